// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/nodespec.h"

namespace Triptych {

//! The nodes that the stand-in knows: names, versions, titles and bounds are those of InvokeAI 6.14.2, so
//! that a workflow that runs here runs there. A new node is one row here and one executor in
//! nodeexecutors.cpp.
const QList<NodeSpec> &demoNodes();
const NodeSpec *demoNode(const QString &type);

//! Part of demoNodes(): what never runs, but fills a batch.
QList<NodeSpec> demoBatchNodes();
//! Part of demoNodes(): lists, and what refers to presets, prompts, workflows and videos.
QList<NodeSpec> demoCollectionNodes();
//! Parts of demoOutputs().
QList<OutputSpec> demoGeneratorOutputs();
QList<OutputSpec> demoCollectionOutputs();

const QList<OutputSpec> &demoOutputs();
const OutputSpec *demoOutput(const QString &className);

//! The whole `/openapi.json`. \param paths  as Router::openApiPaths() gives them
QJsonObject buildOpenApi(const QJsonObject &paths);

} // namespace Triptych
