// SPDX-License-Identifier: Apache-2.0
#include "workflow/formtree.h"

#include "workflow/formtreebuilder.h"

#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct SelectorText {
    Q_DECLARE_TR_FUNCTIONS(SelectorText)
};

constexpr int kMaxListed = 12; // inputs named in one sentence

QString selectorOf(const FormField &field)
{
    return field.nodeId + u'.' + field.fieldName;
}

QString listed(const QList<FormField> &fields)
{
    QStringList texts;
    for (const FormField &field : fields.first(std::min<qsizetype>(fields.size(), kMaxListed)))
        texts << u"%1 (%2)"_s.arg(field.index).arg(field.title);
    if (fields.size() > kMaxListed)
        texts << u"…"_s;
    return texts.join(u", "_s);
}

} // namespace

FormTree::FormTree(const WorkflowDocument &document, const NodeTemplates &templates)
{
    FormTreeBuilder(*this, document, templates).build();
}

int FormTree::indexOf(const QString &nodeId, const QString &fieldName) const
{
    return m_firstIndex.value({nodeId, fieldName}, -1);
}

Result<int> FormTree::find(const QString &selector) const
{
    bool isNumber = false;
    const int index = selector.toInt(&isNumber);
    if (isNumber && index >= 0 && index < m_fields.size())
        return index;
    QList<FormField> titled;
    for (const FormField &field : m_fields) {
        if (selectorOf(field) == selector) // node ids may contain dots, so the whole is compared
            return field.index;
        if (field.firstIndex == field.index && (field.label == selector || field.title == selector))
            titled << field;
    }
    if (titled.size() == 1 && !selector.isEmpty())
        return titled.first().index;
    if (titled.size() > 1)
        return invalid(SelectorText::tr("Several inputs are called “%1”; give the number of one: %2.")
                           .arg(selector, listed(titled)));
    if (m_fields.isEmpty())
        return invalid(
            SelectorText::tr("There is no input “%1”: this workflow has no inputs.").arg(selector));
    return invalid(
        SelectorText::tr("There is no input “%1”; this workflow has: %2.").arg(selector, listed(m_fields)));
}

} // namespace Triptych
