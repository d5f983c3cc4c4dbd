// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/boarddelegate.h"

#include "gallery/boardlistmodel.h"
#include "gui/gallery/boardpanel.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QLocale>
#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowPx = 28;
constexpr int kCoverPx = 20;
constexpr int kMarginPx = 12;
constexpr int kGapPx = 8;

void paintCover(QPainter *painter, const QRect &box, const QImage &image, const Theme &theme)
{
    if (image.isNull()) {
        painter->fillRect(box, theme.loading);
        drawIcon(painter, u"image"_s, box.adjusted(3, 3, -3, -3),
                 theme.palette.color(QPalette::PlaceholderText));
        return;
    }
    const int side = qMin(image.width(), image.height());
    const QRect source((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(box, image, source);
}

QColor rowFill(const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme)
{
    const auto *view = qobject_cast<const BoardView *>(option.widget);
    if (view && view->dropTarget() == index)
        return theme.selectedRow;
    if (option.state & QStyle::State_Selected)
        return option.state & QStyle::State_HasFocus ? option.palette.color(QPalette::Highlight)
                                                     : theme.selectedRow;
    return option.state & QStyle::State_MouseOver ? theme.hover : QColor();
}

} // namespace

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, qMax(kRowPx, option.fontMetrics.height() + 8)};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = Theme::current(option.widget);
    painter->save();
    if (const QColor fill = rowFill(option, index, theme); fill.isValid())
        painter->fillRect(option.rect, fill);
    const bool selected = option.state & QStyle::State_Selected;
    const bool strong = selected && (option.state & QStyle::State_HasFocus);
    const QRect inner = option.rect.adjusted(kMarginPx, 0, -kMarginPx, 0);
    const QRect cover = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                            QSize(kCoverPx, kCoverPx), inner);
    paintCover(painter, cover, index.data(Qt::DecorationRole).value<QImage>(), theme);

    const QString count = QLocale().toString(index.data(BoardListModel::CountRole).toInt());
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(option.direction, inner,
                                  QRect(inner.left() + left, inner.top(), width, inner.height()));
    };
    const QColor text = option.palette.color(strong ? QPalette::HighlightedText : QPalette::Text);
    const QRect nameRect = place(kCoverPx + kGapPx, inner.width() - kCoverPx - 2 * kGapPx - countWidth);
    painter->setPen(text);
    painter->drawText(
        nameRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameRect.width()));
    painter->setPen(selected ? text : option.palette.color(QPalette::PlaceholderText));
    painter->drawText(place(inner.width() - countWidth, countWidth), Qt::AlignVCenter | Qt::AlignTrailing,
                      count);
    painter->restore();
}

} // namespace Triptych
