// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/pictureview.h"

#include "gallery/imagemime.h"
#include "gui/style/icon.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIcon = 24;

} // namespace

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setPicture(const QImage &image, const QString &name, const QString &iconName)
{
    m_image = image;
    m_name = name;
    m_iconName = iconName;
    setCursor(name.isEmpty() ? Qt::ArrowCursor : Qt::OpenHandCursor);
    update();
}

void PictureView::setSide(int px)
{
    if (width() != px || maximumWidth() != px)
        setFixedSize(px, px);
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_image.isNull()) {
        QRect place(0, 0, kIcon, kIcon);
        place.moveCenter(rect().center());
        drawIcon(&painter, m_iconName, place, palette().color(QPalette::PlaceholderText));
        return;
    }
    QRect place(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.drawImage(place, m_image);
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
}

void PictureView::mouseMoveEvent(QMouseEvent *event)
{
    const int moved = (event->position().toPoint() - m_pressed).manhattanLength();
    if ((event->buttons() & Qt::LeftButton) && !m_name.isEmpty()
        && moved >= QApplication::startDragDistance())
        startDrag();
}

void PictureView::startDrag()
{
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    setImageNames(mime, {m_name});
    if (!m_image.isNull())
        drag->setPixmap(
            QPixmap::fromImage(m_image.scaled(size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->setMimeData(mime);
    drag->exec(Qt::CopyAction);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit activated();
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        emit pasteRequested();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit clearRequested();
    else if (event->modifiers() == Qt::NoModifier
             && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        emit activated();
    else
        QWidget::keyPressEvent(event);
}

void PictureView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    parentWidget()->update(); // the focus is shown by the edge of the whole field
}

void PictureView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    parentWidget()->update();
}

} // namespace Triptych
