// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/appapi.h"
#include "invoke/boardsapi.h"
#include "invoke/eventstream.h"
#include "invoke/imagesapi.h"
#include "invoke/modelsapi.h"
#include "invoke/presetsapi.h"
#include "invoke/queueapi.h"
#include "invoke/workflowsapi.h"
#include "net/httptransport.h"
#include "net/socketioclient.h"

#include <QTimer>

namespace Triptych {

//! One InvokeAI server: transport, socket, API groups and the state of the connection.
//!
//! Owned by whoever opened it (application, command, test); GUI thread. Life: Idle -> Connecting -> Ready; Ready <-> Lost
//! as the socket goes and comes; Connecting -> Lost when the first contact fails. While Lost it tries again by itself, but
//! not when the server wants a login.
class Client final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Connecting, Ready, Lost };
    //! Without events (short commands) or with them (windows, runs).
    enum class Mode { RequestsOnly, Live };

    //! \param address  as HttpTransport::parseAddress() gives it
    explicit Client(const QUrl &address, QObject *parent = nullptr);
    ~Client() override;
    Q_DISABLE_COPY_MOVE(Client)

    void connectToServer(Mode mode);
    void setToken(const QByteArray &token); //!< of a server with users; before connectToServer()
    void retryNow(); //!< while Lost: at once instead of at the next try

    State state() const { return m_state; }
    QUrl address() const { return m_transport.base(); }
    QString displayName() const; //!< host and port (and path), for people
    QString version() const { return m_version; }
    const ServerDescription &description() const { return m_description; }
    bool has(const QString &path) const { return m_description.hasPath(path); }
    const Error &lastError() const { return m_lastError; } //!< why it is Lost

    HttpTransport *transport() { return &m_transport; }
    EventStream *events() { return &m_events; }

    const AppApi app;
    const ImagesApi images;
    const BoardsApi boards;
    const QueueApi queue;
    const ModelsApi models;
    const WorkflowsApi workflows;
    const PresetsApi presets;

signals:
    void stateChanged(Triptych::Client::State state);
    void failed(const Triptych::Error &error); //!< it is Lost now, or still Lost for another reason
    void resyncNeeded(); //!< after every (re)connect: events were missed, ask for everything that is shown
    void descriptionChanged(); //!< openapi.json is another one than before

private:
    void askVersion();
    void askDescription();
    void askUsers();
    void becomeReady();
    void takeSocket();
    void lose(const Error &error);
    void loseForLogin(const QString &reason);
    void setState(State state);
    void takeDescription(const ServerDescription &description);
    void refreshDescription();

    HttpTransport m_transport;
    SocketIoClient m_socket;
    EventStream m_events;
    QTimer m_retry;
    Reply<QString> m_question;
    bool m_wasLost = false; // since the description was read
    int m_socketHangs = 0;
    State m_state = State::Idle;
    Mode m_mode = Mode::RequestsOnly;
    QString m_version;
    ServerDescription m_description;
    Error m_lastError;
};

} // namespace Triptych
