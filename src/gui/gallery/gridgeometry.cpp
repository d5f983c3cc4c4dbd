// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gridgeometry.h"

namespace Triptych {

GridGeometry::GridGeometry(int width, int thumbnail, int count, Qt::LayoutDirection direction)
    : m_width(width)
    , m_count(qMax(0, count))
    , m_columns(columnsFor(width, thumbnail))
    , m_pitch(qMax(kGap + 2 * kInside + 1, (width - kMargin) / m_columns))
    , m_direction(direction)
{
}

int GridGeometry::columnsFor(int width, int thumbnail)
{
    const int wished = qMax(1, thumbnail + 2 * kInside + kGap);
    return qMax(1, (width - kMargin + wished / 2) / wished);
}

int GridGeometry::thumbnailFor(int width, int columns)
{
    return qMax(1, (width - kMargin) / qMax(1, columns) - kGap - 2 * kInside);
}

int GridGeometry::contentHeight() const
{
    return m_count == 0 ? 0 : kMargin + lineCount() * m_pitch + kMargin - kGap;
}

QRect GridGeometry::cellRect(int row) const
{
    if (row < 0 || row >= m_count)
        return {};
    const int column = row % m_columns;
    const int x = m_direction == Qt::RightToLeft ? m_width - kMargin - column * m_pitch - cellSize()
                                                 : kMargin + column * m_pitch;
    return {x, kMargin + row / m_columns * m_pitch, cellSize(), cellSize()};
}

int GridGeometry::rowAt(QPoint position) const
{
    const int x = (m_direction == Qt::RightToLeft ? m_width - 1 - position.x() : position.x()) - kMargin;
    const int y = position.y() - kMargin;
    if (x < 0 || y < 0 || x % m_pitch >= cellSize() || y % m_pitch >= cellSize() || x / m_pitch >= m_columns)
        return -1;
    const int row = y / m_pitch * m_columns + x / m_pitch;
    return row < m_count ? row : -1;
}

RowSpan GridGeometry::rowsBetween(int top, int height) const
{
    if (m_count == 0 || height <= 0 || top + height <= kMargin)
        return {};
    const int firstLine = qMax(0, (top - kMargin + kGap) / m_pitch);
    const int lastLine = qMax(0, (top + height - 1 - kMargin) / m_pitch);
    if (firstLine >= lineCount())
        return {};
    return {firstLine * m_columns, qMin(m_count, (lastLine + 1) * m_columns) - 1};
}

QList<RowSpan> GridGeometry::rowsInRect(const QRect &rect) const
{
    const QRect r = rect.normalized();
    const RowSpan lines = rowsBetween(r.top(), r.height());
    if (lines.isEmpty())
        return {};
    const int left = (m_direction == Qt::RightToLeft ? m_width - 1 - r.right() : r.left()) - kMargin;
    const int right = left + r.width() - 1;
    const int firstColumn = qMax(0, (left + kGap) / m_pitch);
    const int lastColumn = qMin(m_columns - 1, right / m_pitch);
    if (right < 0 || firstColumn > lastColumn)
        return {};
    if (firstColumn == 0 && lastColumn == m_columns - 1)
        return {lines};
    QList<RowSpan> spans;
    for (int lineStart = lines.first; lineStart <= lines.last; lineStart += m_columns) {
        const RowSpan span{lineStart + firstColumn, qMin(lineStart + lastColumn, m_count - 1)};
        if (!span.isEmpty())
            spans.append(span);
    }
    return spans;
}

} // namespace Triptych
