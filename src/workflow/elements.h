// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/resolvededges.h"

namespace Triptych {

//! The edges from a `collect` or `iterate` whose values the server would refuse at their target: the page looks at the
//! declared types alone, and there both nodes hand on anything (4.3). Pure.
//! \param edges  of resolvedEdges()
QList<WorkflowEdge> unfitElements(const QList<ResolvedEdge> &edges, const WorkflowDocument &document,
                                  const NodeTemplates &templates);

} // namespace Triptych
