// SPDX-License-Identifier: Apache-2.0
#include "cli/bytes.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class WorkflowGetCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"get"_s,
                u"ID"_s,
                1,
                1,
                CliText::tr("a workflow of the server's library as JSON"),
                {outputOption()}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const QString id = session.arguments().first();
        const Result<QByteArray> bytes = waitFor((*client)->workflows.workflow(id));
        if (!bytes)
            return withMissing(bytes.error(),
                               CliText::tr("The server's library has no workflow “%1”.").arg(id));
        return putBytes(session, bytes.value());
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowGetCommand();
std::unique_ptr<Command> makeWorkflowGetCommand()
{
    return std::make_unique<WorkflowGetCommand>();
}

} // namespace Triptych
