// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagegrid.h"

#include "gui/gallery/emptystate.h"
#include "gui/gallery/imagedelegate.h"
#include "gui/style/flatstyle.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

namespace Triptych {

using namespace Qt::StringLiterals;

ImageGrid::ImageGrid(QWidget *parent)
    : QAbstractItemView(parent)
    , m_delegate(new ImageDelegate(this))
    , m_empty(new EmptyState(viewport()))
    , m_pill(new QPushButton(viewport()))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width, and with it the columns, and with them the bar.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    m_empty->hide();
    setControlLook(m_pill, ControlLook::Primary);
    m_pill->setObjectName(u"newPicturesPill"_s);
    m_pill->setIcon(icon(u"chevron-up"_s));
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, [this] { verticalScrollBar()->setValue(0); });
    connect(m_empty, &EmptyState::actionTriggered, this, &ImageGrid::emptyActionTriggered);
    connect(m_delegate, &ImageDelegate::starToggled, this, &ImageGrid::starToggled);
}

void ImageGrid::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *old = this->model())
        old->disconnect(this);
    QAbstractItemView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &ImageGrid::modelChanged);
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
            layOut(m_afterRemoval.value_or(Anchor()));
            m_afterRemoval.reset();
        });
        connect(model, &QAbstractItemModel::rowsMoved, this, [this] { layOut(topAnchor()); });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { layOut(topAnchor()); });
    }
    modelChanged();
}

void ImageGrid::modelChanged()
{
    m_newAbove = 0;
    m_hover = -1;
    endBand();
    layOut({});
}

int ImageGrid::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int ImageGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect ImageGrid::cellOf(int row) const
{
    return m_geometry.cellRect(row).translated(0, -verticalOffset());
}

QRect ImageGrid::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? cellOf(index.row()) : QRect();
}

QModelIndex ImageGrid::indexAt(const QPoint &point) const
{
    const int row = m_geometry.rowAt(point + QPoint(0, verticalOffset()));
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void ImageGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect cell = m_geometry.cellRect(index.row());
    if (!index.isValid() || cell.isNull())
        return;
    const int height = viewport()->height();
    const int top = cell.top() - GridGeometry::kMargin;
    const int bottom = cell.bottom() + GridGeometry::kMargin - height;
    int value = verticalOffset();
    switch (hint) {
    case PositionAtTop:
        value = top;
        break;
    case PositionAtBottom:
        value = bottom;
        break;
    case PositionAtCenter:
        value = cell.center().y() - height / 2;
        break;
    case EnsureVisible:
        // The top edge wins where the cell is higher than the viewport.
        value = qMin(qMax(value, bottom), top);
        break;
    }
    verticalScrollBar()->setValue(value);
}

ImageGrid::Anchor ImageGrid::topAnchor() const
{
    const RowSpan rows = m_geometry.rowsBetween(verticalOffset(), viewport()->height());
    if (rows.isEmpty())
        return {};
    return {rows.first, m_geometry.cellRect(rows.first).top() - verticalOffset()};
}

//! Computes the cells again for the present width, size and row count, and puts the anchor's row where it
//! was.
void ImageGrid::layOut(const Anchor &anchor)
{
    m_isLayingOut = true;
    m_geometry = GridGeometry(viewport()->width(), m_thumbnailSize, rowCount(), layoutDirection());
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    bar->setPageStep(height);
    bar->setSingleStep(qMax(1, m_geometry.pitch() / 2));
    bar->setRange(0, qMax(0, m_geometry.contentHeight() - height));
    const QRect cell = m_geometry.cellRect(qMin(anchor.row, m_geometry.count() - 1));
    bar->setValue(cell.isNull() ? 0 : cell.top() - anchor.offset);
    m_isLayingOut = false;
    updateOverlays();
    viewport()->update();
    m_visible = {-1,
                 -2}; // rows of the same numbers may be other pictures now, so the range is told in any case
    updateVisibleRange();
}

void ImageGrid::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    // The base class comes here between the removal and our own answer to it.
    layOut(m_afterRemoval ? *m_afterRemoval : topAnchor());
}

void ImageGrid::rowsInserted(const QModelIndex &parent, int start, int end)
{
    Anchor anchor = topAnchor();
    const int added = end - start + 1;
    if (verticalOffset() > 0 && start <= anchor.row) {
        anchor.row += added;
        m_newAbove += added;
    }
    if (m_hover >= start)
        m_hover = -1;
    QAbstractItemView::rowsInserted(parent, start, end);
    layOut(anchor);
}

void ImageGrid::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    Anchor anchor = topAnchor();
    if (end < anchor.row)
        anchor.row -= end - start + 1;
    else if (start < anchor.row)
        anchor.row = start;
    m_hover = -1;
    m_afterRemoval = anchor;
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void ImageGrid::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    // The base class repaints everything for more than one row; thumbnails arrive in handfuls.
    const int last = qMin(bottomRight.row(), m_visible.last);
    for (int row = qMax(topLeft.row(), m_visible.first); row <= last; ++row)
        viewport()->update(cellOf(row));
}

void ImageGrid::scrollContentsBy(int dx, int dy)
{
    // What lies over the cells must not be carried along.
    if (m_dropState != DropState::None || m_band || m_pill->isVisible())
        viewport()->update();
    else
        viewport()->scroll(dx, dy);
    if (verticalOffset() == 0)
        m_newAbove = 0;
    setHover(-1);
    if (!m_isLayingOut) { // a layout tells its result once, not its steps
        updateOverlays();
        updateVisibleRange();
    }
}

void ImageGrid::updateVisibleRange()
{
    const RowSpan rows = m_geometry.rowsBetween(verticalOffset(), viewport()->height());
    if (rows == m_visible)
        return;
    m_visible = rows;
    emit visibleRangeChanged(rows.first, rows.last);
}

void ImageGrid::updateOverlays()
{
    const bool isEmpty = m_geometry.count() == 0 && !m_empty->text().isEmpty();
    if (isEmpty)
        m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(isEmpty);
    const bool hasNews = m_newAbove > 0 && verticalOffset() > 0;
    if (hasNews) {
        m_pill->setText(tr("%n new", "pictures that arrived above what is on screen", m_newAbove));
        m_pill->resize(m_pill->sizeHint());
        m_pill->move((viewport()->width() - m_pill->width()) / 2, GridGeometry::kMargin);
    }
    m_pill->setVisible(hasNews);
}

void ImageGrid::setEmptyText(const QString &text, const QString &actionText)
{
    m_empty->setText(text, actionText);
    updateOverlays();
}

void ImageGrid::setThumbnailSize(int px)
{
    px = qBound(kMinThumbnail, px, kMaxThumbnail);
    if (m_thumbnailSize == px)
        return;
    const int middle = viewport()->height() / 2;
    const RowSpan rows = m_geometry.rowsBetween(verticalOffset() + middle, 1);
    const Anchor anchor = verticalOffset() == 0 || rows.isEmpty()
        ? Anchor{}
        : Anchor{rows.first, m_geometry.cellRect(rows.first).top() - verticalOffset()};
    m_thumbnailSize = px;
    layOut(anchor);
    emit thumbnailSizeChanged(px);
}

QRegion ImageGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int last = qMin(range.bottom(), m_visible.last);
        for (int row = qMax(range.top(), m_visible.first); row <= last; ++row)
            region += cellOf(row);
    }
    return region;
}

void ImageGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().brush(QPalette::Base));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state & ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
    const int current = hasFocus() ? currentIndex().row() : -1;
    const QRect content = event->rect().translated(0, verticalOffset());
    for (const RowSpan &span : m_geometry.rowsInRect(content)) {
        for (int row = span.first; row <= span.last; ++row) {
            const QModelIndex index = model()->index(row, 0, rootIndex());
            option.rect = cellOf(row);
            option.state = plain;
            option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_MouseOver, row == m_hover && !m_band);
            option.state.setFlag(QStyle::State_HasFocus, row == current);
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
    if (m_band)
        paintBand(&painter);
    if (m_dropState != DropState::None)
        paintDrop(&painter);
}

void ImageGrid::paintBand(QPainter *painter) const
{
    QStyleOptionRubberBand option;
    option.initFrom(this);
    option.shape = QRubberBand::Rectangle;
    option.opaque = false;
    option.rect = m_band->rect().translated(0, -verticalOffset());
    style()->drawControl(QStyle::CE_RubberBand, &option, painter, this);
}

//! The frame that says a drop is taken here, and the sentence that says what it does.
void ImageGrid::paintDrop(QPainter *painter) const
{
    const Theme &theme = Theme::current(this);
    const bool here = m_dropState == DropState::Here;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.accent, 2, here ? Qt::SolidLine : Qt::DashLine));
    QColor tint = theme.selectedRow;
    tint.setAlpha(here ? 110 : 0);
    painter->setBrush(tint);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(3, 3, -3, -3), 3, 3);
    const int width = fontMetrics().horizontalAdvance(m_dropText) + 16 + 8 + 24;
    const int height = fontMetrics().height() + 14;
    const QRect box((viewport()->width() - width) / 2, viewport()->height() - height - 24, width, height);
    painter->setBrush(here ? theme.selectedRow : palette().color(QPalette::Base));
    painter->drawRoundedRect(box, 3, 3);
    const QColor text = palette().color(QPalette::Text);
    drawIcon(painter, u"upload"_s, {box.left() + 12, box.center().y() - 7, 16, 16}, text);
    painter->setPen(text);
    painter->drawText(box.adjusted(36, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      m_dropText);
}

} // namespace Triptych
