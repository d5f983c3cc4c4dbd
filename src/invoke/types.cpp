// SPDX-License-Identifier: Apache-2.0
#include "invoke/types.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Triptych {

using namespace Qt::StringLiterals;

QDateTime parseTimestamp(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString iso = text;
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    // No zone in the text means UTC. Read as local time first it would be lost in the hour that summer time leaves out.
    static const QRegularExpression zone(u"(Z|[+-]\\d\\d(:?\\d\\d)?)$"_s);
    if (iso.size() > 10 && !zone.match(iso, 10).hasMatch())
        iso += u'Z';
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime() : QDateTime();
}

bool isVideoName(const QString &name)
{
    return name.endsWith(u".mp4"_s, Qt::CaseInsensitive);
}

std::pair<QStringList, QStringList> imagesAndVideos(const QStringList &names)
{
    std::pair<QStringList, QStringList> lists;
    std::partition_copy(names.begin(), names.end(), std::back_inserter(lists.second),
                        std::back_inserter(lists.first), isVideoName);
    return lists;
}

Result<ImageInfo> ImageInfo::fromJson(const QJsonObject &json)
{
    ImageInfo info;
    info.isVideo = json[u"video_name"_s].isString() || json[u"kind"_s] == "video"_L1;
    info.name = json[info.isVideo ? u"video_name"_s : u"image_name"_s].toString(json[u"name"_s].toString());
    if (info.name.isEmpty())
        return badReply(u"picture without a name"_s);
    info.size = QSize(json[u"width"_s].toInt(), json[u"height"_s].toInt());
    info.category = json[info.isVideo ? u"video_category"_s : u"image_category"_s].toString(
        json[u"category"_s].toString());
    info.created = parseTimestamp(json[u"created_at"_s].toString());
    info.sessionId = json[u"session_id"_s].toString();
    info.boardId = json[u"board_id"_s].toString();
    info.isIntermediate = json[u"is_intermediate"_s].toBool();
    info.starred = json[u"starred"_s].toBool();
    info.hasWorkflow = json[u"has_workflow"_s].toBool();
    info.fps = json[u"fps"_s].toDouble();
    info.durationSeconds = json[u"duration"_s].toDouble();
    return info;
}

Result<NameList> NameList::fromJson(const QJsonObject &json)
{
    NameList list;
    QJsonValue names = json[u"item_names"_s];
    if (!names.isArray())
        names = json[u"image_names"_s];
    if (!names.isArray())
        names = json[u"items"_s];
    if (!names.isArray())
        return badReply(u"list of names is missing"_s);
    const QJsonArray array = names.toArray();
    list.names.reserve(array.size());
    for (const QJsonValue &value : array) {
        // `images/` pages hold records, `gallery/items/names` pairs of kind and name
        const QJsonObject object = value.toObject();
        const QString name = value.isString()
            ? value.toString()
            : object[u"image_name"_s].toString(object[u"name"_s].toString());
        if (!name.isEmpty())
            list.names.append(name);
        if (object[u"starred"_s].toBool())
            ++list.starredCount;
    }
    if (json[u"starred_count"_s].isDouble())
        list.starredCount = json[u"starred_count"_s].toInt();
    list.starredCount = qBound(0, list.starredCount, static_cast<int>(list.names.size()));
    return list;
}

Result<Board> Board::fromJson(const QJsonObject &json)
{
    Board board;
    board.id = json[u"board_id"_s].toString();
    if (board.id.isEmpty())
        return badReply(u"board without board_id"_s);
    board.name = json[u"board_name"_s].toString();
    board.coverImage = json[u"cover_image_name"_s].toString(json[u"cover_video_name"_s].toString());
    board.imageCount = json[u"image_count"_s].toInt();
    board.assetCount = json[u"asset_count"_s].toInt();
    board.videoCount = json[u"video_count"_s].toInt();
    board.archived = json[u"archived"_s].toBool();
    board.created = parseTimestamp(json[u"created_at"_s].toString());
    return board;
}

bool isFinishedStatus(const QString &status)
{
    return status == "completed"_L1 || status == "failed"_L1 || status == "canceled"_L1;
}

bool QueueItem::isFinished() const
{
    return isFinishedStatus(status);
}

Result<QueueItem> QueueItem::fromJson(const QJsonObject &json)
{
    QueueItem item;
    item.id = json[u"item_id"_s].toInteger();
    item.status = json[u"status"_s].toString();
    if (item.id <= 0 || item.status.isEmpty())
        return badReply(u"queue item without item_id or status"_s);
    item.statusSequence = json[u"status_sequence"_s].toInteger(-1);
    item.batchId = json[u"batch_id"_s].toString();
    item.sessionId = json[u"session_id"_s].toString();
    item.origin = json[u"origin"_s].toString();
    item.destination = json[u"destination"_s].toString();
    item.errorType = json[u"error_type"_s].toString();
    item.errorMessage = json[u"error_message"_s].toString();
    item.errorTraceback = json[u"error_traceback"_s].toString();
    item.created = parseTimestamp(json[u"created_at"_s].toString());
    item.started = parseTimestamp(json[u"started_at"_s].toString());
    item.completed = parseTimestamp(json[u"completed_at"_s].toString());
    item.session = json[u"session"_s].toObject();
    return item;
}

QueueCounts QueueCounts::fromJson(const QJsonObject &json)
{
    return {json[u"pending"_s].toInt(),   json[u"in_progress"_s].toInt(), json[u"waiting"_s].toInt(),
            json[u"completed"_s].toInt(), json[u"failed"_s].toInt(),      json[u"canceled"_s].toInt(),
            json[u"total"_s].toInt()};
}

Result<QueueStatus> QueueStatus::fromJson(const QJsonObject &json)
{
    if (!json[u"queue"_s].isObject())
        return badReply(u"queue status without counts"_s);
    const QJsonObject processor = json[u"processor"_s].toObject();
    return QueueStatus{QueueCounts::fromJson(json[u"queue"_s].toObject()),
                       !processor[u"is_started"_s].toBool(true), processor[u"is_processing"_s].toBool()};
}

Result<EnqueueResult> EnqueueResult::fromJson(const QJsonObject &json)
{
    EnqueueResult result;
    result.batchId = json[u"batch"_s][u"batch_id"_s].toString();
    if (result.batchId.isEmpty() || !json[u"enqueued"_s].isDouble())
        return badReply(u"enqueue answer without batch_id"_s);
    result.enqueued = json[u"enqueued"_s].toInt();
    result.requested = json[u"requested"_s].toInt();
    // Newest first, and all items of this batch id, old ones included: the first `enqueued` are ours (server-api.md 3.4).
    const QJsonArray ids = json[u"item_ids"_s].toArray();
    for (const QJsonValue &id : ids)
        (result.itemIds.size() < result.enqueued ? result.itemIds : result.olderIds).append(id.toInteger());
    std::sort(result.itemIds.begin(), result.itemIds.end());
    std::sort(result.olderIds.begin(), result.olderIds.end());
    return result;
}

Result<ModelInfo> ModelInfo::fromJson(const QJsonObject &json)
{
    ModelInfo model;
    model.key = json[u"key"_s].toString();
    model.name = json[u"name"_s].toString();
    if (model.key.isEmpty() || model.name.isEmpty())
        return badReply(u"model without key or name"_s);
    model.hash = json[u"hash"_s].toString();
    model.base = json[u"base"_s].toString();
    model.type = json[u"type"_s].toString();
    model.format = json[u"format"_s].toString();
    model.variant = json[u"variant"_s].toString();
    model.providerId = json[u"provider_id"_s].toString();
    model.description = json[u"description"_s].toString();
    model.fileSize = json[u"file_size"_s].toInteger();
    if (const QJsonValue weight = json[u"default_settings"_s][u"weight"_s]; weight.isDouble())
        model.defaultWeight = weight.toDouble();
    return model;
}

Result<NamedRecord> NamedRecord::fromJson(const QJsonObject &json)
{
    NamedRecord record{json[u"id"_s].toString(), json[u"name"_s].toString()};
    if (record.id.isEmpty())
        return badReply(u"record without id"_s);
    return record;
}

Result<WorkflowEntry> WorkflowEntry::fromJson(const QJsonObject &json)
{
    WorkflowEntry entry;
    entry.id = json[u"workflow_id"_s].toString();
    if (entry.id.isEmpty())
        return badReply(u"workflow without workflow_id"_s);
    entry.name = json[u"name"_s].toString();
    entry.description = json[u"description"_s].toString();
    entry.category = json[u"category"_s].toString(u"user"_s);
    entry.tags = json[u"tags"_s].toString();
    entry.thumbnailUrl = json[u"thumbnail_url"_s].toString();
    entry.updated = parseTimestamp(json[u"updated_at"_s].toString());
    return entry;
}

Result<ServerDescription> ServerDescription::fromBytes(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return badReply(u"openapi.json: "_s + problem.errorString());
    ServerDescription description;
    description.openApi = bytes;
    const QJsonObject paths = json[u"paths"_s].toObject();
    for (auto it = paths.begin(); it != paths.end(); ++it)
        description.paths.insert(it.key());
    const QJsonObject schemas = json[u"components"_s][u"schemas"_s].toObject();
    for (auto it = schemas.begin(); it != schemas.end(); ++it) {
        const QStringList keys = it.value()[u"properties"_s].toObject().keys();
        description.schemaProperties.insert(it.key(), QSet<QString>(keys.begin(), keys.end()));
    }
    if (description.paths.isEmpty() || description.schemaProperties.isEmpty())
        return badReply(u"openapi.json without paths or schemas"_s);
    return description;
}

} // namespace Triptych
