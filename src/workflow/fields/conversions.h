// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>

namespace Triptych {

//! What the server makes of a value of another JSON type, measured on 6.14.2 (pydantic's lax mode, and numbers as texts);
//! Undefined for what it refuses, and for what has the right type already.
QJsonValue convertedToInteger(const QJsonValue &value);
QJsonValue convertedToFloat(
    const QJsonValue &value); //!< not "NaN" and "inf": it stores null, and its queue stops for good
QJsonValue convertedToBoolean(const QJsonValue &value);
QJsonValue convertedToString(const QJsonValue &value);

} // namespace Triptych
