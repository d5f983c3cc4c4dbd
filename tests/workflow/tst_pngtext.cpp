// SPDX-License-Identifier: Apache-2.0
#include "workflow/pngtext.h"
#include "workflow/workflowfixtures.h"

#include <QTest>
#include <QtEndian>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSignature("\x89PNG\r\n\x1a\n", 8);

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(data.size()), length.data());
    return length + type + data + QByteArray(4, '\0');
}

QByteArray zero()
{
    return QByteArray(1, '\0');
}

QByteArray deflated(const QByteArray &text)
{
    return qCompress(text).mid(4);
}

QByteArray png(const QByteArray &chunks)
{
    return kSignature + chunk("IHDR", QByteArray(13, '\1')) + chunks + chunk("IEND", {});
}

} // namespace

class TestPngText : public QObject {
    Q_OBJECT

private slots:
    void readsEachKindInItsOwnEncoding_data();
    void readsEachKindInItsOwnEncoding();
    void damageNeverCrashes_data();
    void damageNeverCrashes();
    void everyPrefixIsSafe();
    void textAfterThePixelsIsFound();
    void bombIsNotUnpacked();
    void workflowInAPictureIsLoaded();
    void pictureWithOnlyAGraphSaysSo();
};

void TestPngText::readsEachKindInItsOwnEncoding_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QString>("text");
    const QByteArray key = "k" + zero();
    QTest::newRow("tEXt is Latin-1") << chunk("tEXt", key + "caf\xe9  x\n") << u"café  x\n"_s;
    QTest::newRow("zTXt is Latin-1") << chunk("zTXt", key + zero() + deflated("caf\xe9")) << u"café"_s;
    QTest::newRow("iTXt is UTF-8") << chunk(
        "iTXt", key + zero() + zero() + "en" + zero() + zero() + "caf\xc3\xa9 \xe2\x82\xac")
                                   << u"café €"_s;
    QTest::newRow("packed iTXt") << chunk("iTXt",
                                          key + "\1" + zero() + zero() + zero() + deflated("\xe2\x82\xac"))
                                 << u"€"_s;
    QTest::newRow("empty") << chunk("tEXt", key) << u""_s;
}

void TestPngText::readsEachKindInItsOwnEncoding()
{
    QFETCH(QByteArray, chunks);
    const Result<QHash<QString, QString>> texts = pngTexts(png(chunks));
    QVERIFY(texts.ok());
    QVERIFY(texts->contains(u"k"_s));
    QTEST(texts->value(u"k"_s), "text");
}

void TestPngText::damageNeverCrashes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ok");
    const QByteArray key = "k" + zero();
    QTest::newRow("no PNG") << QByteArray("GIF89a") << false;
    QTest::newRow("signature only") << kSignature << true;
    QTest::newRow("huge length") << QByteArray(kSignature + "\xff\xff\xff\xfftEXtk") << false;
    QTest::newRow("huge length of pixels") << QByteArray(kSignature + "\xff\xff\xff\xffIDATk") << true;
    QTest::newRow("no keyword") << png(chunk("tEXt", "abc")) << true;
    QTest::newRow("empty keyword") << png(chunk("tEXt", zero() + "abc")) << true;
    QTest::newRow("zTXt without method") << png(chunk("zTXt", key)) << true;
    QTest::newRow("zTXt garbage") << png(chunk("zTXt", key + zero() + "garbage")) << true;
    QTest::newRow("iTXt cut flags") << png(chunk("iTXt", key + "\1")) << true;
    QTest::newRow("iTXt no text") << png(chunk("iTXt", key + zero() + zero() + "en")) << true;
    QTest::newRow("empty iTXt") << png(chunk("iTXt", key)) << true;
}

void TestPngText::damageNeverCrashes()
{
    QFETCH(QByteArray, bytes);
    QTEST(pngTexts(bytes).ok(), "ok");
}

void TestPngText::everyPrefixIsSafe()
{
    const QByteArray whole =
        png(chunk("iTXt", "k" + zero() + "\1" + zero() + zero() + zero() + deflated("text")));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray prefix(whole.constData(),
                                size); // own allocation: reading beyond is seen by the sanitizer
        const Result<QHash<QString, QString>> texts = pngTexts(prefix);
        QVERIFY(!texts.ok() || texts->size() <= 1);
    }
}

void TestPngText::textAfterThePixelsIsFound()
{
    const Result<QHash<QString, QString>> texts =
        pngTexts(png(chunk("IDAT", "pixels") + chunk("tEXt", "k" + zero() + "v")));
    QCOMPARE(texts->value(u"k"_s), u"v"_s);
}

void TestPngText::bombIsNotUnpacked()
{
    const QByteArray bomb = deflated(QByteArray(40 * 1024 * 1024, 'a'));
    const Result<QHash<QString, QString>> texts = pngTexts(png(chunk("zTXt", "k" + zero() + zero() + bomb)));
    QVERIFY(texts.ok());
    QVERIFY(texts->isEmpty());
}

void TestPngText::workflowInAPictureIsLoaded()
{
    const QByteArray json = QJsonDocument(workflow({node(u"n"_s, u"noise"_s)})).toJson();
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(png(chunk("tEXt", "invokeai_workflow" + zero() + json)));
    QVERIFY(document.ok());
    QCOMPARE(document->originalBytes(), json);
}

void TestPngText::pictureWithOnlyAGraphSaysSo()
{
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(png(chunk("tEXt", "invokeai_graph" + zero() + "{}")));
    QVERIFY(!document.ok());
    QVERIFY(document.error().message.contains(u"graph"_s));
}

QTEST_GUILESS_MAIN(TestPngText)
#include "tst_pngtext.moc"
