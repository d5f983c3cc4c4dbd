// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/eventstream.h"
#include "jobs/job.h"
#include "workflow/outputs.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace Triptych {

class Client;

//! Follows jobs to their end: events first, and after each reconnect and at a slow poll the queue is asked.
//!
//! Owned by the session of one server or a command; owns its jobs; GUI thread.
class JobTracker final : public QObject {
    Q_OBJECT

public:
    explicit JobTracker(Client *client, QObject *parent = nullptr);
    ~JobTracker() override;
    Q_DISABLE_COPY_MOVE(JobTracker)

    //! A job that is to be followed from now on. Registered before its batch is sent, so that an event that overtakes the
    //! HTTP answer finds it.
    Job *addJob(const QString &batchId, const QString &title, std::shared_ptr<const OutputRules> rules);
    const std::vector<std::unique_ptr<Job>> &jobs() const { return m_jobs; } //!< oldest first
    Job *jobOf(const QString &batchId) const;
    //! What the server accepted.
    void setItems(Job *job, const QList<qint64> &ids, int leftOut);
    //! Asks the queue for every unfinished item of the job, and for its items where they are not known yet.
    void reconcile(Job *job);
    void reconcileAll();
    //! Asks the server to cancel what is not finished; the answer comes as the job's end.
    void cancel(Job *job);
    void setPollInterval(std::chrono::milliseconds interval);
    int unfinishedCount() const;

signals:
    void jobAdded(Triptych::Job *job);
    void cancelFailed(const Triptych::Error &error);

private:
    void takeStatus(const ItemEvent &event);
    void takeProgress(const ProgressEvent &event);
    void takeResult(const ResultEvent &event);
    void takeCanceled(const QList<qint64> &ids);
    void findItems(Job *job);
    void findItemsIn(Job *job, const QList<qint64> &ids);
    void takeMissing(Job *job, int missing);
    void askItems(Job *job);
    void takeItems(Job *job, const QList<qint64> &asked, const QList<QueueItem> &items);
    void takeStatusOf(Job *job, const QueueItem &item);
    void askSession(Job *job, qint64 itemId);
    const OutputRules &rulesOf(const Job *job) const;

    Client *m_client;
    std::vector<std::unique_ptr<Job>> m_jobs;
    QHash<const Job *, std::shared_ptr<const OutputRules>> m_rules; // shared with the workflow handle
    QTimer m_poll;
    int m_epoch = 0; // counts connections
};

} // namespace Triptych
