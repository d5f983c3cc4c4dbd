// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include "base/safefile.h"
#include "cli/clitext.h"

#include <QEventLoop>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kConnectTimeout{
    120}; // openapi.json alone may take a slow server a minute and a half
constexpr qint64 kMaxTokenBytes = 64 * 1024;

} // namespace

Session::Session(const CliEnvironment &environment, const Arguments &arguments)
    : m_environment(environment)
    , m_arguments(arguments)
{
}

Result<Client *> Session::connect(Client::Mode mode)
{
    if (m_client)
        return m_client.get();
    const Result<QByteArray> secret = token();
    if (!secret)
        return secret.error();
    const Result<QUrl> url = address();
    if (!url)
        return url.error();
    m_client = std::make_unique<Client>(url.value());
    if (!secret->isEmpty())
        m_client->setToken(secret.value());
    if (const Status status = waitUntilReady(mode); !status) {
        m_client.reset();
        return status.error();
    }
    return m_client.get();
}

Result<QUrl> Session::address() const
{
    if (m_arguments.has(u"--demo"_s)) {
        if (!m_environment.startDemo)
            return invalid(CliText::tr(
                "This program has no stand-in server; give the address of a server with --server."));
        return m_environment.startDemo();
    }
    return HttpTransport::parseAddress(m_arguments.value(u"--server"_s, m_environment.defaultServer));
}

Result<QByteArray> Session::token() const
{
    const QString path = m_arguments.value(u"--token-file"_s);
    if (path.isEmpty())
        return m_environment.token.trimmed();
    const Result<QByteArray> bytes = readFile(path, kMaxTokenBytes);
    if (!bytes)
        return bytes.error();
    return bytes->trimmed();
}

Status Session::waitUntilReady(Client::Mode mode)
{
    QEventLoop loop;
    Status status =
        Error{ErrorKind::Timeout, CliText::tr("%1 does not answer.").arg(m_client->displayName()), {}};
    QObject::connect(m_client.get(), &Client::stateChanged, &loop, [&](Client::State state) {
        if (state != Client::State::Ready)
            return;
        status = Done{};
        loop.quit();
    });
    QObject::connect(m_client.get(), &Client::failed, &loop, [&](const Error &error) {
        status = error;
        loop.quit();
    });
    QTimer::singleShot(kConnectTimeout, &loop, &QEventLoop::quit);
    m_client->connectToServer(mode);
    if (m_client->state() != Client::State::Ready)
        loop.exec();
    return status;
}

} // namespace Triptych
