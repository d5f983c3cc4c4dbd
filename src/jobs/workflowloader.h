// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "jobs/workflowhandle.h"

namespace Triptych {

class Client;

//! The bytes of a workflow from wherever it is: file, library, picture on the server, or an example of ours.
//! Errors: Io and Invalid of files, NotFound of the server, and those of the transport.
Reply<QByteArray> loadWorkflowBytes(const WorkflowSource &source, const Client *client);

//! Writes what workflowCopy() gives, in one step, in the pool. Errors: Io, with a sentence that names the file.
Reply<Done> saveWorkflowCopy(const WorkflowHandle &handle, const QString &path);

//! "file:/path" and so on: a source as one line for the settings, and back. An unknown line is the first example.
QString toText(const WorkflowSource &source);
WorkflowSource workflowSourceFromText(const QString &text);

//! Where our own examples are: the first one opens at the first start.
inline const QString kFirstExample = QStringLiteral(":/workflows/text-to-image.json");

} // namespace Triptych
