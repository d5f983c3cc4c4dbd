// SPDX-License-Identifier: Apache-2.0
#include "jobs/listuploads.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool hasUploads(const QList<ListUploads::Entry> &entries)
{
    return std::any_of(entries.cbegin(), entries.cend(), [](const auto &entry) { return entry.isUpload(); });
}

QJsonArray itemsOf(const QList<ListUploads::Entry> &entries)
{
    QJsonArray items;
    for (const ListUploads::Entry &entry : entries) {
        if (!entry.isUpload())
            items.append(entry.item);
    }
    return items;
}

QJsonValue pictureItem(const QString &name)
{
    return QJsonObject{{u"image_name"_s, name}};
}

} // namespace

ListUploads::ListUploads(FormState *state, Uploads *uploads, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_uploads(uploads)
{
}

QList<ListUploads::Entry> ListUploads::entries(int index) const
{
    const int first = firstOf(index);
    return merged(m_entries.value(first), m_state->value(first).toArray());
}

//! The items with the uploads that stood between the old ones: each stays behind the item that it stood behind.
QList<ListUploads::Entry> ListUploads::merged(const QList<Entry> &old, const QJsonArray &items) const
{
    QList<Entry> result;
    for (const QJsonValue &item : items)
        result.append({item, {}, {}});
    if (itemsOf(old) == items && !old.isEmpty())
        return old;
    qsizetype at = 0; // where the next upload goes
    for (const Entry &entry : old) {
        if (entry.isUpload()) {
            result.insert(at++, entry);
            continue;
        }
        const auto found = std::find_if(result.cbegin(), result.cend(), [&entry](const Entry &other) {
            return !other.isUpload() && other.item == entry.item;
        });
        if (found != result.cend())
            at = found - result.cbegin() + 1;
    }
    return result;
}

Status ListUploads::insert(int index, qsizetype at, const QList<PictureSource> &sources)
{
    const QList<FormField> &fields = m_state->tree().fields();
    const bool takesPictures = index >= 0 && index < fields.size() && !fields.at(index).isMissing
        && !fields.at(index).isConnected() && fields.at(index).editor == EditorKind::ImageList;
    if (!takesPictures)
        return invalid(tr("Input %1 does not take a list of pictures.").arg(index));
    const int first = firstOf(index);
    const bool needsServer = std::any_of(sources.cbegin(), sources.cend(),
                                         [](const auto &source) { return source.serverName.isEmpty(); });
    if (needsServer && !m_uploads)
        return invalid(tr("A picture cannot be uploaded without a server."));
    QList<Entry> list = entries(first);
    at = qBound(0, at, list.size());
    for (const PictureSource &source : sources) {
        Entry entry{source.serverName.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                                : pictureItem(source.serverName),
                    {},
                    source};
        if (entry.isUpload())
            start(&entry, first);
        list.insert(at++, entry);
    }
    take(first, list);
    return Done{};
}

void ListUploads::start(Entry *entry, int first)
{
    const PictureSource &source = entry->source;
    entry->upload = source.path.isEmpty() ? m_uploads->addImage(source.image, source.displayName)
                                          : m_uploads->addFile(source.path);
    follow(first, entry->upload);
}

void ListUploads::remove(int index, const QList<int> &rows)
{
    const int first = firstOf(index);
    const QList<Entry> list = entries(first);
    QList<Entry> kept;
    for (int row = 0; row < list.size(); ++row) {
        if (!rows.contains(row)) {
            kept.append(list.at(row));
        } else if (Upload *upload = list.at(row).upload) {
            upload->disconnect(this);
            upload->cancel();
        }
    }
    take(first, kept);
}

void ListUploads::move(int index, const QList<int> &rows, qsizetype before)
{
    const int first = firstOf(index);
    const QList<Entry> list = entries(first);
    QList<Entry> moved;
    QList<Entry> others;
    qsizetype at = 0;
    for (int row = 0; row < list.size(); ++row) {
        if (rows.contains(row)) {
            moved.append(list.at(row));
            continue;
        }
        others.append(list.at(row));
        if (row < before)
            ++at;
    }
    for (const Entry &entry : std::as_const(moved))
        others.insert(at++, entry);
    take(first, others);
}

void ListUploads::retry(int index)
{
    if (!m_uploads)
        return;
    const int first = firstOf(index);
    QList<Entry> list = entries(first);
    for (Entry &entry : list) {
        if (entry.isRefused())
            start(&entry, first);
    }
    take(first, list);
}

void ListUploads::drop(int index)
{
    const QList<Entry> list = entries(index);
    QList<int> uploads;
    for (int row = 0; row < list.size(); ++row) {
        if (list.at(row).isUpload())
            uploads.append(row);
    }
    if (!uploads.isEmpty())
        remove(index, uploads);
}

QStringList ListUploads::refusals(int index) const
{
    QStringList sentences;
    const QList<Entry> list = m_entries.value(firstOf(index));
    for (const Entry &entry : list) {
        if (entry.isRefused() && entry.upload)
            sentences.append(entry.upload->error().message);
    }
    return sentences;
}

void ListUploads::follow(int first, Upload *upload)
{
    connect(upload, &Upload::changed, this, [this, first] { emit changed(first); });
    connect(upload, &Upload::finished, this, [this, first, upload] { end(first, upload); });
}

void ListUploads::end(int first, Upload *upload)
{
    QList<Entry> list = entries(first);
    const auto entry = std::find_if(list.begin(), list.end(),
                                    [upload](const Entry &other) { return other.upload == upload; });
    if (entry == list.end())
        return;
    if (upload->state() == Upload::State::Done) {
        entry->item = pictureItem(upload->info().name);
        entry->upload = nullptr;
    } else if (upload->error().message.isEmpty()) {
        list.erase(entry); // cancelled: nothing is wrong
    }
    take(first, list);
}

void ListUploads::take(int first, const QList<Entry> &entries)
{
    if (hasUploads(entries))
        m_entries.insert(first, entries);
    else
        m_entries.remove(first);
    const QJsonArray items = itemsOf(entries);
    // A first picture that is under way makes no empty list out of "not set".
    if (!(items.isEmpty() && m_state->value(first).isUndefined()))
        m_state->setValue(first, items);
    tell(first);
}

void ListUploads::tell(int first)
{
    const QList<Entry> list = m_entries.value(first);
    const bool isPending = std::any_of(list.cbegin(), list.cend(), [](const Entry &entry) {
        return entry.isUpload() && !entry.isRefused();
    });
    const QStringList refused = refusals(first);
    QString problem = refused.value(0);
    if (refused.size() > 1)
        problem = tr("%1 And %Ln more.", nullptr, static_cast<int>(refused.size()) - 1).arg(problem);
    m_state->setExternalProblem(first, problem);
    m_state->setPending(first, isPending); // after the value: who waits for it sends the new one
    emit changed(first);
}

} // namespace Triptych
