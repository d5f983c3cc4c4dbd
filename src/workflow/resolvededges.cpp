// SPDX-License-Identifier: Apache-2.0
#include "workflow/resolvededges.h"

#include "workflow/circles.h"
#include "workflow/connectiontypes.h"

#include <QCoreApplication>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct EdgeText {
    Q_DECLARE_TR_FUNCTIONS(EdgeText)
};

// Nodes. In a larger circle all edges are dropped instead of the one that closes it.
constexpr int kMaxCircle = 300;

using Handle = std::pair<QString, QString>; // node id, input or output

//! Follows and judges the edges of one document, in file order.
class EdgeResolver {
public:
    EdgeResolver(const WorkflowDocument &document, const NodeTemplates &templates)
        : m_document(document)
        , m_templates(templates)
    {
        for (const WorkflowEdge &edge : document.edges()) {
            const WorkflowNode *target = document.node(edge.target);
            if (target && target->kind == WorkflowNode::Kind::Connector && edge.targetHandle == "in"_L1
                && hasOutput(edge) && !m_connectorSource.contains(edge.target))
                m_connectorSource.insert(edge.target, {edge.source, edge.sourceHandle});
        }
    }

    QList<ResolvedEdge> resolve();

private:
    //! A connector has the output "out" and no other; of a node its template tells.
    bool hasOutput(const WorkflowEdge &edge) const
    {
        const WorkflowNode *source = m_document.node(edge.source);
        return !source || source->kind != WorkflowNode::Kind::Connector || edge.sourceHandle == "out"_L1;
    }
    void resolveAll();
    QList<std::pair<QString, QString>> keptEdges() const;
    void dropCircle();
    void take(const WorkflowEdge &edge, const WorkflowNode &target);
    std::optional<Handle> origin(Handle source) const;
    std::optional<FieldTemplate> inputOf(const WorkflowEdge &edge, const NodeTemplate &target) const;
    QString problem(const WorkflowEdge &edge, const NodeTemplate &source, const NodeTemplate &target) const;
    QString gatheringProblem(const WorkflowEdge &edge, const NodeTemplate &target,
                             const TypeName &type) const;
    void remember(const WorkflowEdge &edge, const NodeTemplate &source, const NodeTemplate &target);
    bool fits(const WorkflowEdge &edge, const NodeTemplate &source, const FieldTemplate &output,
              const FieldTemplate &input) const;
    bool closesCircle(const WorkflowEdge &edge) const;
    void drop(const WorkflowEdge &edge, const QString &reason);
    void keep(const WorkflowEdge &edge, ResolvedEdge::Fate fate);

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    QHash<QString, Handle> m_connectorSource;
    QSet<Handle> m_fedInputs;
    QHash<QString, QList<TypeName>> m_gathered; // by id of a `collect` or `if`: types of what it has
    QSet<QString> m_circle; // nodes whose edges may close one; empty in the first pass
    QHash<QString, QStringList> m_followers; // inside the circle only
    QList<ResolvedEdge> m_edges;
    QSet<std::pair<Handle, Handle>> m_seen;
};

QList<ResolvedEdge> EdgeResolver::resolve()
{
    resolveAll();
    m_circle = nodesInCircles(keptEdges());
    if (m_circle.isEmpty())
        return std::move(m_edges);
    if (m_circle.size() > kMaxCircle) {
        dropCircle();
        return std::move(m_edges);
    }
    m_edges.clear();
    m_fedInputs.clear();
    m_gathered.clear();
    m_seen.clear();
    resolveAll(); // once more, now with an eye on the circle
    return std::move(m_edges);
}

void EdgeResolver::resolveAll()
{
    for (const WorkflowEdge &edge : m_document.edges()) {
        const WorkflowNode *target = m_document.node(edge.target);
        if (!target)
            drop(edge, EdgeText::tr("The node that it leads to does not exist."));
        else if (target->kind == WorkflowNode::Kind::Invocation)
            take(edge, *target);
    }
}

QList<std::pair<QString, QString>> EdgeResolver::keptEdges() const
{
    QList<std::pair<QString, QString>> kept;
    for (const ResolvedEdge &edge : m_edges) {
        if (edge.fate != ResolvedEdge::Fate::Dropped)
            kept << std::pair(edge.edge.source, edge.edge.target);
    }
    return kept;
}

void EdgeResolver::dropCircle()
{
    for (ResolvedEdge &edge : m_edges) {
        const bool isInside = m_circle.contains(edge.edge.source) && m_circle.contains(edge.edge.target);
        if (isInside && edge.fate != ResolvedEdge::Fate::Dropped)
            edge = {edge.edge, ResolvedEdge::Fate::Dropped, EdgeText::tr("It is part of a circle.")};
    }
}

void EdgeResolver::take(const WorkflowEdge &edge, const WorkflowNode &target)
{
    if (!hasOutput(edge))
        return drop(edge, EdgeText::tr("The connector has no output “%1”.").arg(edge.sourceHandle));
    const std::optional<Handle> source = origin({edge.source, edge.sourceHandle});
    if (!source)
        return drop(edge, EdgeText::tr("Nothing feeds the connector that it comes from."));
    const WorkflowEdge resolved{source->first, source->second, edge.target, edge.targetHandle};
    const WorkflowNode *from = m_document.node(resolved.source);
    if (!from || from->kind != WorkflowNode::Kind::Invocation)
        return drop(resolved, EdgeText::tr("The node that it comes from does not exist."));
    const std::pair<Handle, Handle> ends{*source, {resolved.target, resolved.targetHandle}};
    if (m_seen.contains(ends))
        return;
    m_seen.insert(ends);
    const NodeTemplate *sourceType = m_templates.find(from->type);
    const NodeTemplate *targetType = m_templates.find(target.type);
    if (!sourceType || !targetType)
        return keep(resolved, ResolvedEdge::Fate::Unsent);
    const QString reason = problem(resolved, *sourceType, *targetType);
    if (!reason.isEmpty())
        return drop(resolved, reason);
    remember(resolved, *sourceType, *targetType);
    const bool hasBatch = isBatchOrGeneratorType(from->type) || isBatchOrGeneratorType(target.type);
    keep(resolved, hasBatch ? ResolvedEdge::Fate::Unsent : ResolvedEdge::Fate::Sent);
}

//! Upstream through connectors; nothing when they are fed by nothing or run in a circle.
std::optional<Handle> EdgeResolver::origin(Handle source) const
{
    QSet<QString> visited;
    while (true) {
        const WorkflowNode *node = m_document.node(source.first);
        if (!node || node->kind != WorkflowNode::Kind::Connector)
            return source;
        const auto next = m_connectorSource.constFind(source.first);
        if (next == m_connectorSource.constEnd() || visited.contains(source.first))
            return {};
        visited.insert(source.first);
        source = *next;
    }
}

//! A call that tells its inputs has those and no others (4.6).
std::optional<FieldTemplate> EdgeResolver::inputOf(const WorkflowEdge &edge, const NodeTemplate &target) const
{
    const WorkflowNode &node = *m_document.node(edge.target);
    const bool isTold =
        std::any_of(node.dynamicInputs.cbegin(), node.dynamicInputs.cend(),
                    [&edge](const FieldTemplate &field) { return field.name == edge.targetHandle; });
    if (isSavedWorkflowInput(node.type, edge.targetHandle) && !node.dynamicInputs.isEmpty() && !isTold)
        return {};
    return inputTemplate(target, node, edge.targetHandle);
}

QString EdgeResolver::problem(const WorkflowEdge &edge, const NodeTemplate &source,
                              const NodeTemplate &target) const
{
    const FieldTemplate *output = source.output(edge.sourceHandle);
    const std::optional<FieldTemplate> input = inputOf(edge, target);
    if (!output)
        return EdgeText::tr("“%1” has no output “%2”.").arg(source.title, edge.sourceHandle);
    if (!input)
        return EdgeText::tr("“%1” has no input “%2”.").arg(target.title, edge.targetHandle);
    if (input->source == FieldTemplate::Source::Direct)
        return EdgeText::tr("The input “%1” takes values only.").arg(input->title);
    if (!fits(edge, source, *output, *input))
        return EdgeText::tr("The output “%1” does not fit the input “%2”.").arg(output->title, input->title);
    if (const QString reason = gatheringProblem(edge, target, output->type); !reason.isEmpty())
        return reason;
    if (input->type.name != "CollectionItemField"_L1
        && m_fedInputs.contains({edge.target, edge.targetHandle}))
        return EdgeText::tr("The input “%1” already has a connection.").arg(input->title);
    if (edge.source == edge.target || closesCircle(edge))
        return EdgeText::tr("It would close a circle.");
    return {};
}

//! What a `collect` gathers is of one type, and so are the two values that an `if` chooses from (3.6).
QString EdgeResolver::gatheringProblem(const WorkflowEdge &edge, const NodeTemplate &target,
                                       const TypeName &type) const
{
    const QList<TypeName> earlier = m_gathered.value(edge.target);
    if (earlier.isEmpty())
        return {};
    const TypeName &first = earlier.first();
    if (target.type == "collect"_L1 && edge.targetHandle == "item"_L1 && !isSameType(first, type))
        return EdgeText::tr("“%1” gathers values of one type only.").arg(target.title);
    const bool isBranch = target.type == "if"_L1 && edge.targetHandle.endsWith("_input"_L1);
    const bool isValueAndList = first.name == type.name && first.isBatch == type.isBatch
        && first.cardinality != Cardinality::SingleOrCollection
        && type.cardinality != Cardinality::SingleOrCollection;
    if (isBranch && !mayConnect(first, type) && !mayConnect(type, first) && !isValueAndList)
        return EdgeText::tr("The two values of “%1” must be of one type.").arg(target.title);
    return {};
}

void EdgeResolver::remember(const WorkflowEdge &edge, const NodeTemplate &source, const NodeTemplate &target)
{
    const bool isItem = target.type == "collect"_L1 && edge.targetHandle == "item"_L1;
    const bool isBranch = target.type == "if"_L1 && edge.targetHandle.endsWith("_input"_L1);
    const FieldTemplate *output = source.output(edge.sourceHandle);
    if ((isItem || isBranch) && output)
        m_gathered[edge.target] << output->type;
}

//! What an `if` hands on is what it has been given; only an empty one hands on anything.
bool EdgeResolver::fits(const WorkflowEdge &edge, const NodeTemplate &source, const FieldTemplate &output,
                        const FieldTemplate &input) const
{
    const QList<TypeName> given =
        source.type == "if"_L1 ? m_gathered.value(edge.source) : QList<TypeName>{output.type};
    if (given.isEmpty())
        return mayConnect(output.type, input.type);
    return std::all_of(given.cbegin(), given.cend(),
                       [&input](const TypeName &type) { return mayConnect(type, input.type); });
}

bool EdgeResolver::closesCircle(const WorkflowEdge &edge) const
{
    if (!m_circle.contains(edge.source) || !m_circle.contains(edge.target))
        return false;
    QSet<QString> visited{edge.target};
    QStringList open{edge.target};
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (id == edge.source)
            return true;
        const QStringList followers = m_followers.value(id);
        for (const QString &follower : followers) {
            if (!visited.contains(follower)) {
                visited.insert(follower);
                open << follower;
            }
        }
    }
    return false;
}

void EdgeResolver::drop(const WorkflowEdge &edge, const QString &reason)
{
    m_edges << ResolvedEdge{edge, ResolvedEdge::Fate::Dropped, reason};
}

void EdgeResolver::keep(const WorkflowEdge &edge, ResolvedEdge::Fate fate)
{
    m_edges << ResolvedEdge{edge, fate, {}};
    m_fedInputs.insert({edge.target, edge.targetHandle});
    if (m_circle.contains(edge.source))
        m_followers[edge.source] << edge.target;
}

FieldTemplate undeclaredInput(const QString &name)
{
    FieldTemplate field;
    field.name = name;
    field.title = name.mid(name.lastIndexOf(u':') + 1);
    field.type.name = u"MetadataExtraField"_s;
    return field;
}

} // namespace

QList<ResolvedEdge> resolvedEdges(const WorkflowDocument &document, const NodeTemplates &templates)
{
    return *document.edgesOn(templates.identity(),
                             [&] { return EdgeResolver(document, templates).resolve(); });
}

bool isSavedWorkflowInput(const QString &nodeType, const QString &name)
{
    return nodeType == "call_saved_workflow"_L1 && name.startsWith("saved_workflow_input::"_L1);
}

std::optional<FieldTemplate> inputTemplate(const NodeTemplate &node, const QString &name)
{
    if (const FieldTemplate *field = node.input(name))
        return *field;
    if (isSavedWorkflowInput(node.type, name)) {
        FieldTemplate field = undeclaredInput(name);
        field.type.name = u"AnyField"_s; // the called workflow knows the type
        return field;
    }
    if (node.type == "core_metadata"_L1 && !name.isEmpty())
        return undeclaredInput(name);
    return {};
}

std::optional<FieldTemplate> inputTemplate(const NodeTemplate &type, const WorkflowNode &node,
                                           const QString &name)
{
    const auto found = std::find_if(node.dynamicInputs.cbegin(), node.dynamicInputs.cend(),
                                    [&name](const FieldTemplate &field) { return field.name == name; });
    const bool isDynamic = isSavedWorkflowInput(type.type, name) && found != node.dynamicInputs.cend();
    return isDynamic ? std::optional(*found) : inputTemplate(type, name);
}

QString nodeTitle(const WorkflowNode &node, const NodeTemplates &templates)
{
    if (!node.label.isEmpty())
        return node.label;
    if (const NodeTemplate *type = templates.find(node.type))
        return type->title;
    return node.type.isEmpty() ? node.id : node.type;
}

} // namespace Triptych
