// SPDX-License-Identifier: Apache-2.0
#include "transfer/uploads.h"

#include "invoke/client.h"
#include "support/faultserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;

namespace {

QImage picture()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::gray);
    return image;
}

const QByteArray kMp4("\0\0\0\x18"
                      "ftypisom\0\0\2\0",
                      16);

const FaultServer::Script kVideoTaken{
    FaultServer::answer(201, "application/json",
                        R"({"video_name":"new.mp4","width":304,"height":208,"duration":4.0,"fps":16.0})")};

const QByteArray kNewServer(
    R"({"paths":{"/api/v1/videos/i/{video_name}/full":{}},"components":{"schemas":{"A":{"properties":{"b":{}}}}}})");

const FaultServer::Script kTaken{
    FaultServer::answer(201, "application/json", R"({"image_name":"new.png","width":300,"height":200})")};

} // namespace

//! Pictures on their way to the server.
class TestUploads : public QObject {
    Q_OBJECT

private slots:
    void init();

    void sendsAnImage();
    void sendsToABoard();
    void sendsThreeAtATime();
    void namesTheFileInTheRefusal();
    void saysThatAFileIsMissing();
    void endsOnceWhereverItIsCancelled_data();
    void endsOnceWhereverItIsCancelled();
    void goesOnWithTheNextAfterACancel();
    void cancelsThousandsThatWait();
    void canDieWithUploadsUnderWay();
    void sendsAVideoAsItIs();
    void sendsOneVideoAtATimeAndPicturesBesides();
    void goesOnWithTheNextVideoAfterACancel();
    void saysWhatIsWrongWithAVideo_data();
    void saysWhatIsWrongWithAVideo();
    void saysWhatTheServerHasAgainstAVideo_data();
    void saysWhatTheServerHasAgainstAVideo();
    void knowsAVideoByItsName();
    void saysThatTheServerHasNoVideos();

private:
    void answerAsNewServer(const QList<FaultServer::Script> &scripts);
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    QTemporaryDir m_dir;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Uploads> m_uploads;
    qsizetype m_before = 0; // requests of the connection itself
};

void TestUploads::init()
{
    m_uploads.reset();
    m_server = std::make_unique<FaultServer>();
    m_server->play({kTaken});
    m_client = std::make_unique<Client>(m_server->url());
    m_uploads = std::make_unique<Uploads>(m_client.get());
}

void TestUploads::sendsAnImage()
{
    QSignalSpy uploaded(m_uploads.get(), &Uploads::uploaded);
    Upload *upload = m_uploads->addImage(picture(), u"Clipboard \"1\"\r\n.png"_s);
    QSignalSpy finished(upload, &Upload::finished);
    QCOMPARE(upload->state(), Upload::State::Waiting);
    QTRY_COMPARE(upload->state(), Upload::State::Done);
    QCOMPARE(upload->info().name, u"new.png"_s);
    QCOMPARE(upload->fraction(), 1.0);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(uploaded.size(), 1);
    QTRY_COMPARE(m_uploads->openCount(), 0);
    const FaultServer::Request &request = m_server->requests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/api/v1/images/upload?image_category=user&is_intermediate=false");
    QVERIFY(request.body.contains("Content-Type: image/png")
            || request.body.contains("content-type: image/png"));
}

void TestUploads::sendsToABoard()
{
    m_uploads->addImage(picture(), u"a"_s, u"b 1"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_uploads->addImage(picture(), u"a"_s, kNoBoard); // the server refuses "none"
    QTRY_COMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().at(0).path.endsWith("&board_id=b%201"));
    QVERIFY(!m_server->requests().at(1).path.contains("board_id"));
}

void TestUploads::sendsThreeAtATime()
{
    m_server->play({FaultServer::stall()});
    for (int i = 0; i < 8; ++i)
        m_uploads->addImage(picture(), u"a"_s);
    QTRY_COMPARE(m_server->requests().size(), Uploads::kParallel);
    QVERIFY(!QTest::qWaitFor([this] { return m_server->requests().size() > Uploads::kParallel; }, 50));
    QCOMPARE(m_uploads->openCount(), 8);
}

void TestUploads::namesTheFileInTheRefusal()
{
    m_server->play({{FaultServer::answer(415, "application/json", R"({"detail":"Failed to read image"})")}});
    QSignalSpy failed(m_uploads.get(), &Uploads::failed);
    Upload *upload = m_uploads->addImage(picture(), u"cat.png"_s);
    QTRY_COMPARE(upload->state(), Upload::State::Failed);
    QVERIFY(upload->error().message.startsWith("cat.png: "_L1));
    QVERIFY(upload->error().message.contains("Failed to read image"_L1));
    QCOMPARE(upload->error().httpStatus, 415);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!upload->preview().isNull());
}

void TestUploads::saysThatAFileIsMissing()
{
    const QTemporaryDir dir;
    Upload *upload = m_uploads->addFile(dir.filePath(u"none.png"_s));
    QTRY_COMPARE(upload->state(), Upload::State::Failed);
    QCOMPARE(upload->error().kind, ErrorKind::Io);
    QVERIFY(upload->error().message.contains("none.png"_L1));
    QTRY_COMPARE(m_uploads->openCount(), 0);
}

void TestUploads::endsOnceWhereverItIsCancelled_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("waiting") << static_cast<int>(Upload::State::Waiting);
    QTest::newRow("preparing") << static_cast<int>(Upload::State::Preparing);
    QTest::newRow("sending") << static_cast<int>(Upload::State::Sending);
}

void TestUploads::endsOnceWhereverItIsCancelled()
{
    QFETCH(int, state);
    m_server->play({FaultServer::stall()});
    QSignalSpy failed(m_uploads.get(), &Uploads::failed);
    Upload *upload = m_uploads->addImage(picture(), u"a"_s);
    QSignalSpy finished(upload, &Upload::finished);
    QTRY_COMPARE(static_cast<int>(upload->state()), state);
    upload->cancel();
    upload->cancel();
    QCOMPARE(upload->state(), Upload::State::Failed);
    QTRY_COMPARE(m_uploads->openCount(), 0);
    QCOMPARE(finished.size(), 1);
    QVERIFY(upload->error().message.isEmpty() && failed.isEmpty()); // nobody is told of what a person wanted
}

void TestUploads::goesOnWithTheNextAfterACancel()
{
    m_server->play({FaultServer::stall(), FaultServer::stall(), FaultServer::stall(), kTaken});
    QList<Upload *> uploads;
    for (int i = 0; i < 4; ++i)
        uploads.append(m_uploads->addImage(picture(), u"a"_s));
    QTRY_COMPARE(m_server->requests().size(), 3);
    uploads.at(0)->cancel();
    QTRY_COMPARE(uploads.at(3)->state(), Upload::State::Done);
    QCOMPARE(m_uploads->openCount(), 2);
}

void TestUploads::cancelsThousandsThatWait()
{
    QList<Upload *> uploads;
    for (int i = 0; i < 5000; ++i)
        uploads.append(m_uploads->addFile(u"none.png"_s));
    for (Upload *upload : uploads)
        upload->cancel();
    QTRY_COMPARE(m_uploads->openCount(), 0);
    QVERIFY(m_server->requests().isEmpty());
}

void TestUploads::canDieWithUploadsUnderWay()
{
    m_server->play({FaultServer::stall()});
    for (int i = 0; i < 5; ++i)
        m_uploads->addImage(picture(), u"a"_s);
    QTRY_VERIFY(!m_server->requests().isEmpty());
    m_uploads.reset();
    m_client.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

//! Connects the client to a server that lists the routes of videos; \p scripts are for what comes then.
void TestUploads::answerAsNewServer(const QList<FaultServer::Script> &scripts)
{
    m_server->play({{FaultServer::json(R"({"version":"6.14.2"})")}, {FaultServer::json(kNewServer)}});
    m_client->connectToServer(Client::Mode::RequestsOnly);
    QTRY_COMPARE(m_client->state(), Client::State::Ready);
    m_server->play(scripts);
    m_before = m_server->requests().size();
}

void TestUploads::sendsAVideoAsItIs()
{
    answerAsNewServer({kVideoTaken});
    const QByteArray bytes = kMp4 + QByteArray(100'000, 'x');
    Upload *upload = m_uploads->addVideo(written(u"waves.mp4"_s, bytes), u"b"_s);
    QTRY_COMPARE(upload->state(), Upload::State::Done);
    QCOMPARE(upload->info().name, u"new.mp4"_s);
    QVERIFY(upload->info().isVideo);
    QVERIFY(m_server->requests().last().body.contains(bytes));
    QVERIFY(m_server->requests().last().path.startsWith("/api/v1/videos/upload?"));
    QVERIFY(m_server->requests().last().path.endsWith("&board_id=b"));
}

void TestUploads::sendsOneVideoAtATimeAndPicturesBesides()
{
    answerAsNewServer({FaultServer::stall()});
    const QString film = written(u"waves.mp4"_s, kMp4);
    const Upload *first = m_uploads->addVideo(film);
    const Upload *second = m_uploads->addVideo(film);
    m_uploads->addImage(picture(), u"a"_s);
    QTRY_COMPARE(m_server->requests().size() - m_before, 2);
    QCOMPARE(first->state(), Upload::State::Sending);
    QCOMPARE(second->state(), Upload::State::Waiting);
}

void TestUploads::goesOnWithTheNextVideoAfterACancel()
{
    answerAsNewServer({FaultServer::stall(), kVideoTaken});
    const QString film = written(u"waves.mp4"_s, kMp4);
    Upload *first = m_uploads->addVideo(film);
    const Upload *second = m_uploads->addVideo(film);
    QTRY_COMPARE(m_server->requests().size() - m_before, 1);
    first->cancel();
    QTRY_COMPARE(second->state(), Upload::State::Done);
    QTRY_COMPARE(m_uploads->openCount(), 0);
}

void TestUploads::saysWhatIsWrongWithAVideo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n....") << u"not an MP4"_s;
    QTest::newRow("movie") << QByteArray("\0\0\0\x14"
                                         "ftypqt  ",
                                         12)
                           << u"QuickTime"_s;
}

void TestUploads::saysWhatIsWrongWithAVideo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    answerAsNewServer({kVideoTaken});
    const Upload *upload = m_uploads->addVideo(written(u"film.mp4"_s, bytes));
    QTRY_COMPARE(upload->state(), Upload::State::Failed);
    QVERIFY(upload->error().message.startsWith("film.mp4: "_L1));
    QVERIFY2(upload->error().message.contains(part), qPrintable(upload->error().message));
    QCOMPARE(m_server->requests().size(), m_before);
    QTRY_COMPARE(m_uploads->openCount(), 0);
}

void TestUploads::saysWhatTheServerHasAgainstAVideo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("part");
    QTest::newRow("413") << 413 << u"too large"_s;
    QTest::newRow("415") << 415 << u"H.264"_s;
    QTest::newRow("422") << 422 << u"did not understand"_s;
    QTest::newRow("429") << 429 << u"Try again in a few seconds"_s;
}

void TestUploads::saysWhatTheServerHasAgainstAVideo()
{
    QFETCH(int, status);
    QFETCH(QString, part);
    answerAsNewServer({{FaultServer::answer(status, "application/json", R"({"detail":"words"})")}});
    const Upload *upload = m_uploads->addVideo(written(u"film.mp4"_s, kMp4));
    QTRY_COMPARE(upload->state(), Upload::State::Failed);
    QCOMPARE(upload->error().httpStatus, status);
    QVERIFY(upload->error().message.startsWith("film.mp4: "_L1));
    QVERIFY2(upload->error().message.contains(part), qPrintable(upload->error().message));
}

void TestUploads::knowsAVideoByItsName()
{
    answerAsNewServer({kVideoTaken});
    const Upload *upload = m_uploads->addMedia(written(u"film.MP4"_s, kMp4));
    QTRY_COMPARE(upload->state(), Upload::State::Done);
    QVERIFY(m_server->requests().last().path.startsWith("/api/v1/videos/upload?"));
}

void TestUploads::saysThatTheServerHasNoVideos()
{
    const Upload *upload = m_uploads->addMedia(written(u"film.mp4"_s, kMp4));
    QTRY_COMPARE(upload->state(), Upload::State::Failed);
    QVERIFY(upload->error().message.contains("6.14"_L1));
    QVERIFY(m_server->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
