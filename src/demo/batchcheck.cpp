// SPDX-License-Identifier: Apache-2.0
#include "demo/batchcheck.h"

#include "demo/demonodes.h"
#include "demo/valuecheck.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

DemoAnswer graphProblem(const QString &message)
{
    return invalidAnswer(u"value_error"_s, {u"body"_s, u"batch"_s, u"graph"_s}, u"Value error, "_s + message);
}

std::optional<DemoAnswer> checkNode(const QString &id, const QJsonObject &node)
{
    const QString type = node[u"type"_s].toString();
    if (node[u"id"_s].toString() != id)
        return graphProblem(u"Node ids must match, got %1 and %2"_s.arg(id, node[u"id"_s].toString()));
    const NodeSpec *spec = demoNode(type);
    const QJsonArray place{u"body"_s, u"batch"_s, u"graph"_s, u"nodes"_s, id};
    if (!spec) {
        return invalidAnswer(
            u"union_tag_invalid"_s, place,
            u"Input tag '%1' found using 'type' does not match any of the expected tags"_s.arg(type));
    }
    for (auto it = node.begin(); it != node.end(); ++it) {
        const FieldSpec *field = spec->input(it.key());
        if (!field)
            continue; // unknown fields are ignored
        const QString problem = valueProblem(field->schema(), it.value());
        if (problem.isEmpty())
            continue;
        QJsonArray location = place;
        location.append(type);
        location.append(it.key());
        return invalidAnswer(u"value_error"_s, location, problem);
    }
    return std::nullopt;
}

bool hasOutput(const NodeSpec &node, const QString &field)
{
    const OutputSpec *output = demoOutput(node.output);
    if (!output)
        return false;
    for (const auto &[name, schema] : output->fields) {
        if (name == field)
            return true;
    }
    return false;
}

std::optional<DemoAnswer> checkEdge(const QJsonObject &edge, const QJsonObject &nodes)
{
    const QJsonObject source = edge[u"source"_s].toObject();
    const QJsonObject target = edge[u"destination"_s].toObject();
    const QString from = source[u"node_id"_s].toString();
    const QString to = target[u"node_id"_s].toString();
    if (!nodes.contains(from))
        return graphProblem(u"Edge source node %1 does not exist in the graph"_s.arg(from));
    if (!nodes.contains(to))
        return graphProblem(u"Edge destination node %1 does not exist in the graph"_s.arg(to));
    const QString output = source[u"field"_s].toString();
    const QString input = target[u"field"_s].toString();
    if (!hasOutput(*demoNode(nodes[from][u"type"_s].toString()), output))
        return graphProblem(u"Edge source field %1 does not exist in node %2"_s.arg(output, from));
    if (!demoNode(nodes[to][u"type"_s].toString())->hasInput(input))
        return graphProblem(u"Edge destination field %1 does not exist in node %2"_s.arg(input, to));
    return std::nullopt;
}

std::optional<DemoAnswer> checkGraph(const QJsonObject &graph)
{
    const QJsonObject nodes = graph[u"nodes"_s].toObject();
    for (auto it = nodes.begin(); it != nodes.end(); ++it) {
        if (std::optional<DemoAnswer> problem = checkNode(it.key(), it.value().toObject()))
            return problem;
    }
    for (const QJsonValue edge : graph[u"edges"_s].toArray()) {
        if (std::optional<DemoAnswer> problem = checkEdge(edge.toObject(), nodes))
            return problem;
    }
    if (sortedNodes(graph).size() < nodes.size())
        return graphProblem(u"Graph contains cycles"_s);
    return std::nullopt;
}

DemoAnswer dataProblem(const QString &message)
{
    return invalidAnswer(u"value_error"_s, {u"body"_s, u"batch"_s, u"data"_s}, u"Value error, "_s + message);
}

std::optional<DemoAnswer> checkDatum(const QJsonObject &datum, const QJsonObject &nodes, QSet<QString> &seen)
{
    const QString node = datum[u"node_path"_s].toString();
    const QString field = datum[u"field_name"_s].toString();
    const QString place = node + u'.' + field;
    if (seen.contains(place))
        return dataProblem(u"Each batch data must have unique node_id and field_name"_s);
    seen.insert(place);
    const NodeSpec *spec = demoNode(nodes[node][u"type"_s].toString());
    if (!spec)
        return dataProblem(u"Node %1 not found in graph"_s.arg(node));
    if (!spec->hasInput(field))
        return dataProblem(u"Field %1 not found in node %2"_s.arg(field, node));
    const QJsonArray items = datum[u"items"_s].toArray();
    for (const QJsonValue item : items) {
        if (item.type() != items.first().type())
            return dataProblem(u"All items in a batch must have the same type"_s);
    }
    return std::nullopt;
}

std::optional<DemoAnswer> checkData(const QJsonArray &data, const QJsonObject &nodes)
{
    QSet<QString> seen;
    for (const QJsonValue zipped : data) {
        const QJsonArray group = zipped.toArray();
        for (const QJsonValue datum : group) {
            if (datum[u"items"_s].toArray().size() != group.first()[u"items"_s].toArray().size())
                return dataProblem(u"Zipped batch items must all have the same length"_s);
            if (std::optional<DemoAnswer> problem = checkDatum(datum.toObject(), nodes, seen))
                return problem;
        }
    }
    return std::nullopt;
}

//! Values of one place in the product: every datum of a zipped group at \p index.
QJsonArray valuesAt(const QJsonArray &group, qsizetype index)
{
    QJsonArray values;
    for (const QJsonValue datum : group) {
        values.append(QJsonObject{{u"node_path"_s, datum[u"node_path"_s]},
                                  {u"field_name"_s, datum[u"field_name"_s]},
                                  {u"value"_s, datum[u"items"_s].toArray()[index]}});
    }
    return values;
}

QJsonObject withValues(QJsonObject graph, const QJsonArray &values)
{
    QJsonObject nodes = graph[u"nodes"_s].toObject();
    for (const QJsonValue value : values) {
        const QString id = value[u"node_path"_s].toString();
        QJsonObject node = nodes[id].toObject();
        node[value[u"field_name"_s].toString()] = value[u"value"_s];
        nodes[id] = node;
    }
    graph[u"nodes"_s] = nodes;
    return graph;
}

} // namespace

std::optional<DemoAnswer> checkBatch(const QJsonObject &body)
{
    const QJsonValue batch = body[u"batch"_s];
    if (!batch.isObject())
        return missingAnswer({u"body"_s, u"batch"_s});
    if (!batch[u"graph"_s].isObject())
        return missingAnswer({u"body"_s, u"batch"_s, u"graph"_s});
    const QJsonObject fields = batch.toObject();
    if (fields.contains("batch_id"_L1) && !fields[u"batch_id"_s].isString())
        return invalidAnswer(u"string_type"_s, {u"body"_s, u"batch"_s, u"batch_id"_s},
                             u"Input should be a valid string"_s);
    if (fields[u"runs"_s].toInt(1) < 1) {
        return invalidAnswer(u"greater_than_equal"_s, {u"body"_s, u"batch"_s, u"runs"_s},
                             u"Input should be greater than or equal to 1"_s);
    }
    const QJsonObject graph = fields[u"graph"_s].toObject();
    if (std::optional<DemoAnswer> problem = checkGraph(graph))
        return problem;
    return checkData(fields[u"data"_s].toArray(), graph[u"nodes"_s].toObject());
}

QList<BatchRun> expandBatch(const QJsonObject &batch)
{
    QList<QJsonArray> products{QJsonArray()};
    for (const QJsonValue zipped : batch[u"data"_s].toArray()) {
        const QJsonArray group = zipped.toArray();
        const qsizetype count = group.isEmpty() ? 0 : group.first()[u"items"_s].toArray().size();
        QList<QJsonArray> longer;
        for (const QJsonArray &head : std::as_const(products)) {
            for (qsizetype i = 0; i < count; ++i) {
                QJsonArray values = head;
                for (const QJsonValue value : valuesAt(group, i))
                    values.append(value);
                longer.append(values);
            }
        }
        products = longer;
    }
    QList<BatchRun> runs;
    for (int run = 0; run < batch[u"runs"_s].toInt(1); ++run) {
        for (const QJsonArray &values : std::as_const(products))
            runs.append({withValues(batch[u"graph"_s].toObject(), values), values});
    }
    return runs;
}

QStringList sortedNodes(const QJsonObject &graph)
{
    const QJsonArray edges = graph[u"edges"_s].toArray();
    QStringList waiting = graph[u"nodes"_s].toObject().keys();
    QStringList sorted;
    bool isMoving = true;
    while (isMoving) {
        isMoving = false;
        for (const QString &id : QStringList(waiting)) {
            const bool isReady = std::none_of(edges.begin(), edges.end(), [&](const QJsonValue &edge) {
                return edge[u"destination"_s][u"node_id"_s].toString() == id
                    && !sorted.contains(edge[u"source"_s][u"node_id"_s].toString());
            });
            if (!isReady)
                continue;
            sorted.append(id);
            waiting.removeOne(id);
            isMoving = true;
        }
    }
    return sorted;
}

} // namespace Triptych
