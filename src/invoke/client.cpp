// SPDX-License-Identifier: Apache-2.0
#include "invoke/client.h"

#include "base/log.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

// A cheap question every few seconds while the server is away: whatever the socket's back-off has grown to, the window
// is current again within five seconds of the server's return.
constexpr std::chrono::milliseconds kRetryEvery {2500};

} // namespace

Client::Client(const QUrl &address, QObject *parent)
    : QObject(parent), app(this), images(this), boards(this), queue(this), models(this), workflows(this),
      m_transport(address), m_socket(address)
{
    m_retry.setInterval(kRetryEvery);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Client::retryNow);
    connect(&m_socket, &SocketIoClient::eventReceived, &m_events, &EventStream::take);
    connect(&m_socket, &SocketIoClient::connected, this, [this] {
        setState(State::Ready);
        emit resyncNeeded();
    });
    connect(&m_socket, &SocketIoClient::disconnected, this, [this] {
        if (m_state == State::Ready || m_state == State::Connecting)
            lose({ErrorKind::Network, tr("The connection to %1 is lost. Triptych keeps trying.").arg(displayName()), {}});
    });
    connect(&m_socket, &SocketIoClient::rejected, this, [this](const QString &reason) {
        m_lastError = {ErrorKind::Unauthorized,
                       tr("%1 wants a login. Start Triptych with --token-file to give it a token.").arg(displayName()), reason};
        emit failed(m_lastError);
    });
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
    setState(State::Connecting);
    askVersion();
}

void Client::retryNow()
{
    m_retry.stop();
    if (m_state == State::Lost)
        askVersion();
}

void Client::askVersion()
{
    deliver(
        app.version(), this,
        [this](const QString &version) {
            m_version = version;
            if (m_description.paths.isEmpty()) {
                askDescription();
                return;
            }
            refreshDescription(); // the server may be another one than before: custom nodes come and go (trap 46)
            becomeReady();
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
            lose({ErrorKind::Unauthorized,
                  tr("%1 wants a login. Start Triptych with --token-file to give it a token.").arg(displayName()), {}});
            m_retry.stop();
        },
        [this](const Error &error) { lose(error); });
}

void Client::becomeReady()
{
    if (m_mode == Mode::RequestsOnly) {
        setState(State::Ready);
        return;
    }
    if (m_socket.state() == SocketIoClient::State::Closed)
        m_socket.open();
    else
        m_socket.reconnectNow();
    m_retry.start(); // until the socket is there
}

void Client::lose(const Error &error)
{
    const bool first = m_state != State::Lost;
    m_lastError = error;
    setState(State::Lost);
    if (first)
        emit failed(error);
    m_retry.start();
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
