// SPDX-License-Identifier: Apache-2.0
// A finished picture arrives on top of a large board: ImageGrid against QListView in icon mode, in
// interleaved rounds.
#include "bench/benchreport.h"

#include "gallery/imageroles.h"
#include "gui/gallery/imagegrid.h"
#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QIcon>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

constexpr QSize kViewSize(1280, 800);
constexpr int kThumbnail = 150;

//! A board of \p count pictures that stores none; both views ask the same model.
class Board final : public QAbstractListModel {
public:
    explicit Board(int count) : m_count(count), m_picture(kThumbnail, kThumbnail, QImage::Format_RGB32)
    {
        m_picture.fill(Qt::darkCyan);
        m_icon = QIcon(QPixmap::fromImage(m_picture));
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }

    QVariant data(const QModelIndex &, int role) const override
    {
        if (role == ThumbnailRole)
            return m_picture;
        return role == Qt::DecorationRole ? QVariant(m_icon) : QVariant();
    }

    void insertOnTop()
    {
        beginInsertRows({}, 0, 0);
        ++m_count;
        endInsertRows();
    }

    void change(int row) { emit dataChanged(index(row), index(row), {ThumbnailRole}); }

private:
    int m_count;
    QImage m_picture;
    QIcon m_icon;
};

//! Sends what is due and paints: the time until the change is on screen.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void setUp(QListView *list)
{
    list->setViewMode(QListView::IconMode);
    list->setResizeMode(QListView::Adjust);
    list->setUniformItemSizes(true);
    list->setLayoutMode(QListView::SinglePass);
    list->setIconSize({kThumbnail, kThumbnail});
    list->setMovement(QListView::Static);
    list->setSelectionMode(QListView::ExtendedSelection);
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
}

template <typename View> void show(View *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->resize(kViewSize);
    view->show();
    settle();
}

template <typename View> void resizeStep(View *view, int round)
{
    view->resize(kViewSize.width() + (round % 2 == 0 ? 7 : 0), kViewSize.height());
    settle();
}

struct Case {
    Bench::Series insert, resize, selectAll, repaint;
};

template <typename View> void measureRound(View *view, Board *board, int round, Case *result)
{
    result->repaint.add(Bench::measure([view] { view->viewport()->repaint(); }));
    result->insert.add(Bench::measure([board] {
        board->insertOnTop();
        settle();
    }));
    result->resize.add(Bench::measure([view, round] { resizeStep(view, round); }));
    result->selectAll.add(Bench::measure([view] {
        view->selectAll();
        settle();
    }));
    view->clearSelection();
    settle();
}

bool run(int rows, int rounds)
{
    Board ownBoard(rows);
    Board listBoard(rows);
    ImageGrid grid;
    grid.setThumbnailSize(kThumbnail);
    QListView list;
    setUp(&list);
    show(&grid, &ownBoard);
    show(&list, &listBoard);
    Case own;
    Case stock;
    for (int round = 0; round < rounds; ++round) {
        measureRound(&grid, &ownBoard, round, &own);
        measureRound(&list, &listBoard, round, &stock);
    }
    Bench::Series changes;
    for (int round = 0; round < rounds; ++round) {
        changes.add(Bench::measure([&ownBoard] {
            for (int i = 0; i < 1000; ++i)
                ownBoard.change(i % 40);
            settle();
        }));
    }
    Bench::printHeader(u"\n%L1 rows"_s.arg(rows));
    Bench::print(u"ImageGrid: insert on top"_s, own.insert);
    Bench::print(u"QListView: insert on top"_s, stock.insert);
    Bench::print(u"ImageGrid: resize step"_s, own.resize);
    Bench::print(u"QListView: resize step"_s, stock.resize);
    Bench::print(u"ImageGrid: select all"_s, own.selectAll);
    Bench::print(u"QListView: select all"_s, stock.selectAll);
    Bench::print(u"ImageGrid: 1,000 single changes"_s, changes);
    Bench::print(u"ImageGrid: repaint of the viewport"_s, own.repaint);
    Bench::print(u"QListView: repaint of the viewport"_s, stock.repaint);
    Bench::printRatio(u"insert, ImageGrid / QListView"_s, own.insert, stock.insert,
                      rows >= 100000 ? 0.02 : 0);
    Bench::printRatio(u"resize, ImageGrid / QListView"_s, own.resize, stock.resize, 0);
    return Bench::printRatio(u"insert / own repaint"_s, own.insert, own.repaint, 1.5);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(Theme::dark().palette);
    bool met = true;
    met &= run(10000, 31);
    met &= run(100000, 21);
    met &= run(1000000, 7); // QListView takes most of the time here
    return met ? 0 : 1;
}
