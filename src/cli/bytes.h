// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace Triptych {

//! -o FILE.
OptionSpec outputOption();

//! Writes bytes to the file of -o, or to standard output. Errors: Io.
Result<ExitCode> putBytes(Session &session, const QByteArray &bytes);

} // namespace Triptych
