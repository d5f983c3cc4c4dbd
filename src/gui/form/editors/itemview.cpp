// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/itemview.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace Triptych {

namespace {

constexpr int kMostHeight = 8 * 28; // eight plain rows
constexpr int kMargin = 8;
constexpr int kDragWidth = 160;

} // namespace

ItemView::ItemView(QWidget *parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab goes on to the next field
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ItemView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    // After the view's own layout, which these signals delay to the next event.
    const auto later = [this] { QMetaObject::invokeMethod(this, &ItemView::fit, Qt::QueuedConnection); };
    connect(model, &QAbstractItemModel::rowsInserted, this, later);
    connect(model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(model, &QAbstractItemModel::modelReset, this, later);
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    fit();
}

void ItemView::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void ItemView::fit()
{
    const int row = fontMetrics().height() + 10;
    int height = 0;
    const int count = model() ? model()->rowCount() : 0;
    for (int i = 0; i < count && height < kMostHeight; ++i)
        height += sizeHintForRow(i);
    const int wanted = qBound(row, height, kMostHeight) + 2 * frameWidth();
    if (minimumHeight() != wanted || maximumHeight() != wanted)
        setFixedHeight(wanted);
    // Texts wrap: a new width gives the rows new heights.
    doItemsLayout();
}

//! What is dragged hangs beside the pointer, so that the line where it would land is seen.
void ItemView::startDrag(Qt::DropActions)
{
    const QModelIndexList rows = selectedIndexes();
    if (rows.isEmpty())
        return;
    auto *drag = new QDrag(this); // ends itself
    drag->setMimeData(model()->mimeData(rows));
    QRect shown = visualRect(currentIndex().isValid() ? currentIndex() : rows.first());
    shown.setWidth(qMin(shown.width(), kDragWidth));
    drag->setPixmap(viewport()->grab(shown));
    drag->setHotSpot({-kMargin, -kMargin});
    drag->exec(Qt::MoveAction); // dropEvent() moves the rows
}

void ItemView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(
        viewport()->rect().adjusted(kMargin, 0, -kMargin, 0), Qt::AlignVCenter | Qt::AlignLeading,
        fontMetrics().elidedText(m_emptyText, Qt::ElideRight, viewport()->width() - 2 * kMargin));
}

void ItemView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void ItemView::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus() || verticalScrollBar()->maximum() == 0)
        event->ignore(); // the form scrolls
    else
        QListView::wheelEvent(event);
}

} // namespace Triptych
