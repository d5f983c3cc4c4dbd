// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/inputvalues.h"
#include "cli/openworkflow.h"
#include "cli/runoptions.h"
#include "cli/waitfor.h"

#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

class WorkflowRequestCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        return {u"workflow"_s,
                u"request"_s,
                u"FILE"_s,
                1,
                1,
                CliText::tr("prints the body that “run” would send; sends nothing"),
                valueOptions() + batchOptions() + offlineOptions()};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<OpenWorkflow> opened = openWorkflow(session);
        if (!opened)
            return opened.error();
        WorkflowHandle &handle = *opened->handle;
        const Result<QList<FileValue>> files = applyValues(session.arguments(), handle);
        if (!files)
            return files.error();
        if (const Status status = refuseFiles(files.value(), handle); !status)
            return status.error();
        const Result<RunOptions> options = runOptions(session.arguments(), opened->client);
        if (!options)
            return options.error();
        if (const QList<RunProblem> problems = handle.problems(); !problems.isEmpty())
            return problemsError(problems);
        RunDraft draft = handle.draft(options.value());
        if (const Status status = generate(draft, opened->client); !status)
            return status.error();
        const bool isCompact = session.console().isJson();
        session.console().raw(
            QJsonDocument(draft.body()).toJson(isCompact ? QJsonDocument::Compact : QJsonDocument::Indented));
        return ExitCode::Done;
    }

private:
    //! Asks the server for what only it can make. \param client  null when offline
    static Status generate(RunDraft &draft, const Client *client)
    {
        const QList<OpenGenerator> open = draft.openGenerators();
        if (!open.isEmpty() && !client)
            return Error{ErrorKind::Network,
                         CliText::tr("Only the server can make the values of a generator of this workflow; "
                                     "leave out --templates."),
                         {}};
        for (const OpenGenerator &generator : open) {
            const Result<QJsonArray> values = waitFor(generatedByServer(client, generator.query));
            if (!values)
                return values.error();
            draft.addGenerated(generator.nodeId, values.value());
        }
        const QList<RunProblem> problems = draft.problems();
        return problems.isEmpty() ? Status(Done{}) : Status(problemsError(problems));
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowRequestCommand();
std::unique_ptr<Command> makeWorkflowRequestCommand()
{
    return std::make_unique<WorkflowRequestCommand>();
}

} // namespace Triptych
