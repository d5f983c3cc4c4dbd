// SPDX-License-Identifier: Apache-2.0
#include "jobs/randomseeds.h"

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

RandomSeeds::RandomSeeds(const FormTree &tree, QObject *parent) : QObject(parent), m_tree(tree) { }

bool RandomSeeds::isRandom(int index) const
{
    return m_first.contains(m_tree.fields().at(index).firstIndex);
}

void RandomSeeds::setRandom(int index, bool random)
{
    const FormField &field = m_tree.fields().at(index);
    const bool canBe = field.editor == EditorKind::Number && field.field.type.name == "IntegerField"_L1
        && !field.isConnected() && !field.isMissing;
    if (!canBe || isRandom(index) == random)
        return;
    if (random)
        m_first.insert(field.firstIndex);
    else
        m_first.remove(field.firstIndex);
    for (const FormField &other : m_tree.fields()) {
        if (other.firstIndex == field.firstIndex)
            emit changed(other.index);
    }
}

QList<FreshSeed> RandomSeeds::fields() const
{
    QList<FreshSeed> seeds;
    for (const FormField &field : m_tree.fields()) {
        if (field.index != field.firstIndex || !m_first.contains(field.index))
            continue;
        FreshSeed seed{field.nodeId, field.fieldName};
        const Bounds &bounds = field.field.bounds;
        if (bounds.minimum)
            seed.minimum = static_cast<qint64>(std::ceil(*bounds.minimum));
        if (bounds.maximum)
            seed.maximum = static_cast<qint64>(std::floor(*bounds.maximum));
        seeds.append(seed);
    }
    return seeds;
}

QStringList RandomSeeds::keys() const
{
    QStringList keys;
    for (const FreshSeed &seed : fields())
        keys.append(seed.nodeId + u'.' + seed.fieldName);
    return keys;
}

void RandomSeeds::restore(const QStringList &keys)
{
    for (const FormField &field : m_tree.fields()) {
        if (keys.contains(field.nodeId + u'.' + field.fieldName))
            setRandom(field.index, true);
    }
}

void RandomSeeds::takeFrom(const RandomSeeds &other)
{
    restore(other.keys());
}

} // namespace Triptych
