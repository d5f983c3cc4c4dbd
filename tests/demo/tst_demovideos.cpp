// SPDX-License-Identifier: Apache-2.0
#include "demo/demoserver.h"
#include "demo/mp4facts.h"

#include "democlient.h"

#include <QFile>
#include <QImage>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QByteArray sea()
{
    QFile file(u":/demo/sea.mp4"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! The stand-in's videos, route by route (server-api.md 5).
class TestDemoVideos : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void readsTheHeadOfAnMp4();
    void survivesEveryCutOfAnMp4();
    void listsVideosAmongThePictures();
    void countsVideosOnTheirBoard();
    void servesTheFileInRanges_data();
    void servesTheFileInRanges();
    void servesThumbnailAndTexts();
    void keepsAnUploadAsItCame();
    void refusesUploads_data();
    void refusesUploads();
    void starsMovesAndDeletes();
    void keepsPicturesAndVideosApart();
    void runsAVideoNode();
    void refusesAVideoNodeWithoutItsVideo();
    void hidesVideosFromOldServers();

private:
    DemoReply upload(const QByteArray &query, const QByteArray &fileName, const QByteArray &type,
                     const QByteArray &bytes);
    QStringList itemNames(const QString &query = {})
    {
        QStringList names;
        const QJsonArray list =
            m_client->get(u"api/v1/gallery/item_names?"_s + query).object()[u"item_names"_s].toArray();
        for (const QJsonValue name : list)
            names.append(name.toString());
        return names;
    }
    QString firstVideo()
    {
        const QStringList names = itemNames();
        for (const QString &name : names) {
            if (name.endsWith(".mp4"_L1))
                return name;
        }
        return {};
    }
    QJsonObject boardOf(const QString &name)
    {
        const QJsonArray boards = m_client->get(u"api/v1/boards/?all=true"_s).array();
        for (const QJsonValue board : boards) {
            if (board[u"board_name"_s] == name)
                return board.toObject();
        }
        return {};
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoVideos::init()
{
    DemoServer::Options options;
    options.images = 20;
    options.boards = 4;
    options.videos = true;
    m_server = std::make_unique<DemoServer>(options);
    const Result<QUrl> url = m_server->listen();
    QVERIFY(url.ok());
    m_client = std::make_unique<DemoClient>(*url);
}

void TestDemoVideos::cleanup()
{
    m_client.reset();
    m_server.reset();
}

DemoReply TestDemoVideos::upload(const QByteArray &query, const QByteArray &fileName, const QByteArray &type,
                                 const QByteArray &bytes)
{
    const QByteArray body = "--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\ncontent-type: " + type + "\r\n\r\n" + bytes + "\r\n--xx--\r\n";
    return m_client->send("POST", u"api/v1/videos/upload?"_s + QString::fromLatin1(query), body,
                          "multipart/form-data; boundary=xx");
}

void TestDemoVideos::readsTheHeadOfAnMp4()
{
    const Mp4Facts facts = mp4Facts(sea());
    QCOMPARE(facts.kind, Mp4Facts::Kind::Readable);
    QCOMPARE(facts.size, QSize(304, 208));
    QCOMPARE(facts.seconds, 4.0);
    QCOMPARE(facts.fps, 16.0);
}

void TestDemoVideos::survivesEveryCutOfAnMp4()
{
    const QByteArray whole = sea();
    for (qsizetype size = 0; size < 1200; ++size)
        QVERIFY(mp4Facts(whole.left(size)).seconds <= 4.0);
    QByteArray huge = whole;
    huge.replace(32, 4, QByteArray(4, '\xff')); // a box that says it is 4 GiB
    QVERIFY(mp4Facts(huge).kind != Mp4Facts::Kind::Readable);
}

void TestDemoVideos::listsVideosAmongThePictures()
{
    const QString name = firstVideo();
    QVERIFY(!name.isEmpty());
    const QJsonArray items =
        m_client->get(u"api/v1/gallery/items/?limit=50"_s).object()[u"items"_s].toArray();
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const QJsonValue &item) { return item[u"name"_s] == name; });
    QVERIFY(found != items.end());
    QCOMPARE((*found)[u"kind"_s].toString(), u"video"_s);
    QVERIFY((*found)[u"duration"_s].toDouble() > 0);
    const QJsonObject images = m_client->get(u"api/v1/images/names"_s).object();
    QVERIFY(!images[u"image_names"_s].toArray().contains(name));
    const QJsonObject dto = m_client->get(u"api/v1/videos/i/"_s + name).object();
    QCOMPARE(dto[u"video_name"_s].toString(), name);
    QCOMPARE(dto[u"fps"_s].toDouble(), 16.0);
}

void TestDemoVideos::countsVideosOnTheirBoard()
{
    const QJsonObject board = boardOf(u"Open water"_s);
    QCOMPARE(board[u"video_count"_s].toInt(), 1);
    QVERIFY(board[u"cover_video_name"_s].isString() != board[u"cover_image_name"_s].isString());
    m_client->send("DELETE",
                   u"api/v1/boards/"_s + board[u"board_id"_s].toString() + u"?include_images=true"_s);
    QCOMPARE(itemNames().filter(u".mp4"_s).size(), 1);
}

void TestDemoVideos::servesTheFileInRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("first");
    QTest::addColumn<qsizetype>("count");
    const qsizetype size = sea().size();
    QTest::newRow("none") << QByteArray() << 200 << qsizetype(0) << size;
    QTest::newRow("both ends") << QByteArray("bytes=10-19") << 206 << qsizetype(10) << qsizetype(10);
    QTest::newRow("open") << QByteArray("bytes=100-") << 206 << qsizetype(100) << size - 100;
    QTest::newRow("suffix") << QByteArray("bytes=-7") << 206 << size - 7 << qsizetype(7);
    QTest::newRow("past the end") << QByteArray("bytes=99999999-") << 416 << qsizetype(0) << qsizetype(0);
    QTest::newRow("backwards") << QByteArray("bytes=9-3") << 416 << qsizetype(0) << qsizetype(0);
    QTest::newRow("two") << QByteArray("bytes=0-1,4-5") << 416 << qsizetype(0) << qsizetype(0);
    QTest::newRow("junk") << QByteArray("bytes=a-b") << 416 << qsizetype(0) << qsizetype(0);
}

void TestDemoVideos::servesTheFileInRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(qsizetype, first);
    QFETCH(qsizetype, count);
    const QString name = itemNames(u"board_id="_s + boardOf(u"Open water"_s)[u"board_id"_s].toString())
                             .filter(u".mp4"_s)
                             .value(0);
    m_client->setRange(range);
    const DemoReply reply = m_client->get(u"api/v1/videos/i/"_s + name + u"/full"_s);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.contentType, QByteArray("video/mp4"));
    QCOMPARE(reply.body, status == 416 ? QByteArray() : sea().mid(first, count));
}

void TestDemoVideos::servesThumbnailAndTexts()
{
    const QString one = u"api/v1/videos/i/"_s + firstVideo();
    QCOMPARE(QImage::fromData(m_client->get(one + u"/thumbnail"_s).body).width(), 256);
    QVERIFY(!m_client->get(one + u"/metadata"_s).object()[u"positive_prompt"_s].toString().isEmpty());
    QVERIFY(m_client->get(one + u"/workflow"_s).object().contains(u"graph"_s));
    QVERIFY(m_client->get(one + u"/urls"_s).object()[u"video_url"_s].toString().endsWith("/full"_L1));
    QCOMPARE(m_client->get(u"api/v1/videos/i/none.mp4"_s).status, 404);
}

void TestDemoVideos::keepsAnUploadAsItCame()
{
    const DemoReply reply =
        upload("video_category=user&is_intermediate=false", "clip.MP4", "application/octet-stream", sea());
    QCOMPARE(reply.status, 201);
    const QJsonObject dto = reply.object();
    QCOMPARE(dto[u"duration"_s].toDouble(), 4.0);
    QCOMPARE(dto[u"video_origin"_s].toString(), u"external"_s);
    QCOMPARE(m_client->get(dto[u"video_url"_s].toString()).body, sea());
    const DemoReply thumbnail = m_client->get(dto[u"thumbnail_url"_s].toString());
    QVERIFY(!QImage::fromData(thumbnail.body).isNull());
    QVERIFY(itemNames(u"categories=user"_s).contains(dto[u"video_name"_s].toString()));
}

void TestDemoVideos::refusesUploads_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("fileName");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    const QByteArray whole("video_category=user&is_intermediate=false");
    QByteArray movie = sea();
    movie.replace(8, 4, "qt  ");
    QByteArray other = sea();
    other.replace("avc1", "hev1");
    QTest::newRow("query") << QByteArray("video_category=user") << QByteArray("a.mp4") << sea() << 422
                           << QString();
    QTest::newRow("kind") << whole << QByteArray("a.webm") << sea() << 415 << u"Not a supported video file"_s;
    QTest::newRow("empty") << whole << QByteArray("a.mp4") << QByteArray() << 415
                           << u"Not an MP4 video file"_s;
    QTest::newRow("movie") << whole << QByteArray("a.mp4") << movie << 415 << u"Not an MP4 video file"_s;
    QTest::newRow("codec") << whole << QByteArray("a.mp4") << other << 415 << u"Failed to read video"_s;
    QTest::newRow("board") << whole + "&board_id=none" << QByteArray("a.mp4") << sea() << 404
                           << u"Board not found"_s;
}

void TestDemoVideos::refusesUploads()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, fileName);
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, detail);
    const qsizetype before = itemNames().size();
    const DemoReply reply = upload(query, fileName, "application/octet-stream", bytes);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.object()[u"detail"_s].toString(), detail);
    QCOMPARE(itemNames().size(), before);
}

void TestDemoVideos::starsMovesAndDeletes()
{
    const QString name = firstVideo();
    const QString board = boardOf(u"Blue hills"_s)[u"board_id"_s].toString();
    const QJsonObject names{{u"video_names"_s, QJsonArray{name, u"none.mp4"_s}}};
    QJsonObject answer = m_client->send("POST", u"api/v1/videos/star"_s, names).object();
    QCOMPARE(answer[u"starred_videos"_s].toArray(), QJsonArray{name});
    QCOMPARE(answer[u"failed_videos"_s].toArray(), QJsonArray{u"none.mp4"_s});
    QCOMPARE(itemNames().first(), name);
    const QJsonObject place{{u"board_id"_s, board}, {u"video_name"_s, name}};
    answer = m_client->send("POST", u"api/v1/videos/board"_s, place).object();
    QCOMPARE(answer[u"added_videos"_s].toArray(), QJsonArray{name});
    QCOMPARE(boardOf(u"Blue hills"_s)[u"video_count"_s].toInt(), 1);
    m_client->send("DELETE", u"api/v1/videos/board"_s, QJsonObject{{u"video_name"_s, name}});
    QCOMPARE(boardOf(u"Blue hills"_s)[u"video_count"_s].toInt(), 0);
    answer = m_client->send("POST", u"api/v1/videos/delete"_s, names).object();
    QCOMPARE(answer[u"deleted_videos"_s].toArray(), QJsonArray{name});
    QCOMPARE(m_client->get(u"api/v1/videos/i/"_s + name).status, 404);
}

void TestDemoVideos::keepsPicturesAndVideosApart()
{
    const QString name = firstVideo();
    QCOMPARE(m_client->get(u"api/v1/images/i/"_s + name).status, 404);
    const QJsonObject names{{u"image_names"_s, QJsonArray{name}}};
    QVERIFY(m_client->send("POST", u"api/v1/images/images_by_names"_s, names).array().isEmpty());
    m_client->send("POST", u"api/v1/images/delete"_s, names);
    QCOMPARE(firstVideo(), name);
    const QString picture = itemNames().filter(u".png"_s).first();
    QCOMPARE(m_client->get(u"api/v1/videos/i/"_s + picture).status, 404);
}

void TestDemoVideos::runsAVideoNode()
{
    const QString name = firstVideo();
    const QJsonObject node{
        {u"id"_s, u"film"_s}, {u"type"_s, u"video"_s}, {u"video"_s, QJsonObject{{u"video_name"_s, name}}}};
    const QJsonObject graph{{u"nodes"_s, QJsonObject{{u"film"_s, node}}}, {u"edges"_s, QJsonArray()}};
    DemoListener listener(m_server->url());
    QTRY_VERIFY(listener.isJoined());
    m_client->send("POST", u"api/v1/queue/default/enqueue_batch"_s, DemoGraphs::batchOf(graph));
    QTRY_VERIFY(listener.story().contains(u"invocation_complete"_s));
    const QList<QJsonArray> events = listener.events();
    const auto done = std::find_if(events.begin(), events.end(), [](const QJsonArray &event) {
        return event[0] == "invocation_complete"_L1;
    });
    const QJsonValue result = (*done)[1][u"result"_s];
    QCOMPARE(result[u"type"_s].toString(), u"video_output"_s);
    QCOMPARE(result[u"video"_s][u"video_name"_s].toString(), name);
    QVERIFY(result[u"num_frames"_s].toInt() > 0);
}

void TestDemoVideos::refusesAVideoNodeWithoutItsVideo()
{
    const QJsonObject node{{u"id"_s, u"film"_s},
                           {u"type"_s, u"video"_s},
                           {u"video"_s, QJsonObject{{u"video_name"_s, u"gone.mp4"_s}}}};
    const QJsonObject graph{{u"nodes"_s, QJsonObject{{u"film"_s, node}}}, {u"edges"_s, QJsonArray()}};
    DemoListener listener(m_server->url());
    QTRY_VERIFY(listener.isJoined());
    m_client->send("POST", u"api/v1/queue/default/enqueue_batch"_s, DemoGraphs::batchOf(graph));
    QTRY_VERIFY(listener.story().contains(u"failed"_s));
}

void TestDemoVideos::hidesVideosFromOldServers()
{
    m_server->setFaults(DemoServer::Fault::NoGalleryRoutes);
    const QJsonObject paths = m_client->get(u"openapi.json"_s).object()[u"paths"_s].toObject();
    QVERIFY(!paths.contains(u"/api/v1/videos/i/{video_name}/full"_s));
    m_server->setFaults({});
    QVERIFY(m_client->get(u"openapi.json"_s)
                .object()[u"paths"_s]
                .toObject()
                .contains(u"/api/v1/videos/i/{video_name}/full"_s));
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestDemoVideos)
#include "tst_demovideos.moc"
