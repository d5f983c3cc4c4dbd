// SPDX-License-Identifier: Apache-2.0
#include "demo/demoimage.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

bool isDemoVideoName(const QString &name)
{
    return name.endsWith(".mp4"_L1);
}

QStringList namesOfMedia(const QStringList &names, ImageFilter::Media media)
{
    QStringList kept;
    std::copy_if(names.begin(), names.end(), std::back_inserter(kept), [media](const QString &name) {
        return media == ImageFilter::Media::All
            || isDemoVideoName(name) == (media == ImageFilter::Media::Videos);
    });
    return kept;
}

bool DemoImage::isVideo() const
{
    return isDemoVideoName(name);
}

QJsonObject DemoImage::toDto() const
{
    const QString kind = isVideo() ? u"video"_s : u"image"_s;
    const QString base = u"api/v1/"_s + kind + u"s/i/"_s + name;
    QJsonObject dto{
        {kind + u"_name"_s, name},
        {kind + u"_url"_s, QString(base + u"/full"_s)},
        {u"thumbnail_url"_s, QString(base + u"/thumbnail"_s)},
        {kind + u"_origin"_s, isUpload ? u"external"_s : u"internal"_s},
        {kind + u"_category"_s, category},
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
        {kind + u"_subfolder"_s, QString(u""_s)},
        {u"board_id"_s, textOrNull(boardId)},
    };
    if (isVideo()) {
        dto[u"duration"_s] = seconds;
        dto[u"fps"_s] = fps;
    }
    return dto;
}

QJsonObject DemoImage::toGalleryItem() const
{
    const QString kind = isVideo() ? u"video"_s : u"image"_s;
    const QString base = u"api/v1/"_s + kind + u"s/i/"_s + name;
    return {
        {u"kind"_s, kind},
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
        {u"duration"_s, isVideo() ? QJsonValue(seconds) : QJsonValue(QJsonValue::Null)},
        {u"fps"_s, isVideo() ? QJsonValue(fps) : QJsonValue(QJsonValue::Null)},
    };
}

QString demoTimestamp()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s);
}

} // namespace Triptych
