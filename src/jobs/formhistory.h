// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formstate.h"

#include <QElapsedTimer>
#include <QUndoStack>

#include <chrono>
#include <functional>
#include <optional>

namespace Triptych {

//! Undo and redo of the values of one form, whoever changed them.
//!
//! Owned by WorkflowHandle; GUI thread. Watches FormState: what is set there becomes a step. Edits of one field that
//! follow within kPause are one step, so that a word is undone and not a letter.
class FormHistory final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPause{1000};

    //! \param state  outlives this
    explicit FormHistory(FormState *state, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FormHistory)

    QUndoStack *stack() { return &m_stack; }
    //! All that \p change sets is one step; no step when it changes nothing.
    void group(const QString &text, const std::function<void()> &change);
    //! What \p change sets belongs to the step that was made last: one value that follows another.
    void extend(const std::function<void()> &change);
    void endStep() { m_sinceEdit.invalidate(); } //!< the next edit is a step of its own

signals:
    void stepped(int index); //!< undo or redo has set this field

private:
    friend class ValueStep;
    void record(int index);
    void apply(int index, const QJsonValue &value);

    FormState *m_state;
    QUndoStack m_stack;
    QList<QJsonValue> m_known; // by firstIndex: the values before the change that is announced
    QElapsedTimer m_sinceEdit;
    std::optional<QString> m_groupText; // of a group that has changed nothing yet
    bool m_isStepping = false;
    bool m_isExtending = false;
};

} // namespace Triptych
