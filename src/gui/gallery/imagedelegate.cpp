// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/imagedelegate.h"

#include "gallery/durationtext.h"

#include "gallery/imageroles.h"
#include "gui/gallery/gridgeometry.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTick = 16;
constexpr int kTickInset = 6; //!< from the cell's corner
constexpr int kBadge = 18;
constexpr int kBadgeInset = 4; //!< from the picture's corner
constexpr int kBadgePadding = 5;
constexpr qreal kCornerRadius = 3;
constexpr int kScaledCacheKiB = 48 * 1024;

QRect squareOf(const QRect &cell)
{
    constexpr int d = GridGeometry::kInside;
    return cell.adjusted(d, d, -d, -d);
}

QRect tickRect(const QRect &cell)
{
    return {cell.left() + kTickInset, cell.top() + kTickInset, kTick, kTick};
}

QRect starRect(const QRect &picture)
{
    return {picture.right() + 1 - kBadgeInset - kBadge, picture.top() + kBadgeInset, kBadge, kBadge};
}

void paintBadge(QPainter *painter, const QRect &rect, const Theme &theme)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.badge);
    painter->drawRoundedRect(rect, kCornerRadius, kCornerRadius);
}

void paintTick(QPainter *painter, const QRect &rect, const Theme &theme, bool checked)
{
    const QRectF box = QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setPen(QPen(checked ? theme.accent : theme.badgeText, 1.5));
    painter->setBrush(checked ? theme.accent : theme.badge);
    painter->drawRoundedRect(box, 2, 2);
    // The base colour stands out from the accent in both looks; white on the dark look's accent would not.
    if (checked)
        drawIcon(painter, u"check"_s, rect.adjusted(1, 1, -1, -1), theme.palette.color(QPalette::Base));
}

void paintStar(QPainter *painter, const QRect &rect, const Theme &theme, bool set)
{
    paintBadge(painter, rect, theme);
    drawIcon(painter, set ? u"star-filled"_s : u"star"_s, rect.adjusted(2, 2, -2, -2),
             set ? theme.star : theme.badgeText);
}

//! The text badge at the bottom of the picture; left out where it would be wider than the picture.
void paintText(QPainter *painter, const QRect &picture, const Theme &theme, const QString &text,
               Qt::Alignment side, const QString &iconName)
{
    QFont font = painter->font();
    font.setPixelSize(qRound(painter->fontInfo().pixelSize() * 0.85));
    const QFontMetrics metrics(font);
    const int iconRoom = iconName.isEmpty() ? 0 : 13;
    const int width = metrics.horizontalAdvance(text) + 2 * kBadgePadding + iconRoom;
    if (width + 2 * kBadgeInset > picture.width())
        return;
    QRect rect(0, picture.bottom() + 1 - kBadgeInset - kBadge, width, kBadge);
    if (side == Qt::AlignLeft)
        rect.moveLeft(picture.left() + kBadgeInset);
    else
        rect.moveRight(picture.right() - kBadgeInset);
    paintBadge(painter, rect, theme);
    if (!iconName.isEmpty())
        drawIcon(painter, iconName, {rect.left() + kBadgePadding - 1, rect.center().y() - 5, 12, 12},
                 theme.badgeText);
    painter->save();
    painter->setFont(font);
    painter->setPen(theme.badgeText);
    painter->drawText(rect.adjusted(kBadgePadding + iconRoom, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      text);
    painter->restore();
}

void paintBroken(QPainter *painter, const QRect &square, const Theme &theme)
{
    const QColor colour = theme.palette.color(QPalette::PlaceholderText);
    const QString word =
        ImageDelegate::tr("Not readable", "grid cell of a picture that could not be decoded");
    const bool withWord = painter->fontMetrics().horizontalAdvance(word) + 8 <= square.width();
    const QPoint c = square.center();
    drawIcon(painter, u"broken-picture"_s, {c.x() - 12, c.y() - (withWord ? 24 : 12), 24, 24}, colour);
    if (!withWord)
        return;
    painter->setPen(colour);
    painter->drawText(QRect(square.left(), c.y() + 2, square.width(), painter->fontMetrics().height() + 4),
                      Qt::AlignCenter, word);
}

void paintFrames(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QRectF cell(option.rect);
    painter->setBrush(Qt::NoBrush);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), kCornerRadius, kCornerRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
        const qreal inset = selected ? 2.5 : 0.5;
        painter->setPen(QPen(theme.palette.color(QPalette::Text), 1));
        painter->drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), kCornerRadius - 1,
                                 kCornerRadius - 1);
    }
}

} // namespace

ImageDelegate::ImageDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
    m_scaled.setMaxCost(kScaledCacheKiB);
}

QSize ImageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.rect.size();
}

QRect ImageDelegate::pictureRect(const QRect &cell, const QModelIndex &index)
{
    const QRect square = squareOf(cell);
    QSize size = index.data(ThumbnailRole).value<QImage>().size();
    if (size.isEmpty())
        return square;
    size = size.scaled(square.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
    return {square.left() + (square.width() - size.width()) / 2,
            square.top() + (square.height() - size.height()) / 2, size.width(), size.height()};
}

ImageDelegate::Part ImageDelegate::partAt(const QRect &cell, const QModelIndex &index, QPoint position) const
{
    if (!index.isValid() || !cell.contains(position))
        return Part::None;
    const QRect picture = pictureRect(cell, index);
    // The two targets are a little larger than they look.
    if (tickRect(cell).adjusted(-kTickInset, -kTickInset, 2, 2).contains(position))
        return Part::Tick;
    if (starRect(picture).adjusted(-3, -kBadgeInset, kBadgeInset, 3).contains(position))
        return Part::Star;
    return picture.contains(position) ? Part::Picture : Part::Letterbox;
}

QPixmap ImageDelegate::scaled(const QImage &image, QSize size, qreal ratio) const
{
    const QSize device = (QSizeF(size) * ratio).toSize();
    const ScaledKey key{image.cacheKey(), device};
    if (const QPixmap *known = m_scaled.object(key))
        return *known;
    const QImage fitting = image.size() == device
        ? image
        : image.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPixmap pixmap = QPixmap::fromImage(fitting);
    pixmap.setDevicePixelRatio(ratio);
    m_scaled.insert(key, new QPixmap(pixmap), qMax<qsizetype>(1, fitting.sizeInBytes() / 1024));
    return pixmap;
}

void ImageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool starred = index.data(StarredRole).toBool();
    const QImage image = index.data(ThumbnailRole).value<QImage>();
    const QRect picture = pictureRect(option.rect, index);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (selected || hover)
        painter->fillRect(option.rect, selected ? theme.selectedCell : theme.hover);
    if (m_dragging && selected)
        painter->setOpacity(0.4);
    if (!image.isNull())
        painter->drawPixmap(picture.topLeft(),
                            scaled(image, picture.size(), painter->device()->devicePixelRatioF()));
    else
        painter->fillRect(picture, theme.loading);
    if (image.isNull() && index.data(IsBrokenRole).toBool())
        paintBroken(painter, picture, theme);
    painter->setOpacity(1);

    if (starred || hover)
        paintStar(painter, starRect(picture), theme, starred);
    if (index.data(IsVideoRole).toBool())
        paintText(painter, picture, theme, durationText(index.data(DurationRole).toDouble()), Qt::AlignLeft,
                  u"play"_s);
    if (const QSize size = index.data(SizeRole).toSize(); hover && !size.isEmpty())
        paintText(
            painter, picture, theme,
            tr("%1 × %2", "width and height of a picture in pixels").arg(size.width()).arg(size.height()),
            Qt::AlignRight, {});
    paintFrames(painter, option, theme);
    if (selected || hover)
        paintTick(painter, tickRect(option.rect), theme, selected);
    painter->restore();
}

} // namespace Triptych
