// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace Triptych {

//! Paints one cell of the grid from the roles in gallery/imageroles.h, and says which of its parts is where.
//!
//! Owned by its ImageGrid; GUI thread. Keeps pictures scaled to the cell (bounded), because scaling while
//! painting costs forty times as much as copying.
class ImageDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Part { None, Letterbox, Picture, Tick, Star };

    explicit ImageDelegate(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImageDelegate)

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    //! What lies at \p position of the cell \p cell, both in viewport coordinates.
    Part partAt(const QRect &cell, const QModelIndex &index, QPoint position) const;
    //! Where the picture is inside \p cell: fitted, centred; the whole square while its size is unknown.
    static QRect pictureRect(const QRect &cell, const QModelIndex &index);

    //! Rows that are being dragged are drawn faint.
    void setDragging(bool dragging) { m_dragging = dragging; }

signals:
    void starToggled(const QModelIndex &index); //!< the star was clicked; the model is not changed here

private:
    QPixmap scaled(const QImage &image, QSize size, qreal ratio) const;

    struct ScaledKey {
        qint64 image;
        QSize size;
        bool operator==(const ScaledKey &) const = default;
        friend size_t qHash(const ScaledKey &key, size_t seed)
        {
            return qHashMulti(seed, key.image, key.size.width(), key.size.height());
        }
    };
    mutable QCache<ScaledKey, QPixmap> m_scaled; //!< cost in KiB
    bool m_dragging = false;
};

} // namespace Triptych
