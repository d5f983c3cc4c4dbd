// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/loraseditor.h"

#include "gui/form/editors/lorarow.h"
#include "gui/form/editors/modelcombo.h"
#include "gui/form/editors/numberspin.h"
#include "gui/form/wheelguard.h"
#include "workflow/formstate.h"

#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

LorasEditor::LorasEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new ModelCombo(tr("%1, add a LoRA").arg(setup.field.title), tr("Add a LoRA"), this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(4);
    m_column->addWidget(m_add);
    m_add->setObjectName(u"add"_s);
    setInput(m_add);
    m_add->setAccessibleName(tr("%1, add a LoRA").arg(setup.field.title));
    WheelGuard::protect(m_add);
    connect(m_add, &ModelCombo::chosen, this, &LorasEditor::add);
    showRows();
}

LoraRow *LorasEditor::addRow(int at)
{
    auto *row = new LoraRow(field().title, at + 1, this);
    m_column->insertWidget(at, row);
    row->setVisible(true); // added to a form on screen
    connect(row, &LoraRow::edited, this, [this, at](const QJsonObject &item) { replace(at, item); });
    connect(
        row, &LoraRow::removeRequested, this, [this, at] { remove(at); }, Qt::QueuedConnection);
    connect(row, &LoraRow::moveRequested, this, [this, at](int step) { move(at, step); });
    m_rows.append(row);
    // Tab goes from row to row, then to the place to add.
    if (at > 0)
        setTabOrder(m_rows.at(at - 1), row->combo());
    setTabOrder(row->combo(), row->weight());
    setTabOrder(row, m_add);
    return row;
}

void LorasEditor::setValue(const QJsonValue &value)
{
    // A single LoRA is a list of one.
    const QJsonArray items = value.isObject() ? QJsonArray{value} : value.toArray();
    m_items = items;
    while (m_rows.size() > items.size()) {
        LoraRow *row = m_rows.takeLast();
        if (row->isAncestorOf(focusWidget()))
            m_add->setFocus();
        row->hide();
        row->deleteLater(); // it may be the one that is asking for this
    }
    while (m_rows.size() < items.size())
        addRow(static_cast<int>(m_rows.size()));
    showRows();
    emit factChanged();
}

void LorasEditor::showRows()
{
    const Resources &resources = state()->resources();
    const ModelFilter filter = loraFilter(field().field);
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(m_items.at(i).toObject(), filter, resources);
    if (!m_add->isBeingTyped())
        m_add->show({}, filter, resources);
}

QString LorasEditor::fact() const
{
    return m_items.isEmpty() ? QString() : tr("%Ln LoRA(s)", nullptr, static_cast<int>(m_items.size()));
}

void LorasEditor::add(const ModelChoice &model)
{
    QJsonArray items = m_items;
    items.append(QJsonObject{{u"lora"_s, model.toIdentifier()},
                             {u"weight"_s, model.defaultWeight.value_or(kLoraWeight)}});
    emit edited(items);
    m_add->show({}, loraFilter(field().field), state()->resources());
}

void LorasEditor::replace(int at, const QJsonValue &item)
{
    QJsonArray items = m_items;
    items.replace(at, item);
    emit edited(items);
}

void LorasEditor::remove(int at)
{
    QJsonArray items = m_items;
    if (at >= items.size())
        return;
    items.removeAt(at);
    emit edited(items);
}

void LorasEditor::move(int at, int step)
{
    const int to = at + step;
    if (to < 0 || to >= m_items.size())
        return;
    QJsonArray items = m_items;
    items.insert(to, items.takeAt(at));
    const bool isWeight = m_rows.at(at)->weight()->hasFocus();
    emit edited(items);
    QWidget *part = isWeight ? static_cast<QWidget *>(m_rows.at(to)->weight()) : m_rows.at(to)->combo();
    part->setFocus();
}

FieldEditor *makeLorasEditor(const EditorSetup &setup, QWidget *parent)
{
    const QJsonValue &stored = setup.field.storedValue;
    const QJsonArray items = stored.isObject() ? QJsonArray{stored} : stored.toArray();
    const bool isList = stored.isUndefined() || stored.isArray() || stored.isObject();
    const bool isLoras = std::all_of(items.cbegin(), items.cend(), [](const QJsonValue &item) {
        return item.toObject().value(u"lora"_s).isObject();
    });
    if (!isList || !isLoras)
        return makeRawJsonEditor(setup, parent); // nothing foreign is hidden
    return new LorasEditor(setup, parent);
}

} // namespace Triptych
