// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fieldregistry.h"

#include <QCoreApplication>

#include <functional>

namespace Triptych {

//! Context of the sentences about values.
struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

//! A value as a person may see it in a sentence: short, one line.
QString shown(const QJsonValue &value);

//! What of an object has one of these keys; strange keys are not sent (1.5).
QJsonObject onlyKeys(const QJsonObject &object, const QStringList &keys);
//! The same for a model identifier, `submodel_type` included.
QJsonObject plainIdentifier(const QJsonObject &identifier);

bool isWholeNumber(const QJsonValue &value);

//! Each returns one sentence, or an empty text when the value is fine.
QString integerProblem(const Bounds &bounds, const QJsonValue &value);
QString floatProblem(const Bounds &bounds, const QJsonValue &value);
QString textProblem(const Bounds &bounds, const QJsonValue &value);
QString imageProblem(const QJsonValue &value);

//! The list's length and each item, in this order. \param itemProblem  may be empty
QString listProblem(const Bounds &bounds, const QJsonValue &value,
                    const std::function<QString(const QJsonValue &)> &itemProblem);

//! Allowed numbers as one sentence, e.g. "Allowed: 64 to 2048."; empty without limits.
QString rangeText(const Bounds &bounds);

//! One JSON value of any kind, also a bare number, string, true, false or null (then Undefined: unset).
Result<QJsonValue> jsonFromText(const QString &text);

//! \p value when \p type has nothing against it, else the problem with \p hint behind it.
Result<QJsonValue> checked(const FieldType &type, const FieldTemplate &field, const QJsonValue &value,
                           const Resources &resources, const QString &hint = {});

} // namespace Triptych
