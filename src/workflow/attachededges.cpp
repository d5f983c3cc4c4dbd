// SPDX-License-Identifier: Apache-2.0
#include "workflow/attachparts.h"
#include "workflow/connectiontypes.h"
#include "workflow/resolvededges.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Takes the edges of a file one after the other, as the page does; a local of attachedEdges().
class EdgeLoader {
public:
    EdgeLoader(const WorkflowDocument &document, const NodeTemplates &templates);

    bool takes(const WorkflowEdge &edge);

private:
    using Handle = std::pair<QString, QString>;

    static std::pair<Handle, Handle> ends(const WorkflowEdge &edge)
    {
        return {{edge.source, edge.sourceHandle}, {edge.target, edge.targetHandle}};
    }
    bool isConnector(const QString &id) const;
    std::optional<TypeName> sourceType(const QString &node, const QString &handle) const;
    QList<TypeName> targetTypes(const QString &node, const QString &handle) const;
    bool takesAtConnector(const WorkflowEdge &edge);

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    QMultiHash<std::pair<Handle, Handle>, bool> m_refused; // between two invocation nodes; one entry per edge
    QSet<Handle> m_fed; // inputs that have their edge
    QSet<std::pair<Handle, Handle>> m_taken;
    QHash<QString, Handle> m_connectorSource;
    QHash<QString, QList<Handle>> m_connectorTargets;
};

EdgeLoader::EdgeLoader(const WorkflowDocument &document, const NodeTemplates &templates)
    : m_document(document)
    , m_templates(templates)
{
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate == ResolvedEdge::Fate::Dropped)
            m_refused.insert(ends(edge.edge), true);
    }
}

bool EdgeLoader::isConnector(const QString &id) const
{
    const WorkflowNode *node = m_document.node(id);
    return node && node->kind == WorkflowNode::Kind::Connector;
}

//! Nothing where it is not known: an unfed connector, or a node that the server lacks.
std::optional<TypeName> EdgeLoader::sourceType(const QString &id, const QString &handle) const
{
    Handle end{id, handle};
    QSet<QString> visited;
    while (isConnector(end.first) && !visited.contains(end.first)) {
        visited.insert(end.first);
        const auto next = m_connectorSource.constFind(end.first);
        if (next == m_connectorSource.cend())
            return {};
        end = *next;
    }
    const WorkflowNode *node = m_document.node(end.first);
    const NodeTemplate *type = node ? m_templates.find(node->type) : nullptr;
    const FieldTemplate *output = type ? type->output(end.second) : nullptr;
    return output ? std::optional(output->type) : std::nullopt;
}

QList<TypeName> EdgeLoader::targetTypes(const QString &id, const QString &handle) const
{
    QList<TypeName> types;
    QList<Handle> open{{id, handle}};
    QSet<QString> visited;
    while (!open.isEmpty()) {
        const Handle end = open.takeLast();
        if (isConnector(end.first)) {
            if (!visited.contains(end.first))
                open << m_connectorTargets.value(end.first);
            visited.insert(end.first);
            continue;
        }
        const WorkflowNode *node = m_document.node(end.first);
        const NodeTemplate *type = node ? m_templates.find(node->type) : nullptr;
        if (const std::optional<FieldTemplate> input =
                type ? inputTemplate(*type, *node, end.second) : std::optional<FieldTemplate>())
            types << input->type;
    }
    return types;
}

bool EdgeLoader::takesAtConnector(const WorkflowEdge &edge)
{
    const WorkflowNode *target = m_document.node(edge.target);
    const Handle end{edge.target, edge.targetHandle};
    if (edge.source == edge.target || m_fed.contains(end)
        || (isConnector(edge.target) && edge.targetHandle != "in"_L1)
        || (isConnector(edge.source) && edge.sourceHandle != "out"_L1))
        return false;
    const std::optional<TypeName> source = sourceType(edge.source, edge.sourceHandle);
    if (!isConnector(edge.source) && !source)
        return false;
    const QList<TypeName> targets = targetTypes(edge.target, edge.targetHandle);
    if (target->kind == WorkflowNode::Kind::Invocation && targets.isEmpty())
        return false;
    const bool fits = std::all_of(targets.cbegin(), targets.cend(), [&source](const TypeName &type) {
        return !source || mayConnect(*source, type);
    });
    if (!fits)
        return false;
    const bool takesMany =
        target->kind == WorkflowNode::Kind::Invocation && targets.first().name == "CollectionItemField"_L1;
    if (!takesMany)
        m_fed.insert(end);
    if (isConnector(edge.target))
        m_connectorSource.insert(edge.target, {edge.source, edge.sourceHandle});
    if (isConnector(edge.source))
        m_connectorTargets[edge.source] << end;
    return true;
}

bool EdgeLoader::takes(const WorkflowEdge &edge)
{
    if (!m_document.node(edge.source) || !m_document.node(edge.target))
        return false;
    if (isConnector(edge.source) || isConnector(edge.target))
        return takesAtConnector(edge);
    const auto refused = m_refused.find(ends(edge));
    if (refused != m_refused.end()) {
        m_refused.erase(refused);
        return false;
    }
    if (m_taken.contains(ends(edge)))
        return false;
    if (m_document.node(edge.target)->kind == WorkflowNode::Kind::Invocation) {
        m_taken.insert(ends(edge));
        m_fed.insert({edge.target, edge.targetHandle});
    }
    return true;
}

} // namespace

QJsonArray attachedEdges(const WorkflowDocument &document, const NodeTemplates &templates)
{
    EdgeLoader loader(document, templates);
    QJsonArray kept;
    const QJsonArray edges = document.json().value(u"edges"_s).toArray();
    for (const QJsonValue &value : edges) {
        const QJsonObject json = value.toObject();
        const WorkflowEdge edge{json.value(u"source"_s).toString(), json.value(u"sourceHandle"_s).toString(),
                                json.value(u"target"_s).toString(), json.value(u"targetHandle"_s).toString()};
        const bool isReal = json.value(u"type"_s).toString(u"default"_s) == "default"_L1;
        // The line between two folded nodes goes with them.
        const bool isDrawn = !isReal && document.node(edge.source) && document.node(edge.target);
        if (isDrawn || (isReal && loader.takes(edge)))
            kept << value;
    }
    return kept;
}

} // namespace Triptych
