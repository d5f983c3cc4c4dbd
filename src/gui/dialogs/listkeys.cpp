// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/listkeys.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>

namespace Triptych {

bool movesInList(QAbstractItemView *list, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent forwarded(key->type(), key->key(), key->modifiers());
        QCoreApplication::sendEvent(list, &forwarded);
        return true;
    }
    default:
        return false;
    }
}

} // namespace Triptych
