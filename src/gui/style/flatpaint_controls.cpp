// SPDX-License-Identifier: Apache-2.0
#include "gui/style/flatpaint.h"

#include "gui/style/flatstyle.h"
#include "gui/style/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>

namespace Triptych::FlatPaint {

namespace {

bool isHot(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

ControlLook lookOf(const QWidget *widget)
{
    return widget ? static_cast<ControlLook>(widget->property("controlLook").toInt()) : ControlLook::Normal;
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &edge, qreal width)
{
    const qreal inset = width / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(edge, width));
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

void chevron(QPainter *painter, const QRectF &around, Direction direction, const QColor &colour)
{
    constexpr qreal kHalf = 3.4;
    constexpr qreal kDepth = 1.7;
    const QPointF c = around.center();
    const qreal sign = direction == Direction::Up || direction == Direction::Left ? -1 : 1;
    const bool vertical = direction == Direction::Up || direction == Direction::Down;
    const QPointF tip = vertical ? QPointF(0, sign * kDepth) : QPointF(sign * kDepth, 0);
    const QPointF side = vertical ? QPointF(kHalf, 0) : QPointF(0, kHalf);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{c - tip - side, c + tip, c - tip + side});
    painter->restore();
}

QPen edgePen(const QStyleOption *option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option->palette);
    const bool focus = option->state & QStyle::State_HasFocus;
    const qreal width = focus ? 2 : 1;
    // The line edit of a spin box or an editable combo box is asked itself, but the owner bears the mark.
    if (widget && widget->property("problemShown").toBool())
        return QPen(theme.problem, width);
    if (focus)
        return QPen(theme.accent, width);
    return QPen(isHot(option) ? theme.edgeHover : option->palette.color(QPalette::Mid), width);
}

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    return (push && (push->features & QStyleOptionButton::DefaultButton))
        || lookOf(widget) == ControlLook::Primary;
}

bool isMenuWord(const QStyleOption *option)
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return tool && (tool->features & QStyleOptionToolButton::HasMenu)
        && !(tool->features & QStyleOptionToolButton::MenuButtonPopup)
        && tool->toolButtonStyle != Qt::ToolButtonIconOnly && !tool->text.isEmpty();
}

QPalette tinted(const QPalette &palette)
{
    QPalette result = palette;
    result.setColor(QPalette::Highlight, Theme::of(palette).selectedRow);
    result.setColor(QPalette::HighlightedText, palette.color(QPalette::Text));
    return result;
}

void button(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (push && (push->features & QStyleOptionButton::Flat) && !pressed && !isHot(option)
        && !(option->state & QStyle::State_HasFocus))
        return;
    QPen edge = edgePen(option, widget);
    QColor fill = palette.color(pressed ? QPalette::Midlight : QPalette::Button);
    if (enabled && isPrimary(option, widget)) {
        fill = palette.color(QPalette::Highlight);
        fill = pressed ? fill.darker(110) : isHot(option) ? fill.lighter(110) : fill;
        // An accent edge on the accent's own fill would not be seen: the focused primary button has a text
        // edge.
        edge.setColor(option->state & QStyle::State_HasFocus ? palette.color(QPalette::Text) : fill);
        edge.setWidthF(1);
    } else if (isHot(option) && !pressed) {
        fill = Theme::of(palette).buttonHover;
    }
    box(painter, option->rect, fill, edge.color(), edge.widthF());
}

void toolButton(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = Theme::of(option->palette);
    const bool checked = option->state & QStyle::State_On;
    const bool pressed = option->state & QStyle::State_Sunken;
    const bool focus = option->state & QStyle::State_HasFocus;
    QBrush fill = Qt::NoBrush;
    QColor edge = Qt::transparent;
    if (checked && (option->state & QStyle::State_Enabled))
        fill = theme.selectedRow;
    else if (pressed)
        fill = option->palette.color(QPalette::Midlight);
    else if (isHot(option))
        fill = theme.hover;
    if (!(option->state & QStyle::State_AutoRaise)) {
        edge = checked ? theme.accent : option->palette.color(QPalette::Mid);
        if (fill == Qt::NoBrush || (isHot(option) && !checked && !pressed))
            fill = isHot(option) ? theme.buttonHover : option->palette.color(QPalette::Button);
    }
    if (focus)
        edge = theme.accent;
    if (fill != Qt::NoBrush || edge != Qt::transparent)
        box(painter, option->rect, fill, edge, focus ? 2 : 1);
}

void field(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPen edge = edgePen(option, widget);
    box(painter, option->rect, option->palette.brush(QPalette::Base), edge.color(), edge.widthF());
}

void checkBox(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const Theme &theme = Theme::of(palette);
    const bool filled = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    QColor edge = filled ? palette.color(QPalette::Highlight)
        : enabled        ? theme.edgeHover
                         : palette.color(QPalette::Mid);
    if (focus)
        edge = theme.accent;
    box(painter, option->rect, palette.brush(filled ? QPalette::Highlight : QPalette::Base), edge,
        focus ? 2 : 1);
    if (!filled)
        return;
    const QRectF r(option->rect);
    const auto at = [&r](qreal x, qreal y) { return QPointF(r.x() + r.width() * x, r.y() + r.height() * y); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.7), at(0.76, 0.31)});
    painter->restore();
}

void radioButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const Theme &theme = Theme::of(palette);
    const bool on = option->state & QStyle::State_On;
    const bool focus = option->state & QStyle::State_HasFocus;
    const QColor edge = focus ? theme.accent : on ? palette.color(QPalette::Highlight) : theme.edgeHover;
    const qreal inset = focus ? 1 : 0.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, focus ? 2 : 1));
    painter->setBrush(palette.brush(on ? QPalette::Highlight : QPalette::Base));
    painter->drawEllipse(QRectF(option->rect).adjusted(inset, inset, -inset, -inset));
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.brush(QPalette::HighlightedText));
        painter->drawEllipse(QRectF(option->rect).center(), 2.6, 2.6);
    }
    painter->restore();
}

void slider(const QStyleOptionSlider *option, const QRect &handle, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool flat = option->orientation == Qt::Horizontal;
    const bool focus = option->state & QStyle::State_HasFocus;
    const QRectF all(option->rect);
    const QPointF knob = flat ? QPointF(QRectF(handle).center().x(), all.center().y())
                              : QPointF(all.center().x(), QRectF(handle).center().y());
    QRectF groove = flat ? QRectF(all.left(), knob.y() - kGroove / 2.0, all.width(), kGroove)
                         : QRectF(knob.x() - kGroove / 2.0, all.top(), kGroove, all.height());
    QRectF filled = groove;
    if (flat)
        option->upsideDown ? filled.setLeft(knob.x()) : filled.setRight(knob.x());
    else
        option->upsideDown ? filled.setTop(knob.y()) : filled.setBottom(knob.y());
    const qreal radius = kGroove / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.brush(QPalette::Dark));
    painter->drawRoundedRect(groove, radius, radius);
    painter->setBrush(palette.brush(QPalette::Highlight));
    painter->drawRoundedRect(filled, radius, radius);
    painter->setBrush(palette.brush(QPalette::Light));
    painter->setPen(QPen(focus ? Theme::of(palette).accent : palette.color(QPalette::Shadow), focus ? 2 : 1));
    painter->drawEllipse(knob, kHandle / 2.0, kHandle / 2.0);
    painter->restore();
}

void scrollBar(const QStyleOptionSlider *option, const QRect &handle, QPainter *painter,
               const QWidget *widget)
{
    // On the colour of what it scrolls, so that no stripe parts the bar from its panel.
    const QWidget *holder = widget ? widget->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    painter->fillRect(option->rect,
                      option->palette.brush(area ? area->viewport()->backgroundRole() : QPalette::Window));
    if (option->minimum >= option->maximum)
        return;
    const Theme &theme = Theme::of(option->palette);
    const bool active = option->activeSubControls & QStyle::SC_ScrollBarSlider;
    QColor colour = option->palette.color(QPalette::Mid);
    if (active && (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken)))
        colour = theme.edgeHover;
    const QRectF thumb = QRectF(handle).adjusted(3, 3, -3, -3);
    const qreal radius = qMin(thumb.width(), thumb.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void progress(const QStyleOptionProgressBar *option, QPainter *painter)
{
    const QRect r(option->rect.left(), option->rect.center().y() - kGroove / 2 + 1, option->rect.width(),
                  kGroove);
    painter->fillRect(r, option->palette.brush(QPalette::Dark));
    QRect filled = r;
    const qint64 span = qint64(option->maximum) - option->minimum;
    if (span <= 0) {
        // The end is not known: a standing third, because motion is kept for what moves on.
        filled = QRect(r.left() + r.width() / 5, r.top(), r.width() / 3, r.height());
    } else {
        filled.setWidth(
            int(r.width() * (qint64(qMax(option->progress, option->minimum)) - option->minimum) / span));
        if ((option->direction == Qt::RightToLeft) != option->invertedAppearance)
            filled.moveRight(r.right());
    }
    painter->fillRect(filled, Theme::of(option->palette).accent);
}

} // namespace Triptych::FlatPaint
