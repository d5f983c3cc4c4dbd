// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class ImageInfoCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"image"_s, u"info"_s, u"NAME"_s,
                1,          1,         CliText::tr("size, board, dates and metadata of one picture"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const QString name = session.arguments().first();
        const Result<ImageInfo> info = waitFor((*client)->images.info(name));
        if (!info)
            return withMissing(info.error(), CliText::tr("The server has no picture “%1”.").arg(name));
        const Result<QJsonValue> metadata = waitFor((*client)->images.metadata(name));
        if (!metadata)
            return metadata.error();
        QJsonObject json = toJson(info.value());
        json.insert(u"metadata"_s, metadata.value());
        if (session.console().isJson())
            session.console().document(json);
        else
            printText(session.console(), json);
        return ExitCode::Done;
    }

private:
    static void printText(Console &console, const QJsonObject &json)
    {
        QList<QStringList> rows;
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (!it.value().isObject())
                rows.append({it.key(), it.value().toVariant().toString()});
        }
        const QJsonObject metadata = json[u"metadata"_s].toObject();
        for (auto it = metadata.begin(); it != metadata.end(); ++it) {
            const QJsonValue value = it.value();
            rows.append(
                {it.key(), value.isObject() ? value[u"name"_s].toString() : value.toVariant().toString()});
        }
        console.table(rows);
    }
};

} // namespace

std::unique_ptr<Command> makeImageInfoCommand();
std::unique_ptr<Command> makeImageInfoCommand()
{
    return std::make_unique<ImageInfoCommand>();
}

} // namespace Triptych
