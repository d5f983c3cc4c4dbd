// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/openworkflow.h"
#include "workflow/inputmap.h"

#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxMapBytes = 64 * 1024 * 1024;

class WorkflowMapCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"map"_s,
                u"export FILE | verify FILE MAP"_s,
                2,
                3,
                CliText::tr("writes the index of every input, or says what moved since"),
                QList<OptionSpec>{
                    {u"-o"_s, u"MAP"_s, CliText::tr("where the map is written; without it, it is printed")}}
                    + offlineOptions()};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const QStringList words = session.arguments().positional();
        const bool isExport = words.first() == "export"_L1;
        if (!isExport && words.first() != "verify"_L1)
            return invalid(
                CliText::tr("“workflow map” does “export” or “verify”, not “%1”.").arg(words.first()));
        if (words.size() != (isExport ? 2 : 3))
            return invalid(isExport ? CliText::tr("“workflow map export” takes one file.")
                                    : CliText::tr("“workflow map verify” takes a workflow and its map."));
        const Result<OpenWorkflow> opened = openWorkflow(session, Client::Mode::RequestsOnly, words.at(1));
        if (!opened)
            return opened.error();
        return isExport ? write(session, *opened->handle) : verify(session, *opened->handle, words.at(2));
    }

private:
    static Result<ExitCode> write(Session &session, const WorkflowHandle &handle)
    {
        const QJsonObject map = inputMap(handle.document(), handle.tree(), QDateTime::currentDateTimeUtc());
        const QByteArray bytes = QJsonDocument(map).toJson();
        const QString path = session.arguments().value(u"-o"_s, u"-"_s);
        if (path == "-"_L1) {
            session.console().raw(bytes);
            return ExitCode::Done;
        }
        if (const Status status = writeFile(path, bytes); !status)
            return status.error();
        return ExitCode::Done;
    }

    static Result<ExitCode> verify(Session &session, const WorkflowHandle &handle, const QString &path)
    {
        const Result<QByteArray> bytes = readFile(path, kMaxMapBytes);
        if (!bytes)
            return bytes.error();
        const Result<InputDrift> drift =
            inputDrift(handle.tree(), QJsonDocument::fromJson(bytes.value()).object());
        if (!drift)
            return invalid(CliText::tr("%1: %2").arg(path, drift.error().message));
        if (session.console().isJson())
            session.console().document(QJsonObject{{u"unchanged"_s, drift->unchanged},
                                                   {u"moved"_s, drift->moved},
                                                   {u"missing"_s, drift->missing},
                                                   {u"new"_s, drift->added}});
        else
            printText(session.console(), drift.value());
        return drift->breaksScripts() ? ExitCode::WrongUsage : ExitCode::Done;
    }

    static void printText(Console &console, const InputDrift &drift)
    {
        QList<QStringList> rows;
        const auto number = [](const QJsonValue &entry, const QString &key) {
            return QString::number(entry[key].toInt());
        };
        for (const QJsonValue &entry : drift.moved)
            rows.append({CliText::tr("moved"), number(entry, u"from"_s), number(entry, u"to"_s),
                         entry[u"label"_s].toString()});
        for (const QJsonValue &entry : drift.missing)
            rows.append(
                {CliText::tr("missing"), number(entry, u"index"_s), {}, entry[u"label"_s].toString()});
        for (const QJsonValue &entry : drift.added)
            rows.append({CliText::tr("new"), {}, number(entry, u"index"_s), entry[u"label"_s].toString()});
        rows.append({CliText::tr("unchanged"), QString::number(drift.unchanged.size()), {}, {}});
        console.table(rows);
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowMapCommand();
std::unique_ptr<Command> makeWorkflowMapCommand()
{
    return std::make_unique<WorkflowMapCommand>();
}

} // namespace Triptych
