// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "invoke/types.h"

#include <QObject>
#include <QTimer>

namespace Triptych {

class Client;

//! Records of the pictures that are on screen: asked for in chunks, throttled, one request at a time.
//!
//! Owned by ImageListModel; GUI thread. When it holds more than kMaxRecords it forgets what is not on screen.
class ImageInfoLoader final : public QObject {
    Q_OBJECT

public:
    static constexpr int kChunk = 200;
    static constexpr int kMaxRecords = 20000;

    explicit ImageInfoLoader(Client *client, QObject *parent = nullptr);
    ~ImageInfoLoader() override;
    Q_DISABLE_COPY_MOVE(ImageInfoLoader)

    const ImageInfo *info(const QString &name) const; //!< null while unknown
    void setWanted(const QStringList &names); //!< best first; replaces the former wish
    void retry(); //!< asks again for what failed (the server is back)
    void store(const ImageInfo &info);
    void clear();

signals:
    void infosReady(const QStringList &names);

private:
    void askNext();
    void take(const QList<ImageInfo> &infos);

    Client *m_client;
    QHash<QString, ImageInfo> m_infos;
    QStringList m_wish; // all that is on screen
    QStringList m_wanted; // what of it is not there yet
    QTimer m_throttle;
    Reply<QList<ImageInfo>> m_reply;
    Reply<ImageInfo> m_single;
    bool m_busy = false;
};

} // namespace Triptych
