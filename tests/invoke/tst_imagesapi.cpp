// SPDX-License-Identifier: Apache-2.0
#include "invoke/imagesapi.h"

#include "invoke/client.h"
#include "support/faultserver.h"
#include "support/waitfor.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::waitFor;

//! What the calls about pictures send, and what they make of odd answers.
class TestImagesApi : public QObject {
    Q_OBJECT

private slots:
    void init();

    void asksForAllNamesOfAnOldServer();
    void asksForEveryBoardWhereNoneIsNamed();
    void asksForAVideoAtItsOwnPlace();
    void starsPicturesAndVideosByTheirOwnRoutes();
    void tellsTheFirstFailureOfTwoRoutes();
    void movesPicturesAndVideosByTheirOwnRoutes();
    void takesAVideoOffItsBoard();
    void sendsAVideoAsItIs();
    void encodesNamesInPaths();
    void saysThatAPictureHasOnlyAGraph();
    void savesWholeFilesOnly();

private:
    QJsonObject body(int request) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(request).body).object();
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Client> m_client;
};

void TestImagesApi::init()
{
    m_server = std::make_unique<FaultServer>();
    m_client = std::make_unique<Client>(m_server->url());
    m_server->play({{FaultServer::json("{}")}});
}

void TestImagesApi::asksForAllNamesOfAnOldServer()
{
    m_server->play({{FaultServer::json(R"({"items":[{"image_name":"a.png"}]})")}});
    ImageQuery query;
    query.searchTerm = u"50 % & more"_s;
    QCOMPARE(waitFor(m_client->images.names(query))->names, QStringList(u"a.png"_s));
    const QByteArray path = m_server->requests().first().path;
    QVERIFY2(path.startsWith("/api/v1/images/?"), path.constData());
    QVERIFY(path.contains("limit=-1") && path.contains("is_intermediate=false")
            && path.contains("board_id=none"));
    QVERIFY(path.contains("search_term=50%20%25%20%26%20more"));
}

void TestImagesApi::asksForEveryBoardWhereNoneIsNamed()
{
    m_server->play({{FaultServer::json(R"({"items":[]})")}});
    ImageQuery query;
    query.boardId.clear();
    query.kind = ImageQuery::Kind::Assets;
    query.oldestFirst = true;
    QVERIFY(waitFor(m_client->images.names(query)).ok());
    const QByteArray path = m_server->requests().first().path;
    QVERIFY(!path.contains("board_id") && path.contains("order_dir=ASC"));
    QCOMPARE(path.count("categories="), 4);
    QVERIFY(!path.contains("categories=general"));
}

void TestImagesApi::asksForAVideoAtItsOwnPlace()
{
    m_server->play({{FaultServer::json(R"({"video_name":"v.mp4"})")}});
    QVERIFY(waitFor(m_client->images.info(u"v.mp4"_s))->isVideo);
    QCOMPARE(m_server->requests().first().path, "/api/v1/videos/i/v.mp4");
}

void TestImagesApi::starsPicturesAndVideosByTheirOwnRoutes()
{
    QVERIFY(waitFor(m_client->images.setStarred({u"a.png"_s, u"v.mp4"_s, u"b.png"_s}, true)).ok());
    QCOMPARE(m_server->requests().size(), 2);
    const int images = m_server->requests().first().path.contains("images") ? 0 : 1;
    QCOMPARE(m_server->requests().at(images).path, "/api/v1/images/star");
    QCOMPARE(body(images)[u"image_names"_s].toArray(), QJsonArray({u"a.png"_s, u"b.png"_s}));
    QCOMPARE(m_server->requests().at(1 - images).path, "/api/v1/videos/star");
    QCOMPARE(body(1 - images)[u"video_names"_s].toArray(), QJsonArray({u"v.mp4"_s}));
    QVERIFY(waitFor(m_client->images.remove({u"v.mp4"_s})).ok());
    QCOMPARE(m_server->requests().last().path, "/api/v1/videos/delete");
    QVERIFY(waitFor(m_client->images.setStarred({u"a.png"_s}, false)).ok());
    QCOMPARE(m_server->requests().last().path, "/api/v1/images/unstar");
    QCOMPARE(m_server->requests().size(), 4);
}

void TestImagesApi::tellsTheFirstFailureOfTwoRoutes()
{
    m_server->play({{FaultServer::answer(403, "application/json", R"({"detail":"Not yours"})")}});
    const Result<Done> result = waitFor(m_client->images.remove({u"a.png"_s, u"v.mp4"_s}));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Unauthorized);
}

void TestImagesApi::movesPicturesAndVideosByTheirOwnRoutes()
{
    QVERIFY(waitFor(m_client->boards.addImages(u"b"_s, {u"a.png"_s, u"v.mp4"_s, u"w.mp4"_s})).ok());
    QHash<QByteArray, QList<QJsonObject>> sent;
    for (int i = 0; i < m_server->requests().size(); ++i)
        sent[m_server->requests().at(i).path].append(body(i));
    QCOMPARE(sent["/api/v1/board_images/batch"],
             QList<QJsonObject>({{{u"board_id"_s, u"b"_s}, {u"image_names"_s, QJsonArray{u"a.png"_s}}}}));
    QCOMPARE(sent["/api/v1/videos/board"].size(), 2);
    QVERIFY(sent["/api/v1/videos/board"].contains(
        QJsonObject{{u"board_id"_s, u"b"_s}, {u"video_name"_s, u"w.mp4"_s}}));
}

void TestImagesApi::takesAVideoOffItsBoard()
{
    QVERIFY(waitFor(m_client->boards.addImages(kNoBoard, {u"v.mp4"_s})).ok());
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().method, "DELETE");
    QCOMPARE(body(0), (QJsonObject{{u"video_name"_s, u"v.mp4"_s}}));
}

void TestImagesApi::sendsAVideoAsItIs()
{
    m_server->play({{FaultServer::answer(201, "application/json",
                                         R"({"video_name":"v.mp4","duration":2.5,"fps":16.0})")}});
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"film.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("....ftypisom") == 12);
    file.close();
    const FilePart part{u"film.mp4"_s, "video/mp4", {}, {}, file.fileName()};
    const Result<ImageInfo> info = waitFor(m_client->images.uploadVideo(part, u"b 1"_s));
    QVERIFY(info.ok());
    QVERIFY(info->isVideo);
    QCOMPARE(info->fps, 16.0);
    const FaultServer::Request &request = m_server->requests().first();
    QCOMPARE(request.path, "/api/v1/videos/upload?video_category=user&is_intermediate=false&board_id=b%201");
    QVERIFY(request.body.contains("Content-Type: video/mp4\r\n\r\n....ftypisom\r\n--"));
}

void TestImagesApi::encodesNamesInPaths()
{
    m_server->play({{FaultServer::json("null")}});
    QVERIFY(waitFor(m_client->images.metadata(u"../a b?c#d%.png"_s))->isNull());
    QCOMPARE(m_server->requests().first().path, "/api/v1/images/i/..%2Fa%20b%3Fc%23d%25.png/metadata");
}

void TestImagesApi::saysThatAPictureHasOnlyAGraph()
{
    m_server->play({{FaultServer::json(R"({"workflow":null,"graph":"{}"})")},
                    {FaultServer::json(R"({"workflow":null,"graph":null})")},
                    {FaultServer::json(R"({"workflow":"{\"a\":1}","graph":null})")}});
    const Error graph = waitFor(m_client->images.workflow(u"a.png"_s)).error();
    QCOMPARE(graph.kind, ErrorKind::NotFound);
    QVERIFY(graph.message.contains("graph"_L1));
    QCOMPARE(waitFor(m_client->images.workflow(u"a.png"_s)).error().kind, ErrorKind::NotFound);
    QCOMPARE(waitFor(m_client->images.workflow(u"a.png"_s)).value(), R"({"a":1})");
}

void TestImagesApi::savesWholeFilesOnly()
{
    m_server->play({{FaultServer::send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
                     FaultServer::close()}});
    const Result<HttpAnswer> answer = waitFor(m_client->images.full(u"a.png"_s));
    QVERIFY(!answer.ok()); // without a length nobody knows whether it is all
    QCOMPARE(answer.error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(TestImagesApi)
#include "tst_imagesapi.moc"
