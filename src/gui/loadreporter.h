// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

namespace Triptych {

class MessageArea;
class ServerSession;

//! Keeps one bar that says how the open workflow differs from its file, and opens the details. Owned by the panel of the workflow, which outlives it; GUI thread.
class LoadReporter final : public QObject {
    Q_OBJECT

public:
    //! \param panel  parent of the details
    LoadReporter(ServerSession *session, const std::shared_ptr<WorkflowHandle> &handle, MessageArea *messages,
                 QWidget *panel);
    Q_DISABLE_COPY_MOVE(LoadReporter)

    void showDetails();

signals:
    void fieldWanted(int index);

private:
    void update();
    static QString summary(const QList<LoadNote> &notes);

    std::shared_ptr<WorkflowHandle> m_handle; // shared with the panel and its jobs
    MessageArea *m_messages;
    QWidget *m_panel;
    QString m_shown; // a bar that was closed comes back only with other news
};

} // namespace Triptych
