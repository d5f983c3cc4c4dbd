// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batchlists.h"
#include "workflow/freshseeds.h"

namespace Triptych {

//! How often and where a workflow is to run.
struct RunOptions {
    int runs = 1; //!< >= 1
    bool front = false; //!< ahead of everything that waits
    QString autoBoard; //!< board id that "auto" means; empty = none
    QString batchId; //!< client's own UUID, so that a lost answer can be asked for (server-api.md 3.8)
    QString graphId;
    QString origin = QStringLiteral("triptych");
    QString destination = QStringLiteral("gallery");
    quint32 freshSeed = 0; //!< of generators without a seed; the same for openGenerators() and buildBatch()
    QList<FreshSeed> freshSeeds; //!< inputs that get another number in each run, made from freshSeed
    GeneratedLists generated; //!< the server's answers to openGenerators()
};

//! The body of POST enqueue_batch. Pure.
QJsonObject buildBatch(const WorkflowDocument &document, const NodeTemplates &templates,
                       const FieldValues &values, const RunOptions &options);

//! Number of queue items that the body asks for: runs x product of the batch lists.
int itemCount(const QJsonObject &enqueueBody);

//! Every lone UTF-16 surrogate in any string replaced by U+FFFD: one would block the server's whole queue
//! (3.2).
QJsonValue withoutLoneSurrogates(const QJsonValue &value);

} // namespace Triptych
