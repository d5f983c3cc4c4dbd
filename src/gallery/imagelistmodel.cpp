// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagelistmodel.h"

#include "gallery/imagemime.h"
#include "gallery/rowchanges.h"
#include "gallery/thumbnailstore.h"
#include "invoke/client.h"

#include <QMimeData>

namespace Triptych {

using namespace Qt::StringLiterals;

ImageListModel::ImageListModel(Client *client, ThumbnailStore *thumbnails, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_thumbnails(thumbnails)
    , m_infos(client)
{
    connect(thumbnails, &ThumbnailStore::thumbnailReady, this,
            [this](const QString &name) { touch(name, {ThumbnailRole}); });
    connect(thumbnails, &ThumbnailStore::thumbnailFailed, this,
            [this](const QString &name) { touch(name, {IsBrokenRole}); });
    connect(&m_infos, &ImageInfoLoader::infosReady, this, [this](const QStringList &names) {
        for (const QString &name : names)
            touch(name, {SizeRole, StarredRole, DurationRole, CreatedRole});
    });
}

ImageListModel::~ImageListModel()
{
    m_reply.cancel();
}

int ImageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant ImageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &name = m_names.at(index.row());
    const ImageInfo *info = m_infos.info(name);
    switch (role) {
    case ImageNameRole:
        return name;
    case ThumbnailRole:
        return m_thumbnails->thumbnail(name);
    case IsBrokenRole:
        return m_thumbnails->isBroken(name);
    case StarredRole:
        return info && info->starred;
    case SizeRole:
        return info ? info->size : QSize();
    case IsVideoRole:
        return isVideoName(name);
    case DurationRole:
        return info ? info->durationSeconds : 0.0;
    case CreatedRole:
        return info ? info->created : QDateTime();
    case Qt::AccessibleTextRole:
        if (isVideoName(name))
            return tr("Video %1 of %2").arg(index.row() + 1).arg(m_names.size());
        return info ? tr("Picture %1 of %2, %3 by %4 pixels")
                          .arg(index.row() + 1)
                          .arg(m_names.size())
                          .arg(info->size.width())
                          .arg(info->size.height())
                    : tr("Picture %1 of %2").arg(index.row() + 1).arg(m_names.size());
    default:
        return {};
    }
}

Qt::ItemFlags ImageListModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index)
        | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled);
}

QStringList ImageListModel::mimeTypes() const
{
    return {QString::fromLatin1(kImageNamesMime)};
}

QMimeData *ImageListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names.append(m_names.at(index.row()));
    auto *mime = new QMimeData; // the drag or clipboard takes it
    setImageNames(mime, names);
    return mime;
}

void ImageListModel::setQuery(const ImageQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    setWantedRows({});
    if (!m_names.isEmpty()) {
        beginResetModel(); // another list: nothing of the old one may be acted on while the new one loads
        m_names.clear();
        endResetModel();
    }
    reload();
}

void ImageListModel::reload()
{
    m_reply.cancel();
    m_loading = true;
    m_reply = m_client->images.names(m_query);
    deliver(
        m_reply, this, [this](const NameList &list) { takeNames(list); },
        [this](const Error &error) {
            m_loading = false;
            emit failed(error);
        });
}

void ImageListModel::takeNames(const NameList &list)
{
    m_loading = false;
    m_starredCount = list.starredCount;
    m_wanted.clear(); // rows of the old list; the view tells anew what it shows
    replaceNames(list.names);
    m_infos.retry();
    emit loaded();
}

//! Step by step, so that views keep selection and position: rows that are gone, then those that moved or are new.
void ImageListModel::replaceNames(const QStringList &names)
{
    for (const RowChange &change : rowChanges(m_names, names)) {
        const int last = change.row + change.count - 1;
        switch (change.kind) {
        case RowChange::Kind::Remove:
            beginRemoveRows({}, change.row, last);
            m_names.remove(change.row, change.count);
            endRemoveRows();
            break;
        case RowChange::Kind::Insert:
            beginInsertRows({}, change.row, last);
            m_names = m_names.first(change.row) + names.sliced(change.row, change.count)
                + m_names.sliced(change.row);
            endInsertRows();
            break;
        case RowChange::Kind::Move:
            beginMoveRows({}, change.from, change.from, {}, change.row);
            m_names.move(change.from, change.row);
            endMoveRows();
            break;
        }
    }
}

int ImageListModel::rowOf(const QString &name) const
{
    for (const int row : m_wanted) { // answers come for what is on screen
        if (row < m_names.size() && m_names.at(row) == name)
            return row;
    }
    return static_cast<int>(m_names.indexOf(name));
}

const ImageInfo *ImageListModel::info(int row) const
{
    return row >= 0 && row < m_names.size() ? m_infos.info(m_names.at(row)) : nullptr;
}

void ImageListModel::setWantedRows(const QList<int> &rows)
{
    m_wanted = rows;
    QStringList names;
    names.reserve(rows.size());
    for (const int row : rows) {
        if (row >= 0 && row < m_names.size())
            names.append(m_names.at(row));
    }
    m_thumbnails->setWanted(names);
    m_infos.setWanted(names);
}

bool ImageListModel::belongsHere(const ImageInfo &info) const
{
    const bool isGeneral = info.category == "general"_L1;
    const bool rightKind =
        m_query.kind == ImageQuery::Kind::All || (m_query.kind == ImageQuery::Kind::Images) == isGeneral;
    const QString board = info.boardId.isEmpty() ? kNoBoard : info.boardId;
    return rightKind && !info.isIntermediate && (m_query.boardId.isEmpty() || m_query.boardId == board);
}

bool ImageListModel::noteNewImage(const ImageInfo &info)
{
    if (!belongsHere(info))
        return false;
    m_infos.store(info);
    if (m_names.contains(info.name))
        return false; // a node-cache answer names an older picture
    if (m_loading || !m_query.searchTerm.isEmpty()) {
        reload(); // only the server knows whether it matches, or what the list under way will hold
        return false;
    }
    const bool amongStarred = m_query.starredFirst && info.starred;
    const int first = m_query.starredFirst && !info.starred ? m_starredCount : 0;
    const int end = amongStarred ? m_starredCount : rowCount();
    const int row = m_query.oldestFirst ? end : first;
    for (int &wanted : m_wanted)
        wanted += wanted >= row ? 1 : 0;
    beginInsertRows({}, row, row);
    m_names.insert(row, info.name);
    m_starredCount += amongStarred ? 1 : 0;
    endInsertRows();
    return true;
}

void ImageListModel::setStarred(const QList<int> &rows, bool starred)
{
    QStringList names;
    for (const int row : rows) {
        if (row >= 0 && row < m_names.size())
            names.append(m_names.at(row));
    }
    for (qsizetype at = 0; at < names.size(); at += ImagesApi::kMaxNames) {
        const QStringList chunk = names.mid(at, ImagesApi::kMaxNames);
        deliver(
            m_client->images.setStarred(chunk, starred), this,
            [this, chunk, starred](const Done &) { takeStarred(chunk, starred); },
            [this](const Error &error) { emit failed(error); });
    }
}

void ImageListModel::takeStarred(const QStringList &names, bool starred)
{
    for (const QString &name : names) {
        if (const ImageInfo *known = m_infos.info(name)) {
            ImageInfo info = *known;
            info.starred = starred;
            m_infos.store(info);
        }
        touch(name, {StarredRole});
    }
    reload(); // starred ones move to the front
}

void ImageListModel::touch(const QString &name, const QList<int> &roles)
{
    const int row = rowOf(name);
    if (row < 0)
        return;
    const QModelIndex changed = index(row);
    emit dataChanged(changed, changed, roles);
}

} // namespace Triptych
