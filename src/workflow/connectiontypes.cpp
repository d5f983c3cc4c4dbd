// SPDX-License-Identifier: Apache-2.0
#include "workflow/connectiontypes.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! A `ui_type` and the type under it count as the same: Scheduler and Enum, SavedWorkflow and String.
bool sameName(const TypeName &a, const TypeName &b)
{
    return a.name == b.name || a.name == b.originalName
        || (!a.originalName.isEmpty() && a.originalName == b.name)
        || (!a.originalName.isEmpty() && a.originalName == b.originalName);
}

bool cardinalitiesFit(Cardinality source, Cardinality target)
{
    return source == target || target == Cardinality::SingleOrCollection;
}

//! Integer -> Float, Integer -> String, Float -> String.
bool isNumberConversion(const TypeName &source, const TypeName &target)
{
    const bool fromInteger = source.name == "IntegerField"_L1;
    const bool fromFloat = source.name == "FloatField"_L1;
    return (fromInteger && (target.name == "FloatField"_L1 || target.name == "StringField"_L1))
        || (fromFloat && target.name == "StringField"_L1);
}

} // namespace

bool mayConnect(const TypeName &source, const TypeName &target)
{
    if (source.isBatch != target.isBatch)
        return false;
    if (sameName(source, target)
        && (source.cardinality == target.cardinality
            || target.cardinality == Cardinality::SingleOrCollection))
        return true;
    if (source.name == "CollectionItemField"_L1 && target.cardinality != Cardinality::Collection)
        return true;
    if (target.name == "CollectionItemField"_L1 && source.cardinality == Cardinality::Single)
        return true;
    if (source.name == "CollectionField"_L1 && target.cardinality != Cardinality::Single)
        return true;
    if (target.name == "CollectionField"_L1 && source.cardinality == Cardinality::Collection)
        return true;
    if (isNumberConversion(source, target) && cardinalitiesFit(source.cardinality, target.cardinality))
        return true;
    return target.name == "AnyField"_L1
        || (source.name == "AnyField"_L1 && cardinalitiesFit(source.cardinality, target.cardinality));
}

bool isSameType(const TypeName &a, const TypeName &b)
{
    return sameName(a, b) && a.cardinality == b.cardinality && a.isBatch == b.isBatch;
}

bool isRefusedByServer(const TypeName &source, const TypeName &target)
{
    return isNumberConversion(source, target)
        && (source.cardinality != Cardinality::Single || target.cardinality != Cardinality::Single);
}

} // namespace Triptych
