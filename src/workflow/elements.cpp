// SPDX-License-Identifier: Apache-2.0
#include "workflow/elements.h"

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Types that nothing else derives from on the server; of all others we do not know.
bool isPlain(const QString &type)
{
    static const QSet<QString> plain{u"IntegerField"_s, u"FloatField"_s, u"StringField"_s,
                                     u"BooleanField"_s, u"ImageField"_s, u"ColorField"_s};
    return plain.contains(type);
}

//! What the elements of lists are; a local of unfitElements().
class Elements {
public:
    Elements(const QList<ResolvedEdge> &edges, const WorkflowDocument &document,
             const NodeTemplates &templates)
        : m_document(document)
        , m_templates(templates)
    {
        for (const ResolvedEdge &edge : edges) {
            if (edge.fate == ResolvedEdge::Fate::Sent)
                m_into[edge.edge.target] << edge.edge;
        }
    }

    bool fits(const WorkflowEdge &edge) const;

private:
    QSet<QString> handedOn(const QString &id) const;
    QSet<QString> typesFrom(const WorkflowEdge &edge) const;
    QSet<QString> gathered(const QString &id) const;

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    QHash<QString, QList<WorkflowEdge>> m_into; // by target
};

//! The plain types of one edge's values; none when it comes from a node that hands on anything.
QSet<QString> Elements::typesFrom(const WorkflowEdge &edge) const
{
    const NodeTemplate *type = m_templates.find(m_document.node(edge.source)->type);
    const FieldTemplate *output = type ? type->output(edge.sourceHandle) : nullptr;
    return output && isPlain(output->type.name) ? QSet<QString>{output->type.name} : QSet<QString>();
}

//! Of a `collect`, through others in a row. The edges have no circle.
QSet<QString> Elements::gathered(const QString &id) const
{
    QSet<QString> types;
    QStringList open{id};
    QSet<QString> seen{id};
    while (!open.isEmpty()) {
        const QList<WorkflowEdge> edges = m_into.value(open.takeLast());
        for (const WorkflowEdge &edge : edges) {
            const bool isCollect = m_document.node(edge.source)->type == "collect"_L1;
            if (isCollect && edge.targetHandle == "collection"_L1 && !seen.contains(edge.source)) {
                seen.insert(edge.source);
                open << edge.source;
            } else {
                types.unite(typesFrom(edge));
            }
        }
    }
    return types;
}

QSet<QString> Elements::handedOn(const QString &id) const
{
    if (m_document.node(id)->type == "collect"_L1)
        return gathered(id);
    const QList<WorkflowEdge> edges = m_into.value(id); // an `iterate` has one
    if (edges.size() != 1)
        return {};
    const QString source = edges.first().source;
    return m_document.node(source)->type == "collect"_L1 ? gathered(source) : typesFrom(edges.first());
}

bool Elements::fits(const WorkflowEdge &edge) const
{
    const WorkflowNode *source = m_document.node(edge.source);
    const bool isItem = source->type == "iterate"_L1 && edge.sourceHandle == "item"_L1;
    const bool isList = source->type == "collect"_L1 && edge.sourceHandle == "collection"_L1;
    const NodeTemplate *type = m_templates.find(m_document.node(edge.target)->type);
    const FieldTemplate *input = type ? type->input(edge.targetHandle) : nullptr;
    if ((!isItem && !isList) || !input || !isPlain(input->type.name))
        return true;
    const QString &wanted = input->type.name;
    const QSet<QString> types = handedOn(edge.source);
    return std::all_of(types.cbegin(), types.cend(), [&](const QString &given) {
        const bool isNumber = given == "IntegerField"_L1 || given == "FloatField"_L1;
        const bool isConverted = isItem
            && ((given == "IntegerField"_L1 && wanted == "FloatField"_L1)
                || (isNumber && wanted == "StringField"_L1));
        // To Python true is a number.
        return given == wanted || isConverted || (given == "BooleanField"_L1 && wanted == "IntegerField"_L1);
    });
}

} // namespace

QList<WorkflowEdge> unfitElements(const QList<ResolvedEdge> &edges, const WorkflowDocument &document,
                                  const NodeTemplates &templates)
{
    const Elements elements(edges, document, templates);
    QList<WorkflowEdge> unfit;
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate == ResolvedEdge::Fate::Sent && !elements.fits(edge.edge))
            unfit << edge.edge;
    }
    return unfit;
}

} // namespace Triptych
