// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchlists.h"

#include "workflow/resolvededges.h"

#include <QVersionNumber>
#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct WarningText {
    Q_DECLARE_TR_FUNCTIONS(WarningText)
};

QString end(const WorkflowDocument &document, const NodeTemplates &templates, const QString &id,
            const QString &handle)
{
    const WorkflowNode *node = document.node(id);
    return (node ? nodeTitle(*node, templates) : id) + u'.' + handle;
}

QString edgeWarning(const WorkflowDocument &document, const NodeTemplates &templates,
                    const ResolvedEdge &dropped)
{
    const WorkflowEdge &edge = dropped.edge;
    //: %1 and %2 are node and field of a connection's ends, %3 a sentence
    return WarningText::tr("The connection %1 → %2 is not used: %3")
        .arg(end(document, templates, edge.source, edge.sourceHandle),
             end(document, templates, edge.target, edge.targetHandle), dropped.reason);
}

//! A newer server of the same major version: the everyday case, for which every such node would be a warning.
bool isOlderMinor(const QString &stored, const QString &current)
{
    const QVersionNumber own = QVersionNumber::fromString(stored);
    const QVersionNumber server = QVersionNumber::fromString(current);
    return own.majorVersion() == server.majorVersion() && own < server;
}

void addNodeWarnings(QList<RunProblem> &warnings, const WorkflowNode &node, const NodeTemplate &type,
                     const QString &title)
{
    if (!node.version.isEmpty() && node.version != type.version && !isOlderMinor(node.version, type.version))
        warnings << RunProblem{
            node.id,
            {},
            -1,
            WarningText::tr("“%1” was made with version %2 of its node; the server has %3.")
                .arg(title, node.version, type.version)};
    for (const NodeInput &input : node.inputs) {
        if (!inputTemplate(type, input.name) && !input.value.isUndefined() && !input.value.isNull())
            warnings << RunProblem{
                node.id, input.name, -1,
                WarningText::tr("“%1” has a value for “%2”, an input that the server does not have.")
                    .arg(title, input.name)};
    }
}

} // namespace

QList<RunProblem> loadWarnings(const WorkflowDocument &document, const NodeTemplates &templates,
                               const FormTree &tree)
{
    QList<RunProblem> warnings;
    const QString version = document.schemaVersion();
    if (version.startsWith("4."_L1) && version != "4.0.0"_L1)
        warnings << RunProblem{
            {},
            {},
            -1,
            WarningText::tr("The workflow has format version %1; Triptych knows 4.0.0.").arg(version)};
    const QStringList doubled = document.doubledIds();
    for (const QString &id : doubled)
        warnings << RunProblem{
            id,
            {},
            -1,
            WarningText::tr("A second node with the id “%1” is left out; the first one counts.").arg(id)};
    for (const QString &repair : tree.repairs())
        warnings << RunProblem{{}, {}, -1, repair};
    int olderNodes = 0;
    for (const WorkflowNode &node : document.nodes()) {
        const NodeTemplate *known = templates.find(node.type);
        olderNodes += known && !node.version.isEmpty() && isOlderMinor(node.version, known->version) ? 1 : 0;
        if (const NodeTemplate *type = templates.find(node.type))
            addNodeWarnings(warnings, node, *type, nodeTitle(node, templates));
        else if (node.kind == WorkflowNode::Kind::Other)
            warnings << RunProblem{
                node.id, {}, -1, WarningText::tr("The node “%1” is of an unknown kind.").arg(node.id)};
    }
    for (const FormField &field : tree.fields()) {
        if (field.isMissing)
            warnings << RunProblem{field.nodeId, field.fieldName, field.index, field.missingReason};
    }
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate == ResolvedEdge::Fate::Dropped)
            warnings << RunProblem{edge.edge.target, {}, -1, edgeWarning(document, templates, edge)};
        else if (!isBatchOutput(document.node(edge.edge.source)->type, edge.edge.sourceHandle))
            warnings << RunProblem{
                edge.edge.target, edge.edge.targetHandle, -1,
                edgeWarning(
                    document, templates,
                    {edge.edge, edge.fate, WarningText::tr("a batch gives its list to no other output.")})};
    }
    if (olderNodes > 0) {
        RunProblem notice{
            {},
            {},
            -1,
            WarningText::tr("%n node(s) were made with older versions; the server runs today's.", nullptr,
                            olderNodes)};
        notice.isNotice = true;
        warnings << notice;
    }
    return warnings;
}

} // namespace Triptych
