// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QPoint>
#include <QWidget>

namespace Triptych::Test {

//! Enters the widget with a drag. \return whether it would take it
bool dragOver(QWidget *target, const QMimeData &mime, const QPoint &place = {20, 20});

//! Drags over and drops; \p mime stays the caller's. \return whether the target took it
bool drop(QWidget *target, const QMimeData &mime, const QPoint &place = {20, 20});

//! The same with files. \param paths  absolute
bool dropFiles(QWidget *target, const QStringList &paths, const QPoint &place = {20, 20});

} // namespace Triptych::Test
