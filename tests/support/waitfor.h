// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QEventLoop>
#include <QTimer>

namespace Triptych::Test {

//! The reply's result; a Timeout error after \p timeoutMs. Spins a local loop: for tests only.
template <typename T> Result<T> waitFor(const Reply<T> &reply, int timeoutMs = 10000)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    watcher.setFuture(reply);
    if (!reply.isFinished())
        loop.exec();
    if (reply.isCanceled() || reply.resultCount() == 0)
        return Error{ErrorKind::Timeout, QStringLiteral("no result"), {}};
    return reply.result();
}

} // namespace Triptych::Test
