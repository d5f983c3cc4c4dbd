// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace Triptych {

//! Whether a path looks like a picture by its name alone: asked during a drag, so the file is not touched.
bool isPicturePath(const QString &path);

//! The pictures that dropped paths mean: folders give the pictures in them and in their folders, by name; other paths
//! stay as they are, so that a file that is no picture is refused later with its reason. Reads folders: for the pool.
//! \param limit  no more are taken
QStringList pictureFilesIn(const QStringList &paths, int limit);

} // namespace Triptych
