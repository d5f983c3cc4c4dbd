// SPDX-License-Identifier: Apache-2.0
#include "cli/bytes.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"
#include "transfer/downloads.h"

#include <QEventLoop>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! By way of a ".part" file, so that what is under the final name is whole.
Status saveAs(Client *client, const QString &imageName, const QString &path)
{
    Downloads downloads(client);
    QEventLoop loop;
    Status status = Done{};
    QObject::connect(&downloads, &Downloads::failed, &loop,
                     [&](const QString &, const Error &error) { status = error; });
    QObject::connect(&downloads, &Downloads::openCountChanged, &loop, [&](int open) {
        if (open == 0)
            loop.quit();
    });
    downloads.addAs(imageName, path);
    loop.exec();
    return status;
}

QString missing(const QString &name)
{
    return CliText::tr("The server has no picture “%1”.").arg(name);
}

class ImageGetCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"image"_s,      u"get"_s, u"NAME"_s, 1, 1, CliText::tr("the stored file of one picture"),
                {outputOption()}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const QString name = session.arguments().first();
        const QString path = session.arguments().value(u"-o"_s, u"-"_s);
        if (path == "-"_L1) {
            const Result<HttpAnswer> answer = waitFor((*client)->images.full(name));
            if (!answer)
                return withMissing(answer.error(), missing(name));
            session.console().raw(answer->body);
            return ExitCode::Done;
        }
        if (const Status status = saveAs(*client, name, path); !status)
            return withMissing(status.error(), missing(name));
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeImageGetCommand();
std::unique_ptr<Command> makeImageGetCommand()
{
    return std::make_unique<ImageGetCommand>();
}

} // namespace Triptych
