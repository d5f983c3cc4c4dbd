// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "jobs/workflowhandle.h"

namespace Triptych {

class Client;

//! The bytes of a workflow from wherever it is: file, library, picture on the server, or an example of ours.
//! Errors: Io and Invalid of files, NotFound of the server, and those of the transport.
Reply<QByteArray> loadWorkflowBytes(const WorkflowSource &source, const Client *client);

//! Reads it in the pool. Errors: those of WorkflowHandle::open().
Reply<ReadWorkflow> readWorkflow(const QByteArray &bytes, std::shared_ptr<const NodeTemplates> templates);
//! The same document on other node types.
Reply<ReadWorkflow> readWorkflow(const WorkflowDocument &document,
                                 std::shared_ptr<const NodeTemplates> templates);
//! Up to this many bytes are read in less time than it takes to draw a frame, and need no pool.
constexpr qsizetype kReadAtOnceBytes = 96 * 1024;

//! Tells whether a source has another text by now than \p text; in the pool. Errors: those of loadWorkflowBytes(), and
//! Invalid when it is no workflow any more.
Reply<bool> hasOtherText(const WorkflowSource &source, const QByteArray &text);

//! Writes what workflowCopy() gives, in one step, in the pool. Errors: Io, with a sentence that names the file.
Reply<Done> saveWorkflowCopy(const WorkflowHandle &handle, const QString &path);

//! "file:/path" and so on: a source as one line for the settings, and back. An unknown line is the first example.
QString toText(const WorkflowSource &source);
WorkflowSource workflowSourceFromText(const QString &text);

//! Where our own examples are: the first one opens at the first start.
inline const QString kFirstExample = QStringLiteral(":/workflows/text-to-image.json");

} // namespace Triptych
