// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Triptych {

//! Installs our texts and Qt's own for the desktop's language. Call after the application object is there.
void installTranslators();

} // namespace Triptych
