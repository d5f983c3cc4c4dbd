// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class BoardListCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s, u"list"_s, {}, 0, 0, CliText::tr("the boards, newest first"), {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<QList<Board>> boards = waitFor((*client)->boards.list());
        if (!boards)
            return boards.error();
        QJsonArray list;
        QList<QStringList> rows;
        for (const Board &board : boards.value()) {
            if (board.archived)
                continue;
            list << toJson(board);
            rows.append({board.id, QString::number(board.totalCount()), board.name});
        }
        if (session.console().isJson())
            session.console().document(list);
        else
            session.console().table(rows);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeBoardListCommand();
std::unique_ptr<Command> makeBoardListCommand()
{
    return std::make_unique<BoardListCommand>();
}

} // namespace Triptych
