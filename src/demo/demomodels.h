// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>

namespace Triptych {

//! The model records of the stand-in, shaped as `GET /api/v2/models/` gives them (server-api.md 7).
QJsonArray demoModels();

} // namespace Triptych
