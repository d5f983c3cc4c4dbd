// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace Triptych {

//! A whole-number input that gets another random number in every run, because the person has asked for it.
struct FreshSeed {
    QString nodeId;
    QString fieldName;
    qint64 minimum = 0;
    qint64 maximum = 4294967295; //!< inclusive; at most 2^32 - 1 above the minimum
};

//! Makes the runs of a batch a list of seeds in `data` and `runs` 1 (workflow-semantics.md 4.5). Pure: the same
//! \p freshSeed gives the same numbers. What is no node of the graph, or has its numbers from a batch node, is left alone.
void giveFreshSeeds(QJsonObject *batch, const QList<FreshSeed> &seeds, quint32 freshSeed);

} // namespace Triptych
