// SPDX-License-Identifier: Apache-2.0
#include "demo/httpport.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#include <QHttpServerWebSocketUpgradeResponse>
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

// Ends a connection in the middle of an answer, or before its first byte.
void spoil(QTcpSocket &socket, const DemoAnswer &answer)
{
    if (answer.delivery == DemoAnswer::Delivery::Drop) {
        socket.abort();
        return;
    }
    socket.write("HTTP/1.1 200 OK\r\ncontent-type: " + answer.contentType
                 + "\r\ncontent-length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n");
    socket.disconnectFromHost();
}

} // namespace

// Remembers its sockets: QtHttpServer has no call that cuts them, and a stopped server does.
class HttpPort::Listener final : public QTcpServer {
public:
    using QTcpServer::QTcpServer;

    void abortAll()
    {
        for (const QPointer<QTcpSocket> &socket : std::exchange(m_sockets, {})) {
            if (socket)
                socket->abort();
        }
    }

    QTcpSocket *socketOf(quint16 peerPort) const
    {
        const auto found = std::find_if(m_sockets.begin(), m_sockets.end(), [peerPort](const auto &socket) {
            return socket && socket->peerPort() == peerPort;
        });
        return found == m_sockets.end() ? nullptr : found->data();
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        m_sockets.removeIf([](const QPointer<QTcpSocket> &old) { return old.isNull(); });
        m_sockets.append(socket);
        addPendingConnection(socket);
    }

private:
    QList<QPointer<QTcpSocket>> m_sockets;
};

class HttpPort::Server final : public QAbstractHttpServer {
public:
    Server(HttpPort *port, Handler handler) : m_port(port), m_handler(std::move(handler))
    {
        connect(this, &QAbstractHttpServer::newWebSocketConnection, port, [this] {
            while (std::unique_ptr<QWebSocket> socket = nextPendingWebSocketConnection())
                emit m_port->webSocketOpened(socket.release());
        });
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        addWebSocketUpgradeVerifier(
            this, [](const QHttpServerRequest &) { return QHttpServerWebSocketUpgradeResponse::accept(); });
#endif
    }

    void releaseHeld()
    {
        for (Held &held : std::exchange(m_held, {})) {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
            if (held.socket)
                write(makeResponder(*held.request, held.socket), held.answer, held.verb);
#else
            write(std::move(held.responder), held.answer, held.verb);
#endif
        }
    }

    int heldCount() const
    {
        return int(m_held.size());
    }

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }
#elif QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) override { }
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override { }
#endif

private:
    struct Held {
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        // 6.4 makes a responder from a raw socket that may die meanwhile, so it is made when it is needed.
        QPointer<QTcpSocket> socket;
        const QHttpServerRequest *request;
#else
        QHttpServerResponder responder;
#endif
        DemoAnswer answer;
        QByteArray verb;
    };

    static DemoRequest convert(const QHttpServerRequest &request);
    static void write(QHttpServerResponder &&responder, const DemoAnswer &answer, const QByteArray &verb);

    HttpPort *m_port;
    Handler m_handler;
    std::vector<Held> m_held;
};

DemoRequest HttpPort::Server::convert(const QHttpServerRequest &request)
{
    DemoRequest result;
    const char *verb = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    result.method = QByteArray(verb).toUpper();
    const QUrl url = request.url();
    result.path = url.path(QUrl::FullyEncoded);
    // A plus sign is a space in a query (application/x-www-form-urlencoded); QUrlQuery leaves it alone.
    result.query = QUrlQuery(url.query(QUrl::FullyEncoded).replace(u'+', "%20"_L1));
    result.contentType = request.value("content-type");
    result.range = request.value("range");
    result.body = request.body();
    return result;
}

void HttpPort::Server::write(QHttpServerResponder &&responder, const DemoAnswer &answer,
                             const QByteArray &verb)
{
    const auto status = QHttpServerResponder::StatusCode(answer.status);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    responder.writeStatusLine(status);
    responder.writeHeader("server", "uvicorn");
    responder.writeHeader("content-type", answer.contentType);
    responder.writeHeader("content-length", QByteArray::number(answer.body.size()));
    for (const auto &[name, value] : answer.headers)
        responder.writeHeader(name, value);
    responder.writeBody(verb == "HEAD" ? QByteArray() : answer.body);
#else
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Server, "uvicorn");
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, answer.contentType);
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    responder.write(verb == "HEAD" ? QByteArray() : answer.body, headers, status);
#endif
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool HttpPort::Server::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    // 6.4 asks for a route before it upgrades: saying yes without writing lets the handshake go on.
    if (request.value("upgrade").toLower() == "websocket")
        return true;
    const DemoRequest converted = convert(request);
    const DemoAnswer answer = m_handler(converted);
    switch (answer.delivery) {
    case DemoAnswer::Delivery::Send:
        write(makeResponder(request, socket), answer, converted.method);
        break;
    case DemoAnswer::Delivery::Hold:
        m_held.push_back({socket, &request, answer, converted.method});
        break;
    case DemoAnswer::Delivery::Drop:
    case DemoAnswer::Delivery::Truncate:
        // Not at once: the server still touches the socket after this returns.
        QMetaObject::invokeMethod(
            socket, [socket, answer] { spoil(*socket, answer); }, Qt::QueuedConnection);
        break;
    }
    return true;
}
#else
bool HttpPort::Server::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const DemoRequest converted = convert(request);
    DemoAnswer answer = m_handler(converted);
    switch (answer.delivery) {
    case DemoAnswer::Delivery::Send:
        write(std::move(responder), answer, converted.method);
        break;
    case DemoAnswer::Delivery::Hold:
        m_held.push_back({std::move(responder), std::move(answer), converted.method});
        break;
    case DemoAnswer::Delivery::Drop:
    case DemoAnswer::Delivery::Truncate:
        QMetaObject::invokeMethod(
            m_port,
            [port = m_port, peer = request.remotePort(), answer] {
                if (QTcpSocket *socket = port->m_listener->socketOf(peer))
                    spoil(*socket, answer);
            },
            Qt::QueuedConnection);
        break;
    }
    return true;
}
#endif

HttpPort::HttpPort(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_listener(new Listener(this))
{
}

HttpPort::~HttpPort()
{
    close();
}

Result<quint16> HttpPort::listen(quint16 port)
{
    if (!m_listener->listen(QHostAddress::LocalHost, port)) {
        return Error{ErrorKind::Network, tr("The port %1 is taken by another program.").arg(port),
                     m_listener->errorString()};
    }
    if (!m_server) {
        // Not in the constructor: it holds a QWebSocketServer without a parent, which moveToThread() leaves behind.
        m_server = std::make_unique<Server>(this, m_handler);
        m_server->bind(m_listener);
    }
    return m_listener->serverPort();
}

void HttpPort::close()
{
    m_listener->close();
    m_listener->abortAll();
}

void HttpPort::releaseHeld()
{
    if (m_server)
        m_server->releaseHeld();
}

int HttpPort::heldCount() const
{
    return m_server ? m_server->heldCount() : 0;
}

} // namespace Triptych
