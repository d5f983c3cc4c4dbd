// SPDX-License-Identifier: Apache-2.0
#include "demo/demonodes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

using F = FieldSpec;

struct ListKind {
    QString word; //!< "integer": node types, and the type of a number or text
    QString className; //!< "Integer"
    QJsonObject item; //!< schema of one value
};

QList<ListKind> kinds()
{
    return {{u"integer"_s, u"Integer"_s, {{u"type"_s, u"integer"_s}}},
            {u"float"_s, u"Float"_s, {{u"type"_s, u"number"_s}}},
            {u"string"_s, u"String"_s, {{u"type"_s, u"string"_s}}},
            {u"image"_s, u"Image"_s, {{u"$ref"_s, u"#/components/schemas/ImageField"_s}}}};
}

QString listName(const ListKind &kind)
{
    return kind.word + u's';
}

FieldSpec group()
{
    return F::choice({u"None"_s, u"Group 1"_s, u"Group 2"_s, u"Group 3"_s, u"Group 4"_s, u"Group 5"_s},
                     u"None"_s)
        .direct()
        .titled(u"Batch Group"_s);
}

NodeSpec batchNode(const ListKind &kind)
{
    const QJsonObject array{{u"type"_s, u"array"_s}, {u"items"_s, kind.item}, {u"minItems"_s, 1}};
    const QJsonObject list{{u"anyOf"_s, QJsonArray{array, QJsonObject{{u"type"_s, u"null"_s}}}},
                           {u"default"_s, QJsonValue::Null}};
    return {kind.word + u"_batch"_s,
            kind.className + u"BatchInvocation"_s,
            kind.className + u" Batch"_s,
            u"batch"_s,
            u"1.0.0"_s,
            kind.className + u"Output"_s,
            {{u"batch_group_id"_s, group()},
             {listName(kind), F::raw(list).required().titled(kind.className + u's')}}};
}

NodeSpec generatorNode(const ListKind &kind)
{
    return {
        kind.word + u"_generator"_s,
        kind.className + u"Generator"_s,
        kind.className + u" Generator"_s,
        u"batch"_s,
        u"1.0.0"_s,
        kind.className + u"GeneratorOutput"_s,
        {{u"generator"_s,
          F::object(kind.className + u"GeneratorField"_s).required().direct().titled(u"Generator Type"_s)}}};
}

} // namespace

QList<NodeSpec> demoBatchNodes()
{
    QList<NodeSpec> nodes;
    const QList<ListKind> all = kinds();
    for (const ListKind &kind : all)
        nodes << batchNode(kind) << generatorNode(kind);
    return nodes;
}

QList<OutputSpec> demoGeneratorOutputs()
{
    QList<OutputSpec> outputs;
    const QList<ListKind> all = kinds();
    for (const ListKind &kind : all)
        outputs << OutputSpec{
            kind.className + u"GeneratorOutput"_s,
            kind.word + u"_generator_output"_s,
            {{listName(kind), QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, kind.item}}}}};
    return outputs;
}

} // namespace Triptych
