// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

#include <QMap>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct ServerFacts {
    ServerInfo users;
    QueueStatus queue;
    QMap<QString, int> modelsByType;
};

Result<ServerFacts> askFacts(Client &client)
{
    ServerFacts facts;
    if (client.has(u"/api/v1/auth/status"_s)) {
        const Result<ServerInfo> users = waitFor(client.app.authStatus());
        if (!users)
            return users.error();
        facts.users = users.value();
    }
    const Result<QueueStatus> queue = waitFor(client.queue.status());
    if (!queue)
        return queue.error();
    facts.queue = queue.value();
    const Result<QList<ModelInfo>> models = waitFor(client.models.list());
    if (!models)
        return models.error();
    for (const ModelInfo &model : models.value())
        ++facts.modelsByType[model.type];
    return facts;
}

class ServerInfoCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"server"_s, u"info"_s, {}, 0, 0, CliText::tr("version, users, queue size, models by type"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<ServerFacts> facts = askFacts(**client);
        if (!facts)
            return facts.error();
        if (session.console().isJson())
            printJson(session.console(), **client, facts.value());
        else
            printText(session.console(), **client, facts.value());
        return ExitCode::Done;
    }

private:
    static void printJson(Console &console, const Client &client, const ServerFacts &facts)
    {
        QJsonObject models;
        for (auto it = facts.modelsByType.begin(); it != facts.modelsByType.end(); ++it)
            models.insert(it.key(), it.value());
        QJsonObject queue = toJson(facts.queue.counts);
        queue.insert(u"paused"_s, facts.queue.isPaused);
        console.document(QJsonObject{{u"address"_s, client.address().toString()},
                                     {u"version"_s, client.version()},
                                     {u"multiuser"_s, facts.users.multiUser},
                                     {u"queue"_s, queue},
                                     {u"models"_s, models}});
    }

    static void printText(Console &console, const Client &client, const ServerFacts &facts)
    {
        QStringList models;
        for (auto it = facts.modelsByType.begin(); it != facts.modelsByType.end(); ++it)
            models << CliText::tr("%1 %2").arg(it.value()).arg(it.key());
        const QueueCounts &counts = facts.queue.counts;
        const QString queue =
            CliText::tr("%1 waiting, %2 running").arg(counts.pending + counts.waiting).arg(counts.inProgress);
        console.table(
            {{CliText::tr("Address"), client.address().toString()},
             {CliText::tr("Version"), client.version()},
             {CliText::tr("Users"), facts.users.multiUser ? CliText::tr("on") : CliText::tr("off")},
             {CliText::tr("Queue"), facts.queue.isPaused ? CliText::tr("%1 (paused)").arg(queue) : queue},
             {CliText::tr("Models"), models.isEmpty() ? CliText::tr("none") : models.join(u", "_s)}});
    }
};

} // namespace

std::unique_ptr<Command> makeServerInfoCommand();
std::unique_ptr<Command> makeServerInfoCommand()
{
    return std::make_unique<ServerInfoCommand>();
}

} // namespace Triptych
