// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"

namespace Triptych {

//! Servers before 6.8 name a kind of model in `ui_type` instead of listing filters
//! (workflow-semantics.md 3.4). \return the filter that the kind stands for; nothing when \p uiType is not a
//! kind of model
std::optional<ModelFilter> legacyModelFilter(const QString &uiType);

} // namespace Triptych
