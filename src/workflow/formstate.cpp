// SPDX-License-Identifier: Apache-2.0
#include "workflow/formstate.h"

#include "workflow/resolvededges.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const FormField &field)
{
    return field.nodeId + u'.' + field.fieldName;
}

} // namespace

FormState::FormState(const FormTree &tree, QObject *parent) : QObject(parent), m_tree(tree)
{
    m_slots.resize(m_tree.fields().size());
    for (const FormField &field : m_tree.fields())
        m_slots[field.index].value = field.storedValue;
    for (const FormField &field : m_tree.fields())
        check(field.index);
}

QJsonValue FormState::value(int index) const
{
    return m_slots.at(m_tree.fields().at(index).firstIndex).value;
}

QJsonValue FormState::shownValue(int index) const
{
    const FormField &field = m_tree.fields().at(index);
    const QJsonValue read = notice(index).isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                                    : field.type->converted(field.field, value(index));
    return read.isUndefined() ? value(index) : read;
}

void FormState::setValue(int index, const QJsonValue &value)
{
    const FormField &field = m_tree.fields().at(index);
    Slot &slot = m_slots[field.firstIndex];
    if (field.isMissing || slot.value == value)
        return;
    slot.value = value;
    const bool isOther = check(field.firstIndex); // first: who shows the value asks for its notice
    announce(field.firstIndex, &FormState::valueChanged);
    if (isOther)
        announce(field.firstIndex, &FormState::problemChanged);
}

bool FormState::isChanged(int index) const
{
    return value(index) != m_tree.fields().at(index).storedValue;
}

void FormState::resetValue(int index)
{
    setValue(index, m_tree.fields().at(index).storedValue);
}

QString FormState::problem(int index) const
{
    const Slot &slot = m_slots.at(m_tree.fields().at(index).firstIndex);
    if (!slot.external.isEmpty())
        return slot.external;
    return slot.held.isEmpty() ? slot.problem : slot.held;
}

QString FormState::notice(int index) const
{
    return m_slots.at(m_tree.fields().at(index).firstIndex).notice;
}

QList<int> FormState::problemIndexes() const
{
    QList<int> indexes;
    for (const FormField &field : m_tree.fields()) {
        if (field.firstIndex == field.index && !problem(field.index).isEmpty())
            indexes << field.index;
    }
    return indexes;
}

bool FormState::isAwaited(int index) const
{
    const Slot &slot = m_slots.at(m_tree.fields().at(index).firstIndex);
    return slot.external.isEmpty() && slot.held.isEmpty() && !slot.problem.isEmpty()
        && slot.value.isUndefined() && !isChanged(index);
}

void FormState::setExternalProblem(int index, const QString &text)
{
    const int first = m_tree.fields().at(index).firstIndex;
    if (m_slots.at(first).external == text)
        return;
    m_slots[first].external = text;
    announce(first, &FormState::problemChanged);
}

void FormState::setHeld(int index, const QString &text)
{
    const int first = m_tree.fields().at(index).firstIndex;
    if (m_slots.at(first).held == text)
        return;
    m_slots[first].held = text;
    announce(first, &FormState::problemChanged);
}

void FormState::setPending(int index, bool pending)
{
    const int first = m_tree.fields().at(index).firstIndex;
    if (m_slots.at(first).pending == pending)
        return;
    m_slots[first].pending = pending;
    announce(first, &FormState::pendingChanged);
}

bool FormState::isPending(int index) const
{
    return m_slots.at(m_tree.fields().at(index).firstIndex).pending;
}

bool FormState::hasPending() const
{
    return std::any_of(m_slots.cbegin(), m_slots.cend(), [](const Slot &slot) { return slot.pending; });
}

void FormState::setResources(const Resources &resources)
{
    m_resources = resources;
    for (const FormField &field : m_tree.fields()) {
        if (field.firstIndex == field.index && check(field.index))
            announce(field.index, &FormState::problemChanged);
    }
    emit resourcesChanged();
}

FieldValues FormState::values() const
{
    FieldValues values;
    for (const FormField &field : m_tree.fields()) {
        if (isChanged(field.index))
            values.insert({field.nodeId, field.fieldName}, value(field.index));
    }
    return values;
}

QJsonObject FormState::changedValues() const
{
    QJsonObject changed;
    for (const FormField &field : m_tree.fields()) {
        if (isChanged(field.index))
            changed.insert(keyOf(field),
                           value(field.index).isUndefined() ? QJsonValue() : value(field.index));
    }
    return changed;
}

void FormState::restore(const QJsonObject &changed)
{
    for (const FormField &field : m_tree.fields()) {
        const QJsonValue kept = changed.value(keyOf(field));
        if (!kept.isUndefined())
            setValue(field.index, kept.isNull() ? QJsonValue(QJsonValue::Undefined) : kept);
    }
}

bool FormState::check(int first)
{
    const FormField &field = m_tree.fields().at(first);
    Slot &slot = m_slots[field.firstIndex];
    QString problem;
    QString notice;
    if (!field.isMissing && !field.isConnected()) {
        const bool isUnset = slot.value.isUndefined() || isStaleLiteral(field.field, slot.value);
        if (!isUnset) {
            problem = field.type->problem(field.field, slot.value, m_resources);
            const bool isFiles = !isChanged(first) && !isSavedWorkflowInput(field.nodeType, field.fieldName);
            if (!problem.isEmpty() && isFiles)
                notice = field.type->fileNotice(field.field, slot.value, m_resources);
            if (!notice.isEmpty())
                problem.clear();
        } else if (needsValue(field.field)) {
            const QString lack = field.type->lack(field.field, m_resources);
            problem = lack.isEmpty() ? tr("This input needs a value.") : lack;
        }
    }
    if (slot.problem == problem && slot.notice == notice)
        return false;
    slot.problem = problem;
    slot.notice = notice;
    return slot.external.isEmpty() && slot.held.isEmpty();
}

void FormState::announce(int first, void (FormState::*signal)(int))
{
    for (const FormField &field : m_tree.fields()) {
        if (field.firstIndex == first)
            emit(this->*signal)(field.index);
    }
}

} // namespace Triptych
