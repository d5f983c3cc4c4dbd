// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/modeleditor.h"

#include "gui/form/editors/modelcombo.h"
#include "gui/form/wheelguard.h"
#include "workflow/formstate.h"

#include <QHBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

ModelEditor::ModelEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_combo(new ModelCombo(setup.field.title, tr("Choose a model"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    setInput(m_combo);
    WheelGuard::protect(m_combo);
    connect(m_combo, &ModelCombo::chosen, this,
            [this](const ModelChoice &model) { emit edited(model.toIdentifier()); });
    connect(m_combo, &ModelCombo::emptied, this, [this] { emit edited(QJsonValue::Undefined); });
    showModel();
}

void ModelEditor::setValue(const QJsonValue &value)
{
    m_value = value;
    showModel();
}

void ModelEditor::showResources()
{
    if (!m_combo->isBeingTyped())
        showModel();
}

void ModelEditor::showModel()
{
    m_combo->show(m_value.toObject(), field().field.models, state()->resources());
}

FieldEditor *makeModelEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ModelEditor(setup, parent);
}

} // namespace Triptych
