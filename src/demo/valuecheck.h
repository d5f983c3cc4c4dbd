// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace Triptych {

//! Why \p value does not fit the schema of an input; empty when it does. Lax as pydantic: "3" and 3.0 are
//! integers.
QString valueProblem(const QJsonObject &schema, const QJsonValue &value);

} // namespace Triptych
