// SPDX-License-Identifier: Apache-2.0
#include "workflow/freshseeds.h"

#include <QJsonArray>

#include <algorithm>
#include <random>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool isInBatch(const QJsonArray &data, const FreshSeed &seed)
{
    for (const QJsonValue &list : data) {
        const QJsonArray datums = list.toArray();
        const bool isHere = std::any_of(datums.cbegin(), datums.cend(), [&seed](const QJsonValue &datum) {
            return datum[u"node_path"_s] == seed.nodeId && datum[u"field_name"_s] == seed.fieldName;
        });
        if (isHere)
            return true;
    }
    return false;
}

QJsonArray numbers(const FreshSeed &seed, int count, std::mt19937 *engine)
{
    QJsonArray items;
    const qint64 span = std::min<qint64>(seed.maximum - seed.minimum, 4294967295) + 1;
    for (int i = 0; i < count; ++i)
        items.append(seed.minimum + static_cast<qint64>((*engine)()) % span);
    return items;
}

} // namespace

void giveFreshSeeds(QJsonObject *batch, const QList<FreshSeed> &seeds, quint32 freshSeed)
{
    const int runs = batch->value(u"runs"_s).toInt(1);
    const QJsonObject nodes = batch->value(u"graph"_s)[u"nodes"_s].toObject();
    QJsonArray data = batch->value(u"data"_s).toArray();
    std::mt19937 engine(freshSeed);
    QJsonArray zipped;
    for (const FreshSeed &seed : seeds) {
        if (!nodes.contains(seed.nodeId) || isInBatch(data, seed))
            continue;
        zipped.append(QJsonObject{{u"node_path"_s, seed.nodeId},
                                  {u"field_name"_s, seed.fieldName},
                                  {u"items"_s, numbers(seed, runs, &engine)}});
    }
    if (zipped.isEmpty())
        return;
    data.prepend(zipped); // varies slowest: one run is one round of everything else
    batch->insert(u"data"_s, data);
    batch->insert(u"runs"_s, 1);
}

} // namespace Triptych
