// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/socketiopacket.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QWebSocket;

namespace Triptych {

//! The Socket.IO side of the stand-in: greets sockets, answers the handshake, pings, and sends events to
//! everybody who joined (server-api.md 9; in 6.14 own events arrive without a subscription). Owned by
//! DemoServer; lives in its thread.
class SocketRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketRoom)
public:
    explicit SocketRoom(QObject *parent = nullptr);
    ~SocketRoom() override;

    //! Takes over a freshly upgraded socket.
    void adopt(QWebSocket *socket);
    void broadcast(const QString &event, const QJsonObject &payload);
    //! Cuts every connection without a close frame, as a broken network does.
    void dropAll();
    //! Sockets that finished the handshake.
    int joinedCount() const;

signals:
    //! A client sent an event, e.g. `subscribe_queue`.
    void clientEvent(const QString &event, const QJsonObject &payload);

private:
    void handle(QWebSocket *socket, const QString &frame);
    void ping();

    QHash<QWebSocket *, bool> m_sockets; // value: joined
    QTimer m_pingTimer;
};

} // namespace Triptych
