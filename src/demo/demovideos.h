// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/demoimage.h"

namespace Triptych {

class DemoLibrary;

//! Puts the stand-in's own videos (`:/demo`, if they are linked in) on the boards of their scenes. Their names are the
//! same at every start, so that an example workflow can refer to one.
void addDemoVideos(DemoLibrary &library);

} // namespace Triptych
