// SPDX-License-Identifier: Apache-2.0
#include "jobs/loadreview.h"

namespace Triptych {

namespace {

QString keptSentence()
{
    return LoadReview::tr("The file's own value is kept, and this server cannot use it. Choose another one.");
}

} // namespace

LoadReview::LoadReview(const WorkflowDocument &document, std::shared_ptr<const NodeTemplates> templates,
                       FormState *state)
    : m_document(document)
    , m_templates(std::move(templates))
    , m_state(state)
{
    connect(state, &FormState::valueChanged, this, &LoadReview::giveUpKept);
    connect(state, &FormState::resourcesChanged, this, &LoadReview::showHeld);
}

QList<LoadNote> LoadReview::notes() const
{
    return loadReport(m_document, *m_templates, m_state->tree(), m_state->resources(), m_known);
}

void LoadReview::setKnownReferences(const KnownReferences &known)
{
    m_known = known;
    showHeld();
    emit changed();
}

bool LoadReview::keepsFileValue(const QString &nodeId, const QString &fieldName) const
{
    return m_kept.contains({nodeId, fieldName});
}

void LoadReview::keepFileValue(const QString &nodeId, const QString &fieldName, bool keep)
{
    if (keepsFileValue(nodeId, fieldName) == keep)
        return;
    const int index = m_state->tree().indexOf(nodeId, fieldName);
    if (keep && index >= 0)
        m_state->resetValue(index); // before it is kept: a change of the value gives it up again
    if (keep)
        m_kept.insert({nodeId, fieldName});
    else
        m_kept.remove({nodeId, fieldName});
    if (index >= 0 && !keep)
        m_state->setHeld(index, {});
    showHeld();
    emit changed();
}

//! A value that the server has again is no longer in the way.
void LoadReview::showHeld()
{
    if (m_kept.isEmpty()) // the usual case: what follows goes through the whole workflow
        return;
    const FieldValues replaced = replacedValues();
    for (const auto &kept : std::as_const(m_kept)) {
        const int index = m_state->tree().indexOf(kept.first, kept.second);
        if (index >= 0)
            m_state->setHeld(index, replaced.contains(kept) ? keptSentence() : QString());
    }
}

QStringList LoadReview::keptKeys() const
{
    QStringList keys;
    for (const auto &[nodeId, fieldName] : m_kept)
        keys.append(nodeId + u'.' + fieldName);
    keys.sort(); // the same bytes for the same state
    return keys;
}

void LoadReview::restoreKept(const QStringList &keys)
{
    for (const QString &key : keys) {
        const qsizetype dot = key.lastIndexOf(u'.'); // node ids are any text
        keepFileValue(key.left(dot), key.mid(dot + 1), true);
    }
}

//! Another model was chosen in the form.
void LoadReview::giveUpKept(int index)
{
    const FormField &field = m_state->tree().fields().at(index);
    if (m_state->isChanged(index))
        keepFileValue(field.nodeId, field.fieldName, false);
}

QList<RunProblem> LoadReview::problems() const
{
    if (m_kept.isEmpty())
        return {};
    QList<RunProblem> problems;
    const FieldValues replaced = replacedValues();
    for (const auto &kept : m_kept) {
        if (replaced.contains(kept))
            problems.append(
                {kept.first, kept.second, m_state->tree().indexOf(kept.first, kept.second), keptSentence()});
    }
    return problems;
}

FieldValues LoadReview::replacedValues() const
{
    return withKnownReferences(
        m_document, *m_templates,
        withResolvedResources(m_document, *m_templates, m_state->values(), m_state->resources()), m_known);
}

FieldValues LoadReview::sentValues() const
{
    const FieldValues own = m_state->values();
    FieldValues values = replacedValues();
    for (const auto &kept : m_kept) {
        if (!own.contains(kept))
            values.remove(kept);
    }
    return values;
}

} // namespace Triptych
