// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace Triptych {

//! A value as people read it: a string as it is, anything else as JSON; empty for Undefined and null.
QString valueText(const QJsonValue &value);

//! JSON text, indented; scalars too, which QJsonDocument cannot write. Empty for Undefined.
QString jsonText(const QJsonValue &value);

//! Foreign words made breakable: a zero-width space in every run of more than 20 characters, so that a label that
//! wraps never needs more room than its column.
QString breakable(const QString &text);

//! A tooltip that shows foreign text as it is and wraps it; empty for empty.
QString plainToolTip(const QString &text);

} // namespace Triptych
