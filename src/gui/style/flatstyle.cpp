// SPDX-License-Identifier: Apache-2.0
#include "gui/style/flatstyle.h"

#include "gui/style/flatpaint.h"
#include "gui/style/icon.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QMenu>
#include <QTabBar>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kControlPadding = 10; //!< a control is as high as its text and this
constexpr int kSmallControl = 24;
constexpr int kDockTitle = 28;
constexpr int kTabHeight = 31;
constexpr int kMenuRow = 26;

bool isSmall(const QWidget *widget)
{
    return widget && widget->property("controlLook").toInt() == int(ControlLook::Small);
}

void setMark(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setControlLook(QWidget *control, ControlLook look)
{
    setMark(control, "controlLook", int(look));
}

void setProblemShown(QWidget *field, bool shown)
{
    setMark(field, "problemShown", shown);
}

FlatStyle::FlatStyle() : QProxyStyle(u"fusion"_s)
{
    setObjectName(u"triptych"_s);
}

FlatStyle::~FlatStyle() = default;

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Fusion asks for hover of buttons only; our fields lighten their edge too.
    if (widget->inherits("QLineEdit") || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(4, 0, -2, 0) : rect.adjusted(2, 0, 0, 0);
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    case SE_DockWidgetTitleBarText: {
        QRect text = rect;
        text.setLeft(option->rect.left() + 12);
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -8, 0) : text;
    }
    default:
        return rect;
    }
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the slider runs over the whole bar. Its length is the page's share of the content.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int wished = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
        const int knob = qMin(length, qMax(wished, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - knob, bar->upsideDown);
        const auto piece = [&](int from, int size) {
            const QRect r =
                flat ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
            return visualRect(flat ? bar->direction : Qt::LeftToRight, bar->rect,
                              r.translated(bar->rect.topLeft()));
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return piece(start, knob);
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSubPage:
            return piece(0, start);
        case SC_ScrollBarAddPage:
            return piece(start + knob, length - start - knob);
        default:
            return {};
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox
        && part == SC_ComboBoxEditField) // text starts where that of a line edit starts
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -2, 0) : rect.adjusted(2, 0, 0, 0);
    return rect;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = isSmall(widget) ? kSmallControl : option->fontMetrics.height() + kControlPadding;
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
    case CT_PushButton:
        result.setHeight(isSmall(widget) ? control : qMax(size.height(), control));
        break;
    case CT_ToolButton:
        result = result.expandedTo({control, control});
        if (FlatPaint::isMenuWord(option))
            result.rwidth() += FlatPaint::kArrowRoom;
        break;
    case CT_ProgressBar:
        result.setHeight(FlatPaint::kGroove);
        break;
    case CT_TabBarTab:
        result.setHeight(qMax(kTabHeight, size.height()));
        break;
    case CT_MenuBarItem:
        result.setHeight(qMax(kDockTitle, option->fontMetrics.height() + kControlPadding));
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(kMenuRow, option->fontMetrics.height() + 8));
        break;
    }
    default:
        break;
    }
    return result;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: // room for the focus edge, which is two pixels wide
        return qobject_cast<const QAbstractScrollArea *>(widget)
            ? 2
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_MenuPanelWidth:
        return 1;
    case PM_DockWidgetFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 0;
    case PM_DockWidgetTitleMargin:
        return widget ? qMax(4, (kDockTitle - widget->fontMetrics().height()) / 2) : 5;
    case PM_DockWidgetTitleBarButtonMargin:
        return 3;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_MenuBarHMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ScrollBarExtent:
        return 12;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 14;
    case PM_HeaderMargin:
        return 6;
    case PM_ButtonMargin:
        return 22; // both sides together
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return FlatPaint::kHandle + 2;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup: // a list below the box; Fusion lays it over the box and hides what is being
        // changed
    case SH_Menu_SloppySubMenus:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon FlatStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
    case SP_TabCloseButton:
        return icon(u"close"_s);
    case SP_TitleBarNormalButton:
        return icon(u"float"_s);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(u"more"_s);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(u"info"_s);
    case SP_MessageBoxWarning:
        return icon(u"warning"_s);
    case SP_MessageBoxCritical:
        return icon(u"error"_s);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace Triptych
