// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"

namespace Triptych {

//! \return whether an output of type \p source may feed an input of type \p target
//! (workflow-semantics.md 3.6)
bool mayConnect(const TypeName &source, const TypeName &target);

//! The server converts numbers between single values only: what mayConnect() allows beyond that gives 422.
bool isRefusedByServer(const TypeName &source, const TypeName &target);

//! Equal, also by the types under a `ui_type`.
bool isSameType(const TypeName &a, const TypeName &b);

} // namespace Triptych
