// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

QList<RunProblem> problemsOf(const QJsonObject &json, const FieldValues &values = {},
                             const Resources &resources = {})
{
    const Result<WorkflowDocument> document = load(json);
    return readinessProblems(*document, *templates(), FormTree(*document, *templates()), values, resources,
                             values);
}

QStringList warningsOf(const QJsonObject &json)
{
    const Result<WorkflowDocument> document = load(json);
    QStringList texts;
    for (const RunProblem &warning : loadWarnings(*document, *templates(), FormTree(*document, *templates())))
        texts << warning.message;
    return texts;
}

QJsonObject withVersion(QJsonObject node, const QString &version)
{
    QJsonObject data = node.value(u"data"_s).toObject();
    data.insert(u"version"_s, version);
    node.insert(u"data"_s, data);
    return node;
}

} // namespace

class TestReadiness : public QObject {
    Q_OBJECT

private slots:
    void namesWhatStopsTheRun_data();
    void namesWhatStopsTheRun();
    void nothingStopsAGoodWorkflow();
    void elementsThatTheServerConvertsAreFine();
    void anyWordMakesAGroupOfBatches();
    void unknownTypeNamesNodeAndType();
    void requiredInputThatTheFileLacksIsMissing();
    void problemCarriesTheIndexOfTheForm();
    void valuesOfTheFormAreChecked();
    void valuesOfTheFileMayBeWhatTheServerConverts();
    void boardOfTheFileMayBeGone();
    void replacedValuesOfTheFileAreStillTheFiles();
    void metadataMayNameModelsThatAreGone();
    void warningsDoNotStopTheRun_data();
    void warningsDoNotStopTheRun();
};

void TestReadiness::namesWhatStopsTheRun_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("no node") << workflow({}) << u"no node that could run"_s;
    QTest::newRow("batch only") << workflow({node(u"b"_s, u"integer_batch"_s)})
                                << u"no node that could run"_s;
    QTest::newRow("bounds") << workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, -1}})}) << u"-1"_s;
    QTest::newRow("bounds in the union")
        << workflow({node(u"n"_s, u"noise"_s, {{u"steps"_s, 1}})}) << u"Steps"_s;
    QTest::newRow("wrong type") << workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, u"5.5"_s}})})
                                << u"whole number"_s;
    QTest::newRow("wrong type and out of range")
        << workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, u"-5"_s}})}) << u"whole number"_s;
    QTest::newRow("stale object on a connection")
        << workflow({node(u"l"_s, u"l2i"_s, {{u"latents"_s, object("{'a':1}")}})})
        << u"needs a value or a connection"_s;
    QTest::newRow("list that one node refuses")
        << workflow({node(u"c"_s, u"controlnet"_s, {{u"control_weight"_s, array("[1]")}})})
        << u"not a list"_s;
    QTest::newRow("two returns") << workflow(
        {node(u"a"_s, u"workflow_return"_s), node(u"b"_s, u"workflow_return"_s)})
                                 << u"more than one"_s;
    QTest::newRow("number into single-or-list")
        << workflow({node(u"i"_s, u"integer"_s), node(u"c"_s, u"controlnet"_s)},
                    {edge(u"i"_s, u"value"_s, u"c"_s, u"control_weight"_s)})
        << u"does not convert"_s;
    QTest::newRow("file that is not named")
        << workflow({node(u"p"_s, u"prompt_from_file"_s, {{u"file_path"_s, QString()}})}) << u"disk"_s;
    QTest::newRow("gathered numbers into other numbers")
        << workflow({node(u"i"_s, u"integer"_s), node(u"k"_s, u"collect"_s), node(u"c"_s, u"controlnet"_s)},
                    {edge(u"i"_s, u"value"_s, u"k"_s, u"item"_s),
                     edge(u"k"_s, u"collection"_s, u"c"_s, u"control_weight"_s)})
        << u"cannot take"_s;
    QTest::newRow("numbers one by one into a picture") << workflow(
        {node(u"r"_s, u"range"_s), node(u"e"_s, u"iterate"_s), node(u"s"_s, u"save_image"_s)},
        {edge(u"r"_s, u"collection"_s, u"e"_s, u"collection"_s), edge(u"e"_s, u"item"_s, u"s"_s, u"image"_s)})
                                                       << u"cannot take"_s;
    QTest::newRow("batch into a called workflow")
        << workflow({node(u"b"_s, u"integer_batch"_s, {{u"integers"_s, array("[1]")}}),
                     node(u"c"_s, u"call_saved_workflow"_s, {{u"workflow_id"_s, u"lib"_s}})},
                    {edge(u"b"_s, u"value"_s, u"c"_s, u"saved_workflow_input::n::value"_s)})
        << u"called workflow"_s;
    QTest::newRow("input of another major version")
        << workflow({withVersion(node(u"n"_s, u"noise"_s, {{u"old"_s, 1}}), u"3.0.0"_s)}) << u"“old”"_s;
}

void TestReadiness::namesWhatStopsTheRun()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, word);
    QStringList messages;
    for (const RunProblem &problem : problemsOf(json))
        messages << problem.message;
    QVERIFY2(messages.join(u'\n').contains(word), qPrintable(messages.join(u'\n')));
}

void TestReadiness::nothingStopsAGoodWorkflow()
{
    const QJsonArray nodes{node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}}), node(u"d"_s, u"denoise_latents"_s),
                           node(u"l"_s, u"l2i"_s)};
    const QJsonArray edges{edge(u"n"_s, u"latents"_s, u"d"_s, u"noise"_s),
                           edge(u"d"_s, u"latents"_s, u"l"_s, u"latents"_s)};
    QVERIFY(problemsOf(workflow(nodes, edges)).isEmpty());
}

void TestReadiness::elementsThatTheServerConvertsAreFine()
{
    const QJsonArray nodes{node(u"r"_s, u"range"_s), node(u"e"_s, u"iterate"_s), node(u"s"_s, u"string"_s),
                           node(u"f"_s, u"float"_s)};
    const QJsonArray edges{edge(u"r"_s, u"collection"_s, u"e"_s, u"collection"_s),
                           edge(u"e"_s, u"item"_s, u"s"_s, u"value"_s),
                           edge(u"e"_s, u"item"_s, u"f"_s, u"value"_s)};
    QCOMPARE(problemsOf(workflow(nodes, edges)).size(), 0);
}

void TestReadiness::anyWordMakesAGroupOfBatches()
{
    const QJsonObject batch = node(u"b"_s, u"integer_batch"_s,
                                   {{u"integers"_s, array("[1]")}, {u"batch_group_id"_s, u"Group 9"_s}});
    const QJsonObject json =
        workflow({batch, node(u"i"_s, u"integer"_s)}, {edge(u"b"_s, u"value"_s, u"i"_s, u"value"_s)});
    QCOMPARE(problemsOf(json).size(), 0);
}

void TestReadiness::unknownTypeNamesNodeAndType()
{
    const QList<RunProblem> problems = problemsOf(workflow({node(u"u"_s, u"not_installed"_s)}));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().nodeId, u"u"_s);
    QVERIFY(problems.first().message.contains(u"not_installed"_s));
}

void TestReadiness::requiredInputThatTheFileLacksIsMissing()
{
    const QList<RunProblem> problems = problemsOf(workflow({node(u"s"_s, u"save_image"_s)}));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().fieldName, u"image"_s);
    QCOMPARE(problems.first().index, -1);
}

void TestReadiness::problemCarriesTheIndexOfTheForm()
{
    const QJsonObject more{
        {u"exposedFields"_s,
         array("[{'nodeId':'s','fieldName':'board'},{'nodeId':'s','fieldName':'image'}]")}};
    const QList<RunProblem> problems = problemsOf(workflow({node(u"s"_s, u"save_image"_s)}, {}, more));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().index, 1);
}

void TestReadiness::valuesOfTheFormAreChecked()
{
    const QJsonObject json = workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, -1}})});
    QVERIFY(problemsOf(json, {{{u"n"_s, u"seed"_s}, 5}}).isEmpty());
}

//! The page sends "5" for 5 and the server takes it; nobody enters such a value here.
void TestReadiness::valuesOfTheFileMayBeWhatTheServerConverts()
{
    const QJsonObject json = workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, u"5"_s}})});
    QCOMPARE(problemsOf(json).size(), 0);
    QCOMPARE(problemsOf(json, {{{u"n"_s, u"seed"_s}, u"6"_s}}).size(), 1);
}

void TestReadiness::boardOfTheFileMayBeGone()
{
    const QJsonObject board = object("{'board_id':'gone'}");
    const QJsonArray nodes{node(u"i"_s, u"image"_s), node(u"s"_s, u"save_image"_s, {{u"board"_s, board}})};
    const QJsonObject json = workflow(nodes, {edge(u"i"_s, u"image"_s, u"s"_s, u"image"_s)});
    Resources resources;
    resources.boardsKnown = true;
    const qsizetype others = problemsOf(json).size();
    QCOMPARE(problemsOf(json, {}, resources).size(), others);
    QCOMPARE(problemsOf(json, {{{u"s"_s, u"board"_s}, board}}, resources).size(), others + 1);
    const QJsonObject none = node(u"s"_s, u"save_image"_s, {{u"board"_s, object("{'board_id':'none'}")}});
    const Result<WorkflowDocument> python = load(workflow({none})); // written by invokeai-py-client
    QVERIFY(withResolvedResources(*python, *templates(), {}, resources).isEmpty());
    const Result<WorkflowDocument> document = load(json);
    const FieldValues sent = withResolvedResources(*document, *templates(), {}, resources);
    const QJsonObject graph = buildGraph(*document, *templates(), sent, u"mine"_s, u"g"_s);
    QCOMPARE(graph[u"nodes"_s][u"s"_s][u"board"_s][u"board_id"_s].toString(),
             u"mine"_s); // the auto-add board
}

//! One LoRA has another key here, the other one is there and not for this input.
void TestReadiness::replacedValuesOfTheFileAreStillTheFiles()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {{u"k1"_s, u"h1"_s, u"A"_s, u"sd-1"_s, u"lora"_s, {}, {}, {}},
                        {u"k2"_s, u"h2"_s, u"B"_s, u"sd-1"_s, u"embedding"_s, {}, {}, {}}};
    const QJsonArray loras =
        array("[{'lora':{'key':'x','hash':'h1','name':'A','base':'sd-1','type':'lora'},'weight':1},"
              "{'lora':{'key':'k2','hash':'h2','name':'B','base':'sd-1','type':'embedding'},'weight':1}]");
    const Result<WorkflowDocument> document =
        load(workflow({node(u"l"_s, u"lora_collection_loader"_s, {{u"loras"_s, loras}})}));
    const FieldValues sent = withResolvedResources(*document, *templates(), {}, resources);
    QCOMPARE(sent.size(), 1);
    const FormTree tree(*document, *templates());
    QCOMPARE(readinessProblems(*document, *templates(), tree, sent, resources, {}).size(), 0);
    QCOMPARE(readinessProblems(*document, *templates(), tree, sent, resources, sent).size(), 1);
}

void TestReadiness::metadataMayNameModelsThatAreGone()
{
    Resources none;
    none.modelsKnown = true;
    const QJsonObject model = object("{'key':'k','hash':'h','name':'Gone','base':'sdxl','type':'main'}");
    QVERIFY(
        problemsOf(workflow({node(u"m"_s, u"core_metadata"_s, {{u"model"_s, model}})}), {}, none).isEmpty());
    QCOMPARE(
        problemsOf(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, model}})}), {}, none).size(),
        1);
}

void TestReadiness::warningsDoNotStopTheRun_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("word");
    QTest::newRow("older version") << workflow({withVersion(node(u"n"_s, u"noise"_s), u"1.0.0"_s)})
                                   << u"older versions"_s;
    QTest::newRow("newer version") << workflow({withVersion(node(u"n"_s, u"noise"_s), u"1.9.0"_s)})
                                   << u"1.9.0"_s;
    QTest::newRow("unknown input") << workflow({node(u"n"_s, u"noise"_s, {{u"odd"_s, 1}})}) << u"“odd”"_s;
    QTest::newRow("edge from nowhere")
        << workflow({node(u"n"_s, u"noise"_s)}, {edge(u"x"_s, u"y"_s, u"n"_s, u"seed"_s)}) << u"not used"_s;
    QTest::newRow("format 4.1") << workflow({node(u"n"_s, u"noise"_s)}, {},
                                            {{u"meta"_s, object("{'version':'4.1.0'}")}})
                                << u"4.1.0"_s;
    QTest::newRow("form field that is gone") << workflow(
        {node(u"n"_s, u"noise"_s)}, {}, {{u"exposedFields"_s, array("[{'nodeId':'x','fieldName':'y'}]")}})
                                             << u"“x”"_s;
}

void TestReadiness::warningsDoNotStopTheRun()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, word);
    QVERIFY(problemsOf(json).isEmpty());
    const QString warnings = warningsOf(json).join(u'\n');
    QVERIFY2(warnings.contains(word), qPrintable(warnings));
}

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
