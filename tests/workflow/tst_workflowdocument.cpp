// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowcopy.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

class TestWorkflowDocument : public QObject {
    Q_OBJECT

private slots:
    void refusesWithASentenceThatNamesTheReason_data();
    void refusesWithASentenceThatNamesTheReason();
    void ofTwoNodesWithOneIdTheFirstCounts();
    void oldFormatsBecomeTodaysInMemory();
    void acceptsEveryVersionUpToFour_data();
    void acceptsEveryVersionUpToFour();
    void unwrapsRecords_data();
    void unwrapsRecords();
    void keepsUnknownKeysAndTheOriginalBytes();
    void fillsWhatTheServerRequires();
    void saveImageIsNotIntermediateWhenTheFileDoesNotSay();
    void collapsedEdgesAreNotListed();
    void nodeIdWinsOverDataId();
};

void TestWorkflowDocument::refusesWithASentenceThatNamesTheReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto meta = [](const QString &version) {
        return QJsonDocument(workflow({}, {}, {{u"meta"_s, QJsonObject{{u"version"_s, version}}}})).toJson();
    };
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("text") << QByteArray("hello") << u"not JSON"_s;
    QTest::newRow("cut") << QByteArray("{\"nodes\": [ {\"id\": ") << u"cut off"_s;
    QTest::newRow("list") << QByteArray("[1]") << u"no nodes"_s;
    QTest::newRow("lfs") << QByteArray("version https://git-lfs.github.com/spec/v1\n") << u"git-lfs"_s;
    QTest::newRow("ComfyUI") << QByteArray("{\"last_node_id\":3,\"nodes\":[]}") << u"ComfyUI"_s;
    QTest::newRow("ComfyUI api") << QByteArray("{\"3\":{\"class_type\":\"KSampler\"}}") << u"ComfyUI"_s;
    QTest::newRow("graph") << QByteArray("{\"nodes\":{},\"edges\":[]}") << u"graph"_s;
    QTest::newRow("deep") << QByteArray(5000, '[') << u"nested"_s;
    QTest::newRow("large") << QByteArray(WorkflowDocument::kMaxBytes + 1, 'x') << u"larger"_s;
    QTest::newRow("no version") << meta({}) << u"version"_s;
    QTest::newRow("two numbers") << meta(u"9.9"_s) << u"version"_s;
    QTest::newRow("words after") << meta(u"4.0.0-rc1"_s) << u"version"_s;
    QTest::newRow("huge number") << meta(u"99999999999999.0.0"_s) << u"version"_s;
    QTest::newRow("5") << meta(u"5.0.0"_s) << u"newer"_s;
    QTest::newRow("0") << meta(u"0.1.0"_s) << u"0.1.0"_s;
}

void TestWorkflowDocument::refusesWithASentenceThatNamesTheReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<WorkflowDocument> result = WorkflowDocument::load(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

void TestWorkflowDocument::ofTwoNodesWithOneIdTheFirstCounts()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"n"_s, u"noise"_s), node(u"n"_s, u"l2i"_s), node(u"m"_s, u"noise"_s)}));
    QVERIFY(document.ok());
    QCOMPARE(document->nodes().size(), 2);
    QCOMPARE(document->node(u"n"_s)->type, u"noise"_s);
    QCOMPARE(document->doubledIds(), QStringList{u"n"_s});
    QCOMPARE(document->json()[u"nodes"_s].toArray().size(), 3); // nothing is lost
    const FieldValues values{{{u"n"_s, u"seed"_s}, 7}};
    const QJsonObject attached = attachedWorkflow(*document, *templates(), values);
    QCOMPARE(attached[u"nodes"_s][1], document->json()[u"nodes"_s][1]);
    const QJsonObject copy = QJsonDocument::fromJson(workflowCopy(*document, values)).object();
    QCOMPARE(copy[u"nodes"_s][0][u"data"_s][u"inputs"_s][u"seed"_s][u"value"_s], QJsonValue(7));
    QCOMPARE(copy[u"nodes"_s][1], document->json()[u"nodes"_s][1]);
}

void TestWorkflowDocument::oldFormatsBecomeTodaysInMemory()
{
    const QByteArray bytes = QJsonDocument(object(R"({
        'meta': {'version': '1.0.0'}, 'edges': [], 'exposedFields': [], 'myKey': 1,
        'nodes': [{'id': 'm', 'type': 'invocation', 'width': 3, 'height': 4, 'data': {
            'id': 'm', 'type': 'main_model_loader', 'outputs': {}, 'embedWorkflow': false,
            'inputs': {'model': {'id': 'x', 'name': 'model', 'fieldKind': 'input', 'type': 'MainModelField', 'label': 'M',
                                 'value': {'model_name': 'sd', 'base_model': 'sd-1'}},
                       'foreign': {'name': 'foreign', 'type': 'SomebodysField', 'value': 5}}}}]})"))
                                 .toJson();
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytes);
    QVERIFY2(document.ok(), document.ok() ? "" : qPrintable(document.error().message));
    QCOMPARE(document->originalBytes(), bytes);
    QCOMPARE(document->json()[u"meta"_s], QJsonValue(object("{'version':'4.0.0','category':'user'}")));
    QCOMPARE(document->json()[u"myKey"_s], QJsonValue(1));
    const WorkflowNode *node = document->node(u"m"_s);
    QCOMPARE(node->version, u"1.0.0"_s);
    QCOMPARE(node->input(u"foreign"_s)->value, QJsonValue(5));
    // Trap 28: today's formats no longer say which kind of model the input took.
    QCOMPARE(node->input(u"model"_s)->value,
             QJsonValue(object("{'model_name':'sd','base_model':'sd-1','model_type':'main'}")));
    const QJsonObject json = document->json()[u"nodes"_s][0].toObject();
    QCOMPARE(json.keys(), (QStringList{u"data"_s, u"id"_s, u"type"_s}));
    QCOMPARE(json[u"data"_s].toObject().keys(), (QStringList{u"id"_s, u"inputs"_s, u"type"_s, u"version"_s}));
    QCOMPARE(json[u"data"_s][u"inputs"_s][u"model"_s].toObject().keys(),
             (QStringList{u"label"_s, u"name"_s, u"value"_s}));
}

void TestWorkflowDocument::acceptsEveryVersionUpToFour_data()
{
    QTest::addColumn<QString>("version");
    for (const QString &version : {u"1.0.0"_s, u"2.0.0"_s, u"3.0.0"_s, u"3.1.0"_s, u"4.0.0"_s, u"4.1.0"_s})
        QTest::addRow("%s", qPrintable(version)) << version;
}

void TestWorkflowDocument::acceptsEveryVersionUpToFour()
{
    QFETCH(QString, version);
    const Result<WorkflowDocument> result =
        load(workflow({}, {}, {{u"meta"_s, QJsonObject{{u"version"_s, version}}}}));
    QVERIFY(result.ok());
    QCOMPARE(result->schemaVersion(), version);
    QCOMPARE(result->json()[u"meta"_s][u"version"_s], QJsonValue(u"4.0.0"_s));
}

void TestWorkflowDocument::unwrapsRecords_data()
{
    QTest::addColumn<QJsonObject>("outer");
    const QJsonObject inner = workflow({node(u"n"_s, u"noise"_s)});
    QTest::newRow("plain") << inner;
    QTest::newRow("library record") << QJsonObject{{u"workflow_id"_s, u"w"_s}, {u"workflow"_s, inner}};
    QTest::newRow("queue item") << QJsonObject{
        {u"item_id"_s, 3}, {u"session"_s, QJsonObject()}, {u"workflow"_s, inner}};
    QTest::newRow("image answer") << QJsonObject{
        {u"workflow"_s, QString::fromUtf8(QJsonDocument(inner).toJson())}, {u"graph"_s, QJsonValue()}};
}

void TestWorkflowDocument::unwrapsRecords()
{
    QFETCH(QJsonObject, outer);
    const Result<WorkflowDocument> result = load(outer);
    QVERIFY(result.ok());
    QVERIFY(result->node(u"n"_s));
}

void TestWorkflowDocument::keepsUnknownKeysAndTheOriginalBytes()
{
    const QByteArray bytes =
        QJsonDocument(workflow({node(u"n"_s, u"noise"_s)}, {}, {{u"mine"_s, 5}})).toJson() + "\n \n";
    const Result<WorkflowDocument> result = WorkflowDocument::load(bytes);
    QVERIFY(result.ok());
    QCOMPARE(result->json().value(u"mine"_s), QJsonValue(5));
    QCOMPARE(result->originalBytes(), bytes);
}

void TestWorkflowDocument::fillsWhatTheServerRequires()
{
    const Result<WorkflowDocument> result = load(object(
        "{'id':null,'name':7,'meta':{'version':'4.0.0','category':'odd'},'nodes':[1,{'id':'k'}],'edges':5,'"
        "exposedFields':[{'nodeId':'a'}],'form':'x'}"));
    QVERIFY(result.ok());
    const QJsonObject json = result->json();
    QCOMPARE(json.value(u"name"_s), QJsonValue(QString()));
    QCOMPARE(json.value(u"tags"_s), QJsonValue(QString()));
    QCOMPARE(json[u"meta"_s][u"category"_s], QJsonValue(u"user"_s));
    QCOMPARE(json.value(u"edges"_s), QJsonValue(QJsonArray()));
    QCOMPARE(json.value(u"exposedFields"_s), QJsonValue(QJsonArray()));
    QCOMPARE(json.value(u"nodes"_s).toArray().size(), 1);
    QVERIFY(!json.contains(u"id"_s));
    QVERIFY(!json.contains(u"form"_s));
}

void TestWorkflowDocument::saveImageIsNotIntermediateWhenTheFileDoesNotSay()
{
    const Result<WorkflowDocument> result =
        load(workflow({node(u"s"_s, u"save_image"_s), node(u"n"_s, u"noise"_s)}));
    QVERIFY(!result->node(u"s"_s)->isIntermediate);
    QVERIFY(result->node(u"n"_s)->isIntermediate);
    QVERIFY(!result->node(u"n"_s)->useCache.has_value());
}

void TestWorkflowDocument::collapsedEdgesAreNotListed()
{
    QJsonObject hidden = edge(u"a"_s, u"o"_s, u"b"_s, u"i"_s);
    hidden.insert(u"hidden"_s, true);
    const Result<WorkflowDocument> result =
        load(workflow({}, {hidden, object("{'type':'collapsed','source':'a','target':'b'}")}));
    QCOMPARE(result->edges(), (QList<WorkflowEdge>{{u"a"_s, u"o"_s, u"b"_s, u"i"_s}}));
}

void TestWorkflowDocument::nodeIdWinsOverDataId()
{
    QJsonObject json = node(u"n"_s, u"noise"_s);
    QJsonObject data = json.value(u"data"_s).toObject();
    data.insert(u"id"_s, u"other"_s);
    json.insert(u"data"_s, data);
    const Result<WorkflowDocument> result = load(workflow({json}));
    QVERIFY(result->node(u"n"_s));
    QCOMPARE(attachedWorkflow(*result, *templates(), {})[u"nodes"_s][0][u"data"_s][u"id"_s],
             QJsonValue(u"n"_s));
}

QTEST_GUILESS_MAIN(TestWorkflowDocument)
#include "tst_workflowdocument.moc"
