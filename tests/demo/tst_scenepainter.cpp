// SPDX-License-Identifier: Apache-2.0
#include "demo/scenepainter.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Triptych {

class TestScenePainter : public QObject {
    Q_OBJECT
private slots:
    void theSamePromptAndSeedPaintTheSamePixels();
    void anotherSeedPaintsAnotherPicture();
    void theWordsChooseTheScene_data();
    void theWordsChooseTheScene();
    void samplePromptsLeadToTheirScene();
    void aPreviewEndsAsThePicture();
    void paintsAThumbnail();
};

void TestScenePainter::theSamePromptAndSeedPaintTheSamePixels()
{
    for (quint32 seed = 0; seed < kSceneCount; ++seed)
        QCOMPARE(paintScene(u"x"_s, seed, {60, 40}), paintScene(u"x"_s, seed, {60, 40}));
}

void TestScenePainter::anotherSeedPaintsAnotherPicture()
{
    QVERIFY(paintScene(u"a hill"_s, 1, {60, 40}) != paintScene(u"a hill"_s, 2, {60, 40}));
}

void TestScenePainter::theWordsChooseTheScene_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<Scene>("scene");
    QTest::newRow("plain") << u"a night city"_s << Scene::NightCity;
    QTest::newRow("first word wins") << u"Dunes at the sea"_s << Scene::Desert;
    QTest::newRow("punctuation") << u"(forest)1.2, fog"_s << Scene::Forest;
    QTest::newRow("seed decides") << u"portrait"_s << Scene(5);
}

void TestScenePainter::theWordsChooseTheScene()
{
    QFETCH(QString, prompt);
    QTEST(sceneFor(prompt, 5), "scene");
}

void TestScenePainter::samplePromptsLeadToTheirScene()
{
    for (int scene = 0; scene < kSceneCount; ++scene) {
        for (quint32 variant = 0; variant < 3; ++variant) {
            const QString prompt = samplePrompt(Scene(scene), variant);
            QVERIFY2(sceneFor(prompt, quint32(scene) + 1) == Scene(scene), qPrintable(prompt));
        }
    }
}

void TestScenePainter::aPreviewEndsAsThePicture()
{
    QCOMPARE(paintPreview(u"a hill"_s, 3, {32, 32}, 1.0), paintScene(u"a hill"_s, 3, {32, 32}));
    QVERIFY(paintPreview(u"a hill"_s, 3, {32, 32}, 0.2) != paintScene(u"a hill"_s, 3, {32, 32}));
}

void TestScenePainter::paintsAThumbnail()
{
    QBENCHMARK
    {
        for (quint32 seed = 0; seed < kSceneCount; ++seed)
            paintScene(u"x"_s, seed, {256, 171});
    }
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestScenePainter)
#include "tst_scenepainter.moc"
