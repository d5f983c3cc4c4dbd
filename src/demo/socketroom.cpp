// SPDX-License-Identifier: Apache-2.0
#include "demo/socketroom.h"

#include <QJsonArray>
#include <QUuid>
#include <QWebSocket>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr std::chrono::milliseconds kPingInterval(25000);
constexpr std::chrono::milliseconds kPingTimeout(20000);

QString frame(SocketIoPacket::Kind kind, const QJsonObject &payload = {}, const QString &event = {})
{
    return SocketIoPacket{kind, event, payload}.encode();
}

QString newSid()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(20);
}

} // namespace

SocketRoom::SocketRoom(QObject *parent) : QObject(parent), m_pingTimer(this)
{
    connect(&m_pingTimer, &QTimer::timeout, this, &SocketRoom::ping);
    m_pingTimer.start(kPingInterval);
}

SocketRoom::~SocketRoom()
{
    dropAll();
}

void SocketRoom::adopt(QWebSocket *socket)
{
    socket->setParent(this);
    m_sockets.insert(socket, false);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this, socket](const QString &text) { handle(socket, text); });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        if (m_sockets.remove(socket) > 0)
            socket->deleteLater();
    });
    socket->sendTextMessage(frame(SocketIoPacket::Kind::Open,
                                  {{u"sid"_s, newSid()},
                                   {u"upgrades"_s, QJsonArray()},
                                   {u"pingTimeout"_s, qint64(kPingTimeout.count())},
                                   {u"pingInterval"_s, qint64(kPingInterval.count())},
                                   {u"maxPayload"_s, 1000000}}));
}

void SocketRoom::handle(QWebSocket *socket, const QString &text)
{
    const Result<SocketIoPacket> packet = SocketIoPacket::decode(text);
    if (!packet)
        return; // as the real server: logged there, ignored
    switch (packet->kind) {
    case SocketIoPacket::Kind::Connect:
        m_sockets[socket] = true;
        socket->sendTextMessage(frame(SocketIoPacket::Kind::Connect, {{u"sid"_s, newSid()}}));
        break;
    case SocketIoPacket::Kind::Disconnect:
        m_sockets[socket] = false;
        break;
    case SocketIoPacket::Kind::Event:
        emit clientEvent(packet->event, packet->payload);
        break;
    default:
        break;
    }
}

void SocketRoom::broadcast(const QString &event, const QJsonObject &payload)
{
    const QString text = frame(SocketIoPacket::Kind::Event, payload, event);
    for (auto it = m_sockets.cbegin(); it != m_sockets.cend(); ++it) {
        if (it.value())
            it.key()->sendTextMessage(text);
    }
}

void SocketRoom::dropAll()
{
    for (QWebSocket *socket : std::exchange(m_sockets, {}).keys()) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

int SocketRoom::joinedCount() const
{
    return int(std::count(m_sockets.cbegin(), m_sockets.cend(), true));
}

void SocketRoom::ping()
{
    for (auto it = m_sockets.cbegin(); it != m_sockets.cend(); ++it)
        it.key()->sendTextMessage(frame(SocketIoPacket::Kind::Ping));
}

} // namespace Triptych
