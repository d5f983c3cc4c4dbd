// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/socketiopacket.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

class QWebSocket;

namespace Triptych {

//! Engine.IO 4 / Socket.IO 5 over one QWebSocket, always by websocket, never by polling (server-api.md 9).
//!
//! Owned by invoke/Client; GUI thread. Reconnects by itself until close(): full-jitter back-off from 0.5 s to
//! 30 s. Silence longer than ping interval + timeout counts as a loss. Subscriptions are sent again after
//! every connect.
class SocketIoClient final : public QObject {
    Q_OBJECT

public:
    enum class State { Closed, Connecting, Connected, Waiting };

    //! \param base  the same address as the transport's; the socket path is joined below it
    explicit SocketIoClient(const QUrl &base, QObject *parent = nullptr);
    ~SocketIoClient() override;
    Q_DISABLE_COPY_MOVE(SocketIoClient)

    void open();
    void close(); //!< for good: no disconnected(), no retry
    void reconnectNow(); //!< skips the rest of a back-off
    void setToken(const QByteArray &token); //!< used from the next connect on
    //! (event, payload) pairs sent after every connect, e.g. ("subscribe_queue", {"queue_id": "default"})
    void setSubscriptions(const QList<std::pair<QString, QJsonObject>> &subscriptions);
    State state() const { return m_state; }
    //! For tests: back-off bounds.
    void setBackOff(std::chrono::milliseconds first, std::chrono::milliseconds longest);

signals:
    void connected(); //!< after the namespace answered and the subscriptions were sent: refetch what may have
        //!< been missed
    void disconnected();
    void rejected(
        const QString &message); //!< 44: the server wants a (valid) token; no further tries until open()
    void eventReceived(const QString &name, const QJsonObject &payload);

private:
    void connectNow();
    void dropSocket();
    void send(const SocketIoPacket &packet);
    void handleText(const QString &text);
    void handlePacket(const SocketIoPacket &packet);
    void handleOpen(const QJsonObject &terms);
    void handleConnect();
    void handleReject(const QString &message);
    void lose();
    std::chrono::milliseconds nextDelay();

    QUrl m_base;
    QByteArray m_token;
    QList<std::pair<QString, QJsonObject>> m_subscriptions;
    State m_state = State::Closed;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_watchdog;
    QTimer m_retry;
    std::chrono::milliseconds m_firstDelay{500};
    std::chrono::milliseconds m_longestDelay{30000};
    int m_failures = 0; // in a row, for the back-off
};

} // namespace Triptych
