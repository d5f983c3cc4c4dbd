// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/queueids.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class QueueShowCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"queue"_s, u"show"_s, u"ID"_s,
                1,          1,         CliText::tr("one item; with --json also what it sent and made"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<QList<qint64>> ids = queueIds(session.arguments().positional());
        if (!ids)
            return ids.error();
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QueueItem> item = waitFor((*client)->queue.item(ids->first()));
        if (!item)
            return withMissing(item.error(),
                               CliText::tr("The server has no queue item %1.").arg(ids->first()));
        QJsonObject json = toJson(item.value());
        if (session.console().isJson()) {
            json.insert(u"session"_s, item->session);
            session.console().document(json);
            return ExitCode::Done;
        }
        QList<QStringList> rows;
        for (auto it = json.begin(); it != json.end(); ++it)
            rows.append({it.key(), it.value().toVariant().toString()});
        session.console().table(rows);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeQueueShowCommand();
std::unique_ptr<Command> makeQueueShowCommand()
{
    return std::make_unique<QueueShowCommand>();
}

} // namespace Triptych
