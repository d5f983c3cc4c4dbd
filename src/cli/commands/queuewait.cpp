// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/queueids.h"
#include "cli/waitfor.h"

#include <QEventLoop>
#include <QTimer>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kPollEvery{5}; // events come first; this is for those that were missed

class QueueWaitCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"queue"_s,
                u"wait"_s,
                u"ID..."_s,
                1,
                QueueApi::kMaxIds,
                CliText::tr("returns when all of them have ended"),
                {{u"--timeout"_s, u"SECONDS"_s, CliText::tr("stops waiting")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<QList<qint64>> ids = queueIds(session.arguments().positional());
        if (!ids)
            return ids.error();
        const Result<int> timeout = session.arguments().number(u"--timeout"_s, 0, 1);
        if (!timeout)
            return timeout.error();
        const Result<Client *> client = session.connect(Client::Mode::Live);
        if (!client)
            return client.error();
        QDeadlineTimer deadline(QDeadlineTimer::Forever);
        if (timeout.value() > 0)
            deadline.setRemainingTime(std::chrono::seconds(timeout.value()));
        return waitForItems(session.console(), **client, ids.value(), deadline);
    }

private:
    static Result<ExitCode> waitForItems(Console &console, Client &client, QList<qint64> open,
                                         const QDeadlineTimer &deadline)
    {
        ExitCode code = ExitCode::Done;
        while (true) {
            const Result<QList<QueueItem>> items = waitFor(client.queue.items(open));
            if (!items)
                return items.error();
            QSet<qint64> known;
            for (const QueueItem &item : items.value()) {
                known.insert(item.id);
                if (!item.isFinished() || !open.removeOne(item.id))
                    continue;
                report(console, item);
                if (item.status != "completed"_L1)
                    code = ExitCode::JobFailed;
            }
            for (const qint64 id : std::as_const(open)) {
                if (!known.contains(id))
                    return Error{
                        ErrorKind::NotFound, CliText::tr("The server has no queue item %1.").arg(id), {}};
            }
            if (open.isEmpty())
                return code;
            if (deadline.hasExpired())
                return Error{ErrorKind::Timeout,
                             CliText::tr("%n item(s) have not ended in time.", nullptr, int(open.size())),
                             {}};
            waitForNews(client, deadline);
        }
    }

    static void waitForNews(Client &client, const QDeadlineTimer &deadline)
    {
        QEventLoop loop;
        QObject::connect(client.events(), &EventStream::queueTouched, &loop, &QEventLoop::quit);
        QObject::connect(client.events(), &EventStream::itemChanged, &loop, &QEventLoop::quit);
        QObject::connect(&client, &Client::resyncNeeded, &loop, &QEventLoop::quit);
        const std::chrono::milliseconds poll = kPollEvery;
        QTimer::singleShot(
            deadline.isForever() ? poll : qMin(poll, std::chrono::milliseconds(deadline.remainingTime())),
            &loop, &QEventLoop::quit);
        loop.exec();
    }

    static void report(Console &console, const QueueItem &item)
    {
        if (console.isJson()) {
            console.event({{u"event"_s, u"finished"_s},
                           {u"item_id"_s, item.id},
                           {u"status"_s, item.status},
                           {u"error_type"_s, textOrNull(item.errorType)},
                           {u"error_message"_s, textOrNull(item.errorMessage)}});
            return;
        }
        console.line(CliText::tr("%1 %2").arg(item.id).arg(item.status));
        if (!item.errorMessage.isEmpty())
            console.error(item.errorMessage);
    }
};

} // namespace

std::unique_ptr<Command> makeQueueWaitCommand();
std::unique_ptr<Command> makeQueueWaitCommand()
{
    return std::make_unique<QueueWaitCommand>();
}

} // namespace Triptych
