// SPDX-License-Identifier: Apache-2.0
#include "gui/style/flatpaint.h"

#include "gui/style/theme.h"

#include <QPainter>

namespace Triptych::FlatPaint {

void line(QPainter *painter, const QRect &rect, const QColor &colour)
{
    if (rect.width() > rect.height())
        painter->fillRect(rect.left(), rect.center().y(), rect.width(), 1, colour);
    else
        painter->fillRect(rect.center().x(), rect.top(), 1, rect.height(), colour);
}

void tab(const QStyleOptionTab *option, QPainter *painter)
{
    const Theme &theme = Theme::of(option->palette);
    const QRect &r = option->rect;
    const bool current = option->state & QStyle::State_Selected;
    const bool hot = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    painter->fillRect(r,
                      current   ? option->palette.color(QPalette::Window)
                          : hot ? theme.hover
                                : theme.dockTitle);
    painter->fillRect(r.right(), r.top(), 1, r.height(), theme.panelLine);
    const bool below = option->shape == QTabBar::RoundedSouth || option->shape == QTabBar::TriangularSouth;
    const QRect inner(r.left(), below ? r.top() : r.bottom(), r.width(), 1);
    const QRect outer(r.left(), below ? r.bottom() - 1 : r.top(), r.width(), 2);
    if (current)
        painter->fillRect(outer, theme.accent);
    else
        painter->fillRect(inner, theme.panelLine);
}

void dockTitle(const QStyleOptionDockWidget *option, QPainter *painter, const QRect &textRect)
{
    const Theme &theme = Theme::of(option->palette);
    const QRect &r = option->rect;
    painter->fillRect(r, theme.dockTitle);
    painter->fillRect(r.left(), r.bottom(), r.width(), 1, theme.panelLine);
    const QString title = option->fontMetrics.elidedText(option->title, Qt::ElideRight, textRect.width());
    painter->setPen(option->palette.color(QPalette::WindowText));
    painter->drawText(textRect, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextHideMnemonic, title);
}

void menuBarItem(const QStyleOptionMenuItem *option, QPainter *painter)
{
    const Theme &theme = Theme::of(option->palette);
    painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    const bool open = option->state & QStyle::State_Sunken;
    if (open || (option->state & QStyle::State_Selected))
        box(painter, option->rect.adjusted(0, 2, 0, -2), open ? theme.selectedRow : theme.hover,
            Qt::transparent);
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->setPen(
        option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      option->text);
}

void branch(const QStyleOption *option, QPainter *painter)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const Direction closed = option->direction == Qt::RightToLeft ? Direction::Left : Direction::Right;
    chevron(painter, option->rect, option->state & QStyle::State_Open ? Direction::Down : closed,
            option->palette.color(QPalette::PlaceholderText));
}

void header(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::of(option->palette);
    const QRect &r = option->rect;
    painter->fillRect(r, theme.dockTitle);
    painter->fillRect(r.left(), r.bottom(), r.width(), 1, theme.innerLine);
    painter->fillRect(r.right(), r.top() + 4, 1, r.height() - 8, theme.innerLine);
}

void rubberBand(const QStyleOption *option, QPainter *painter)
{
    const QColor accent = Theme::of(option->palette).accent;
    QColor fill = accent;
    fill.setAlpha(40);
    painter->fillRect(option->rect, fill);
    painter->save();
    painter->setPen(accent);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void tipLabel(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, option->palette.brush(QPalette::ToolTipBase));
    painter->save();
    painter->setPen(option->palette.color(QPalette::Mid));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace Triptych::FlatPaint
