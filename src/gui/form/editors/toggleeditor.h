// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

class QCheckBox;

namespace Triptych {

//! Edits a boolean: a check box that carries the field's title. Owned by its FieldFrame; GUI thread.
class ToggleEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ToggleEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ToggleEditor)

    void setValue(const QJsonValue &value) override;
    bool showsTitle() const override { return true; }

private:
    QCheckBox *m_box;
};

} // namespace Triptych
