// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace Triptych {

//! The nodes that lie on a circle, or between two, of the graph with these (source, target) edges. Linear in
//! their number: a file of some MB must not stop the program.
QSet<QString> nodesInCircles(const QList<std::pair<QString, QString>> &edges);

} // namespace Triptych
