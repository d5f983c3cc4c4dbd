// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/environment.h"
#include "cli/interrupts.h"
#include "invoke/client.h"

#include <memory>

namespace Triptych {

//! One command at work: its arguments, the console and, once it is wanted, the connection to the server.
//! A local of the runner; main thread.
class Session final {
public:
    Session(const CliEnvironment &environment, const Arguments &arguments);
    Q_DISABLE_COPY_MOVE(Session)

    const Arguments &arguments() const { return m_arguments; }
    Console &console() const { return *m_environment.console; }
    Interrupts *interrupts() const { return m_environment.interrupts; }

    //! The server, connected; the same one on every call. The session owns it.
    //! Errors: Invalid (address), Io (token file), Network, Timeout, Unauthorized, BadReply.
    Result<Client *> connect(Client::Mode mode = Client::Mode::RequestsOnly);

private:
    Result<QUrl> address() const;
    Result<QByteArray> token() const;
    Status waitUntilReady(Client::Mode mode);

    const CliEnvironment &m_environment;
    const Arguments &m_arguments;
    std::unique_ptr<Client> m_client;
};

} // namespace Triptych
