// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/nodetemplates.h"
#include "workflow/workflowdocument.h"

namespace Triptych {

// Parts of attachedWorkflow(): the workflow as InvokeAI's page would have it after loading the same file
// (workflow-semantics.md 4.7), so that a picture opens there as well as here. Pure.

//! Every edge that the page keeps at load, with its id and drawing keys, in file order. Edges at connectors are judged one
//! by one against those before them (3.6), so a connector may keep an output and lose its input.
QJsonArray attachedEdges(const WorkflowDocument &document, const NodeTemplates &templates);

//! The form with its settings written out; made from exposedFields where there is none (2.6). Faults that make the page
//! forget a whole form are put right; elements on missing nodes stay.
QJsonObject attachedForm(const WorkflowDocument &document, const NodeTemplates &templates);

//! Whether the form shows any input, or exposedFields count instead. A form that the page cannot read and that shows no
//! input is none.
bool hasOwnForm(const WorkflowDocument &document);

//! Id of the element that an exposed field gets: the same each time, in the page's own shape.
QString exposedElementId(const QString &nodeId, const QString &fieldName);

} // namespace Triptych
