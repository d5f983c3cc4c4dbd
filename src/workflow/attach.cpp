// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"
#include "workflow/attachparts.h"
#include "workflow/generators.h"
#include "workflow/nodeupdates.h"
#include "workflow/resolvededges.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! What the page refuses a node for when it is missing (1.4), with the values that it means.
QJsonObject completedData(QJsonObject data, const WorkflowNode &node, const NodeTemplate *type)
{
    const QList<std::pair<QString, QJsonValue>> defaults{
        {u"version"_s, u"1.0.0"_s},
        {u"label"_s, QString()},
        {u"notes"_s, QString()},
        {u"isOpen"_s, true},
        {u"useCache"_s, !type || type->useCache},
        {u"isIntermediate"_s, node.isIntermediate},
        {u"nodePack"_s, u"invokeai"_s},
        {u"dynamicInputTemplates"_s, QJsonObject()},
    };
    for (const auto &[key, value] : defaults) {
        if (data.value(key).type() != value.type())
            data.insert(key, value);
    }
    data.insert(u"id"_s, node.id);
    return data;
}

//! Every key of its kind and no other; what cannot be read stays.
QJsonValue attachedGenerator(GeneratorFamily family, const QJsonValue &stored)
{
    if (!stored.isObject() || !generatorProblem(family, stored).isEmpty())
        return stored;
    const QJsonObject generator = completeGenerator(family, stored);
    const std::vector<GeneratorKind> &kinds = generatorKinds(family);
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&generator](const GeneratorKind &candidate) {
        return QJsonValue(candidate.type) == generator.value(u"type"_s);
    });
    QJsonObject kept;
    for (auto it = generator.begin(); it != generator.end(); ++it) {
        const bool isFixedList = family == GeneratorFamily::Float && it.key() == "values"_L1;
        if (it.key() == "type"_L1 || isFixedList || kind->defaults.contains(it.key()))
            kept.insert(it.key(), *it);
    }
    return kept;
}

//! The value in the shape that the page keeps: without what does not belong to its type. A value that does not fit, or
//! that hangs on an input for connections, stays: nothing is destroyed.
QJsonValue attachedValue(const FieldTemplate &field, const QJsonValue &stored)
{
    if (const std::optional<GeneratorFamily> family = generatorFamily(field.type.name))
        return attachedGenerator(*family, stored);
    if (isNoneChosen(field, stored))
        return stored;
    const FieldType &type = FieldRegistry::instance().find(field);
    const QJsonValue value = type.read(field, stored);
    const bool isKept = value.isUndefined() || field.source == FieldTemplate::Source::Connection
        || field.type.name == "BoardField"_L1 || !type.problem(field, value, {}).isEmpty();
    return isKept ? value : type.graphValue(field, value, {});
}

QJsonObject withValue(QJsonObject instance, const QString &name, const QJsonValue &value)
{
    for (const QString &key : {u"label"_s, u"description"_s}) {
        if (!instance.value(key).isString())
            instance.insert(key, QString());
    }
    if (instance.value(u"name"_s).toString().isEmpty())
        instance.insert(u"name"_s, name);
    instance.insert(u"value"_s, value); // Undefined takes the key away
    return instance;
}

bool isUnset(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

//! Makes `inputs` of one node; a local of attachedNode().
QJsonObject attachedInputs(const WorkflowNode &node, const NodeTemplate *type, QJsonObject inputs,
                           const QHash<QString, QJsonValue> &values)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        inputs.insert(it.key(), withValue(inputs.value(it.key()).toObject(), it.key(), it.value()));
    const bool isMetadata = node.type == "core_metadata"_L1;
    QJsonObject attached;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        QJsonValue value = it->toObject().value(u"value"_s);
        const std::optional<FieldTemplate> field =
            type ? inputTemplate(*type, it.key()) : std::optional<FieldTemplate>();
        if (!isMetadata && isUnset(value))
            value = QJsonValue::Undefined;
        else if (!isMetadata && field)
            value = attachedValue(*field, value);
        attached.insert(it.key(), withValue(it->toObject(), it.key(), value));
    }
    return attached;
}

//! An older node as the page brings it up to date (6.2).
QJsonObject updatedInputs(const WorkflowNode &node, const NodeTemplate &type, const QJsonObject &inputs,
                          const QSet<QString> &connected)
{
    QJsonObject values; // as updateGraphNode() wants them
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (const QJsonValue value = it->toObject().value(u"value"_s); !isUnset(value))
            values.insert(it.key(), value);
    }
    updateGraphNode(values, node, type, connected, u"auto"_s);
    QJsonObject updated;
    const bool isMetadata = node.type == "core_metadata"_L1;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (isMetadata || inputTemplate(type, it.key()))
            updated.insert(it.key(), *it);
    }
    for (const FieldTemplate &field : type.inputs) {
        const QJsonObject instance = updated.value(field.name).toObject();
        QJsonValue value =
            values.contains(field.name) ? values.value(field.name) : instance.value(u"value"_s);
        // Under an edge the page writes the default as well.
        const bool isEditable = field.source != FieldTemplate::Source::Connection;
        if (isUnset(value) && !isMetadata && isEditable && connected.contains(field.name))
            value = field.defaultValue;
        updated.insert(field.name, withValue(instance, field.name, value));
    }
    return updated;
}

//! The list of an older image_collection is in `images` now, and so is what shows it.
QJsonObject renamedField(const WorkflowDocument &document, const NodeTemplates &templates,
                         QJsonObject identifier)
{
    const WorkflowNode *node = document.node(identifier.value(u"nodeId"_s).toString());
    const NodeTemplate *type = node ? templates.find(node->type) : nullptr;
    if (type && hasOneList(*node, *type) && identifier.value(u"fieldName"_s) == "collection"_L1)
        identifier.insert(u"fieldName"_s, u"images"_s);
    return identifier;
}

QJsonObject withRenamedFields(const WorkflowDocument &document, const NodeTemplates &templates,
                              QJsonObject workflow)
{
    QJsonArray exposed = workflow.value(u"exposedFields"_s).toArray();
    for (auto entry : exposed)
        entry = renamedField(document, templates, entry.toObject());
    workflow.insert(u"exposedFields"_s, exposed);
    QJsonObject form = workflow.value(u"form"_s).toObject();
    QJsonObject elements = form.value(u"elements"_s).toObject();
    for (auto it = elements.begin(); it != elements.end(); ++it) {
        QJsonObject element = it->toObject();
        QJsonObject data = element.value(u"data"_s).toObject();
        const QJsonValue identifier = data.value(u"fieldIdentifier"_s);
        if (!identifier.isObject())
            continue;
        data.insert(u"fieldIdentifier"_s, renamedField(document, templates, identifier.toObject()));
        element.insert(u"data"_s, data);
        *it = element;
    }
    form.insert(u"elements"_s, elements);
    workflow.insert(u"form"_s, form);
    return workflow;
}

QJsonObject attachedNode(QJsonObject json, const WorkflowNode &node, const NodeTemplate *type,
                         const QHash<QString, QJsonValue> &values, const QSet<QString> &connected)
{
    QJsonObject data = completedData(json.value(u"data"_s).toObject(), node, type);
    QJsonObject inputs = attachedInputs(node, type, data.value(u"inputs"_s).toObject(), values);
    if (type && isOutdated(node, *type)) {
        inputs = updatedInputs(node, *type, inputs, connected);
        data.insert(u"version"_s, type->version);
    }
    data.insert(u"inputs"_s, inputs);
    json.insert(u"data"_s, data);
    if (!json.value(u"position"_s).isObject())
        json.insert(u"position"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}});
    return json;
}

} // namespace

QJsonObject attachedWorkflow(const WorkflowDocument &document, const NodeTemplates &templates,
                             const FieldValues &values)
{
    QHash<QString, QHash<QString, QJsonValue>> byNode;
    for (auto it = values.begin(); it != values.end(); ++it)
        byNode[it.key().first].insert(it.key().second, it.value());
    QHash<QString, QSet<QString>> connected;
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate != ResolvedEdge::Fate::Dropped)
            connected[edge.edge.target].insert(edge.edge.targetHandle);
    }
    QJsonObject workflow = document.json();
    workflow.remove(u"id"_s); // an image's workflow is nobody's library record (trap 49)
    QJsonArray nodes;
    const QJsonArray stored = workflow.value(u"nodes"_s).toArray();
    QSet<QString> ids;
    for (const QJsonValue &value : stored) {
        const QString id = value.toObject().value(u"id"_s).toString();
        // A second node of one id counts nowhere; it stays as it is.
        const WorkflowNode *node = ids.contains(id) ? nullptr : document.node(id);
        ids.insert(id);
        // With a current_image node in it, the page refuses to open the workflow again (1.3).
        if (node && node->kind == WorkflowNode::Kind::CurrentImage)
            continue;
        const bool isInvocation = node && node->kind == WorkflowNode::Kind::Invocation;
        nodes << (isInvocation ? QJsonValue(attachedNode(value.toObject(), *node, templates.find(node->type),
                                                         byNode.value(node->id), connected.value(node->id)))
                               : value);
    }
    workflow.insert(u"nodes"_s, nodes);
    workflow.insert(u"edges"_s, attachedEdges(document, templates));
    workflow.insert(u"form"_s, attachedForm(document, templates));
    return withoutLoneSurrogates(withRenamedFields(document, templates, workflow)).toObject();
}

} // namespace Triptych
