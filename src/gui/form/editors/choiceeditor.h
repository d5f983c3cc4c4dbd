// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

class QComboBox;

namespace Triptych {

class FilterCombo;

//! Edits one of a fixed list of values: enum, scheduler, or a string with a dropdown.
//!
//! Owned by its FieldFrame; GUI thread. Options keep their JSON type (256 stays a number). A stored value that is not
//! offered stays as an extra entry and says so (workflow-semantics.md, trap 34).
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ChoiceEditor)

    void setValue(const QJsonValue &value) override;

private:
    struct Option {
        QJsonValue value;
        QString text;
    };

    void fill();
    void showRow(int row);
    void removeExtra();

    FilterCombo *m_filter = nullptr; // m_combo where there are many options
    QComboBox *m_combo;
    QList<Option> m_options; // one per row; the last one may be the extra entry
    bool m_hasExtra = false;
};

} // namespace Triptych
