// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Triptych {

class DemoLibrary;
class FakeEngine;
class Router;
class WorkflowShelf;

// Each function adds one API group to the table. What they are given must outlive the router.

void addAppRoutes(Router &router, const QString &version);
void addModelRoutes(Router &router);
void addPresetRoutes(Router &router);
void addImageRoutes(Router &router, DemoLibrary &library);
void addImageListRoutes(Router &router, DemoLibrary &library);
void addVideoRoutes(Router &router, DemoLibrary &library);
void addBoardRoutes(Router &router, DemoLibrary &library);
void addQueueRoutes(Router &router, FakeEngine &engine);
void addQueueControlRoutes(Router &router, FakeEngine &engine);
void addWorkflowRoutes(Router &router, WorkflowShelf &shelf);

} // namespace Triptych
