// SPDX-License-Identifier: Apache-2.0
#include "transfer/picture.h"

#include "support/pngchunk.h"

#include <QBuffer>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

QByteArray encoded(const char *format, const QSize &size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(200, 100, 50));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return buffer.data();
}

//! A PNG whose header promises more than there is.
QByteArray hugeHeader(quint32 width, quint32 height)
{
    QByteArray bytes = encoded("png");
    QByteArray header = bytes.mid(16, 13);
    qToBigEndian(width, header.data());
    qToBigEndian(height, header.data() + 4);
    return bytes.replace(8, 25, Test::pngChunk("IHDR", header));
}

//! Not a raw string: moc would lose its way in one with slashes.
constexpr auto kSvg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "width=\"9\" height=\"9\"><image xlink:href=\"file:///etc/passwd\"/></svg>";

} // namespace

//! Foreign bytes as pictures (design/reliability.md 5.2: 9, 11).
class TestPicture : public QObject {
    Q_OBJECT

private slots:
    void tellsFormatsApart_data();
    void tellsFormatsApart();
    void seesThatABodyWasCut_data();
    void seesThatABodyWasCut();
    void seesThroughThePreviewInsideACutJpeg();
    void takesBytesBehindTheEnd();
    void decodes_data();
    void decodes();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void refusesAHugePictureBeforeDecoding();
    void fitsTheBoxAndKeepsTheShape();
    void neverEnlarges();
    void choosesTheFormatsThatDrawFast();
};

void TestPicture::tellsFormatsApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("extension");
    const auto row = [](const char *name, const QByteArray &bytes, PictureFormat format,
                        const QString &extension) {
        QTest::newRow(name) << bytes << static_cast<int>(format) << extension;
    };
    row("png", encoded("png"), PictureFormat::Png, u".png"_s);
    row("jpeg", encoded("jpeg"), PictureFormat::Jpeg, u".jpg"_s);
    row("bmp", encoded("bmp"), PictureFormat::Bmp, u".bmp"_s);
    row("webp", QByteArray("RIFF\x04\0\0\0WEBP", 12), PictureFormat::WebP, u".webp"_s);
    row("gif", "GIF89a", PictureFormat::Gif, u".gif"_s);
    row("tiff", QByteArray("II*\0xxxx", 8), PictureFormat::Tiff, u".tif"_s);
    row("big-endian tiff", QByteArray("MM\0*xxxx", 8), PictureFormat::Tiff, u".tif"_s);
    row("svg", kSvg, PictureFormat::Unknown, {});
    row("other RIFF", QByteArray("RIFF\x04\0\0\0WAVE", 12), PictureFormat::Unknown, {});
    row("text", "BM", PictureFormat::Unknown, {});
    row("nothing", {}, PictureFormat::Unknown, {});
}

void TestPicture::tellsFormatsApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    QFETCH(QString, extension);
    QCOMPARE(static_cast<int>(sniffFormat(bytes)), format);
    QCOMPARE(extensionOf(sniffFormat(bytes)), extension);
}

void TestPicture::seesThatABodyWasCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << encoded("png");
    QTest::newRow("jpeg") << encoded("jpeg");
}

void TestPicture::seesThatABodyWasCut()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(isComplete(bytes));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(!isComplete(bytes.first(size)), qPrintable(QString::number(size)));
}

void TestPicture::seesThroughThePreviewInsideACutJpeg()
{
    const QByteArray preview = encoded("jpeg", {8, 8});
    QByteArray app1("\xff\xe1\0\0", 4);
    qToBigEndian(static_cast<quint16>(preview.size() + 2), app1.data() + 2);
    QByteArray bytes = encoded("jpeg");
    bytes.insert(2, app1 + preview);
    QVERIFY(isComplete(bytes));
    QVERIFY(!isComplete(bytes.chopped(20)));
}

void TestPicture::takesBytesBehindTheEnd()
{
    QVERIFY(isComplete(encoded("png") + "trailer"));
    QVERIFY(decodePicture(encoded("png") + "trailer").ok());
    QVERIFY(isComplete(encoded("jpeg") + QByteArray(7, '\0')));
}

void TestPicture::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("png") << encoded("png");
    QTest::newRow("jpeg") << encoded("jpeg");
    QTest::newRow("bmp") << encoded("bmp");
}

void TestPicture::decodes()
{
    QFETCH(QByteArray, bytes);
    const Result<QImage> image = decodePicture(bytes);
    QVERIFY(image.ok());
    QCOMPARE(image->size(), QSize(40, 30));
}

void TestPicture::refusesInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("svg") << QByteArray(kSvg) << u"PNG"_s;
    QTest::newRow("text") << QByteArray("hello") << u"PNG"_s;
    QTest::newRow("cut") << encoded("png").chopped(20) << u"cut off"_s;
    QTest::newRow("cut jpeg") << encoded("jpeg").chopped(2) << u"cut off"_s;
    QByteArray broken = encoded("png");
    broken.replace(37, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
    QTest::newRow("broken") << broken << u"broken"_s;
}

void TestPicture::refusesInOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<QImage> image = decodePicture(bytes);
    QVERIFY(!image.ok());
    QCOMPARE(image.error().kind, ErrorKind::Invalid);
    QVERIFY2(image.error().message.contains(word) && image.error().message.endsWith(u'.'),
             qPrintable(image.error().message));
}

void TestPicture::refusesAHugePictureBeforeDecoding()
{
    const Result<QImage> huge = decodePicture(hugeHeader(60000, 60000));
    QVERIFY(!huge.ok());
    QVERIFY(huge.error().message.contains("100 million"_L1));
    QVERIFY(!decodePicture(encoded("png"), 40 * 30 - 1).ok());
    QVERIFY(decodePicture(encoded("png"), 40 * 30).ok());
}

void TestPicture::fitsTheBoxAndKeepsTheShape()
{
    const QImage image = decodePicture(encoded("png", {400, 200})).value();
    QCOMPARE(forScreen(image, {100, 100}).size(), QSize(100, 50));
    QCOMPARE(forScreen(image, {1000, 20}).size(), QSize(40, 20));
}

void TestPicture::neverEnlarges()
{
    const QImage image = decodePicture(encoded("png")).value();
    QCOMPARE(forScreen(image, {1000, 1000}).size(), QSize(40, 30));
    QCOMPARE(forScreen(image).size(), QSize(40, 30));
    QVERIFY(forScreen({}, {10, 10}).isNull());
}

void TestPicture::choosesTheFormatsThatDrawFast()
{
    QImage clear(4, 4, QImage::Format_RGBA64);
    clear.fill(Qt::transparent);
    QCOMPARE(forScreen(clear).format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(forScreen(clear.convertToFormat(QImage::Format_Grayscale16)).format(), QImage::Format_RGB32);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
