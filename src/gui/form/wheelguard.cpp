// SPDX-License-Identifier: Apache-2.0
#include "gui/form/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace Triptych {

WheelGuard::WheelGuard(QWidget *control) : QObject(control)
{
    // Qt's default for these is WheelFocus: the wheel itself would give the focus and with it the right to change.
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
}

void WheelGuard::protect(QWidget *control)
{
    new WheelGuard(control); // goes with it
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(parent())->hasFocus()) {
        event->ignore(); // so that the form gets it
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Triptych
