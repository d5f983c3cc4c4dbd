// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

#include <QJsonDocument>

namespace Triptych::Test {

using namespace Qt::StringLiterals;

//! A workflow of one node whose inputs are the fields of a form, made up by the test that uses it.
class FormFixture {
public:
    //! One more field. \param schema  the property as openapi.json has it; \param value  Undefined = not stored
    FormFixture &field(const QString &name, QJsonObject schema,
                       const QJsonValue &value = QJsonValue::Undefined, const QJsonObject &settings = {})
    {
        schema.insert(u"field_kind"_s, u"input"_s);
        if (!schema.contains(u"input"_s))
            schema.insert(u"input"_s, u"any"_s);
        m_properties.insert(name, schema);
        QJsonObject input{
            {u"name"_s, name}, {u"label"_s, m_label}, {u"description"_s, u"About %1."_s.arg(name)}};
        if (!value.isUndefined())
            input.insert(u"value"_s, value);
        m_inputs.insert(name, input);
        QJsonObject data{{u"fieldIdentifier"_s, QJsonObject{{u"nodeId"_s, u"n1"_s}, {u"fieldName"_s, name}}},
                         {u"showDescription"_s, m_showDescription}};
        if (!settings.isEmpty())
            data.insert(u"settings"_s, settings);
        return element(u"node-field"_s, data);
    }

    FormFixture &titled(const QString &label)
    {
        m_label = label;
        return *this;
    }

    FormFixture &described(bool shown)
    {
        m_showDescription = shown;
        return *this;
    }

    //! A heading, text or divider; a divider has no data.
    FormFixture &element(const QString &type, const QJsonObject &data = {})
    {
        const QString id = u"e%1"_s.arg(m_elements.size());
        QJsonObject object{
            {u"id"_s, id}, {u"type"_s, type}, {u"parentId"_s, m_rowId.isEmpty() ? u"root"_s : m_rowId}};
        if (!data.isEmpty())
            object.insert(u"data"_s, data);
        m_elements.insert(id, object);
        (m_rowId.isEmpty() ? m_children : m_rowChildren).append(id);
        return *this;
    }

    //! What follows stands side by side, until endRow().
    FormFixture &row()
    {
        m_rowId = u"row%1"_s.arg(m_elements.size());
        m_children.append(m_rowId);
        return *this;
    }

    FormFixture &endRow()
    {
        const QJsonObject data{{u"layout"_s, u"row"_s}, {u"children"_s, m_rowChildren}};
        m_elements.insert(m_rowId,
                          QJsonObject{{u"id"_s, m_rowId},
                                      {u"type"_s, u"container"_s},
                                      {u"parentId"_s, u"root"_s},
                                      {u"data"_s, data}});
        m_rowId.clear();
        m_rowChildren = {};
        return *this;
    }

    //! An edge into a field, so that it is connected.
    FormFixture &connected(const QString &name)
    {
        m_edges.append(QJsonObject{{u"id"_s, u"edge"_s},
                                   {u"type"_s, u"default"_s},
                                   {u"source"_s, u"n2"_s},
                                   {u"sourceHandle"_s, u"value"_s},
                                   {u"target"_s, u"n1"_s},
                                   {u"targetHandle"_s, name}});
        return *this;
    }

    std::shared_ptr<WorkflowHandle> open(Uploads *uploads = nullptr) const
    {
        auto templates = std::make_shared<const NodeTemplates>(NodeTemplates::fromOpenApi(openApi()).take());
        return WorkflowHandle::open(workflow(), {}, templates, uploads).take();
    }

private:
    QByteArray openApi() const
    {
        QJsonObject properties = m_properties;
        properties.insert(u"type"_s, QJsonObject{{u"default"_s, u"test_node"_s}});
        const QJsonObject node{
            {u"class"_s, u"invocation"_s},
            {u"title"_s, u"Test"_s},
            {u"version"_s, u"1.0.0"_s},
            {u"properties"_s, properties},
            {u"output"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/IntegerOutput"_s}}}};
        const QJsonObject source{
            {u"class"_s, u"invocation"_s},
            {u"title"_s, u"Source"_s},
            {u"version"_s, u"1.0.0"_s},
            {u"properties"_s, QJsonObject{{u"type"_s, QJsonObject{{u"default"_s, u"source"_s}}}}},
            {u"output"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/IntegerOutput"_s}}}};
        const QJsonObject value{{u"type"_s, u"integer"_s}, {u"field_kind"_s, u"output"_s}};
        const QJsonObject output{{u"class"_s, u"output"_s},
                                 {u"properties"_s, QJsonObject{{u"value"_s, value}}}};
        const QJsonObject schemas{
            {u"TestNode"_s, node}, {u"SourceNode"_s, source}, {u"IntegerOutput"_s, output}};
        return QJsonDocument(QJsonObject{{u"paths"_s, QJsonObject{}},
                                         {u"components"_s, QJsonObject{{u"schemas"_s, schemas}}}})
            .toJson();
    }

    QByteArray workflow() const
    {
        const auto node = [](const QString &id, const QString &type, const QString &label,
                             const QJsonObject &inputs) {
            const QJsonObject data{{u"id"_s, id},
                                   {u"type"_s, type},
                                   {u"label"_s, label},
                                   {u"version"_s, u"1.0.0"_s},
                                   {u"inputs"_s, inputs},
                                   {u"isOpen"_s, true},
                                   {u"isIntermediate"_s, true}};
            return QJsonObject{{u"id"_s, id},
                               {u"type"_s, u"invocation"_s},
                               {u"data"_s, data},
                               {u"position"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}}}};
        };
        QJsonObject elements = m_elements;
        elements.insert(
            u"root"_s,
            QJsonObject{{u"id"_s, u"root"_s},
                        {u"type"_s, u"container"_s},
                        {u"data"_s, QJsonObject{{u"layout"_s, u"column"_s}, {u"children"_s, m_children}}}});
        const QJsonObject form{{u"rootElementId"_s, u"root"_s}, {u"elements"_s, elements}};
        const QJsonObject json{
            {u"name"_s, u"Fixture"_s},
            {u"meta"_s, QJsonObject{{u"version"_s, u"3.0.0"_s}, {u"category"_s, u"user"_s}}},
            {u"exposedFields"_s, QJsonArray{}},
            {u"nodes"_s,
             QJsonArray{node(u"n1"_s, u"test_node"_s, {}, m_inputs),
                        node(u"n2"_s, u"source"_s, u"Dice"_s, {})}},
            {u"edges"_s, m_edges},
            {u"form"_s, form}};
        return QJsonDocument(json).toJson();
    }

    QString m_label;
    bool m_showDescription = false;
    QJsonObject m_properties;
    QJsonObject m_inputs;
    QJsonObject m_elements;
    QJsonArray m_children;
    QString m_rowId;
    QJsonArray m_rowChildren;
    QJsonArray m_edges;
};

} // namespace Triptych::Test
