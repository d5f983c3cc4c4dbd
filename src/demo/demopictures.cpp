// SPDX-License-Identifier: Apache-2.0
#include "demo/demopictures.h"

#include "demo/pngchunks.h"
#include "demo/scenepainter.h"

#include <QBuffer>
#include <QImageWriter>
#include <QJsonDocument>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr QSize kThumbnailSize(256, 256);
constexpr int kPreviewDivisor = 8; // latent size of SD1 and SDXL
constexpr int kFastPng = 90; // Qt: zlib level 1, as the real server writes
constexpr int kThumbnailQuality = 60;
constexpr int kPreviewQuality = 75;

QByteArray encode(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

const char *thumbnailFormat()
{
    static const bool hasWebP = QImageWriter::supportedImageFormats().contains("webp");
    return hasWebP ? "WEBP" : "PNG";
}

//! Stands for the first picture of an uploaded video: nothing here decodes H.264.
QImage paintPlate(QSize size)
{
    QImage plate(size, QImage::Format_RGB32);
    plate.fill(QColor(0x2b, 0x31, 0x3a));
    QPainter painter(&plate);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x9a, 0xa6, 0xb6));
    const QPointF centre = QRectF(plate.rect()).center();
    const double unit = std::min(size.width(), size.height()) / 6.0;
    painter.drawPolygon(QPolygonF{centre + QPointF(-unit * 0.7, -unit), centre + QPointF(unit, 0),
                                  centre + QPointF(-unit * 0.7, unit)});
    return plate;
}

} // namespace

QByteArray encodePicture(const DemoImage &image)
{
    const QByteArray bytes = image.bytes.isEmpty()
        ? encode(paintScene(image.prompt, image.seed, image.size), "PNG", kFastPng)
        : image.bytes;
    QList<std::pair<QByteArray, QString>> texts;
    if (!image.metadata.isEmpty()) {
        const QByteArray json = QJsonDocument(image.metadata).toJson(QJsonDocument::Compact);
        texts.append({"invokeai_metadata", QString::fromUtf8(json)});
    }
    if (!image.workflow.isEmpty())
        texts.append({"invokeai_workflow", image.workflow});
    if (!image.graph.isEmpty())
        texts.append({"invokeai_graph", image.graph});
    return withTextChunks(bytes, texts);
}

QByteArray encodeThumbnail(const DemoImage &image)
{
    QSize size = image.size;
    if (size.width() > kThumbnailSize.width() || size.height() > kThumbnailSize.height())
        size = size.scaled(kThumbnailSize, Qt::KeepAspectRatio).expandedTo({1, 1});
    const QImage picture = image.isVideo() && image.prompt.isEmpty() ? paintPlate(size)
        : image.bytes.isEmpty() || image.isVideo()
        ? paintScene(image.prompt, image.seed, size)
        : QImage::fromData(image.bytes).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return encode(picture, thumbnailFormat(), kThumbnailQuality);
}

QString encodePreview(const QString &prompt, quint32 seed, QSize size, double progress)
{
    const QSize small = (size / kPreviewDivisor).expandedTo({8, 8});
    const QByteArray jpeg = encode(paintPreview(prompt, seed, small, progress), "JPEG", kPreviewQuality);
    return u"data:image/jpeg;base64,"_s + QString::fromLatin1(jpeg.toBase64());
}

QJsonObject boardDto(const DemoBoard &board, const BoardContents &contents)
{
    const auto coverOr = [&contents](bool fits) {
        return fits && !contents.cover.isEmpty() ? QJsonValue(contents.cover) : QJsonValue(QJsonValue::Null);
    };
    const bool isVideo = isDemoVideoName(contents.cover);
    return {
        {u"board_id"_s, board.id},
        {u"board_name"_s, board.name},
        {u"user_id"_s, u"system"_s},
        {u"created_at"_s, board.createdAt},
        {u"updated_at"_s, board.updatedAt},
        {u"deleted_at"_s, QJsonValue::Null},
        {u"cover_image_name"_s, coverOr(!isVideo)},
        {u"archived"_s, board.isArchived},
        {u"board_visibility"_s, board.visibility},
        {u"cover_video_name"_s, coverOr(isVideo)},
        {u"image_count"_s, contents.images},
        {u"video_count"_s, contents.videos},
        {u"asset_count"_s, contents.assets},
        {u"owner_username"_s, u"System"_s},
    };
}

} // namespace Triptych
