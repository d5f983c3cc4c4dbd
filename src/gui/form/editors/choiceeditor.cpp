// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/choiceeditor.h"

#include "gui/form/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

ChoiceEditor::ChoiceEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_combo(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    m_combo->setPlaceholderText(tr("Not set"));
    setInput(m_combo);
    guardWheel(m_combo);
    fill();
    connect(m_combo, &QComboBox::activated, this, [this](int row) { emit edited(m_options.at(row).value); });
}

void ChoiceEditor::fill()
{
    if (field().settings.component == FieldSettings::Component::Dropdown) {
        for (const auto &[value, text] : field().settings.options)
            m_options.append({value, text});
    } else {
        for (const QJsonValue &value : field().field.options) {
            const QString text = valueText(value);
            m_options.append({value, field().field.optionLabels.value(text, text)});
        }
    }
    for (const Option &option : std::as_const(m_options))
        m_combo->addItem(option.text);
    m_combo->setCurrentIndex(-1);
}

void ChoiceEditor::removeExtra()
{
    if (!m_hasExtra)
        return;
    m_hasExtra = false;
    m_options.removeLast();
    m_combo->removeItem(m_combo->count() - 1);
}

void ChoiceEditor::setValue(const QJsonValue &value)
{
    const auto rowOf = [this](const QJsonValue &wanted) {
        for (int row = 0; row < m_options.size(); ++row) {
            if (m_options.at(row).value == wanted)
                return row;
        }
        return -1;
    };
    int row = value.isUndefined() ? -1 : rowOf(value);
    const bool isExtra = m_hasExtra && row == m_options.size() - 1;
    if (!isExtra)
        removeExtra();
    if (row < 0 && !value.isUndefined()) {
        m_hasExtra = true;
        m_options.append({value, tr("%1 (not offered)").arg(valueText(value))});
        m_combo->addItem(m_options.last().text);
        row = static_cast<int>(m_options.size()) - 1;
    }
    if (m_combo->currentIndex() != row)
        m_combo->setCurrentIndex(row);
}

FieldEditor *makeChoiceEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ChoiceEditor(setup, parent);
}

} // namespace Triptych
