// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QPromise>

#include <memory>

namespace Triptych {

//! Done when all are, else what was wrong with the first that failed; waits for every one. Not empty.
inline Reply<Done> allOf(const QList<Reply<Done>> &replies, QObject *context)
{
    struct Sum {
        QPromise<Result<Done>> promise;
        qsizetype open;
    };
    auto sum = std::make_shared<Sum>(); // shared by the callbacks, which end together
    sum->open = replies.size();
    sum->promise.start();
    const auto end = [sum](const Result<Done> &result) {
        if (!result && sum->promise.future().resultCount() == 0)
            sum->promise.addResult(result);
        if (--sum->open > 0)
            return;
        if (sum->promise.future().resultCount() == 0)
            sum->promise.addResult(Done{});
        sum->promise.finish();
    };
    for (const Reply<Done> &reply : replies)
        deliver(
            reply, context, [end](const Done &) { end(Done{}); }, [end](const Error &error) { end(error); });
    return sum->promise.future();
}

} // namespace Triptych
