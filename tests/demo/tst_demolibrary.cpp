// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"

#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Triptych {

class TestDemoLibrary : public QObject {
    Q_OBJECT
private slots:
    void everySyntheticNameLeadsBackToItsPicture();
    void showsTheSameLibraryAtEveryStart();
    void listsAMillionNamesInReasonableTime();
    void putsStarredPicturesFirst();
    void countsFollowTheBoards();
    void brokenPicturesAreNoPictures();
};

void TestDemoLibrary::everySyntheticNameLeadsBackToItsPicture()
{
    const DemoLibrary library(500, 3);
    for (const DemoLibrary::Key key : library.select({})) {
        const QString name = QString::fromLatin1(library.nameOf(key));
        QCOMPARE(library.find(name)->name, name);
    }
    QVERIFY(!library.find(u"00000000-0000-4000-a000-000000000001.png"_s));
}

void TestDemoLibrary::showsTheSameLibraryAtEveryStart()
{
    const DemoLibrary first(20, 4);
    const DemoLibrary second(20, 4);
    QCOMPARE(first.at(7).name, second.at(7).name);
    QCOMPARE(first.at(7).prompt, second.at(7).prompt);
    QCOMPARE(first.boards()[2].id, second.boards()[2].id);
}

void TestDemoLibrary::listsAMillionNamesInReasonableTime()
{
    QElapsedTimer clock;
    clock.start();
    const DemoLibrary library(1000000, 8);
    const std::vector<DemoLibrary::Key> keys = library.select({});
    QCOMPARE(keys.size(), size_t(1000000));
    QCOMPARE(library.find(QString::fromLatin1(library.nameOf(999999)))->name.size(), 40);
    QVERIFY2(clock.elapsed() < 5000,
             qPrintable(QString::number(clock.elapsed()))); // 0.2 s when nothing else runs
}

void TestDemoLibrary::putsStarredPicturesFirst()
{
    DemoLibrary library(50, 0);
    int starred = 0;
    const std::vector<DemoLibrary::Key> keys = library.select({}, &starred);
    QVERIFY(starred > 0);
    QVERIFY(library.at(keys[0]).isStarred);
    QVERIFY(!library.at(keys[size_t(starred)]).isStarred);
    ImageFilter unsorted;
    unsorted.isStarredFirst = false;
    QCOMPARE(library.select(unsorted, &starred).front(), 0);
    QCOMPARE(starred, 0);
}

void TestDemoLibrary::countsFollowTheBoards()
{
    DemoLibrary library(0, 2);
    DemoImage image;
    image.size = {8, 8};
    image.boardId = library.boards()[1].id;
    const QString name = library.add(image);
    QCOMPARE(library.boardDtos()[1][u"image_count"_s].toInt(), 1);
    QCOMPARE(library.boardDtos()[1][u"cover_image_name"_s].toString(), name);
    QStringList removed;
    library.remove({name}, &removed);
    QCOMPARE(library.boardDtos()[1][u"image_count"_s].toInt(), 0);
}

void TestDemoLibrary::brokenPicturesAreNoPictures()
{
    DemoLibrary library(3, 0);
    library.breakImage(library.at(1).name);
    QVERIFY(QImage::fromData(library.file(library.at(1))).isNull());
    QVERIFY(QImage::fromData(library.thumbnail(library.at(1))).isNull());
    QVERIFY(!QImage::fromData(library.thumbnail(library.at(2))).isNull());
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestDemoLibrary)
#include "tst_demolibrary.moc"
