// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/nodetemplates.h"
#include "workflow/workflowdocument.h"

namespace Triptych {

//! What becomes of one edge of a workflow.
struct ResolvedEdge {
    enum class Fate {
        Sent, //!< part of the graph; the literal of its target is dropped
        Unsent, //!< real, but one end is a batch, a generator or a node type that the server lacks
        Dropped, //!< cannot be: see reason
    };

    WorkflowEdge edge; //!< connectors replaced by the node that feeds them
    Fate fate = Fate::Sent;
    QString reason; //!< Dropped: a sentence for people
};

//! The edges between invocation nodes, in file order, without exact doubles
//! (workflow-semantics.md 3.6, 4.3, 6.1). Of two edges into one input the first stays; an edge that closes a
//! circle is dropped. Pure; the last answer is kept with the document.
QList<ResolvedEdge> resolvedEdges(const WorkflowDocument &document, const NodeTemplates &templates);

//! The input's template; also made up for what no template declares but the server takes: extra keys of
//! core_metadata and dynamic inputs of call_saved_workflow.
std::optional<FieldTemplate> inputTemplate(const NodeTemplate &node, const QString &name);

//! The same, and the type of a dynamic input where the node's file says it.
std::optional<FieldTemplate> inputTemplate(const NodeTemplate &type, const WorkflowNode &node,
                                           const QString &name);

//! Dynamic inputs of call_saved_workflow: "saved_workflow_input::NODE::FIELD" (4.6).
bool isSavedWorkflowInput(const QString &nodeType, const QString &name);

//! The user's title of a node, else its type's; never empty.
QString nodeTitle(const WorkflowNode &node, const NodeTemplates &templates);

} // namespace Triptych
