// SPDX-License-Identifier: Apache-2.0
#include "cli/json.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Board &board)
{
    return {{u"board_id"_s, board.id},
            {u"board_name"_s, board.name},
            {u"cover_image_name"_s, textOrNull(board.coverImage)},
            {u"image_count"_s, board.imageCount},
            {u"asset_count"_s, board.assetCount},
            {u"video_count"_s, board.videoCount},
            {u"created_at"_s, timeOrNull(board.created)}};
}

QJsonObject toJson(const ImageInfo &image)
{
    return {{u"image_name"_s, image.name},
            {u"width"_s, image.size.width()},
            {u"height"_s, image.size.height()},
            {u"image_category"_s, image.category},
            {u"created_at"_s, timeOrNull(image.created)},
            {u"session_id"_s, textOrNull(image.sessionId)},
            {u"board_id"_s, textOrNull(image.boardId)},
            {u"is_intermediate"_s, image.isIntermediate},
            {u"starred"_s, image.starred},
            {u"has_workflow"_s, image.hasWorkflow}};
}

QJsonObject toJson(const QueueItem &item)
{
    return {{u"item_id"_s, item.id},
            {u"status"_s, item.status},
            {u"batch_id"_s, item.batchId},
            {u"session_id"_s, item.sessionId},
            {u"origin"_s, textOrNull(item.origin)},
            {u"destination"_s, textOrNull(item.destination)},
            {u"error_type"_s, textOrNull(item.errorType)},
            {u"error_message"_s, textOrNull(item.errorMessage)},
            {u"created_at"_s, timeOrNull(item.created)},
            {u"started_at"_s, timeOrNull(item.started)},
            {u"completed_at"_s, timeOrNull(item.completed)}};
}

QJsonObject toJson(const QueueCounts &counts)
{
    return {{u"pending"_s, counts.pending}, {u"in_progress"_s, counts.inProgress},
            {u"waiting"_s, counts.waiting}, {u"completed"_s, counts.completed},
            {u"failed"_s, counts.failed},   {u"canceled"_s, counts.canceled},
            {u"total"_s, counts.total}};
}

QJsonObject toJson(const ModelInfo &model)
{
    return {{u"key"_s, model.key},
            {u"hash"_s, model.hash},
            {u"name"_s, model.name},
            {u"base"_s, model.base},
            {u"type"_s, model.type},
            {u"format"_s, model.format},
            {u"variant"_s, textOrNull(model.variant)},
            {u"file_size"_s, model.fileSize}};
}

QJsonObject toJson(const WorkflowEntry &entry)
{
    return {{u"workflow_id"_s, entry.id},
            {u"name"_s, entry.name},
            {u"description"_s, entry.description},
            {u"category"_s, entry.category},
            {u"tags"_s, entry.tags},
            {u"updated_at"_s, timeOrNull(entry.updated)}};
}

} // namespace Triptych
