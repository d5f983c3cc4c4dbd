// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class QueueListCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"queue"_s, u"list"_s, {}, 0, 0, CliText::tr("all items, newest first"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QList<QueueItem>> items = readItems(**client);
        if (!items)
            return items.error();
        QJsonArray list;
        QList<QStringList> rows;
        for (const QueueItem &item : items.value()) {
            list << toJson(item);
            rows.append({QString::number(item.id), item.status, item.created.toString(Qt::ISODate),
                         item.batchId, item.errorMessage});
        }
        if (session.console().isJson())
            session.console().document(list);
        else
            session.console().table(rows);
        return ExitCode::Done;
    }

private:
    static Result<QList<QueueItem>> readItems(Client &client)
    {
        const Result<QList<qint64>> ids = waitFor(client.queue.itemIds());
        if (!ids)
            return ids.error();
        QList<QueueItem> all;
        for (qsizetype at = 0; at < ids->size(); at += QueueApi::kMaxIds) {
            const Result<QList<QueueItem>> items =
                waitFor(client.queue.items(ids->mid(at, QueueApi::kMaxIds)));
            if (!items)
                return items.error();
            all += items.value();
        }
        std::sort(all.begin(), all.end(), [](const QueueItem &a, const QueueItem &b) { return a.id > b.id; });
        return all;
    }
};

} // namespace

std::unique_ptr<Command> makeQueueListCommand();
std::unique_ptr<Command> makeQueueListCommand()
{
    return std::make_unique<QueueListCommand>();
}

} // namespace Triptych
