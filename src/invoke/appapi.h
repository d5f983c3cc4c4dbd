// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! Questions about the server itself (server-api.md 1, 2.1, 10). Owned by Client.
class AppApi final {
public:
    explicit AppApi(Client *client);

    Reply<QString> version() const; //!< e.g. "6.14.2"; for display only. The cheapest "are you there"
    Reply<ServerDescription> description()
        const; //!< the first one after a server start takes it some seconds
    Reply<ServerInfo> authStatus() const; //!< only where openapi lists the path (6.12)
    //! Texts that a dynamic prompt stands for. \param body  {prompt, max_prompts, combinatorial[, seed]}
    //! Errors: Rejected with the server's reason for a prompt that it cannot read.
    Reply<QJsonArray> dynamicPrompts(const QJsonObject &body) const;
    Reply<QByteArray> raw(const QString &path) const; //!< GET of any path below the base URL, as it comes

private:
    Client *m_client;
};

} // namespace Triptych
