// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

class QLineEdit;

namespace Triptych {

class GrowingTextEdit;

//! Edits a string: one line, or a prompt that grows from 3 to 12 lines. Owned by its FieldFrame; GUI thread.
class TextEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit TextEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(TextEditor)

    void setValue(const QJsonValue &value) override;

private:
    void makeLine();
    void makePrompt();

    QLineEdit *m_line = nullptr; // either this one
    GrowingTextEdit *m_prompt = nullptr; // or this one
    bool m_isShowing = false; // while setValue() writes: text documents do not tell who changed them
};

} // namespace Triptych
