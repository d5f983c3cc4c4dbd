// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace Triptych {

//! The number that a typed text means: a plain number or an expression of + - * / and brackets, e.g. "512*2".
//!
//! Whole numbers within 64 bits stay exact, as long as every step of the calculation does; everything else is a double.
//! "," and "." are both decimal points: nobody types thousands separators into a form. Pure.
//! \return  Undefined when the text means nothing (empty, cut, division by zero, not finite)
QJsonValue evaluate(const QString &text);

//! The shortest text that evaluate() reads back as the same number; \p decimalPoint as people write it.
QString numberText(const QJsonValue &number, QChar decimalPoint = QLatin1Char('.'));

//! Whether the number is whole and fits 64 bits, so that toInteger() is exact.
bool isExactInteger(const QJsonValue &number);

//! The nearest multiple of \p step, halves upwards as the page rounds (workflow-semantics.md, trap 37).
//! \param step  > 0
QJsonValue roundedTo(const QJsonValue &number, double step);

} // namespace Triptych
