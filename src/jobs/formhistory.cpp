// SPDX-License-Identifier: Apache-2.0
#include "jobs/formhistory.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace Triptych {

//! The change of one field, and of the fields that followed it.
class ValueStep final : public QUndoCommand {
public:
    enum class Kind { Own, Continues, Follows };

    ValueStep(FormHistory *history, int index, const QJsonValue &before, const QJsonValue &after, Kind kind)
        : m_history(history)
        , m_changes({{index, before, after}})
        , m_kind(kind)
    {
    }

    int id() const override { return 1; }
    void undo() override
    {
        for (auto change = m_changes.crbegin(); change != m_changes.crend(); ++change)
            m_history->apply(change->index, change->before);
    }
    void redo() override // at first it is set already
    {
        for (const Change &change : std::as_const(m_changes))
            m_history->apply(change.index, change.after);
    }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *step = static_cast<const ValueStep *>(next); // the same id()
        const Change &change = step->m_changes.first();
        const bool isSameField = change.index == m_changes.first().index;
        if (step->m_kind != Kind::Follows && (step->m_kind == Kind::Own || !isSameField))
            return false;
        const auto known = std::find_if(m_changes.begin(), m_changes.end(), [&change](const Change &other) {
            return other.index == change.index;
        });
        if (known == m_changes.end())
            m_changes.append(change);
        else
            known->after = change.after;
        setObsolete(std::all_of(m_changes.cbegin(), m_changes.cend(),
                                [](const Change &other) { return other.after == other.before; }));
        return true;
    }

private:
    struct Change {
        int index;
        QJsonValue before;
        QJsonValue after;
    };

    FormHistory *m_history;
    QList<Change> m_changes;
    Kind m_kind;
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
    const ValueStep::Kind kind = m_isExtending ? ValueStep::Kind::Follows
        : continues                            ? ValueStep::Kind::Continues
                                               : ValueStep::Kind::Own;
    auto *step = new ValueStep(this, index, before, m_known.at(index), kind);
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

void FormHistory::extend(const std::function<void()> &change)
{
    const QScopedValueRollback extending(m_isExtending, true);
    change();
}

} // namespace Triptych
