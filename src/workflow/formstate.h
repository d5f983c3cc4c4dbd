// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

#include <QObject>

namespace Triptych {

//! The current values of one form and what is wrong with them: the only truth about input.
//!
//! Owned by WorkflowHandle; GUI thread. Two indices of one node field share one value. Undefined = unset.
class FormState final : public QObject {
    Q_OBJECT

public:
    explicit FormState(const FormTree &tree, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FormState)

    QJsonValue value(int index) const;
    //! The same, but a value of another JSON type that the file has as the server reads it: 5 for "5".
    QJsonValue shownValue(int index) const;
    //! Any value is taken and checked; a bad one becomes a problem, never a refusal, so that nothing typed is
    //! lost.
    void setValue(int index, const QJsonValue &value);
    bool isChanged(int index) const; //!< differs from the workflow's own value
    void resetValue(int index);

    //! Why this field stops a run; empty when it does not. Connected and missing fields have none of their
    //! own.
    QString problem(int index) const;
    QList<int> problemIndexes() const;
    //! What becomes of the file's own value on this server, where that is not what it says; it stops no run.
    QString notice(int index) const;
    //! It stops a run, but nobody has entered anything wrong: the workflow itself has no value there.
    bool isAwaited(int index) const;

    //! Something outside the value's own check stops the field, e.g. a refused upload. Empty text clears it.
    void setExternalProblem(int index, const QString &text);
    //! The file's own value is kept although the server cannot use it: stops the field until it is changed or let go.
    void setHeld(int index, const QString &text);
    //! While pending (an upload is under way) the old value stays and submit waits.
    void setPending(int index, bool pending);
    bool isPending(int index) const;
    bool hasPending() const;

    //! Models and boards of the server; every problem is computed again.
    void setResources(const Resources &resources);
    const Resources &resources() const { return m_resources; }

    //! Changed values only: unchanged fields keep the bytes of the file, see FieldValues.
    FieldValues values() const;

    //! Changed values only, by "nodeId.fieldName" (null = cleared): what is kept over a restart. restore()
    //! ignores what does not exist.
    QJsonObject changedValues() const;
    void restore(const QJsonObject &changed);

    const FormTree &tree() const { return m_tree; }

signals:
    void valueChanged(int index); //!< once per index that shows the value
    void problemChanged(int index); //!< or the notice
    void pendingChanged(int index);
    void resourcesChanged(); //!< what the server has; after the problems

private:
    struct Slot {
        QJsonValue value = QJsonValue::Undefined;
        QString problem;
        QString notice;
        QString external;
        QString held;
        bool pending = false;
    };

    bool check(int first); //!< \return whether another problem shows now
    void announce(int first, void (FormState::*signal)(int));

    FormTree m_tree;
    Resources m_resources;
    QList<Slot> m_slots; // only firstIndex positions are used
};

} // namespace Triptych
