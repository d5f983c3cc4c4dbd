// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/graphbuilder.h"

#include <QFile>
#include <QJsonDocument>

#include <memory>

namespace Triptych::Test {

inline QString dataPath(const QString &name)
{
    return QStringLiteral(TRIPTYCH_TEST_DATA "/workflow/") + name;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The small server of tests/data/workflow/openapi.json.
inline std::shared_ptr<const NodeTemplates> templates()
{
    static const std::shared_ptr<const NodeTemplates> parsed = std::make_shared<const NodeTemplates>(
        NodeTemplates::fromOpenApi(bytesOf(dataPath(QStringLiteral("openapi.json")))).take());
    return parsed;
}

//! JSON as it is convenient in a test: ' stands for ".
inline QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object();
}

inline QJsonArray array(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).array();
}

//! A node of a workflow; \p inputs: name -> value.
inline QJsonObject node(const QString &id, const QString &type, const QJsonObject &inputs = {})
{
    QJsonObject instances;
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        instances.insert(
            it.key(), QJsonObject{{QStringLiteral("name"), it.key()}, {QStringLiteral("value"), it.value()}});
    const NodeTemplate *known = templates()->find(type);
    const QJsonObject data{{QStringLiteral("id"), id},
                           {QStringLiteral("type"), type},
                           {QStringLiteral("version"), known ? known->version : QStringLiteral("1.0.0")},
                           {QStringLiteral("label"), QString()},
                           {QStringLiteral("inputs"), instances}};
    return {{QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("invocation")},
            {QStringLiteral("data"), data}};
}

inline QJsonObject edge(const QString &source, const QString &output, const QString &target,
                        const QString &input)
{
    return {{QStringLiteral("type"), QStringLiteral("default")},
            {QStringLiteral("source"), source},
            {QStringLiteral("sourceHandle"), output},
            {QStringLiteral("target"), target},
            {QStringLiteral("targetHandle"), input}};
}

inline QJsonObject workflow(const QJsonArray &nodes, const QJsonArray &edges = {},
                            const QJsonObject &more = {})
{
    QJsonObject json{
        {QStringLiteral("name"), QStringLiteral("Test")},
        {QStringLiteral("meta"), QJsonObject{{QStringLiteral("version"), QStringLiteral("4.0.0")}}},
        {QStringLiteral("nodes"), nodes},
        {QStringLiteral("edges"), edges}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

inline Result<WorkflowDocument> load(const QJsonObject &workflow)
{
    return WorkflowDocument::load(QJsonDocument(workflow).toJson());
}

} // namespace Triptych::Test
