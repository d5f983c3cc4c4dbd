// SPDX-License-Identifier: Apache-2.0
#include "workflow/attachparts.h"
#include "workflow/batch.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

class TestBatch : public QObject {
    Q_OBJECT

private slots:
    void bodyHasTheShapeOfTheContract();
    void attachedWorkflowHasTheNewValuesAndNoId();
    void attachedWorkflowKeepsUnknownKeysAtEveryLevel();
    void attachedWorkflowCompletesNodesAndDropsCurrentImage();
    void attachedWorkflowFollowsTheListOfAnOlderImageCollection();
    void attachedWorkflowHasNoLineToAMissingNode();
    void attachedNodeHasAPlaceAndKeepsTheNamesOfItsInputs();
    void attachedOlderNodeHasDefaultsUnderItsEdges();
    void fieldThatIsExposedTwiceHasTwoElements();
    void loneSurrogatesAreReplacedEverywhere();
    void pairsOfSurrogatesStay();
    void countsItems_data();
    void countsItems();
};

void TestBatch::bodyHasTheShapeOfTheContract()
{
    const Result<WorkflowDocument> document = load(workflow({node(u"n"_s, u"noise"_s)}));
    RunOptions options;
    options.runs = 3;
    options.front = true;
    options.batchId = u"b"_s;
    options.graphId = u"g"_s;
    const QJsonObject body = buildBatch(*document, *templates(), {}, options);
    const QJsonObject batch = body.value(u"batch"_s).toObject();
    QCOMPARE(batch.keys(),
             (QStringList{u"batch_id"_s, u"data"_s, u"destination"_s, u"graph"_s, u"origin"_s, u"runs"_s,
                          u"workflow"_s}));
    QCOMPARE(batch.value(u"runs"_s), QJsonValue(3));
    QCOMPARE(batch[u"graph"_s][u"id"_s], QJsonValue(u"g"_s));
    QCOMPARE(batch.value(u"data"_s), QJsonValue(QJsonArray()));
    QCOMPARE(batch.value(u"origin"_s), QJsonValue(u"triptych"_s));
    QCOMPARE(body.value(u"prepend"_s), QJsonValue(true));
}

void TestBatch::attachedWorkflowHasTheNewValuesAndNoId()
{
    const Result<WorkflowDocument> document = load(
        workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}, {u"width"_s, 8}})}, {}, {{u"id"_s, u"lib"_s}}));
    const FieldValues values{{{u"n"_s, u"seed"_s}, 7},
                             {{u"n"_s, u"width"_s}, QJsonValue(QJsonValue::Undefined)},
                             {{u"n"_s, u"steps"_s}, 4}};
    const QJsonObject attached = attachedWorkflow(*document, *templates(), values);
    QVERIFY(!attached.contains(u"id"_s));
    QCOMPARE(attached[u"meta"_s][u"version"_s], QJsonValue(u"4.0.0"_s));
    const QJsonObject inputs = attached[u"nodes"_s][0][u"data"_s][u"inputs"_s].toObject();
    QCOMPARE(inputs[u"seed"_s][u"value"_s], QJsonValue(7));
    QVERIFY(!inputs.value(u"width"_s).toObject().contains(u"value"_s));
    QCOMPARE(inputs[u"steps"_s][u"name"_s], QJsonValue(u"steps"_s));
}

void TestBatch::attachedWorkflowKeepsUnknownKeysAtEveryLevel()
{
    QJsonObject json =
        workflow({node(u"n"_s, u"noise"_s, {{u"odd"_s, object("{'a':1}")}})}, {}, {{u"mine"_s, 1}});
    QJsonObject first = json.value(u"nodes"_s)[0].toObject();
    first.insert(u"width"_s, 300);
    json.insert(u"nodes"_s, QJsonArray{first});
    const QJsonObject attached = attachedWorkflow(*load(json), *templates(), {});
    QCOMPARE(attached.value(u"mine"_s), QJsonValue(1));
    QCOMPARE(attached[u"nodes"_s][0][u"width"_s], QJsonValue(300));
    QCOMPARE(attached[u"nodes"_s][0][u"data"_s][u"inputs"_s][u"odd"_s][u"value"_s],
             QJsonValue(object("{'a':1}")));
}

void TestBatch::attachedWorkflowCompletesNodesAndDropsCurrentImage()
{
    const QJsonObject attached = attachedWorkflow(
        *load(workflow({node(u"n"_s, u"noise"_s), object("{'id':'c','type':'current_image'}")})),
        *templates(), {});
    QCOMPARE(attached.value(u"nodes"_s).toArray().size(), 1);
    const QJsonObject data = attached[u"nodes"_s][0][u"data"_s].toObject();
    QCOMPARE(data.value(u"isIntermediate"_s), QJsonValue(true));
    QCOMPARE(data.value(u"dynamicInputTemplates"_s), QJsonValue(QJsonObject()));
    QCOMPARE(data.value(u"nodePack"_s), QJsonValue(u"invokeai"_s));
}

void TestBatch::attachedWorkflowFollowsTheListOfAnOlderImageCollection()
{
    QJsonObject older = node(u"p"_s, u"image_collection"_s, {{u"collection"_s, QJsonArray()}});
    QJsonObject data = older.value(u"data"_s).toObject();
    data.insert(u"version"_s, u"1.0.1"_s);
    older.insert(u"data"_s, data);
    const QJsonObject exposed{{u"exposedFields"_s, array("[{'nodeId':'p','fieldName':'collection'}]")}};
    const QJsonObject attached = attachedWorkflow(*load(workflow({older}, {}, exposed)), *templates(), {});
    QCOMPARE(attached[u"exposedFields"_s][0][u"fieldName"_s], QJsonValue(u"images"_s));
    const QString id = exposedElementId(u"p"_s, u"collection"_s);
    QCOMPARE(attached[u"form"_s][u"elements"_s][id][u"data"_s][u"fieldIdentifier"_s][u"fieldName"_s],
             QJsonValue(u"images"_s));
}

void TestBatch::attachedWorkflowHasNoLineToAMissingNode()
{
    const QJsonArray lines = array("[{'id':'a','type':'collapsed','source':'n','target':'m'},"
                                   "{'id':'b','type':'collapsed','source':'n','target':'gone'}]");
    const QJsonObject json = workflow({node(u"n"_s, u"noise"_s), node(u"m"_s, u"noise"_s)}, lines);
    const QJsonArray kept = attachedWorkflow(*load(json), *templates(), {})[u"edges"_s].toArray();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0][u"id"_s], QJsonValue(u"a"_s));
}

void TestBatch::attachedNodeHasAPlaceAndKeepsTheNamesOfItsInputs()
{
    QJsonObject stored = node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}, {u"width"_s, 8}});
    stored.remove(u"position"_s);
    QJsonObject data = stored.value(u"data"_s).toObject();
    QJsonObject inputs = data.value(u"inputs"_s).toObject();
    inputs.insert(u"seed"_s, object("{'name': 'grain', 'value': 1}"));
    inputs.insert(u"width"_s, object("{'value': 8}"));
    data.insert(u"inputs"_s, inputs);
    stored.insert(u"data"_s, data);
    const QJsonObject attached = attachedWorkflow(*load(workflow({stored})), *templates(), {});
    const QJsonObject sent = attached[u"nodes"_s][0].toObject();
    QCOMPARE(sent[u"position"_s], QJsonValue(object("{'x': 0, 'y': 0}")));
    QCOMPARE(sent[u"data"_s][u"inputs"_s][u"seed"_s][u"name"_s], QJsonValue(u"grain"_s));
    QCOMPARE(sent[u"data"_s][u"inputs"_s][u"width"_s][u"name"_s], QJsonValue(u"width"_s));
}

void TestBatch::attachedOlderNodeHasDefaultsUnderItsEdges()
{
    QJsonObject older = node(u"n"_s, u"noise"_s);
    QJsonObject data = older.value(u"data"_s).toObject();
    data.insert(u"version"_s, u"1.0.0"_s);
    older.insert(u"data"_s, data);
    const Result<WorkflowDocument> document =
        load(workflow({node(u"i"_s, u"integer"_s), older}, {edge(u"i"_s, u"value"_s, u"n"_s, u"width"_s)}));
    const QJsonObject attached = attachedWorkflow(*document, *templates(), {});
    QCOMPARE(attached[u"edges"_s].toArray().size(), 1);
    QCOMPARE(attached[u"nodes"_s][1][u"data"_s][u"inputs"_s][u"width"_s][u"value"_s], QJsonValue(512));
}

void TestBatch::fieldThatIsExposedTwiceHasTwoElements()
{
    const QJsonObject exposed{
        {u"exposedFields"_s, array("[{'nodeId':'n','fieldName':'seed'},{'nodeId':'n','fieldName':'seed'}]")}};
    const QJsonObject json = workflow({node(u"n"_s, u"noise"_s)}, {}, exposed);
    const QJsonObject form = attachedWorkflow(*load(json), *templates(), {})[u"form"_s].toObject();
    QCOMPARE(form[u"elements"_s].toObject().size(), 3);
    QCOMPARE(form[u"elements"_s][u"root"_s][u"data"_s][u"children"_s].toArray().size(), 2);
}

void TestBatch::loneSurrogatesAreReplacedEverywhere()
{
    const QString lone = u"a"_s + QChar(0xd83d) + u"b"_s;
    const Result<WorkflowDocument> document = load(workflow({node(u"s"_s, u"string"_s)}));
    const FieldValues values{{{u"s"_s, u"value"_s}, lone}};
    const QJsonObject body = buildBatch(*document, *templates(), values, {});
    const QString clean = u"a\ufffdb"_s;
    QCOMPARE(body[u"batch"_s][u"graph"_s][u"nodes"_s][u"s"_s][u"value"_s], QJsonValue(clean));
    QCOMPARE(body[u"batch"_s][u"workflow"_s][u"nodes"_s][0][u"data"_s][u"inputs"_s][u"value"_s][u"value"_s],
             QJsonValue(clean));
    QCOMPARE(withoutLoneSurrogates(QJsonArray{QString(QChar(0xde00))}), QJsonValue(QJsonArray{u"\ufffd"_s}));
    QVERIFY(withoutLoneSurrogates(QJsonObject{{lone, 1}}).toObject().contains(clean));
}

void TestBatch::pairsOfSurrogatesStay()
{
    QCOMPARE(withoutLoneSurrogates(u"\U0001F600"_s), QJsonValue(u"\U0001F600"_s));
}

void TestBatch::countsItems_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count");
    QTest::newRow("runs") << QByteArray("{'batch':{'runs':3,'data':[]}}") << 3;
    QTest::newRow("no data") << QByteArray("{'batch':{'runs':2}}") << 2;
    QTest::newRow("product") << QByteArray(
        "{'batch':{'runs':2,'data':[[{'items':[1,2,3]},{'items':[4,5,6]}],[{'items':[7,8]}]]}}")
                             << 12;
    QTest::newRow("empty items") << QByteArray("{'batch':{'runs':2,'data':[[{'items':[]}]]}}") << 0;
    QTest::newRow("too many") << QByteArray("{'batch':{'runs':9000000000000000000,'data':[[{'items':[1]}]]}}")
                              << 2147483647;
}

void TestBatch::countsItems()
{
    QFETCH(QByteArray, body);
    QTEST(itemCount(object(body.constData())), "count");
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
