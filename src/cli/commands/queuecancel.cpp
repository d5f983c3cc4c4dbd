// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/queueids.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class QueueCancelCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"queue"_s,
                u"cancel"_s,
                u"ID..."_s,
                0,
                -1,
                CliText::tr("cancels items, a batch or everything"),
                {{u"--batch"_s, u"BATCH"_s, CliText::tr("every item of this batch")},
                 {u"--all"_s, {}, CliText::tr("every item of the queue, also those of others")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const bool isByBatch = arguments.has(u"--batch"_s);
        const bool isAll = arguments.has(u"--all"_s);
        if (int(isByBatch) + int(isAll) + int(!arguments.positional().isEmpty()) != 1)
            return invalid(CliText::tr("“queue cancel” takes either ids, or --batch BATCH, or --all."));
        const Result<QList<qint64>> ids = queueIds(arguments.positional());
        if (!ids)
            return ids.error();
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Status status = isAll ? cancelAll(**client)
            : isByBatch ? Status(waitFor((*client)->queue.cancelBatches(arguments.values(u"--batch"_s))))
                        : cancelItems(**client, ids.value());
        if (!status)
            return status.error();
        return ExitCode::Done;
    }

private:
    static Status cancelItems(Client &client, const QList<qint64> &ids)
    {
        for (const qint64 id : ids) {
            if (const Status status = waitFor(client.queue.cancel(id)); !status)
                return status;
        }
        return Done{};
    }

    //! The server's own call leaves the running item alone.
    static Status cancelAll(Client &client)
    {
        if (const Status status = waitFor(client.queue.cancelAll()); !status)
            return status;
        const Result<QList<qint64>> ids = waitFor(client.queue.itemIds());
        if (!ids)
            return ids.error();
        const Result<QList<QueueItem>> items =
            waitFor(client.queue.items(ids->first(qMin<qsizetype>(ids->size(), QueueApi::kMaxIds))));
        if (!items)
            return items.error();
        QList<qint64> running;
        for (const QueueItem &item : items.value()) {
            if (!item.isFinished())
                running << item.id;
        }
        return cancelItems(client, running);
    }
};

} // namespace

std::unique_ptr<Command> makeQueueCancelCommand();
std::unique_ptr<Command> makeQueueCancelCommand()
{
    return std::make_unique<QueueCancelCommand>();
}

} // namespace Triptych
