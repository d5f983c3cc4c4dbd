// SPDX-License-Identifier: Apache-2.0
#include "cli/clitext.h"
#include "cli/command.h"
#include "cli/waitfor.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! `queue pause` and `queue resume`.
class QueuePauseCommand : public Command {
public:
    explicit QueuePauseCommand(bool isPaused = true) : m_isPaused(isPaused) { }

    CommandSpec spec() const override
    {
        return {
            u"queue"_s,
            m_isPaused ? u"pause"_s : u"resume"_s,
            {},
            0,
            0,
            m_isPaused ? CliText::tr("starts no more items; the running one ends") : CliText::tr("goes on"),
            {}};
    }

    Result<ExitCode> run(Session &session) const override
    {
        const Result<Client *> client = session.connect();
        if (!client)
            return client.error();
        const Status status = waitFor((*client)->queue.setPaused(m_isPaused));
        if (!status)
            return status.error();
        return ExitCode::Done;
    }

private:
    const bool m_isPaused;
};

class QueueResumeCommand final : public QueuePauseCommand {
public:
    QueueResumeCommand() : QueuePauseCommand(false) { }
};

} // namespace

std::unique_ptr<Command> makeQueuePauseCommand();
std::unique_ptr<Command> makeQueuePauseCommand()
{
    return std::make_unique<QueuePauseCommand>();
}

std::unique_ptr<Command> makeQueueResumeCommand();
std::unique_ptr<Command> makeQueueResumeCommand()
{
    return std::make_unique<QueueResumeCommand>();
}

} // namespace Triptych
