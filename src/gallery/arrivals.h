// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"

#include <QObject>
#include <QSet>

namespace Triptych {

class Client;

//! Pictures that come to be on the server while we watch: their records, as soon as a node has saved them, whoever
//! queued it. Intermediates and answers of the node cache are left out. Owned by the session of one server; GUI thread.
class Arrivals final : public QObject {
    Q_OBJECT

public:
    explicit Arrivals(Client *client, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Arrivals)

    void announce(const QString &imageName); //!< e.g. from a queue item that was asked for

signals:
    void arrived(const Triptych::ImageInfo &info); //!< may name a picture that is already known

private:
    void ask(const QString &imageName, const QString &sessionId);

    Client *m_client;
    QSet<QString> m_asked; // under way
};

} // namespace Triptych
