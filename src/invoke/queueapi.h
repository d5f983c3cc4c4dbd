// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! The session queue "default" (server-api.md 3). Owned by Client.
class QueueApi final {
public:
    static constexpr int kMaxIds = 1000; //!< per list body

    explicit QueueApi(Client *client);

    //! Never repeated by the transport. Network, Timeout and status 500 leave it open whether the batch was queued:
    //! ask batchCounts() before sending again (server-api.md 3.8).
    Reply<EnqueueResult> enqueue(const QByteArray &json) const;
    Reply<QueueStatus> status() const;
    Reply<QueueCounts> batchCounts(const QString &batchId) const; //!< all zero for an unknown batch
    Reply<QueueItem> item(qint64 id) const; //!< with session. Errors: NotFound
    Reply<QList<qint64>> itemIds() const; //!< newest first; servers before 6.7: the newest 1,000
    //! Without sessions, unknown ids left out. \param ids  at most kMaxIds
    Reply<QList<QueueItem>> items(const QList<qint64> &ids) const;
    Reply<Done> cancel(qint64 id) const;
    Reply<Done> cancelBatches(const QStringList &batchIds) const;
    Reply<Done> cancelAll() const; //!< everything but what runs; the caller cancels that by id
    Reply<Done> setPaused(bool paused) const; //!< Errors: Unauthorized when not an administrator

private:
    Client *m_client;
};

} // namespace Triptych
