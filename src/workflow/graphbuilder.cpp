// SPDX-License-Identifier: Apache-2.0
#include "workflow/graphbuilder.h"

#include "workflow/metadatashapes.h"
#include "workflow/nodeupdates.h"
#include "workflow/resolvededges.h"

#include <map>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Makes the nodes and edges of one graph; a local of buildGraph().
class GraphBuilder {
public:
    GraphBuilder(const WorkflowDocument &document, const NodeTemplates &templates, const FieldValues &values,
                 const QString &autoBoard);

    QJsonObject nodes() const;
    QJsonArray edges() const { return m_edges; }

private:
    QJsonObject graphNode(const WorkflowNode &node, const NodeTemplate &type) const;
    QJsonValue graphValue(const WorkflowNode &node, const NodeTemplate &type, const QString &name) const;
    QSet<QString> inputNames(const WorkflowNode &node) const;
    void connect(const WorkflowEdge &edge);
    void dropOverwritten(const WorkflowEdge &edge, const WorkflowDocument &document,
                         const NodeTemplates &templates);
    void updateOutdated(const WorkflowDocument &document, const NodeTemplates &templates);

    const FieldValues &m_values;
    const QString &m_autoBoard;
    QHash<QString, QStringList> m_valueNames; // node id -> fields with a value of the form
    QHash<QString, QSet<QString>> m_connected; // node id -> inputs
    // By id; a QJsonObject would move its tail for each node that is put in, and copy a node for each edge.
    std::map<QString, QJsonObject> m_nodes;
    QJsonArray m_edges;
};

QJsonObject GraphBuilder::nodes() const
{
    QJsonObject nodes;
    for (const auto &[id, node] : m_nodes)
        nodes.insert(id, node);
    return nodes;
}

GraphBuilder::GraphBuilder(const WorkflowDocument &document, const NodeTemplates &templates,
                           const FieldValues &values, const QString &autoBoard)
    : m_values(values)
    , m_autoBoard(autoBoard)
{
    for (auto it = values.keyBegin(); it != values.keyEnd(); ++it)
        m_valueNames[it->first] << it->second;
    for (const WorkflowNode &node : document.nodes()) {
        const NodeTemplate *type = templates.find(node.type);
        // A batch or generator node in a graph makes the server answer 500 (4.2).
        if (node.kind == WorkflowNode::Kind::Invocation && type && !isBatchOrGeneratorType(node.type))
            m_nodes.emplace(node.id, graphNode(node, *type));
    }
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate == ResolvedEdge::Fate::Sent)
            connect(edge.edge);
        else if (edge.fate == ResolvedEdge::Fate::Unsent)
            dropOverwritten(edge.edge, document, templates);
    }
    updateOutdated(document, templates);
}

//! The inputs that the file has and those that the form set; what only the template has stays the server's
//! default.
QSet<QString> GraphBuilder::inputNames(const WorkflowNode &node) const
{
    QSet<QString> names;
    for (const NodeInput &input : node.inputs)
        names.insert(input.name);
    const QStringList set = m_valueNames.value(node.id);
    names.unite(QSet<QString>(set.begin(), set.end()));
    return names;
}

QJsonObject GraphBuilder::graphNode(const WorkflowNode &node, const NodeTemplate &type) const
{
    QJsonObject json;
    QJsonObject calledInputs;
    const QSet<QString> names = inputNames(node);
    for (const QString &name : names) {
        const QJsonValue value = graphValue(node, type, name);
        if (value.isUndefined())
            continue;
        (isSavedWorkflowInput(node.type, name) ? calledInputs : json).insert(name, value);
    }
    if (node.type == "call_saved_workflow"_L1)
        json.insert(u"workflow_inputs"_s, calledInputs);
    json.insert(u"id"_s, node.id);
    json.insert(u"type"_s, node.type);
    json.insert(u"use_cache"_s, node.useCache.value_or(type.useCache));
    json.insert(u"is_intermediate"_s, node.isIntermediate);
    return json;
}

QJsonValue GraphBuilder::graphValue(const WorkflowNode &node, const NodeTemplate &type,
                                    const QString &name) const
{
    const std::optional<FieldTemplate> field = inputTemplate(type, name);
    if (!field || (node.type == "call_saved_workflow"_L1 && name == "workflow_inputs"_L1))
        return QJsonValue::Undefined;
    const NodeInput *input = node.input(name);
    const QJsonValue stored = input ? input->value : QJsonValue(QJsonValue::Undefined);
    const QJsonValue value = m_values.value({node.id, name}, stored);
    // The one node that takes nulls and any other value (4.2).
    if (node.type == "core_metadata"_L1)
        return metadataAsThePageSendsIt(value);
    if (isStaleLiteral(*field, value))
        return QJsonValue::Undefined;
    if (isNoneChosen(*field, value))
        return value;
    const FieldType &reader = FieldRegistry::instance().find(*field);
    return reader.graphValue(*field, reader.read(*field, value), m_autoBoard);
}

void GraphBuilder::connect(const WorkflowEdge &edge)
{
    m_edges << QJsonObject{
        {u"source"_s, QJsonObject{{u"node_id"_s, edge.source}, {u"field"_s, edge.sourceHandle}}},
        {u"destination"_s, QJsonObject{{u"node_id"_s, edge.target}, {u"field"_s, edge.targetHandle}}}};
    // A stale literal on a connected input is refused when it does not fit (trap 14).
    QJsonObject &node = m_nodes[edge.target];
    if (node.contains(u"workflow_inputs"_s)) {
        QJsonObject called = node.value(u"workflow_inputs"_s).toObject();
        called.remove(edge.targetHandle);
        node.insert(u"workflow_inputs"_s, called);
    }
    node.remove(edge.targetHandle);
    m_connected[edge.target].insert(edge.targetHandle);
}

//! A batch overwrites the literal of the input that it feeds; one that does not fit would be refused before that.
void GraphBuilder::dropOverwritten(const WorkflowEdge &edge, const WorkflowDocument &document,
                                   const NodeTemplates &templates)
{
    const auto target = m_nodes.find(edge.target);
    if (target == m_nodes.end() || !target->second.contains(edge.targetHandle))
        return;
    const NodeTemplate *type = templates.find(document.node(edge.target)->type);
    const FieldTemplate *field = type->input(edge.targetHandle);
    const QJsonValue literal = target->second.value(edge.targetHandle);
    if (field && !FieldRegistry::instance().find(*field).problem(*field, literal, {}).isEmpty())
        target->second.remove(edge.targetHandle);
}

void GraphBuilder::updateOutdated(const WorkflowDocument &document, const NodeTemplates &templates)
{
    for (auto &[id, json] : m_nodes) {
        const WorkflowNode *node = document.node(id);
        const NodeTemplate *type = templates.find(node->type);
        if (!isOutdated(*node, *type))
            continue;
        updateGraphNode(json, *node, *type, m_connected.value(node->id),
                        m_autoBoard.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                              : QJsonObject{{u"board_id"_s, m_autoBoard}});
    }
}

} // namespace

QJsonObject buildGraph(const WorkflowDocument &document, const NodeTemplates &templates,
                       const FieldValues &values, const QString &autoBoard, const QString &graphId)
{
    const GraphBuilder builder(document, templates, values, autoBoard);
    return {{u"id"_s, graphId}, {u"nodes"_s, builder.nodes()}, {u"edges"_s, builder.edges()}};
}

namespace {

//! The same model as this server knows it; nothing when it is the same key, or there is none.
std::optional<QJsonObject> replacement(const QJsonObject &identifier, const ModelFilter &filter,
                                       const QList<ModelChoice> &models)
{
    const ModelChoice *model = identifier.isEmpty() ? nullptr : resolveModel(identifier, filter, models);
    if (!model || model->key == identifier.value(u"key"_s).toString())
        return {};
    QJsonObject other = model->toIdentifier();
    if (identifier.contains(u"submodel_type"_s))
        other.insert(u"submodel_type"_s, identifier.value(u"submodel_type"_s));
    return other;
}

//! A value with the models of this server in it; nothing where there is nothing to replace.
std::optional<QJsonValue> replacement(const FieldTemplate &field, const QJsonValue &value,
                                      const QList<ModelChoice> &models)
{
    if (field.type.name == "ModelIdentifierField"_L1) {
        if (const auto other = replacement(value.toObject(), field.models, models))
            return QJsonValue(*other);
        return {};
    }
    if (field.type.name != "LoRAField"_L1)
        return {};
    QJsonArray loras = value.isObject() ? QJsonArray{value} : value.toArray();
    bool isOther = false;
    for (auto lora : loras) {
        QJsonObject item = lora.toObject();
        const auto other = replacement(item.value(u"lora"_s).toObject(), loraFilter(field), models);
        if (!other)
            continue;
        item.insert(u"lora"_s, *other);
        lora = item;
        isOther = true;
    }
    return isOther ? std::optional<QJsonValue>(loras) : std::nullopt;
}

} // namespace

FieldValues withResolvedResources(const WorkflowDocument &document, const NodeTemplates &templates,
                                  const FieldValues &values, const Resources &resources)
{
    FieldValues resolved = values;
    for (const WorkflowNode &node : document.nodes()) {
        const NodeTemplate *type = templates.find(node.type);
        if (!type || node.type == "core_metadata"_L1)
            continue;
        for (const FieldTemplate &field : type->inputs) {
            const NodeInput *input = node.input(field.name);
            const QJsonValue stored = input ? input->value : QJsonValue(QJsonValue::Undefined);
            if (const auto other =
                    replacement(field, values.value({node.id, field.name}, stored), resources.models))
                resolved.insert({node.id, field.name}, *other);
            // What can be gone is named by an object; to look for the type of every field of a large workflow takes long.
            if (!stored.isObject() || values.contains({node.id, field.name}))
                continue;
            const FieldType &reader = FieldRegistry::instance().find(field);
            if (reader.isGone(field, reader.read(field, stored), resources))
                resolved.insert({node.id, field.name}, QJsonValue::Undefined);
        }
    }
    return resolved;
}

} // namespace Triptych
