// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>

namespace Triptych {

//! One answer to one asker. Cancelling it aborts the request behind it; a cancelled reply delivers nothing.
template <typename T> using Reply = QFuture<Result<T>>;

//! Hands the reply's value or error to \p context's thread, once, never synchronously; nothing after \p context died.
//!
//! A watcher and not QFuture::then(): a second .then on one future silently drops the first, and a continuation
//! is not bound to the context's life on every Qt that we support (6.4 to 6.11).
template <typename T, typename OnValue, typename OnError>
void deliver(const Reply<T> &reply, QObject *context, OnValue onValue, OnError onError)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, onValue = std::move(onValue), onError = std::move(onError)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> future = watcher->future();
                         if (future.isCanceled() || future.resultCount() == 0)
                             return;
                         const Result<T> result = future.result();
                         if (result.ok())
                             onValue(result.value());
                         else
                             onError(result.error());
                     });
    watcher->setFuture(reply);
}

} // namespace Triptych
