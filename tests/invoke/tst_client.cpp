// SPDX-License-Identifier: Apache-2.0
#include "support/faultserver.h"
#include "support/standin.h"
#include "support/waitfor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::StandIn;
using Test::waitFor;
using Fault = DemoServer::Fault;
using State = Client::State;

namespace {

constexpr auto kVersion = R"({"version":"6.14.2"})";
constexpr auto kOpenApi =
    R"({"paths":{"/api/v1/auth/status":{}},"components":{"schemas":{"A":{"properties":{"b":{}}}}}})";

} // namespace

//! The connection to one server: there, lost, back, or not InvokeAI at all.
class TestClient : public QObject {
    Q_OBJECT

private slots:
    void connectsWithEvents();
    void connectsWithoutEvents();
    void passesEventsOn();
    void asksForResyncAfterEveryConnect();
    void noticesThatTheServerIsGoneAndBack();
    void waitsForAServerThatIsNotThereYet();
    void saysThatAnAddressIsNoInvokeAi();
    void tellsANewReasonWhileLost();
    void wantsALoginWhereThereAreUsers();
    void readsAnotherDescriptionAfterAReconnect();
    void asksOnceForTheDescription();
    void triesAtOnceOnRequest();
    void knowsWhatTheServerCanDo();
    void namesTheServerForPeople_data();
    void namesTheServerForPeople();
    void canDieInEveryState();
};

void TestClient::connectsWithEvents()
{
    StandIn standIn;
    QSignalSpy states(standIn.client.get(), &Client::stateChanged);
    QSignalSpy resync(standIn.client.get(), &Client::resyncNeeded);
    QCOMPARE(standIn.client->state(), State::Idle);
    QVERIFY(standIn.connectClient());
    QCOMPARE(standIn.client->version(), u"6.14.2"_s);
    QCOMPARE(standIn.server.socketCount(), 1);
    QCOMPARE(states.size(), 2); // Connecting, Ready
    QCOMPARE(resync.size(), 1);
    QCOMPARE(standIn.client->address(), standIn.server.url());
}

void TestClient::connectsWithoutEvents()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    QCOMPARE(standIn.server.socketCount(), 0);
}

void TestClient::passesEventsOn()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    QSignalSpy enqueued(standIn.client->events(), &EventStream::batchEnqueued);
    const QJsonObject graph{{u"nodes"_s, QJsonObject{}}, {u"edges"_s, QJsonArray{}}};
    standIn.server.engine()->enqueue(
        {{u"batch"_s, QJsonObject{{u"batch_id"_s, u"b"_s}, {u"graph"_s, graph}}}});
    QTRY_COMPARE(enqueued.size(), 1);
    QCOMPARE(enqueued.first().first().toString(), u"b"_s);
}

void TestClient::asksForResyncAfterEveryConnect()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    QSignalSpy resync(standIn.client.get(), &Client::resyncNeeded);
    QSignalSpy failed(standIn.client.get(), &Client::failed);
    standIn.server.dropSockets();
    QTRY_COMPARE(standIn.client->state(), State::Lost);
    QCOMPARE(failed.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(standIn.client->state(), State::Ready, 10000);
    QCOMPARE(resync.size(), 1);
    QTRY_COMPARE(standIn.server.socketCount(), 1);
}

void TestClient::noticesThatTheServerIsGoneAndBack()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    const quint16 port = static_cast<quint16>(standIn.server.url().port());
    QSignalSpy failed(standIn.client.get(), &Client::failed);
    standIn.server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(standIn.client->state(), State::Lost, 2000);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Network);
    QVERIFY(!standIn.client->lastError().message.isEmpty());
    QVERIFY(standIn.server.listen(port).ok());
    QTRY_COMPARE_WITH_TIMEOUT(standIn.client->state(), State::Ready, 10000);
}

void TestClient::waitsForAServerThatIsNotThereYet()
{
    StandIn standIn;
    const quint16 port = static_cast<quint16>(standIn.server.url().port());
    standIn.server.stop();
    QSignalSpy failed(standIn.client.get(), &Client::failed);
    standIn.client->connectToServer(Client::Mode::Live);
    QTRY_COMPARE(standIn.client->state(), State::Lost);
    QCOMPARE(failed.size(), 1);
    QVERIFY(standIn.server.listen(port).ok());
    QTRY_COMPARE_WITH_TIMEOUT(standIn.client->state(), State::Ready, 10000);
}

void TestClient::saysThatAnAddressIsNoInvokeAi()
{
    StandIn standIn;
    standIn.server.setFaults(Fault::HtmlEverywhere);
    standIn.client->connectToServer(Client::Mode::Live);
    QTRY_COMPARE(standIn.client->state(), State::Lost);
    QCOMPARE(standIn.client->lastError().kind, ErrorKind::BadReply);
    QVERIFY(standIn.client->lastError().message.contains("InvokeAI"_L1));
    QCOMPARE(standIn.server.socketCount(), 0);
}

void TestClient::tellsANewReasonWhileLost()
{
    StandIn standIn;
    standIn.server.setFaults(Fault::HtmlEverywhere);
    QSignalSpy failed(standIn.client.get(), &Client::failed);
    standIn.client->connectToServer(Client::Mode::Live);
    QTRY_COMPARE(failed.size(), 1);
    standIn.client->retryNow();
    standIn.server.setFaults(Fault::ServerError);
    QTRY_COMPARE(failed.size(), 2); // the same reason is not told again, another one is
    QCOMPARE(failed.last().first().value<Error>().kind, ErrorKind::Rejected);
}

void TestClient::wantsALoginWhereThereAreUsers()
{
    FaultServer server;
    server.play({{FaultServer::json(kVersion)},
                 {FaultServer::json(kOpenApi)},
                 {FaultServer::json(R"({"setup_required":false,"multiuser_enabled":true})")}});
    Client client(server.url());
    client.connectToServer(Client::Mode::Live);
    QTRY_COMPARE(client.state(), State::Lost);
    QCOMPARE(client.lastError().kind, ErrorKind::Unauthorized);
    QCOMPARE(server.requests().size(), 3); // and it does not go on asking
}

void TestClient::readsAnotherDescriptionAfterAReconnect()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    QVERIFY(standIn.client->has(u"/api/v1/gallery/item_names"_s));
    QSignalSpy changed(standIn.client.get(), &Client::descriptionChanged);
    standIn.server.setFaults(Fault::NoGalleryRoutes); // an older server has taken its place
    standIn.server.dropSockets();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10000);
    QVERIFY(!standIn.client->has(u"/api/v1/gallery/item_names"_s));
}

void TestClient::asksOnceForTheDescription()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient());
    QCOMPARE(standIn.countOf(u"GET /openapi.json"_s), 1);
    QSignalSpy changed(standIn.client.get(), &Client::descriptionChanged);
    standIn.server.dropSockets();
    QTRY_COMPARE_WITH_TIMEOUT(standIn.countOf(u"GET /openapi.json"_s), 2, 10000);
    QTRY_COMPARE(standIn.client->state(), State::Ready);
    QVERIFY(waitFor(standIn.client->app.version()).ok());
    QVERIFY(changed.isEmpty()); // the same one is no news
}

void TestClient::triesAtOnceOnRequest()
{
    StandIn standIn;
    standIn.server.setFaults(Fault::ServerError);
    standIn.client->connectToServer(Client::Mode::RequestsOnly);
    QTRY_COMPARE(standIn.client->state(), State::Lost);
    standIn.server.setFaults({});
    standIn.client->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(standIn.client->state(), State::Ready, 2000);
}

void TestClient::knowsWhatTheServerCanDo()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    QVERIFY(standIn.client->has(u"/api/v1/boards/"_s));
    QVERIFY(!standIn.client->has(u"/api/v1/boards"_s));
}

void TestClient::namesTheServerForPeople_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("port") << u"http://box:9090/"_s << u"box:9090"_s;
    QTest::newRow("path") << u"https://box/invoke/"_s << u"box/invoke"_s;
    QTest::newRow("secret") << u"https://user:secret@box/"_s << u"box"_s;
}

void TestClient::namesTheServerForPeople()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QCOMPARE(Client(QUrl(address)).displayName(), name);
}

void TestClient::canDieInEveryState()
{
    StandIn standIn;
    {
        Client idle(standIn.server.url());
    }
    {
        Client connecting(standIn.server.url());
        connecting.connectToServer(Client::Mode::Live);
    }
    {
        Client halfWay(standIn.server.url());
        halfWay.connectToServer(Client::Mode::Live);
        QTRY_VERIFY(!halfWay.version().isEmpty());
    }
    {
        Client ready(standIn.server.url());
        ready.connectToServer(Client::Mode::Live);
        QTRY_COMPARE(ready.state(), State::Ready);
    }
    QTRY_COMPARE(standIn.server.socketCount(), 0);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
