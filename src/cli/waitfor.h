// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QEventLoop>

namespace Triptych {

//! The reply's result, waited for in a local event loop: for command line programs, which have nothing else to do
//! meanwhile. Ends by itself, because every call of the transport has a deadline.
template <typename T> Result<T> waitFor(const Reply<T> &reply)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(reply);
    if (!reply.isFinished())
        loop.exec();
    if (reply.isCanceled() || reply.resultCount() == 0)
        return Error{ErrorKind::Network, QStringLiteral("The request was cancelled."), {}};
    return reply.result();
}

} // namespace Triptych
