// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRect>

namespace Triptych {

//! Rows first to last, inclusive; empty when first > last.
struct RowSpan {
    int first = 0;
    int last = -1;

    bool isEmpty() const { return first > last; }
    int count() const { return isEmpty() ? 0 : last - first + 1; }
    bool contains(int row) const { return row >= first && row <= last; }
    bool operator==(const RowSpan &other) const = default;
};

//! Where the cells of a grid of equal squares are: pure arithmetic in content coordinates, O(1) in the row
//! count.
//!
//! A value. Content coordinates are device-independent pixels from the top left corner of the whole content;
//! the view subtracts its scroll offset. Rows run in lines of columns() cells, from the right in a
//! right-to-left layout.
class GridGeometry final {
public:
    static constexpr int kMargin = 8; //!< left of the first column and above the first line
    static constexpr int kGap = 2; //!< between cells
    static constexpr int kInside =
        4; //!< from a cell's edge to its picture: pictures start at 12, like panel titles

    GridGeometry() = default;
    //! \param width      of the viewport, pixels
    //! \param thumbnail  wished edge of a picture, pixels; the cells share the width, so it comes near to the
    //! wish \param count      rows
    GridGeometry(int width, int thumbnail, int count, Qt::LayoutDirection direction = Qt::LeftToRight);

    int columns() const { return m_columns; }
    int count() const { return m_count; }
    int cellSize() const { return m_pitch - kGap; } //!< edge of a cell
    int pictureSize() const
    {
        return cellSize() - 2 * kInside;
    } //!< edge of the square a picture is fitted into
    int pitch() const { return m_pitch; } //!< from one cell to the next, both ways
    int lineCount() const { return (m_count + m_columns - 1) / m_columns; }
    int contentHeight() const;

    QRect cellRect(int row) const; //!< null when there is no such row
    int rowAt(QPoint position) const; //!< -1 in gaps, margins and after the last row

    //! Rows of all lines that touch \p top to \p top + \p height - 1.
    RowSpan rowsBetween(int top, int height) const;
    //! Rows whose cells touch \p rect, as few spans as possible: one per line, one in all if it covers every
    //! column.
    QList<RowSpan> rowsInRect(const QRect &rect) const;

    //! Columns that bring the pictures nearest to \p thumbnail pixels; >= 1.
    static int columnsFor(int width, int thumbnail);
    //! The picture's edge for a number of columns, the opposite of columnsFor().
    static int thumbnailFor(int width, int columns);

private:
    int m_width = 0;
    int m_count = 0;
    int m_columns = 1;
    int m_pitch = 1;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace Triptych
