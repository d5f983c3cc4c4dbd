// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/environment.h"
#include "cli/exitcode.h"

#include <memory>
#include <vector>

namespace Triptych {

class Command;

//! The whole command line program below main(): finds the command, prints help, runs it, maps errors to exit codes.
//! Owned by main() or a test; main thread.
class CommandRunner final {
public:
    explicit CommandRunner(CliEnvironment environment);
    ~CommandRunner();
    Q_DISABLE_COPY_MOVE(CommandRunner)

    //! \param words  without the program's name
    ExitCode run(const QStringList &words);

private:
    ExitCode runCommand(const Command &command, const CommandLine &line);
    void printHelp(const CommandLine &line);

    CliEnvironment m_environment;
    std::vector<std::unique_ptr<Command>> m_commands;
    QList<CommandSpec> m_specs; // in the order of m_commands
};

} // namespace Triptych
