// SPDX-License-Identifier: Apache-2.0
#include "gui/form/linkbutton.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QPainter>

namespace Triptych {

namespace {

constexpr int kIcon = 14;
constexpr int kGap = 4;
constexpr int kMargin = 2; // room for the focus frame

} // namespace

LinkButton::LinkButton(const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const int icon = m_iconName.isEmpty() ? 0 : kIcon + kGap;
    return {fontMetrics().horizontalAdvance(text()) + icon + 2 * kMargin, fontMetrics().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = palette().color(isEnabled() ? QPalette::Link : QPalette::PlaceholderText);
    QRect textRect = rect().adjusted(kMargin, 0, -kMargin, 0);
    if (!m_iconName.isEmpty()) {
        QRect iconRect(textRect.left(), (height() - kIcon) / 2, kIcon, kIcon);
        textRect.setLeft(iconRect.right() + 1 + kGap);
        if (layoutDirection() == Qt::RightToLeft) {
            iconRect.moveLeft(width() - iconRect.right() - 1);
            textRect.moveLeft(width() - textRect.right() - 1);
        }
        drawIcon(&painter, m_iconName, iconRect, colour);
    }
    if (underMouse()) {
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    painter.setPen(colour);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeading, text());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::current(this).accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

} // namespace Triptych
