// SPDX-License-Identifier: Apache-2.0
#include "workflow/references.h"

#include "workflow/resolvededges.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct ReferenceText {
    Q_DECLARE_TR_FUNCTIONS(ReferenceText)
};

const QString kPrefix = u"saved_workflow_input::"_s;

QJsonValue valueOf(const WorkflowNode &node, const QString &name, const FieldValues &values)
{
    const NodeInput *input = node.input(name);
    return values.value({node.id, name}, input ? input->value : QJsonValue(QJsonValue::Undefined));
}

QString imageName(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.value(object.contains(u"video_name"_s) ? u"video_name"_s : u"image_name"_s).toString();
}

using Visit = std::function<void(const WorkflowNode &, const FieldTemplate &, const QJsonValue &)>;

//! Every picture or video input that has a value and no edge.
void eachImageValue(const WorkflowDocument &document, const NodeTemplates &templates,
                    const FieldValues &values, const Visit &visit)
{
    QSet<std::pair<QString, QString>> connected;
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate != ResolvedEdge::Fate::Dropped)
            connected.insert({edge.edge.target, edge.edge.targetHandle});
    }
    for (const WorkflowNode &node : document.nodes()) {
        const NodeTemplate *type = templates.find(node.type);
        if (!type || node.type == "core_metadata"_L1)
            continue;
        for (const FieldTemplate &field : type->inputs) {
            const QJsonValue value = valueOf(node, field.name, values);
            const bool isSet = value.isObject() || value.isArray();
            const bool isMedia = field.type.name == "ImageField"_L1 || field.type.name == "VideoField"_L1;
            if (isMedia && isSet && !connected.contains({node.id, field.name}))
                visit(node, field, value);
        }
    }
}

//! A list without what is gone; the list itself when all is there.
QJsonArray present(const QJsonArray &images, const QSet<QString> &missing)
{
    QJsonArray kept;
    for (const QJsonValue &image : images) {
        if (!missing.contains(imageName(image)))
            kept << image;
    }
    return kept;
}

//! An optional picture of the file that is gone; one that was chosen in the form is missed.
bool isDoneWithout(const WorkflowNode &node, const FieldTemplate &field, const QJsonValue &value,
                   const FieldValues &values, const KnownReferences &known)
{
    return known.missingImages.contains(imageName(value)) && !needsValue(field)
        && !values.contains({node.id, field.name});
}

QString calledId(const WorkflowNode &node, const FieldValues &values)
{
    return node.type == "call_saved_workflow"_L1 ? valueOf(node, u"workflow_id"_s, values).toString()
                                                 : QString();
}

//! The file's own description of a dynamic input; without it the page takes the called workflow's value.
bool hasStoredType(const WorkflowDocument &document, const QString &nodeId, const QString &name)
{
    const QJsonArray nodes = document.json().value(u"nodes"_s).toArray();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&nodeId](const QJsonValue &node) {
        return node[u"id"_s].toString() == nodeId;
    });
    return found != nodes.end() && (*found)[u"data"_s][u"dynamicInputTemplates"_s][name].isObject();
}

void setDynamicValues(FieldValues &values, const WorkflowDocument &document, const NodeTemplates &templates,
                      const WorkflowNode &node, const WorkflowDocument &called)
{
    const QList<CalledInput> inputs = calledInputs(called, templates);
    QSet<QString> names;
    for (const CalledInput &input : inputs) {
        names.insert(input.name);
        const bool isKept = values.contains({node.id, input.name})
            || (node.input(input.name) && hasStoredType(document, node.id, input.name));
        if (!isKept)
            values.insert({node.id, input.name}, input.value);
    }
    for (const NodeInput &input : node.inputs) {
        if (input.name.startsWith(kPrefix) && !names.contains(input.name))
            values.insert({node.id, input.name}, QJsonValue::Undefined);
    }
}

QJsonObject templateJson(const CalledInput &input, int order)
{
    static const QHash<Cardinality, QString> words{
        {Cardinality::Single, u"SINGLE"_s},
        {Cardinality::Collection, u"COLLECTION"_s},
        {Cardinality::SingleOrCollection, u"SINGLE_OR_COLLECTION"_s}};
    const FieldTemplate &field = input.field;
    QJsonObject json{{u"name"_s, input.name},
                     {u"title"_s, input.label},
                     {u"description"_s, input.description},
                     {u"ui_hidden"_s, false},
                     {u"ui_order"_s, order},
                     {u"fieldKind"_s, u"input"_s},
                     {u"input"_s, u"any"_s},
                     {u"required"_s, field.required},
                     {u"type"_s,
                      QJsonObject{{u"name"_s, field.type.name},
                                  {u"cardinality"_s, words.value(field.type.cardinality)},
                                  {u"batch"_s, field.type.isBatch}}}};
    if (!field.defaultValue.isUndefined())
        json.insert(u"default"_s, field.defaultValue);
    if (!field.component.isEmpty())
        json.insert(u"ui_component"_s, field.component);
    if (!field.options.isEmpty())
        json.insert(u"options"_s, field.options);
    return json;
}

QJsonObject withDynamicInputs(QJsonObject node, const QList<CalledInput> &called)
{
    QJsonObject data = node.value(u"data"_s).toObject();
    const QJsonObject stored = data.value(u"inputs"_s).toObject();
    QJsonObject inputs;
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        if (!it.key().startsWith(kPrefix))
            inputs.insert(it.key(), *it);
    }
    QJsonObject types;
    for (const CalledInput &input : called) {
        QJsonObject instance = stored.value(input.name).toObject();
        instance.insert(u"name"_s, input.name);
        instance.insert(u"label"_s, input.label);
        instance.insert(u"description"_s, input.description);
        inputs.insert(input.name, instance);
        types.insert(input.name, templateJson(input, static_cast<int>(types.size())));
    }
    data.insert(u"inputs"_s, inputs);
    data.insert(u"dynamicInputTemplates"_s, types);
    node.insert(u"data"_s, data);
    return node;
}

} // namespace

WorkflowReferences referencesOf(const WorkflowDocument &document, const NodeTemplates &templates,
                                const FieldValues &values)
{
    QSet<QString> images;
    eachImageValue(document, templates, values,
                   [&images](const WorkflowNode &, const FieldTemplate &, const QJsonValue &value) {
                       const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
                       for (const QJsonValue &image : list)
                           images.insert(imageName(image));
                   });
    images.remove(QString());
    WorkflowReferences references{QStringList(images.begin(), images.end()), {}};
    for (const WorkflowNode &node : document.nodes()) {
        const QString id = calledId(node, values);
        if (!id.isEmpty() && !references.workflows.contains(id))
            references.workflows << id;
    }
    return references;
}

QList<CalledInput> calledInputs(const WorkflowDocument &called, const NodeTemplates &templates)
{
    QList<CalledInput> inputs;
    QSet<QString> seen;
    const auto add = [&](const QString &nodeId, const QString &fieldName) {
        const WorkflowNode *node = called.node(nodeId);
        const NodeTemplate *type = node ? templates.find(node->type) : nullptr;
        const std::optional<FieldTemplate> field =
            type ? inputTemplate(*type, fieldName) : std::optional<FieldTemplate>();
        const QString name = kPrefix + nodeId + u"::"_s + fieldName;
        if (!field || seen.contains(name))
            return;
        seen.insert(name);
        const NodeInput *stored = node->input(fieldName);
        const bool isLabelled = stored && !stored->label.isEmpty();
        const bool isDescribed = stored && !stored->description.isEmpty();
        inputs << CalledInput{name, isLabelled ? stored->label : field->title,
                              isDescribed ? stored->description : field->description, *field,
                              stored ? stored->value : QJsonValue(QJsonValue::Undefined)};
    };
    const FormTree tree(called, templates);
    for (const FormField &field : tree.fields())
        add(field.nodeId, field.fieldName);
    const QList<std::pair<QString, QString>> exposed = called.exposedFields();
    for (const auto &[nodeId, fieldName] : exposed)
        add(nodeId, fieldName);
    return inputs;
}

FieldValues withKnownReferences(const WorkflowDocument &document, const NodeTemplates &templates,
                                const FieldValues &values, const KnownReferences &known)
{
    if (known.missingImages.isEmpty() && known.workflows.isEmpty())
        return values;
    FieldValues changed = values;
    eachImageValue(document, templates, values,
                   [&](const WorkflowNode &node, const FieldTemplate &field, const QJsonValue &value) {
                       if (isDoneWithout(node, field, value, values, known))
                           changed.insert({node.id, field.name}, QJsonValue::Undefined);
                       const QJsonArray images = value.toArray();
                       const QJsonArray kept = present(images, known.missingImages);
                       if (kept.size() != images.size())
                           changed.insert({node.id, field.name}, kept);
                   });
    for (const WorkflowNode &node : document.nodes()) {
        const auto called = known.workflows.constFind(calledId(node, values));
        if (called != known.workflows.cend())
            setDynamicValues(changed, document, templates, node, *called);
    }
    return changed;
}

QJsonObject withDynamicInputs(const QJsonObject &attached, const WorkflowDocument &document,
                              const NodeTemplates &templates, const FieldValues &values,
                              const KnownReferences &known)
{
    if (known.workflows.isEmpty())
        return attached;
    QJsonObject workflow = attached;
    QJsonArray nodes;
    const QJsonArray stored = attached.value(u"nodes"_s).toArray();
    QSet<QString> ids;
    for (const QJsonValue &json : stored) {
        const QString id = json[u"id"_s].toString();
        const WorkflowNode *node = ids.contains(id) ? nullptr : document.node(id);
        ids.insert(id);
        const auto called = known.workflows.constFind(node ? calledId(*node, values) : QString());
        const bool isCall = called != known.workflows.cend();
        nodes << (isCall ? QJsonValue(withDynamicInputs(json.toObject(), calledInputs(*called, templates)))
                         : json);
    }
    workflow.insert(u"nodes"_s, nodes);
    return workflow;
}

WorkflowDocument withDynamicInputs(const WorkflowDocument &document, const NodeTemplates &templates,
                                   const FieldValues &values, const KnownReferences &known)
{
    if (known.workflows.isEmpty())
        return document;
    const QJsonObject json = withDynamicInputs(document.json(), document, templates, values, known);
    const Result<WorkflowDocument> told =
        WorkflowDocument::load(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return told ? *told : document;
}

QList<RunProblem> referenceProblems(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FormTree &tree, const FieldValues &values,
                                    const KnownReferences &known)
{
    if (known.missingImages.isEmpty() && known.missingWorkflows.isEmpty())
        return {};
    QList<RunProblem> problems;
    QList<RunProblem> notices;
    eachImageValue(document, templates, values,
                   [&](const WorkflowNode &node, const FieldTemplate &field, const QJsonValue &value) {
                       const int index = tree.indexOf(node.id, field.name);
                       const QString title = nodeTitle(node, templates);
                       const bool isVideo = field.type.name == "VideoField"_L1;
                       if (isDoneWithout(node, field, value, values, known))
                           notices << RunProblem{
                               node.id, field.name, index,
                               (isVideo
                                    ? ReferenceText::tr("%1, %2: the video “%3” is not on the server any "
                                                        "more; the run does without it.")
                                    : ReferenceText::tr("%1, %2: the picture “%3” is not on the server any "
                                                        "more; the run does without it."))
                                   .arg(title, field.title, imageName(value)),
                               true};
                       else if (known.missingImages.contains(imageName(value)))
                           problems << RunProblem{
                               node.id, field.name, index,
                               (isVideo ? ReferenceText::tr("%1, %2: the server has no video “%3”.")
                                        : ReferenceText::tr("%1, %2: the server has no picture “%3”."))
                                   .arg(title, field.title, imageName(value))};
                       const qsizetype gone =
                           value.toArray().size() - present(value.toArray(), known.missingImages).size();
                       if (gone > 0)
                           notices << RunProblem{
                               node.id, field.name, index,
                               ReferenceText::tr("%1, %2: %n picture(s) are not on the server any more "
                                                 "and are left out.",
                                                 nullptr, static_cast<int>(gone))
                                   .arg(title, field.title),
                               true};
                   });
    for (const WorkflowNode &node : document.nodes()) {
        if (known.missingWorkflows.contains(calledId(node, values)))
            problems << RunProblem{
                node.id, u"workflow_id"_s, tree.indexOf(node.id, u"workflow_id"_s),
                ReferenceText::tr("“%1” calls a workflow that the server's library does not have any more.")
                    .arg(nodeTitle(node, templates))};
    }
    return problems + notices;
}

} // namespace Triptych
