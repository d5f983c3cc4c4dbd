// SPDX-License-Identifier: Apache-2.0
#include "net/httptransport.h"
#include "support/faultserver.h"
#include "support/waitfor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Triptych;
using Test::FaultServer;
using Test::waitFor;
using Expect = HttpRequest::Expect;
using Script = FaultServer::Script;

namespace {

const QByteArray kJsonHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray kMediaHead = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n";

//! {"a":1}
const QByteArray kGzip = QByteArray::fromHex("1f8b0800000000000203ab564a54b232ac0500afac1b5607000000");

//! The head promises 100 bytes, five come.
const Script kCut = {FaultServer::send(kMediaHead + "Content-Length: 100\r\n\r\n12345"),
                     FaultServer::close()};

HttpRequest call(const QByteArray &method, Expect expect)
{
    HttpRequest request;
    request.method = method;
    request.path = u"x"_s;
    request.expect = expect;
    return request;
}

Result<HttpAnswer> whole(const HttpAnswer &answer)
{
    return answer;
}

//! One call against a server that plays \p scripts.
struct Play {
    explicit Play(const QList<Script> &scripts) : transport(server.url()) { server.play(scripts); }

    Reply<HttpAnswer> send(const HttpRequest &request) { return transport.send<HttpAnswer>(request, whole); }
    //! The error of the call; one of kind Invalid when there was none.
    Error fail(const HttpRequest &request)
    {
        const Result<HttpAnswer> result = waitFor(send(request));
        return result ? invalid(u"it went well"_s) : result.error();
    }

    FaultServer server;
    HttpTransport transport;
};

} // namespace

//! What a call makes of faults of the network and the server; those of the disk are in tst_httpcallfile.
class TestHttpCall : public QObject {
    Q_OBJECT

private slots:
    void refusesAWebPage_data();
    void refusesAWebPage();
    void namesTheServersReason_data();
    void namesTheServersReason();
    void leavesTheConnectionAfterAPlain500();
    void keepsParallelCallsAfterAPlain500();
    void namesTheHostThatRefuses();
    void repeatsAGet_data();
    void repeatsAGet();
    void givesUpAfterTwoRepeats();
    void sendsAPostOnlyOnce_data();
    void sendsAPostOnlyOnce();
    void understandsGzip();
    void refusesACutGzipAnswer();
    void refusesMediaThatCannotBeChecked();
    void refusesTooLargeAnswers_data();
    void refusesTooLargeAnswers();
    void endsByItsDeadline_data();
    void endsByItsDeadline();
    void waitsForSlowButSteadyMedia();
    void cancelClosesTheConnection();
    void diesQuietlyWithTheTransport();
};

void TestHttpCall::refusesAWebPage_data()
{
    QTest::addColumn<Expect>("expect");
    QTest::newRow("for JSON") << Expect::Json;
    QTest::newRow("for media") << Expect::Media;
}

void TestHttpCall::refusesAWebPage()
{
    QFETCH(Expect, expect);
    Play play({{FaultServer::answer(200, "text/html; charset=utf-8", "<!doctype html>")}});
    const Error error = play.fail(call("GET", expect));
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.startsWith("This address is not an InvokeAI API"_L1));
}

void TestHttpCall::namesTheServersReason_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    const QByteArray json = "application/json";
    QTest::newRow("401") << 401 << json << R"({"detail":"Authentication required"})"_ba
                         << ErrorKind::Unauthorized << u": Authentication required."_s;
    QTest::newRow("403") << 403 << json << R"({"detail":"Admin privileges required"})"_ba
                         << ErrorKind::Unauthorized << u": Admin privileges required."_s;
    QTest::newRow("404") << 404 << json << R"({"detail":"Board not found"})"_ba << ErrorKind::NotFound
                         << u": Board not found."_s;
    QTest::newRow("409") << 409 << json << R"({"detail":"Image storage maintenance is active"})"_ba
                         << ErrorKind::Rejected << u": Image storage maintenance is active."_s;
    QTest::newRow("422 list") << 422 << json
                              << R"({"detail":[{"loc":["body","image_names"],"msg":"Field required"}]})"_ba
                              << ErrorKind::Rejected << u": Field required (image_names)."_s;
    QTest::newRow("422 text") << 422 << json << R"({"detail":"No such model"})"_ba << ErrorKind::Rejected
                              << u": No such model."_s;
    QTest::newRow("500 text") << 500 << "text/plain; charset=utf-8"_ba
                              << "Internal Server Error"_ba << ErrorKind::Rejected
                              << u": Internal Server Error."_s;
    QTest::newRow("502 page") << 502 << "text/html"_ba
                              << "<h1>Bad</h1>"_ba << ErrorKind::Rejected << u"own."_s;
}

void TestHttpCall::namesTheServersReason()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    Play play({{FaultServer::answer(status, type, body)}});
    const Error error = play.fail(call("GET", Expect::Json));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.message.endsWith(reason), qPrintable(error.message));
    QVERIFY(error.message.startsWith(play.server.url().authority()));
}

void TestHttpCall::leavesTheConnectionAfterAPlain500()
{
    Play play({{FaultServer::answer(500, "text/plain", "Internal Server Error")}, {FaultServer::json("{}")}});
    QCOMPARE(play.fail(call("POST", Expect::Json)).httpStatus, 500);
    QVERIFY(waitFor(play.send(call("POST", Expect::Json))).ok());
    QCOMPARE(play.server.requests().at(0).connection, 1);
    QCOMPARE(play.server.requests().at(1).connection, 2);
}

void TestHttpCall::keepsParallelCallsAfterAPlain500()
{
    const QByteArray slow(20, 'x');
    Play play({{FaultServer::send(kMediaHead + "Content-Length: 20\r\n\r\n"), FaultServer::drip(slow)},
               {FaultServer::answer(500, "text/plain", "Internal Server Error")}});
    const Reply<HttpAnswer> parallel = play.send(call("GET", Expect::Media));
    QTRY_COMPARE(play.server.requests().size(), 1);
    QCOMPARE(play.fail(call("POST", Expect::Json)).httpStatus, 500);
    const Result<HttpAnswer> result = waitFor(parallel);
    QVERIFY(result.ok());
    QCOMPARE(result->body, slow);
}

void TestHttpCall::namesTheHostThatRefuses()
{
    QUrl nobody;
    {
        FaultServer server;
        nobody = server.url();
    }
    HttpTransport transport(nobody);
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(call("GET", Expect::Json), whole));
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QCOMPARE(result.error().httpStatus, 0);
    QVERIFY(result.error().message.contains(nobody.authority()));
}

void TestHttpCall::repeatsAGet_data()
{
    QTest::addColumn<QList<Script>>("scripts");
    const Script good = {FaultServer::answer(200, "image/png", "good")};
    QTest::newRow("cut in the body") << QList<Script>{kCut, good};
    QTest::newRow("cut twice") << QList<Script>{kCut, kCut, good};
    QTest::newRow("reset in the body") << QList<Script>{{kCut.first(), FaultServer::reset()}, good};
    QTest::newRow("closed before the answer") << QList<Script>{{FaultServer::close()}, good};
}

void TestHttpCall::repeatsAGet()
{
    QFETCH(QList<Script>, scripts);
    Play play(scripts);
    const Result<HttpAnswer> result = waitFor(play.send(call("GET", Expect::Media)));
    QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->body, "good");
}

void TestHttpCall::givesUpAfterTwoRepeats()
{
    Play play({kCut});
    const Error error = play.fail(call("GET", Expect::Media));
    QCOMPARE(error.kind, ErrorKind::Network);
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(play.server.requests().size(), 3);
}

void TestHttpCall::sendsAPostOnlyOnce_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("upload");
    QTest::addColumn<Script>("script");
    const QList<std::pair<const char *, Script>> faults = {
        {"closed", {FaultServer::close()}}, {"reset", {FaultServer::reset()}}, {"cut", kCut}};
    for (const auto &[name, script] : faults) {
        QTest::addRow("%s, body", name) << R"({"a":1})"_ba << false << script;
        QTest::addRow("%s, large body", name) << QByteArray(300'000, '1') << false << script;
        QTest::addRow("%s, no body", name) << QByteArray() << false << script;
        QTest::addRow("%s, upload", name) << QByteArray(300'000, '1') << true << script;
    }
}

void TestHttpCall::sendsAPostOnlyOnce()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, upload);
    QFETCH(Script, script);
    Play play({script});
    HttpRequest request = call("POST", Expect::Json);
    if (upload)
        request.file = FilePart{u"a.png"_s, "image/png", body, {}};
    else
        request.body = body;
    const Error error = play.fail(request);
    QCOMPARE(error.kind, ErrorKind::Network);
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(play.server.requests().size(), 1);
}

void TestHttpCall::understandsGzip()
{
    Play play({{FaultServer::json(kGzip, "Content-Encoding: gzip\r\n")}});
    const Result<HttpAnswer> result = waitFor(play.send(call("GET", Expect::Json)));
    QVERIFY(result.ok());
    QCOMPARE(result->body, R"({"a":1})");
}

void TestHttpCall::refusesACutGzipAnswer()
{
    // The shape of every JSON answer of InvokeAI (server-api.md 0.4).
    const QByteArray head = kJsonHead + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    Play play({{FaultServer::send(head + "f\r\n" + kGzip.first(15) + "\r\n"), FaultServer::close()}});
    const Error error = play.fail(call("POST", Expect::Json));
    QCOMPARE(error.kind, ErrorKind::Network);
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(play.server.requests().size(), 1);
}

void TestHttpCall::refusesMediaThatCannotBeChecked()
{
    // Qt calls a cut chunked body finished without an error (design/reliability.md 5.2).
    Play play({{FaultServer::send(kMediaHead + "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n"),
                FaultServer::close()}});
    QCOMPARE(play.fail(call("GET", Expect::Media)).kind, ErrorKind::BadReply);
}

void TestHttpCall::refusesTooLargeAnswers_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << kJsonHead + "Content-Length: 1000000\r\n\r\n";
    QTest::newRow("endless") << kJsonHead + "\r\n";
}

void TestHttpCall::refusesTooLargeAnswers()
{
    QFETCH(QByteArray, head);
    Play play({{FaultServer::send(head), FaultServer::drip(QByteArray(1000, '1'), 1000)}});
    HttpRequest request = call("GET", Expect::Json);
    request.maxBytes = 3000;
    const Error error = play.fail(request);
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.contains("larger"_L1));
    QTRY_COMPARE(play.server.openConnections(), 0);
}

void TestHttpCall::endsByItsDeadline_data()
{
    QTest::addColumn<Expect>("expect");
    QTest::addColumn<Script>("script");
    const QByteArray length = "Content-Length: 1000000\r\n\r\n";
    QByteArray headers = kJsonHead;
    for (int i = 0; i < 200; ++i)
        headers += "X-" + QByteArray::number(i) + ": y\r\n";
    QTest::newRow("no answer") << Expect::Json << FaultServer::stall();
    QTest::newRow("no answer for media") << Expect::Media << FaultServer::stall();
    QTest::newRow("endless headers") << Expect::Json << Script{FaultServer::drip(headers)};
    QTest::newRow("stall in the body") << Expect::Json << Script{FaultServer::send(kJsonHead + length + "[")};
    QTest::newRow("drip") << Expect::Json
                          << Script{FaultServer::send(kJsonHead + length), FaultServer::drip("1")};
    QTest::newRow("media too slow") << Expect::Media
                                    << Script{FaultServer::send(kMediaHead + length), FaultServer::drip("1")};
}

void TestHttpCall::endsByItsDeadline()
{
    QFETCH(Expect, expect);
    QFETCH(Script, script);
    Play play({script});
    HttpRequest request = call("GET", expect);
    request.deadline = 150ms;
    const Error error = play.fail(request);
    QCOMPARE(error.kind, ErrorKind::Timeout);
    QCOMPARE(error.httpStatus, 0);
    QTRY_COMPARE(play.server.openConnections(), 0);
}

void TestHttpCall::waitsForSlowButSteadyMedia()
{
    const QByteArray body(6000, 'x'); // 20 KB/s: three windows
    Play play(
        {{FaultServer::send(kMediaHead + "Content-Length: 6000\r\n\r\n"), FaultServer::drip(body, 200)}});
    HttpRequest request = call("GET", Expect::Media);
    request.deadline = 300ms;
    const Result<HttpAnswer> result = waitFor(play.send(request));
    QVERIFY(result.ok());
    QCOMPARE(result->body, body);
}

void TestHttpCall::cancelClosesTheConnection()
{
    Play play({FaultServer::stall()});
    Reply<HttpAnswer> reply = play.send(call("GET", Expect::Json));
    QTRY_COMPARE(play.server.requests().size(), 1);
    reply.cancel();
    QTRY_COMPARE(play.server.openConnections(), 0);
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.resultCount(), 0);
}

void TestHttpCall::diesQuietlyWithTheTransport()
{
    FaultServer server;
    auto transport = std::make_unique<HttpTransport>(server.url());
    const Reply<HttpAnswer> reply = transport->send<HttpAnswer>(call("GET", Expect::Json), whole);
    QTRY_COMPARE(server.requests().size(), 1);
    transport.reset();
    QVERIFY(reply.isFinished());
    QCOMPARE(reply.resultCount(), 0);
}

QTEST_GUILESS_MAIN(TestHttpCall)
#include "tst_httpcall.moc"
