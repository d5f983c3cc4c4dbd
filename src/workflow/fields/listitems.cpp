// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/listitems.h"

#include <QRegularExpression>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool isNumeric(const FieldTemplate &field)
{
    return field.type.name == "IntegerField"_L1 || field.type.name == "FloatField"_L1;
}

QJsonValue numberOf(const FieldTemplate &field, const QString &text)
{
    bool ok = false;
    if (const qint64 whole = text.toLongLong(&ok); ok)
        return whole;
    double number = text.toDouble(&ok);
    if (!ok && text.count(u',') == 1) // a decimal comma
        number = QString(text).replace(u',', u'.').toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return text;
    const bool isWhole = field.type.name == "IntegerField"_L1 && number == std::floor(number);
    return isWhole && std::abs(number) < 1e15 ? QJsonValue(static_cast<qint64>(number)) : QJsonValue(number);
}

QStringList numberTexts(const QString &text)
{
    static const QRegularExpression lineEnds(uR"([\n\t;]+)"_s);
    static const QRegularExpression betweenNumbers(uR"([\s,;]+)"_s);
    const QStringList lines = text.split(lineEnds, Qt::SkipEmptyParts);
    // In one line a comma parts the numbers; where lines do, it may be a decimal comma.
    return lines.size() > 1 ? lines : text.split(betweenNumbers, Qt::SkipEmptyParts);
}

} // namespace

QString listItemProblem(const FieldTemplate &field, const QJsonValue &item)
{
    const QString &name = field.type.name;
    if (name == "IntegerField"_L1)
        return integerProblem(field.bounds, item);
    if (name == "FloatField"_L1)
        return floatProblem(field.bounds, item);
    if (name == "StringField"_L1)
        return textProblem(field.bounds, item);
    return name == "ImageField"_L1 ? imageProblem(item) : QString();
}

QJsonArray listItemsOf(const FieldTemplate &field, const QString &text)
{
    if (text.trimmed().startsWith(u'[')) {
        const Result<QJsonValue> json = jsonFromText(text);
        if (json.ok() && json.value().isArray())
            return json.value().toArray();
    }
    QJsonArray items;
    if (!isNumeric(field)) {
        QString lines = text;
        lines.replace(u"\r\n"_s, u"\n"_s);
        if (lines.endsWith(u'\n'))
            lines.chop(1);
        return QJsonArray::fromStringList(lines.split(u'\n'));
    }
    const QStringList numbers = numberTexts(text);
    for (const QString &number : numbers)
        items.append(numberOf(field, number.trimmed()));
    return items;
}

QJsonValue newListItem(const FieldTemplate &field)
{
    if (!isNumeric(field))
        return QString();
    const Bounds &bounds = field.bounds;
    const double apart = field.type.name == "IntegerField"_L1 ? 1 : 0.01;
    double number = 0;
    if (bounds.minimum)
        number = std::max(number, *bounds.minimum);
    if (bounds.exclusiveMinimum)
        number = std::max(number, *bounds.exclusiveMinimum + apart);
    if (bounds.maximum)
        number = std::min(number, *bounds.maximum);
    if (bounds.exclusiveMaximum)
        number = std::min(number, *bounds.exclusiveMaximum - apart);
    if (bounds.multipleOf && *bounds.multipleOf > 0)
        number = std::ceil(number / *bounds.multipleOf) * *bounds.multipleOf;
    return number == std::floor(number) && std::abs(number) < 1e15 ? QJsonValue(static_cast<qint64>(number))
                                                                   : QJsonValue(number);
}

} // namespace Triptych
