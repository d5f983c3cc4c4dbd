// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/numberspin.h"
#include "gui/form/fieldeditor.h"

class QSlider;
class QToolButton;

namespace Triptych {

//! What a number field's arrows and slider offer: `editorBounds`, then the rules of workflow-semantics.md 2.4.
NumberSteps stepsOf(const FormField &field);

//! A slider beside its spin box where the row has room for both; else, and where none is wanted, the spin box alone.
void shareRow(QSlider *slider, NumberSpin *spin, int width, bool isWanted = true);

//! Edits an integer or a float: spin box, a slider where the range is sensible, a dice where a seed is meant.
//!
//! Owned by its FieldFrame; GUI thread.
class NumberEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit NumberEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(NumberEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSlider();
    void addDice();
    void addLock();
    void showLock();
    bool isRandom() const;
    void takeSlider(int position);
    void roll();

    NumberSteps m_steps;
    NumberSpin *m_spin = nullptr;
    QSlider *m_slider = nullptr;
    WorkflowHandle *m_handle;
    QToolButton *m_dice = nullptr;
    QToolButton *m_lock = nullptr; // of a seed; checked = kept
    QJsonValue m_value =
        QJsonValue::Undefined; // as shown, so that the slider's own echo is not taken for the user
};

} // namespace Triptych
