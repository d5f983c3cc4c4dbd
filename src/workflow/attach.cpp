// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"
#include "workflow/graphbuilder.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! What the page refuses a node for when it is missing (1.4), with the values that it means.
QJsonObject completedData(QJsonObject data, const WorkflowNode &node)
{
    const QList<std::pair<QString, QJsonValue>> defaults{
        {u"version"_s, u"1.0.0"_s},     {u"label"_s, QString()},
        {u"notes"_s, QString()},        {u"isOpen"_s, true},
        {u"useCache"_s, true},          {u"isIntermediate"_s, node.isIntermediate},
        {u"nodePack"_s, u"invokeai"_s}, {u"dynamicInputTemplates"_s, QJsonObject()},
    };
    for (const auto &[key, value] : defaults) {
        if (data.value(key).type() != value.type())
            data.insert(key, value);
    }
    data.insert(u"id"_s, node.id);
    return data;
}

QJsonObject withValue(QJsonObject instance, const QString &name, const QJsonValue &value)
{
    for (const QString &key : {u"label"_s, u"description"_s}) {
        if (!instance.value(key).isString())
            instance.insert(key, QString());
    }
    instance.insert(u"name"_s, name);
    instance.insert(u"value"_s, value); // Undefined takes the key away
    return instance;
}

QJsonObject attachedNode(QJsonObject json, const WorkflowNode &node, const QHash<QString, QJsonValue> &values)
{
    QJsonObject data = completedData(json.value(u"data"_s).toObject(), node);
    QJsonObject inputs = data.value(u"inputs"_s).toObject();
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        *it = withValue(it->toObject(), it.key(), it->toObject().value(u"value"_s));
    for (auto it = values.begin(); it != values.end(); ++it)
        inputs.insert(it.key(), withValue(inputs.value(it.key()).toObject(), it.key(), it.value()));
    data.insert(u"inputs"_s, inputs);
    json.insert(u"data"_s, data);
    return json;
}

} // namespace

QJsonObject attachedWorkflow(const WorkflowDocument &document, const FieldValues &values)
{
    QHash<QString, QHash<QString, QJsonValue>> byNode;
    for (auto it = values.begin(); it != values.end(); ++it)
        byNode[it.key().first].insert(it.key().second, it.value());
    QJsonObject workflow = document.json();
    workflow.remove(u"id"_s); // an image's workflow is nobody's library record (trap 49)
    QJsonArray nodes;
    const QJsonArray stored = workflow.value(u"nodes"_s).toArray();
    for (const QJsonValue &value : stored) {
        const WorkflowNode *node = document.node(value.toObject().value(u"id"_s).toString());
        // With a current_image node in it, the page refuses to open the workflow again (1.3).
        if (node && node->kind == WorkflowNode::Kind::CurrentImage)
            continue;
        const bool isInvocation = node && node->kind == WorkflowNode::Kind::Invocation;
        nodes << (isInvocation ? QJsonValue(attachedNode(value.toObject(), *node, byNode.value(node->id)))
                               : value);
    }
    workflow.insert(u"nodes"_s, nodes);
    return withoutLoneSurrogates(workflow).toObject();
}

} // namespace Triptych
