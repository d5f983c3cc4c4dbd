// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "demo/httpmessage.h"

#include <QObject>
#include <QWebSocket> // moc of Qt 6.4 needs the whole type for a signal

#include <functional>
#include <memory>

namespace Triptych {

//! HTTP and WebSocket on one local port: requests in, answers out. The only file that names QtHttpServer,
//! which was a preview in Qt 6.4 and changed until 6.8. Owned by DemoServer; lives in its thread.
class HttpPort final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpPort)
public:
    using Handler = std::function<DemoAnswer(const DemoRequest &request)>;

    explicit HttpPort(Handler handler, QObject *parent = nullptr);
    ~HttpPort() override;

    //! Listens on 127.0.0.1. \param port  0 = any free one. Returns the port. Errors: Network (port taken).
    Result<quint16> listen(quint16 port);
    //! Stops listening and cuts every open connection; listen() may follow.
    void close();
    //! Sends the answers with Delivery::Hold, in the order of their requests.
    void releaseHeld();
    int heldCount() const;

signals:
    //! The receiver takes over the socket, which has no parent.
    void webSocketOpened(QWebSocket *socket);

private:
    class Server;
    class Listener;

    Handler m_handler;
    Listener *m_listener; // bind() makes the HTTP server its parent
    std::unique_ptr<Server> m_server; // from the first listen() on
};

} // namespace Triptych
