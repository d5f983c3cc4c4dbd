// SPDX-License-Identifier: Apache-2.0
#include "workflow/loadreport.h"

#include "workflow/resolvededges.h"

#include <QCoreApplication>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct LoadText {
    Q_DECLARE_TR_FUNCTIONS(LoadText)
};

using FieldId = std::pair<QString, QString>;

QSet<FieldId> connectedInputs(const WorkflowDocument &document, const NodeTemplates &templates)
{
    QSet<FieldId> connected;
    const QList<ResolvedEdge> edges = resolvedEdges(document, templates);
    for (const ResolvedEdge &edge : edges) {
        if (edge.fate != ResolvedEdge::Fate::Dropped)
            connected.insert({edge.edge.target, edge.edge.targetHandle});
    }
    return connected;
}

//! One stored value that counts: its node is known, nothing is connected, and it is no leftover.
struct StoredValue {
    const WorkflowNode &node;
    const FieldTemplate &field;
    const FieldType &type;
    QJsonValue value;
};

template <typename Visit>
void visitValues(const WorkflowDocument &document, const NodeTemplates &templates,
                 const QSet<FieldId> &connected, Visit visit)
{
    for (const WorkflowNode &node : document.nodes()) {
        const NodeTemplate *type = templates.find(node.type);
        if (!type || node.type == "core_metadata"_L1) // metadata is only written down
            continue;
        for (const NodeInput &input : node.inputs) {
            const FieldTemplate *field = type->input(input.name);
            if (!field || connected.contains({node.id, input.name}))
                continue;
            const FieldType &reader = FieldRegistry::instance().find(*field);
            const QJsonValue value = reader.read(*field, input.value);
            if (!value.isUndefined() && !value.isNull() && !isStaleLiteral(*field, value))
                visit(StoredValue{node, *field, reader, value});
        }
    }
}

QString modelReason(ModelMatch match)
{
    switch (match) {
    case ModelMatch::Hash:
        return LoadText::tr("same content");
    case ModelMatch::NameAndBase:
        return LoadText::tr("same name and base");
    case ModelMatch::Name:
        return LoadText::tr("same name, another base");
    case ModelMatch::Letters:
        return LoadText::tr("same name but for capital letters");
    case ModelMatch::None:
    case ModelMatch::Key:
        break;
    }
    return {};
}

QString storedModelName(const QJsonObject &identifier)
{
    for (const QString &key : {u"name"_s, u"model_name"_s, u"key"_s}) {
        if (const QString name = identifier.value(key).toString(); !name.isEmpty())
            return name;
    }
    return LoadText::tr("without a name");
}

//! Makes the notes of one workflow; a local of loadReport().
class LoadReporting {
public:
    LoadReporting(const WorkflowDocument &document, const NodeTemplates &templates, const FormTree &tree,
                  const Resources &resources, const KnownReferences &known)
        : m_document(document)
        , m_templates(templates)
        , m_tree(tree)
        , m_resources(resources)
        , m_known(known)
        , m_connected(connectedInputs(document, templates))
    {
    }

    QList<LoadNote> notes();

private:
    void addTypes();
    void addLacks(const WorkflowNode &node, const NodeTemplate &type);
    void addValue(const StoredValue &stored);
    void addModel(const StoredValue &stored);
    void addReferences();
    void addWarnings();
    void add(LoadNote::Kind kind, const StoredValue &stored, const QString &sentence);

    const WorkflowDocument &m_document;
    const NodeTemplates &m_templates;
    const FormTree &m_tree;
    const Resources &m_resources;
    const KnownReferences &m_known;
    const QSet<FieldId> m_connected;
    QList<LoadNote> m_notes;
};

QList<LoadNote> LoadReporting::notes()
{
    addTypes();
    visitValues(m_document, m_templates, m_connected,
                [this](const StoredValue &stored) { addValue(stored); });
    addReferences();
    addWarnings();
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const LoadNote &a, const LoadNote &b) { return a.kind < b.kind; });
    return m_notes;
}

void LoadReporting::addTypes()
{
    for (const WorkflowNode &node : m_document.nodes()) {
        if (node.kind != WorkflowNode::Kind::Invocation)
            continue;
        if (const NodeTemplate *type = m_templates.find(node.type)) {
            addLacks(node, *type);
            continue;
        }
        m_notes << LoadNote{LoadNote::Kind::Missing,
                            node.id,
                            {},
                            -1,
                            LoadText::tr("The server does not know the node type “%1” of “%2”.")
                                .arg(node.type, nodeTitle(node, m_templates))};
    }
}

//! What is unset in the file, and cannot be chosen here either.
void LoadReporting::addLacks(const WorkflowNode &node, const NodeTemplate &type)
{
    for (const FieldTemplate &field : type.inputs) {
        if (!needsValue(field) || m_connected.contains({node.id, field.name}))
            continue;
        const FieldType &reader = FieldRegistry::instance().find(field);
        const QString lack = reader.lack(field, m_resources);
        if (lack.isEmpty())
            continue;
        const NodeInput *input = node.input(field.name);
        const QJsonValue value = input ? reader.read(field, input->value) : QJsonValue(QJsonValue::Undefined);
        if (value.isUndefined() || value.isNull())
            add(LoadNote::Kind::Missing, {node, field, reader, value}, lack);
    }
}

void LoadReporting::addValue(const StoredValue &stored)
{
    if (stored.field.type.name == "ModelIdentifierField"_L1 && stored.value.isObject())
        return addModel(stored);
    const QString problem = stored.type.problem(stored.field, stored.value, m_resources);
    if (problem.isEmpty())
        return;
    const QString notice = stored.type.fileNotice(stored.field, stored.value, m_resources);
    const bool isGone = stored.type.isGone(stored.field, stored.value, m_resources);
    add(isGone ? LoadNote::Kind::Replaced : LoadNote::Kind::Unfit, stored,
        notice.isEmpty() ? problem : notice);
}

void LoadReporting::addModel(const StoredValue &stored)
{
    if (!m_resources.modelsKnown)
        return; // not a word before the server has answered
    const QJsonObject identifier = stored.value.toObject();
    const ModelHit hit = matchModel(identifier, stored.field.models, m_resources.models);
    if (!hit.model) {
        const QString notice = stored.type.fileNotice(stored.field, stored.value, m_resources);
        return notice.isEmpty() ? add(LoadNote::Kind::Missing, stored,
                                      stored.type.problem(stored.field, stored.value, m_resources))
                                : add(LoadNote::Kind::Unfit, stored, notice);
    }
    if (hit.match == ModelMatch::Key)
        return;
    //: %1 and %2 are names of models, %3 is one of the reasons "same ..."
    add(LoadNote::Kind::Replaced, stored,
        LoadText::tr("The file's “%1” is another server's; “%2” of this server is used (%3).")
            .arg(storedModelName(identifier), hit.model->name, modelReason(hit.match)));
}

void LoadReporting::addReferences()
{
    const QList<RunProblem> gone = referenceProblems(m_document, m_templates, m_tree, {}, m_known);
    for (const RunProblem &problem : gone)
        m_notes << LoadNote{problem.isNotice ? LoadNote::Kind::Replaced : LoadNote::Kind::Missing,
                            problem.nodeId, problem.fieldName, problem.index, problem.message};
}

void LoadReporting::addWarnings()
{
    const QList<RunProblem> warnings = loadWarnings(m_document, m_templates, m_tree);
    for (const RunProblem &warning : warnings)
        m_notes << LoadNote{warning.isNotice ? LoadNote::Kind::Version : LoadNote::Kind::LeftOut,
                            warning.nodeId, warning.fieldName, warning.index, warning.message};
}

void LoadReporting::add(LoadNote::Kind kind, const StoredValue &stored, const QString &sentence)
{
    const int index = m_tree.indexOf(stored.node.id, stored.field.name);
    const QString title = index >= 0
        ? m_tree.fields().at(index).title
        : LoadText::tr("%1, %2").arg(nodeTitle(stored.node, m_templates), stored.field.title);
    //: %1 title of an input, %2 a sentence
    m_notes << LoadNote{kind, stored.node.id, stored.field.name, index,
                        LoadText::tr("%1: %2").arg(title, sentence)};
}

} // namespace

QList<LoadNote> loadReport(const WorkflowDocument &document, const NodeTemplates &templates,
                           const FormTree &tree, const Resources &resources, const KnownReferences &known)
{
    return LoadReporting(document, templates, tree, resources, known).notes();
}

QString loadNoteTitle(LoadNote::Kind kind)
{
    switch (kind) {
    case LoadNote::Kind::Replaced:
        return LoadText::tr("Replaced");
    case LoadNote::Kind::Missing:
        return LoadText::tr("Not on this server");
    case LoadNote::Kind::Unfit:
        return LoadText::tr("Values that do not fit");
    case LoadNote::Kind::LeftOut:
        return LoadText::tr("Different or not used");
    case LoadNote::Kind::Version:
        return LoadText::tr("Good to know");
    }
    return {};
}

} // namespace Triptych
