// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! Style presets and system prompts of the server (server-api.md 8.2). Owned by Client.
//!
//! Ask Client::has() first: presets came with 5.0, system prompts with 6.14.
class PresetsApi final {
public:
    explicit PresetsApi(Client *client);

    Reply<QList<NamedRecord>> stylePresets() const; //!< in the server's order
    Reply<QList<NamedRecord>> systemPrompts() const;

private:
    Client *m_client;
};

} // namespace Triptych
