// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <QCoreApplication>

namespace Triptych {

Error invalid(const QString &message, const QString &detail)
{
    return {ErrorKind::Invalid, message, detail};
}

Error ioError(const QString &path, const QString &reason)
{
    //: %1 is a file path, %2 the operating system's reason
    return {ErrorKind::Io, QCoreApplication::translate("Error", "“%1” cannot be used: %2.").arg(path, reason),
            path};
}

Error badReply(const QString &what, const QString &detail)
{
    //: %1 says what was wrong, in English
    return {ErrorKind::BadReply,
            QCoreApplication::translate("Error",
                                        "The server sent an answer that Triptych does not understand (%1).")
                .arg(what),
            detail};
}

} // namespace Triptych
