// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/numberspin.h"

#include "gui/form/arithmetic.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QStyleOptionSpinBox>

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QChar decimalPoint()
{
    const QString point = QLocale().decimalPoint();
    return point == u","_s ? u',' : u'.'; // what evaluate() reads back
}

} // namespace

bool NumberSteps::isFinite() const
{
    return std::isfinite(minimum) && std::isfinite(maximum) && minimum < maximum;
}

double NumberSteps::stepCount() const
{
    return (maximum - minimum) / step;
}

QJsonValue NumberSteps::rounded(const QJsonValue &number) const
{
    if (multipleOf && *multipleOf > 0)
        return roundedTo(number, *multipleOf);
    return wholeNumbers ? roundedTo(number, 1) : number;
}

QJsonValue NumberSteps::clamped(const QJsonValue &number) const
{
    const double value = number.toDouble();
    if (value < minimum)
        return rounded(minimum);
    return value > maximum ? rounded(maximum) : number;
}

NumberSpin::NumberSpin(const NumberSteps &steps, QWidget *parent) : QAbstractSpinBox(parent), m_steps(steps)
{
    setAlignment(Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberSpin::readText);
}

void NumberSpin::setPlaceholder(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
}

void NumberSpin::setValue(const QJsonValue &value)
{
    if (m_shown == value && !m_isRefused)
        return;
    m_shown = value;
    showValue();
}

void NumberSpin::showValue()
{
    lineEdit()->setText(numberText(m_shown, decimalPoint()));
    m_isRefused = false;
    update(); // the arrows may have become useless
}

void NumberSpin::readText()
{
    const QString text = lineEdit()->text().trimmed();
    const QJsonValue number = text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : evaluate(text);
    m_isRefused = !text.isEmpty() && number.isUndefined();
    if (m_isRefused) {
        emit refused();
        return;
    }
    m_shown = number.isUndefined() ? number : m_steps.rounded(number);
    emit edited(m_shown);
}

void NumberSpin::tidyUp()
{
    const bool wasRefused = m_isRefused;
    showValue();
    if (wasRefused)
        emit edited(m_shown);
}

void NumberSpin::stepBy(int steps)
{
    const QJsonValue from =
        m_shown.isDouble() ? m_shown : QJsonValue(std::isfinite(m_steps.minimum) ? m_steps.minimum : 0);
    QJsonValue to;
    if (isExactInteger(from) && std::floor(m_steps.step) == m_steps.step)
        to = from.toInteger() + steps * static_cast<qint64>(m_steps.step);
    else
        to = roundedTo(from.toDouble() + steps * m_steps.step, m_steps.step / 10);
    m_shown = m_steps.clamped(m_steps.rounded(to));
    showValue();
    selectAll();
    emit edited(m_shown);
}

QAbstractSpinBox::StepEnabled NumberSpin::stepEnabled() const
{
    StepEnabled enabled;
    if (!m_shown.isDouble() || m_shown.toDouble() < m_steps.maximum)
        enabled |= StepUpEnabled;
    if (!m_shown.isDouble() || m_shown.toDouble() > m_steps.minimum)
        enabled |= StepDownEnabled;
    return enabled;
}

QValidator::State NumberSpin::validate(QString &text, int &) const
{
    for (const QChar c : std::as_const(text)) {
        if (!u"0123456789.,eE+-*/×÷() "_s.contains(c))
            return QValidator::Invalid;
    }
    return QValidator::
        Acceptable; // what it means is read in readText(): QAbstractSpinBox must not correct it
}

void NumberSpin::focusOutEvent(QFocusEvent *event)
{
    tidyUp();
    QAbstractSpinBox::focusOutEvent(event);
}

void NumberSpin::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tidyUp();
        selectAll();
        // Not accepted further: Return belongs to the field, Ctrl+Return to Run.
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
            return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

QSize NumberSpin::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    ensurePolished();
    const int height = lineEdit()->sizeHint().height();
    const int width = fontMetrics().horizontalAdvance(u"0000000"_s);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, {width + 20, height}, this);
}

QSize NumberSpin::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"000"_s) + 30, sizeHint().height()};
}

} // namespace Triptych
