// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gui/gallery/imagedelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace Triptych {

namespace {

constexpr int kWheelStep = 120; //!< eighths of a degree, one notch of a common wheel
constexpr int kAutoScrollMs = 16;

QItemSelection selectionOf(const QAbstractItemModel *model, const QModelIndex &root,
                           const QList<RowSpan> &spans)
{
    QItemSelection selection;
    for (const RowSpan &span : spans)
        selection.append(
            QItemSelectionRange(model->index(span.first, 0, root), model->index(span.last, 0, root)));
    return selection;
}

} // namespace

QModelIndex ImageGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = rowCount();
    if (count == 0)
        return {};
    const int row = currentIndex().row();
    if (row < 0)
        return model()->index(0, 0, rootIndex());
    const int columns = m_geometry.columns();
    const int page = qMax(1, viewport()->height() / m_geometry.pitch()) * columns;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto inColumn = [&](int wished) { // a step up or down that would leave the grid stays where it is
        return wished >= 0 && wished < count ? wished : row;
    };
    int next = row;
    switch (action) {
    case MoveLeft:
        next = row - forward;
        break;
    case MoveRight:
        next = row + forward;
        break;
    case MovePrevious:
        next = row - 1;
        break;
    case MoveNext:
        next = row + 1;
        break;
    case MoveUp:
        next = inColumn(row - columns);
        break;
    case MoveDown:
        // From above the gap of a broken last line the last picture is meant.
        next = row / columns < m_geometry.lineCount() - 1 ? qMin(row + columns, count - 1) : row;
        break;
    case MovePageUp:
        next = row >= page ? row - page : row % columns;
        break;
    case MovePageDown:
        next = row + page;
        break;
    case MoveHome:
        next = 0;
        break;
    case MoveEnd:
        next = count - 1;
        break;
    }
    return model()->index(qBound(0, next, count - 1), 0, rootIndex());
}

void ImageGrid::keyboardSearch(const QString &)
{
    // Typing names nobody knows by heart would only make single letters useless as shortcuts.
}

void ImageGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            emit quickLookRequested(currentIndex());
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

//! The base class asks with a rectangle from where the selection started to where it goes now; in a grid this
//! means the rows between, in reading order. Rectangles are pulled by the band, which selects by itself.
void ImageGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    // Not topLeft() of a normalised rectangle: the corners come in the order of the gesture.
    const QModelIndex from = indexAt({rect.left(), rect.top()});
    const QModelIndex to = indexAt({rect.right(), rect.bottom()});
    if (!from.isValid() || !to.isValid()) {
        selectionModel()->select(QItemSelection(), flags);
        return;
    }
    const RowSpan span{qMin(from.row(), to.row()), qMax(from.row(), to.row())};
    selectionModel()->select(selectionOf(model(), rootIndex(), {span}), flags);
}

void ImageGrid::setHover(int row)
{
    if (m_hover == row)
        return;
    viewport()->update(cellOf(m_hover));
    m_hover = row;
    viewport()->update(cellOf(m_hover));
}

bool ImageGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHover(-1);
    return QAbstractItemView::viewportEvent(event);
}

//! A press on the star or the tick acts on that and selects nothing else.
bool ImageGrid::pressPart(QMouseEvent *event, const QModelIndex &index)
{
    const ImageDelegate::Part part =
        m_delegate->partAt(visualRect(index), index, event->position().toPoint());
    if (part == ImageDelegate::Part::Star) {
        emit m_delegate->starToggled(index);
        return true;
    }
    if (part == ImageDelegate::Part::Tick && !(event->modifiers() & Qt::ShiftModifier)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::Toggle);
        return true;
    }
    return false;
}

void ImageGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    m_bandPress.reset();
    if (event->button() == Qt::LeftButton) {
        if (pressPart(event, index))
            return event->accept();
        const ImageDelegate::Part part = m_delegate->partAt(visualRect(index), index, position);
        // Beside a picture nobody takes hold of it: pulling there draws a band, in a grid without free
        // ground.
        const bool free = part == ImageDelegate::Part::None
            || (part == ImageDelegate::Part::Letterbox && !selectionModel()->isSelected(index));
        if (free)
            m_bandPress = position + QPoint(0, verticalOffset());
        if (!index.isValid()) {
            if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
                selectionModel()->clearSelection();
            return event->accept();
        }
    }
    QAbstractItemView::mousePressEvent(event);
}

void ImageGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_band)
        return moveBand(position);
    if (m_dragWaits && (event->buttons() & Qt::LeftButton))
        return event->accept(); // the base class would select now
    endDragWait();
    if (m_bandPress && (event->buttons() & Qt::LeftButton)) {
        const QPoint pulled = position + QPoint(0, verticalOffset()) - *m_bandPress;
        if (pulled.manhattanLength() >= QApplication::startDragDistance())
            startBand(position, event->modifiers());
        return;
    }
    setHover(event->buttons() == Qt::NoButton ? indexAt(position).row() : -1);
    QAbstractItemView::mouseMoveEvent(event);
}

void ImageGrid::mouseReleaseEvent(QMouseEvent *event)
{
    m_bandPress.reset();
    endDragWait();
    if (m_band) {
        endBand();
        setState(NoState);
        return event->accept();
    }
    QAbstractItemView::mouseReleaseEvent(event);
}

void ImageGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const ImageDelegate::Part part = m_delegate->partAt(visualRect(index), index, position);
    // Two quick clicks on a star or tick are two clicks.
    if (part == ImageDelegate::Part::Star || part == ImageDelegate::Part::Tick)
        return mousePressEvent(event);
    QAbstractItemView::mouseDoubleClickEvent(event);
}

void ImageGrid::startBand(QPoint position, Qt::KeyboardModifiers modifiers)
{
    const bool keep = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    m_band = Band{*m_bandPress, *m_bandPress, keep ? selectionModel()->selection() : QItemSelection()};
    setHover(-1);
    m_autoScroll.start(kAutoScrollMs, this);
    moveBand(position);
}

void ImageGrid::moveBand(QPoint position)
{
    m_band->end = position + QPoint(0, verticalOffset());
    // One selection per move: a select() per row costs 100 µs each once there are some thousand ranges.
    QItemSelection selection = m_band->before;
    selection.merge(selectionOf(model(), rootIndex(), m_geometry.rowsInRect(m_band->rect())),
                    QItemSelectionModel::Select);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void ImageGrid::endBand()
{
    m_autoScroll.stop();
    m_band.reset();
    m_bandPress.reset();
    viewport()->update();
}

void ImageGrid::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId())
        return QAbstractItemView::timerEvent(event);
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const int above = qMin(0, position.y());
    const int below = qMax(0, position.y() - viewport()->height());
    if (!m_band || above + below == 0)
        return;
    verticalScrollBar()->setValue(verticalOffset() + (above + below) / 4);
    moveBand(position);
}

void ImageGrid::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractItemView::wheelEvent(event);
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / kWheelStep;
    m_wheelRest -= steps * kWheelStep;
    if (steps != 0)
        stepThumbnailSize(steps);
    event->accept();
}

//! One step is one column: every step shows, and none leaves a ragged edge.
void ImageGrid::stepThumbnailSize(int steps)
{
    const int width = viewport()->width();
    const int columns = qMax(1, m_geometry.columns() - steps);
    setThumbnailSize(GridGeometry::thumbnailFor(width, columns));
}

} // namespace Triptych
