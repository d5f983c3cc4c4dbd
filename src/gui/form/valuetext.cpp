// SPDX-License-Identifier: Apache-2.0
#include "gui/form/valuetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestRun = 20;

QString scalarText(const QJsonValue &value)
{
    const QString inBrackets =
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return inBrackets.mid(1, inBrackets.size() - 2);
}

} // namespace

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isUndefined() || value.isNull() ? QString() : scalarText(value);
}

QString jsonText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    return scalarText(value);
}

QString breakable(const QString &text)
{
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongestRun && !c.isLowSurrogate()) {
            result += QChar(0x200b);
            run = 1;
        }
        result += c;
    }
    return result;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // A tooltip wraps only what is marked up, and guesses whether it is: so it is, with everything escaped.
    return u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace Triptych
