// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/picturestrip.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCell = 48;
constexpr int kStep = kCell + 4;
constexpr int kMargin = 6;
constexpr int kMostLines = 4;
constexpr int kIcon = 16;
constexpr int kBar = 3; // px: progress at the foot of a cell

} // namespace

PictureStrip::PictureStrip(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false); // the field's own ground shows
    viewport()->setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fit();
}

void PictureStrip::setReadOnly()
{
    m_isReadOnly = true;
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    fit();
}

void PictureStrip::setCells(const QList<PictureCell> &cells)
{
    m_cells = cells;
    m_selected.removeIf([this](int row) { return row >= count(); });
    m_current = qMin(m_current, count());
    m_anchor = qMin(m_anchor, count());
    fit();
    viewport()->update();
    emit selectionChanged();
}

QList<int> PictureStrip::selectedRows() const
{
    QList<int> rows(m_selected.cbegin(), m_selected.cend());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void PictureStrip::select(const QList<int> &rows, int current)
{
    m_selected = QSet<int>(rows.cbegin(), rows.cend());
    m_selected.removeIf([this](int row) { return row < 0 || row >= count(); });
    m_current = qBound(0, current, count());
    m_anchor = m_current;
    viewport()->update();
    emit selectionChanged();
}

int PictureStrip::columns() const
{
    return qMax(1, (viewport()->width() - 2 * kMargin + kStep - kCell) / kStep);
}

QRect PictureStrip::cellRect(int row) const
{
    const QPoint place(kMargin + row % columns() * kStep,
                       kMargin + row / columns() * kStep - verticalScrollBar()->value());
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), QRect(place, QSize(kCell, kCell)));
}

int PictureStrip::rowAt(const QPoint &position) const
{
    for (int row = 0; row <= count(); ++row) {
        if (cellRect(row).contains(position))
            return row;
    }
    return -1;
}

int PictureStrip::rowBefore(const QPoint &position) const
{
    for (int row = 0; row < count(); ++row) {
        const QRect cell = cellRect(row).adjusted(-2, -2, 2, 2);
        if (position.y() > cell.bottom())
            continue;
        const bool isBefore = layoutDirection() == Qt::RightToLeft ? position.x() > cell.center().x()
                                                                   : position.x() < cell.center().x();
        if (isBefore || position.y() < cell.top())
            return row;
    }
    return count();
}

void PictureStrip::setDropMark(int before)
{
    if (m_dropMark == before)
        return;
    m_dropMark = before;
    viewport()->update();
}

void PictureStrip::fit()
{
    const int lines = (m_isReadOnly ? qMax(0, count() - 1) : count()) / columns() + 1;
    const int height = 2 * kMargin + qMin(lines, kMostLines) * kStep - (kStep - kCell);
    if (minimumHeight() != height || maximumHeight() != height)
        setFixedHeight(height);
    verticalScrollBar()->setRange(0, qMax(0, lines - kMostLines) * kStep);
    verticalScrollBar()->setSingleStep(kStep);
    verticalScrollBar()->setPageStep(kStep * kMostLines);
}

void PictureStrip::resizeEvent(QResizeEvent *)
{
    fit();
}

void PictureStrip::paintCell(QPainter *painter, int row) const
{
    const PictureCell &cell = m_cells.at(row);
    const Theme &theme = Theme::current(this);
    const QRect rect = cellRect(row);
    const bool isSelected = m_selected.contains(row);
    painter->fillRect(rect, isSelected ? theme.selectedCell : theme.loading);
    if (!cell.image.isNull()) {
        QRect place(QPoint(), cell.image.size().scaled(rect.size(), Qt::KeepAspectRatio));
        place.moveCenter(rect.center());
        painter->setOpacity(isEnabled() && cell.state == PictureCell::State::Ready ? 1 : 0.5);
        painter->drawImage(place, cell.image);
        painter->setOpacity(1);
    }
    QRect symbol(0, 0, kIcon, kIcon);
    symbol.moveCenter(rect.center());
    if (cell.state == PictureCell::State::Refused) {
        painter->fillRect(symbol.adjusted(-3, -3, 3, 3), palette().color(QPalette::Base));
        drawIcon(painter, u"error"_s, symbol, theme.problem);
        painter->setPen(theme.problem);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    } else if (cell.state == PictureCell::State::Broken) {
        drawIcon(painter, u"broken-picture"_s, symbol, palette().color(QPalette::PlaceholderText));
    } else if (cell.state == PictureCell::State::Uploading) {
        QRect bar(rect.left(), rect.bottom() - kBar + 1, rect.width(), kBar);
        painter->fillRect(bar, palette().color(QPalette::Dark));
        bar.setWidth(qRound(rect.width() * cell.fraction));
        painter->fillRect(bar, theme.accent);
    }
    if (isSelected) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    if (hasFocus() && row == m_current) {
        painter->setPen(palette().color(QPalette::Text));
        const int inset = isSelected ? 2 : 0;
        painter->drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1));
    }
}

void PictureStrip::paintAdd(QPainter *painter) const
{
    const Theme &theme = Theme::current(this);
    const QRect rect = cellRect(count());
    const bool isCurrent = hasFocus() && m_current == count();
    QPen pen(isCurrent ? palette().color(QPalette::Text) : theme.edgeHover, 1);
    pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    QRect symbol(0, 0, kIcon, kIcon);
    symbol.moveCenter(rect.center());
    drawIcon(painter, u"plus"_s, symbol, palette().color(QPalette::PlaceholderText));
}

void PictureStrip::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int row = 0; row < count(); ++row) {
        if (cellRect(row).intersects(event->rect()))
            paintCell(&painter, row);
    }
    if (isEnabled() && !m_isReadOnly)
        paintAdd(&painter);
    if (m_dropMark >= 0) {
        QRect mark = cellRect(m_dropMark);
        const int x = layoutDirection() == Qt::RightToLeft ? mark.right() + 2 : mark.left() - 3;
        painter.fillRect(QRect(x, mark.top(), 2, mark.height()), Theme::current(this).accent);
    }
}

} // namespace Triptych
