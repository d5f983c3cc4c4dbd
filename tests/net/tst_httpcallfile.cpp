// SPDX-License-Identifier: Apache-2.0
#include "net/httptransport.h"
#include "support/faultserver.h"
#include "support/waitfor.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::waitFor;

namespace {

const QByteArray kCutHead = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 100\r\n\r\n12345";

//! One download against a server that plays \p scripts.
struct Play {
    Play(const QList<FaultServer::Script> &scripts, const QString &path) : transport(server.url())
    {
        server.play(scripts);
        request.path = u"x"_s;
        request.expect = HttpRequest::Expect::Media;
        request.saveTo = path;
    }

    Reply<HttpAnswer> send()
    {
        return transport.send<HttpAnswer>(
            request, [](const HttpAnswer &answer) -> Result<HttpAnswer> { return answer; });
    }
    //! The error of the call; one of kind Invalid when there was none.
    Error fail()
    {
        const Result<HttpAnswer> result = waitFor(send());
        return result ? invalid(u"it went well"_s) : result.error();
    }

    FaultServer server;
    HttpTransport transport;
    HttpRequest request;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! Answers that go to a file: whole or not there.
class TestHttpCallFile : public QObject {
    Q_OBJECT

private slots:
    void savesMediaToAFile();
    void removesTheFileOfACutAnswer();
    void removesTheFileWhenCancelled();
    void leavesAnExistingFileAlone();
    void noticesAFullDisk();
    void sendsAFileAsItIs();
    void sendsNothingOfAFileThatIsNotThere();
    void noticesAFileThatShrinksWhileItIsSent();

private:
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static HttpRequest uploadOf(const QString &path)
    {
        HttpRequest request;
        request.method = "POST";
        request.path = u"x"_s;
        request.file = FilePart{u"film.mp4"_s, "video/mp4", {}, {}, path};
        return request;
    }

    QTemporaryDir m_dir;
};

void TestHttpCallFile::savesMediaToAFile()
{
    const QByteArray body(5'000'000, 'x');
    Play play({{FaultServer::answer(200, "image/png", body)}}, m_dir.filePath(u"saved.part"_s));
    const Result<HttpAnswer> result = waitFor(play.send());
    QVERIFY(result.ok());
    QCOMPARE(result->size, body.size());
    QVERIFY(result->body.isEmpty());
    QVERIFY(contentOf(play.request.saveTo) == body);
}

void TestHttpCallFile::removesTheFileOfACutAnswer()
{
    Play play({{FaultServer::send(kCutHead), FaultServer::close()}}, m_dir.filePath(u"cut.part"_s));
    QCOMPARE(play.fail().kind, ErrorKind::Network);
    QVERIFY(!QFile::exists(play.request.saveTo));
}

void TestHttpCallFile::removesTheFileWhenCancelled()
{
    Play play({{FaultServer::send(kCutHead)}}, m_dir.filePath(u"cancelled.part"_s));
    Reply<HttpAnswer> reply = play.send();
    QTRY_COMPARE(contentOf(play.request.saveTo), "12345");
    reply.cancel();
    QTRY_VERIFY(!QFile::exists(play.request.saveTo));
}

void TestHttpCallFile::leavesAnExistingFileAlone()
{
    Play play({{FaultServer::answer(200, "image/png", "new")}}, m_dir.filePath(u"old.png"_s));
    QFile file(play.request.saveTo);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    const Error error = play.fail();
    QCOMPARE(error.kind, ErrorKind::Io);
    QVERIFY(error.message.contains("old.png"_L1));
    QCOMPARE(contentOf(play.request.saveTo), "old");
}

void TestHttpCallFile::noticesAFullDisk()
{
#ifdef Q_OS_UNIX
    Play play({{FaultServer::answer(200, "image/png", QByteArray(1'000'000, 'x'))}},
              m_dir.filePath(u"full.part"_s));
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{100'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const Error error = play.fail();
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(error.kind, ErrorKind::Io);
    QVERIFY(!QFile::exists(play.request.saveTo));
#else
    QSKIP("needs a limit for the size of a file");
#endif
}

void TestHttpCallFile::sendsAFileAsItIs()
{
    QByteArray bytes;
    for (int i = 0; i < 3'000'000; ++i)
        bytes += char(i * 7 % 251);
    Play play({{FaultServer::json("{}")}}, {});
    play.request = uploadOf(written(u"film.mp4"_s, bytes));
    QList<qint64> seen;
    play.request.progress = [&seen](qint64 done, qint64) { seen << done; };
    QVERIFY(waitFor(play.send()).ok());
    const QByteArray body = play.server.requests().first().body;
    const qsizetype start = body.indexOf("\r\n\r\n") + 4;
    QVERIFY(body.mid(start, bytes.size()) == bytes);
    QVERIFY(body.mid(start + bytes.size()).startsWith("\r\n--triptych-"));
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.last(), body.size());
}

void TestHttpCallFile::sendsNothingOfAFileThatIsNotThere()
{
    Play play({{FaultServer::json("{}")}}, {});
    play.request = uploadOf(m_dir.filePath(u"none.mp4"_s));
    const Error error = play.fail();
    QCOMPARE(error.kind, ErrorKind::Io);
    QVERIFY(error.message.contains("none.mp4"_L1));
    QVERIFY(play.server.requests().isEmpty());
}

void TestHttpCallFile::noticesAFileThatShrinksWhileItIsSent()
{
    const QString path = written(u"film.mp4"_s, QByteArray(20'000'000, 'x'));
    Play play({{FaultServer::json("{}")}}, {});
    play.request = uploadOf(path);
    play.request.progress = [path](qint64, qint64) { QFile::resize(path, 1000); };
    QCOMPARE(play.fail().kind, ErrorKind::Io);
    QVERIFY(play.server.requests().isEmpty()); // it never came whole
}

QTEST_GUILESS_MAIN(TestHttpCallFile)
#include "tst_httpcallfile.moc"
