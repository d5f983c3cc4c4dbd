// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

class QMimeData;

namespace Triptych {

//! A workflow out of the clipboard or a drag.
struct OfferedWorkflow {
    WorkflowOrigin source;
    QByteArray bytes; //!< empty: to be loaded from the source
};

//! Whether there may be one: a look at the formats only, cheap enough for every move of a drag.
bool offersWorkflow(const QMimeData *mime);
//! A file, a picture of the server, the bytes of a PNG, or a text, whichever is there first.
//! Errors: Invalid, one sentence that says what is there instead.
Result<OfferedWorkflow> offeredWorkflow(const QMimeData *mime);

} // namespace Triptych
