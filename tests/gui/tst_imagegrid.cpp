// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gallery/imageroles.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

//! Numbered pictures; the number stays with the picture when rows move.
class Pictures final : public QAbstractListModel {
public:
    explicit Pictures(int count)
    {
        for (int i = 0; i < count; ++i)
            m_names.append(i);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_names.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        if (role == ImageNameRole || role == Qt::AccessibleTextRole)
            return QString::number(m_names[index.row()]);
        if (role == ThumbnailRole)
            return picture;
        return {};
    }

    void insert(int row, int count)
    {
        beginInsertRows({}, row, row + count - 1);
        for (int i = 0; i < count; ++i)
            m_names.insert(row, -1 - i);
        endInsertRows();
    }

    void remove(int row, int count)
    {
        beginRemoveRows({}, row, row + count - 1);
        m_names.remove(row, count);
        endRemoveRows();
    }

    void change(int row) { emit dataChanged(index(row), index(row), {ThumbnailRole}); }

    QImage picture;
    mutable int asked = 0;

private:
    QList<int> m_names;
};

QList<int> rowsOf(const ImageGrid &grid)
{
    QList<int> rows;
    for (const QModelIndex &index : grid.selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

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
    void visibleRangeIsToldOnScrollResizeAndReset();
    void changedRowRepaintsItsCellOnly();
    void paintingAsksOnlyForVisibleRows();
    void emptyModelShowsTheSentenceAndItsAction();
    void takesFilesAndPictures();
    void refusesDropsWithoutASentence();
    void rightToLeftTurnsTheArrows();

private:
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    void pull(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
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

void TestImageGrid::click(int row, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, modifiers, middle(row));
}

void TestImageGrid::pull(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
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

void TestImageGrid::arrowKeysWalkTheGrid()
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

void TestImageGrid::endAndHomeReachTheEnds()
{
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_End);
    QCOMPARE(grid->currentIndex().row(), 999);
    QVERIFY(grid->visibleRows().contains(999));
    QTest::keyClick(grid.get(), Qt::Key_Home);
    QCOMPARE(grid->currentIndex().row(), 0);
    QCOMPARE(grid->verticalScrollBar()->value(), 0);
}

void TestImageGrid::downFromAboveTheGapReachesTheLastPicture()
{
    model->remove(columns() + 1, 1000 - columns() - 1);
    click(columns() - 1);
    QTest::keyClick(grid.get(), Qt::Key_Down);
    QCOMPARE(grid->currentIndex().row(), columns());
}

void TestImageGrid::pageKeysKeepTheColumn()
{
    click(2);
    QTest::keyClick(grid.get(), Qt::Key_PageDown);
    QVERIFY(grid->currentIndex().row() > columns());
    QCOMPARE(grid->currentIndex().row() % columns(), 2);
    QTest::keyClick(grid.get(), Qt::Key_PageUp);
    QCOMPARE(grid->currentIndex().row(), 2);
}

void TestImageGrid::shiftArrowSelectsInReadingOrder()
{
    click(1);
    QTest::keyClick(grid.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rowsOf(*grid).size(), columns() + 1);
    QTest::keyClick(grid.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(rowsOf(*grid), QList<int>{1});
}

void TestImageGrid::shiftClickSelectsInReadingOrder()
{
    click(columns() + 3);
    click(1, Qt::ShiftModifier);
    QList<int> wished;
    for (int row = 1; row <= columns() + 3; ++row)
        wished.append(row);
    QCOMPARE(rowsOf(*grid), wished);
    QCOMPARE(grid->selectionModel()->selection().size(), 1);
}

void TestImageGrid::controlClickTogglesOne()
{
    click(1);
    click(4, Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), (QList<int>{1, 4}));
    click(1, Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), QList<int>{4});
}

void TestImageGrid::selectAllIsOneRange()
{
    grid->selectAll();
    QCOMPARE(grid->selectionModel()->selection().size(), 1);
    QCOMPARE(rowsOf(*grid).size(), 1000);
}

void TestImageGrid::bandSelectsWhatItTouches()
{
    QSignalSpy changes(grid->selectionModel(), &QItemSelectionModel::selectionChanged);
    pull({2, 2}, middle(columns() + 1));
    QCOMPARE(rowsOf(*grid), (QList<int>{0, 1, columns(), columns() + 1}));
    QVERIFY2(changes.size() <= 2, "one selection per move of the pointer");
    QTest::mouseRelease(grid->viewport(), Qt::LeftButton, {}, middle(columns() + 1));
    QCOMPARE(rowsOf(*grid).size(), 4);
}

void TestImageGrid::controlBandKeepsWhatWasSelected()
{
    click(columns() * 2 + 3);
    pull({2, 2}, middle(1), Qt::ControlModifier);
    QCOMPARE(rowsOf(*grid), (QList<int>{0, 1, columns() * 2 + 3}));
}

void TestImageGrid::bandBackOutDeselectsAgain()
{
    pull({2, 2}, middle(columns() * 2 + 2));
    QMouseEvent back(QEvent::MouseMove, QPointF(middle(0)), grid->viewport()->mapToGlobal(QPointF(middle(0))),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(grid->viewport(), &back);
    QCOMPARE(rowsOf(*grid), QList<int>{0});
}

void TestImageGrid::clickOnTheTickTogglesOne()
{
    click(5);
    const QPoint tick = grid->visualRect(model->index(2)).topLeft() + QPoint(14, 14);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(rowsOf(*grid), (QList<int>{2, 5}));
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(rowsOf(*grid), QList<int>{5});
}

void TestImageGrid::clickOnTheStarSelectsNothing()
{
    QSignalSpy starred(grid.get(), &ImageGrid::starToggled);
    const QPoint star = grid->visualRect(model->index(3)).topRight() + QPoint(-14, 14);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(starred.size(), 1);
    QCOMPARE(starred.at(0).at(0).toModelIndex().row(), 3);
    QVERIFY(rowsOf(*grid).isEmpty());
}

void TestImageGrid::enterAndDoubleClickActivate()
{
    QSignalSpy activated(grid.get(), &QAbstractItemView::activated);
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, middle(3));
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.at(1).at(0).toModelIndex().row(), 3);
}

void TestImageGrid::spaceAsksForAQuickLook()
{
    QSignalSpy looks(grid.get(), &ImageGrid::quickLookRequested);
    click(3);
    QTest::keyClick(grid.get(), Qt::Key_Space);
    QCOMPARE(looks.size(), 1);
    QCOMPARE(rowsOf(*grid), QList<int>{3});
}

void TestImageGrid::controlWheelChangesTheSizeByAColumn()
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

void TestImageGrid::plainWheelScrolls()
{
    const QPointF at(200, 200);
    QWheelEvent event(at, grid->viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid->viewport(), &event);
    QVERIFY(grid->verticalScrollBar()->value() > 0);
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
    QCoreApplication::processEvents();
    grid->viewport()->installEventFilter(&spy);
    model->change(900);
    QCoreApplication::processEvents();
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
    const auto drop = [this](const QMimeData &data) {
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grid->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grid->viewport(), &event);
    };
    QMimeData urls;
    urls.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s), QUrl::fromLocalFile(u"/tmp/b.png"_s)});
    drop(urls);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.at(0).at(0).value<QList<QUrl>>().size(), 2);
    QMimeData browser;
    browser.setImageData(QImage(4, 4, QImage::Format_RGB32));
    browser.setUrls({QUrl(u"https://example.org/a.png"_s)});
    drop(browser);
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(files.size(), 1);
}

void TestImageGrid::refusesDropsWithoutASentence()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(grid->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestImageGrid::rightToLeftTurnsTheArrows()
{
    grid->setLayoutDirection(Qt::RightToLeft);
    grid->resize(801, 500);
    click(1);
    QTest::keyClick(grid.get(), Qt::Key_Left);
    QCOMPARE(grid->currentIndex().row(), 2);
    QVERIFY(middle(0).x() > middle(1).x());
}

QTEST_MAIN(TestImageGrid)
#include "tst_imagegrid.moc"
