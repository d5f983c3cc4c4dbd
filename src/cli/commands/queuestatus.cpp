// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class QueueStatusCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"queue"_s, u"status"_s, {}, 0, 0, CliText::tr("how many items are in which state"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QueueStatus> status = waitFor((*client)->queue.status());
        if (!status)
            return status.error();
        QJsonObject json = toJson(status->counts);
        if (!session.console().isJson()) {
            QList<QStringList> rows;
            for (auto it = json.begin(); it != json.end(); ++it)
                rows.append({it.key(), QString::number(it.value().toInt())});
            rows.append({CliText::tr("paused"), status->isPaused ? CliText::tr("yes") : CliText::tr("no")});
            session.console().table(rows);
            return ExitCode::Done;
        }
        json.insert(u"paused"_s, status->isPaused);
        session.console().document(json);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeQueueStatusCommand();
std::unique_ptr<Command> makeQueueStatusCommand()
{
    return std::make_unique<QueueStatusCommand>();
}

} // namespace Triptych
