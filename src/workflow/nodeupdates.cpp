// SPDX-License-Identifier: Apache-2.0
#include "workflow/nodeupdates.h"

#include <QVersionNumber>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Before 1.0.2 the node had one list for edges and literals; now literals live in `images`.
void splitImageCollection(QJsonObject &graphNode, const WorkflowNode &node, const NodeTemplate &type,
                          const QSet<QString> &connected)
{
    if (!hasOneList(node, type) || connected.contains(u"collection"_s))
        return;
    const QJsonValue literal = graphNode.value(u"collection"_s);
    if (!literal.isArray() || graphNode.contains(u"images"_s))
        return;
    graphNode.insert(u"images"_s, literal);
    graphNode.insert(u"collection"_s, QJsonArray());
}

} // namespace

bool hasOneList(const WorkflowNode &node, const NodeTemplate &type)
{
    return node.type == "image_collection"_L1
        && QVersionNumber::fromString(node.version) < QVersionNumber(1, 0, 2) && type.input(u"images"_s);
}

bool isOutdated(const WorkflowNode &node, const NodeTemplate &type)
{
    return !node.version.isEmpty() && node.version != type.version
        && node.version.section(u'.', 0, 0) == type.version.section(u'.', 0, 0);
}

void updateGraphNode(QJsonObject &graphNode, const WorkflowNode &node, const NodeTemplate &type,
                     const QSet<QString> &connected, const QJsonValue &board)
{
    splitImageCollection(graphNode, node, type, connected);
    if (node.type == "core_metadata"_L1)
        return;
    for (const FieldTemplate &field : type.inputs) {
        const bool isFree = !connected.contains(field.name) && !graphNode.contains(field.name);
        if (isFree && field.type.name == "BoardField"_L1 && !board.isUndefined())
            graphNode.insert(field.name, board);
        else if (isFree && !field.defaultValue.isUndefined()
                 && field.source != FieldTemplate::Source::Connection)
            graphNode.insert(field.name, field.defaultValue);
    }
}

} // namespace Triptych
