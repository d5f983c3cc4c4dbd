// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

namespace Triptych {

class FilterCombo;

//! Chooses a style preset, a system prompt or a saved workflow of the server by its name.
//!
//! Owned by its FieldFrame; GUI thread. What the server no longer has stays visible and is marked.
class ReferenceEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ReferenceEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ReferenceEditor)

    void setValue(const QJsonValue &value) override;
    void showResources() override;

private:
    void fill();
    void showThing();

    FilterCombo *m_combo;
    QList<std::pair<QString, QString>> m_rows; // (id, name)
    QString m_id;
};

} // namespace Triptych
