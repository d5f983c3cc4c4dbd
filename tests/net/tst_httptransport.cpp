// SPDX-License-Identifier: Apache-2.0
#include "net/httptransport.h"
#include "support/faultserver.h"
#include "support/waitfor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::waitFor;

namespace {

HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

HttpRequest postJson(const QByteArray &body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"api"_s;
    request.body = body;
    return request;
}

Result<HttpAnswer> whole(const HttpAnswer &answer)
{
    return answer;
}

} // namespace

//! What goes out and comes in when nothing breaks; faults are in tst_httpcall.
class TestHttpTransport : public QObject {
    Q_OBJECT

private slots:
    void understandsAddresses_data();
    void understandsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void returnsDecodedJson();
    void decodesLargeBodiesOutsideTheGuiThread();
    void joinsPathAndQueryBelowTheBase();
    void offersGzipForJsonOnly();
    void sendsJsonBodies();
    void sendsMultipartForms();
    void reportsUploadProgress();
    void sendsTheTokenAsHeaderOnly();
    void takesARefreshedToken();
    void ignoresARefreshedTokenOfAFormerLogin();
    void reportsA401WithToken();
    void keepsQuietAboutA401WithoutToken();
    void followsARedirectWithinTheOrigin();
    void endsALoopOfRedirects();
    void neverFollowsARedirectToAnotherOrigin_data();
    void neverFollowsARedirectToAnotherOrigin();
    void neverFollowsARedirectOfAPost_data();
    void neverFollowsARedirectOfAPost();
    void passesEmptyAnswersToDecode();
};

void TestHttpTransport::understandsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host") << u"host"_s << u"http://host:9090/"_s;
    QTest::newRow("blanks around") << u"  host \n"_s << u"http://host:9090/"_s;
    QTest::newRow("host and port") << u"host:81"_s << u"http://host:81/"_s;
    QTest::newRow("number") << u"1.2.3.4:9090"_s << u"http://1.2.3.4:9090/"_s;
    QTest::newRow("IPv6") << u"[::1]:9090"_s << u"http://[::1]:9090/"_s;
    QTest::newRow("bare IPv6") << u"::1"_s << u"http://[::1]:9090/"_s;
    QTest::newRow("scheme keeps its port") << u"https://x/y"_s << u"https://x/y/"_s;
    QTest::newRow("many slashes") << u"http://x:1/y///"_s << u"http://x:1/y/"_s;
    QTest::newRow("path without scheme") << u"host/invoke"_s << u"http://host:9090/invoke/"_s;
    QTest::newRow("from a browser") << u"http://host:9090/?a=b#/c"_s << u"http://host:9090/"_s;
    QTest::newRow("upper case") << u"HTTP://Host:9090"_s << u"http://host:9090/"_s;
}

void TestHttpTransport::understandsAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Result<QUrl> url = HttpTransport::parseAddress(typed);
    QVERIFY2(url.ok(), url.ok() ? "" : qPrintable(url.error().message));
    QCOMPARE(url->toString(), expected);
}

void TestHttpTransport::refusesAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("words") << u"my server"_s;
    QTest::newRow("port is no number") << u"host:http"_s;
    QTest::newRow("port too large") << u"host:70000"_s;
    QTest::newRow("port 0") << u"host:0"_s;
    QTest::newRow("no host") << u"http:///x"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("ftp") << u"ftp://host"_s;
    QTest::newRow("user") << u"http://user:secret@host"_s;
    QTest::newRow("user without scheme") << u"user@host"_s;
}

void TestHttpTransport::refusesAddresses()
{
    QFETCH(QString, typed);
    const Result<QUrl> url = HttpTransport::parseAddress(typed);
    QVERIFY(!url.ok());
    QCOMPARE(url.error().kind, ErrorKind::Invalid);
    QVERIFY(url.error().message.endsWith(u'.'));
    QVERIFY(!url.error().message.contains("secret"_L1));
}

void TestHttpTransport::returnsDecodedJson()
{
    FaultServer server;
    server.play({{FaultServer::json(R"({"version":"6.14.2"})")}});
    HttpTransport transport(server.url());
    const auto version = [](const HttpAnswer &answer) -> Result<QString> {
        return QJsonDocument::fromJson(answer.body)["version"_L1].toString();
    };
    const Result<QString> result = waitFor(transport.send<QString>(get(u"api/v1/app/version"_s), version));
    QVERIFY(result.ok());
    QCOMPARE(*result, u"6.14.2"_s);
}

void TestHttpTransport::decodesLargeBodiesOutsideTheGuiThread()
{
    FaultServer server;
    server.play({{FaultServer::json('"' + QByteArray(300 * 1024, 'x') + '"')}});
    HttpTransport transport(server.url());
    const auto thread = [](const HttpAnswer &) -> Result<QThread *> { return QThread::currentThread(); };
    const Result<QThread *> result = waitFor(transport.send<QThread *>(get(u"big"_s), thread));
    QVERIFY(result.ok());
    QVERIFY(*result != QThread::currentThread());
}

void TestHttpTransport::joinsPathAndQueryBelowTheBase()
{
    FaultServer server;
    server.play({{FaultServer::json("{}")}});
    HttpTransport transport(server.url().resolved(QUrl(u"invoke"_s)));
    HttpRequest request = get(u"api/v1/images/i/a%20b%2Fc.png"_s);
    request.query = {{u"categories"_s, u"general"_s}, {u"categories"_s, u"a+b & ü"_s}};
    QVERIFY(waitFor(transport.send<HttpAnswer>(request, whole)).ok());
    QCOMPARE(server.requests().first().path,
             "/invoke/api/v1/images/i/a%20b%2Fc.png?categories=general&categories=a%2Bb%20%26%20%C3%BC");
}

void TestHttpTransport::offersGzipForJsonOnly()
{
    FaultServer server;
    server.play({{FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    HttpRequest media = get(u"media"_s);
    media.expect = HttpRequest::Expect::Media;
    QVERIFY(waitFor(transport.send<HttpAnswer>(get(u"json"_s), whole)).ok());
    QVERIFY(waitFor(transport.send<HttpAnswer>(media, whole)).ok());
    QVERIFY(server.requests().at(0).headers.value("accept-encoding").contains("gzip"));
    QCOMPARE(server.requests().at(1).headers.value("accept-encoding"), "identity");
}

void TestHttpTransport::sendsJsonBodies()
{
    FaultServer server;
    server.play({{FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    HttpRequest request = postJson(R"({"a":1})");
    request.method = "DELETE"; // board_images deletes with a body
    QVERIFY(waitFor(transport.send<HttpAnswer>(request, whole)).ok());
    const FaultServer::Request &seen = server.requests().first();
    QCOMPARE(seen.method, "DELETE");
    QCOMPARE(seen.headers.value("content-type"), "application/json");
    QCOMPARE(seen.body, R"({"a":1})");
    QVERIFY(!seen.headers.contains("origin"));
}

void TestHttpTransport::sendsMultipartForms()
{
    FaultServer server;
    server.play({{FaultServer::answer(201, "application/json", "{}")}});
    HttpTransport transport(server.url());
    HttpRequest request = postJson({});
    request.file = FilePart{
        u"a\"b\r\nü.png"_s, "image/png", QByteArray("\x89PNG\0\r\n--", 9), {{u"metadata"_s, u"ü"_s}}};
    QVERIFY(waitFor(transport.send<HttpAnswer>(request, whole)).ok());
    const FaultServer::Request &seen = server.requests().first();
    const QByteArray type = seen.headers.value("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray line = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(seen.body,
             line + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\nü\r\n" + line
                 + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0Aü.png\"\r\n"
                   "Content-Type: image/png\r\n\r\n"
                 + QByteArray("\x89PNG\0\r\n--", 9) + "\r\n" + line + "--\r\n");
}

void TestHttpTransport::reportsUploadProgress()
{
    FaultServer server;
    server.play({{FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    HttpRequest request = postJson({});
    request.file = FilePart{u"a.png"_s, "image/png", QByteArray(512 * 1024, 'x'), {}};
    QList<std::pair<qint64, qint64>> seen;
    request.progress = [&seen](qint64 done, qint64 total) { seen << std::pair(done, total); };
    QVERIFY(waitFor(transport.send<HttpAnswer>(request, whole)).ok());
    QVERIFY(!seen.isEmpty());
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.last().first, seen.last().second);
    QVERIFY(seen.last().second > 512 * 1024);
}

void TestHttpTransport::sendsTheTokenAsHeaderOnly()
{
    FaultServer server;
    server.play({{FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    transport.setToken("secret");
    QVERIFY(waitFor(transport.send<HttpAnswer>(get(u"x"_s), whole)).ok());
    QCOMPARE(server.requests().first().headers.value("authorization"), "Bearer secret");
    QCOMPARE(server.requests().first().path, "/x");
}

void TestHttpTransport::takesARefreshedToken()
{
    FaultServer server;
    server.play({{FaultServer::json("{}", "X-Refreshed-Token: second\r\n")}});
    HttpTransport transport(server.url());
    transport.setToken("first");
    QSignalSpy refreshed(&transport, &HttpTransport::tokenRefreshed);
    QVERIFY(waitFor(transport.send<HttpAnswer>(postJson("{}"), whole)).ok());
    QCOMPARE(refreshed.count(), 1);
    QCOMPARE(transport.token(), "second");
}

void TestHttpTransport::ignoresARefreshedTokenOfAFormerLogin()
{
    FaultServer server;
    server.play({{FaultServer::json("{}", "X-Refreshed-Token: second\r\n")}});
    HttpTransport transport(server.url());
    transport.setToken("first");
    const Reply<HttpAnswer> reply = transport.send<HttpAnswer>(postJson("{}"), whole);
    transport.setToken({}); // logged out meanwhile
    QVERIFY(waitFor(reply).ok());
    QCOMPARE(transport.token(), QByteArray());
}

void TestHttpTransport::reportsA401WithToken()
{
    FaultServer server;
    server.play({{FaultServer::answer(401, "application/json", R"({"detail":"Invalid or expired token"})",
                                      "WWW-Authenticate: Bearer\r\n")}});
    HttpTransport transport(server.url());
    transport.setToken("old");
    QSignalSpy unauthorized(&transport, &HttpTransport::unauthorized);
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(get(u"x"_s), whole));
    QCOMPARE(result.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(result.error().httpStatus, 401);
    QVERIFY(result.error().message.contains("Invalid or expired token"_L1));
    QCOMPARE(unauthorized.count(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpTransport::keepsQuietAboutA401WithoutToken()
{
    FaultServer server;
    server.play(
        {{FaultServer::answer(401, "application/json", R"({"detail":"Incorrect email or password"})")}});
    HttpTransport transport(server.url());
    QSignalSpy unauthorized(&transport, &HttpTransport::unauthorized);
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(postJson("{}"), whole));
    QVERIFY(result.error().message.contains("Incorrect email or password"_L1));
    QCOMPARE(unauthorized.count(), 0);
}

void TestHttpTransport::followsARedirectWithinTheOrigin()
{
    FaultServer server;
    server.play(
        {{FaultServer::answer(307, "text/plain", {}, "Location: /there\r\n")}, {FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    QVERIFY(waitFor(transport.send<HttpAnswer>(get(u"here"_s), whole)).ok());
    QCOMPARE(server.requests().last().path, "/there");
}

void TestHttpTransport::endsALoopOfRedirects()
{
    FaultServer server;
    server.play({{FaultServer::answer(307, "text/plain", {}, "Location: /x\r\n")}});
    HttpTransport transport(server.url());
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(get(u"x"_s), whole));
    QCOMPARE(result.error().kind, ErrorKind::BadReply);
    QCOMPARE(server.requests().size(), 6);
}

void TestHttpTransport::neverFollowsARedirectToAnotherOrigin_data()
{
    QTest::addColumn<QByteArray>("location"); // %1 is the other server
    QTest::newRow("other port") << "http://%1/"_ba;
    QTest::newRow("without scheme") << "//%1/"_ba;
    QTest::newRow("with user") << "http://user@%1/"_ba;
    QTest::newRow("other scheme") << "https://%1/"_ba;
    QTest::newRow("local file") << "file:///etc/hostname"_ba;
    QTest::newRow("data") << "data:application/json,{}"_ba;
}

void TestHttpTransport::neverFollowsARedirectToAnotherOrigin()
{
    QFETCH(QByteArray, location);
    FaultServer other;
    other.play({{FaultServer::json("{}")}});
    location.replace("%1", other.url().authority().toUtf8());
    FaultServer server;
    server.play({{FaultServer::answer(302, "text/plain", {}, "Location: " + location + "\r\n")}});
    HttpTransport transport(server.url());
    transport.setToken("secret");
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(get(u"x"_s), whole));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::BadReply);
    QCOMPARE(other.openConnections(), 0);
    QCOMPARE(other.requests().size(), 0);
}

void TestHttpTransport::neverFollowsARedirectOfAPost_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("302") << 302;
    QTest::newRow("307") << 307;
}

void TestHttpTransport::neverFollowsARedirectOfAPost()
{
    QFETCH(int, status);
    FaultServer server;
    server.play(
        {{FaultServer::answer(status, "text/plain", {}, "Location: /there\r\n")}, {FaultServer::json("{}")}});
    HttpTransport transport(server.url());
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(postJson("{}"), whole));
    QVERIFY(!result.ok());
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpTransport::passesEmptyAnswersToDecode()
{
    FaultServer server;
    server.play({{FaultServer::send("HTTP/1.1 204 No Content\r\n\r\n")}});
    HttpTransport transport(server.url());
    const Result<HttpAnswer> result = waitFor(transport.send<HttpAnswer>(postJson("{}"), whole));
    QVERIFY(result.ok());
    QCOMPARE(result->status, 204);
    QCOMPARE(result->size, 0);
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
