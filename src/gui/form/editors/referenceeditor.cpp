// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/referenceeditor.h"

#include "gui/form/editors/filtercombo.h"
#include "gui/form/wheelguard.h"
#include "workflow/formstate.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString wish(const QString &typeName)
{
    if (typeName == "StylePresetField"_L1)
        return ReferenceEditor::tr("Choose a style preset");
    if (typeName == "SystemPromptField"_L1)
        return ReferenceEditor::tr("Choose a system prompt");
    return ReferenceEditor::tr("Choose a saved workflow");
}

} // namespace

ReferenceEditor::ReferenceEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_combo(new FilterCombo(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    m_combo->lineEdit()->setPlaceholderText(wish(setup.field.field.type.name));
    m_combo->lineEdit()->setAccessibleName(setup.field.title);
    setInput(m_combo);
    WheelGuard::protect(m_combo);
    connect(m_combo, &FilterCombo::chosen, this,
            [this](int chosen) { emit edited(referenceValue(field().field, m_rows.at(chosen).first)); });
    connect(m_combo, &FilterCombo::emptied, this, [this] { emit edited(QJsonValue::Undefined); });
    fill();
}

void ReferenceEditor::fill()
{
    const NamedThings *things = referenceThings(field().field, state()->resources());
    const QList<std::pair<QString, QString>> rows =
        things ? things->list : QList<std::pair<QString, QString>>();
    // Filled only when something is new: the popup that closes gives the focus back before its choice is told.
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_combo->clear();
    for (const auto &[id, name] : std::as_const(m_rows))
        m_combo->addItem(name.isEmpty() ? id : name);
    showThing();
}

void ReferenceEditor::setValue(const QJsonValue &value)
{
    m_id = referenceId(field().field, value);
    showThing();
}

void ReferenceEditor::showThing()
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [this](const auto &row) { return row.first == m_id; });
    if (found != m_rows.cend()) {
        m_combo->showRow(static_cast<int>(found - m_rows.cbegin()));
        return;
    }
    const NamedThings *things = referenceThings(field().field, state()->resources());
    const bool isLacking = things && things->known && !m_id.isEmpty();
    m_combo->showRow(-1, isLacking ? tr("%1 (not on this server)").arg(m_id) : m_id);
}

void ReferenceEditor::showResources()
{
    if (m_combo->lineEdit()->isModified())
        return; // never under the fingers
    fill();
    showThing();
}

FieldEditor *makeReferenceEditor(const EditorSetup &setup, QWidget *parent)
{
    const QJsonValue &stored = setup.field.storedValue;
    if (!stored.isUndefined() && referenceId(setup.field.field, stored).isEmpty())
        return makeRawJsonEditor(setup, parent); // nothing foreign is hidden
    return new ReferenceEditor(setup, parent);
}

} // namespace Triptych
