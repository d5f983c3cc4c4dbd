// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gallery/imageroles.h"
#include "gui/gallery/imagedelegate.h"
#include "gui/style/theme.h"

#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Triptych {

namespace {

//! The first picture, and how many there are.
QPixmap dragPixmap(const QModelIndexList &rows, const QWidget *widget)
{
    constexpr int kEdge = 72;
    const QImage image = rows.constFirst().data(ThumbnailRole).value<QImage>();
    const QSize size =
        image.isNull() ? QSize(kEdge, kEdge) : image.size().scaled(kEdge, kEdge, Qt::KeepAspectRatio);
    const QRect picture(QPoint(0, 12), size);
    const qreal ratio = widget->devicePixelRatioF();
    // No larger than needed: without a compositor the rest is black.
    QPixmap pixmap((size + QSize(rows.size() > 1 ? 24 : 0, 12)) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(picture, Theme::current(widget).loading);
    painter.drawImage(picture, image);
    if (rows.size() > 1) {
        const QString count = widget->locale().toString(rows.size());
        const int width = qMax(20, widget->fontMetrics().horizontalAdvance(count) + 12);
        const QRect badge(picture.right() - width / 2, 2, width, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(widget->palette().brush(QPalette::Active, QPalette::Highlight));
        painter.drawRoundedRect(badge, 10, 10);
        painter.setPen(widget->palette().color(QPalette::Active, QPalette::HighlightedText));
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    return pixmap;
}

} // namespace

void ImageGrid::startDrag(Qt::DropActions actions)
{
    const QModelIndexList rows = selectedIndexes();
    QMimeData *data = rows.isEmpty() ? nullptr
        : m_mimeProvider             ? m_mimeProvider(rows)
                                     : model()->mimeData(rows);
    m_dragWaits = !data;
    if (!data)
        return viewport()->setCursor(Qt::BusyCursor);
    auto *drag = new QDrag(this); // deletes itself when the drag ends
    drag->setMimeData(data);
    drag->setPixmap(dragPixmap(rows, this));
    drag->setHotSpot({-8, -8});
    m_delegate->setDragging(true);
    viewport()->update();
    // Qt has no drag without its own loop; nothing else in the program runs one.
    drag->exec(actions == Qt::IgnoreAction ? Qt::CopyAction : actions, Qt::CopyAction);
    m_delegate->setDragging(false);
    viewport()->update();
}

void ImageGrid::continueDrag()
{
    if (!m_dragWaits)
        return;
    endDragWait();
    startDrag(Qt::CopyAction);
}

void ImageGrid::endDragWait()
{
    if (std::exchange(m_dragWaits, false))
        viewport()->unsetCursor();
}

void ImageGrid::setDropText(const QString &text)
{
    m_dropText = text;
    viewport()->update();
}

void ImageGrid::setDropOffered(bool offered)
{
    if (m_dropState != DropState::Here)
        setDropState(offered && !m_dropText.isEmpty() ? DropState::Offered : DropState::None);
}

void ImageGrid::setDropState(DropState state)
{
    if (m_dropState == state)
        return;
    m_dropState = state;
    viewport()->update();
}

bool ImageGrid::canTake(const QDropEvent *event) const
{
    const QMimeData *data = event->mimeData();
    return !m_dropText.isEmpty() && event->source() != this && (data->hasUrls() || data->hasImage());
}

void ImageGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canTake(event))
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setDropState(DropState::Here);
}

void ImageGrid::dragMoveEvent(QDragMoveEvent *event)
{
    if (!canTake(event))
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ImageGrid::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropState(DropState::None);
}

void ImageGrid::dropEvent(QDropEvent *event)
{
    setDropState(DropState::None);
    if (!canTake(event))
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // A browser offers a picture and its address: the address of a file is the original, a picture is pixels
    // at least.
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool allLocal = !urls.isEmpty()
        && std::all_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    const QImage image =
        event->mimeData()->hasImage() ? event->mimeData()->imageData().value<QImage>() : QImage();
    if (!allLocal && !image.isNull())
        emit imageDropped(image);
    else if (!urls.isEmpty())
        emit filesDropped(urls);
}

} // namespace Triptych
