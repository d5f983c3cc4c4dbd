// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! As many requests as the server's limit on names asks for.
Result<ExitCode> inPortions(const QStringList &names,
                            const std::function<Reply<Done>(const QStringList &)> &call)
{
    for (qsizetype at = 0; at < names.size(); at += ImagesApi::kMaxNames) {
        const Status status = waitFor(call(names.mid(at, ImagesApi::kMaxNames)));
        if (!status)
            return status.error();
    }
    return ExitCode::Done;
}

class ImageMoveCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"image"_s,
                u"move"_s,
                u"NAME..."_s,
                1,
                -1,
                CliText::tr("puts pictures on another board"),
                {{u"--to"_s, u"BOARD"_s, CliText::tr("which one; “none” is Uncategorized")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const QString to = session.arguments().value(u"--to"_s);
        if (to.isEmpty())
            return invalid(CliText::tr("“image move” needs --to BOARD."));
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findBoard(**client, to);
        if (!board)
            return board.error();
        return inPortions(session.arguments().positional(), [&](const QStringList &names) {
            return (*client)->boards.addImages(board->id, names);
        });
    }
};

//! `image star` and `image unstar`.
class ImageStarCommand : public Command {
public:
    explicit ImageStarCommand(bool isStarred = true) : m_isStarred(isStarred) { }

    CommandSpec spec() const override
    {
        return {u"image"_s,
                m_isStarred ? u"star"_s : u"unstar"_s,
                u"NAME..."_s,
                1,
                -1,
                m_isStarred ? CliText::tr("gives pictures a star") : CliText::tr("takes the star off"),
                {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        return inPortions(session.arguments().positional(), [&](const QStringList &names) {
            return (*client)->images.setStarred(names, m_isStarred);
        });
    }

private:
    const bool m_isStarred;
};

class ImageUnstarCommand final : public ImageStarCommand {
public:
    ImageUnstarCommand() : ImageStarCommand(false) { }
};

class ImageDeleteCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"image"_s,
                u"delete"_s,
                u"NAME..."_s,
                1,
                -1,
                CliText::tr("deletes pictures at the server"),
                {{u"--yes"_s, {}, CliText::tr("needed, because there is no way back")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        if (!session.arguments().has(u"--yes"_s))
            return invalid(CliText::tr("Deleting cannot be undone; add --yes to do it."));
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        return inPortions(session.arguments().positional(),
                          [&](const QStringList &names) { return (*client)->images.remove(names); });
    }
};

} // namespace

std::unique_ptr<Command> makeImageMoveCommand();
std::unique_ptr<Command> makeImageMoveCommand()
{
    return std::make_unique<ImageMoveCommand>();
}

std::unique_ptr<Command> makeImageStarCommand();
std::unique_ptr<Command> makeImageStarCommand()
{
    return std::make_unique<ImageStarCommand>();
}

std::unique_ptr<Command> makeImageUnstarCommand();
std::unique_ptr<Command> makeImageUnstarCommand()
{
    return std::make_unique<ImageUnstarCommand>();
}

std::unique_ptr<Command> makeImageDeleteCommand();
std::unique_ptr<Command> makeImageDeleteCommand()
{
    return std::make_unique<ImageDeleteCommand>();
}

} // namespace Triptych
