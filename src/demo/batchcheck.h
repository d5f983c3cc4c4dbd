// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/httpmessage.h"

namespace Triptych {

//! One run of a batch: the graph with its values put in.
struct BatchRun {
    QJsonObject graph;
    QJsonArray fieldValues; //!< `[{"node_path","field_name","value"}]`
};

//! What is wrong with the body of `enqueue_batch`: the 422 that the real server answers
//! (server-api.md 3.2, 3.3); nullopt when it may be enqueued. Batch values are not checked against their
//! field, exactly as there.
std::optional<DemoAnswer> checkBatch(const QJsonObject &body);

//! The runs of a checked batch, in the order of their ids: runs outermost, the last list of `data` fastest.
QList<BatchRun> expandBatch(const QJsonObject &batch);

//! Node ids of a graph so that sources come first; shorter than the node map when the graph has a circle.
QStringList sortedNodes(const QJsonObject &graph);

} // namespace Triptych
