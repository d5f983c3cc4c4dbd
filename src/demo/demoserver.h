// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "demo/demolibrary.h"
#include "demo/fakeengine.h"
#include "demo/httpmessage.h"
#include "demo/router.h"
#include "demo/workflowshelf.h"

#include <QFlags>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace Triptych {

class HttpPort;
class SocketRoom;

//! A stand-in for an InvokeAI 6.14.2 server, in process: the demo that a first user sees, and what tests talk
//! to. HTTP and Socket.IO on one port of 127.0.0.1. Owned by whoever made it; everything runs in its own
//! thread, which may be any with an event loop. Before it is moved to another thread nothing may be connected
//! yet; do not call in across threads, use QMetaObject::invokeMethod.
class DemoServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DemoServer)
public:
    struct Options {
        int images = 240; //!< size of the synthetic library, 0 ... 1,000,000
        int boards = 8;
        bool videos =
            false; //!< the stand-in's own two lead the library, where the boards of their scenes are
        bool scripted = false; //!< true: nothing runs until engine()->step() and its kin
        std::chrono::milliseconds stepDelay{120}; //!< between two previews
        QString version = QStringLiteral("6.14.2");
    };

    //! Ways to misbehave; several may be on at once.
    enum class Fault {
        LoseEnqueueAnswer = 0x01, //!< the next enqueue is done, but its answer ends after the head; once
        //! The next enqueue is done, then the connection closes without a byte; once. QNetworkAccessManager sends such
        //! a request again by itself, so that the batch arrives twice.
        CutEnqueueConnection = 0x80,
        HoldEnqueueAnswer = 0x02, //!< enqueue answers wait for releaseHeld(), so that events overtake them
        ServerError = 0x04, //!< 500 text/plain everywhere
        Unauthorized = 0x08, //!< 401 everywhere but at version, auth status and openapi.json
        HtmlEverywhere = 0x10, //!< 200 text/html, as a proxy's login page
        RefuseUploads = 0x20, //!< 415
        NoGalleryRoutes =
            0x40, //!< as a 6.9 server: no `gallery/*`, no videos, neither in openapi nor on the port
    };
    Q_DECLARE_FLAGS(Faults, Fault)

    explicit DemoServer(const Options &options, QObject *parent = nullptr);
    ~DemoServer() override;

    //! \param port  0 = any free one. \return the base address with a slash at its end. Errors: Network (port
    //! taken)
    Result<QUrl> listen(quint16 port = 0);
    QUrl url() const { return m_url; }
    //! Cuts everything and stops listening, as a crash does; the data stay. listen(url().port()) brings it
    //! back.
    void stop();

    FakeEngine *engine() { return m_engine.get(); }
    DemoLibrary *library() { return &m_library; }
    WorkflowShelf *shelf() { return &m_shelf; }

    //! Cuts every websocket without a close frame; HTTP goes on.
    void dropSockets();
    //! Websockets that finished the handshake.
    int socketCount() const;
    //! Replaces all faults; `{}` heals.
    void setFaults(Faults faults) { m_faults = faults; }
    void releaseHeld();
    int heldCount() const; //!< answers that wait for releaseHeld()

signals:
    //! Before the request is answered. \param path  percent-encoded, without query
    void requestReceived(const QByteArray &method, const QString &path);

private:
    DemoAnswer answer(const DemoRequest &request);
    std::optional<DemoAnswer> faultAnswer(const DemoRequest &request) const;
    DemoAnswer openApi() const;

    DemoLibrary m_library;
    WorkflowShelf m_shelf;
    std::unique_ptr<FakeEngine> m_engine;
    Router m_router;
    std::unique_ptr<SocketRoom> m_sockets;
    std::unique_ptr<HttpPort> m_port;
    QUrl m_url;
    Faults m_faults;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(DemoServer::Faults)

} // namespace Triptych
