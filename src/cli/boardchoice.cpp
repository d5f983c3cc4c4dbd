// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"

#include "cli/clitext.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

Result<Board> findBoard(Client &client, const QString &text)
{
    if (text == kNoBoard) {
        Board none;
        none.id = kNoBoard;
        none.name = CliText::tr("Uncategorized");
        return none;
    }
    const Result<QList<Board>> boards = waitFor(client.boards.list());
    if (!boards)
        return boards.error();
    QList<Board> named;
    for (const Board &board : boards.value()) {
        if (board.id == text)
            return board;
        if (board.name == text && !board.archived)
            named << board;
    }
    if (named.size() == 1)
        return named.first();
    if (named.isEmpty())
        return invalid(CliText::tr("The server has no board “%1”; “board list” names them.").arg(text));
    QStringList ids;
    for (const Board &board : std::as_const(named))
        ids << board.id;
    return invalid(
        CliText::tr("Several boards are called “%1”; give the id of one: %2.").arg(text, ids.join(u", "_s)));
}

Result<Board> findRealBoard(Client &client, const QString &text)
{
    if (text == kNoBoard)
        return invalid(CliText::tr("Uncategorized is not a board; name one of “board list”."));
    return findBoard(client, text);
}

} // namespace Triptych
