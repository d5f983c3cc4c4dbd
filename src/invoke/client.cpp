// SPDX-License-Identifier: Apache-2.0
#include "invoke/client.h"

#include "base/log.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

// A cheap question every few seconds while the server is away: whatever the socket's back-off has grown to, the window
// is current again within five seconds of the server's return.
constexpr std::chrono::milliseconds kRetryEvery{2500};
// How long a first web socket may take before the person is told that it does not come.
constexpr std::chrono::milliseconds kSocketPatience{15000};
constexpr int kMaxHangs = 4; // so many retries may find the socket still in its handshake

} // namespace

Client::Client(const QUrl &address, QObject *parent)
    : QObject(parent)
    , app(this)
    , images(this)
    , boards(this)
    , queue(this)
    , models(this)
    , workflows(this)
    , presets(this)
    , m_transport(address)
    , m_socket(address)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Client::retryNow);
    connect(&m_socket, &SocketIoClient::eventReceived, &m_events, &EventStream::take);
    connect(&m_socket, &SocketIoClient::connected, this, &Client::takeSocket);
    connect(&m_socket, &SocketIoClient::disconnected, this, [this] {
        if (m_state == State::Ready || m_state == State::Connecting)
            lose({ErrorKind::Network,
                  tr("The connection to %1 is lost. Triptych keeps trying.").arg(displayName()),
                  {}});
    });
    connect(&m_socket, &SocketIoClient::rejected, this,
            [this](const QString &reason) { loseForLogin(reason); });
    connect(&m_transport, &HttpTransport::tokenRefreshed, &m_socket, &SocketIoClient::setToken);
    m_socket.setSubscriptions({{u"subscribe_queue"_s, {{u"queue_id"_s, u"default"_s}}},
                               {u"subscribe_bulk_download"_s, {{u"bulk_download_id"_s, u"default"_s}}}});
}

Client::~Client()
{
    m_socket.disconnect(this); // its farewell must not reach a half-gone object
}

QString Client::displayName() const
{
    const QUrl url = address();
    QString name = url.host();
    if (url.port() > 0)
        name += u':' + QString::number(url.port());
    if (url.path().size() > 1)
        name += url.path().chopped(1);
    return name;
}

void Client::setToken(const QByteArray &token)
{
    m_transport.setToken(token);
    m_socket.setToken(token);
}

void Client::connectToServer(Mode mode)
{
    m_mode = mode;
    if (m_state == State::Ready || m_state == State::Connecting)
        return;
    m_retry.stop();
    setState(State::Connecting);
    askVersion();
}

void Client::retryNow()
{
    m_retry.stop();
    if (m_state == State::Lost)
        askVersion();
    else if (m_state == State::Connecting)
        lose({ErrorKind::Network,
              tr("%1 answers, but its web socket for live updates does not. A proxy in between may block it.")
                  .arg(displayName()),
              {}});
}

void Client::askVersion()
{
    m_question.cancel(); // one at a time: a retry by hand may come while an automatic one is under way
    m_question = app.version();
    deliver(
        m_question, this,
        [this](const QString &version) {
            m_version = version;
            if (m_description.paths.isEmpty())
                askDescription();
            else
                askUsers();
        },
        [this](const Error &error) { lose(error); });
}

void Client::askDescription()
{
    deliver(
        app.description(), this,
        [this](const ServerDescription &description) {
            takeDescription(description);
            askUsers();
        },
        [this](const Error &error) { lose(error); });
}

void Client::refreshDescription()
{
    deliver(
        app.description(), this,
        [this](const ServerDescription &description) {
            if (description.openApi != m_description.openApi)
                takeDescription(description);
        },
        [](const Error &error) { qCWarning(lcNet) << "openapi.json not refreshed:" << error.message; });
}

void Client::takeDescription(const ServerDescription &description)
{
    m_description = description;
    emit descriptionChanged();
}

void Client::askUsers()
{
    if (!has(u"/api/v1/auth/status"_s) || !m_transport.token().isEmpty()) {
        becomeReady();
        return;
    }
    deliver(
        app.authStatus(), this,
        [this](const ServerInfo &info) {
            if (!info.multiUser) {
                becomeReady();
                return;
            }
            loseForLogin({});
        },
        [this](const Error &error) { lose(error); });
}

void Client::becomeReady()
{
    if (m_mode == Mode::RequestsOnly) {
        setState(State::Ready);
        return;
    }
    if (m_socket.state() == SocketIoClient::State::Connecting && ++m_socketHangs >= kMaxHangs)
        m_socket.close(); // its own watchdog would give the handshake 45 seconds
    if (m_socket.state() == SocketIoClient::State::Closed) {
        m_socketHangs = 0;
        m_socket.open();
    } else {
        m_socket.reconnectNow();
    }
    m_retry.start(m_state == State::Connecting ? kSocketPatience : kRetryEvery); // until the socket is there
}

void Client::takeSocket()
{
    if (m_wasLost)
        refreshDescription(); // the server may be another one than before: custom nodes come and go (trap 46)
    m_wasLost = false;
    m_socketHangs = 0;
    setState(State::Ready);
    emit resyncNeeded();
}

void Client::lose(const Error &error)
{
    const bool isNews = m_state != State::Lost || m_lastError.message != error.message;
    m_lastError = error;
    m_wasLost = m_wasLost || !m_description.paths.isEmpty();
    setState(State::Lost);
    if (isNews)
        emit failed(error);
    m_retry.start(kRetryEvery);
}

//! No use in trying again: only a person can help.
void Client::loseForLogin(const QString &reason)
{
    lose({ErrorKind::Unauthorized,
          tr("%1 wants a login. Start Triptych with --token-file to give it a token.").arg(displayName()),
          reason});
    m_retry.stop();
}

void Client::setState(State state)
{
    if (state == State::Ready)
        m_retry.stop();
    if (m_state == state)
        return;
    m_state = state;
    qCInfo(lcNet) << "connection state" << static_cast<int>(state) << redact(address());
    emit stateChanged(state);
}

} // namespace Triptych
