// SPDX-License-Identifier: Apache-2.0
#include "demo/demoserver.h"

#include "democlient.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace Triptych {

class TestFakeEngine : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void sendsTheEventsOfARunInOrder();
    void putsThePictureIntoTheGallery();
    void embedsGraphAndWorkflowInThePicture();
    void previewsAreSmallPicturesOfTheFinalSize();
    void cachedNodesReturnTheOlderPictureWithoutProgress();
    void cancelsTheRunningItem();
    void failsWhenThePromptAsksForIt();
    void failsWhenTheTestSaysSo();
    void failsOnAMissingInput();
    void makesOneItemPerCombinationOfBatchData();
    void refusesWhatTheRealServerRefuses_data();
    void refusesWhatTheRealServerRefuses();
    void waitsWhilePaused();
    void retriesFailedItemsUnderNewIds();
    void runsByItselfWhenNotScripted();

private:
    QJsonObject enqueue(const QJsonObject &graph, const QJsonObject &extra = {});
    QString imageOfItem(int id);

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<DemoListener> m_listener;
};

void TestFakeEngine::init()
{
    DemoServer::Options options;
    options.images = 12;
    options.boards = 2;
    options.scripted = true;
    m_server = std::make_unique<DemoServer>(options);
    QVERIFY(m_server->listen().ok());
    m_client = std::make_unique<DemoClient>(m_server->url());
    m_listener = std::make_unique<DemoListener>(m_server->url());
    QTRY_VERIFY(m_listener->isJoined());
}

void TestFakeEngine::cleanup()
{
    m_listener.reset();
    m_client.reset();
    m_server.reset();
}

QJsonObject TestFakeEngine::enqueue(const QJsonObject &graph, const QJsonObject &extra)
{
    return m_client->send("POST", u"api/v1/queue/default/enqueue_batch"_s, DemoGraphs::batchOf(graph, extra))
        .object();
}

QString TestFakeEngine::imageOfItem(int id)
{
    const QJsonObject item = m_client->get(u"api/v1/queue/default/i/%1"_s.arg(id)).object();
    const QJsonObject results = item[u"session"_s][u"results"_s].toObject();
    const QString out = item[u"session"_s][u"source_prepared_mapping"_s][u"out"_s][0].toString();
    return results[out][u"image"_s][u"image_name"_s].toString();
}

void TestFakeEngine::sendsTheEventsOfARunInOrder()
{
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    m_server->engine()->finishCurrent();
    QTRY_VERIFY(m_listener->story().contains(u"completed"_s));
    const QStringList story = m_listener->story();
    QCOMPARE(story.first(), u"batch_enqueued"_s);
    QCOMPARE(story[1], u"in_progress"_s);
    QCOMPARE(story.last(), u"completed"_s);
    QCOMPARE(story.count(u"invocation_started"_s), 6);
    QCOMPARE(story.count(u"invocation_complete"_s), 6);
    QCOMPARE(story.count(u"invocation_progress"_s), 2 + 2 + 5 + 2); // two prompts, steps + 1, decoder
    const QJsonObject started = m_listener->events()[2][1].toObject();
    for (const QString &key : {u"timestamp"_s, u"queue_id"_s, u"item_id"_s, u"batch_id"_s, u"session_id"_s,
                               u"invocation"_s, u"invocation_source_id"_s})
        QVERIFY2(started.contains(key), qPrintable(key));
}

void TestFakeEngine::putsThePictureIntoTheGallery()
{
    const QString board = m_server->library()->boards().first().id;
    const QString list =
        u"api/v1/gallery/item_names?starred_first=false&is_intermediate=false&board_id="_s + board;
    const int before = m_client->get(list).object()[u"total_count"_s].toInt();
    QJsonObject graph = DemoGraphs::textToImage(u"a hill"_s);
    QJsonObject nodes = graph[u"nodes"_s].toObject();
    QJsonObject out = nodes[u"out"_s].toObject();
    out[u"board"_s] = QJsonObject{{u"board_id"_s, board}};
    nodes[u"out"_s] = out;
    graph[u"nodes"_s] = nodes;
    enqueue(graph);
    m_server->engine()->finishCurrent();
    const QJsonObject names = m_client->get(list).object();
    QCOMPARE(names[u"total_count"_s].toInt(), before + 1);
    QCOMPARE(names[u"item_names"_s][0].toString(), imageOfItem(1));
}

void TestFakeEngine::embedsGraphAndWorkflowInThePicture()
{
    enqueue(DemoGraphs::textToImage(u"Blaue Hügel – früh"_s),
            {{u"workflow"_s, QJsonObject{{u"name"_s, u"W"_s}}}});
    m_server->engine()->finishCurrent();
    const DemoReply full = m_client->get(u"api/v1/images/i/%1/full"_s.arg(imageOfItem(1)));
    const QImage picture = QImage::fromData(full.body);
    QCOMPARE(picture.size(), QSize(64, 64));
    QVERIFY(picture.text(u"invokeai_metadata"_s).contains(u"Blaue Hügel – früh"_s));
    QCOMPARE(picture.text(u"invokeai_workflow"_s), u"{\"name\":\"W\"}"_s);
    QVERIFY(picture.text(u"invokeai_graph"_s).contains(u"denoise_latents"_s));
}

void TestFakeEngine::previewsAreSmallPicturesOfTheFinalSize()
{
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    m_server->engine()->finishCurrent();
    QTRY_VERIFY(m_listener->story().contains(u"completed"_s));
    QList<double> percentages;
    for (const QJsonArray &event : m_listener->events()) {
        const QJsonValue image = event[1][u"image"_s];
        if (!image.isObject())
            continue;
        percentages.append(event[1][u"percentage"_s].toDouble());
        QCOMPARE(image[u"width"_s].toInt(), 64);
        const QByteArray data = image[u"dataURL"_s].toString().toLatin1();
        QVERIFY(data.startsWith("data:image/jpeg;base64,"));
        const QImage small = QImage::fromData(QByteArray::fromBase64(data.mid(data.indexOf(',') + 1)));
        QCOMPARE(small.size(), QSize(8, 8));
    }
    QCOMPARE(percentages, QList<double>({0, 0.25, 0.5, 0.75, 1}));
}

void TestFakeEngine::cachedNodesReturnTheOlderPictureWithoutProgress()
{
    for (int i = 0; i < 2; ++i) {
        enqueue(DemoGraphs::textToImage(u"a hill"_s));
        m_server->engine()->finishCurrent();
    }
    QCOMPARE(imageOfItem(2), imageOfItem(1));
    QTRY_COMPARE(m_listener->story().count(u"completed"_s), 2);
    const QStringList story = m_listener->story();
    QVERIFY(!story.mid(story.indexOf(u"completed"_s)).contains(u"invocation_progress"_s));
    m_client->send("POST", u"api/v1/images/delete"_s, {{u"image_names"_s, QJsonArray{imageOfItem(1)}}});
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    m_server->engine()->finishCurrent();
    QVERIFY(imageOfItem(3) != imageOfItem(1));
}

void TestFakeEngine::cancelsTheRunningItem()
{
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    QVERIFY(m_server->engine()->stepUntil(u"invocation_progress"_s));
    const DemoReply reply = m_client->send("PUT", u"api/v1/queue/default/i/1/cancel"_s);
    QCOMPARE(reply.object()[u"status"_s].toString(), u"canceled"_s);
    QTRY_COMPARE(m_listener->lastEvent(), u"canceled"_s);
    QVERIFY(m_server->engine()->step().isEmpty());
}

void TestFakeEngine::failsWhenThePromptAsksForIt()
{
    enqueue(DemoGraphs::textToImage(u"a hill, FAIL"_s));
    m_server->engine()->finishCurrent();
    QTRY_COMPARE(m_listener->lastEvent(), u"invocation_error"_s);
    QVERIFY(m_listener->story().contains(u"failed"_s));
    const QJsonObject item = m_client->get(u"api/v1/queue/default/i/1"_s).object();
    QCOMPARE(item[u"error_type"_s].toString(), u"OutOfMemoryError"_s);
    QVERIFY(!item[u"error_traceback"_s].toString().isEmpty());
}

void TestFakeEngine::failsWhenTheTestSaysSo()
{
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    m_server->engine()->stepUntil(u"invocation_started"_s);
    m_server->engine()->failCurrent(u"ValueError"_s, u"wrong"_s);
    QCOMPARE(m_server->engine()->items().first().status, u"failed"_s);
    QCOMPARE(m_server->engine()->items().first().errorMessage, u"wrong"_s);
}

void TestFakeEngine::failsOnAMissingInput()
{
    const QJsonObject node{{u"id"_s, u"a"_s}, {u"type"_s, u"save_image"_s}};
    enqueue({{u"nodes"_s, QJsonObject{{u"a"_s, node}}}, {u"edges"_s, QJsonArray()}});
    m_server->engine()->finishCurrent();
    QCOMPARE(m_server->engine()->items().first().errorType, u"MissingInputException"_s);
}

void TestFakeEngine::makesOneItemPerCombinationOfBatchData()
{
    const auto datum = [](const QString &node, const QString &field, const QJsonArray &items) {
        return QJsonObject{{u"node_path"_s, node}, {u"field_name"_s, field}, {u"items"_s, items}};
    };
    const QJsonArray zipped{datum(u"noise"_s, u"seed"_s, {1, 2}), datum(u"den"_s, u"steps"_s, {3, 4})};
    const QJsonArray product{datum(u"yes"_s, u"prompt"_s, {u"sea"_s, u"hill"_s, u"city"_s})};
    const QJsonObject result =
        enqueue(DemoGraphs::textToImage(u"x"_s), {{u"data"_s, QJsonArray{zipped, product}}, {u"runs"_s, 2}});
    QCOMPARE(result[u"enqueued"_s].toInt(), 12);
    QCOMPARE(result[u"item_ids"_s][0].toInt(), 12);
    const DemoItem &second = m_server->engine()->items()[1];
    QCOMPARE(second.graph[u"nodes"_s][u"yes"_s][u"prompt"_s].toString(), u"hill"_s);
    QCOMPARE(second.graph[u"nodes"_s][u"den"_s][u"steps"_s].toInt(), 3);
    QCOMPARE(second.fieldValues.size(), 3);
}

void TestFakeEngine::refusesWhatTheRealServerRefuses_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QByteArray>("data");
    const QByteArray good = R"({"nodes":{"a":{"id":"a","type":"add"}},"edges":[]})";
    QTest::newRow("unknown type") << QByteArray(R"({"nodes":{"a":{"id":"a","type":"no_such"}},"edges":[]})")
                                  << QByteArray();
    QTest::newRow("id differs") << QByteArray(R"({"nodes":{"a":{"id":"b","type":"add"}},"edges":[]})")
                                << QByteArray();
    QTest::newRow("null value") << QByteArray(
        R"({"nodes":{"a":{"id":"a","type":"add","a":null}},"edges":[]})")
                                << QByteArray();
    QTest::newRow("not a multiple") << QByteArray(
        R"({"nodes":{"a":{"id":"a","type":"noise","width":100}},"edges":[]})")
                                    << QByteArray();
    QTest::newRow("edge to nowhere") << QByteArray(
        R"({"nodes":{"a":{"id":"a","type":"add"}},"edges":[{"source":{"node_id":"a","field":"value"},"destination":{"node_id":"b","field":"a"}}]})")
                                     << QByteArray();
    QTest::newRow("circle") << QByteArray(
        R"({"nodes":{"a":{"id":"a","type":"add"}},"edges":[{"source":{"node_id":"a","field":"value"},"destination":{"node_id":"a","field":"a"}}]})")
                            << QByteArray();
    QTest::newRow("zip lengths")
        << good
        << QByteArray(
               R"([[{"node_path":"a","field_name":"a","items":[1,2]},{"node_path":"a","field_name":"b","items":[1]}]])");
    QTest::newRow("field twice")
        << good
        << QByteArray(
               R"([[{"node_path":"a","field_name":"a","items":[1]}],[{"node_path":"a","field_name":"a","items":[1]}]])");
    QTest::newRow("mixed types") << good
                                 << QByteArray(R"([[{"node_path":"a","field_name":"a","items":[1,"x"]}]])");
}

void TestFakeEngine::refusesWhatTheRealServerRefuses()
{
    QFETCH(QByteArray, graph);
    QFETCH(QByteArray, data);
    const QJsonObject extra{{u"data"_s, QJsonDocument::fromJson(data).array()}};
    const QJsonObject body = DemoGraphs::batchOf(QJsonDocument::fromJson(graph).object(), extra);
    const DemoReply reply = m_client->send("POST", u"api/v1/queue/default/enqueue_batch"_s, body);
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.object()[u"detail"_s][0][u"loc"_s][0].toString(), u"body"_s);
    QVERIFY(m_server->engine()->items().isEmpty());
}

void TestFakeEngine::waitsWhilePaused()
{
    m_client->send("PUT", u"api/v1/queue/default/processor/pause"_s);
    enqueue(DemoGraphs::textToImage(u"a hill"_s));
    QVERIFY(m_server->engine()->step().isEmpty());
    const QJsonObject status = m_client->get(u"api/v1/queue/default/status"_s).object();
    QCOMPARE(status[u"processor"_s][u"is_started"_s].toBool(true), false);
    QCOMPARE(status[u"queue"_s][u"pending"_s].toInt(), 1);
    m_client->send("PUT", u"api/v1/queue/default/processor/resume"_s);
    QVERIFY(!m_server->engine()->step().isEmpty());
}

void TestFakeEngine::retriesFailedItemsUnderNewIds()
{
    enqueue(DemoGraphs::textToImage(u"FAIL"_s));
    m_server->engine()->finishCurrent();
    const DemoReply reply =
        m_client->send("PUT", u"api/v1/queue/default/retry_items_by_id"_s, QByteArray("[1, 99]"));
    QCOMPARE(reply.object()[u"retried_item_ids"_s].toArray(), QJsonArray{1});
    QCOMPARE(m_server->engine()->items().last().id, 2);
    QCOMPARE(m_server->engine()->items().last().retriedFrom, 1);
}

void TestFakeEngine::runsByItselfWhenNotScripted()
{
    DemoServer::Options options;
    options.images = 0;
    options.stepDelay = std::chrono::milliseconds(1);
    DemoServer server(options);
    server.engine()->enqueue(DemoGraphs::batchOf(DemoGraphs::textToImage(u"a hill"_s), {{u"runs"_s, 2}}));
    QTRY_COMPARE(server.engine()->items().last().status, u"completed"_s);
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestFakeEngine)
#include "tst_fakeengine.moc"
