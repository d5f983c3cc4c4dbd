// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/nodespec.h"

namespace Triptych {

//! The rows of demoNodes() that our starter workflows need besides the basic ones: sizes, SDXL, FLUX, control and
//! reference pictures.
QList<NodeSpec> familyNodes();
QList<OutputSpec> familyOutputs();

} // namespace Triptych
