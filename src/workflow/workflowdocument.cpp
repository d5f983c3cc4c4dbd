// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowdocument.h"

#include "workflow/dynamicinputs.h"
#include "workflow/migration.h"
#include "workflow/resolvededges.h"
#include "workflow/workflowsource.h"

#include <QHash>
#include <QJsonArray>
#include <QMutex>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

struct WorkflowDocument::Data {
    QJsonObject json;
    QByteArray bytes;
    QString schemaVersion;
    QList<WorkflowNode> nodes;
    QHash<QString, qsizetype> nodeRows;
    QStringList doubledIds;
    QList<WorkflowEdge> edges;
    mutable QMutex mutex; // of what follows
    mutable quint64 edgesTemplates = 0;
    mutable std::shared_ptr<const QList<ResolvedEdge>> resolvedEdges; // given to callers, in any thread
};

namespace {

WorkflowNode::Kind kindOf(const QString &type)
{
    if (type == "invocation"_L1)
        return WorkflowNode::Kind::Invocation;
    if (type == "notes"_L1)
        return WorkflowNode::Kind::Notes;
    if (type == "connector"_L1)
        return WorkflowNode::Kind::Connector;
    return type == "current_image"_L1 ? WorkflowNode::Kind::CurrentImage : WorkflowNode::Kind::Other;
}

NodeInput inputFrom(const QString &name, const QJsonObject &instance)
{
    // The map key names the input: `name` inside is equal in practice and may be missing (1.5).
    return {name, instance.value(u"label"_s).toString(), instance.value(u"description"_s).toString(),
            instance.value(u"value"_s)};
}

//! Tolerant: whatever has a wrong type counts as missing (1.4). `data.id` is ignored, the node's own id
//! counts.
WorkflowNode nodeFrom(const QJsonObject &json)
{
    const QJsonObject data = json.value(u"data"_s).toObject();
    WorkflowNode node;
    node.id = json.value(u"id"_s).toString();
    node.kind = kindOf(json.value(u"type"_s).toString());
    node.label = data.value(u"label"_s).toString();
    if (node.kind != WorkflowNode::Kind::Invocation)
        return node;
    node.type = data.value(u"type"_s).toString();
    node.version = data.value(u"version"_s).toString();
    node.isIntermediate = data.value(u"isIntermediate"_s).toBool(node.type != "save_image"_L1);
    if (data.value(u"useCache"_s).isBool())
        node.useCache = data.value(u"useCache"_s).toBool();
    if (node.type == "call_saved_workflow"_L1)
        node.dynamicInputs = dynamicInputs(data.value(u"dynamicInputTemplates"_s).toObject());
    const QJsonObject inputs = data.value(u"inputs"_s).toObject();
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        node.inputs << inputFrom(it.key(), it->toObject());
    return node;
}

} // namespace

const NodeInput *WorkflowNode::input(const QString &name) const
{
    const auto found = std::find_if(inputs.cbegin(), inputs.cend(),
                                    [&name](const NodeInput &input) { return input.name == name; });
    return found == inputs.cend() ? nullptr : &*found;
}

Result<WorkflowDocument> WorkflowDocument::load(const QByteArray &bytes)
{
    Result<WorkflowSource> source = workflowSource(bytes, kMaxBytes);
    if (!source)
        return source.error();
    Result<QJsonObject> json = migrated(source->json);
    if (!json)
        return json.error();
    auto data = std::make_shared<Data>();
    data->schemaVersion = source->json.value(u"meta"_s).toObject().value(u"version"_s).toString();
    data->bytes = source->text;
    data->json = json.take();
    const QJsonArray nodes = data->json.value(u"nodes"_s).toArray();
    for (const QJsonValue &value : nodes) {
        WorkflowNode node = nodeFrom(value.toObject());
        if (node.id.isEmpty()) // no edge and no form element can mean it
            continue;
        if (data->nodeRows.contains(node.id)) { // the first counts, as on the page
            data->doubledIds << node.id;
            continue;
        }
        data->nodeRows.insert(node.id, data->nodes.size());
        data->nodes << std::move(node);
    }
    const QJsonArray edges = data->json.value(u"edges"_s).toArray();
    for (const QJsonValue &value : edges) {
        const QJsonObject edge = value.toObject();
        // "collapsed" edges double real ones for drawing; "hidden" default edges are real (1.7).
        if (edge.value(u"type"_s).toString(u"default"_s) == "default"_L1)
            data->edges << WorkflowEdge{
                edge.value(u"source"_s).toString(), edge.value(u"sourceHandle"_s).toString(),
                edge.value(u"target"_s).toString(), edge.value(u"targetHandle"_s).toString()};
    }
    WorkflowDocument document;
    document.m_data = std::move(data);
    return document;
}

QString WorkflowDocument::name() const
{
    return json().value(u"name"_s).toString();
}

QString WorkflowDocument::author() const
{
    return json().value(u"author"_s).toString();
}

QString WorkflowDocument::description() const
{
    return json().value(u"description"_s).toString();
}

QString WorkflowDocument::notes() const
{
    return json().value(u"notes"_s).toString();
}

QString WorkflowDocument::schemaVersion() const
{
    return m_data->schemaVersion;
}

const QList<WorkflowNode> &WorkflowDocument::nodes() const
{
    return m_data->nodes;
}

const QList<WorkflowEdge> &WorkflowDocument::edges() const
{
    return m_data->edges;
}

const WorkflowNode *WorkflowDocument::node(const QString &id) const
{
    const auto row = m_data->nodeRows.constFind(id);
    return row == m_data->nodeRows.constEnd() ? nullptr : &m_data->nodes.at(*row);
}

QStringList WorkflowDocument::doubledIds() const
{
    return m_data->doubledIds;
}

QJsonObject WorkflowDocument::form() const
{
    return json().value(u"form"_s).toObject();
}

QList<std::pair<QString, QString>> WorkflowDocument::exposedFields() const
{
    QList<std::pair<QString, QString>> fields;
    const QJsonArray entries = json().value(u"exposedFields"_s).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        fields << std::pair(entry.value(u"nodeId"_s).toString(), entry.value(u"fieldName"_s).toString());
    }
    return fields;
}

std::shared_ptr<const QList<ResolvedEdge>> WorkflowDocument::edgesOn(
    quint64 templates, const std::function<QList<ResolvedEdge>()> &resolve) const
{
    {
        const QMutexLocker lock(&m_data->mutex);
        if (m_data->resolvedEdges && m_data->edgesTemplates == templates)
            return m_data->resolvedEdges;
    }
    auto edges =
        std::make_shared<const QList<ResolvedEdge>>(resolve()); // unlocked: two threads may both do it
    const QMutexLocker lock(&m_data->mutex);
    m_data->edgesTemplates = templates;
    m_data->resolvedEdges = edges;
    return edges;
}

const QJsonObject &WorkflowDocument::json() const
{
    return m_data->json;
}

const QByteArray &WorkflowDocument::originalBytes() const
{
    return m_data->bytes;
}

} // namespace Triptych
