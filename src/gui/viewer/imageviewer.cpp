// SPDX-License-Identifier: Apache-2.0
#include "gui/viewer/imageviewer.h"

#include "base/reply.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <QtConcurrentRun>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdleMs = 100; //!< without a change of zoom or size, until the scaled copy is worth making
constexpr double kZoomStep = 1.25; //!< per notch of the wheel
constexpr int kWheelNotch = 120;
constexpr int kKeptInView = 48; //!< of the picture, however far it is panned

//! The formats that are drawn without conversion; anything else is converted in every paint.
QImage drawable(const QImage &image)
{
    if (image.isNull() || image.format() == QImage::Format_RGB32
        || image.format() == QImage::Format_ARGB32_Premultiplied)
        return image;
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                         : QImage::Format_RGB32);
}

} // namespace

ImageViewer::ImageViewer(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, &ImageViewer::makeScaledCopy);
}

void ImageViewer::setImage(const QImage &image)
{
    showPicture(image, image.size());
}

void ImageViewer::setThumbnail(const QImage &thumbnail, QSize realSize)
{
    showPicture(thumbnail, realSize.isEmpty() ? thumbnail.size() : realSize);
}

void ImageViewer::setError(const QString &message)
{
    clear();
    m_message = message;
    setAccessibleDescription(message); // it is painted: no label tells it
}

void ImageViewer::clear()
{
    m_image = {};
    m_scaled = {};
    m_size = {};
    m_message.clear();
    setAccessibleDescription({});
    update();
}

void ImageViewer::showPicture(const QImage &image, QSize size)
{
    // The same spot of the next picture comes to the middle, in parts of its size: variations are compared
    // this way.
    const QPointF middle = QRectF(rect()).center();
    const QPointF point = toPicture(middle);
    const QPointF part = m_size.isEmpty() ? QPointF(0.5, 0.5)
                                          : QPointF(point.x() / m_size.width(), point.y() / m_size.height());
    const bool moved = m_size != size;
    m_image = drawable(image);
    m_scaled = {};
    m_message.clear();
    m_size = size;
    if (m_isFitted)
        zoomToFit();
    else if (moved)
        applyZoom(m_zoom, middle - QPointF(part.x() * size.width(), part.y() * size.height()) * scale());
    m_idle.start();
    update();
}

QPointF ImageViewer::toPicture(QPointF position) const
{
    return (position - m_origin) / scale();
}

QPointF ImageViewer::fromPicture(QPointF point) const
{
    return m_origin + point * scale();
}

double ImageViewer::fitZoom() const
{
    if (m_size.isEmpty())
        return 1;
    const QSizeF view = QSizeF(size()) * devicePixelRatioF();
    // A small picture is not blown up past one pixel per widget pixel.
    return qMin(qMin(view.width() / m_size.width(), view.height() / m_size.height()), devicePixelRatioF());
}

void ImageViewer::zoomToFit()
{
    m_isFitted = true;
    const double zoom = fitZoom();
    const QSizeF shown = QSizeF(m_size) * (zoom / devicePixelRatioF());
    applyZoom(zoom, QPointF(width() - shown.width(), height() - shown.height()) / 2);
}

void ImageViewer::zoomToActualSize()
{
    setZoom(1, QRectF(rect()).center());
}

void ImageViewer::zoomIn()
{
    setZoom(m_zoom * kZoomStep, QRectF(rect()).center());
}

void ImageViewer::zoomOut()
{
    setZoom(m_zoom / kZoomStep, QRectF(rect()).center());
}

void ImageViewer::setZoom(double zoom, QPointF about)
{
    if (m_size.isEmpty())
        return;
    zoom = qBound(qMin(1.0, fitZoom()) / 4, zoom, kMaxZoom);
    // Beside the picture its nearest point is meant, or it would fly away.
    const QRectF shown(m_origin, QSizeF(m_size) * scale());
    about = {qBound(shown.left(), about.x(), shown.right()), qBound(shown.top(), about.y(), shown.bottom())};
    const QPointF point = toPicture(about);
    m_isFitted = false;
    applyZoom(zoom, about - point * (zoom / devicePixelRatioF()));
}

void ImageViewer::applyZoom(double zoom, QPointF origin)
{
    const bool changed = !qFuzzyCompare(zoom, m_zoom);
    m_zoom = zoom;
    m_origin = origin;
    keepInView();
    update();
    if (!changed)
        return;
    m_scaled = {};
    m_idle.start();
    emit zoomChanged(m_zoom);
}

void ImageViewer::keepInView()
{
    const QSizeF shown = QSizeF(m_size) * scale();
    const auto keep = [](double origin, double extent, double view) {
        const double kept = qMin<double>(kKeptInView, extent);
        return qBound(kept - extent, origin, qMax(kept - extent, view - kept));
    };
    m_origin = {keep(m_origin.x(), shown.width(), width()), keep(m_origin.y(), shown.height(), height())};
}

void ImageViewer::resizeEvent(QResizeEvent *event)
{
    if (m_isFitted)
        return zoomToFit();
    const QSize grown = event->size() - event->oldSize();
    applyZoom(m_zoom,
              m_origin
                  + (event->oldSize().isValid() ? QPointF(grown.width(), grown.height()) / 2 : QPointF()));
}

//! Scales with all source pixels, which costs 20 ms for four megapixels: in the pool, and only when nothing
//! moves.
void ImageViewer::makeScaledCopy()
{
    const QSize target = (QSizeF(m_size) * m_zoom).toSize();
    if (m_image.isNull() || m_zoom >= 1 || target.isEmpty() || m_image.size() != m_size)
        return;
    const Reply<QImage> copy = QtConcurrent::run([image = m_image, target]() -> Result<QImage> {
        return image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    });
    const qint64 key = m_image.cacheKey();
    deliver(
        copy, this,
        [this, key, target](const QImage &scaled) {
            if (key != m_image.cacheKey() || target != (QSizeF(m_size) * m_zoom).toSize())
                return; // another picture or zoom by now
            m_scaled = scaled;
            update();
        },
        [](const Error &) { /* scaling does not fail; without a copy the picture is drawn scaled */ });
}

void ImageViewer::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::current(this).surround);
    if (m_image.isNull()) {
        paintMessage(&painter);
        return;
    }
    const QRectF shown(m_origin, QSizeF(m_size) * scale());
    if (!m_scaled.isNull()) {
        // On whole device pixels, or the copy would be smoothed a second time.
        const qreal ratio = devicePixelRatioF();
        QImage copy = m_scaled;
        copy.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(std::round(m_origin.x() * ratio), std::round(m_origin.y() * ratio)) / ratio,
                          copy);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < kPixelZoom || m_image.size() != m_size);
    // Only what is seen: at 3200 % the whole picture would be a very large target.
    const QRectF target = shown & QRectF(rect());
    const double sx = m_image.width() / shown.width();
    const double sy = m_image.height() / shown.height();
    const QRectF source((target.left() - shown.left()) * sx, (target.top() - shown.top()) * sy,
                        target.width() * sx, target.height() * sy);
    painter.drawImage(target, m_image, source);
}

void ImageViewer::paintMessage(QPainter *painter) const
{
    if (m_message.isEmpty())
        return;
    // The surround is dark in both looks.
    const QColor colour = Theme::dark().palette.color(QPalette::Text);
    const QPoint middle = rect().center();
    drawIcon(painter, u"broken-picture"_s, {middle.x() - 12, middle.y() - 36, 24, 24}, colour);
    painter->setPen(colour);
    painter->drawText(QRect(24, middle.y(), width() - 48, height() / 2), Qt::AlignHCenter | Qt::TextWordWrap,
                      m_message);
}

void ImageViewer::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (delta != 0)
        setZoom(m_zoom * std::pow(kZoomStep, double(delta) / kWheelNotch), event->position());
    event->accept();
}

void ImageViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_1:
        return zoomToActualSize();
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_Plus:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        emit previous();
        return;
    case Qt::Key_Right:
        emit next();
        return;
    case Qt::Key_Escape:
        emit closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageViewer::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_image.isNull())
        return QWidget::mousePressEvent(event);
    m_grip = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void ImageViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_grip)
        return QWidget::mouseMoveEvent(event);
    m_origin += event->position() - *m_grip;
    m_grip = event->position();
    m_isFitted = false;
    keepInView();
    update();
}

void ImageViewer::mouseReleaseEvent(QMouseEvent *event)
{
    m_grip.reset();
    unsetCursor();
    QWidget::mouseReleaseEvent(event);
}

void ImageViewer::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_isFitted)
        setZoom(1, event->position());
    else
        zoomToFit();
}

} // namespace Triptych
