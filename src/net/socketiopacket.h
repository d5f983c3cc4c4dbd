// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace Triptych {

//! One text frame of Engine.IO 4, with the Socket.IO 5 packet inside it (server-api.md 9.2, 9.3). Pure; both
//! directions, so that the demo server can use it.
struct SocketIoPacket {
    enum class Kind {
        Open, //!< 0{...}: payload has sid, pingInterval, pingTimeout (ms)
        Close, //!< 1
        Ping, //!< 2
        Pong, //!< 3
        Noop, //!< 6
        Connect, //!< 40 or 40{...}: payload = auth object or {"sid"}
        Disconnect, //!< 41
        Event, //!< 42["name", payload]
        ConnectError, //!< 44{"message"}
        Other, //!< anything else that is well formed: to be ignored
    };

    Kind kind = Kind::Other;
    QString event;
    QJsonObject payload;

    //! Errors: BadReply (unknown first character, broken JSON, event without a name).
    static Result<SocketIoPacket> decode(const QString &frame);
    QString encode() const;
};

} // namespace Triptych
