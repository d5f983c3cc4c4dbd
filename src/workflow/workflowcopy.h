// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"
#include "workflow/workflowdocument.h"

namespace Triptych {

//! What "Save a copy" writes: the text that was loaded when nothing changed, else the same workflow, in its own format
//! version and with every key that we do not know, with the changed values in it. Pure.
QByteArray workflowCopy(const WorkflowDocument &document, const FieldValues &changed);

} // namespace Triptych
