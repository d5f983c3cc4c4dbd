// SPDX-License-Identifier: Apache-2.0
#include "demo/demoserver.h"

#include "democlient.h"

#include <QBuffer>
#include <QImage>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Triptych {

class TestDemoServer : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void saysWhatItIs();
    void answersUnknownPathsAsTheRealServerDoes();
    void listsItsNodesAndPathsInOpenApi();
    void servesPicturesWithTheirLength();
    void keepsAnUploadedPicture();
    void refusesUploadsThatAreNoPictures();
    void movesPicturesBetweenBoards();
    void starsDeletesAndFindsPictures();
    void storesWorkflowsOfUsers();
    void expandsDynamicPrompts();
    void runsInAThreadOfItsOwn();
    void comesBackOnItsPortAfterAStop();
    void cutsWebsocketsOnRequest();
    void enqueuesEvenWhenTheAnswerIsLost();
    void letsEventsOvertakeAHeldAnswer();
    void misbehavesOnRequest_data();
    void misbehavesOnRequest();

private:
    DemoReply upload(const QByteArray &query, const QByteArray &type, const QByteArray &bytes);

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoServer::init()
{
    DemoServer::Options options;
    options.images = 60;
    options.boards = 3;
    options.scripted = true;
    m_server = std::make_unique<DemoServer>(options);
    const Result<QUrl> url = m_server->listen();
    QVERIFY(url.ok());
    m_client = std::make_unique<DemoClient>(*url);
}

void TestDemoServer::cleanup()
{
    m_client.reset();
    m_server.reset();
}

DemoReply TestDemoServer::upload(const QByteArray &query, const QByteArray &type, const QByteArray &bytes)
{
    QByteArray body =
        "--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\ncontent-type: ";
    body += type + "\r\n\r\n" + bytes + "\r\n--xx--\r\n";
    return m_client->send("POST", u"api/v1/images/upload?"_s + QString::fromLatin1(query), body,
                          "multipart/form-data; boundary=xx");
}

void TestDemoServer::saysWhatItIs()
{
    const DemoReply reply = m_client->get(u"api/v1/app/version"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("application/json"));
    QCOMPARE(reply.headers.value("server"), QByteArray("uvicorn"));
    QCOMPARE(reply.object()[u"version"_s].toString(), u"6.14.2"_s);
    QCOMPARE(m_client->get(u"api/v1/auth/status"_s).object()[u"multiuser_enabled"_s].toBool(true), false);
}

void TestDemoServer::answersUnknownPathsAsTheRealServerDoes()
{
    const DemoReply page = m_client->get(u"api/v1/nothing/here"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.startsWith("text/html"));
    const DemoReply wrongSlash = m_client->get(u"api/v1/boards?all=true"_s);
    QVERIFY(wrongSlash.contentType.startsWith("text/html"));
    const DemoReply wrongVerb = m_client->send("PUT", u"api/v1/app/version"_s, "{}");
    QCOMPARE(wrongVerb.status, 405);
    QCOMPARE(wrongVerb.object()[u"detail"_s].toString(), u"Method Not Allowed"_s);
    QCOMPARE(m_client->get(u"api/v1/images/i/nope.png"_s).status, 404);
}

void TestDemoServer::listsItsNodesAndPathsInOpenApi()
{
    const QJsonObject api = m_client->get(u"openapi.json"_s).object();
    QCOMPARE(api[u"info"_s][u"title"_s].toString(), u"Invoke - Community Edition"_s);
    QVERIFY(api[u"paths"_s].toObject().contains(u"/api/v1/gallery/item_names"_s));
    const QJsonObject schemas = api[u"components"_s][u"schemas"_s].toObject();
    const QJsonObject noise = schemas[u"NoiseInvocation"_s].toObject();
    QCOMPARE(noise[u"class"_s].toString(), u"invocation"_s);
    QCOMPARE(noise[u"properties"_s][u"width"_s][u"multipleOf"_s].toInt(), 8);
    QVERIFY(schemas[u"EnqueueBatchResult"_s][u"properties"_s].toObject().contains(u"item_ids"_s));
}

void TestDemoServer::servesPicturesWithTheirLength()
{
    const QString name =
        m_client->get(u"api/v1/gallery/item_names"_s).object()[u"item_names"_s][0].toString();
    const QJsonObject dto = m_client->get(u"api/v1/images/i/"_s + name).object();
    const DemoReply full = m_client->get(dto[u"image_url"_s].toString());
    QCOMPARE(full.contentType, QByteArray("image/png"));
    QCOMPARE(full.headers.value("content-length").toLongLong(), full.body.size());
    const QImage picture = QImage::fromData(full.body);
    QCOMPARE(picture.size(), QSize(dto[u"width"_s].toInt(), dto[u"height"_s].toInt()));
    QVERIFY(!picture.text(u"invokeai_metadata"_s).isEmpty());
    const DemoReply thumbnail = m_client->get(dto[u"thumbnail_url"_s].toString());
    QCOMPARE(thumbnail.contentType, QByteArray("image/webp"));
    const QSize small = QImage::fromData(thumbnail.body).size();
    QCOMPARE(std::max(small.width(), small.height()), 256);
}

void TestDemoServer::keepsAnUploadedPicture()
{
    QImage picture(30, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    const DemoReply reply = upload("image_category=user&is_intermediate=false", "image/png", bytes);
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.object()[u"image_origin"_s].toString(), u"external"_s);
    QCOMPARE(reply.object()[u"width"_s].toInt(), 30);
    const DemoReply stored = m_client->get(reply.object()[u"image_url"_s].toString());
    QCOMPARE(QImage::fromData(stored.body).pixel(3, 3), picture.pixel(3, 3));
    const DemoReply assets = m_client->get(u"api/v1/images/names?categories=user&starred_first=false"_s);
    QCOMPARE(assets.object()[u"image_names"_s][0], reply.object()[u"image_name"_s]);
}

void TestDemoServer::refusesUploadsThatAreNoPictures()
{
    const QByteArray query = "image_category=user&is_intermediate=false";
    QCOMPARE(upload(query, "text/plain", "hello").status, 415);
    QCOMPARE(upload(query, "image/png", "hello").status, 415);
    QCOMPARE(upload("image_category=user", "image/png", "hello").status, 422);
    QCOMPARE(upload(query + "&board_id=none", "image/png", "hello").status, 404);
}

void TestDemoServer::movesPicturesBetweenBoards()
{
    const DemoReply made = m_client->send("POST", u"api/v1/boards/?board_name=New+one"_s);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object()[u"board_name"_s].toString(), u"New one"_s);
    const QString board = made.object()[u"board_id"_s].toString();
    const QJsonArray names = m_client->get(u"api/v1/boards/none/image_names?categories=general"_s).array();
    QVERIFY(names.size() >= 2);
    const QJsonObject body{{u"board_id"_s, board}, {u"image_names"_s, QJsonArray{names[0], names[1]}}};
    const DemoReply moved = m_client->send("POST", u"api/v1/board_images/batch"_s, body);
    QCOMPARE(moved.status, 201);
    QCOMPARE(moved.object()[u"added_images"_s].toArray().size(), 2);
    QCOMPARE(m_client->get(u"api/v1/boards/"_s + board).object()[u"image_count"_s].toInt(), 2);
    const DemoReply back = m_client->send("DELETE", u"api/v1/board_images/"_s, {{u"image_name"_s, names[0]}});
    QCOMPARE(back.object()[u"affected_boards"_s].toArray(), QJsonArray({u"none"_s, board}));
    const DemoReply gone = m_client->send("DELETE", u"api/v1/boards/"_s + board);
    QCOMPARE(gone.object()[u"deleted_board_images"_s].toArray(), QJsonArray{names[1]});
    QCOMPARE(m_client->get(u"api/v1/boards/"_s + board).status, 404);
}

void TestDemoServer::starsDeletesAndFindsPictures()
{
    const QJsonArray names =
        m_client->get(u"api/v1/images/names?starred_first=false"_s).object()[u"image_names"_s].toArray();
    QCOMPARE(names.size(), 60);
    const QJsonArray last{names[59]};
    const DemoReply starred = m_client->send("POST", u"api/v1/images/star"_s, {{u"image_names"_s, last}});
    QCOMPARE(starred.object()[u"starred_images"_s].toArray(), last);
    const QJsonObject sorted = m_client->get(u"api/v1/images/names"_s).object();
    const QVariantList leading =
        sorted[u"image_names"_s].toArray().toVariantList().mid(0, sorted[u"starred_count"_s].toInt());
    QVERIFY(leading.contains(names[59].toString()));
    m_client->send("POST", u"api/v1/images/delete"_s, {{u"image_names"_s, last}});
    QCOMPARE(m_client->get(u"api/v1/images/i/"_s + names[59].toString()).status, 404);
    const QJsonObject page = m_client->get(u"api/v1/images/?limit=5&offset=57"_s).object();
    QCOMPARE(page[u"total"_s].toInt(), 59);
    QCOMPARE(page[u"items"_s].toArray().size(), 2);
}

void TestDemoServer::storesWorkflowsOfUsers()
{
    QJsonObject workflow{{u"name"_s, u"Mine"_s},
                         {u"nodes"_s, QJsonArray()},
                         {u"edges"_s, QJsonArray()},
                         {u"meta"_s, QJsonObject{{u"version"_s, u"3.0.0"_s}, {u"category"_s, u"user"_s}}}};
    QCOMPARE(m_client->send("POST", u"api/v1/workflows/"_s, {{u"workflow"_s, workflow}}).status, 422);
    for (const QString &key :
         {u"author"_s, u"description"_s, u"version"_s, u"contact"_s, u"tags"_s, u"notes"_s})
        workflow[key] = QString();
    workflow[u"exposedFields"_s] = QJsonArray();
    const DemoReply made = m_client->send("POST", u"api/v1/workflows/"_s, {{u"workflow"_s, workflow}});
    QCOMPARE(made.status, 200);
    const QString id = made.object()[u"workflow_id"_s].toString();
    const QJsonObject list = m_client->get(u"api/v1/workflows/?categories=user"_s).object();
    QCOMPARE(list[u"items"_s][0][u"workflow_id"_s].toString(), id);
    QCOMPARE(m_client->get(u"api/v1/workflows/i/"_s + id).object()[u"workflow"_s][u"name"_s].toString(),
             u"Mine"_s);
    QCOMPARE(m_client->send("DELETE", u"api/v1/workflows/i/"_s + id).status, 200);
}

void TestDemoServer::expandsDynamicPrompts()
{
    const DemoReply reply = m_client->send("POST", u"api/v1/utilities/dynamicprompts"_s,
                                           {{u"prompt"_s, u"{red|blue} hill, {fog|sun}"_s}});
    QCOMPARE(reply.object()[u"prompts"_s].toArray().size(), 4);
    QCOMPARE(reply.object()[u"prompts"_s][3].toString(), u"blue hill, sun"_s);
}

void TestDemoServer::runsInAThreadOfItsOwn()
{
    QThread thread;
    auto *server = new DemoServer(DemoServer::Options());
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    thread.start();
    QUrl url;
    QMetaObject::invokeMethod(
        server, [&] { url = server->listen().value(); }, Qt::BlockingQueuedConnection);
    DemoListener listener(url);
    QTRY_VERIFY(listener.isJoined());
    QCOMPARE(DemoClient(url).get(u"api/v1/app/version"_s).status, 200);
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestDemoServer::comesBackOnItsPortAfterAStop()
{
    const quint16 port = quint16(m_server->url().port());
    m_server->stop();
    QCOMPARE(m_client->get(u"api/v1/app/version"_s).status, 0);
    QVERIFY(m_server->listen(port).ok());
    QCOMPARE(m_client->get(u"api/v1/app/version"_s).status, 200);
}

void TestDemoServer::cutsWebsocketsOnRequest()
{
    DemoListener listener(m_server->url());
    QTRY_VERIFY(listener.isJoined());
    QCOMPARE(m_server->socketCount(), 1);
    m_server->dropSockets();
    QTRY_COMPARE(listener.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_server->socketCount(), 0);
    QCOMPARE(m_client->get(u"api/v1/app/version"_s).status, 200);
}

void TestDemoServer::enqueuesEvenWhenTheAnswerIsLost()
{
    m_server->setFaults(DemoServer::Fault::LoseEnqueueAnswer);
    const QJsonObject batch =
        DemoGraphs::batchOf(DemoGraphs::textToImage(u"a hill"_s), {{u"batch_id"_s, u"b1"_s}});
    QSignalSpy requests(m_server.get(), &DemoServer::requestReceived);
    const std::unique_ptr<QNetworkReply> reply(
        m_client->start("POST", u"api/v1/queue/default/enqueue_batch"_s, QJsonDocument(batch).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QVERIFY(!requests.isEmpty());
    QCOMPARE(m_client->get(u"api/v1/queue/default/b/b1/status"_s).object()[u"total"_s].toInt(), 1);
}

void TestDemoServer::letsEventsOvertakeAHeldAnswer()
{
    DemoListener listener(m_server->url());
    QTRY_VERIFY(listener.isJoined());
    m_server->setFaults(DemoServer::Fault::HoldEnqueueAnswer);
    const QJsonObject batch = DemoGraphs::batchOf(DemoGraphs::textToImage(u"a hill"_s));
    const std::unique_ptr<QNetworkReply> reply(
        m_client->start("POST", u"api/v1/queue/default/enqueue_batch"_s, QJsonDocument(batch).toJson()));
    QTRY_COMPARE(m_server->heldCount(), 1);
    m_server->engine()->finishCurrent();
    QTRY_VERIFY(listener.story().contains(u"completed"_s));
    QVERIFY(!reply->isFinished());
    m_server->releaseHeld();
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(QJsonDocument::fromJson(reply->readAll()).object()[u"item_ids"_s][0].toInt(), 1);
}

void TestDemoServer::misbehavesOnRequest_data()
{
    QTest::addColumn<DemoServer::Fault>("fault");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    const QString boards = u"api/v1/boards/?all=true"_s;
    QTest::newRow("crash") << DemoServer::Fault::ServerError << boards << 500 << QByteArray("text/plain");
    QTest::newRow("unauthorized") << DemoServer::Fault::Unauthorized << boards << 401
                                  << QByteArray("application/json");
    QTest::newRow("html") << DemoServer::Fault::HtmlEverywhere << boards << 200 << QByteArray("text/html");
    QTest::newRow("old server") << DemoServer::Fault::NoGalleryRoutes << u"api/v1/gallery/item_names"_s << 200
                                << QByteArray("text/html");
}

void TestDemoServer::misbehavesOnRequest()
{
    QFETCH(DemoServer::Fault, fault);
    QFETCH(QString, path);
    m_server->setFaults(fault);
    const DemoReply reply = m_client->get(path);
    QTEST(reply.status, "status");
    QFETCH(QByteArray, type);
    QVERIFY(reply.contentType.startsWith(type));
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestDemoServer)
#include "tst_demoserver.moc"
