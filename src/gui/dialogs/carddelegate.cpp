// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/carddelegate.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarginPx = 12;
constexpr int kGapPx = 8;
constexpr int kLineGapPx = 2;
constexpr int kSymbolPx = 24;
constexpr int kNoteSymbolPx = 14;
constexpr double kBadgeSize = 0.85; // look.md, Numbers

//! Where the parts of one card are; a right-to-left layout is mirrored as a whole.
struct CardLayout {
    QRect picture;
    QRect title;
    QRect line;
    QRect note;

    CardLayout(const QStyleOptionViewItem &option)
    {
        const QRect inside =
            option.rect.adjusted(kMarginPx, kMarginPx - kLineGapPx, -kMarginPx, -(kMarginPx - kLineGapPx));
        const int side = inside.height();
        picture = QRect(inside.topLeft(), QSize(side, side));
        const int height = option.fontMetrics.height();
        const int left = inside.left() + side + kMarginPx;
        const int width = inside.right() - left + 1;
        title = QRect(left, inside.top(), width, height);
        line = title.translated(0, height + kLineGapPx);
        note = line.translated(0, height + kLineGapPx);
        for (QRect *part : {&picture, &title, &line, &note})
            *part = QStyle::visualRect(option.direction, option.rect, *part);
    }
};

void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text)
{
    const QString shown = option.fontMetrics.elidedText(text.simplified(), Qt::ElideRight, place.width());
    painter->drawText(place,
                      Qt::TextSingleLine | int(Qt::AlignVCenter)
                          | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      shown);
}

void drawPicture(QPainter *painter, const QRect &place, const CardParts &parts, const Theme &theme)
{
    painter->fillRect(place, theme.loading);
    if (!parts.picture.isNull()) {
        const double ratio = painter->device()->devicePixelRatioF();
        const QSize size = parts.picture.size().scaled(place.size(), Qt::KeepAspectRatio);
        QImage scaled = parts.picture.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(ratio);
        QRect target(QPoint(), size);
        target.moveCenter(place.center());
        painter->drawImage(target.topLeft(), scaled);
        return;
    }
    QRect symbol(0, 0, kSymbolPx, kSymbolPx);
    symbol.moveCenter(place.center());
    parts.symbol.paint(painter, symbol, Qt::AlignCenter, parts.isDim ? QIcon::Disabled : QIcon::Normal);
}

} // namespace

CardDelegate::CardDelegate(PartsOf partsOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_partsOf(std::move(partsOf))
{
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const CardParts parts = m_partsOf(index);
    const Theme &theme = Theme::current(option.widget);
    const CardLayout place(option);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setFont(option.font);
    if (isSelected || isHovered)
        painter->fillRect(option.rect, isSelected ? theme.selectedRow : theme.hover);
    drawPicture(painter, place.picture, parts, theme);

    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    // On a tint the secondary colour would be too weak (look.md, Numbers).
    const QColor secondary =
        isSelected ? text : option.palette.color(QPalette::Active, QPalette::PlaceholderText);
    QRect title = place.title;
    if (!parts.badge.isEmpty()) {
        QFont font = option.font;
        font.setPointSizeF(font.pointSizeF() * kBadgeSize);
        painter->setFont(font);
        painter->setPen(secondary);
        const int width = QFontMetrics(font).horizontalAdvance(parts.badge);
        painter->drawText(title,
                          int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter,
                          parts.badge);
        if (option.direction == Qt::LeftToRight)
            title.setRight(title.right() - width - kGapPx);
        else
            title.setLeft(title.left() + width + kGapPx);
        painter->setFont(option.font);
    }
    painter->setPen(parts.isDim ? secondary : text);
    drawText(painter, option, title, parts.title);
    painter->setPen(secondary);
    drawText(painter, option, place.line, parts.line);
    QRect note = place.note;
    if (parts.isDim) {
        const int side = kNoteSymbolPx;
        QRect symbol(note.left(), note.center().y() - side / 2, side, side);
        symbol = QStyle::visualRect(option.direction, note, symbol);
        icon(u"warning"_s, theme.warning).paint(painter, symbol);
        note = QStyle::visualRect(option.direction, note, note.adjusted(side + 4, 0, 0, 0));
        painter->setPen(theme.warning);
    }
    drawText(painter, option, note, parts.note);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 3 * option.fontMetrics.height() + 2 * kLineGapPx + 2 * (kMarginPx - kLineGapPx)};
}

} // namespace Triptych
