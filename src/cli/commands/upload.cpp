// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "transfer/uploads.h"

#include <QEventLoop>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Sends all files; a bad one is named and the others go on. Prints the names that the server gave.
Result<ExitCode> uploadAll(Session &session, Client *client, const QString &boardId, const QStringList &paths)
{
    Uploads uploads(client);
    QList<Upload *> list;
    for (const QString &path : paths)
        list << uploads.addMedia(path, boardId);
    QEventLoop loop;
    QObject::connect(&uploads, &Uploads::openCountChanged, &loop, [&](int open) {
        session.console().progress(CliText::tr("%1 of %2").arg(list.size() - open).arg(list.size()));
        if (open == 0)
            loop.quit();
    });
    if (uploads.openCount() > 0)
        loop.exec();

    std::optional<ExitCode> worst;
    QJsonArray sent;
    for (const Upload *upload : std::as_const(list)) {
        if (upload->state() == Upload::State::Failed) {
            session.console().error(upload->error().message);
            // a file that is no picture is as bad as one that cannot be read
            const ExitCode code = exitCodeOf(upload->error());
            worst = worst.value_or(code == ExitCode::WrongUsage ? ExitCode::LocalFile : code);
        } else if (session.console().isJson()) {
            sent << toJson(upload->info());
        } else {
            session.console().line(upload->info().name);
        }
    }
    if (session.console().isJson())
        session.console().document(sent);
    return worst.value_or(ExitCode::Done);
}

class BoardUploadCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s, u"upload"_s, u"BOARD FILE..."_s,
                2,          -1,          CliText::tr("sends pictures and videos into a board"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findBoard(**client, session.arguments().first());
        if (!board)
            return board.error();
        return uploadAll(session, *client, board->id, session.arguments().positional().sliced(1));
    }
};

class ImageUploadCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"image"_s,
                u"upload"_s,
                u"FILE..."_s,
                1,
                -1,
                CliText::tr("sends pictures and videos; their names are printed"),
                {{u"--board"_s, u"BOARD"_s, CliText::tr("where to; Uncategorized when not given")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findBoard(**client, session.arguments().value(u"--board"_s, kNoBoard));
        if (!board)
            return board.error();
        return uploadAll(session, *client, board->id, session.arguments().positional());
    }
};

} // namespace

std::unique_ptr<Command> makeBoardUploadCommand();
std::unique_ptr<Command> makeBoardUploadCommand()
{
    return std::make_unique<BoardUploadCommand>();
}

std::unique_ptr<Command> makeImageUploadCommand();
std::unique_ptr<Command> makeImageUploadCommand()
{
    return std::make_unique<ImageUploadCommand>();
}

} // namespace Triptych
