// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/gallery/gridgeometry.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QItemSelection>
#include <QUrl>

#include <functional>
#include <optional>

class QMimeData;
class QPushButton;

namespace Triptych {
class EmptyState;
class ImageDelegate;

//! The grid of pictures: a list view of equal cells that stores nothing per row, so that a million rows cost
//! what ten do.
//!
//! Owned by its parent; GUI thread. Shows any flat list model with the roles of gallery/imageroles.h. Rows
//! that arrive above keep what is on screen where it is (and show a "new" pill), unless the grid stands at
//! its very top.
class ImageGrid final : public QAbstractItemView {
    Q_OBJECT

public:
    static constexpr int kMinThumbnail = 64;
    static constexpr int kMaxThumbnail = 512;

    //! Makes the data of a drag of these rows; the grid takes it. Null = nothing to drag yet, see continueDrag().
    using MimeProvider = std::function<QMimeData *(const QModelIndexList &)>;

    explicit ImageGrid(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImageGrid)

    //! Wished edge of a picture, pixels, kMinThumbnail to kMaxThumbnail; what is in the middle stays in the
    //! middle.
    void setThumbnailSize(int px);
    int thumbnailSize() const { return m_thumbnailSize; }
    const GridGeometry &geometryOfCells() const { return m_geometry; }
    RowSpan visibleRows() const { return m_visible; }

    //! Without a provider the model's own mimeData() is dragged.
    void setMimeProvider(MimeProvider provider) { m_mimeProvider = std::move(provider); }
    //! Starts the drag that had no data before, if the button is still pressed.
    void continueDrag();
    //! What a drop here does, e.g. "Add to Night cities"; empty = drops are refused.
    void setDropText(const QString &text);
    //! Shows the dashed frame while something that could be dropped here is dragged elsewhere in the window.
    void setDropOffered(bool offered);
    //! Shown while the model has no rows. \p actionText empty = no button; both empty = plain ground.
    void setEmptyText(const QString &text, const QString &actionText);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;

signals:
    void thumbnailSizeChanged(int px);
    //! Rows on screen, inclusive; first > last when there are none. Also sent when the model behind them
    //! changed.
    void visibleRangeChanged(int first, int last);
    void starToggled(const QModelIndex &index); //!< the star was clicked; the model is not changed here
    void quickLookRequested(const QModelIndex &index); //!< Space
    void filesDropped(const QList<QUrl> &urls);
    void imageDropped(const QImage &image);
    void emptyActionTriggered();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void startDrag(Qt::DropActions actions) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    //! A row and how far its line's top is below the viewport's top: what stays in place over a new layout.
    struct Anchor {
        int row = 0;
        int offset = GridGeometry::kMargin;
    };
    struct Band { //!< a selection rectangle being pulled; content coordinates
        QPoint origin, end;
        QItemSelection before; //!< what Ctrl or Shift keeps
        QRect rect() const { return QRect(origin, end).normalized(); }
    };
    enum class DropState { None, Offered, Here };
    int rowCount() const;
    QRect cellOf(int row) const; //!< viewport coordinates
    Anchor topAnchor() const;
    void layOut(const Anchor &anchor);
    void modelChanged();
    void updateVisibleRange();
    void updateOverlays();
    void setHover(int row);
    void setDropState(DropState state);
    bool canTake(const QDropEvent *event) const;
    void stepThumbnailSize(int steps);
    bool pressPart(QMouseEvent *event, const QModelIndex &index);
    void startBand(QPoint position, Qt::KeyboardModifiers modifiers);
    void moveBand(QPoint position);
    void endBand();
    void endDragWait();
    void paintBand(QPainter *painter) const;
    void paintDrop(QPainter *painter) const;

    GridGeometry m_geometry;
    RowSpan m_visible;
    std::optional<Anchor> m_afterRemoval; //!< set while rows are being removed
    int m_thumbnailSize = 128;
    int m_hover = -1;
    int m_newAbove = 0;
    int m_wheelRest = 0; //!< eighths of a degree not yet turned into a step
    bool m_isLayingOut = false;
    ImageDelegate *m_delegate;
    EmptyState *m_empty;
    QPushButton *m_pill;
    QString m_dropText;
    DropState m_dropState = DropState::None;
    MimeProvider m_mimeProvider;
    std::optional<QPoint>
        m_bandPress; //!< a press that becomes a band when the pointer moves; content coordinates
    std::optional<Band> m_band;
    bool m_dragWaits = false; //!< pulled far enough, but its data is not there yet
    QBasicTimer m_autoScroll;
};

} // namespace Triptych
