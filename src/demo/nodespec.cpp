// SPDX-License-Identifier: Apache-2.0
#include "demo/nodespec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

FieldSpec FieldSpec::plain(const QString &type, const QJsonValue &value)
{
    return FieldSpec({{u"type"_s, type},
                      {u"default"_s, value},
                      {u"orig_default"_s, value},
                      {u"orig_required"_s, false},
                      {u"field_kind"_s, u"input"_s},
                      {u"input"_s, u"any"_s}});
}

FieldSpec FieldSpec::text(const QString &value)
{
    return plain(u"string"_s, value);
}

FieldSpec FieldSpec::integer(qint64 value)
{
    return plain(u"integer"_s, value);
}

FieldSpec FieldSpec::number(double value)
{
    return plain(u"number"_s, value);
}

FieldSpec FieldSpec::boolean(bool value)
{
    return plain(u"boolean"_s, value);
}

FieldSpec FieldSpec::choice(const QStringList &options, const QString &value)
{
    return plain(u"string"_s, value).with(u"enum"_s, QJsonArray::fromStringList(options));
}

FieldSpec FieldSpec::raw(const QJsonObject &schema)
{
    FieldSpec spec(schema);
    return spec.with(u"field_kind"_s, u"input"_s).with(u"input"_s, u"any"_s).with(u"orig_required"_s, false);
}

FieldSpec FieldSpec::object(const QString &className)
{
    const QJsonObject reference{{u"$ref"_s, QString(u"#/components/schemas/"_s + className)}};
    const QJsonObject null{{u"type"_s, u"null"_s}};
    return raw({{u"anyOf"_s, QJsonArray{reference, null}}, {u"default"_s, QJsonValue::Null}});
}

FieldSpec FieldSpec::model(const QStringList &bases, const QString &type)
{
    return object(u"ModelIdentifierField"_s)
        .with(u"ui_model_base"_s, QJsonArray::fromStringList(bases))
        .with(u"ui_model_type"_s, QJsonArray{type})
        .required();
}

FieldSpec FieldSpec::list(const QString &itemType)
{
    const QJsonObject items{{u"type"_s, itemType}};
    const QJsonObject array{{u"type"_s, u"array"_s}, {u"items"_s, items}, {u"minItems"_s, 1}};
    return raw({{u"anyOf"_s, QJsonArray{array, QJsonObject{{u"type"_s, u"null"_s}}}},
                {u"default"_s, QJsonValue::Null}});
}

FieldSpec FieldSpec::wire(const QString &className, const QString &title)
{
    return optionalWire(className, title).required();
}

FieldSpec FieldSpec::optionalWire(const QString &className, const QString &title)
{
    return object(className).connected().titled(title);
}

FieldSpec &FieldSpec::with(const QString &key, const QJsonValue &value)
{
    m_schema[key] = value;
    return *this;
}

FieldSpec &FieldSpec::titled(const QString &title)
{
    return with(u"title"_s, title);
}

FieldSpec &FieldSpec::about(const QString &description)
{
    return with(u"description"_s, description);
}

FieldSpec &FieldSpec::atLeast(double bound)
{
    return with(u"minimum"_s, bound);
}

FieldSpec &FieldSpec::atMost(double bound)
{
    return with(u"maximum"_s, bound);
}

FieldSpec &FieldSpec::above(double bound)
{
    return with(u"exclusiveMinimum"_s, bound);
}

FieldSpec &FieldSpec::stepped(int step)
{
    return with(u"multipleOf"_s, step);
}

FieldSpec &FieldSpec::required()
{
    m_schema.remove(u"orig_default"_s);
    return with(u"orig_required"_s, true);
}

FieldSpec &FieldSpec::optional()
{
    return with(u"orig_required"_s, false).with(u"orig_default"_s, QJsonValue::Null);
}

FieldSpec &FieldSpec::orNull()
{
    const QJsonObject plain{{u"type"_s, m_schema.take(u"type"_s)}};
    return with(u"anyOf"_s, QJsonArray{plain, QJsonObject{{u"type"_s, u"null"_s}}})
        .with(u"default"_s, QJsonValue::Null);
}

FieldSpec &FieldSpec::orList()
{
    QJsonArray options = m_schema[u"anyOf"_s].toArray();
    if (options.isEmpty())
        options.append(QJsonObject{{u"type"_s, m_schema.take(u"type"_s)}});
    options.insert(1, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, options[0]}});
    return with(u"anyOf"_s, options);
}

FieldSpec &FieldSpec::connected()
{
    return with(u"input"_s, u"connection"_s);
}

FieldSpec &FieldSpec::direct()
{
    return with(u"input"_s, u"direct"_s);
}

FieldSpec imageSpec()
{
    return FieldSpec::object(u"ImageField"_s).required().titled(u"Image"_s);
}

FieldSpec seedSpec()
{
    return FieldSpec::integer(0)
        .atLeast(0)
        .atMost(4294967295.0)
        .titled(u"Seed"_s)
        .about(u"Where the random numbers start"_s);
}

FieldSpec anyModelSpec(const QString &type)
{
    return FieldSpec::object(u"ModelIdentifierField"_s).with(u"ui_model_type"_s, QJsonArray{type}).required();
}

const FieldSpec *NodeSpec::input(const QString &name) const
{
    const auto found =
        std::find_if(inputs.begin(), inputs.end(), [&name](const auto &row) { return row.first == name; });
    return found == inputs.end() ? nullptr : &found->second;
}

bool NodeSpec::hasInput(const QString &name) const
{
    if (saves == Saves::Image && (name == "board"_L1 || name == "metadata"_L1))
        return true;
    return input(name) != nullptr;
}

} // namespace Triptych
