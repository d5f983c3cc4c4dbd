// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"
#include "jobs/workflowhandle.h"

namespace Triptych {

//! A workflow opened for a command, with what its values are checked against.
struct OpenWorkflow {
    Client *client = nullptr; //!< null when offline; the session owns it
    std::unique_ptr<Uploads> uploads; //!< null when offline
    std::shared_ptr<WorkflowHandle> handle; // shared with the submitter
};

//! --templates and --models: work without a server.
QList<OptionSpec> offlineOptions();

//! Reads FILE (a path, "-", "library:ID", "image:NAME") and opens it on the node types of --templates or of the server,
//! with the models and boards that are known there.
//! Errors: Io, Invalid (no workflow), and all errors of the connection.
//! \param name  FILE; the command's first argument when empty
Result<OpenWorkflow> openWorkflow(Session &session, Client::Mode mode = Client::Mode::RequestsOnly,
                                  const QString &name = {});

} // namespace Triptych
