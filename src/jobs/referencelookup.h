// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

namespace Triptych {

class Client;

//! Asks the server for what one workflow names (pictures, called workflows) and tells the handle.
//!
//! Owned by who asks; GUI thread. finished() comes once, after the last answer; what could not be asked is not judged.
class ReferenceLookup final : public QObject {
    Q_OBJECT

public:
    ReferenceLookup(const Client *client, const std::shared_ptr<WorkflowHandle> &handle,
                    QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReferenceLookup)

    void start();

signals:
    void finished();

private:
    void askImages(const QStringList &names);
    void askVideo(const QString &name);
    void askWorkflow(const QString &id);
    void close();

    const Client *m_client;
    std::shared_ptr<WorkflowHandle> m_handle; // shared with the panel or command that shows it
    KnownReferences m_known;
    int m_open = 0;
};

} // namespace Triptych
