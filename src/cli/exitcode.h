// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace Triptych {

//! How a command ended, for scripts (spec/cli.md): these numbers do not change without a major version.
enum class ExitCode {
    Done = 0,
    JobFailed = 1, //!< or was cancelled
    WrongUsage = 2, //!< command line, workflow or value; nothing was sent
    Unreachable = 3, //!< no server, or not in time
    Refused = 4, //!< by the server
    LocalFile = 5, //!< could not be read or written
};

inline ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return ExitCode::Unreachable;
    case ErrorKind::Unauthorized:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::BadReply:
        return ExitCode::Refused;
    case ErrorKind::Io:
        return ExitCode::LocalFile;
    case ErrorKind::Invalid:
        break;
    }
    return ExitCode::WrongUsage;
}

//! \p error with \p sentence for "the server does not have it": the transport does not know what was asked for.
inline Error withMissing(Error error, const QString &sentence)
{
    if (error.httpStatus == 404)
        error.message = sentence;
    return error;
}

} // namespace Triptych
