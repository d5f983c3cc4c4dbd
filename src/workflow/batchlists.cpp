// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchlists.h"

#include "workflow/nodeupdates.h"
#include "workflow/resolvededges.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct BatchText {
    Q_DECLARE_TR_FUNCTIONS(BatchText)
};

struct BatchType {
    QString valueInput;
    QString output; //!< the one output whose edges count; width and height of an image batch do not (trap 15)
};

std::optional<BatchType> batchType(const QString &nodeType)
{
    static const QHash<QString, BatchType> types{{u"image_batch"_s, {u"images"_s, u"image"_s}},
                                                 {u"string_batch"_s, {u"strings"_s, u"value"_s}},
                                                 {u"integer_batch"_s, {u"integers"_s, u"value"_s}},
                                                 {u"float_batch"_s, {u"floats"_s, u"value"_s}}};
    const auto found = types.constFind(nodeType);
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

//! Reads the batch and generator nodes of one workflow; a local of the functions below.
class BatchReader {
public:
    BatchReader(const WorkflowDocument &document, const NodeTemplates &templates, const FieldValues &values,
                quint32 freshSeed)
        : m_document(document)
        , m_templates(templates)
        , m_values(values)
        , m_freshSeed(freshSeed)
        , m_edges(resolvedEdges(document, templates))
    {
        for (const ResolvedEdge &edge : std::as_const(m_edges)) {
            const std::pair end(edge.edge.target, edge.edge.targetHandle);
            if (edge.fate != ResolvedEdge::Fate::Dropped && !m_feeders.contains(end))
                m_feeders.insert(end, edge.edge.source);
        }
    }

    QList<BatchList> lists(const GeneratedLists &generated) const;
    QJsonObject generator(const QString &nodeId) const;
    quint32 seedFor(const QString &nodeId) const;

private:
    QJsonValue value(const WorkflowNode &node, const QString &name) const;
    QString group(const WorkflowNode &node) const;
    QString generatorOf(const WorkflowNode &node, const QString &valueInput) const;
    QJsonArray ownItems(const WorkflowNode &node, const QString &valueInput) const;
    std::optional<QJsonArray> items(const BatchList &list, const GeneratedLists &generated) const;

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    const FieldValues &m_values;
    quint32 m_freshSeed;
    QList<ResolvedEdge> m_edges;
    QHash<std::pair<QString, QString>, QString> m_feeders; // node and input -> node
};

QList<BatchList> BatchReader::lists(const GeneratedLists &generated) const
{
    QList<BatchList> found;
    QHash<QString, qsizetype> rows;
    for (const WorkflowNode &node : m_document.nodes()) {
        const std::optional<BatchType> type = batchType(node.type);
        if (!type || !m_templates.find(node.type))
            continue;
        BatchList list{node.id, group(node), generatorOf(node, type->valueInput), {}, {}};
        list.items = list.generatorId.isEmpty() ? ownItems(node, type->valueInput) : items(list, generated);
        rows.insert(node.id, found.size());
        found << list;
    }
    for (const ResolvedEdge &resolved : m_edges) {
        const WorkflowEdge &edge = resolved.edge;
        const auto row = rows.constFind(edge.source);
        if (row != rows.cend() && resolved.fate != ResolvedEdge::Fate::Dropped
            && edge.sourceHandle == batchType(m_document.node(edge.source)->type)->output)
            found[*row].targets << std::pair(edge.target, edge.targetHandle);
    }
    return found;
}

QJsonValue BatchReader::value(const WorkflowNode &node, const QString &name) const
{
    const NodeInput *input = node.input(name);
    const QJsonValue stored = input ? input->value : QJsonValue(QJsonValue::Undefined);
    return m_values.value({node.id, name}, stored);
}

//! The page zips the nodes that have no group at all; only "None" stands alone.
QString BatchReader::group(const WorkflowNode &node) const
{
    const NodeTemplate *type = m_templates.find(node.type);
    const FieldTemplate *field = type->input(u"batch_group_id"_s);
    QJsonValue group = value(node, u"batch_group_id"_s);
    if (!group.isString() && field && isOutdated(node, *type))
        group = field->defaultValue;
    if (!group.isString())
        return u"-"_s;
    return group.toString() == "None"_L1 ? QString() : group.toString();
}

QString BatchReader::generatorOf(const WorkflowNode &node, const QString &valueInput) const
{
    return m_feeders.value({node.id, valueInput});
}

QJsonArray BatchReader::ownItems(const WorkflowNode &node, const QString &valueInput) const
{
    const FieldTemplate *field = m_templates.find(node.type)->input(valueInput);
    if (!field)
        return {};
    const FieldType &type = FieldRegistry::instance().find(*field);
    return type.graphValue(*field, type.read(*field, value(node, valueInput)), {}).toArray();
}

QJsonObject BatchReader::generator(const QString &nodeId) const
{
    const WorkflowNode *node = m_document.node(nodeId);
    const NodeTemplate *type = node ? m_templates.find(node->type) : nullptr;
    const FieldTemplate *field = type ? type->input(u"generator"_s) : nullptr;
    const std::optional<GeneratorFamily> family = field ? generatorFamily(field->type.name) : std::nullopt;
    if (!family)
        return {};
    const QJsonValue stored = value(*node, u"generator"_s);
    return generatorProblem(*family, stored).isEmpty() ? completeGenerator(*family, stored) : QJsonObject();
}

std::optional<QJsonArray> BatchReader::items(const BatchList &list, const GeneratedLists &generated) const
{
    if (const auto made = generated.constFind(list.generatorId); made != generated.cend())
        return *made;
    const QJsonObject json = generator(list.generatorId);
    const quint32 seed = seedFor(list.generatorId);
    if (generatorQuery(json, seed))
        return {};
    return generatedValues(json, seed);
}

//! Two open generators of one run must not make the same values.
quint32 BatchReader::seedFor(const QString &nodeId) const
{
    const QList<WorkflowNode> &nodes = m_document.nodes();
    const auto found = std::find_if(nodes.cbegin(), nodes.cend(),
                                    [&nodeId](const WorkflowNode &node) { return node.id == nodeId; });
    return m_freshSeed + static_cast<quint32>(found - nodes.cbegin());
}

QJsonArray datums(const BatchList &list)
{
    QJsonArray data;
    for (const auto &[node, input] : list.targets)
        data << QJsonObject{{u"node_path"_s, node},
                            {u"field_name"_s, input},
                            {u"items"_s, list.items.value_or(QJsonArray())}};
    return data;
}

//! The first member of each group and the nodes without one tell how often a run is made.
QList<BatchList> leaders(const QList<BatchList> &lists)
{
    QSet<QString> seen;
    QList<BatchList> first;
    for (const BatchList &list : lists) {
        if (list.targets.isEmpty())
            continue;
        if (list.group.isEmpty() || !seen.contains(list.group))
            first << list;
        seen.insert(list.group);
    }
    return first;
}

} // namespace

QList<BatchList> batchLists(const WorkflowDocument &document, const NodeTemplates &templates,
                            const FieldValues &values, const GeneratedLists &generated, quint32 freshSeed)
{
    return BatchReader(document, templates, values, freshSeed).lists(generated);
}

QList<OpenGenerator> openGenerators(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FieldValues &values, quint32 freshSeed)
{
    const BatchReader reader(document, templates, values, freshSeed);
    const QList<BatchList> lists = reader.lists({});
    QSet<QString> seen;
    QList<OpenGenerator> open;
    for (const BatchList &list : lists) {
        if (list.items || list.targets.isEmpty() || seen.contains(list.generatorId))
            continue;
        seen.insert(list.generatorId);
        const QString &id = list.generatorId;
        if (const std::optional<GeneratorQuery> query =
                generatorQuery(reader.generator(id), reader.seedFor(id)))
            open << OpenGenerator{id, *query};
    }
    return open;
}

bool isBatchOutput(const QString &nodeType, const QString &output)
{
    const std::optional<BatchType> type = batchType(nodeType);
    return !type || type->output == output;
}

QJsonArray batchData(const QList<BatchList> &lists)
{
    QJsonArray data;
    const QList<BatchList> firsts = leaders(lists);
    QSet<QString> done;
    for (const BatchList &first : firsts) {
        if (done.contains(first.group))
            continue; // all that stand alone come together, where the first of them is
        done.insert(first.group);
        QJsonArray zipped;
        for (const BatchList &list : lists) {
            if (list.group != first.group)
                continue;
            const QJsonArray own = datums(list);
            if (list.group.isEmpty() && !own.isEmpty())
                data << QJsonValue(own);
            for (const QJsonValue &datum : own)
                zipped << datum;
        }
        if (!first.group.isEmpty() && !zipped.isEmpty())
            data << QJsonValue(zipped);
    }
    return data;
}

std::optional<qint64> batchSize(const QList<BatchList> &lists)
{
    qint64 size = 1;
    const QList<BatchList> counted = leaders(lists);
    for (const BatchList &list : counted) {
        if (!list.items)
            return {};
        size = std::min<qint64>(size * list.items->size(), std::numeric_limits<int>::max());
    }
    return size;
}

QList<RunProblem> batchProblems(const QList<BatchList> &lists, const WorkflowDocument &document,
                                const NodeTemplates &templates)
{
    const auto title = [&](const QString &id) { return nodeTitle(*document.node(id), templates); };
    QList<RunProblem> problems;
    QHash<QString, BatchList> groups;
    for (const BatchList &list : lists) {
        if (list.targets.isEmpty()) {
            problems << RunProblem{list.nodeId,
                                   {},
                                   -1,
                                   BatchText::tr("“%1” feeds nothing; connect it.").arg(title(list.nodeId))};
            continue;
        }
        const std::optional<BatchType> type = batchType(document.node(list.nodeId)->type);
        if (list.items && list.items->isEmpty()) {
            const bool isMade = !list.generatorId.isEmpty();
            problems << RunProblem{isMade ? list.generatorId : list.nodeId,
                                   isMade ? u"generator"_s : type->valueInput, -1,
                                   BatchText::tr("“%1” has nothing to run through: its list is empty.")
                                       .arg(title(isMade ? list.generatorId : list.nodeId))};
        }
        if (list.group.isEmpty() || !list.items)
            continue;
        const auto other = groups.constFind(list.group);
        if (other == groups.cend())
            groups.insert(list.group, list);
        else if (other->items->size() != list.items->size())
            problems << RunProblem{
                list.nodeId, type->valueInput, -1,
                BatchText::tr("“%1” has %2 values and “%3” has %4; lists of one group must be equally long.")
                    .arg(title(list.nodeId))
                    .arg(list.items->size())
                    .arg(title(other->nodeId))
                    .arg(other->items->size())};
    }
    return problems;
}

} // namespace Triptych
