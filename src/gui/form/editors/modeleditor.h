// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

class QComboBox;

namespace Triptych {

class ModelList;
class TaggedLineEdit;

//! Edits a model identifier: a combo box that filters while typing, with the model's base as a tag.
//!
//! Owned by its FieldFrame; GUI thread. A model that the server lacks stays visible and is marked.
class ModelEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ModelEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ModelEditor)

    void setValue(const QJsonValue &value) override;
    //! Also looks again whether the server has the model: its list has come when the problem changes.
    void setProblem(const QString &text) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateList();
    void showModel();
    void leave();

    ModelList *m_list;
    QComboBox *m_combo;
    TaggedLineEdit *m_line;
    QJsonValue m_value = QJsonValue::Undefined; // as shown
};

} // namespace Triptych
