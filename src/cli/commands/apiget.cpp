// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class ApiGetCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"api"_s, u"GET"_s, u"PATH"_s, 1, 1, CliText::tr("the server's answer as it comes"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QByteArray> bytes = waitFor((*client)->app.raw(session.arguments().first()));
        if (!bytes)
            return bytes.error();
        session.console().raw(bytes.value());
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeApiGetCommand();
std::unique_ptr<Command> makeApiGetCommand()
{
    return std::make_unique<ApiGetCommand>();
}

} // namespace Triptych
