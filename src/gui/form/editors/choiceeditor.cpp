// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/choiceeditor.h"

#include "gui/form/editors/filtercombo.h"
#include "gui/form/valuetext.h"
#include "gui/form/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kManyOptions = 12; // more are found faster by typing

qsizetype optionCount(const FormField &field)
{
    return field.settings.component == FieldSettings::Component::Dropdown ? field.settings.options.size()
                                                                          : field.field.options.size();
}

} // namespace

ChoiceEditor::ChoiceEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_filter(optionCount(setup.field) > kManyOptions ? new FilterCombo(this) : nullptr)
    , m_combo(m_filter ? m_filter : new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_combo);
    m_combo->setObjectName(u"combo"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(4);
    m_combo->setPlaceholderText(tr("Not set"));
    if (m_filter) {
        m_filter->lineEdit()->setPlaceholderText(tr("Not set"));
        m_filter->lineEdit()->setAccessibleName(setup.field.title);
        connect(m_filter, &FilterCombo::emptied, this, [this] { emit edited(QJsonValue::Undefined); });
        connect(m_filter, &FilterCombo::chosen, this,
                [this](int row) { emit edited(m_options.at(row).value); });
    } else {
        connect(m_combo, &QComboBox::activated, this,
                [this](int row) { emit edited(m_options.at(row).value); });
    }
    setInput(m_combo);
    WheelGuard::protect(m_combo);
    fill();
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
    if (m_options.isEmpty()) { // its value stays and can be sent (workflow-semantics.md 2.4)
        m_combo->setEnabled(false);
        m_combo->setPlaceholderText(tr("Nothing to choose"));
    }
    showRow(-1);
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
    showRow(row);
}

void ChoiceEditor::showRow(int row)
{
    if (m_filter)
        m_filter->showRow(row);
    else if (m_combo->currentIndex() != row)
        m_combo->setCurrentIndex(row);
}

FieldEditor *makeChoiceEditor(const EditorSetup &setup, QWidget *parent)
{
    return new ChoiceEditor(setup, parent);
}

} // namespace Triptych
