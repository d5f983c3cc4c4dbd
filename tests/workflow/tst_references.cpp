// SPDX-License-Identifier: Apache-2.0
#include "workflow/references.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

const QString kInput = u"saved_workflow_input::a::b::value"_s; // the node's id is "a::b"

QJsonObject caller(const QJsonObject &inputs)
{
    QJsonObject all = inputs;
    all.insert(u"workflow_id"_s, u"lib"_s);
    return node(u"c"_s, u"call_saved_workflow"_s, all);
}

//! A caller whose file describes kInput.
QJsonObject describedCaller(const QJsonObject &inputs)
{
    QJsonObject json = caller(inputs);
    QJsonObject data = json.value(u"data"_s).toObject();
    data.insert(u"dynamicInputTemplates"_s, QJsonObject{{kInput, QJsonObject{{u"name"_s, kInput}}}});
    json.insert(u"data"_s, data);
    return json;
}

KnownReferences calledWorkflow()
{
    KnownReferences known;
    known.workflows.insert(
        u"lib"_s,
        load(workflow({node(u"a::b"_s, u"string"_s, {{u"value"_s, u"its own"_s}})}, {},
                      {{u"exposedFields"_s, array("[{'nodeId':'a::b','fieldName':'value'}]")}}))
            .take());
    return known;
}

QJsonObject calledInputsOf(const QJsonObject &json, const FieldValues &values, const KnownReferences &known)
{
    const Result<WorkflowDocument> document = load(workflow({json}));
    const FieldValues sent = withKnownReferences(*document, *templates(), values, known);
    return buildGraph(*document, *templates(), sent, {}, u"g"_s)[u"nodes"_s][u"c"_s][u"workflow_inputs"_s]
        .toObject();
}

} // namespace

//! What only the server knows: pictures (workflow-semantics.md 6.3) and called workflows (4.6).
class TestReferences : public QObject {
    Q_OBJECT

private slots:
    void asksForPicturesAndCalledWorkflows();
    void picturesThatAreGoneLeaveTheirList();
    void aSinglePictureThatIsGoneStopsTheRun();
    void anOptionalPictureOfTheFileThatIsGoneIsLeftOut();
    void connectedPictureIsNotAsked();
    void trap48_nodeIdsWithColonsAreFound();
    void storedValueCountsOnlyWithItsDescription();
    void valueOfTheFormCounts();
    void inputsThatTheCalledWorkflowLacksAreNotSent();
    void goneWorkflowLeavesTheInputsAndStopsTheRun();
    void attachedWorkflowDescribesTheInputs();
    void edgesThatACalledWorkflowDoesNotTakeAreNotSent();
    void fileTellsTheTypeOfADynamicInput();
};

void TestReferences::asksForPicturesAndCalledWorkflows()
{
    const Result<WorkflowDocument> document = load(workflow(
        {node(u"s"_s, u"save_image"_s, {{u"image"_s, object("{'image_name':'a.png'}")}}), caller({})}));
    const WorkflowReferences asked = referencesOf(*document, *templates(), {});
    QCOMPARE(asked.images, QStringList{u"a.png"_s});
    QCOMPARE(asked.workflows, QStringList{u"lib"_s});
}

void TestReferences::picturesThatAreGoneLeaveTheirList()
{
    const Result<WorkflowDocument> document = load(workflow({node(
        u"i"_s, u"image_collection"_s, {{u"images"_s, array("[{'image_name':'a'},{'image_name':'b'}]")}})}));
    const KnownReferences known{{u"a"_s}, {}, {}};
    const FieldValues values = withKnownReferences(*document, *templates(), {}, known);
    QCOMPARE(values.value({u"i"_s, u"images"_s}), QJsonValue(array("[{'image_name':'b'}]")));
    const FormTree tree(*document, *templates());
    const QList<RunProblem> told = referenceProblems(*document, *templates(), tree, {}, known);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().isNotice);
}

void TestReferences::aSinglePictureThatIsGoneStopsTheRun()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"s"_s, u"save_image"_s, {{u"image"_s, object("{'image_name':'a.png'}")}})}));
    const FormTree tree(*document, *templates());
    const KnownReferences known{{u"a.png"_s}, {}, {}};
    const QList<RunProblem> told = referenceProblems(*document, *templates(), tree, {}, known);
    QCOMPARE(told.size(), 1);
    QVERIFY(!told.first().isNotice);
    QVERIFY2(told.first().message.contains(u"a.png"_s), qPrintable(told.first().message));
    QVERIFY(withKnownReferences(*document, *templates(), {}, known).isEmpty()); // the value stays
}

void TestReferences::anOptionalPictureOfTheFileThatIsGoneIsLeftOut()
{
    const QJsonObject gone = object("{'image_name':'a.png'}");
    const Result<WorkflowDocument> document =
        load(workflow({node(u"n"_s, u"masked_image"_s, {{u"mask"_s, gone}})}));
    const FormTree tree(*document, *templates());
    const KnownReferences known{{u"a.png"_s}, {}, {}};
    const FieldValues sent = withKnownReferences(*document, *templates(), {}, known);
    QVERIFY(sent.contains({u"n"_s, u"mask"_s}) && sent.value({u"n"_s, u"mask"_s}).isUndefined());
    QVERIFY(referenceProblems(*document, *templates(), tree, {}, known).first().isNotice);
    const FieldValues chosen{{{u"n"_s, u"mask"_s}, gone}};
    QVERIFY(!referenceProblems(*document, *templates(), tree, chosen, known).first().isNotice);
    QCOMPARE(withKnownReferences(*document, *templates(), chosen, known), chosen);
}

void TestReferences::connectedPictureIsNotAsked()
{
    const QJsonArray nodes{node(u"i"_s, u"image"_s),
                           node(u"s"_s, u"save_image"_s, {{u"image"_s, object("{'image_name':'a.png'}")}})};
    const Result<WorkflowDocument> document =
        load(workflow(nodes, {edge(u"i"_s, u"image"_s, u"s"_s, u"image"_s)}));
    QCOMPARE(referencesOf(*document, *templates(), {}).images, QStringList());
}

void TestReferences::trap48_nodeIdsWithColonsAreFound()
{
    QCOMPARE(calledInputsOf(caller({}), {}, calledWorkflow()), (QJsonObject{{kInput, u"its own"_s}}));
}

void TestReferences::storedValueCountsOnlyWithItsDescription()
{
    const QJsonObject mine{{kInput, u"mine"_s}};
    QCOMPARE(calledInputsOf(caller(mine), {}, calledWorkflow()), (QJsonObject{{kInput, u"its own"_s}}));
    QCOMPARE(calledInputsOf(describedCaller(mine), {}, calledWorkflow()), mine);
}

void TestReferences::valueOfTheFormCounts()
{
    const FieldValues values{{{u"c"_s, kInput}, u"typed"_s}};
    QCOMPARE(calledInputsOf(caller({}), values, calledWorkflow()), (QJsonObject{{kInput, u"typed"_s}}));
}

void TestReferences::inputsThatTheCalledWorkflowLacksAreNotSent()
{
    const QJsonObject json = caller({{u"saved_workflow_input::old::value"_s, 1}});
    QCOMPARE(calledInputsOf(json, {}, calledWorkflow()).keys(), QStringList{kInput});
}

void TestReferences::goneWorkflowLeavesTheInputsAndStopsTheRun()
{
    const KnownReferences known{{}, {u"lib"_s}, {}};
    const QJsonObject mine{{kInput, u"mine"_s}};
    QCOMPARE(calledInputsOf(caller(mine), {}, known), mine);
    const Result<WorkflowDocument> document = load(workflow({caller({})}));
    const FormTree tree(*document, *templates());
    QCOMPARE(referenceProblems(*document, *templates(), tree, {}, known).size(), 1);
}

void TestReferences::attachedWorkflowDescribesTheInputs()
{
    const Result<WorkflowDocument> document =
        load(workflow({caller({{u"saved_workflow_input::old::value"_s, 1}})}));
    const KnownReferences known = calledWorkflow();
    const FieldValues values = withKnownReferences(*document, *templates(), {}, known);
    const QJsonObject attached = withDynamicInputs(attachedWorkflow(*document, *templates(), values),
                                                   *document, *templates(), values, known);
    const QJsonObject data = attached[u"nodes"_s][0][u"data"_s].toObject();
    QCOMPARE(data[u"dynamicInputTemplates"_s].toObject().keys(), QStringList{kInput});
    QCOMPARE(data[u"dynamicInputTemplates"_s][kInput][u"type"_s][u"name"_s], QJsonValue(u"StringField"_s));
    QCOMPARE(data[u"inputs"_s].toObject().keys(), (QStringList{kInput, u"workflow_id"_s}));
    QCOMPARE(data[u"inputs"_s][kInput][u"value"_s], QJsonValue(u"its own"_s));
}

void TestReferences::edgesThatACalledWorkflowDoesNotTakeAreNotSent()
{
    const QJsonArray nodes{caller({}), node(u"i"_s, u"image"_s), node(u"s"_s, u"string"_s)};
    const QString gone = u"saved_workflow_input::old::value"_s;
    const Result<WorkflowDocument> document =
        load(workflow(nodes,
                      {edge(u"s"_s, u"value"_s, u"c"_s, gone), edge(u"i"_s, u"image"_s, u"c"_s, kInput),
                       edge(u"s"_s, u"value"_s, u"c"_s, kInput)}));
    const WorkflowDocument told = withDynamicInputs(*document, *templates(), {}, calledWorkflow());
    const QJsonObject graph = buildGraph(told, *templates(), {}, {}, u"g"_s);
    QCOMPARE(graph[u"edges"_s].toArray().size(), 1);
    QCOMPARE(graph[u"edges"_s][0][u"source"_s][u"node_id"_s], QJsonValue(u"s"_s));
    QCOMPARE(graph[u"edges"_s][0][u"destination"_s][u"field"_s], QJsonValue(kInput));
    QCOMPARE(attachedWorkflow(told, *templates(), {})[u"edges"_s].toArray().size(), 1);
}

void TestReferences::fileTellsTheTypeOfADynamicInput()
{
    QJsonObject json = caller({{kInput, 3}});
    QJsonObject data = json.value(u"data"_s).toObject();
    const QJsonObject type = object("{'title':'Steps','required':true,'minimum':5,'type':{'name':'"
                                    "IntegerField','cardinality':'SINGLE'}}");
    data.insert(u"dynamicInputTemplates"_s, QJsonObject{{kInput, type}, {u"odd"_s, 1}});
    json.insert(u"data"_s, data);
    QJsonObject all = workflow({json});
    all.insert(u"exposedFields"_s, QJsonArray{QJsonObject{{u"nodeId"_s, u"c"_s}, {u"fieldName"_s, kInput}}});
    const Result<WorkflowDocument> document = load(all);
    const FormTree tree(*document, *templates());
    QCOMPARE(tree.fields().first().field.type.name, u"IntegerField"_s);
    QCOMPARE(tree.fields().first().title, u"Steps"_s);
    const QList<RunProblem> problems = readinessProblems(*document, *templates(), tree, {}, {}, {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().index, 0);
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
