// SPDX-License-Identifier: Apache-2.0
#include "cli/boardchoice.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "transfer/boardhandle.h"

#include <QEventLoop>
#include <QLocale>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QJsonObject summary(const BoardDownload &download)
{
    QJsonArray failed;
    for (const BoardDownload::Failure &failure : download.failures())
        failed << QJsonObject{{u"image_name"_s, failure.imageName}, {u"message"_s, failure.error.message}};
    return {{u"downloaded"_s, download.downloadedCount()},
            {u"skipped"_s, download.skippedCount()},
            {u"failed"_s, failed},
            {u"bytes"_s, download.bytes()}};
}

//! A local file that cannot be written weighs more than what the server says: it is the one to be put right here.
ExitCode codeOf(const QList<BoardDownload::Failure> &failures)
{
    const auto isIo = [](const BoardDownload::Failure &failure) {
        return failure.error.kind == ErrorKind::Io;
    };
    if (failures.isEmpty())
        return ExitCode::Done;
    return std::any_of(failures.begin(), failures.end(), isIo) ? ExitCode::LocalFile
                                                               : exitCodeOf(failures.first().error);
}

class BoardDownloadCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {
            u"board"_s,
            u"download"_s,
            u"BOARD"_s,
            1,
            1,
            CliText::tr("saves its pictures; run again, it fetches only what is missing"),
            {{u"--out"_s, u"DIR"_s, CliText::tr("where they are saved")},
             {u"--name"_s, u"TEMPLATE"_s,
              CliText::tr(
                  "file names: {date} {time} {name} {board} {model} {seed} {n:04}; {name} when not given")}}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (arguments.value(u"--out"_s).isEmpty())
            return invalid(CliText::tr("“board download” needs --out DIR."));
        const Result<NameTemplate> name = NameTemplate::parse(arguments.value(u"--name"_s, u"{name}"_s));
        if (!name)
            return name.error();
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Result<Board> board = findBoard(**client, arguments.first());
        if (!board)
            return board.error();
        BoardHandle handle(*client, board.value());
        const BoardDownload *download = handle.download(arguments.value(u"--out"_s), name.value());
        follow(*download, session.console());
        return report(*download, session.console());
    }

private:
    static void follow(const BoardDownload &download, Console &console)
    {
        QEventLoop loop;
        QObject::connect(&download, &BoardDownload::finished, &loop, &QEventLoop::quit);
        QObject::connect(&download, &BoardDownload::progressChanged, &loop, [&download, &console] {
            console.progress(CliText::tr("%1 of %2")
                                 .arg(download.downloadedCount() + download.skippedCount())
                                 .arg(download.totalCount()));
        });
        if (!download.isFinished())
            loop.exec();
    }

    static Result<ExitCode> report(const BoardDownload &download, Console &console)
    {
        for (const BoardDownload::Failure &failure : download.failures())
            console.error(CliText::tr("%1 is not saved: %2").arg(failure.imageName, failure.error.message));
        if (console.isJson())
            console.document(summary(download));
        else
            console.line(CliText::tr("%1 downloaded (%2), %3 were there, %4 failed")
                             .arg(download.downloadedCount())
                             .arg(QLocale().formattedDataSize(download.bytes()))
                             .arg(download.skippedCount())
                             .arg(download.failures().size()));
        if (!download.error().message.isEmpty())
            return download.error();
        return codeOf(download.failures());
    }
};

} // namespace

std::unique_ptr<Command> makeBoardDownloadCommand();
std::unique_ptr<Command> makeBoardDownloadCommand()
{
    return std::make_unique<BoardDownloadCommand>();
}

} // namespace Triptych
