// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class BoardImagesCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"board"_s,
                u"images"_s,
                u"BOARD"_s,
                1,
                1,
                CliText::tr("names of its pictures, newest first"),
                {{u"--starred"_s, {}, CliText::tr("only those with a star")},
                 {u"--search"_s, u"TEXT"_s, CliText::tr("only those with this text in their metadata")},
                 {u"--limit"_s, u"N"_s, CliText::tr("at most so many")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const Result<int> limit = arguments.number(u"--limit"_s, std::numeric_limits<int>::max(), 1);
        if (!limit)
            return limit.error();
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findBoard(**client, arguments.first());
        if (!board)
            return board.error();
        ImageQuery query;
        query.boardId = board->id;
        query.kind = ImageQuery::Kind::All;
        query.searchTerm = arguments.value(u"--search"_s);
        query.starredFirst = arguments.has(u"--starred"_s); // then the first ones are those with a star
        const Result<NameList> list = waitFor((*client)->images.names(query));
        if (!list)
            return list.error();
        const qsizetype wanted = query.starredFirst ? list->starredCount : list->names.size();
        const QStringList names = list->names.first(qMin<qsizetype>(wanted, limit.value()));
        if (session.console().isJson()) {
            session.console().document(QJsonArray::fromStringList(names));
            return ExitCode::Done;
        }
        for (const QString &name : names)
            session.console().line(name);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeBoardImagesCommand();
std::unique_ptr<Command> makeBoardImagesCommand()
{
    return std::make_unique<BoardImagesCommand>();
}

} // namespace Triptych
