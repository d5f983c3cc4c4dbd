// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/client.h"

namespace Triptych {

//! The board that a person means by an id, a name that occurs once, or "none" (Uncategorized).
//! Errors: Invalid (unknown, ambiguous), and those of the call that lists the boards.
Result<Board> findBoard(Client &client, const QString &text);
//! The same without Uncategorized, which cannot be renamed or deleted.
Result<Board> findRealBoard(Client &client, const QString &text);

} // namespace Triptych
