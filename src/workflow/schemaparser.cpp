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
    const QString ref = schema.value("$ref"_L1).toString();
    return ref.isEmpty() ? primitive(schema.value("type"_L1).toString()) : lastSegment(ref);
}

//! Members of `anyOf` without {"type": "null"}.
QList<QJsonObject> alternatives(const QJsonObject &schema)
{
    QList<QJsonObject> found;
    const QJsonArray members = schema.value("anyOf"_L1).toArray();
    for (const QJsonValue &member : members) {
        if (!member.isObject())
            continue;
        const QJsonObject object = member.toObject();
        if (object.value("type"_L1).toString() != "null"_L1)
            found.append(object);
    }
    return found;
}

//! The parsed type of `anyOf` with two members: X and list of X.
std::optional<TypeName> singleOrList(const QList<QJsonObject> &members)
{
    const bool firstIsList = members[0].value("type"_L1).toString() == "array"_L1;
    const QJsonObject list = firstIsList ? members[0] : members[1];
    const QJsonObject single = firstIsList ? members[1] : members[0];
    const QString name = plainName(single);
    if (name.isEmpty() || list.value("type"_L1).toString() != "array"_L1
        || plainName(list.value("items"_L1).toObject()) != name)
        return {};
    return TypeName{name, Cardinality::SingleOrCollection, false, {}};
}

void fill(std::optional<double> &target, const QJsonObject &schema, QLatin1StringView key)
{
    if (!target && schema.value(key).isDouble())
        target = schema.value(key).toDouble();
}

void fill(std::optional<qint64> &target, const QJsonObject &schema, QLatin1StringView key)
{
    if (!target && schema.value(key).isDouble())
        target = schema.value(key).toInteger();
}

void fillBounds(Bounds &bounds, const QJsonObject &schema)
{
    fill(bounds.minimum, schema, "minimum"_L1);
    fill(bounds.maximum, schema, "maximum"_L1);
    fill(bounds.exclusiveMinimum, schema, "exclusiveMinimum"_L1);
    fill(bounds.exclusiveMaximum, schema, "exclusiveMaximum"_L1);
    fill(bounds.multipleOf, schema, "multipleOf"_L1);
    fill(bounds.minItems, schema, "minItems"_L1);
    fill(bounds.maxItems, schema, "maxItems"_L1);
    // Some lists are limited by the word for strings: llava_onevision_vllm.images has maxLength 3 (3.2).
    const bool isList = schema.value("type"_L1).toString() == "array"_L1;
    fill(isList ? bounds.minItems : bounds.minLength, schema, "minLength"_L1);
    fill(isList ? bounds.maxItems : bounds.maxLength, schema, "maxLength"_L1);
}

//! Bounds of optional fields stand inside the anyOf member, those of list items inside `items` (trap 10).
Bounds allBounds(const QJsonObject &property, const QList<QJsonObject> &members)
{
    Bounds bounds;
    fillBounds(bounds, property);
    fillBounds(bounds, property.value("items"_L1).toObject());
    for (const QJsonObject &member : members) {
        fillBounds(bounds, member);
        fillBounds(bounds, member.value("items"_L1).toObject());
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
    return {stringList(property.value("ui_model_base"_L1)), stringList(property.value("ui_model_type"_L1)),
            stringList(property.value("ui_model_variant"_L1)),
            stringList(property.value("ui_model_format"_L1)),
            stringList(property.value("ui_model_provider_id"_L1))};
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
    if (!isBatchOrGeneratorType(nodeType))
        return false;
    const QString key = nodeType + u'.' + name;
    return isOutput ? outputs.contains(key) : inputs.contains(key);
}

FieldTemplate::Source source(const QJsonObject &property)
{
    const QString text = property.value("input"_L1).toString();
    if (text == "direct"_L1)
        return FieldTemplate::Source::Direct;
    return text == "connection"_L1 ? FieldTemplate::Source::Connection : FieldTemplate::Source::Any;
}

} // namespace

std::optional<TypeName> SchemaParser::type(const QJsonObject &property) const
{
    if (property.contains("$ref"_L1))
        return TypeName{lastSegment(property.value("$ref"_L1).toString()), Cardinality::Single, false, {}};
    const QJsonValue constant = property.value("const"_L1);
    if (!constant.isUndefined() && !constant.isNull() && constant != QJsonValue(false))
        return TypeName{u"EnumField"_s, Cardinality::Single, false, {}};
    if (!property.contains("type"_L1)) {
        const QString ref =
            property.value("allOf"_L1).toArray().first().toObject().value("$ref"_L1).toString();
        if (!ref.isEmpty())
            return TypeName{lastSegment(ref), Cardinality::Single, false, {}};
        const QList<QJsonObject> members = alternatives(property);
        if (members.size() == 1)
            return type(members[0]);
        return members.size() == 2 ? singleOrList(members) : std::nullopt;
    }
    if (property.contains("enum"_L1))
        return TypeName{u"EnumField"_s, Cardinality::Single, false, {}};
    const bool isList = property.value("type"_L1).toString() == "array"_L1;
    const QString name = plainName(isList ? property.value("items"_L1).toObject() : property);
    if (name.isEmpty())
        return {};
    return TypeName{name, isList ? Cardinality::Collection : Cardinality::Single, false, {}};
}

QJsonArray SchemaParser::options(const QJsonObject &property, const QList<QJsonObject> &members) const
{
    QJsonObject schema = members.size() == 1 ? members[0] : property;
    const QString ref = schema.value("$ref"_L1).toString();
    if (!ref.isEmpty()) // a Python Enum class; the page sees no choices there (3.2)
        schema = m_schemas.value(lastSegment(ref)).toObject();
    if (schema.value("enum"_L1).isArray())
        return schema.value("enum"_L1).toArray();
    return schema.contains("const"_L1) ? QJsonArray{schema.value("const"_L1)} : QJsonArray{};
}

std::optional<FieldTemplate> SchemaParser::field(const QString &name, const QJsonObject &property) const
{
    FieldTemplate field;
    const std::optional<TypeName> parsed = type(property);
    const QString uiType = property.value("ui_type"_L1).toString();
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
    field.title = property.value("title"_L1).toString();
    if (field.title.isEmpty())
        field.title = startCase(name);
    field.description = property.value("description"_L1).toString();
    field.source = source(property);
    field.required = property.value("orig_required"_L1).toBool();
    field.hidden = property.value("ui_hidden"_L1).toBool();
    if (property.value("ui_order"_L1).isDouble())
        field.order = property.value("ui_order"_L1).toInt();
    if (const QJsonValue value = property.value("default"_L1); value.isString())
        field.defaultValue = value.toString(); // taken as it is, it would keep the whole property alive
    else if (!value.isNull())
        field.defaultValue = value;
    const QList<QJsonObject> members = alternatives(property);
    field.bounds = allBounds(property, members);
    if (field.type.name != "StringField"_L1) { // nested unions leave the list's maxLength outside of the list
        field.bounds.minItems = field.bounds.minItems ? field.bounds.minItems : field.bounds.minLength;
        field.bounds.maxItems = field.bounds.maxItems ? field.bounds.maxItems : field.bounds.maxLength;
    }
    field.options = options(property, members);
    const QJsonObject labels = property.value("ui_choice_labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        field.optionLabels.insert(it.key(), it.value().toString());
    field.component = property.value("ui_component"_L1).toString();
    return field;
}

QList<FieldTemplate> SchemaParser::inputs(const QString &nodeType, const QJsonObject &properties) const
{
    static const QStringList attributes{u"id"_s, u"type"_s, u"use_cache"_s};
    QList<FieldTemplate> found;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        const QString kind = property.value("field_kind"_L1).toString();
        if (attributes.contains(it.key()) || (kind != "input"_L1 && kind != "internal"_L1)
            || (nodeType == "iterate"_L1 && it.key() == "index"_L1))
            continue;
        std::optional<FieldTemplate> parsed = field(it.key(), property);
        if (!parsed || parsed->type.name == "IsIntermediate"_L1)
            continue;
        parsed->type.isBatch = isBatchField(nodeType, it.key(), false);
        found.append(std::move(*parsed));
    }
    return found;
}

QList<FieldTemplate> SchemaParser::outputs(const QString &nodeType, const QString &schemaName) const
{
    const QJsonObject properties = m_schemas.value(schemaName).toObject().value("properties"_L1).toObject();
    QList<FieldTemplate> found;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        if (it.key() == "type"_L1 || property.value("field_kind"_L1).toString() != "output"_L1)
            continue;
        if (std::optional<FieldTemplate> parsed = field(it.key(), property)) {
            parsed->type.isBatch = isBatchField(nodeType, it.key(), true);
            found.append(std::move(*parsed));
        }
    }
    return found;
}

//! Shared by all nodes of an output type, but that those of generators are marked.
QList<FieldTemplate> SchemaParser::sharedOutputs(const QString &nodeType, const QString &schemaName)
{
    if (isBatchOrGeneratorType(nodeType))
        return outputs(nodeType, schemaName);
    const auto known = m_outputs.constFind(schemaName);
    return known != m_outputs.cend() ? *known : *m_outputs.insert(schemaName, outputs(nodeType, schemaName));
}

std::optional<NodeTemplate> SchemaParser::node(const QJsonObject &schema)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    NodeTemplate node;
    node.type = properties.value("type"_L1).toObject().value("default"_L1).toString();
    if (node.type.isEmpty() || node.type == "graph"_L1 || node.type == "linear_ui_output"_L1)
        return {};
    node.title = schema.value("title"_L1).toString().remove(u"Invocation"_s).trimmed();
    if (node.title.isEmpty())
        node.title = startCase(node.type);
    node.description = schema.value("description"_L1).toString();
    node.version = schema.value("version"_L1).toString();
    node.nodePack = schema.value("node_pack"_L1).toString();
    node.classification = schema.value("classification"_L1).toString();
    node.outputType = lastSegment(schema.value("output"_L1).toObject().value("$ref"_L1).toString());
    node.useCache = properties.value("use_cache"_L1).toObject().value("default"_L1).toBool(true);
    node.inputs = inputs(node.type, properties);
    node.outputs = sharedOutputs(node.type, node.outputType);
    return node;
}

} // namespace Triptych
