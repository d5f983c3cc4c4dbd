// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "jobs/jobtracker.h"
#include "jobs/workflowhandle.h"

#include <QQueue>

#include <chrono>

namespace Triptych {

//! Sends runs exactly once (server-api.md 3.8). Owned by the session of one server or a command; GUI thread.
class JobSubmitter final : public QObject {
    Q_OBJECT

public:
    JobSubmitter(Client *client, JobTracker *tracker, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(JobSubmitter)

    //! The job is there at once. Uploads that are under way are waited for; the values of that moment are sent. A run with
    //! problems ends as Failed with a sentence that names the first, and nothing is sent. Runs that wait for nothing reach
    //! the server in the order of their calls.
    Job *submit(const std::shared_ptr<WorkflowHandle> &handle, RunOptions options);
    //! For tests: how often and how long the queue is asked after a lost answer.
    void setDoubtDelay(std::chrono::milliseconds delay) { m_doubtDelay = delay; }

private:
    struct Doubt {
        QByteArray body;
        int asked = 0;
        bool resent = false;
    };
    void sendWhenUploaded(Job *job, const std::shared_ptr<WorkflowHandle> &handle, const RunOptions &options);
    //! Asks the server for the values of one generator after the other, then sends.
    void sendWhenGenerated(Job *job, const RunDraft &draft);
    //! Into the line; its request is written meanwhile.
    void send(Job *job, const RunDraft &draft);
    void sendFirstInLine();
    void leaveLine(Job *job);
    void post(Job *job, const Doubt &doubt);
    void accept(Job *job, const EnqueueResult &result, const Doubt &doubt);
    void accepted(Job *job, const QList<qint64> &ids, int leftOut);
    void handleError(Job *job, const Error &error, const Doubt &doubt);
    void askLater(Job *job, const Doubt &doubt);
    void ask(Job *job, Doubt doubt);

    Client *m_client;
    JobTracker *m_tracker;
    //! One request is under way at a time, so that none overtakes another; a lost answer does not hold the others.
    QQueue<std::pair<Job *, Reply<RunRequest>>> m_line;
    std::chrono::milliseconds m_doubtDelay{1000};
};

} // namespace Triptych
