// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace Triptych::Test {

//! A web server that answers as a script says, byte by byte: for the faults that a well-made server cannot
//! play.
//!
//! Each request takes the next script; the last one is for all that follow. Owned by the test; GUI thread.
class FaultServer final : public QTcpServer {
    Q_OBJECT

public:
    struct Step {
        enum class Kind { Send, Drip, Close, Reset };
        Kind kind = Kind::Send;
        QByteArray bytes;
        qsizetype chunk = 1; //!< bytes per drop
    };
    using Script = QList<Step>;

    //! A request as it came; header names in lower case.
    struct Request {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
        int connection = 0; //!< 1 is the first that was accepted
    };

    FaultServer();
    ~FaultServer() override;
    Q_DISABLE_COPY_MOVE(FaultServer)

    QUrl url() const;
    void play(const QList<Script> &scripts) { m_scripts = scripts; }
    const QList<Request> &requests() const { return m_requests; }
    int openConnections() const { return static_cast<int>(m_buffers.size()); }

    //! A whole answer; Content-Length is added. \p headers are complete lines, each with its CR LF.
    static Step answer(int status, const QByteArray &type, const QByteArray &body,
                       const QByteArray &headers = {});
    static Step json(const QByteArray &body, const QByteArray &headers = {});
    static Step send(const QByteArray &bytes) { return {Step::Kind::Send, bytes, 1}; }
    //! \p chunk bytes every 10 ms; when it comes to the end from the start again, for ever.
    static Step drip(const QByteArray &bytes, qsizetype chunk = 1)
    {
        return {Step::Kind::Drip, bytes, chunk};
    }
    static Step close() { return {Step::Kind::Close, {}, 1}; }
    static Step reset() { return {Step::Kind::Reset, {}, 1}; }
    //! Nothing more, and the connection stays.
    static Script stall() { return {}; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void run(QTcpSocket *socket, const Script &script);
    static void startDrip(QTcpSocket *socket, const Step &step);

    QList<Script> m_scripts;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, int> m_numbers;
    int m_accepted = 0;
};

} // namespace Triptych::Test
