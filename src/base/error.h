// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Triptych {

//! What sort of trouble it is; decides what the program may do next (retry, log in, tell the user).
enum class ErrorKind {
    Network, //!< no connection, or it broke
    Timeout, //!< a deadline passed or data came too slowly
    Unauthorized, //!< 401 or 403
    NotFound, //!< 404, or the thing is gone
    Rejected, //!< the server understood and refused (4xx, 5xx)
    BadReply, //!< the answer is not what the contract says
    Invalid, //!< the user's or the caller's input
    Io, //!< a local file
};

//! Why something failed.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString message; //!< one full sentence for people, translated, plain text
    QString detail; //!< for the log; never contains a token
    int httpStatus = 0; //!< 0 when no answer came
};

//! Sentences for people are made here and nowhere else.
Error invalid(const QString &message, const QString &detail = {});
Error ioError(const QString &path, const QString &reason);
Error badReply(const QString &what, const QString &detail = {});

} // namespace Triptych
