// SPDX-License-Identifier: Apache-2.0
#include "workflow/outputs.h"

#include "workflow/resolvededges.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool hasPictureOutput(const NodeTemplate &type)
{
    return std::any_of(type.outputs.cbegin(), type.outputs.cend(), [](const FieldTemplate &output) {
        return output.type.name == "ImageField"_L1 || output.type.name == "VideoField"_L1;
    });
}

bool isNoBatchOrGenerator(const NodeTemplate &type)
{
    return !isBatchOrGeneratorType(type.type);
}

//! These hand on a picture that exists and save nothing.
bool isNoPassThrough(const NodeTemplate &type)
{
    static const QSet<QString> types{u"image"_s, u"load_image"_s, u"video"_s, u"show_image"_s,
                                     u"image_collection"_s};
    return !types.contains(type.type);
}

bool reachesGallery(const WorkflowNode &node)
{
    return !node.isIntermediate;
}

bool passesNodeRules(const WorkflowNode &node)
{
#define TRIPTYCH_OUTPUT_TYPE_RULE(rule)
#define TRIPTYCH_OUTPUT_NODE_RULE(rule)                                                                      \
    if (!rule(node))                                                                                         \
        return false;
#include "workflow/outputs.def"
#undef TRIPTYCH_OUTPUT_NODE_RULE
#undef TRIPTYCH_OUTPUT_TYPE_RULE
    return true;
}

QSet<QString> nodesWithFollowers(const WorkflowDocument &document, const NodeTemplates &templates)
{
    QSet<QString> sources;
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate != ResolvedEdge::Fate::Dropped)
            sources.insert(edge.edge.source);
    }
    return sources;
}

} // namespace

OutputRules::OutputRules(std::shared_ptr<const NodeTemplates> templates) : m_templates(std::move(templates))
{
    Q_ASSERT(m_templates);
}

bool OutputRules::savesImages(const QString &nodeType) const
{
    const NodeTemplate *type = m_templates->find(nodeType);
    if (!type)
        return false;
#define TRIPTYCH_OUTPUT_TYPE_RULE(rule)                                                                      \
    if (!rule(*type))                                                                                        \
        return false;
#define TRIPTYCH_OUTPUT_NODE_RULE(rule)
#include "workflow/outputs.def"
#undef TRIPTYCH_OUTPUT_NODE_RULE
#undef TRIPTYCH_OUTPUT_TYPE_RULE
    return true;
}

QList<OutputNode> OutputRules::outputNodes(const WorkflowDocument &document, const FormTree &tree) const
{
    QList<OutputNode> results;
    QList<OutputNode> sinks;
    const QSet<QString> followed = nodesWithFollowers(document, *m_templates);
    for (const WorkflowNode &node : document.nodes()) {
        if (node.kind != WorkflowNode::Kind::Invocation || !savesImages(node.type))
            continue;
        const OutputNode output{node.id, node.type, nodeTitle(node, *m_templates),
                                tree.indexOf(node.id, u"board"_s), node.isIntermediate};
        if (passesNodeRules(node))
            results << output;
        else if (!followed.contains(node.id))
            sinks << output;
    }
    return results.isEmpty() ? sinks : results;
}

} // namespace Triptych
