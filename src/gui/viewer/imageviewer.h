// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace Triptych {

//! Shows one picture: fitted at first, zoomed about the pointer, panned by dragging.
//!
//! Owned by its parent; GUI thread. Zoom is device pixels per picture pixel, so 1.0 is 100 % on every screen.
//! Smooth below 200 %, plain pixels from there. While the view stands still a scaled copy is made in the
//! pool.
class ImageViewer final : public QWidget {
    Q_OBJECT

public:
    static constexpr double kMaxZoom = 32;
    static constexpr double kPixelZoom = 2; //!< from here single pixels are shown

    explicit ImageViewer(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImageViewer)

    //! Shows \p image. A zoom the user chose is kept, at the same place of the picture; a fitted view stays
    //! fitted.
    void setImage(const QImage &image);
    //! Shows \p thumbnail as large as the picture of \p realSize (pixels) will be, until setImage().
    void setThumbnail(const QImage &thumbnail, QSize realSize);
    //! Shows a sentence in place of the picture; plain text.
    void setError(const QString &message);
    void clear();

    bool hasPicture() const { return !m_image.isNull(); }
    QSize pictureSize() const { return m_size; } //!< in picture pixels; empty without a picture
    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_isFitted; }
    //! Zooms about \p about (widget coordinates): the picture's point there stays there.
    void setZoom(double zoom, QPointF about);
    QPointF toPicture(QPointF position) const; //!< widget to picture coordinates, pixels; may lie outside
    QPointF fromPicture(QPointF point) const;

public slots:
    void zoomToFit();
    void zoomToActualSize(); //!< 100 %, about the middle of the view
    void zoomIn();
    void zoomOut();

signals:
    void zoomChanged(double zoom);
    void next();
    void previous();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    double fitZoom() const;
    double scale() const { return m_zoom / devicePixelRatioF(); } //!< widget pixels per picture pixel
    void showPicture(const QImage &image, QSize size);
    void applyZoom(double zoom, QPointF origin);
    void keepInView();
    void makeScaledCopy();
    void paintMessage(QPainter *painter) const;

    QImage m_image; //!< the picture, or its thumbnail while m_size is larger
    QSize m_size;
    QImage m_scaled; //!< of m_image, device pixels of the present zoom; null while it is not there
    QString m_message;
    double m_zoom = 1;
    bool m_isFitted = true;
    QPointF m_origin; //!< widget position of the picture's top left corner
    std::optional<QPointF> m_grip; //!< last pointer position of a pan
    QTimer m_idle;
};

} // namespace Triptych
