// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "net/requestqueue.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace Triptych {

class Client;

//! Thumbnails of server pictures: fetched few at a time, decoded in a pool, kept in a memory cache bounded by bytes.
//!
//! Owned by the session of one server; GUI thread. thumbnail() answers from memory at once and never asks the network.
class ThumbnailStore final : public QObject {
    Q_OBJECT

public:
    static constexpr int kParallel = 6; //!< requests at once (server-api.md 12, 20)
    static constexpr qint64 kCacheBytes = 96LL * 1024 * 1024;

    explicit ThumbnailStore(Client *client, QObject *parent = nullptr);
    ~ThumbnailStore() override;
    Q_DISABLE_COPY_MOVE(ThumbnailStore)

    //! RGB32 or ARGB32_Premultiplied, at most 256 x 256; null while it is not there.
    QImage thumbnail(const QString &name) const;
    bool isBroken(const QString &name) const { return m_broken.contains(name); }

    //! What the grid shows now, best first; replaces its former wish, and what is no longer wanted is cancelled.
    void setWanted(const QStringList &names);
    //! One picture outside the grid (field, cover, queue row); wanted until it is there.
    void request(const QString &name);
    //! Broken ones get another chance (next visit, reconnect).
    void forgetFailures();
    void clear();

signals:
    void thumbnailReady(const QString &name);
    void thumbnailFailed(const QString &name);

private:
    void start(const QString &name);
    void cancel(const QString &name);
    void decode(const QString &name, const QByteArray &bytes);
    void updateWanted();
    void end(const QString &name);

    Client *m_client;
    RequestQueue m_queue;
    mutable QCache<QString, QImage> m_cache; // cost in KiB
    QSet<QString> m_broken;
    QStringList m_wanted;
    QStringList m_singles;
    QHash<QString, Reply<QByteArray>> m_replies;
    QThreadPool m_pool;
};

} // namespace Triptych
