// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace Triptych {

//! What was found in a file: the workflow's JSON as it stands there, of any version, and the text around it.
struct WorkflowSource {
    QByteArray text;
    QJsonObject json;
};

//! Finds the workflow in the bytes of a file (workflow-semantics.md 8.3): JSON, PNG, library record, queue
//! item.
//!
//! \param maxBytes  of the JSON text
//! Errors: Invalid, one sentence that says what the file is instead.
Result<WorkflowSource> workflowSource(const QByteArray &bytes, qint64 maxBytes);

} // namespace Triptych
