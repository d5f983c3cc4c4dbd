// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

#include <QJsonArray>

class QVBoxLayout;

namespace Triptych {

class LoraRow;
class ModelCombo;

//! Edits a list of LoRAs: a model and a weight in each row, and a place to add one below.
//!
//! Owned by its FieldFrame; GUI thread.
class LorasEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit LorasEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(LorasEditor)

    void setValue(const QJsonValue &value) override;
    void showResources() override { showRows(); }
    QString fact() const override;

private:
    LoraRow *addRow(int at);
    void add(const ModelChoice &model);
    void replace(int at, const QJsonValue &item);
    void remove(int at);
    void move(int at, int step);
    void showRows();

    QVBoxLayout *m_column;
    QList<LoraRow *> m_rows;
    ModelCombo *m_add;
    QJsonArray m_items; // as shown
};

} // namespace Triptych
