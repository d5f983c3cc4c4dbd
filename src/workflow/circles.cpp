// SPDX-License-Identifier: Apache-2.0
#include "workflow/circles.h"

#include <QHash>
#include <QStringList>

namespace Triptych {

namespace {

using Edges = QList<std::pair<QString, QString>>;

//! What remains when nodes without an incoming edge are taken away again and again.
Edges withoutStarts(const Edges &edges)
{
    QHash<QString, int> incoming;
    QHash<QString, QStringList> followers;
    for (const auto &[source, target] : edges) {
        incoming[source] += 0;
        incoming[target] += 1;
        followers[source] << target;
    }
    QStringList open;
    for (auto it = incoming.cbegin(); it != incoming.cend(); ++it) {
        if (it.value() == 0)
            open << it.key();
    }
    QSet<QString> removed;
    while (!open.isEmpty()) {
        const QString node = open.takeLast();
        removed.insert(node);
        const QStringList targets = followers.value(node);
        for (const QString &target : targets) {
            if (--incoming[target] == 0)
                open << target;
        }
    }
    Edges rest = edges;
    rest.removeIf([&removed](const auto &edge) { return removed.contains(edge.first); });
    return rest;
}

Edges reversed(Edges edges)
{
    for (auto &[source, target] : edges)
        std::swap(source, target);
    return edges;
}

} // namespace

QSet<QString> nodesInCircles(const QList<std::pair<QString, QString>> &edges)
{
    QSet<QString> nodes;
    const Edges rest = withoutStarts(reversed(withoutStarts(edges)));
    for (const auto &[source, target] : rest) {
        nodes.insert(source);
        nodes.insert(target);
    }
    return nodes;
}

} // namespace Triptych
