// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/nodetemplates.h"
#include "workflow/workflowdocument.h"

namespace Triptych {

//! \return whether the node was made with another version of its type, but of the same major version
bool isOutdated(const WorkflowNode &node, const NodeTemplate &type);

//! \return whether it is an image collection from before 1.0.2, with one list for edges and literals
bool hasOneList(const WorkflowNode &node, const NodeTemplate &type);

//! Brings the graph node of an outdated workflow node up to date as the page does on load
//! (workflow-semantics.md 6.2): inputs that are unset get the schema's default. Optional ones without a
//! default stay unset: the page writes 0, "" and false there, which servers may refuse (trap 31). The
//! workflow itself is not changed.
//!
//! \param connected  names of the node's inputs that have an edge
//! \param board  what an unset board becomes; Undefined = stays unset
void updateGraphNode(QJsonObject &graphNode, const WorkflowNode &node, const NodeTemplate &type,
                     const QSet<QString> &connected, const QJsonValue &board);

} // namespace Triptych
