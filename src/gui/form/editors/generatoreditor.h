// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"
#include "gui/form/formcontext.h"
#include "workflow/generators.h"

#include <QTimer>

class QComboBox;

namespace Triptych {

class GeneratorPreview;
class GeneratorSettings;

//! Edits a generator: its kind, the settings of that kind, and below what will come out.
//!
//! Owned by its FieldFrame; GUI thread. Kinds that the server resolves are asked for when typing pauses.
class GeneratorEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit GeneratorEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(GeneratorEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override;

private:
    void chooseKind(int row);
    void change(const QString &key, const QJsonValue &value);
    void preview();
    void ask();
    void showAnswer(const Result<QJsonArray> &answer);
    void setCount(int count);

    GeneratorFamily m_family;
    const FormContext &m_context;
    QComboBox *m_kind;
    GeneratorSettings *m_settings;
    GeneratorPreview *m_preview;
    QJsonObject m_generator; // as shown; empty = unset
    quint32 m_exampleSeed; // of previews of kinds without a seed of their own
    int m_count = -1; // of values; -1 = not known
    int m_question = 0; // the last one asked: older answers are not shown
    QTimer m_pause;
};

} // namespace Triptych
