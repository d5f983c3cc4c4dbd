// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/inputvalues.h"
#include "cli/json.h"
#include "cli/openworkflow.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QJsonObject problemJson(const RunProblem &problem)
{
    return {{u"index"_s, problem.index >= 0 ? QJsonValue(problem.index) : QJsonValue()},
            {u"node_id"_s, textOrNull(problem.nodeId)},
            {u"field_name"_s, textOrNull(problem.fieldName)},
            {u"message"_s, problem.message}};
}

QJsonArray problemsJson(const QList<RunProblem> &problems)
{
    QJsonArray list;
    for (const RunProblem &problem : problems)
        list << problemJson(problem);
    return list;
}

QString kindWord(LoadNote::Kind kind)
{
    switch (kind) {
    case LoadNote::Kind::Replaced:
        return u"replaced"_s;
    case LoadNote::Kind::Missing:
        return u"missing"_s;
    case LoadNote::Kind::Unfit:
        return u"unfit"_s;
    case LoadNote::Kind::LeftOut:
        return u"left_out"_s;
    case LoadNote::Kind::Version:
        return u"version"_s;
    }
    return {};
}

QJsonArray notesJson(const QList<LoadNote> &notes)
{
    QJsonArray list;
    for (const LoadNote &note : notes) {
        QJsonObject json = problemJson({note.nodeId, note.fieldName, note.index, note.message});
        json.insert(u"kind"_s, kindWord(note.kind));
        list << json;
    }
    return list;
}

void printNotes(Console &console, const QList<LoadNote> &notes)
{
    for (const LoadNote &note : notes) {
        const bool isNotice = note.kind == LoadNote::Kind::Version;
        console.line((isNotice ? CliText::tr("notice") : CliText::tr("warning")) + u": "_s + note.message);
    }
}

void printProblems(Console &console, const QString &kind, const QList<RunProblem> &problems)
{
    for (const RunProblem &problem : problems) {
        const QString place = problem.index >= 0 ? CliText::tr("input %1: ").arg(problem.index) : QString();
        console.line(kind + u": "_s + place + problem.message);
    }
}

//! Exits with WrongUsage when something would stop a run, so that `check && run` does what it says.
class WorkflowCheckCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"check"_s,
                u"FILE"_s,
                1,
                1,
                CliText::tr("everything that would stop a run, and every warning"),
                valueOptions() + offlineOptions()};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<OpenWorkflow> opened = openWorkflow(session);
        if (!opened)
            return opened.error();
        const Result<QList<FileValue>> files = applyValues(session.arguments(), *opened->handle);
        if (!files)
            return files.error();
        const QList<RunProblem> problems = problemsBesides(files.value(), *opened->handle);
        const QList<LoadNote> notes = opened->handle->review()->notes();
        Console &console = session.console();
        if (console.isJson()) {
            console.document(
                QJsonObject{{u"problems"_s, problemsJson(problems)}, {u"warnings"_s, notesJson(notes)}});
        } else {
            printProblems(console, CliText::tr("problem"), problems);
            printNotes(console, notes);
        }
        if (problems.isEmpty())
            return ExitCode::Done;
        console.note(
            CliText::tr("%n problem(s) would stop a run.", nullptr, static_cast<int>(problems.size())));
        return ExitCode::WrongUsage;
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowCheckCommand();
std::unique_ptr<Command> makeWorkflowCheckCommand()
{
    return std::make_unique<WorkflowCheckCommand>();
}

} // namespace Triptych
