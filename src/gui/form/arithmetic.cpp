// SPDX-License-Identifier: Apache-2.0
#include "gui/form/arithmetic.h"

#include <QStringView>

#include <cmath>
#include <limits>
#include <optional>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;
constexpr int kMaxDepth = 64; // of brackets and signs: a pasted text must not exhaust the stack

//! A number on its way through an expression: exact while it can be.
struct Number {
    double approximate = 0;
    std::optional<qint64> exact;

    static Number of(qint64 value) { return {static_cast<double>(value), value}; }
};

template <typename Exact, typename Approximate>
Number combined(const Number &a, const Number &b, Exact overflows, Approximate calculate)
{
    qint64 result = 0;
    if (a.exact && b.exact && !overflows(*a.exact, *b.exact, &result))
        return Number::of(result);
    return {calculate(a.approximate, b.approximate), std::nullopt};
}

bool addOverflows(qint64 a, qint64 b, qint64 *sum)
{
    return qAddOverflow(a, b, sum);
}

bool subtractOverflows(qint64 a, qint64 b, qint64 *difference)
{
    return qSubOverflow(a, b, difference);
}

bool multiplyOverflows(qint64 a, qint64 b, qint64 *product)
{
    return qMulOverflow(a, b, product);
}

//! "Overflows" also when the quotient is not whole.
bool divideOverflows(qint64 a, qint64 b, qint64 *quotient)
{
    if (b == 0 || b == -1 || a % b != 0)
        return true;
    *quotient = a / b;
    return false;
}

//! Recursive descent over one text; a null optional means that it is no expression.
class Parser {
public:
    explicit Parser(QStringView text) : m_rest(text) { }

    std::optional<Number> all()
    {
        const auto result = sum();
        skipSpace();
        return m_rest.isEmpty() ? result : std::nullopt;
    }

private:
    void skipSpace()
    {
        while (!m_rest.isEmpty() && m_rest.front().isSpace())
            m_rest = m_rest.mid(1);
    }

    bool take(QStringView characters, QChar *taken)
    {
        skipSpace();
        if (m_rest.isEmpty() || !characters.contains(m_rest.front()))
            return false;
        *taken = m_rest.front();
        m_rest = m_rest.mid(1);
        return true;
    }

    std::optional<Number> sum()
    {
        auto left = product();
        QChar sign;
        while (left && take(u"+-", &sign)) {
            const auto right = product();
            if (!right)
                return std::nullopt;
            left = sign == u'+' ? combined(*left, *right, addOverflows, std::plus<double>())
                                : combined(*left, *right, subtractOverflows, std::minus<double>());
        }
        return left;
    }

    std::optional<Number> product()
    {
        auto left = factor();
        QChar sign;
        while (left && take(u"*/×÷", &sign)) {
            const auto right = factor();
            if (!right)
                return std::nullopt;
            left = sign == u'*' || sign == u'×'
                ? combined(*left, *right, multiplyOverflows, std::multiplies<double>())
                : combined(*left, *right, divideOverflows, std::divides<double>());
        }
        return left;
    }

    std::optional<Number> factor()
    {
        if (++m_depth > kMaxDepth)
            return std::nullopt;
        QChar sign;
        std::optional<Number> result;
        if (take(u"+-", &sign)) {
            result = factor();
            if (result && sign == u'-')
                result = combined(Number::of(0), *result, subtractOverflows, std::minus<double>());
        } else if (take(u"(", &sign)) {
            result = sum();
            if (!take(u")", &sign))
                result.reset();
        } else {
            result = literal();
        }
        --m_depth;
        return result;
    }

    std::optional<Number> literal()
    {
        skipSpace();
        qsizetype length = 0;
        while (length < m_rest.size() && isLiteral(length))
            ++length;
        QString text = m_rest.left(length).toString();
        m_rest = m_rest.mid(length);
        bool ok = false;
        const qint64 whole = text.toLongLong(&ok);
        if (ok)
            return Number::of(whole);
        const double value = text.replace(u',', u'.').toDouble(&ok);
        return ok ? std::optional(Number{value, std::nullopt}) : std::nullopt;
    }

    //! Digits, a decimal point, and an exponent with its sign.
    bool isLiteral(qsizetype at) const
    {
        const QChar c = m_rest[at];
        if ((c >= u'0' && c <= u'9') || c == u'.' || c == u',')
            return true;
        if (at == 0)
            return false;
        return c == u'e' || c == u'E' || ((c == u'+' || c == u'-') && m_rest[at - 1].toLower() == u'e');
    }

    QStringView m_rest;
    int m_depth = 0;
};

} // namespace

QJsonValue evaluate(const QString &text)
{
    const auto number = Parser(text).all();
    if (!number || !std::isfinite(number->approximate))
        return QJsonValue::Undefined;
    return number->exact ? QJsonValue(*number->exact) : QJsonValue(number->approximate);
}

bool isExactInteger(const QJsonValue &number)
{
    // toInteger() gives its default for what is not whole or too large; two defaults tell which it was.
    return number.isDouble() && number.toInteger(0) == number.toInteger(1);
}

QString numberText(const QJsonValue &number, QChar decimalPoint)
{
    if (!number.isDouble())
        return {};
    if (isExactInteger(number))
        return QString::number(number.toInteger());
    return QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest)
        .replace(u'.', decimalPoint);
}

QJsonValue roundedTo(const QJsonValue &number, double step)
{
    if (isExactInteger(number) && step >= 1 && step < kTwoTo63 && std::floor(step) == step) {
        const auto whole = static_cast<qint64>(step);
        const qint64 value = number.toInteger();
        const qint64 over = ((value % whole) + whole) % whole;
        if (over == 0)
            return number;
        qint64 rounded = 0;
        if (!qAddOverflow(value, over * 2 >= whole ? whole - over : -over, &rounded))
            return rounded;
        return number;
    }
    const double multiple = std::floor(number.toDouble() / step + 0.5) * step;
    // 7 * 0.1 is 0.7000000000000001; ten digits after the point are finer than any step that a field has.
    const double cleaned = std::abs(multiple) < 1e5 ? std::round(multiple * 1e10) / 1e10 : multiple;
    if (step >= 1 && std::floor(cleaned) == cleaned && std::abs(cleaned) < kTwoTo63)
        return static_cast<qint64>(cleaned);
    return cleaned;
}

} // namespace Triptych
