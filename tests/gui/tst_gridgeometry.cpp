// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gridgeometry.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Triptych;

class TestGridGeometry : public QObject {
    Q_OBJECT

private slots:
    void cellsShareTheWidth();
    void wishedSizeChoosesTheColumns();
    void everyCellIsFoundAgain_data();
    void everyCellIsFoundAgain();
    void gapsAndMarginsBelongToNoRow();
    void visibleRowsAreTheLinesThatTouch();
    void rectangleGivesOneSpanPerLine();
    void fullWidthGivesOneSpan();
    void agreesWithLookingAtEveryCell();
    void rightToLeftStartsAtTheRight();
    void emptyGridHasNoHeight();
};

void TestGridGeometry::cellsShareTheWidth()
{
    const GridGeometry grid(782, 110, 100);
    QCOMPARE(grid.columns(), 6);
    QCOMPARE(grid.cellSize(), (782 - 8) / 6 - 2);
    QCOMPARE(grid.cellRect(0), QRect(8, 8, 127, 127));
    QCOMPARE(grid.cellRect(7), QRect(8 + 129, 8 + 129, 127, 127));
    QVERIFY(grid.cellRect(5).right() < 782);
    QVERIFY(grid.cellRect(100).isNull());
    QVERIFY(grid.cellRect(-1).isNull());
}

void TestGridGeometry::wishedSizeChoosesTheColumns()
{
    QCOMPARE(GridGeometry::columnsFor(800, 5000), 1);
    QCOMPARE(GridGeometry::columnsFor(0, 100), 1);
    for (int columns = 1; columns < 20; ++columns)
        QCOMPARE(GridGeometry::columnsFor(1000, GridGeometry::thumbnailFor(1000, columns)), columns);
}

void TestGridGeometry::everyCellIsFoundAgain_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("one") << 1 << Qt::LeftToRight;
    QTest::newRow("broken last line") << 103 << Qt::LeftToRight;
    QTest::newRow("right to left") << 103 << Qt::RightToLeft;
    QTest::newRow("a million") << 1000000 << Qt::LeftToRight;
}

void TestGridGeometry::everyCellIsFoundAgain()
{
    QFETCH(int, count);
    QFETCH(Qt::LayoutDirection, direction);
    const GridGeometry grid(777, 90, count, direction);
    for (int row = 0; row < count; row += qMax(1, count / 101)) {
        const QRect cell = grid.cellRect(row);
        for (const QPoint &corner : {cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight()})
            QCOMPARE(grid.rowAt(corner), row);
    }
    QVERIFY(grid.contentHeight() > grid.cellRect(count - 1).bottom());
}

void TestGridGeometry::gapsAndMarginsBelongToNoRow()
{
    const GridGeometry grid(782, 110, 7);
    QCOMPARE(grid.rowAt({0, 20}), -1);
    QCOMPARE(grid.rowAt({20, 0}), -1);
    QCOMPARE(grid.rowAt(grid.cellRect(0).topRight() + QPoint(1, 0)), -1);
    QCOMPARE(grid.rowAt(grid.cellRect(6).topRight() + QPoint(20, 5)), -1);
    QCOMPARE(grid.rowAt({20, 10000}), -1);
}

void TestGridGeometry::visibleRowsAreTheLinesThatTouch()
{
    const GridGeometry grid(782, 110, 20); // 4 lines of 6, the last with 2
    QCOMPARE(grid.rowsBetween(0, 8), RowSpan());
    QCOMPARE(grid.rowsBetween(0, 9), (RowSpan{0, 5}));
    QCOMPARE(grid.rowsBetween(8 + 127, 2), (RowSpan{6, 5}));
    QCOMPARE(grid.rowsBetween(8 + 126, 1), (RowSpan{0, 5}));
    QCOMPARE(grid.rowsBetween(8 + 129, 129 * 2), (RowSpan{6, 17}));
    QCOMPARE(grid.rowsBetween(0, 100000), (RowSpan{0, 19}));
    QVERIFY(grid.rowsBetween(5000, 100).isEmpty());
}

void TestGridGeometry::rectangleGivesOneSpanPerLine()
{
    const GridGeometry grid(782, 110, 100);
    const QRect rect(grid.cellRect(7).center(), grid.cellRect(21).center());
    QCOMPARE(grid.rowsInRect(rect), (QList<RowSpan>{{7, 9}, {13, 15}, {19, 21}}));
    // A band pulled up and to the left arrives with its corners swapped.
    QCOMPARE(grid.rowsInRect(QRect(grid.cellRect(21).center(), grid.cellRect(7).center())).size(), 3);
}

void TestGridGeometry::fullWidthGivesOneSpan()
{
    const GridGeometry grid(782, 110, 1000000);
    QCOMPARE(grid.rowsInRect(QRect(0, 0, 782, grid.contentHeight())), (QList<RowSpan>{{0, 999999}}));
}

void TestGridGeometry::agreesWithLookingAtEveryCell()
{
    const GridGeometry grid(500, 60, 67);
    for (int x = 0; x < 500; x += 37) {
        for (int y = 0; y < 700; y += 41) {
            const QRect rect(x, y, 90, 130);
            QSet<int> found;
            for (const RowSpan &span : grid.rowsInRect(rect)) {
                for (int row = span.first; row <= span.last; ++row)
                    found.insert(row);
            }
            for (int row = 0; row < 67; ++row)
                QCOMPARE(found.contains(row), grid.cellRect(row).intersects(rect));
        }
    }
}

void TestGridGeometry::rightToLeftStartsAtTheRight()
{
    const GridGeometry grid(782, 110, 100, Qt::RightToLeft);
    QVERIFY(grid.cellRect(0).left() > grid.cellRect(1).left());
    QCOMPARE(grid.cellRect(0).right(), 782 - 8 - 1);
    const QRect both = grid.cellRect(1).united(grid.cellRect(2));
    QCOMPARE(grid.rowsInRect(both), (QList<RowSpan>{{1, 2}}));
}

void TestGridGeometry::emptyGridHasNoHeight()
{
    const GridGeometry grid(782, 110, 0);
    QCOMPARE(grid.contentHeight(), 0);
    QCOMPARE(grid.rowAt({20, 20}), -1);
    QVERIFY(grid.rowsInRect({0, 0, 500, 500}).isEmpty());
}

QTEST_GUILESS_MAIN(TestGridGeometry)
#include "tst_gridgeometry.moc"
