// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! The server's workflow library (server-api.md 8.1). Owned by Client.
class WorkflowsApi final {
public:
    explicit WorkflowsApi(Client *client);

    Reply<QList<WorkflowEntry>> list() const; //!< user and default ones, by name
    Reply<QByteArray> workflow(const QString &id) const; //!< JSON text of the workflow. Errors: NotFound
    Reply<QByteArray> thumbnail(const QString &id) const; //!< WebP; only for entries with a thumbnailUrl

private:
    Client *m_client;
};

} // namespace Triptych
