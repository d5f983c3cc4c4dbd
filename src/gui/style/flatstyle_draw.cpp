// SPDX-License-Identifier: Apache-2.0
#include "gui/style/flatstyle.h"

#include "gui/style/flatpaint.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;
using namespace FlatPaint;

namespace {

QColor arrowColour(const QStyleOption *option)
{
    return option->palette.color(option->state & QStyle::State_Enabled ? QPalette::Active
                                                                       : QPalette::Disabled,
                                 QPalette::PlaceholderText);
}

//! A selected row is a tint, and filled with white text only where the keyboard is; see the list rows of the
//! design.
bool isTinted(const QStyleOption *option, const QWidget *widget)
{
    return (option->state & QStyle::State_Selected) && !(widget && widget->hasFocus());
}

void scrollAreaFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    QStyleOption own = *option;
    own.state.setFlag(QStyle::State_HasFocus, widget->hasFocus());
    const QPen edge = edgePen(&own, widget);
    const auto *area = static_cast<const QAbstractScrollArea *>(widget);
    box(painter, option->rect, option->palette.brush(area->viewport()->backgroundRole()), edge.color(),
        edge.widthF());
}

void spinBox(const QStyle *style, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget)
{
    field(option, painter, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, Direction direction,
                           QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF around = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const bool hot = (spin->activeSubControls & part) && (spin->stepEnabled & step);
        // The two arrows stand close together, as one sign in the middle of the field.
        const qreal shift = direction == Direction::Up ? 1.5 : -1.5;
        chevron(painter, around.translated(-1, shift), direction,
                hot ? option->palette.color(QPalette::Text) : arrowColour(option));
    };
    arrow(QStyle::SC_SpinBoxUp, Direction::Up, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Direction::Down, QAbstractSpinBox::StepDownEnabled);
}

void comboBox(const QStyle *style, const QStyleOptionComplex *option, QPainter *painter,
              const QWidget *widget)
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo && combo->editable)
        field(option, painter, widget);
    else
        button(option, painter, widget);
    const QRect arrow = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    chevron(painter, arrow, Direction::Down, arrowColour(option));
}

//! A button whose click opens its menu; Fusion puts a small arrow over the corner of the icon.
void menuToolButton(const QStyle *style, const QStyleOptionToolButton *option, QPainter *painter,
                    const QWidget *widget)
{
    toolButton(option, painter);
    QStyleOptionToolButton label = *option;
    if (isMenuWord(option)) {
        const QRect arrow(option->rect.right() - kArrowRoom - 2, option->rect.top(), kArrowRoom,
                          option->rect.height());
        chevron(painter, QStyle::visualRect(option->direction, option->rect, arrow), Direction::Down,
                arrowColour(option));
        label.rect =
            QStyle::visualRect(option->direction, option->rect, option->rect.adjusted(0, 0, -kArrowRoom, 0));
    }
    style->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
}

//! Focus of what has no edge of its own; a button, a box or a field shows it in its edge.
void focusFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget))
        box(painter, option->rect, Qt::NoBrush, Theme::of(option->palette).accent);
}

void itemViewItem(const FlatStyle *style, const QStyleOption *option, QPainter *painter,
                  const QWidget *widget)
{
    const bool selected = option->state & QStyle::State_Selected;
    const bool hot = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    if (selected) {
        const QPalette palette = isTinted(option, widget) ? tinted(option->palette) : option->palette;
        painter->fillRect(option->rect, palette.brush(QPalette::Active, QPalette::Highlight));
    } else if (hot) {
        painter->fillRect(option->rect, Theme::of(option->palette).hover);
    } else {
        style->QProxyStyle::drawPrimitive(QStyle::PE_PanelItemViewItem, option, painter, widget);
    }
}

} // namespace

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return button(option, painter, widget);
    case PE_PanelButtonTool:
        return toolButton(option, painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return checkBox(option, painter);
    case PE_IndicatorRadioButton:
        return radioButton(option, painter);
    case PE_FrameFocusRect:
        return focusFrame(option, painter, widget);
    case PE_IndicatorBranch:
        return branch(option, painter);
    case PE_PanelItemViewItem:
        return itemViewItem(this, option, painter, widget);
    case PE_IndicatorItemViewItemDrop: // between two rows, and nothing for a place that is no row
        if (option->rect.width() > 0)
            painter->fillRect(option->rect.left(), option->rect.top() - 1, option->rect.width(), 2,
                              theme.accent);
        return;
    case PE_PanelTipLabel:
        return tipLabel(option, painter);
    case PE_IndicatorArrowUp:
        return chevron(painter, option->rect, Direction::Up, arrowColour(option));
    case PE_IndicatorArrowDown:
        return chevron(painter, option->rect, Direction::Down, arrowColour(option));
    case PE_IndicatorArrowLeft:
        return chevron(painter, option->rect, Direction::Left, arrowColour(option));
    case PE_IndicatorArrowRight:
        return chevron(painter, option->rect, Direction::Right, arrowColour(option));
    case PE_IndicatorToolBarSeparator:
        return line(painter, option->rect.adjusted(4, 4, -4, -4), theme.innerLine);
    case PE_IndicatorDockWidgetResizeHandle:
        return painter->fillRect(option->rect, theme.panelLine);
    case PE_IndicatorTabClose: {
        const bool hot = option->state & State_MouseOver;
        return drawIcon(painter, u"close"_s, option->rect,
                        option->palette.color(hot ? QPalette::Text : QPalette::PlaceholderText));
    }
    case PE_FrameTabBarBase: {
        const QRect &r = option->rect;
        painter->fillRect(r.left(), r.bottom(), r.width(), 1, theme.panelLine);
        return;
    }
    case PE_FrameMenu: {
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_PanelLineEdit: {
        // Inside a spin box or a combo box the owner has drawn the field already.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            field(option, painter, widget);
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return scrollAreaFrame(option, painter, widget);
        break;
    case PE_PanelStatusBar:
        return painter->fillRect(option->rect.left(), 0, option->rect.width(), 1, theme.panelLine);
    case PE_FrameGroupBox: // a heading is enough: no box in a box
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabWidget:
    case PE_IndicatorToolBarHandle:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton own = *push;
            if (isPrimary(option, widget) && (option->state & State_Enabled)) {
                own.palette.setColor(QPalette::ButtonText, own.palette.color(QPalette::HighlightedText));
                own.icon =
                    own.icon.isNull() ? QIcon() : QIcon(own.icon.pixmap(own.iconSize, QIcon::Selected));
            }
            QProxyStyle::drawControl(element, &own, painter, widget);
        }
        return;
    case CE_ProgressBar:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            progress(bar, painter);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_TabBarTabShape:
        if (const auto *own = qstyleoption_cast<const QStyleOptionTab *>(option))
            tab(own, painter);
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            dockTitle(dock, painter, subElementRect(SE_DockWidgetTitleBarText, option, widget));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menuBarItem(item, painter);
        return;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem own = *item;
            own.palette = tinted(own.palette);
            QProxyStyle::drawControl(element, &own, painter, widget);
        }
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem own = *item;
            if (isTinted(option, widget))
                own.palette = tinted(own.palette);
            QProxyStyle::drawControl(element, &own, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return header(option, painter);
    case CE_RubberBand:
        return rubberBand(option, painter);
    case CE_Splitter:
        return painter->fillRect(option->rect, theme.panelLine);
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)
                return line(painter, option->rect, theme.innerLine);
        }
        break;
    case CE_ToolBar:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_SizeGrip:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_SpinBox:
        return spinBox(proxy(), option, painter, widget);
    case CC_ComboBox:
        return comboBox(proxy(), option, painter, widget);
    case CC_Slider:
        if (const auto *own = qstyleoption_cast<const QStyleOptionSlider *>(option))
            slider(own, proxy()->subControlRect(control, option, SC_SliderHandle, widget), painter);
        return;
    case CC_ScrollBar:
        if (const auto *own = qstyleoption_cast<const QStyleOptionSlider *>(option))
            scrollBar(own, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), painter,
                      widget);
        return;
    case CC_ToolButton: {
        const auto *own = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (own && (own->features & QStyleOptionToolButton::HasMenu)
            && !(own->features & QStyleOptionToolButton::MenuButtonPopup))
            return menuToolButton(proxy(), own, painter, widget);
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace Triptych
