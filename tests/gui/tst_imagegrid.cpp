// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gui/pictures.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"
#include "support/drag.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Triptych::Test::Pictures;

namespace {

//! Counts the area painted, by cells.
class PaintSpy final : public QObject {
public:
    using QObject::QObject;
    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class TestImageGrid : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void modelKeepsItsPromises();
    void rowsInsertedAboveLeaveThePictureInPlace();
    void rowsInsertedAtTheVeryTopAreShown();
    void pillCountsWhatCameAboveAndLeadsToIt();
    void rowsRemovedAboveLeaveThePictureInPlace();
    void visibleRangeIsToldOnScrollResizeAndReset();
    void changedRowRepaintsItsCellOnly();
    void paintingAsksOnlyForVisibleRows();
    void emptyModelShowsTheSentenceAndItsAction();
    void takesFilesAndPictures();
    void refusesDropsWithoutASentence();

private:
    QPoint middle(int row) const { return grid->visualRect(model->index(row)).center(); }
    int columns() const { return grid->geometryOfCells().columns(); }

    std::unique_ptr<Pictures> model;
    std::unique_ptr<ImageGrid> grid;
};

void TestImageGrid::initTestCase()
{
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
}

void TestImageGrid::init()
{
    model = std::make_unique<Pictures>(1000);
    grid = std::make_unique<ImageGrid>();
    grid->setModel(model.get());
    grid->resize(800, 500);
    grid->show();
    grid->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(grid.get()));
    grid->setFocus();
}

void TestImageGrid::cleanup()
{
    grid.reset();
    model.reset();
}

void TestImageGrid::modelKeepsItsPromises()
{
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->insert(0, 3);
    model->remove(10, 5);
    QCOMPARE(grid->geometryOfCells().count(), 998);
}

void TestImageGrid::rowsInsertedAboveLeaveThePictureInPlace()
{
    grid->verticalScrollBar()->setValue(1234);
    const QPersistentModelIndex top = model->index(grid->visibleRows().first);
    const QRect before = grid->visualRect(top);
    model->insert(0, columns() * 3);
    QCOMPARE(grid->visualRect(top), before);
    model->insert(5, 1);
    QCOMPARE(grid->visualRect(top).top(), before.top());
}

void TestImageGrid::rowsInsertedAtTheVeryTopAreShown()
{
    model->insert(0, 2);
    QCOMPARE(grid->verticalScrollBar()->value(), 0);
    QCOMPARE(grid->indexAt(middle(0)).data(ImageNameRole).toString(), u"-2"_s);
}

void TestImageGrid::pillCountsWhatCameAboveAndLeadsToIt()
{
    auto *pill = grid->findChild<QPushButton *>(u"newPicturesPill"_s);
    model->insert(0, 2);
    QVERIFY(!pill->isVisible());
    grid->verticalScrollBar()->setValue(900);
    model->insert(0, 3);
    QVERIFY(pill->isVisible());
    QVERIFY(pill->text().contains(u"3"_s));
    QTest::mouseClick(pill, Qt::LeftButton);
    QCOMPARE(grid->verticalScrollBar()->value(), 0);
    QVERIFY(!pill->isVisible());
}

void TestImageGrid::rowsRemovedAboveLeaveThePictureInPlace()
{
    grid->verticalScrollBar()->setValue(2000);
    const QPersistentModelIndex top = model->index(grid->visibleRows().first);
    const QRect before = grid->visualRect(top);
    model->remove(0, columns() * 2);
    QCOMPARE(grid->visualRect(top), before);
}

void TestImageGrid::visibleRangeIsToldOnScrollResizeAndReset()
{
    QSignalSpy ranges(grid.get(), &ImageGrid::visibleRangeChanged);
    grid->verticalScrollBar()->setValue(grid->geometryOfCells().pitch() * 4);
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.at(0).at(0).toInt() % columns(), 0);
    grid->resize(800, 700);
    QCOMPARE(ranges.size(), 2);
    QVERIFY(ranges.at(1).at(1).toInt() > ranges.at(0).at(1).toInt());
    Pictures other(3);
    grid->setModel(&other);
    QCOMPARE(ranges.constLast().at(0).toInt(), 0);
    QCOMPARE(ranges.constLast().at(1).toInt(), 2);
    other.remove(0, 3);
    QVERIFY(ranges.constLast().at(0).toInt() > ranges.constLast().at(1).toInt());
    grid->setModel(model.get());
}

void TestImageGrid::changedRowRepaintsItsCellOnly()
{
    PaintSpy spy;
    QCoreApplication::processEvents(); // lint-ok(noloops): what is pending must be painted before the change
    grid->viewport()->installEventFilter(&spy);
    model->change(900);
    QCoreApplication::
        processEvents(); // lint-ok(noloops): that nothing is painted can only be seen afterwards
    QVERIFY(spy.region.isEmpty());
    model->change(2);
    QTRY_COMPARE(spy.region.boundingRect(), grid->visualRect(model->index(2)));
}

void TestImageGrid::paintingAsksOnlyForVisibleRows()
{
    model->asked = 0;
    grid->viewport()->repaint();
    const int visible = grid->visibleRows().count();
    QVERIFY(model->asked > 0);
    QVERIFY2(model->asked <= visible * 12, qPrintable(QString::number(model->asked)));
}

void TestImageGrid::emptyModelShowsTheSentenceAndItsAction()
{
    QSignalSpy triggered(grid.get(), &ImageGrid::emptyActionTriggered);
    grid->setEmptyText(u"No pictures on this board yet."_s, u"Add pictures…"_s);
    auto *button = grid->findChild<QPushButton *>(u"emptyAction"_s);
    QVERIFY(!button->isVisible());
    model->remove(0, 1000);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    model->insert(0, 1);
    QVERIFY(!button->isVisible());
}

void TestImageGrid::takesFilesAndPictures()
{
    grid->setDropText(u"Add to Night cities"_s);
    QSignalSpy files(grid.get(), &ImageGrid::filesDropped);
    QSignalSpy pictures(grid.get(), &ImageGrid::imageDropped);
    QVERIFY(Test::dropFiles(grid->viewport(), {u"/tmp/a.png"_s, u"/tmp/b.png"_s}));
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.at(0).at(0).value<QList<QUrl>>().size(), 2);
    QMimeData browser;
    browser.setImageData(QImage(4, 4, QImage::Format_RGB32));
    browser.setUrls({QUrl(u"https://example.org/a.png"_s)});
    QVERIFY(Test::drop(grid->viewport(), browser));
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(files.size(), 1);
}

void TestImageGrid::refusesDropsWithoutASentence()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s)});
    QVERIFY(!Test::dragOver(grid->viewport(), data));
}

QTEST_MAIN(TestImageGrid)
#include "tst_imagegrid.moc"
