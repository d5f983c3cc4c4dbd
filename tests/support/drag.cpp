// SPDX-License-Identifier: Apache-2.0
#include "support/drag.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QUrl>

namespace Triptych::Test {

bool dragOver(QWidget *target, const QMimeData &mime, const QPoint &place)
{
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.ignore(); // the editor says yes, not the event's own default
    QCoreApplication::sendEvent(target, &enter);
    return enter.isAccepted();
}

bool drop(QWidget *target, const QMimeData &mime, const QPoint &place)
{
    if (!dragOver(target, mime, place))
        return false;
    QDragMoveEvent move(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &move);
    QDropEvent event(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    return event.isAccepted();
}

bool dropFiles(QWidget *target, const QStringList &paths, const QPoint &place)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    QMimeData mime;
    mime.setUrls(urls);
    return drop(target, mime, place);
}

} // namespace Triptych::Test
