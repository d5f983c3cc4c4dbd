// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

namespace Triptych {

class GrowingTextEdit;

//! What is wrong with a JSON text and where.
struct JsonFault {
    int line = 0; //!< 1-based
    int column = 0; //!< 1-based, in characters
    QString reason; //!< translated
};

//! Reads one JSON value, scalars too. \param fault  set when there is none; then the result is Undefined. Pure.
QJsonValue parseJsonValue(const QString &text, JsonFault *fault);

//! Edits any value as JSON text; the editor for what has no editor of its own.
//!
//! Owned by its FieldFrame; GUI thread. The value stays untouched until the text is edited and is JSON again.
class RawJsonEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit RawJsonEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(RawJsonEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override { return tr("Raw value"); }

private:
    void readText();
    void markFault(const JsonFault &fault);

    GrowingTextEdit *m_text;
    QJsonValue m_shown = QJsonValue::Undefined; // what the text stands for, however it is laid out
    bool m_isShowing = false;
    bool m_isRefused = false;
};

} // namespace Triptych
