// SPDX-License-Identifier: Apache-2.0
// Mouse and keys of PictureStrip.
#include "gui/form/editors/picturestrip.h"

#include "gallery/imagemime.h"
#include "gui/form/valuetext.h"

#include <QApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace Triptych {

namespace {

constexpr int kDragPicture = 64; // px

} // namespace

void PictureStrip::setCurrent(int row, Qt::KeyboardModifiers modifiers)
{
    m_current = qBound(0, row, count());
    if (modifiers & Qt::ShiftModifier) {
        m_selected.clear();
        for (int i = qMin(m_anchor, m_current); i <= qMax(m_anchor, m_current) && i < count(); ++i)
            m_selected.insert(i);
    } else {
        m_anchor = m_current;
        if (!(modifiers & Qt::ControlModifier)) {
            m_selected.clear();
            if (m_current < count())
                m_selected.insert(m_current);
        }
    }
    const QRect cell = cellRect(m_current);
    QScrollBar *bar = verticalScrollBar();
    if (cell.top() < 0)
        bar->setValue(bar->value() + cell.top());
    else if (cell.bottom() > viewport()->height())
        bar->setValue(bar->value() + cell.bottom() - viewport()->height());
    viewport()->update();
    announceCurrent();
    emit selectionChanged();
}

void PictureStrip::announceCurrent()
{
    if (m_current < count()) {
        const PictureCell &cell = m_cells.at(m_current);
        //: %1 and %2 are numbers, %3 names the picture
        setAccessibleDescription(tr("Picture %1 of %2: %3").arg(m_current + 1).arg(count()).arg(cell.label));
    } else {
        setAccessibleDescription(tr("Add pictures"));
    }
}

void PictureStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    const int row = rowAt(m_pressed);
    m_isPressed = row >= 0 && row < count();
    if (row < 0)
        return;
    if (row == count()) {
        setCurrent(row, Qt::NoModifier);
        emit addRequested();
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        if (!m_selected.remove(row))
            m_selected.insert(row);
        setCurrent(row, Qt::ControlModifier);
    } else if (!m_selected.contains(row) || (event->modifiers() & Qt::ShiftModifier)) {
        setCurrent(row, event->modifiers());
    } // else: the press may begin a drag of them all
}

void PictureStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int moved = (event->position().toPoint() - m_pressed).manhattanLength();
    if (m_isPressed && (event->buttons() & Qt::LeftButton) && moved >= QApplication::startDragDistance())
        startDrag();
}

void PictureStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (m_isPressed && row >= 0 && row < count() && event->modifiers() == Qt::NoModifier)
        setCurrent(row, Qt::NoModifier);
    m_isPressed = false;
}

void PictureStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0 && row < count())
        emit activated(row);
}

void PictureStrip::startDrag()
{
    m_isPressed = false;
    QStringList names;
    const QList<int> rows = selectedRows();
    QImage shown;
    for (const int row : rows) {
        const PictureCell &cell = m_cells.at(row);
        if (!cell.name.isEmpty())
            names.append(cell.name);
        if (shown.isNull())
            shown = cell.image;
    }
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    setImageNames(mime, names);
    if (!shown.isNull())
        drag->setPixmap(QPixmap::fromImage(
            shown.scaled(kDragPicture, kDragPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->setMimeData(mime);
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    setDropMark(-1);
}

bool PictureStrip::takeMoveKey(const QKeyEvent &event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    switch (event.key()) {
    case Qt::Key_Left:
        step = isMirrored ? 1 : -1;
        break;
    case Qt::Key_Right:
        step = isMirrored ? -1 : 1;
        break;
    case Qt::Key_Up:
        step = -columns();
        break;
    case Qt::Key_Down:
        step = columns();
        break;
    case Qt::Key_Home:
        step = -count();
        break;
    case Qt::Key_End:
        step = count();
        break;
    default:
        return false;
    }
    if (!(event.modifiers() & Qt::AltModifier)) {
        setCurrent(m_current + step, event.modifiers() & Qt::ShiftModifier);
        return true;
    }
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return true;
    const int size = static_cast<int>(rows.size());
    const int to = qBound(0, rows.first() + step, count() - size);
    if (to != rows.first() || rows.last() - rows.first() + 1 != size)
        emit moveRequested(rows, to > rows.first() ? to + size : to);
    return true;
}

bool PictureStrip::takeActionKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Paste)) {
        emit pasteRequested();
    } else if (event.matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        setCurrent(count(), Qt::ShiftModifier);
    } else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        if (!m_selected.isEmpty())
            emit removeRequested(selectedRows());
    } else if (event.key() == Qt::Key_Insert) {
        emit addRequested();
    } else if (event.modifiers() == Qt::NoModifier
               && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
                   || event.key() == Qt::Key_Space)) {
        if (m_current == count())
            emit addRequested();
        else
            emit activated(m_current);
    } else {
        return false;
    }
    return true;
}

void PictureStrip::keyPressEvent(QKeyEvent *event)
{
    if (!takeMoveKey(*event) && !takeActionKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void PictureStrip::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    announceCurrent();
    viewport()->update();
    parentWidget()->update(); // the focus is shown by the edge of the whole field
}

void PictureStrip::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
    parentWidget()->update();
}

void PictureStrip::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus() || verticalScrollBar()->maximum() == 0)
        event->ignore(); // the form scrolls
    else
        QAbstractScrollArea::wheelEvent(event);
}

bool PictureStrip::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        QString text;
        if (row == count())
            text = tr("Add pictures");
        else if (row >= 0)
            text = m_cells.at(row).reason.isEmpty() ? m_cells.at(row).label : m_cells.at(row).reason;
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Triptych
