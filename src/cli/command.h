// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exitcode.h"
#include "cli/session.h"

namespace Triptych {

//! One noun and verb of the command line. Stateless; owned by CommandRunner; one row of commands.def each.
class Command {
public:
    Command() = default;
    virtual ~Command() = default;
    Q_DISABLE_COPY_MOVE(Command)

    virtual CommandSpec spec() const = 0;
    //! Does it. An error is printed by the runner and becomes the exit code that fits its kind.
    virtual Result<ExitCode> run(Session &session) const = 0;
};

} // namespace Triptych
