// SPDX-License-Identifier: Apache-2.0
#include "transfer/uploadimage.h"

#include "support/pngchunk.h"
#include "transfer/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    writer.write(image);
    return buffer.data();
}

//! Red left half, blue right half.
QImage twoHalves(QImage::Format format = QImage::Format_RGB888, const QSize &size = {48, 32})
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, x < size.width() / 2 ? Qt::red : Qt::blue);
    }
    image = image.convertToFormat(format);
    image.setColorSpace({});
    return image;
}

//! An APP1 segment that holds nothing but the orientation.
QByteArray exifWithOrientation(char orientation)
{
    QByteArray exif("\xff\xe1\0\0"
                    "Exif\0\0"
                    "MM\0*\0\0\0\x08"
                    "\0\x01"
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                    "\0\0\0\0",
                    36);
    exif[29] = orientation; // the high half of the value field
    qToBigEndian(static_cast<quint16>(exif.size() - 2), exif.data() + 2);
    return exif;
}

//! Puts a chunk behind the header.
QByteArray withPngChunk(QByteArray png, const QByteArray &type, const QByteArray &data)
{
    return png.insert(33, Test::pngChunk(type, data));
}

bool isRed(const QColor &color)
{
    return color.red() > 200 && color.blue() < 60;
}

} // namespace

//! What goes to the server as it is and what is made fit first (server-api.md 4.3).
class TestUploadImage : public QObject {
    Q_OBJECT

private slots:
    void sendsPlainFilesByteByByte_data();
    void sendsPlainFilesByteByByte();
    void turnsPhotosUpright();
    void convertsWhatTheServerWouldSpoil_data();
    void convertsWhatTheServerWouldSpoil();
    void bringsWideColoursToSrgb();
    void convertsAGreyPictureWithProfile();
    void keepsTransparency();
    void writesEightBitsPerChannel();
    void sendsAnImageFromTheClipboard();
    void makesASmallUprightPreview();
    void refusesWhatIsNoPicture();
};

void TestUploadImage::sendsPlainFilesByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("mime");
    QTest::newRow("png") << encoded(twoHalves(), "png") << QByteArray("image/png");
    QTest::newRow("png with alpha") << encoded(twoHalves(QImage::Format_RGBA8888), "png")
                                    << QByteArray("image/png");
    QTest::newRow("grey png") << encoded(twoHalves(QImage::Format_Grayscale8), "png")
                              << QByteArray("image/png");
    QTest::newRow("jpeg") << encoded(twoHalves(), "jpeg") << QByteArray("image/jpeg");
    QTest::newRow("upright photo") << encoded(twoHalves(), "jpeg").insert(2, exifWithOrientation(1))
                                   << QByteArray("image/jpeg");
}

void TestUploadImage::sendsPlainFilesByteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, mime);
    const Result<PreparedPicture> picture = prepareUpload(bytes);
    QVERIFY(picture.ok());
    QVERIFY(picture->isOriginal);
    QCOMPARE(picture->bytes, bytes);
    QCOMPARE(picture->mimeType, mime);
}

void TestUploadImage::turnsPhotosUpright()
{
    // 6: the camera was turned; the stored left edge is the upper one.
    const QByteArray photo = encoded(twoHalves(), "jpeg").insert(2, exifWithOrientation(6));
    const Result<PreparedPicture> picture = prepareUpload(photo);
    QVERIFY(picture.ok());
    QVERIFY(!picture->isOriginal);
    QCOMPARE(picture->mimeType, "image/png");
    const QImage upright = QImage::fromData(picture->bytes, "PNG");
    QCOMPARE(upright.size(), QSize(32, 48));
    QVERIFY(isRed(upright.pixelColor(16, 2)));
    QVERIFY(!isRed(upright.pixelColor(16, 45)));
    QCOMPARE(picture->preview.size(), QSize(32, 48));
}

void TestUploadImage::convertsWhatTheServerWouldSpoil_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("16 bit") << encoded(twoHalves(QImage::Format_RGBX64), "png");
    QTest::newRow("16-bit grey") << encoded(twoHalves(QImage::Format_Grayscale16), "png");
    QTest::newRow("colour key") << withPngChunk(encoded(twoHalves(), "png"), "tRNS",
                                                QByteArray("\0\0\0\0\0\xff", 6));
    QTest::newRow("bmp") << encoded(twoHalves(), "bmp");
}

void TestUploadImage::convertsWhatTheServerWouldSpoil()
{
    QFETCH(QByteArray, bytes);
    const Result<PreparedPicture> picture = prepareUpload(bytes);
    QVERIFY2(picture.ok(), picture.ok() ? "" : qPrintable(picture.error().message + picture.error().detail));
    QVERIFY(!picture->isOriginal);
    QCOMPARE(picture->mimeType, "image/png");
    QCOMPARE(static_cast<int>(picture->bytes.at(24)), 8); // bits per channel
    QVERIFY(!picture->bytes.contains("tRNS"));
    QCOMPARE(QImage::fromData(picture->bytes, "PNG").size(), QSize(48, 32));
}

void TestUploadImage::bringsWideColoursToSrgb()
{
    QImage image = twoHalves();
    image.fill(QColor(200, 120, 40));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const Result<PreparedPicture> picture = prepareUpload(encoded(image, "png"));
    QVERIFY(picture.ok());
    QVERIFY(!picture->isOriginal);
    QImage expected = image;
    expected.convertToColorSpace(QColorSpace::SRgb);
    const QColor sent = QImage::fromData(picture->bytes, "PNG").pixelColor(5, 5);
    QVERIFY(sent.red() > 210); // the numbers changed so that the colour stays
    QVERIFY(qAbs(sent.red() - expected.pixelColor(5, 5).red()) <= 1);
    QVERIFY(qAbs(sent.green() - expected.pixelColor(5, 5).green()) <= 1);
}

void TestUploadImage::convertsAGreyPictureWithProfile()
{
    QImage image = twoHalves(QImage::Format_Grayscale8);
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const Result<PreparedPicture> picture = prepareUpload(image);
    QVERIFY(picture.ok());
    QCOMPARE(QImage::fromData(picture->bytes, "PNG").size(), QSize(48, 32));
}

void TestUploadImage::keepsTransparency()
{
    QImage image(8, 8, QImage::Format_RGBA64);
    image.fill(Qt::transparent);
    image.setPixelColor(1, 1, Qt::red);
    const QImage sent = QImage::fromData(prepareUpload(encoded(image, "png"))->bytes, "PNG");
    QCOMPARE(sent.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(sent.pixelColor(1, 1), QColor(Qt::red));
}

void TestUploadImage::writesEightBitsPerChannel()
{
    for (const QImage::Format format : {QImage::Format_Mono, QImage::Format_Indexed8, QImage::Format_RGB16,
                                        QImage::Format_RGB30, QImage::Format_RGBA64_Premultiplied}) {
        const Result<PreparedPicture> picture = prepareUpload(twoHalves(format));
        QVERIFY(picture.ok());
        QCOMPARE(static_cast<int>(picture->bytes.at(24)), 8);
    }
}

void TestUploadImage::sendsAnImageFromTheClipboard()
{
    const Result<PreparedPicture> picture = prepareUpload(twoHalves(QImage::Format_RGB32));
    QVERIFY(picture.ok());
    QCOMPARE(picture->mimeType, "image/png");
    QVERIFY(isComplete(picture->bytes));
    QVERIFY(isRed(QImage::fromData(picture->bytes, "PNG").pixelColor(0, 0)));
}

void TestUploadImage::makesASmallUprightPreview()
{
    const Result<PreparedPicture> picture = prepareUpload(twoHalves(QImage::Format_RGB888, {1000, 500}));
    QCOMPARE(picture->preview.size(), QSize(256, 128));
    QCOMPARE(picture->preview.format(), QImage::Format_RGB32);
}

void TestUploadImage::refusesWhatIsNoPicture()
{
    QCOMPARE(prepareUpload(QByteArray("text")).error().kind, ErrorKind::Invalid);
    QCOMPARE(prepareUpload(QImage()).error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestUploadImage)
#include "tst_uploadimage.moc"
