// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/conversions.h"

#include <QRegularExpression>
#include <QStringList>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! As Python writes numbers: blanks around, and "_" between two digits.
QString plainDigits(const QString &text)
{
    static const QRegularExpression underscore(u"(?<=[0-9])_(?=[0-9])"_s);
    return text.trimmed().remove(underscore);
}

} // namespace

QJsonValue convertedToInteger(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    static const QRegularExpression integer(u"^[+-]?[0-9]+(\\.0*)?$"_s);
    const QString digits = plainDigits(value.toString());
    bool ok = false;
    const qint64 number = digits.section(u'.', 0, 0).toLongLong(&ok);
    return ok && integer.match(digits).hasMatch() ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue convertedToFloat(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? 1.0 : 0.0;
    static const QRegularExpression number(u"^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$"_s);
    const QString digits = plainDigits(value.toString());
    bool ok = false;
    const double read = digits.toDouble(&ok); // not for what is larger than any number
    return ok && number.match(digits).hasMatch() ? QJsonValue(read) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue convertedToBoolean(const QJsonValue &value)
{
    static const QStringList yes{u"1"_s, u"t"_s, u"true"_s, u"y"_s, u"yes"_s, u"on"_s};
    static const QStringList no{u"0"_s, u"f"_s, u"false"_s, u"n"_s, u"no"_s, u"off"_s};
    if (value.isDouble() && (value.toDouble() == 0 || value.toDouble() == 1))
        return value.toDouble() == 1;
    const QString word = value.toString().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? QJsonValue(false) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue convertedToString(const QJsonValue &value)
{
    return value.isDouble() ? QJsonValue(value.toVariant().toString()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace Triptych
