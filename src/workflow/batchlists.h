// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/generators.h"
#include "workflow/graphbuilder.h"

namespace Triptych {

//! What the server made for the generators that it was asked about, by the generator's node id.
using GeneratedLists = QHash<QString, QJsonArray>;

//! One batch node: the values that it runs through and where they go (workflow-semantics.md 4.4).
struct BatchList {
    QString nodeId;
    QString group; //!< members of one group are zipped; empty = multiplied with everything else
    QString generatorId; //!< the node that makes the values; empty = the node's own list
    //! Nothing while the server has not been asked for them.
    std::optional<QJsonArray> items;
    QList<std::pair<QString, QString>> targets; //!< (node, input), connectors followed
};

//! A generator whose values only the server can make.
struct OpenGenerator {
    QString nodeId;
    GeneratorQuery query;
};

//! Every batch node in file order. Pure.
//! \param freshSeed  for random generators without a seed of their own; the same one gives the same lists
QList<BatchList> batchLists(const WorkflowDocument &document, const NodeTemplates &templates,
                            const FieldValues &values, const GeneratedLists &generated, quint32 freshSeed);

//! The generators to ask the server about before buildBatch(), each once, however many batch nodes it feeds (trap 38).
QList<OpenGenerator> openGenerators(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FieldValues &values, quint32 freshSeed);

//! `data` of a batch: one list per batch node or group, groups in the order of their first member (trap 16).
QJsonArray batchData(const QList<BatchList> &lists);

//! How many queue items one run makes; nothing while a list is not known.
std::optional<qint64> batchSize(const QList<BatchList> &lists);

//! What the page and the server refuse about the lists: not connected, empty, of unequal length. Lists that are not known
//! yet are not judged.
QList<RunProblem> batchProblems(const QList<BatchList> &lists, const WorkflowDocument &document,
                                const NodeTemplates &templates);

//! False for the width and height of an image batch: the server knows no list of them (trap 15).
bool isBatchOutput(const QString &nodeType, const QString &output);

} // namespace Triptych
