// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! Installed models (server-api.md 7). Owned by Client.
class ModelsApi final {
public:
    explicit ModelsApi(Client *client);

    Reply<QList<ModelInfo>> list() const; //!< all at once; filter locally

private:
    Client *m_client;
};

} // namespace Triptych
