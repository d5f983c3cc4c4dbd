// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxShown = 60; // characters of a value in a sentence

QString number(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

//! JavaScript's % gives false alarms (0.3 % 0.1), so a float is compared with a tolerance (section 5).
bool isMultiple(const QJsonValue &value, double step)
{
    if (step == 0)
        return true;
    if (isWholeNumber(value) && step == std::floor(step) && std::abs(step) < 1e15)
        return value.toInteger() % static_cast<qint64>(step) == 0;
    const double quotient = value.toDouble() / step;
    return std::abs(quotient - std::round(quotient)) <= 1e-9 * std::max(1.0, std::abs(quotient));
}

QString boundsProblem(const Bounds &bounds, const QJsonValue &value)
{
    const double n = value.toDouble();
    if (bounds.minimum && n < *bounds.minimum)
        return FieldText::tr("%1 is less than the smallest allowed number, %2.")
            .arg(shown(value), number(*bounds.minimum));
    if (bounds.maximum && n > *bounds.maximum)
        return FieldText::tr("%1 is more than the largest allowed number, %2.")
            .arg(shown(value), number(*bounds.maximum));
    if (bounds.exclusiveMinimum && n <= *bounds.exclusiveMinimum)
        return FieldText::tr("%1 is too small: the number must be more than %2.")
            .arg(shown(value), number(*bounds.exclusiveMinimum));
    if (bounds.exclusiveMaximum && n >= *bounds.exclusiveMaximum)
        return FieldText::tr("%1 is too large: the number must be less than %2.")
            .arg(shown(value), number(*bounds.exclusiveMaximum));
    if (bounds.multipleOf && !isMultiple(value, *bounds.multipleOf))
        return FieldText::tr("%1 is not a multiple of %2.").arg(shown(value), number(*bounds.multipleOf));
    return {};
}

} // namespace

QString shown(const QJsonValue &value)
{
    QString text;
    if (value.isString()) {
        text = u'“' + value.toString().simplified() + u'”';
    } else if (isWholeNumber(value)) {
        text = QString::number(value.toInteger());
    } else if (value.isDouble()) {
        text = number(value.toDouble());
    } else {
        text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
        text = text.mid(1, text.size() - 2);
    }
    return text.size() <= kMaxShown ? text : QString(text.left(kMaxShown) + u'…');
}

QJsonObject onlyKeys(const QJsonObject &object, const QStringList &keys)
{
    QJsonObject kept;
    for (const QString &key : keys) {
        if (object.contains(key))
            kept.insert(key, object.value(key));
    }
    return kept;
}

QJsonObject plainIdentifier(const QJsonObject &identifier)
{
    return onlyKeys(identifier, {u"key"_s, u"hash"_s, u"name"_s, u"base"_s, u"type"_s, u"submodel_type"_s});
}

bool isWholeNumber(const QJsonValue &value)
{
    // toInteger() gives the default for anything that is not exactly a 64-bit integer.
    return value.isDouble() && value.toInteger(0) == value.toInteger(1);
}

QString integerProblem(const Bounds &bounds, const QJsonValue &value)
{
    if (!isWholeNumber(value))
        return FieldText::tr("%1 is not a whole number.").arg(shown(value));
    return boundsProblem(bounds, value);
}

QString floatProblem(const Bounds &bounds, const QJsonValue &value)
{
    if (!value.isDouble())
        return FieldText::tr("%1 is not a number.").arg(shown(value));
    return boundsProblem(bounds, value);
}

QString textProblem(const Bounds &bounds, const QJsonValue &value)
{
    if (!value.isString())
        return FieldText::tr("%1 is not a text.").arg(shown(value));
    // Python counts code points.
    const qint64 length = value.toString().toUcs4().size();
    if (bounds.minLength && length < *bounds.minLength)
        return FieldText::tr("The text is too short: at least %1 characters are needed.")
            .arg(*bounds.minLength);
    if (bounds.maxLength && length > *bounds.maxLength)
        return FieldText::tr("The text is too long: at most %1 characters are allowed.")
            .arg(*bounds.maxLength);
    return {};
}

QString imageProblem(const QJsonValue &value)
{
    if (value.toObject().value(u"image_name"_s).toString().isEmpty())
        return FieldText::tr("%1 does not name an image of the server.").arg(shown(value));
    return {};
}

QString listProblem(const Bounds &bounds, const QJsonValue &value,
                    const std::function<QString(const QJsonValue &)> &itemProblem)
{
    if (!value.isArray())
        return FieldText::tr("%1 is not a list.").arg(shown(value));
    const QJsonArray items = value.toArray();
    if (bounds.minItems && items.size() < *bounds.minItems)
        return FieldText::tr("The list is too short: at least %1 items are needed.").arg(*bounds.minItems);
    if (bounds.maxItems && items.size() > *bounds.maxItems)
        return FieldText::tr("The list is too long: at most %1 items are allowed.").arg(*bounds.maxItems);
    if (!itemProblem)
        return {};
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString problem = itemProblem(items[i]);
        if (!problem.isEmpty()) //: %1 is a position in a list, %2 a sentence about the item
            return FieldText::tr("Item %1: %2").arg(i + 1).arg(problem);
    }
    return {};
}

QString rangeText(const Bounds &bounds)
{
    const std::optional<double> low = bounds.minimum ? bounds.minimum : bounds.exclusiveMinimum;
    const std::optional<double> high = bounds.maximum ? bounds.maximum : bounds.exclusiveMaximum;
    QString text;
    if (low && high)
        text = FieldText::tr("Allowed: %1 to %2.").arg(number(*low), number(*high));
    else if (low)
        text = FieldText::tr("Allowed: from %1.").arg(number(*low));
    else if (high)
        text = FieldText::tr("Allowed: up to %1.").arg(number(*high));
    if (bounds.multipleOf)
        text += (text.isEmpty() ? QString() : u" "_s)
            + FieldText::tr("Steps of %1.").arg(number(*bounds.multipleOf));
    return text;
}

Result<QJsonValue> jsonFromText(const QString &text)
{
    // QJsonDocument takes objects and lists only, hence the brackets.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray("[" + text.toUtf8() + "]"), &problem);
    if (!document.isArray() || document.array().size() != 1)
        return invalid(FieldText::tr("%1 is not a JSON value.").arg(shown(text)), problem.errorString());
    const QJsonValue value = document.array().first();
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

Result<QJsonValue> checked(const FieldType &type, const FieldTemplate &field, const QJsonValue &value,
                           const Resources &resources, const QString &hint)
{
    const QString problem = value.isUndefined() ? QString() : type.problem(field, value, resources);
    if (problem.isEmpty())
        return value;
    return invalid(hint.isEmpty() ? problem : QString(problem + u' ' + hint));
}

} // namespace Triptych
