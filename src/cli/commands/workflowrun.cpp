// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/inputvalues.h"
#include "cli/openworkflow.h"
#include "cli/runfollower.h"
#include "cli/runoptions.h"
#include "jobs/jobsubmitter.h"

#include <QDir>
#include <QFileInfo>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

const QString kDefaultName = u"{date}_{workflow}_{n:04}"_s;

//! Before anything is queued: a run of an hour whose pictures cannot be saved is an hour lost.
Status checkOutDir(const QString &dir)
{
    if (dir.isEmpty())
        return Done{};
    if (!QDir().mkpath(dir) || !QFileInfo(dir).isWritable())
        return ioError(dir, CliText::tr("it is not a folder that can be written to"));
    return Done{};
}

Result<RunFollower::Options> followOptions(const Arguments &arguments)
{
    RunFollower::Options options;
    options.outDir = arguments.value(u"--out"_s);
    const Result<NameTemplate> name = NameTemplate::parse(arguments.value(u"--name"_s, kDefaultName));
    if (!name)
        return name.error();
    options.name = name.value();
    const Result<int> timeout = arguments.number(u"--timeout"_s, 0, 1);
    if (!timeout)
        return timeout.error();
    options.timeout = std::chrono::seconds(timeout.value());
    if (arguments.has(u"--no-wait"_s))
        options.until = RunFollower::Options::Until::Queued;
    if (const Status status = checkOutDir(options.outDir); !status)
        return status.error();
    return options;
}

class WorkflowRunCommand final : public Command {
public:
    CommandSpec spec() const override
    {
        const QList<OptionSpec> own{
            {u"--out"_s, u"DIR"_s,
             CliText::tr("where the pictures are saved; without it their names are printed")},
            {u"--name"_s, u"TEMPLATE"_s,
             CliText::tr("file names: {date} {time} {name} {board} {workflow} {model} {seed} {n:04}")},
            {u"--no-wait"_s, {}, CliText::tr("ends as soon as the run is queued")},
            {u"--timeout"_s, u"SECONDS"_s, CliText::tr("stops waiting; the run goes on at the server")}};
        return {u"workflow"_s,
                u"run"_s,
                u"FILE"_s,
                1,
                1,
                CliText::tr("submits, follows, saves the pictures"),
                valueOptions() + batchOptions() + own};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<RunFollower::Options> following = followOptions(session.arguments());
        if (!following)
            return following.error();
        const bool waits = following->until == RunFollower::Options::Until::Ended;
        const Result<OpenWorkflow> opened =
            openWorkflow(session, waits ? Client::Mode::Live : Client::Mode::RequestsOnly);
        if (!opened)
            return opened.error();
        const Result<RunOptions> options = runOptions(session.arguments(), opened->client);
        if (!options)
            return options.error();
        if (const Status status = setValues(session.arguments(), *opened->handle); !status)
            return status.error();
        session.interrupts()->watch();
        JobTracker tracker(opened->client);
        JobSubmitter submitter(opened->client, &tracker);
        RunFollower follower(session, opened->client, &tracker, following.value());
        return follower.follow(submitter.submit(opened->handle, options.value()));
    }

private:
    static Status setValues(const Arguments &arguments, WorkflowHandle &handle)
    {
        const Result<QList<FileValue>> files = applyValues(arguments, handle);
        if (!files)
            return files.error();
        if (const QList<RunProblem> problems = problemsBesides(files.value(), handle); !problems.isEmpty())
            return problemsError(problems);
        return uploadFiles(files.value(), handle);
    }
};

} // namespace

std::unique_ptr<Command> makeWorkflowRunCommand();
std::unique_ptr<Command> makeWorkflowRunCommand()
{
    return std::make_unique<WorkflowRunCommand>();
}

} // namespace Triptych
