// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QMimeData;

namespace Triptych {

//! Names of server pictures in a drag or on the clipboard, so that a field or board takes them without an upload.
inline constexpr auto kImageNamesMime = "application/x-triptych-image-names";

void setImageNames(QMimeData *mime, const QStringList &names);
QStringList imageNames(const QMimeData *mime); //!< empty when there are none

} // namespace Triptych
