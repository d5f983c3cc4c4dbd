// SPDX-License-Identifier: Apache-2.0
#include "net/socketioclient.h"

#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Triptych;

namespace {

//! The server's half of the protocol; the test says what goes out.
class Server : public QWebSocketServer {
public:
    Server() : QWebSocketServer(u"test"_s, NonSecureMode)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            peer = nextPendingConnection();
            peer->setParent(this);
            ++connections;
            requests << peer->request();
            connect(peer, &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { heard(text); });
            peer->sendTextMessage(hello);
        });
    }

    QUrl url() const
    {
        QUrl url(u"http://127.0.0.1/invoke/"_s);
        url.setPort(serverPort());
        return url;
    }
    void say(const QString &text) { peer->sendTextMessage(text); }

    QString hello = uR"(0{"sid":"e","upgrades":[],"pingTimeout":20000,"pingInterval":25000})"_s;
    QString welcome = uR"(40{"sid":"s"})"_s;
    QWebSocket *peer = nullptr;
    QStringList frames;
    QList<QNetworkRequest> requests;
    int connections = 0;

private:
    void heard(const QString &text)
    {
        frames << text;
        if (text.startsWith("40"_L1) && !welcome.isEmpty())
            say(welcome);
    }
};

} // namespace

//! Connecting, staying connected and coming back.
class TestSocketIoClient : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksBelowTheBaseWithoutOrigin();
    void sendsTheTokenTwice();
    void subscribesBeforeItSaysConnected();
    void subscribesAgainAfterALoss_data();
    void subscribesAgainAfterALoss();
    void answersPings();
    void deliversEvents();
    void survivesBrokenFrames();
    void reconnectsAfterSilence();
    void stopsWhenRejected();
    void keepsTryingWhileNobodyAnswers();
    void waitsWithReconnectUntilAsked();
    void closeEndsAllTries();

private:
    void connectClient();

    std::unique_ptr<Server> m_server;
    std::unique_ptr<SocketIoClient> m_client;
};

void TestSocketIoClient::init()
{
    m_server = std::make_unique<Server>();
    m_client = std::make_unique<SocketIoClient>(m_server->url());
    m_client->setBackOff(1ms, 5ms);
    m_client->setSubscriptions({{u"subscribe_queue"_s, {{u"queue_id"_s, u"default"_s}}}});
}

void TestSocketIoClient::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestSocketIoClient::connectClient()
{
    m_client->open();
    QTRY_COMPARE(m_client->state(), SocketIoClient::State::Connected);
}

void TestSocketIoClient::asksBelowTheBaseWithoutOrigin()
{
    connectClient();
    const QNetworkRequest request = m_server->requests.first();
    QCOMPARE(request.url().path(), u"/invoke/ws/socket.io/"_s);
    QCOMPARE(request.url().query(), u"EIO=4&transport=websocket"_s);
    QVERIFY(!request.hasRawHeader("Origin"));
    QVERIFY(!request.hasRawHeader("Authorization"));
    QCOMPARE(m_server->frames.first(), u"40"_s);
}

void TestSocketIoClient::sendsTheTokenTwice()
{
    m_client->setToken("secret");
    connectClient();
    QCOMPARE(m_server->requests.first().rawHeader("Authorization"), "Bearer secret"_ba);
    QCOMPARE(m_server->frames.first(), uR"(40{"token":"secret"})"_s);
}

void TestSocketIoClient::subscribesBeforeItSaysConnected()
{
    m_server->welcome.clear();
    QSignalSpy connected(m_client.get(), &SocketIoClient::connected);
    m_client->open();
    QTRY_COMPARE(m_server->frames.size(), 1);
    QCOMPARE(connected.count(), 0);
    m_server->say(uR"(40{"sid":"s"})"_s);
    QTRY_COMPARE(connected.count(), 1);
    QTRY_COMPARE(m_server->frames.last(), uR"(42["subscribe_queue",{"queue_id":"default"}])"_s);
}

void TestSocketIoClient::subscribesAgainAfterALoss_data()
{
    QTest::addColumn<QString>("frame"); // empty: the connection is closed
    QTest::newRow("connection closed") << QString();
    QTest::newRow("engine closed") << u"1"_s;
    QTest::newRow("namespace left") << u"41"_s;
}

void TestSocketIoClient::subscribesAgainAfterALoss()
{
    QFETCH(QString, frame);
    connectClient();
    QTRY_COMPARE(m_server->frames.size(), 2);
    QSignalSpy connected(m_client.get(), &SocketIoClient::connected);
    QSignalSpy disconnected(m_client.get(), &SocketIoClient::disconnected);
    if (frame.isEmpty())
        m_server->peer->close();
    else
        m_server->say(frame);
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(disconnected.count(), 1);
    QTRY_COMPARE(m_server->frames.size(), 4);
    QVERIFY(m_server->frames.last().startsWith(uR"(42["subscribe_queue")"_s));
    QCOMPARE(m_server->connections, 2);
}

void TestSocketIoClient::answersPings()
{
    connectClient();
    m_server->say(u"2"_s);
    QTRY_COMPARE(m_server->frames.last(), u"3"_s);
}

void TestSocketIoClient::deliversEvents()
{
    connectClient();
    QSignalSpy events(m_client.get(), &SocketIoClient::eventReceived);
    m_server->say(uR"(42["invocation_complete",{"item_id":7}])"_s);
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(events.first().at(0).toString(), u"invocation_complete"_s);
    QCOMPARE(events.first().at(1).toJsonObject(), QJsonObject({{u"item_id"_s, 7}}));
}

void TestSocketIoClient::survivesBrokenFrames()
{
    connectClient();
    QSignalSpy events(m_client.get(), &SocketIoClient::eventReceived);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"socket event without a name"_s));
    m_server->say(u"42[broken"_s);
    m_server->say(uR"(42["good",{}])"_s);
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(m_server->connections, 1);
}

void TestSocketIoClient::reconnectsAfterSilence()
{
    m_server->hello = uR"(0{"sid":"e","pingTimeout":100,"pingInterval":100})"_s;
    QSignalSpy disconnected(m_client.get(), &SocketIoClient::disconnected);
    connectClient();
    QTRY_VERIFY(disconnected.count() >= 1);
    QTRY_VERIFY(m_server->connections >= 2);
}

void TestSocketIoClient::stopsWhenRejected()
{
    m_server->welcome = uR"(44{"message":"Connection rejected by server"})"_s;
    QSignalSpy rejected(m_client.get(), &SocketIoClient::rejected);
    m_client->open();
    QTRY_COMPARE(rejected.count(), 1);
    QCOMPARE(rejected.first().first().toString(), u"Connection rejected by server"_s);
    QCOMPARE(m_client->state(), SocketIoClient::State::Closed);
    m_server->welcome = uR"(40{"sid":"s"})"_s;
    connectClient(); // a new token may have come
    QCOMPARE(m_server->connections, 2);
}

void TestSocketIoClient::keepsTryingWhileNobodyAnswers()
{
    const quint16 port = m_server->serverPort();
    m_server->close();
    QSignalSpy disconnected(m_client.get(), &SocketIoClient::disconnected);
    m_client->open();
    QTRY_COMPARE(m_client->state(), SocketIoClient::State::Waiting);
    QCOMPARE(disconnected.count(), 0); // it never was connected
    QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
    QTRY_COMPARE(m_client->state(), SocketIoClient::State::Connected);
}

void TestSocketIoClient::waitsWithReconnectUntilAsked()
{
    connectClient();
    m_client->setBackOff(1h, 2h);
    m_server->peer->close();
    QTRY_COMPARE(m_client->state(), SocketIoClient::State::Waiting);
    m_client->reconnectNow();
    QTRY_COMPARE(m_client->state(), SocketIoClient::State::Connected);
}

void TestSocketIoClient::closeEndsAllTries()
{
    connectClient();
    QSignalSpy gone(m_server->peer, &QWebSocket::disconnected);
    QSignalSpy disconnected(m_client.get(), &SocketIoClient::disconnected);
    m_client->close();
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(m_client->state(), SocketIoClient::State::Closed);
    QCOMPARE(disconnected.count(), 0);
}

QTEST_GUILESS_MAIN(TestSocketIoClient)
#include "tst_socketioclient.moc"
