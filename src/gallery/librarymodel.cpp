// SPDX-License-Identifier: Apache-2.0
#include "gallery/librarymodel.h"

#include "invoke/client.h"
#include "transfer/picture.h"

#include <QtConcurrent>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (const QString tag = part.trimmed(); !tag.isEmpty())
            tags << tag;
    }
    return tags;
}

Result<QImage> decoded(const QByteArray &bytes)
{
    constexpr qint64 kMaxPixels = 4096LL * 4096;
    const Result<QImage> image = decodePicture(bytes, kMaxPixels);
    if (!image)
        return image.error();
    const QSize bound(LibraryModel::kPictureSidePx, LibraryModel::kPictureSidePx);
    return image->scaled(image->size().scaled(bound, Qt::KeepAspectRatio).boundedTo(image->size()),
                         Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

LibraryModel::LibraryModel(Client *client, QObject *parent) : QAbstractListModel(parent), m_client(client) { }

LibraryModel::~LibraryModel()
{
    for (Reply<QByteArray> &reply : m_replies)
        reply.cancel();
}

void LibraryModel::setEntries(const QList<WorkflowEntry> &entries)
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    for (const WorkflowEntry &entry : entries) {
        m_rows << static_cast<int>(m_entries.size());
        m_entries << Row{entry, QStringList{entry.name, entry.tags, entry.description}.join(u'\n').toLower(),
                         tagsOf(entry.tags)};
    }
    endResetModel();
}

void LibraryModel::setFilter(const LibraryFilter &filter)
{
    const QStringList words = filter.words.toLower().split(u' ', Qt::SkipEmptyParts);
    const auto fits = [&](const Row &row) {
        return (filter.category.isEmpty() || row.entry.category == filter.category)
            && (filter.tag.isEmpty() || row.tags.contains(filter.tag, Qt::CaseInsensitive))
            && std::all_of(words.cbegin(), words.cend(),
                           [&row](const QString &word) { return row.text.contains(word); });
    };
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        if (fits(m_entries.at(i)))
            m_rows << i;
    }
    endResetModel();
}

QStringList LibraryModel::tags() const
{
    QMap<QString, QString> tags; // as first written, by small letters
    for (const Row &row : m_entries) {
        for (const QString &tag : row.tags) {
            if (!tags.contains(tag.toLower()))
                tags.insert(tag.toLower(), tag);
        }
    }
    return tags.values();
}

void LibraryModel::wantPictures(int first, int last)
{
    m_wanted.clear();
    for (int i = std::max(0, first); i <= last && i < m_rows.size(); ++i) {
        const WorkflowEntry &entry = m_entries.at(m_rows.at(i)).entry;
        if (!entry.thumbnailUrl.isEmpty() && !m_pictures.contains(entry.id))
            m_wanted << entry.id;
    }
    startNext();
}

void LibraryModel::startNext()
{
    while (m_client && !m_wanted.isEmpty() && m_replies.size() < kParallel) {
        const QString id = m_wanted.takeFirst();
        m_pictures.insert(id, {}); // asked for once
        const Reply<QByteArray> reply = m_client->workflows.thumbnail(id);
        m_replies.insert(id, reply);
        deliver(
            reply, this,
            [this, id](const QByteArray &bytes) {
                const Reply<QImage> picture = QtConcurrent::run(decoded, bytes);
                deliver(
                    picture, this, [this, id](const QImage &image) { take(id, image); },
                    [this, id](const Error &) { take(id, {}); });
            },
            [this, id](const Error &) { take(id, {}); }); // the card keeps its symbol
    }
}

void LibraryModel::take(const QString &id, const QImage &picture)
{
    m_replies.remove(id);
    m_pictures.insert(id, picture);
    for (int i = 0; i < m_rows.size() && !picture.isNull(); ++i) {
        if (m_entries.at(m_rows.at(i)).entry.id == id)
            emit dataChanged(index(i), index(i), {Qt::DecorationRole});
    }
    startNext();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkflowEntry &entry = row(index).entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleTextRole:
        return entry.description.isEmpty() ? entry.name : tr("%1. %2").arg(entry.name, entry.description);
    case Qt::DecorationRole:
        return m_pictures.value(entry.id);
    case IdRole:
        return entry.id;
    case DescriptionRole:
        return entry.description;
    case TagsRole:
        return row(index).tags;
    case CategoryRole:
        return entry.category;
    default:
        return {};
    }
}

} // namespace Triptych
