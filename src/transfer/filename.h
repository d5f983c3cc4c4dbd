// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace Triptych {

//! A name that every file system takes and that cannot leave its folder (design/reliability.md, sanitiser): no
//! separators, control, bidi or zero-width characters, no leading dots, spaces or dashes, no device names, at most 120
//! characters and 200 UTF-8 bytes, never empty. Without extension.
QString sanitizedStem(const QString &text);

//! Makes an empty file "<stem><extension>" in \p dir, or "<stem> (2)<extension>" and so on where that exists: created,
//! not tested, so two writers never share a name. \return its path. Errors: Io.
Result<QString> createUnique(const QString &dir, const QString &stem, const QString &extension);

} // namespace Triptych
