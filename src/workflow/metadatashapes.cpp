// SPDX-License-Identifier: Apache-2.0
#include "workflow/metadatashapes.h"

#include "workflow/fields/checks.h"
#include "workflow/generators.h"

#include <algorithm>
#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool hasText(const QJsonObject &object, const QString &key)
{
    return !object.value(key).toString().isEmpty();
}

bool isByte(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 255 && std::floor(number) == number;
}

//! Of the first kind whose settings all fit; a missing type fits any, a missing setting gets its default.
std::optional<QJsonObject> asGenerator(const QJsonObject &object)
{
    std::vector<std::pair<GeneratorFamily, GeneratorKind>> kinds;
    for (const GeneratorFamily family :
         {GeneratorFamily::Float, GeneratorFamily::Integer, GeneratorFamily::String}) {
        for (const GeneratorKind &kind : generatorKinds(family))
            kinds.emplace_back(family, kind);
    }
    for (const auto &[family, kind] : kinds) {
        QStringList keys = kind.defaults.keys() + QStringList{u"type"_s};
        if (family == GeneratorFamily::Float)
            keys << u"values"_s; // a fixed list
        QJsonObject candidate = onlyKeys(object, keys);
        if (!object.contains(u"type"_s))
            candidate.insert(u"type"_s, kind.type);
        if (candidate.value(u"type"_s) != kind.type || !generatorProblem(family, candidate).isEmpty())
            continue;
        return onlyKeys(completeGenerator(family, candidate), keys);
    }
    return {};
}

//! The shapes in the page's order; nothing when none fits.
std::optional<QJsonObject> shaped(const QJsonObject &object)
{
    for (const QString &key :
         {u"image_name"_s, u"video_name"_s, u"board_id"_s, u"style_preset_id"_s, u"system_prompt_id"_s}) {
        if (hasText(object, key))
            return onlyKeys(object, {key});
    }
    const QStringList model{u"key"_s, u"hash"_s, u"name"_s, u"base"_s, u"type"_s};
    if (std::all_of(model.begin(), model.end(), [&](const QString &key) { return hasText(object, key); }))
        return plainIdentifier(object);
    const QStringList colour{u"r"_s, u"g"_s, u"b"_s, u"a"_s};
    if (std::all_of(colour.begin(), colour.end(),
                    [&](const QString &key) { return isByte(object.value(key)); }))
        return onlyKeys(object, colour);
    return asGenerator(object);
}

//! Only lists whose every member has one of the two list shapes.
QJsonArray shapedList(const QJsonArray &list)
{
    const bool isImages = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) {
        return hasText(item.toObject(), u"image_name"_s);
    });
    const bool isLoras = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) {
        return item[u"lora"_s].isObject() && item[u"weight"_s].isDouble();
    });
    if (!isImages && !isLoras)
        return list;
    const QStringList keys = isImages ? QStringList{u"image_name"_s} : QStringList{u"lora"_s, u"weight"_s};
    QJsonArray kept;
    for (const QJsonValue &item : list)
        kept << onlyKeys(item.toObject(), keys);
    return kept;
}

} // namespace

QJsonValue metadataAsThePageSendsIt(const QJsonValue &value)
{
    if (value.isArray())
        return shapedList(value.toArray());
    if (!value.isObject())
        return value;
    const std::optional<QJsonObject> object = shaped(value.toObject());
    return object ? QJsonValue(*object) : value;
}

} // namespace Triptych
