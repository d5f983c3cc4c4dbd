// SPDX-License-Identifier: Apache-2.0
#include "workflow/schemaparser.h"

#include "workflow/legacymodelkinds.h"

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString lastSegment(const QString &ref)
{
    return ref.mid(ref.lastIndexOf(u'/') + 1);
}

QString primitive(const QString &jsonType)
{
    static const QHash<QString, QString> names{{u"integer"_s, u"IntegerField"_s},
                                               {u"number"_s, u"FloatField"_s},
                                               {u"string"_s, u"StringField"_s},
                                               {u"boolean"_s, u"BooleanField"_s}};
    return names.value(jsonType);
}

//! The name of a `$ref` or of a primitive; empty for anything else.
QString plainName(const QJsonObject &schema)
{
    const QString ref = schema.value(u"$ref"_s).toString();
    return ref.isEmpty() ? primitive(schema.value(u"type"_s).toString()) : lastSegment(ref);
}

//! Members of `anyOf` without {"type": "null"}.
QList<QJsonObject> alternatives(const QJsonObject &schema)
{
    QList<QJsonObject> found;
    const QJsonArray members = schema.value(u"anyOf"_s).toArray();
    for (const QJsonValue &member : members) {
        if (member.isObject() && member.toObject().value(u"type"_s).toString() != "null"_L1)
            found << member.toObject();
    }
    return found;
}

//! The parsed type of `anyOf` with two members: X and list of X.
std::optional<TypeName> singleOrList(const QList<QJsonObject> &members)
{
    const bool firstIsList = members[0].value(u"type"_s).toString() == "array"_L1;
    const QJsonObject list = firstIsList ? members[0] : members[1];
    const QJsonObject single = firstIsList ? members[1] : members[0];
    const QString name = plainName(single);
    if (name.isEmpty() || list.value(u"type"_s).toString() != "array"_L1
        || plainName(list.value(u"items"_s).toObject()) != name)
        return {};
    return TypeName{name, Cardinality::SingleOrCollection, false, {}};
}

void fill(std::optional<double> &target, const QJsonObject &schema, const QString &key)
{
    if (!target && schema.value(key).isDouble())
        target = schema.value(key).toDouble();
}

void fill(std::optional<qint64> &target, const QJsonObject &schema, const QString &key)
{
    if (!target && schema.value(key).isDouble())
        target = schema.value(key).toInteger();
}

void fillBounds(Bounds &bounds, const QJsonObject &schema)
{
    fill(bounds.minimum, schema, u"minimum"_s);
    fill(bounds.maximum, schema, u"maximum"_s);
    fill(bounds.exclusiveMinimum, schema, u"exclusiveMinimum"_s);
    fill(bounds.exclusiveMaximum, schema, u"exclusiveMaximum"_s);
    fill(bounds.multipleOf, schema, u"multipleOf"_s);
    fill(bounds.minItems, schema, u"minItems"_s);
    fill(bounds.maxItems, schema, u"maxItems"_s);
    // Some lists are limited by the word for strings: llava_onevision_vllm.images has maxLength 3 (3.2).
    const bool isList = schema.value(u"type"_s).toString() == "array"_L1;
    fill(isList ? bounds.minItems : bounds.minLength, schema, u"minLength"_s);
    fill(isList ? bounds.maxItems : bounds.maxLength, schema, u"maxLength"_s);
}

//! Bounds of optional fields stand inside the anyOf member, those of list items inside `items` (trap 10).
Bounds allBounds(const QJsonObject &property)
{
    Bounds bounds;
    fillBounds(bounds, property);
    fillBounds(bounds, property.value(u"items"_s).toObject());
    const QList<QJsonObject> members = alternatives(property);
    for (const QJsonObject &member : members) {
        fillBounds(bounds, member);
        fillBounds(bounds, member.value(u"items"_s).toObject());
    }
    return bounds;
}

QStringList stringList(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList found;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        found << item.toString();
    found.removeAll(QString());
    return found;
}

ModelFilter modelFilter(const QJsonObject &property)
{
    return {stringList(property.value(u"ui_model_base"_s)), stringList(property.value(u"ui_model_type"_s)),
            stringList(property.value(u"ui_model_variant"_s)),
            stringList(property.value(u"ui_model_format"_s)),
            stringList(property.value(u"ui_model_provider_id"_s))};
}

//! "noise_type" and "noiseType" -> "Noise Type".
QString startCase(const QString &name)
{
    QString text;
    for (const QChar c : name) {
        const bool separator = c == u'_' || c == u'-' || c.isSpace();
        const bool newWord = separator || (c.isUpper() && !text.isEmpty() && text.back().isLower());
        if (newWord && !text.isEmpty() && text.back() != u' ')
            text += u' ';
        if (!separator)
            text += text.isEmpty() || text.back() == u' ' ? c.toUpper() : c;
    }
    return text.trimmed();
}

bool isBatchField(const QString &nodeType, const QString &name, bool isOutput)
{
    static const QStringList inputs{u"image_batch.images"_s, u"string_batch.strings"_s,
                                    u"integer_batch.integers"_s, u"float_batch.floats"_s};
    static const QStringList outputs{u"image_generator.images"_s, u"string_generator.strings"_s,
                                     u"integer_generator.integers"_s, u"float_generator.floats"_s};
    const QString key = nodeType + u'.' + name;
    return isOutput ? outputs.contains(key) : inputs.contains(key);
}

FieldTemplate::Source source(const QJsonObject &property)
{
    const QString text = property.value(u"input"_s).toString();
    if (text == "direct"_L1)
        return FieldTemplate::Source::Direct;
    return text == "connection"_L1 ? FieldTemplate::Source::Connection : FieldTemplate::Source::Any;
}

} // namespace

std::optional<TypeName> SchemaParser::type(const QJsonObject &property) const
{
    if (property.contains(u"$ref"_s))
        return TypeName{lastSegment(property.value(u"$ref"_s).toString()), Cardinality::Single, false, {}};
    const QJsonValue constant = property.value(u"const"_s);
    if (!constant.isUndefined() && !constant.isNull() && constant != QJsonValue(false))
        return TypeName{u"EnumField"_s, Cardinality::Single, false, {}};
    if (!property.contains(u"type"_s)) {
        const QString ref =
            property.value(u"allOf"_s).toArray().first().toObject().value(u"$ref"_s).toString();
        if (!ref.isEmpty())
            return TypeName{lastSegment(ref), Cardinality::Single, false, {}};
        const QList<QJsonObject> members = alternatives(property);
        if (members.size() == 1)
            return type(members[0]);
        return members.size() == 2 ? singleOrList(members) : std::nullopt;
    }
    if (property.contains(u"enum"_s))
        return TypeName{u"EnumField"_s, Cardinality::Single, false, {}};
    const bool isList = property.value(u"type"_s).toString() == "array"_L1;
    const QString name = plainName(isList ? property.value(u"items"_s).toObject() : property);
    if (name.isEmpty())
        return {};
    return TypeName{name, isList ? Cardinality::Collection : Cardinality::Single, false, {}};
}

QJsonArray SchemaParser::options(const QJsonObject &property) const
{
    const QList<QJsonObject> members = alternatives(property);
    QJsonObject schema = members.size() == 1 ? members[0] : property;
    const QString ref = schema.value(u"$ref"_s).toString();
    if (!ref.isEmpty()) // a Python Enum class; the page sees no choices there (3.2)
        schema = m_schemas.value(lastSegment(ref)).toObject();
    if (schema.value(u"enum"_s).isArray())
        return schema.value(u"enum"_s).toArray();
    return schema.contains(u"const"_s) ? QJsonArray{schema.value(u"const"_s)} : QJsonArray{};
}

std::optional<FieldTemplate> SchemaParser::field(const QString &name, const QJsonObject &property) const
{
    FieldTemplate field;
    const std::optional<TypeName> parsed = type(property);
    const QString uiType = property.value(u"ui_type"_s).toString();
    if (uiType.isEmpty() && !parsed)
        return {};
    field.models = modelFilter(property);
    if (uiType.isEmpty()) {
        field.type = *parsed;
    } else if (const std::optional<ModelFilter> filter = legacyModelFilter(uiType)) {
        field.type = parsed.value_or(TypeName{});
        field.type.name = u"ModelIdentifierField"_s;
        field.models = *filter;
    } else {
        const bool isList = uiType == "CollectionField"_L1;
        field.type = {uiType, isList ? Cardinality::Collection : Cardinality::Single, false,
                      parsed.value_or(TypeName{}).name};
    }
    field.name = name;
    field.title = property.value(u"title"_s).toString();
    if (field.title.isEmpty())
        field.title = startCase(name);
    field.description = property.value(u"description"_s).toString();
    field.source = source(property);
    field.required = property.value(u"orig_required"_s).toBool();
    field.hidden = property.value(u"ui_hidden"_s).toBool();
    if (property.value(u"ui_order"_s).isDouble())
        field.order = property.value(u"ui_order"_s).toInt();
    if (!property.value(u"default"_s).isNull())
        field.defaultValue = property.value(u"default"_s);
    field.bounds = allBounds(property);
    if (field.type.name != "StringField"_L1) { // nested unions leave the list's maxLength outside of the list
        field.bounds.minItems = field.bounds.minItems ? field.bounds.minItems : field.bounds.minLength;
        field.bounds.maxItems = field.bounds.maxItems ? field.bounds.maxItems : field.bounds.maxLength;
    }
    field.options = options(property);
    const QJsonObject labels = property.value(u"ui_choice_labels"_s).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        field.optionLabels.insert(it.key(), it.value().toString());
    field.component = property.value(u"ui_component"_s).toString();
    return field;
}

QList<FieldTemplate> SchemaParser::inputs(const QString &nodeType, const QJsonObject &properties) const
{
    static const QStringList attributes{u"id"_s, u"type"_s, u"use_cache"_s};
    QList<FieldTemplate> found;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString kind = it->toObject().value(u"field_kind"_s).toString();
        if (attributes.contains(it.key()) || (kind != "input"_L1 && kind != "internal"_L1)
            || (nodeType == "iterate"_L1 && it.key() == "index"_L1))
            continue;
        std::optional<FieldTemplate> parsed = field(it.key(), it->toObject());
        if (!parsed || parsed->type.name == "IsIntermediate"_L1)
            continue;
        parsed->type.isBatch = isBatchField(nodeType, it.key(), false);
        found << *parsed;
    }
    return found;
}

QList<FieldTemplate> SchemaParser::outputs(const QString &nodeType, const QString &schemaName) const
{
    const QJsonObject properties = m_schemas.value(schemaName).toObject().value(u"properties"_s).toObject();
    QList<FieldTemplate> found;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        if (it.key() == "type"_L1 || property.value(u"field_kind"_s).toString() != "output"_L1)
            continue;
        if (std::optional<FieldTemplate> parsed = field(it.key(), property)) {
            parsed->type.isBatch = isBatchField(nodeType, it.key(), true);
            found << *parsed;
        }
    }
    return found;
}

std::optional<NodeTemplate> SchemaParser::node(const QJsonObject &schema) const
{
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    NodeTemplate node;
    node.type = properties.value(u"type"_s).toObject().value(u"default"_s).toString();
    if (node.type.isEmpty() || node.type == "graph"_L1 || node.type == "linear_ui_output"_L1)
        return {};
    node.title = schema.value(u"title"_s).toString().remove(u"Invocation"_s).trimmed();
    if (node.title.isEmpty())
        node.title = startCase(node.type);
    node.description = schema.value(u"description"_s).toString();
    node.version = schema.value(u"version"_s).toString();
    node.nodePack = schema.value(u"node_pack"_s).toString();
    node.classification = schema.value(u"classification"_s).toString();
    node.outputType = lastSegment(schema.value(u"output"_s).toObject().value(u"$ref"_s).toString());
    node.useCache = properties.value(u"use_cache"_s).toObject().value(u"default"_s).toBool(true);
    node.inputs = inputs(node.type, properties);
    node.outputs = outputs(node.type, node.outputType);
    return node;
}

} // namespace Triptych
