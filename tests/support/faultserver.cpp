// SPDX-License-Identifier: Apache-2.0
#include "support/faultserver.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace Triptych::Test {

namespace {

using Request = FaultServer::Request;

//! Takes one whole request out of \p buffer; false when there is none yet.
bool takeRequest(QByteArray &buffer, Request &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request = {first.value(0), first.value(1), {}, {}, 0};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.first(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

//! Closes so that the other side sees a reset and not the end of the stream.
void resetConnection(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

} // namespace

FaultServer::FaultServer()
{
    connect(this, &QTcpServer::newConnection, this, &FaultServer::accept);
    const bool listening = listen(QHostAddress::LocalHost);
    Q_ASSERT(listening);
    Q_UNUSED(listening)
}

FaultServer::~FaultServer()
{
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

QUrl FaultServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(QStringLiteral("/"));
    return url;
}

FaultServer::Step FaultServer::answer(int status, const QByteArray &type, const QByteArray &body,
                                      const QByteArray &headers)
{
    return send("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type
                + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
                + body);
}

FaultServer::Step FaultServer::json(const QByteArray &body, const QByteArray &headers)
{
    return answer(200, "application/json", body, headers);
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        m_buffers[socket] = {};
        m_numbers[socket] = ++m_accepted;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_numbers.remove(socket);
            socket->deleteLater();
        });
    }
}

void FaultServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    Request request;
    while (m_buffers.contains(socket) && takeRequest(m_buffers[socket], request)) {
        request.connection = m_numbers.value(socket);
        m_requests << request;
        const qsizetype index = qMin(m_requests.size(), m_scripts.size()) - 1;
        run(socket, index < 0 ? stall() : m_scripts.at(index));
    }
}

void FaultServer::run(QTcpSocket *socket, const Script &script)
{
    for (const Step &step : script) {
        switch (step.kind) {
        case Step::Kind::Send:
            socket->write(step.bytes);
            break;
        case Step::Kind::Drip:
            startDrip(socket, step);
            break;
        case Step::Kind::Close:
            socket->disconnectFromHost();
            break;
        case Step::Kind::Reset:
            resetConnection(socket);
            break;
        }
    }
}

void FaultServer::startDrip(QTcpSocket *socket, const Step &step)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, step, at = qsizetype(0)]() mutable {
        socket->write(step.bytes.mid(at, step.chunk));
        at = (at + step.chunk) % step.bytes.size();
    });
    timer->start(10);
}

} // namespace Triptych::Test
