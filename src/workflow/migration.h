// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace Triptych {

//! A workflow of any schema version that we know -> the shape of 4.0.0, on a copy
//! (workflow-semantics.md 1.6).
//!
//! Unknown keys stay. Errors: Invalid (no `meta.version` of three numbers, a major version that we do not
//! read).
Result<QJsonObject> migrated(const QJsonObject &workflow);

} // namespace Triptych
