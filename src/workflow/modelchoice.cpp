// SPDX-License-Identifier: Apache-2.0
#include "workflow/fieldregistry.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool allows(const QStringList &list, const QString &value)
{
    return list.isEmpty() || list.contains(value);
}

//! What an identifier says of its model; the old form has other names for it (workflow-semantics.md 6.4).
struct Wanted {
    QString key, hash, name, base, type;

    explicit Wanted(const QJsonObject &json)
        : key(json.value(u"key"_s).toString())
        , hash(json.value(u"hash"_s).toString())
        , name(json.value(u"name"_s).toString())
        , base(json.value(u"base"_s).toString())
        , type(json.value(u"type"_s).toString())
    {
        if (!json.contains(u"model_name"_s))
            return;
        name = json.value(u"model_name"_s).toString();
        base = json.value(u"base_model"_s).toString();
        type = json.value(u"model_type"_s).toString();
    }

    bool fitsType(const ModelChoice &model) const { return type.isEmpty() || type == model.type; }
};

} // namespace

QJsonObject ModelChoice::toIdentifier() const
{
    return {{u"key"_s, key}, {u"hash"_s, hash}, {u"name"_s, name}, {u"base"_s, base}, {u"type"_s, type}};
}

bool offersModel(const ModelFilter &filter, const ModelChoice &model)
{
    // The page ignores format and variant when nothing else narrows the choice (3.4).
    if (filter.base.isEmpty() && filter.type.isEmpty() && filter.providerId.isEmpty())
        return true;
    return allows(filter.base, model.base) && allows(filter.type, model.type)
        && allows(filter.format, model.format)
        && (model.variant.isEmpty() || allows(filter.variant, model.variant))
        && allows(filter.providerId, model.providerId);
}

ModelHit matchModel(const QJsonObject &identifier, const ModelFilter &filter,
                    const QList<ModelChoice> &models)
{
    const Wanted wanted(identifier);
    const auto first = [&](auto fits) -> const ModelChoice * {
        const auto found = std::find_if(models.cbegin(), models.cend(), [&](const ModelChoice &model) {
            return fits(model) && offersModel(filter, model);
        });
        return found == models.cend() ? nullptr : &*found;
    };
    if (!wanted.key.isEmpty()) {
        if (const ModelChoice *hit = first([&](const ModelChoice &m) { return m.key == wanted.key; }))
            return {hit, ModelMatch::Key};
    }
    if (!wanted.hash.isEmpty()) {
        if (const ModelChoice *hit = first([&](const ModelChoice &m) { return m.hash == wanted.hash; }))
            return {hit, ModelMatch::Hash};
    }
    if (wanted.name.isEmpty())
        return {};
    const auto sameName = [&](const ModelChoice &m) { return m.name == wanted.name && wanted.fitsType(m); };
    if (const ModelChoice *hit =
            first([&](const ModelChoice &m) { return sameName(m) && m.base == wanted.base; }))
        return {hit, ModelMatch::NameAndBase};
    if (const ModelChoice *hit = first(sameName))
        return {hit, ModelMatch::Name};
    const auto sameLetters = [&](const ModelChoice &m) {
        return m.name.compare(wanted.name, Qt::CaseInsensitive) == 0 && wanted.fitsType(m);
    };
    const auto count = std::count_if(models.cbegin(), models.cend(), [&](const ModelChoice &m) {
        return sameLetters(m) && offersModel(filter, m);
    });
    return count == 1 ? ModelHit{first(sameLetters), ModelMatch::Letters} : ModelHit{};
}

bool hasModelKey(const QJsonObject &identifier, const QList<ModelChoice> &models)
{
    const QString key = identifier.value(u"key"_s).toString();
    return std::any_of(models.cbegin(), models.cend(),
                       [&key](const ModelChoice &model) { return model.key == key; });
}

const ModelChoice *resolveModel(const QJsonObject &identifier, const ModelFilter &filter,
                                const QList<ModelChoice> &models)
{
    return matchModel(identifier, filter, models).model;
}

} // namespace Triptych
