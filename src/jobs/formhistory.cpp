// SPDX-License-Identifier: Apache-2.0
#include "jobs/formhistory.h"

#include <QScopedValueRollback>

#include <utility>

namespace Triptych {

//! One field's change from one value to another.
class ValueStep final : public QUndoCommand {
public:
    ValueStep(FormHistory *history, int index, const QJsonValue &before, const QJsonValue &after,
              bool continues)
        : m_history(history)
        , m_index(index)
        , m_before(before)
        , m_after(after)
        , m_continues(continues)
    {
    }

    int id() const override { return 1; }
    void undo() override { m_history->apply(m_index, m_before); }
    void redo() override { m_history->apply(m_index, m_after); } // at first it is set already
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *step = static_cast<const ValueStep *>(next); // the same id()
        if (step->m_index != m_index || !step->m_continues)
            return false;
        m_after = step->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    FormHistory *m_history;
    int m_index;
    QJsonValue m_before;
    QJsonValue m_after;
    bool m_continues;
};

FormHistory::FormHistory(FormState *state, QObject *parent) : QObject(parent), m_state(state)
{
    const qsizetype count = state->tree().fields().size();
    for (int i = 0; i < count; ++i)
        m_known.append(state->value(i));
    connect(state, &FormState::valueChanged, this, &FormHistory::record);
}

void FormHistory::record(int index)
{
    const FormField &field = m_state->tree().fields().at(index);
    if (field.firstIndex != index)
        return; // two indices share one value
    const QJsonValue before = std::exchange(m_known[index], m_state->value(index));
    if (m_isStepping)
        return;
    const bool continues = m_sinceEdit.isValid() && !m_sinceEdit.hasExpired(kPause.count());
    auto *step = new ValueStep(this, index, before, m_known.at(index), continues);
    step->setText(field.title);
    if (const std::optional<QString> group = std::exchange(m_groupText, std::nullopt))
        m_stack.beginMacro(*group);
    m_stack.push(step); // takes it
    m_sinceEdit.start();
}

void FormHistory::apply(int index, const QJsonValue &value)
{
    if (m_state->value(index) == value)
        return;
    const QScopedValueRollback stepping(m_isStepping, true);
    m_state->setValue(index, value);
    endStep();
    emit stepped(index);
}

void FormHistory::group(const QString &text, const std::function<void()> &change)
{
    m_groupText = text;
    change();
    if (!std::exchange(m_groupText, std::nullopt))
        m_stack.endMacro();
    endStep();
}

} // namespace Triptych
