// SPDX-License-Identifier: Apache-2.0
#include "net/socketioclient.h"

#include "base/log.h"

#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QWebSocket>

namespace Triptych {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = SocketIoPacket::Kind;

constexpr quint64 kMaxMessageBytes =
    8 * 1024 * 1024; // progress events carry a preview; Qt's own limit is 2 GiB
constexpr auto kDefaultSilence = 45s; // server-api.md 9.2; also for the time before the open packet
constexpr double kMaxSilenceMs = 600'000;

QUrl socketUrl(const QUrl &base)
{
    QUrl url = base;
    url.setScheme(base.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(base.path(QUrl::FullyEncoded) + u"ws/socket.io/"_s);
    url.setQuery(u"EIO=4&transport=websocket"_s);
    return url;
}

} // namespace

SocketIoClient::SocketIoClient(const QUrl &base, QObject *parent) : QObject(parent), m_base(base)
{
    m_watchdog.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        qCInfo(lcSocket) << "silent for too long";
        lose();
    });
    connect(&m_retry, &QTimer::timeout, this, &SocketIoClient::connectNow);
}

SocketIoClient::~SocketIoClient()
{
    dropSocket();
}

void SocketIoClient::open()
{
    if (m_state != State::Closed)
        return;
    m_failures = 0;
    connectNow();
}

void SocketIoClient::close()
{
    m_state = State::Closed;
    m_retry.stop();
    dropSocket();
}

void SocketIoClient::reconnectNow()
{
    if (m_state != State::Waiting)
        return;
    m_retry.stop();
    m_failures = 0;
    connectNow();
}

void SocketIoClient::setToken(const QByteArray &token)
{
    m_token = token;
}

void SocketIoClient::setSubscriptions(const QList<std::pair<QString, QJsonObject>> &subscriptions)
{
    m_subscriptions = subscriptions;
}

void SocketIoClient::setBackOff(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_firstDelay = first;
    m_longestDelay = longest;
}

void SocketIoClient::connectNow()
{
    m_state = State::Connecting;
    m_socket = std::make_unique<QWebSocket>(); // without an origin, so that no such header is sent
        // (server-api.md 0.4)
    m_socket->setMaxAllowedIncomingFrameSize(kMaxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxMessageBytes);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &SocketIoClient::handleText);
    // The one signal that comes for a refused connection, a failed handshake and a later loss alike.
    connect(m_socket.get(), &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            lose();
    });
    m_watchdog.start(kDefaultSilence);
    QNetworkRequest request(socketUrl(m_base));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    m_socket->open(request);
}

void SocketIoClient::dropSocket()
{
    m_watchdog.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->close();
    m_socket.release()->deleteLater(); // its signal may be what called us
}

void SocketIoClient::send(const SocketIoPacket &packet)
{
    m_socket->sendTextMessage(packet.encode());
}

void SocketIoClient::handleText(const QString &text)
{
    m_watchdog.start();
    const Result<SocketIoPacket> packet = SocketIoPacket::decode(text);
    if (packet)
        handlePacket(*packet);
    else
        qCWarning(lcSocket) << packet.error().message << packet.error().detail; // the next frame may be good
}

void SocketIoClient::handlePacket(const SocketIoPacket &packet)
{
    switch (packet.kind) {
    case Kind::Open:
        handleOpen(packet.payload);
        break;
    case Kind::Ping:
        send({Kind::Pong, {}, {}});
        break;
    case Kind::Connect:
        handleConnect();
        break;
    case Kind::ConnectError:
        handleReject(packet.payload["message"_L1].toString());
        break;
    case Kind::Event:
        if (m_state == State::Connected)
            emit eventReceived(packet.event, packet.payload);
        break;
    case Kind::Close:
    case Kind::Disconnect:
        lose();
        break; // after 41 the server keeps the web socket, but nothing comes any more
    case Kind::Pong:
    case Kind::Noop:
    case Kind::Other:
        break;
    }
}

void SocketIoClient::handleOpen(const QJsonObject &terms)
{
    const double silenceMs = terms["pingInterval"_L1].toDouble() + terms["pingTimeout"_L1].toDouble();
    if (silenceMs >= 1)
        m_watchdog.start(static_cast<int>(qMin(silenceMs, kMaxSilenceMs)));
    QJsonObject auth;
    if (!m_token.isEmpty())
        auth["token"_L1] = QString::fromLatin1(m_token);
    send({Kind::Connect, {}, auth});
}

void SocketIoClient::handleConnect()
{
    for (const auto &[event, payload] : m_subscriptions)
        send({Kind::Event, event, payload});
    m_failures = 0;
    m_state = State::Connected;
    qCDebug(lcSocket) << "connected to" << redact(m_base);
    emit connected();
}

void SocketIoClient::handleReject(const QString &message)
{
    close();
    emit rejected(message);
}

void SocketIoClient::lose()
{
    const bool wasConnected = m_state == State::Connected;
    dropSocket();
    m_state = State::Waiting;
    const std::chrono::milliseconds delay = nextDelay();
    qCDebug(lcSocket) << "lost" << redact(m_base) << "next try in" << delay.count() << "ms";
    m_retry.start(delay);
    if (wasConnected)
        emit disconnected();
}

//! Anywhere between nothing and the doubled bound: many clients must not come back to a restarted server at
//! once.
std::chrono::milliseconds SocketIoClient::nextDelay()
{
    constexpr int kMaxDoublings = 16;
    const auto bound = std::min(m_longestDelay, m_firstDelay * (1 << std::min(m_failures, kMaxDoublings)));
    ++m_failures;
    return std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(static_cast<int>(bound.count()) + 1));
}

} // namespace Triptych
