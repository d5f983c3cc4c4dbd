// SPDX-License-Identifier: Apache-2.0
#include "workflow/batchlists.h"

#include "workflow/connectiontypes.h"
#include "workflow/elements.h"
#include "workflow/resolvededges.h"

#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct ReadinessText {
    Q_DECLARE_TR_FUNCTIONS(ReadinessText)
};

const Resources kNothingKnown;

int majorOf(const QString &version)
{
    return version.section(u'.', 0, 0).toInt();
}

//! These three answer 500 to a list although openapi.json allows one (3.3).
bool refusesLists(const QString &nodeType, const QString &fieldName)
{
    return (fieldName == "control_weight"_L1
            && (nodeType == "controlnet"_L1 || nodeType == "flux_controlnet"_L1))
        || (fieldName == "weight"_L1 && nodeType == "t2i_adapter"_L1);
}

//! Collects the problems of one workflow; a local of readinessProblems().
class Readiness {
public:
    Readiness(const WorkflowDocument &document, const NodeTemplates &templates, const FormTree &tree,
              const FieldValues &values, const Resources &resources, const FieldValues &entered)
        : m_document(document)
        , m_templates(templates)
        , m_tree(tree)
        , m_values(values)
        , m_resources(resources)
        , m_entered(entered)
    {
    }

    QList<RunProblem> problems();

private:
    void checkNode(const WorkflowNode &node);
    void checkInput(const WorkflowNode &node, const FieldTemplate &field);
    void checkUnknownInputs(const WorkflowNode &node, const NodeTemplate &type);
    void checkEdges();
    void checkCollector(const WorkflowNode &node);
    void checkBatches();
    QString inputProblem(const WorkflowNode &node, const FieldTemplate &field) const;
    QJsonValue value(const WorkflowNode &node, const FieldTemplate &field) const;
    void add(const WorkflowNode &node, const QString &fieldName, const QString &message);

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    const FormTree &m_tree;
    const FieldValues &m_values;
    const Resources &m_resources;
    const FieldValues &m_entered;
    QSet<std::pair<QString, QString>> m_connected;
    QSet<std::pair<QString, QString>> m_fed; // connected, and not by a batch
    QList<RunProblem> m_problems;
};

QList<RunProblem> Readiness::problems()
{
    checkEdges();
    int executable = 0;
    int returns = 0;
    for (const WorkflowNode &node : m_document.nodes()) {
        if (node.kind != WorkflowNode::Kind::Invocation)
            continue;
        returns += node.type == "workflow_return"_L1 ? 1 : 0;
        executable += isBatchOrGeneratorType(node.type) ? 0 : 1;
        checkNode(node);
    }
    checkBatches();
    const auto addGeneral = [this](const QString &text) { m_problems << RunProblem{{}, {}, -1, text}; };
    if (executable == 0)
        addGeneral(ReadinessText::tr("The workflow has no node that could run."));
    if (returns > 1)
        addGeneral(ReadinessText::tr("The workflow has more than one “workflow return” node."));
    return m_problems;
}

void Readiness::checkEdges()
{
    const QList<ResolvedEdge> edges = resolvedEdges(m_document, m_templates);
    for (const ResolvedEdge &resolved : edges) {
        const WorkflowEdge &edge = resolved.edge;
        if (resolved.fate == ResolvedEdge::Fate::Dropped)
            continue;
        m_connected.insert({edge.target, edge.targetHandle});
        if (resolved.fate == ResolvedEdge::Fate::Sent)
            m_fed.insert({edge.target, edge.targetHandle});
        const WorkflowNode *target = m_document.node(edge.target);
        const NodeTemplate *from = m_templates.find(m_document.node(edge.source)->type);
        const NodeTemplate *to = m_templates.find(target->type);
        const FieldTemplate *output = from ? from->output(edge.sourceHandle) : nullptr;
        const FieldTemplate *input = to ? to->input(edge.targetHandle) : nullptr;
        if (output && input && isRefusedByServer(output->type, input->type))
            add(*target, input->name,
                ReadinessText::tr("The server does not convert the numbers of this connection."));
        const bool isBatch = isBatchOrGeneratorType(m_document.node(edge.source)->type);
        if (isBatch && isSavedWorkflowInput(target->type, edge.targetHandle))
            add(*target, edge.targetHandle,
                ReadinessText::tr("A batch cannot feed an input of a called workflow."));
    }
    const QList<WorkflowEdge> unfit = unfitElements(edges, m_document, m_templates);
    for (const WorkflowEdge &edge : unfit) {
        const WorkflowNode &target = *m_document.node(edge.target);
        add(target, edge.targetHandle,
            ReadinessText::tr("“%1” cannot take what “%2” hands on.")
                .arg(nodeTitle(target, m_templates), nodeTitle(*m_document.node(edge.source), m_templates)));
    }
}

void Readiness::checkNode(const WorkflowNode &node)
{
    const NodeTemplate *type = m_templates.find(node.type);
    if (!type)
        return add(node, {},
                   ReadinessText::tr("The server does not know the type “%2” of the node “%1”.")
                       .arg(nodeTitle(node, m_templates), node.type));
    checkCollector(node);
    // Over the template and not over the file: a required input may be absent there (trap 32).
    for (const FieldTemplate &field : type->inputs)
        checkInput(node, field);
    // What is unset there is the called workflow's own matter.
    for (const FieldTemplate &field : node.dynamicInputs) {
        if (!value(node, field).isUndefined())
            checkInput(node, field);
    }
    if (!node.version.isEmpty() && majorOf(node.version) != majorOf(type->version))
        checkUnknownInputs(node, *type);
}

//! The server wants to see a real connection at these two; the values of a batch do not count (4.3).
void Readiness::checkCollector(const WorkflowNode &node)
{
    const bool isCollector = node.type == "collect"_L1 || node.type == "iterate"_L1;
    if (!isCollector || m_fed.contains({node.id, u"item"_s}) || m_fed.contains({node.id, u"collection"_s}))
        return;
    add(node, {},
        ReadinessText::tr("“%1” needs a connection from a node; a batch alone cannot feed it.")
            .arg(nodeTitle(node, m_templates)));
}

void Readiness::checkBatches()
{
    const QList<RunProblem> found =
        batchProblems(batchLists(m_document, m_templates, m_values, {}, 0), m_document, m_templates);
    QSet<std::pair<QString, QString>> known;
    for (const RunProblem &problem : std::as_const(m_problems))
        known.insert({problem.nodeId, problem.fieldName});
    for (RunProblem problem : found) {
        if (known.contains({problem.nodeId, problem.fieldName}))
            continue;
        known.insert({problem.nodeId, problem.fieldName});
        problem.index = m_tree.indexOf(problem.nodeId, problem.fieldName);
        m_problems << problem;
    }
}

void Readiness::checkInput(const WorkflowNode &node, const FieldTemplate &field)
{
    if (m_connected.contains({node.id, field.name})
        || (node.type == "call_saved_workflow"_L1 && field.name == "workflow_inputs"_L1))
        return;
    const QString problem = inputProblem(node, field);
    if (!problem.isEmpty()) //: %1 title of a node, %2 title of an input, %3 a sentence
        add(node, field.name,
            ReadinessText::tr("%1, %2: %3").arg(nodeTitle(node, m_templates), field.title, problem));
}

QString Readiness::inputProblem(const WorkflowNode &node, const FieldTemplate &field) const
{
    if (const std::optional<GeneratorFamily> family = generatorFamily(field.type.name))
        return generatorProblem(*family, value(node, field));
    const FieldType &type = FieldRegistry::instance().find(field);
    const QJsonValue current = type.read(field, value(node, field));
    if (current.isUndefined() || isStaleLiteral(field, current)) {
        if (!needsValue(field))
            return {};
        const QString lack = type.lack(field, m_resources);
        return lack.isEmpty() ? ReadinessText::tr("This input needs a value or a connection.") : lack;
    }
    // The server opens the file before it queues anything.
    if (node.type == "prompt_from_file"_L1 && field.name == "file_path"_L1 && current == QString())
        return ReadinessText::tr("This must name a file on the server's disk.");
    // Batch nodes never reach the server: any word makes a group, as on the page.
    if (isBatchOrGeneratorType(node.type) && field.name == "batch_group_id"_L1 && current.isString())
        return {};
    if (current.isArray() && refusesLists(node.type, field.name))
        return ReadinessText::tr("The server takes one number here, not a list.");
    // Metadata is only written down: models in it need not exist.
    const Resources &resources = node.type == "core_metadata"_L1 ? kNothingKnown : m_resources;
    // What the server does with a value of a called workflow is not known.
    const bool isFiles =
        !m_entered.contains({node.id, field.name}) && !isSavedWorkflowInput(node.type, field.name);
    return isFiles ? fileProblem(type, field, current, resources) : type.problem(field, current, resources);
}

//! A node of another major version: what the server no longer has may have meant something (6.2).
void Readiness::checkUnknownInputs(const WorkflowNode &node, const NodeTemplate &type)
{
    for (const NodeInput &input : node.inputs) {
        if (!inputTemplate(type, input.name))
            add(node, input.name,
                ReadinessText::tr(
                    "%1 has version %2 in this workflow, and version %3 of the server has no input “%4”.")
                    .arg(nodeTitle(node, m_templates), node.version, type.version, input.name));
    }
}

QJsonValue Readiness::value(const WorkflowNode &node, const FieldTemplate &field) const
{
    const NodeInput *input = node.input(field.name);
    return m_values.value({node.id, field.name}, input ? input->value : QJsonValue(QJsonValue::Undefined));
}

void Readiness::add(const WorkflowNode &node, const QString &fieldName, const QString &message)
{
    m_problems << RunProblem{node.id, fieldName, m_tree.indexOf(node.id, fieldName), message};
}

} // namespace

QList<RunProblem> readinessProblems(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FormTree &tree, const FieldValues &values,
                                    const Resources &resources, const FieldValues &entered)
{
    return Readiness(document, templates, tree, values, resources, entered).problems();
}

} // namespace Triptych
