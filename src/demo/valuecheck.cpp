// SPDX-License-Identifier: Apache-2.0
#include "demo/valuecheck.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QString boundProblem(const QJsonObject &schema, double number)
{
    const QJsonValue minimum = schema[u"minimum"_s];
    const QJsonValue maximum = schema[u"maximum"_s];
    const QJsonValue above = schema[u"exclusiveMinimum"_s];
    const QJsonValue below = schema[u"exclusiveMaximum"_s];
    const double step = schema[u"multipleOf"_s].toDouble();
    if (minimum.isDouble() && number < minimum.toDouble())
        return u"Input should be greater than or equal to %1"_s.arg(minimum.toDouble());
    if (maximum.isDouble() && number > maximum.toDouble())
        return u"Input should be less than or equal to %1"_s.arg(maximum.toDouble());
    if (above.isDouble() && number <= above.toDouble())
        return u"Input should be greater than %1"_s.arg(above.toDouble());
    if (below.isDouble() && number >= below.toDouble())
        return u"Input should be less than %1"_s.arg(below.toDouble());
    if (step > 0 && std::fmod(number, step) != 0.0)
        return u"Input should be a multiple of %1"_s.arg(step);
    return {};
}

QString numberProblem(const QJsonObject &schema, const QJsonValue &value)
{
    bool isNumber = value.isDouble() || value.isBool();
    double number = value.isBool() ? double(value.toBool()) : value.toDouble();
    if (value.isString())
        number = value.toString().toDouble(&isNumber);
    const bool isInteger = schema[u"type"_s] == u"integer"_s;
    if (!isNumber)
        return isInteger ? u"Input should be a valid integer"_s : u"Input should be a valid number"_s;
    if (isInteger && number != std::floor(number))
        return u"Input should be a valid integer, got a number with a fractional part"_s;
    return boundProblem(schema, number);
}

QString textProblem(const QJsonObject &schema, const QJsonValue &value)
{
    if (!value.isString())
        return u"Input should be a valid string"_s;
    const QJsonArray options = schema[u"enum"_s].toArray();
    if (!options.isEmpty() && !options.contains(value))
        return u"Input should be one of the listed options"_s;
    return {};
}

QString listProblem(const QJsonObject &schema, const QJsonValue &value)
{
    if (!value.isArray())
        return u"Input should be a valid list"_s;
    const QJsonArray items = value.toArray();
    if (items.size() < schema[u"minItems"_s].toInt())
        return u"List should have more items"_s;
    for (const QJsonValue item : items) {
        const QString problem = valueProblem(schema[u"items"_s].toObject(), item);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString classProblem(const QString &className, const QJsonValue &value)
{
    static const QHash<QString, QStringList> required{
        {u"ImageField"_s, {u"image_name"_s}},
        {u"VideoField"_s, {u"video_name"_s}},
        {u"BoardField"_s, {u"board_id"_s}},
        {u"ColorField"_s, {u"r"_s, u"g"_s, u"b"_s, u"a"_s}},
        {u"ModelIdentifierField"_s, {u"key"_s, u"hash"_s, u"name"_s, u"base"_s, u"type"_s}},
    };
    if (!value.isObject())
        return u"Input should be a valid dictionary or instance of %1"_s.arg(className);
    const QStringList keys = required.value(className);
    const QJsonObject object = value.toObject();
    const bool isWhole = std::all_of(keys.begin(), keys.end(), [&object](const QString &key) {
        return !object[key].isNull() && !object[key].isUndefined();
    });
    return isWhole ? QString() : u"Field required"_s;
}

} // namespace

QString valueProblem(const QJsonObject &schema, const QJsonValue &value)
{
    const QJsonArray options = schema[u"anyOf"_s].toArray();
    if (!options.isEmpty()) {
        QString problem;
        for (const QJsonValue option : options) {
            const QString found = valueProblem(option.toObject(), value);
            if (found.isEmpty())
                return {};
            problem = problem.isEmpty() ? found : problem; // the first kind is the one that was meant
        }
        return problem;
    }
    const QString reference = schema[u"$ref"_s].toString();
    if (!reference.isEmpty())
        return classProblem(reference.section(u'/', -1), value);
    const QString type = schema[u"type"_s].toString();
    if (type == "null"_L1)
        return value.isNull() ? QString() : u"Input should be None"_s;
    if (type == "integer"_L1 || type == "number"_L1)
        return numberProblem(schema, value);
    if (type == "string"_L1)
        return textProblem(schema, value);
    if (type == "array"_L1)
        return listProblem(schema, value);
    if (type == "boolean"_L1 && !value.isBool())
        return u"Input should be a valid boolean"_s;
    return {};
}

} // namespace Triptych
