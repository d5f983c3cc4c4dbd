// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/dropframe.h"

#include "gui/style/theme.h"

#include <QPainter>
#include <QStyleOptionFrame>
#include <QWidget>

namespace Triptych {

void drawDropFrame(QPainter *painter, const QWidget *field, const DropFrame &frame)
{
    const Theme &theme = Theme::current(field);
    if (frame.drop == DropState::None && (frame.isFilled || frame.hasFocus)) {
        QStyleOptionFrame option;
        option.initFrom(field);
        option.lineWidth = 1;
        option.state.setFlag(QStyle::State_HasFocus, frame.hasFocus);
        field->style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, painter, field);
        return;
    }
    const bool isHot = frame.drop == DropState::Hot;
    const bool isRefused = frame.drop == DropState::Refused;
    QPen pen(frame.drop == DropState::None ? theme.edgeHover
                 : isRefused               ? theme.problem
                                           : theme.accent,
             isHot ? 2 : 1);
    if (!isHot && !isRefused)
        pen.setDashPattern({4, 3});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(isHot ? theme.selectedRow : field->palette().color(QPalette::Base));
    const QMarginsF inset = QMarginsF(1, 1, 1, 1) * (pen.widthF() / 2);
    painter->drawRoundedRect(QRectF(field->rect()).marginsRemoved(inset), 3, 3);
}

} // namespace Triptych
