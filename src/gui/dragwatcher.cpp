// SPDX-License-Identifier: Apache-2.0
#include "gui/dragwatcher.h"

#include <QApplication>
#include <QDragEnterEvent>

namespace Triptych {

DragWatcher::DragWatcher(QObject *parent) : QObject(parent)
{
    m_end.setSingleShot(true);
    m_end.setInterval(100);
    connect(&m_end, &QTimer::timeout, this, [this] {
        m_isDragging = false;
        emit dragEnded();
    });
    qApp->installEventFilter(this);
}

bool DragWatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        m_end.stop();
        if (!std::exchange(m_isDragging, true))
            emit dragEntered(static_cast<QDragEnterEvent *>(event)->mimeData());
    } else if (m_isDragging && (event->type() == QEvent::DragLeave || event->type() == QEvent::Drop)) {
        m_end.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Triptych
