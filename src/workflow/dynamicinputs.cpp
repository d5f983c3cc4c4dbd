// SPDX-License-Identifier: Apache-2.0
#include "workflow/dynamicinputs.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

Cardinality cardinality(const QString &word)
{
    if (word == "COLLECTION"_L1)
        return Cardinality::Collection;
    return word == "SINGLE_OR_COLLECTION"_L1 ? Cardinality::SingleOrCollection : Cardinality::Single;
}

template <typename T> std::optional<T> number(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(static_cast<T>(value.toDouble())) : std::nullopt;
}

Bounds bounds(const QJsonObject &json)
{
    Bounds bounds;
    bounds.minimum = number<double>(json, u"minimum"_s);
    bounds.maximum = number<double>(json, u"maximum"_s);
    bounds.exclusiveMinimum = number<double>(json, u"exclusiveMinimum"_s);
    bounds.exclusiveMaximum = number<double>(json, u"exclusiveMaximum"_s);
    bounds.multipleOf = number<double>(json, u"multipleOf"_s);
    bounds.minLength = number<qint64>(json, u"minLength"_s);
    bounds.maxLength = number<qint64>(json, u"maxLength"_s);
    bounds.minItems = number<qint64>(json, u"minItems"_s);
    bounds.maxItems = number<qint64>(json, u"maxItems"_s);
    return bounds;
}

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items)
        texts << item.toString();
    return texts;
}

FieldTemplate fieldOf(const QString &name, const QJsonObject &json)
{
    FieldTemplate field;
    field.name = name;
    field.title = json.value(u"title"_s).toString();
    field.description = json.value(u"description"_s).toString();
    const QJsonObject type = json.value(u"type"_s).toObject();
    field.type.name = type.value(u"name"_s).toString();
    field.type.cardinality = cardinality(type.value(u"cardinality"_s).toString());
    field.type.isBatch = type.value(u"batch"_s).toBool();
    field.required = json.value(u"required"_s).toBool();
    field.defaultValue = json.value(u"default"_s);
    field.bounds = bounds(json);
    field.options = json.value(u"options"_s).toArray();
    const QJsonObject labels = json.value(u"ui_choice_labels"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        field.optionLabels.insert(it.key(), it->toString());
    field.component = json.value(u"ui_component"_s).toString();
    field.models = {texts(json.value(u"ui_model_base"_s)), texts(json.value(u"ui_model_type"_s)),
                    texts(json.value(u"ui_model_variant"_s)), texts(json.value(u"ui_model_format"_s)),
                    texts(json.value(u"ui_model_provider_id"_s))};
    return field;
}

} // namespace

QList<FieldTemplate> dynamicInputs(const QJsonObject &templates)
{
    QList<FieldTemplate> fields;
    for (auto it = templates.begin(); it != templates.end(); ++it) {
        const FieldTemplate field = fieldOf(it.key(), it->toObject());
        if (!field.type.name.isEmpty())
            fields << field;
    }
    return fields;
}

} // namespace Triptych
