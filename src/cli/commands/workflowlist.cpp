// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class WorkflowListCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s, u"list"_s, {}, 0, 0, CliText::tr("the server's library"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QList<WorkflowEntry>> entries = waitFor((*client)->workflows.list());
        if (!entries)
            return entries.error();
        QJsonArray list;
        QList<QStringList> rows;
        for (const WorkflowEntry &entry : entries.value()) {
            list << toJson(entry);
            rows.append({entry.id, entry.category, entry.name});
        }
        if (session.console().isJson())
            session.console().document(list);
        else
            session.console().table(rows);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowListCommand();
std::unique_ptr<Command> makeWorkflowListCommand()
{
    return std::make_unique<WorkflowListCommand>();
}

} // namespace Triptych
