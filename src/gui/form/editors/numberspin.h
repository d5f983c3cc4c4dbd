// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSpinBox>
#include <QJsonValue>

#include <limits>
#include <optional>

namespace Triptych {

//! How numbers of one field move: what arrows, wheel and slider offer. Values outside stay possible by typing.
struct NumberSteps {
    bool wholeNumbers = false;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    double step = 1; //!< > 0
    std::optional<double> multipleOf; //!< applied when the field is left

    bool isFinite() const;
    double stepCount() const; //!< from minimum to maximum; infinite without limits
    //! \return the number rounded as the field wants it: whole, and to a multiple; never clamped
    QJsonValue rounded(const QJsonValue &number) const;
    QJsonValue clamped(const QJsonValue &number) const;
};

//! A spin box for one JSON number: exact for 64-bit integers, can be empty, takes arithmetic.
//!
//! Owned by its editor; GUI thread. While typing, every text that means a number is sent rounded; the text itself is
//! tidied up when the field is left. An empty text is Undefined.
class NumberSpin final : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberSpin(const NumberSteps &steps, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NumberSpin)

    //! Shows a value; never emits, and leaves a text that means it as it was typed.
    void setValue(const QJsonValue &value);
    void setPlaceholder(const QString &text);

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(const QJsonValue &value); //!< by the user; Undefined = emptied
    void refused(); //!< the text means no number; the last value stands

protected:
    StepEnabled stepEnabled() const override;
    QValidator::State validate(QString &text, int &position) const override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readText();
    void tidyUp();
    void showValue();

    NumberSteps m_steps;
    QJsonValue m_shown = QJsonValue::Undefined; // what the text stands for
    bool m_isRefused = false;
};

} // namespace Triptych
