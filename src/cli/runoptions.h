// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "workflow/batch.h"

namespace Triptych {

class Client;

//! --runs, --front and --board.
QList<OptionSpec> batchOptions();

//! What they say, with ids of our own for batch and graph.
//! \param client  null when offline: --board is then taken as a board's id
//! Errors: Invalid (no number, no such board), and those of the call that lists the boards.
Result<RunOptions> runOptions(const Arguments &arguments, Client *client);

} // namespace Triptych
