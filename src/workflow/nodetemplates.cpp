// SPDX-License-Identifier: Apache-2.0
#include "workflow/nodetemplates.h"

#include "workflow/schemaparser.h"

#include <QJsonDocument>

#include <algorithm>
#include <atomic>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

const FieldTemplate *byName(const QList<FieldTemplate> &fields, const QString &name)
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                    [&name](const FieldTemplate &field) { return field.name == name; });
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace

const FieldTemplate *NodeTemplate::input(const QString &name) const
{
    return byName(inputs, name);
}

const FieldTemplate *NodeTemplate::output(const QString &name) const
{
    return byName(outputs, name);
}

bool isBatchOrGeneratorType(const QString &nodeType)
{
    static const QSet<QString> types{u"image_batch"_s,       u"string_batch"_s,    u"integer_batch"_s,
                                     u"float_batch"_s,       u"image_generator"_s, u"string_generator"_s,
                                     u"integer_generator"_s, u"float_generator"_s};
    return types.contains(nodeType);
}

Result<NodeTemplates> NodeTemplates::fromOpenApi(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return badReply(u"openapi.json is not a JSON object"_s, problem.errorString());
    const QJsonValue schemas = document.object().value(u"components"_s).toObject().value(u"schemas"_s);
    if (!schemas.isObject())
        return badReply(u"openapi.json without components.schemas"_s);
    NodeTemplates templates;
    templates.addSchemas(schemas.toObject());
    if (templates.m_nodes.isEmpty())
        return badReply(u"openapi.json without invocations"_s);
    templates.m_identity = newIdentity();
    return templates;
}

quint64 NodeTemplates::newIdentity()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

void NodeTemplates::addSchemas(const QJsonObject &schemas)
{
    SchemaParser parser(schemas);
    for (auto it = schemas.begin(); it != schemas.end(); ++it) {
        const QJsonObject schema = it->toObject();
        if (schema.value(u"class"_s).toString() != "invocation"_L1)
            continue;
        if (std::optional<NodeTemplate> node = parser.node(schema))
            m_nodes.emplace(QString(node->type), std::move(*node));
    }
}

const NodeTemplate *NodeTemplates::find(const QString &nodeType) const
{
    const auto found = m_nodes.constFind(nodeType);
    return found == m_nodes.constEnd() ? nullptr : &*found;
}

QStringList NodeTemplates::nodeTypes() const
{
    QStringList types = m_nodes.keys();
    types.sort();
    return types;
}

} // namespace Triptych
