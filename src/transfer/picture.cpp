// SPDX-License-Identifier: Apache-2.0
#include "transfer/picture.h"

#include "base/safefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QtEndian>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAllocationLimitMb =
    1024; // 100 Mpx at 8 bytes, and some more; Qt's own 128 MB refuses 8100 x 8100

const char *readerName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return "png";
    case PictureFormat::Jpeg:
        return "jpeg";
    case PictureFormat::WebP:
        return "webp";
    case PictureFormat::Gif:
        return "gif";
    case PictureFormat::Bmp:
        return "bmp";
    case PictureFormat::Tiff:
        return "tiff";
    case PictureFormat::Unknown:
        break;
    }
    return "";
}

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

//! Where the pixels of a JPEG begin: the marker of its first scan. Before it an EXIF preview may have an end mark of its
//! own. -1 when there is none.
qsizetype jpegScan(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && bytes.at(at) == '\xff') {
        const int marker = static_cast<unsigned char>(bytes.at(at + 1));
        if (marker == 0xda)
            return at;
        at +=
            marker == 0xff ? 1 : 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2); // 0xff: a fill byte
    }
    return -1;
}

} // namespace

PictureFormat sniffFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return PictureFormat::Jpeg;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PictureFormat::WebP;
    if (bytes.startsWith("GIF8"))
        return PictureFormat::Gif;
    if (bytes.startsWith("BM") && bytes.size() > 26)
        return PictureFormat::Bmp;
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return PictureFormat::Tiff;
    return PictureFormat::Unknown;
}

QString extensionOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return u".jpg"_s;
    case PictureFormat::Tiff:
        return u".tif"_s;
    case PictureFormat::Unknown:
        return {};
    default:
        return u'.' + QString::fromLatin1(readerName(format));
    }
}

bool isComplete(const QByteArray &bytes)
{
    switch (sniffFormat(bytes)) {
    case PictureFormat::Png:
        return bytes.lastIndexOf(QByteArrayView("\0\0\0\0IEND\xae\x42\x60\x82", 12)) > 0;
    case PictureFormat::Jpeg: {
        const qsizetype scan = jpegScan(bytes);
        return scan > 0 && bytes.indexOf("\xff\xd9", scan) > 0;
    }
    case PictureFormat::WebP:
        return bytes.size() >= 12
            && qFromLittleEndian<quint32>(bytes.constData() + 4) + 8 <= quint64(bytes.size());
    case PictureFormat::Unknown:
        return false;
    default:
        return true;
    }
}

Result<QImage> decodePicture(const QByteArray &bytes, qint64 maxPixels)
{
    if (bytes.isEmpty())
        return invalid(PictureText::tr("The file is empty."));
    const PictureFormat format = sniffFormat(bytes);
    if (format == PictureFormat::Unknown)
        return invalid(PictureText::tr("This is not a PNG, JPEG, WebP, GIF, BMP or TIFF picture."));
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, readerName(format));
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > maxPixels) {
        return invalid(PictureText::tr("The picture has more than %1 million pixels; make it smaller first.")
                           .arg(QLocale().toString(maxPixels / 1'000'000)));
    }
    if (!isComplete(bytes))
        return invalid(PictureText::tr("The picture is cut off; copy the file again."));
    const QImage image = reader.read();
    if (image.isNull())
        return invalid(PictureText::tr("The picture is broken and cannot be read."), reader.errorString());
    return image;
}

Result<QImage> readPicture(const QString &path)
{
    constexpr qint64 kMaxBytes = 1024LL * 1024 * 1024;
    const Result<QByteArray> bytes = readFile(path, kMaxBytes);
    if (!bytes)
        return bytes.error();
    return decodePicture(bytes.value());
}

QImage forScreen(const QImage &image, const QSize &box)
{
    if (image.isNull())
        return image;
    QImage scaled = image;
    if (!box.isEmpty() && (image.width() > box.width() || image.height() > box.height()))
        scaled = image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const bool opaque = !scaled.hasAlphaChannel();
    return scaled.convertToFormat(opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
}

} // namespace Triptych
