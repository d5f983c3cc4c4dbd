// SPDX-License-Identifier: Apache-2.0
#include "transfer/uploadimage.h"

#include "transfer/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>

namespace Triptych {

namespace {

constexpr QSize kPreview{256, 256};

//! Bit depth, colour type and tRNS of a PNG decide whether the server keeps it.
bool isPlainPng(const QByteArray &bytes)
{
    if (bytes.size() < 33)
        return false;
    const int depth = static_cast<unsigned char>(bytes.at(24));
    const qsizetype pixels = bytes.indexOf("IDAT");
    const qsizetype transparency = bytes.indexOf("tRNS");
    return depth <= 8 && (transparency < 0 || transparency > pixels);
}

//! Number of colour components in the frame header: 4 means CMYK, which the server answers with 500.
bool isPlainJpeg(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && bytes.at(at) == '\xff') {
        const int marker = static_cast<unsigned char>(bytes.at(at + 1));
        const int length =
            static_cast<unsigned char>(bytes.at(at + 2)) * 256 + static_cast<unsigned char>(bytes.at(at + 3));
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return bytes.at(at + 4) == 8 && bytes.at(at + 9) != 4;
        if (length < 2)
            return false;
        at += 2 + length;
    }
    return false;
}

bool isUpright(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).transformation() == QImageIOHandler::TransformationNone;
}

bool goesAsItIs(const QByteArray &bytes, const QImage &image)
{
    const bool foreignColours =
        image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb);
    if (foreignColours || !isUpright(bytes))
        return false;
    switch (sniffFormat(bytes)) {
    case PictureFormat::Png:
        return isPlainPng(bytes);
    case PictureFormat::Jpeg:
        return isPlainJpeg(bytes);
    case PictureFormat::WebP:
        return true;
    default:
        return false;
    }
}

QByteArray mimeOf(PictureFormat format)
{
    return format == PictureFormat::Jpeg ? "image/jpeg"
        : format == PictureFormat::WebP  ? "image/webp"
                                         : "image/png";
}

QImage toSrgb(const QImage &image)
{
    QImage result = image;
    if (result.colorSpace().isValid())
        result.convertToColorSpace(QColorSpace::SRgb);
    const bool grey = result.isGrayscale() && !result.hasAlphaChannel() && result.depth() <= 16;
    return result.convertToFormat(result.hasAlphaChannel() ? QImage::Format_RGBA8888
                                      : grey               ? QImage::Format_Grayscale8
                                                           : QImage::Format_RGB888);
}

} // namespace

Result<PreparedPicture> prepareUpload(const QByteArray &bytes)
{
    Result<QImage> image = decodePicture(bytes);
    if (!image)
        return image.error();
    if (!goesAsItIs(bytes, image.value()))
        return prepareUpload(image.value());
    return PreparedPicture{bytes, mimeOf(sniffFormat(bytes)), forScreen(image.value(), kPreview), true};
}

Result<PreparedPicture> prepareUpload(const QImage &image)
{
    if (image.isNull())
        return invalid(QCoreApplication::translate("Picture", "There is no picture to upload."));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(30); // the server encodes again anyway: speed before size
    if (!writer.write(toSrgb(image)))
        return invalid(
            QCoreApplication::translate("Picture", "The picture could not be converted for the server."),
            writer.errorString());
    return PreparedPicture{buffer.data(), "image/png", forScreen(image, kPreview), false};
}

} // namespace Triptych
