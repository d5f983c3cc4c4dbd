// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

namespace Triptych {

class ModelCombo;

//! Edits a model identifier: a ModelCombo of what the field's filter offers.
//!
//! Owned by its FieldFrame; GUI thread.
class ModelEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ModelEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ModelEditor)

    void setValue(const QJsonValue &value) override;
    void showResources() override;

private:
    void showModel();

    ModelCombo *m_combo;
    QJsonValue m_value = QJsonValue::Undefined; // as shown
};

} // namespace Triptych
