// SPDX-License-Identifier: Apache-2.0
#include "workflow/attachparts.h"
#include "workflow/resolvededges.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool isKnownKind(const QString &type)
{
    static const QStringList kinds{u"container"_s, u"node-field"_s, u"heading"_s, u"text"_s, u"divider"_s};
    return kinds.contains(type);
}

//! The page forgets the whole form over one such element (2.5).
bool isUnreadable(const QJsonObject &element)
{
    const QString type = element.value(u"type"_s).toString();
    const QJsonObject data = element.value(u"data"_s).toObject();
    const QJsonObject settings = data.value(u"settings"_s).toObject();
    const QString layout = data.value(u"layout"_s).toString();
    return !isKnownKind(type) || (type == "divider"_L1 && element.contains(u"data"_s))
        || (type == "container"_L1 && layout != "row"_L1 && layout != "column"_L1)
        || (settings.value(u"component"_s).toString() == "dropdown"_L1
            && !settings.value(u"options"_s).isArray());
}

QJsonObject withDefault(QJsonObject object, const QString &key, const QJsonValue &value)
{
    if (object.value(key).type() != value.type())
        object.insert(key, value);
    return object;
}

//! Settings without a type are those of a number (2.4).
QJsonObject completedSettings(const QJsonObject &stored)
{
    QJsonObject settings = withDefault(stored, u"type"_s, u"float-field-config"_s);
    if (settings.value(u"type"_s).toString() == "string-field-config"_L1)
        return withDefault(settings, u"component"_s, u"input"_s);
    settings = withDefault(settings, u"component"_s, u"number-input"_s);
    return withDefault(settings, u"showShuffle"_s, false);
}

QJsonObject completedElement(QJsonObject element)
{
    const QString type = element.value(u"type"_s).toString();
    QJsonObject data = element.value(u"data"_s).toObject();
    if (type == "divider"_L1) {
        element.remove(u"data"_s);
        return element;
    }
    if (type == "container"_L1) {
        const QString layout = data.value(u"layout"_s).toString();
        if (layout != "row"_L1)
            data.insert(u"layout"_s, u"column"_s);
        data = withDefault(data, u"children"_s, QJsonArray());
    } else if (type == "node-field"_L1) {
        data = withDefault(data, u"showDescription"_s, true);
        if (data.value(u"settings"_s).isObject())
            data.insert(u"settings"_s, completedSettings(data.value(u"settings"_s).toObject()));
    }
    element.insert(u"data"_s, data);
    return element;
}

//! What the page writes into an element that it makes itself.
QJsonObject defaultSettings(const FieldTemplate &field)
{
    if (field.type.cardinality == Cardinality::Collection)
        return {};
    if (field.type.name == "IntegerField"_L1)
        return completedSettings({{u"type"_s, u"integer-field-config"_s}});
    if (field.type.name == "FloatField"_L1)
        return completedSettings({});
    if (field.type.name != "StringField"_L1)
        return {};
    return completedSettings({{u"type"_s, u"string-field-config"_s}});
}

QJsonObject emptyRoot(const QJsonArray &children)
{
    return {{u"id"_s, u"root"_s},
            {u"type"_s, u"container"_s},
            {u"data"_s, QJsonObject{{u"layout"_s, u"column"_s}, {u"children"_s, children}}}};
}

QJsonObject fromExposedFields(const WorkflowDocument &document, const NodeTemplates &templates)
{
    QJsonObject elements;
    QJsonArray children;
    const QList<std::pair<QString, QString>> exposed = document.exposedFields();
    for (const auto &[nodeId, fieldName] : exposed) {
        const WorkflowNode *node = document.node(nodeId);
        const NodeTemplate *type = node ? templates.find(node->type) : nullptr;
        const std::optional<FieldTemplate> field =
            type ? inputTemplate(*type, *node, fieldName) : std::optional<FieldTemplate>();
        if (!field)
            continue;
        QString id = exposedElementId(nodeId, fieldName);
        while (elements.contains(id)) // exposed twice: two elements
            id = exposedElementId(id, fieldName);
        QJsonObject data{
            {u"fieldIdentifier"_s, QJsonObject{{u"nodeId"_s, nodeId}, {u"fieldName"_s, fieldName}}},
            {u"showDescription"_s, false}};
        if (const QJsonObject settings = defaultSettings(*field); !settings.isEmpty())
            data.insert(u"settings"_s, settings);
        elements.insert(
            id,
            QJsonObject{
                {u"id"_s, id}, {u"type"_s, u"node-field"_s}, {u"parentId"_s, u"root"_s}, {u"data"_s, data}});
        children << id;
    }
    elements.insert(u"root"_s, emptyRoot(children));
    return {{u"rootElementId"_s, u"root"_s}, {u"elements"_s, elements}};
}

} // namespace

bool hasOwnForm(const WorkflowDocument &document)
{
    const QJsonObject elements = document.form().value(u"elements"_s).toObject();
    if (elements.isEmpty())
        return false;
    const auto is = [](const QJsonValue &element, auto type) {
        return element.toObject().value(u"type"_s).toString() == type;
    };
    const bool hasInput = std::any_of(elements.begin(), elements.end(), [&is](const QJsonValue &element) {
        return is(element, "node-field"_L1);
    });
    const bool isReadable = std::none_of(elements.begin(), elements.end(), [](const QJsonValue &element) {
        return isUnreadable(element.toObject());
    });
    if (!hasInput && !isReadable && !document.exposedFields().isEmpty())
        return false;
    const QJsonObject only = elements.begin()->toObject();
    return elements.size() > 1
        || (is(only, "container"_L1) && !only[u"data"_s][u"children"_s].toArray().isEmpty());
}

QString exposedElementId(const QString &nodeId, const QString &fieldName)
{
    const QByteArray key = nodeId.toUtf8() + '\n' + fieldName.toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64(QByteArray::Base64UrlEncoding);
    return u"node-field-"_s + QString::fromLatin1(hash.left(10));
}

QJsonObject attachedForm(const WorkflowDocument &document, const NodeTemplates &templates)
{
    if (!hasOwnForm(document))
        return fromExposedFields(document, templates);
    QJsonObject form = document.form();
    QJsonObject elements = form.value(u"elements"_s).toObject();
    for (auto it = elements.begin(); it != elements.end(); ++it) {
        if (isKnownKind(it->toObject().value(u"type"_s).toString()))
            *it = completedElement(it->toObject());
    }
    form.insert(u"elements"_s, elements);
    return form;
}

} // namespace Triptych
