// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

Result<ExitCode> printBoard(Console &console, const Result<Board> &board)
{
    if (!board)
        return board.error();
    if (console.isJson())
        console.document(toJson(board.value()));
    else
        console.line(board->id);
    return ExitCode::Done;
}

class BoardCreateCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s, u"create"_s, u"NAME"_s, 1, 1, CliText::tr("a new board; its id is printed"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        return printBoard(session.console(), waitFor((*client)->boards.create(session.arguments().first())));
    }
};

class BoardRenameCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s, u"rename"_s, u"BOARD NAME"_s, 2, 2, CliText::tr("gives a board another name"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findRealBoard(**client, session.arguments().first());
        if (!board)
            return board.error();
        const QString name = session.arguments().positional().at(1);
        return printBoard(session.console(), waitFor((*client)->boards.rename(board->id, name)));
    }
};

class BoardDeleteCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s,
                u"delete"_s,
                u"BOARD"_s,
                1,
                1,
                CliText::tr("removes a board; its pictures stay"),
                {{u"--with-images"_s, {}, CliText::tr("its pictures as well")},
                 {u"--yes"_s, {}, CliText::tr("needed, because there is no way back")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (!arguments.has(u"--yes"_s))
            return invalid(CliText::tr("Deleting cannot be undone; add --yes to do it."));
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findRealBoard(**client, arguments.first());
        if (!board)
            return board.error();
        const Status status = waitFor((*client)->boards.remove(board->id, arguments.has(u"--with-images"_s)));
        if (!status)
            return status.error();
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeBoardCreateCommand();
std::unique_ptr<Command> makeBoardCreateCommand()
{
    return std::make_unique<BoardCreateCommand>();
}

std::unique_ptr<Command> makeBoardRenameCommand();
std::unique_ptr<Command> makeBoardRenameCommand()
{
    return std::make_unique<BoardRenameCommand>();
}

std::unique_ptr<Command> makeBoardDeleteCommand();
std::unique_ptr<Command> makeBoardDeleteCommand()
{
    return std::make_unique<BoardDeleteCommand>();
}

} // namespace Triptych
