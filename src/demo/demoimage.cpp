// SPDX-License-Identifier: Apache-2.0
#include "demo/demoimage.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QJsonObject DemoImage::toDto() const
{
    const QString base = u"api/v1/images/i/"_s + name;
    return {
        {u"image_name"_s, name},
        {u"image_url"_s, QString(base + u"/full"_s)},
        {u"thumbnail_url"_s, QString(base + u"/thumbnail"_s)},
        {u"image_origin"_s, isUpload ? u"external"_s : u"internal"_s},
        {u"image_category"_s, category},
        {u"width"_s, size.width()},
        {u"height"_s, size.height()},
        {u"created_at"_s, createdAt},
        {u"updated_at"_s, createdAt},
        {u"deleted_at"_s, QJsonValue::Null},
        {u"is_intermediate"_s, isIntermediate},
        {u"session_id"_s, textOrNull(sessionId)},
        {u"node_id"_s, textOrNull(nodeId)},
        {u"starred"_s, isStarred},
        {u"has_workflow"_s, !workflow.isEmpty() || !graph.isEmpty()},
        {u"image_subfolder"_s, QString(u""_s)},
        {u"board_id"_s, textOrNull(boardId)},
    };
}

QJsonObject DemoImage::toGalleryItem() const
{
    const QString base = u"api/v1/images/i/"_s + name;
    return {
        {u"kind"_s, u"image"_s},
        {u"name"_s, name},
        {u"full_url"_s, QString(base + u"/full"_s)},
        {u"thumbnail_url"_s, QString(base + u"/thumbnail"_s)},
        {u"width"_s, size.width()},
        {u"height"_s, size.height()},
        {u"category"_s, category},
        {u"starred"_s, isStarred},
        {u"is_intermediate"_s, isIntermediate},
        {u"board_id"_s, textOrNull(boardId)},
        {u"created_at"_s, createdAt},
        {u"duration"_s, QJsonValue::Null},
        {u"fps"_s, QJsonValue::Null},
    };
}

QString demoTimestamp()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s);
}

} // namespace Triptych
