// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gui/pictures.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Triptych::Test::Pictures;

namespace {

QList<int> rowsOf(const ImageGrid &grid)
{
    QList<int> rows;
    for (const QModelIndex &index : grid.selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

class TestImageGridInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void arrowKeysWalkTheGrid();
    void endAndHomeReachTheEnds();
    void downFromAboveTheGapReachesTheLastPicture();
    void pageKeysKeepTheColumn();
    void shiftArrowSelectsInReadingOrder();
    void shiftClickSelectsInReadingOrder();
    void controlClickTogglesOne();
    void selectAllIsOneRange();
    void bandSelectsWhatItTouches();
    void controlBandKeepsWhatWasSelected();
    void bandBackOutDeselectsAgain();
    void clickOnTheTickTogglesOne();
    void clickOnTheStarSelectsNothing();
    void enterAndDoubleClickActivate();
    void spaceAsksForAQuickLook();
    void controlWheelChangesTheSizeByAColumn();
    void plainWheelScrolls();
    void rightToLeftTurnsTheArrows();

private:
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    void pull(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    QPoint middle(int row) const { return grid->visualRect(model->index(row)).center(); }
    int columns() const { return grid->geometryOfCells().columns(); }

    std::unique_ptr<Pictures> model;
    std::unique_ptr<ImageGrid> grid;
};

void TestImageGridInput::initTestCase()
{
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
}

void TestImageGridInput::init()
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

void TestImageGridInput::cleanup()
{
    grid.reset();
    model.reset();
}

void TestImageGridInput::click(int row, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers, middle(row));
}

void TestImageGridInput::pull(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(grid->viewport(), Qt::LeftButton, modifiers, from);
    const auto move = [this, modifiers](QPoint point) {
        QMouseEvent event(QEvent::MouseMove, point, grid->viewport()->mapToGlobal(point), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(grid->viewport(), &event);
    };
    move((from + to) / 2);
    move(to);
}

void TestImageGridInput::arrowKeysWalkTheGrid()
{
    click(0);
    QTest::keyClick(grid.get(), Qt::Key_Right);
    QCOMPARE(grid->currentIndex().row(), 1);
    QTest::keyClick(grid.get(), Qt::Key_Down);
    QCOMPARE(grid->currentIndex().row(), 1 + columns());
    QTest::keyClick(grid.get(), Qt::Key_Left);
    QTest::keyClick(grid.get(), Qt::Key_Up);
    QCOMPARE(grid->currentIndex().row(), 0);
    QTest::keyClick(grid.get(), Qt::Key_Up);
    QCOMPARE(grid->currentIndex().row(), 0);
    QCOMPARE(rowsOf(*grid), QList<int>{0});
}

void TestImageGridInput::endAndHomeReachTheEnds()
{
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_End);
    QCOMPARE(grid->currentIndex().row(), 999);
    QVERIFY(grid->visibleRows().contains(999));
    QTest::keyClick(grid.get(), Qt::Key_Home);
    QCOMPARE(grid->currentIndex().row(), 0);
    QCOMPARE(grid->verticalScrollBar()->value(), 0);
}

void TestImageGridInput::downFromAboveTheGapReachesTheLastPicture()
{
    model->remove(columns() + 1, 1000 - columns() - 1);
    click(columns() - 1);
    QTest::keyClick(grid.get(), Qt::Key_Down);
    QCOMPARE(grid->currentIndex().row(), columns());
}

void TestImageGridInput::pageKeysKeepTheColumn()
{
    click(2);
    QTest::keyClick(grid.get(), Qt::Key_PageDown);
    QVERIFY(grid->currentIndex().row() > columns());
    QCOMPARE(grid->currentIndex().row() % columns(), 2);
    QTest::keyClick(grid.get(), Qt::Key_PageUp);
    QCOMPARE(grid->currentIndex().row(), 2);
}

void TestImageGridInput::shiftArrowSelectsInReadingOrder()
{
    click(1);
    QTest::keyClick(grid.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rowsOf(*grid).size(), columns() + 1);
    QTest::keyClick(grid.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(rowsOf(*grid), QList<int>{1});
}

void TestImageGridInput::shiftClickSelectsInReadingOrder()
{
    click(columns() + 3);
    click(1, Qt::ShiftModifier);
    QList<int> wished;
    for (int row = 1; row <= columns() + 3; ++row)
        wished.append(row);
    QCOMPARE(rowsOf(*grid), wished);
    QCOMPARE(grid->selectionModel()->selection().size(), 1);
}

void TestImageGridInput::controlClickTogglesOne()
{
    click(1);
    click(4, Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), (QList<int>{1, 4}));
    click(1, Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), QList<int>{4});
}

void TestImageGridInput::selectAllIsOneRange()
{
    grid->selectAll();
    QCOMPARE(grid->selectionModel()->selection().size(), 1);
    QCOMPARE(rowsOf(*grid).size(), 1000);
}

void TestImageGridInput::bandSelectsWhatItTouches()
{
    QSignalSpy changes(grid->selectionModel(), &QItemSelectionModel::selectionChanged);
    pull({2, 2}, middle(columns() + 1));
    QCOMPARE(rowsOf(*grid), (QList<int>{0, 1, columns(), columns() + 1}));
    QVERIFY2(changes.size() <= 2, "one selection per move of the pointer");
    QTest::mouseRelease(grid->viewport(), Qt::LeftButton, {}, middle(columns() + 1));
    QCOMPARE(rowsOf(*grid).size(), 4);
}

void TestImageGridInput::controlBandKeepsWhatWasSelected()
{
    click(columns() * 2 + 3);
    pull({2, 2}, middle(1), Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), (QList<int>{0, 1, columns() * 2 + 3}));
}

void TestImageGridInput::bandBackOutDeselectsAgain()
{
    pull({2, 2}, middle(columns() * 2 + 2));
    QMouseEvent back(QEvent::MouseMove, QPointF(middle(0)), grid->viewport()->mapToGlobal(QPointF(middle(0))),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(grid->viewport(), &back);
    QCOMPARE(rowsOf(*grid), QList<int>{0});
}

void TestImageGridInput::clickOnTheTickTogglesOne()
{
    click(5);
    const QPoint tick = grid->visualRect(model->index(2)).topLeft() + QPoint(14, 14);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(rowsOf(*grid), (QList<int>{2, 5}));
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(rowsOf(*grid), QList<int>{5});
}

void TestImageGridInput::clickOnTheStarSelectsNothing()
{
    QSignalSpy starred(grid.get(), &ImageGrid::starToggled);
    const QPoint star = grid->visualRect(model->index(3)).topRight() + QPoint(-14, 14);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(starred.size(), 1);
    QCOMPARE(starred.at(0).at(0).toModelIndex().row(), 3);
    QVERIFY(rowsOf(*grid).isEmpty());
}

void TestImageGridInput::enterAndDoubleClickActivate()
{
    QSignalSpy activated(grid.get(), &QAbstractItemView::activated);
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, middle(3));
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.at(1).at(0).toModelIndex().row(), 3);
}

void TestImageGridInput::spaceAsksForAQuickLook()
{
    QSignalSpy looks(grid.get(), &ImageGrid::quickLookRequested);
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_Space);
    QCOMPARE(looks.size(), 1);
    QCOMPARE(rowsOf(*grid), QList<int>{3});
}

void TestImageGridInput::controlWheelChangesTheSizeByAColumn()
{
    QSignalSpy sizes(grid.get(), &ImageGrid::thumbnailSizeChanged);
    const int before = columns();
    const QPointF at(200, 200);
    QWheelEvent event(at, grid->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid->viewport(), &event);
    QCOMPARE(columns(), before - 1);
    QCOMPARE(sizes.size(), 1);
    QCOMPARE(sizes.at(0).at(0).toInt(), grid->thumbnailSize());
}

void TestImageGridInput::plainWheelScrolls()
{
    const QPointF at(200, 200);
    QWheelEvent event(at, grid->viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid->viewport(), &event);
    QVERIFY(grid->verticalScrollBar()->value() > 0);
}

void TestImageGridInput::rightToLeftTurnsTheArrows()
{
    grid->setLayoutDirection(Qt::RightToLeft);
    grid->resize(801, 500);
    click(1);
    QTest::keyClick(grid.get(), Qt::Key_Left);
    QCOMPARE(grid->currentIndex().row(), 2);
    QVERIFY(middle(0).x() > middle(1).x());
}

QTEST_MAIN(TestImageGridInput)
#include "tst_imagegrid_input.moc"
