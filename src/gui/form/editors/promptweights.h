// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace Triptych {

//! A weighted part of a prompt, "(words)1.3" or "(words)+", within one text.
struct WeightedPart {
    qsizetype start = 0; //!< of the opening bracket
    qsizetype length = 0; //!< the weight included
    double weight = 1; //!< > 1 stronger, < 1 weaker; each sign of "+" and "-" is a factor of 1.1 and 0.9
};

//! The weighted parts of a prompt, outer ones before the inner ones that they hold. Pure.
QList<WeightedPart> weightedParts(const QString &prompt);

//! A piece of syntax in a prompt that is no weight: braces and bars of "{a|b}", or a whole "<trigger>".
struct PromptMark {
    enum class Kind { Choice, Trigger };

    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Choice;
};

//! The marks of a prompt in the order of their starts; a brace without its partner is none. Pure.
QList<PromptMark> promptMarks(const QString &prompt);

//! The prompt with the weight of [start, end) changed by \p steps of 0.1. Pure.
//!
//! \param start, end  the selection; widened to the weighted part that it lies in, or to the word at the cursor
//! \return            the new text; start and end then hold the part including its weight
QString withWeight(const QString &prompt, qsizetype *start, qsizetype *end, int steps);

//! Shows the weights of a prompt in colour and changes them with Ctrl+Up and Ctrl+Down.
//!
//! Owned by the text edit; GUI thread. Stronger parts have the link colour, weaker ones the secondary colour; choices are
//! bold, triggers slanted.
class PromptWeights final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit PromptWeights(QPlainTextEdit *edit);
    Q_DISABLE_COPY_MOVE(PromptWeights)

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(int steps);

    QPlainTextEdit *m_edit;
};

} // namespace Triptych
