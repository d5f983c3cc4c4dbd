// SPDX-License-Identifier: Apache-2.0
#include "demo/fakerun.h"

#include "demo/batchcheck.h"
#include "demo/demonodes.h"
#include "demo/demopictures.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool asksToFail(const QString &prompt)
{
    static const QRegularExpression word(u"\\bFAIL\\b"_s);
    return prompt.contains(word);
}

std::optional<NodeFault> missingInput(const QString &type, const QJsonObject &inputs)
{
    for (const auto &[name, field] : demoNode(type)->inputs) {
        const bool isUnset = inputs[name].isNull() || inputs[name].isUndefined();
        if (!field.schema()[u"orig_required"_s].toBool() || !isUnset)
            continue;
        const bool isWire = field.schema()[u"input"_s] == u"connection"_s;
        return NodeFault{
            isWire ? u"RequiredConnectionException"_s : u"MissingInputException"_s,
            u"Node type %1 missing %2 for field %3"_s.arg(type, isWire ? u"connection"_s : u"input"_s, name)};
    }
    return std::nullopt;
}

} // namespace

FakeRun::FakeRun(Source source, DemoLibrary &library, EngineMemory &memory)
    : m_source(std::move(source))
    , m_library(library)
    , m_memory(memory)
    , m_waiting(sortedNodes(m_source.graph))
{
}

std::optional<FakeRun::Event> FakeRun::next()
{
    if (m_fault)
        return std::nullopt;
    if (m_node.isEmpty()) {
        if (m_waiting.isEmpty())
            return std::nullopt;
        enter(m_waiting.takeFirst());
    }
    if (m_position < 0) {
        m_position = 0;
        return Event{u"invocation_started"_s, currentNode(), false};
    }
    m_fault = missingInput(m_inputs[u"type"_s].toString(), m_inputs);
    if (!m_fault && m_position == m_failAt)
        m_fault = NodeFault{u"OutOfMemoryError"_s, u"CUDA out of memory: this prompt asked for a failure"_s};
    if (m_fault)
        return std::nullopt;
    if (m_position < m_progress.size())
        return progressEvent(m_progress[m_position++]);
    return complete();
}

void FakeRun::enter(const QString &id)
{
    m_node = id;
    m_prepared = newId();
    m_inputs = resolvedInputs(id);
    m_inputs[u"id"_s] = m_prepared;
    m_prepareds[id] = m_prepared;
    m_position = -1;
    m_failAt = -1;
    m_progress = isCached() ? QList<NodeProgress>() : progressOf(call());
    if (isDenoiser(m_inputs[u"type"_s].toString()) && asksToFail(denoisedLatents(call()).prompt))
        m_failAt = m_progress.size() / 2;
}

QJsonObject FakeRun::resolvedInputs(const QString &id) const
{
    QJsonObject inputs = m_source.graph[u"nodes"_s][id].toObject();
    const NodeSpec *spec = demoNode(inputs[u"type"_s].toString());
    for (const auto &[name, field] : spec->inputs) {
        if (!inputs.contains(name))
            inputs[name] =
                field.schema()[u"default"_s].isUndefined() ? QJsonValue() : field.schema()[u"default"_s];
    }
    if (!inputs.contains(u"is_intermediate"_s))
        inputs[u"is_intermediate"_s] = false;
    if (!inputs.contains(u"use_cache"_s))
        inputs[u"use_cache"_s] = spec->cache == NodeSpec::Cache::Uses;
    for (const QJsonValue edge : m_source.graph[u"edges"_s].toArray()) {
        const QJsonValue target = edge[u"destination"_s];
        if (target[u"node_id"_s].toString() != id)
            continue;
        const QJsonValue source = edge[u"source"_s];
        inputs[target[u"field"_s].toString()] =
            m_results.value(source[u"node_id"_s].toString())[source[u"field"_s].toString()];
    }
    return inputs;
}

NodeCall FakeRun::call() const
{
    const QString graph = QString::fromUtf8(QJsonDocument(m_source.graph).toJson(QJsonDocument::Compact));
    QJsonObject inputs = m_inputs;
    inputs.remove(u"id"_s);
    return {inputs[u"type"_s].toString(),
            m_prepared,
            inputs,
            inputs[u"is_intermediate"_s].toBool(),
            m_source.sessionId,
            m_source.workflow,
            graph,
            m_library,
            m_memory};
}

QByteArray FakeRun::cacheKey() const
{
    QJsonObject inputs = m_inputs;
    inputs.remove(u"id"_s);
    return QJsonDocument(inputs).toJson(QJsonDocument::Compact);
}

bool FakeRun::isCached() const
{
    if (!m_inputs[u"use_cache"_s].toBool())
        return false;
    const auto found = m_memory.cache.constFind(cacheKey());
    if (found == m_memory.cache.constEnd())
        return false;
    const QString image = (*found)[u"image"_s][u"image_name"_s].toString();
    return image.isEmpty() || m_library.find(image); // deleting the picture invalidates the entry
}

FakeRun::Event FakeRun::progressEvent(const NodeProgress &progress)
{
    QJsonObject payload = currentNode();
    payload[u"message"_s] = progress.message;
    payload[u"percentage"_s] = progress.percentage ? QJsonValue(*progress.percentage) : QJsonValue::Null;
    payload[u"device"_s] = QJsonValue::Null;
    payload[u"image"_s] = QJsonValue::Null;
    if (progress.percentage) {
        const DemoLatents latents = denoisedLatents(call());
        payload[u"image"_s] = QJsonObject{
            {u"width"_s, latents.size.width()},
            {u"height"_s, latents.size.height()},
            {u"dataURL"_s, encodePreview(latents.prompt, latents.seed, latents.size, *progress.percentage)}};
    }
    return {u"invocation_progress"_s, payload, progress.percentage.has_value()};
}

std::optional<FakeRun::Event> FakeRun::complete()
{
    QJsonObject result;
    if (isCached()) {
        result = m_memory.cache.value(cacheKey());
    } else {
        const std::variant<QJsonObject, NodeFault> outcome = executeNode(call());
        if (const NodeFault *fault = std::get_if<NodeFault>(&outcome)) {
            m_fault = *fault;
            return std::nullopt;
        }
        result = std::get<QJsonObject>(outcome);
        if (m_inputs[u"use_cache"_s].toBool())
            m_memory.cache.insert(cacheKey(), result);
    }
    QJsonObject payload = currentNode();
    payload[u"result"_s] = result;
    m_results.insert(m_node, result);
    m_executed[m_prepared] = m_inputs;
    m_history.append(m_node);
    m_node.clear();
    return Event{u"invocation_complete"_s, payload, false};
}

QJsonObject FakeRun::currentNode() const
{
    if (m_node.isEmpty())
        return {};
    return {{u"invocation"_s, m_inputs}, {u"invocation_source_id"_s, m_node}};
}

int FakeRun::previewCount() const
{
    return m_progress.isEmpty() || !m_progress.last().percentage ? 0 : int(m_progress.size());
}

QJsonObject FakeRun::session() const
{
    QJsonObject results;
    QJsonObject sources;
    QJsonObject prepareds;
    QJsonObject paths;
    QJsonObject errors;
    QJsonArray executed = m_history;
    for (auto it = m_prepareds.begin(); it != m_prepareds.end(); ++it) {
        const QString prepared = it.value().toString();
        sources[prepared] = it.key();
        prepareds[it.key()] = QJsonArray{prepared};
        paths[prepared] = QJsonArray();
        if (m_results.contains(it.key())) {
            results[prepared] = m_results.value(it.key());
            executed.append(prepared);
        }
    }
    if (m_fault)
        errors[m_prepared] = QString(m_fault->type + u": "_s + m_fault->message);
    return {{u"id"_s, m_source.sessionId},
            {u"graph"_s, m_source.graph},
            {u"execution_graph"_s,
             QJsonObject{{u"id"_s, newId()}, {u"nodes"_s, m_executed}, {u"edges"_s, QJsonArray()}}},
            {u"executed"_s, executed},
            {u"executed_history"_s, m_history},
            {u"results"_s, results},
            {u"errors"_s, errors},
            {u"prepared_source_mapping"_s, sources},
            {u"source_prepared_mapping"_s, prepareds},
            {u"prepared_iteration_paths"_s, paths},
            {u"ready_order"_s, QJsonArray()},
            {u"indegree"_s, QJsonObject()}};
}

} // namespace Triptych
