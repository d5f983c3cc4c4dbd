// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/nodeoutcome.h"

#include <QHash>

namespace Triptych {

//! What the nodes of familyNodes() do.
const QHash<QString, NodeExecutor> &familyExecutors();

//! Control and reference pictures of a denoiser: the new picture is laid out like the first and takes words of the
//! second.
void guideByPictures(const NodeCall &call, DemoLatents &latents);

} // namespace Triptych
