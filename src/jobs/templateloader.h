// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "workflow/nodetemplates.h"

namespace Triptych {

//! The node types of a server, read in the pool: from \p cacheFolder when the same openapi.json was read before, else
//! parsed and kept there. A folder that cannot be written, or a broken cache, only costs the time of parsing.
//! \param cacheFolder  empty = no cache
//! Errors: those of NodeTemplates::fromOpenApi().
Reply<NodeTemplates> loadTemplates(const QByteArray &openApi, const QString &cacheFolder);

} // namespace Triptych
