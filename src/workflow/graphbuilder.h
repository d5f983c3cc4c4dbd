// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

#include <QJsonObject>

namespace Triptych {

//! Why a run cannot be sent.
struct RunProblem {
    QString nodeId;
    QString fieldName; //!< empty when it concerns the node or the whole workflow
    int index = -1; //!< form field, -1 when the form does not show it
    QString message; //!< one sentence for people
    bool isNotice = false; //!< of a load warning: good to know, nothing is lost
};

//! document + templates + values -> the graph as the server takes it (workflow-semantics.md 4.2, 4.3). Pure.
//!
//! Literals on connected inputs, notes, current-image nodes, batch and generator nodes are left out;
//! connectors are resolved; board "auto"/"none" translated; unset inputs left alone. \param autoBoard  board
//! id that "auto" means; empty = none \return {"id": graphId, "nodes": {...}, "edges": [...]}
QJsonObject buildGraph(const WorkflowDocument &document, const NodeTemplates &templates,
                       const FieldValues &values, const QString &autoBoard, const QString &graphId);

//! \p values plus every model that the server has under another key than the file says, found by hash or name
//! (6.4), and without the file's boards that it does not have (6.3). Callers that know what the server has use these values
//! for the graph and the attached workflow.
FieldValues withResolvedResources(const WorkflowDocument &document, const NodeTemplates &templates,
                                  const FieldValues &values, const Resources &resources);

//! Everything that would stop the run (section 5, with the client's extra checks): unknown node types,
//! missing required inputs, values out of range, models that the server lacks, nothing to run. \param entered  what a
//! person chose of \p values; the rest is the file's, or replaces what it has, and is judged by fileProblem()
QList<RunProblem> readinessProblems(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FormTree &tree, const FieldValues &values,
                                    const Resources &resources, const FieldValues &entered);

//! Does not stop a run: other node versions, repaired form elements, edges that lead nowhere.
QList<RunProblem> loadWarnings(const WorkflowDocument &document, const NodeTemplates &templates,
                               const FormTree &tree);

//! The workflow with the current values in it, without `id`, as attached to a batch (4.7). Lone surrogates
//! replaced.
QJsonObject attachedWorkflow(const WorkflowDocument &document, const NodeTemplates &templates,
                             const FieldValues &values);

} // namespace Triptych
