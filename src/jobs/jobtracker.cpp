// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobtracker.h"

#include "base/log.h"
#include "invoke/client.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPollEvery{10000};

} // namespace

JobTracker::JobTracker(Client *client, QObject *parent) : QObject(parent), m_client(client)
{
    EventStream *events = client->events();
    connect(events, &EventStream::itemChanged, this, &JobTracker::takeStatus);
    connect(events, &EventStream::progressed, this, &JobTracker::takeProgress);
    connect(events, &EventStream::nodeFinished, this, &JobTracker::takeResult);
    connect(events, &EventStream::itemsCanceled, this, &JobTracker::takeCanceled);
    connect(events, &EventStream::queueCleared, this, &JobTracker::reconcileAll);
    connect(client, &Client::resyncNeeded, this, [this] {
        ++m_epoch;
        reconcileAll();
    });
    connect(&m_poll, &QTimer::timeout, this, &JobTracker::reconcileAll);
    m_poll.start(kPollEvery);
}

JobTracker::~JobTracker() = default;

void JobTracker::setPollInterval(std::chrono::milliseconds interval)
{
    m_poll.start(interval);
}

Job *JobTracker::addJob(const QString &batchId, const QString &title,
                        std::shared_ptr<const OutputRules> rules)
{
    m_jobs.push_back(std::make_unique<Job>(batchId, title, nullptr));
    Job *job = m_jobs.back().get();
    m_rules.insert(job, std::move(rules));
    emit jobAdded(job);
    return job;
}

Job *JobTracker::jobOf(const QString &batchId) const
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(),
                                 [&](const std::unique_ptr<Job> &job) { return job->batchId() == batchId; });
    return it == m_jobs.end() ? nullptr : it->get();
}

int JobTracker::unfinishedCount() const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(),
                                          [](const std::unique_ptr<Job> &job) { return !job->isEnded(); }));
}

const OutputRules &JobTracker::rulesOf(const Job *job) const
{
    return *m_rules.value(job);
}

void JobTracker::setItems(Job *job, const QList<qint64> &ids, int leftOut)
{
    job->m_leftOut = leftOut;
    for (const qint64 id : ids)
        job->addItem(id);
    if (job->state() < Job::State::Waiting)
        job->setState(Job::State::Waiting);
    job->updateFromItems(); // events may have finished all of them already
    if (ids.isEmpty())
        findItems(job);
}

void JobTracker::takeStatus(const ItemEvent &event)
{
    Job *job = jobOf(event.batchId);
    if (!job || job->isEnded())
        return;
    job->addItem(event.itemId);
    JobItem *known = job->item(event.itemId);
    if (!known)
        return;
    JobItem &item = *known;
    if (event.statusSequence >= 0 && event.statusSequence < item.statusSequence)
        return; // out of order
    item.statusSequence = event.statusSequence;
    if (event.status == "in_progress"_L1 && item.epoch < 0)
        item.epoch = m_epoch;
    item.errorType = event.errorType;
    item.errorMessage = event.errorMessage;
    item.errorTraceback = event.errorTraceback;
    const bool completed = event.status == "completed"_L1;
    const bool hasImages = std::any_of(job->images().begin(), job->images().end(),
                                       [&](const JobImage &image) { return image.itemId == event.itemId; });
    // Results come by events; only when some may have been missed is the (large) session asked for.
    if (completed && (item.epoch != m_epoch || !hasImages))
        askSession(job, event.itemId);
    else
        job->setItemStatus(item, event.status);
}

void JobTracker::takeProgress(const ProgressEvent &event)
{
    Job *job = jobOf(event.batchId);
    if (!job || job->isEnded())
        return;
    job->addItem(event.itemId);
    const JobItem *item = job->item(event.itemId);
    if (!item || isFinishedStatus(item->status))
        return;
    job->noteProgress(event.itemId, event.nodeId, event.fraction, event.message);
    if (!event.previewBytes.isEmpty())
        job->notePreview(event.previewBytes, event.previewSize);
}

void JobTracker::takeResult(const ResultEvent &event)
{
    Job *job = jobOf(event.batchId);
    if (!job)
        return;
    if (!job->isEnded())
        job->addItem(event.itemId);
    if (!job->item(event.itemId))
        return;
    job->noteNodeDone(event.nodeId);
    if (event.isIntermediate || !rulesOf(job).savesImages(event.nodeType))
        return;
    const QStringList given =
        Triptych::imageNames(event.node); // a node that hands on its input has made nothing
    QList<JobImage> images;
    for (const QString &name : Triptych::imageNames(event.result)) {
        if (!given.contains(name))
            images.append({event.itemId, event.nodeId, name});
    }
    job->addImages(images);
}

void JobTracker::takeCanceled(const QList<qint64> &ids)
{
    for (size_t i = 0; i < m_jobs.size(); ++i) { // who hears of an end may add a job
        Job *job = m_jobs.at(i).get();
        for (const qint64 id : ids) {
            if (JobItem *item = job->item(id))
                job->setItemStatus(*item, u"canceled"_s);
        }
    }
}

void JobTracker::reconcileAll()
{
    if (m_client->state() != Client::State::Ready)
        return;
    for (const std::unique_ptr<Job> &job : m_jobs) {
        if (!job->isEnded() && job->state() >= Job::State::Waiting)
            reconcile(job.get());
    }
}

void JobTracker::reconcile(Job *job)
{
    if (job->items().size() < job->requestedCount() - job->leftOutCount())
        findItems(job);
    else
        askItems(job);
}

void JobTracker::findItems(Job *job)
{
    deliver(
        m_client->queue.itemIds(), job, [this, job](const QList<qint64> &ids) { findItemsIn(job, ids); },
        [](const Error &error) { qCWarning(lcJobs) << "queue not read:" << error.message; });
}

//! \param ids  what is left of the queue, newest first
void JobTracker::findItemsIn(Job *job, const QList<qint64> &ids)
{
    const qsizetype count = qMin<qsizetype>(ids.size(), QueueApi::kMaxIds);
    deliver(
        m_client->queue.items(ids.first(count)), job,
        [this, job, rest = ids.sliced(count)](const QList<QueueItem> &items) {
            for (const QueueItem &item : items) {
                if (item.batchId != job->batchId())
                    continue;
                job->addItem(item.id);
                takeStatusOf(job, item);
            }
            const qsizetype missing = job->requestedCount() - job->leftOutCount() - job->items().size();
            if (missing > 0 && !rest.isEmpty())
                findItemsIn(job, rest);
            else
                takeMissing(job, static_cast<int>(missing));
        },
        [](const Error &error) { qCWarning(lcJobs) << "items not read:" << error.message; });
}

//! The whole queue was read and it has fewer items of an accepted job than were asked for.
void JobTracker::takeMissing(Job *job, int missing)
{
    if (job->isEnded() || job->state() < Job::State::Waiting)
        return;
    if (job->items().isEmpty()) {
        qCInfo(lcJobs) << "no longer in the queue:" << job->batchId();
        job->setState(Job::State::Canceled);
        return;
    }
    if (missing > 0)
        job->m_leftOut += missing;
    job->updateFromItems();
}

void JobTracker::askItems(Job *job)
{
    QList<qint64> ids;
    for (const JobItem &item : job->items()) {
        if (!isFinishedStatus(item.status) && ids.size() < QueueApi::kMaxIds)
            ids.append(item.id);
    }
    if (ids.isEmpty())
        return;
    deliver(
        m_client->queue.items(ids), job,
        [this, job, ids](const QList<QueueItem> &items) { takeItems(job, ids, items); },
        [](const Error &error) { qCWarning(lcJobs) << "items not read:" << error.message; });
}

void JobTracker::takeItems(Job *job, const QList<qint64> &asked, const QList<QueueItem> &items)
{
    QSet<qint64> found;
    for (const QueueItem &item : items) {
        if (!asked.contains(item.id))
            continue;
        found.insert(item.id);
        takeStatusOf(job, item);
    }
    for (const qint64 id : asked) {
        JobItem *item = job->item(id);
        if (!item || found.contains(id) || isFinishedStatus(item->status))
            continue;
        item->errorMessage = tr("The server no longer knows this job; its queue was cleared.");
        job->setItemStatus(*item, u"canceled"_s);
    }
}

void JobTracker::takeStatusOf(Job *job, const QueueItem &item)
{
    JobItem *known = job->item(item.id);
    if (!known || isFinishedStatus(known->status))
        return;
    JobItem &own = *known;
    if (item.isFinished()) {
        askSession(job, item.id); // with error and results
    } else if (own.status != item.status) {
        job->setItemStatus(own, item.status);
    }
}

void JobTracker::askSession(Job *job, qint64 itemId)
{
    JobItem &own = *job->item(itemId);
    if (own.sessionWanted)
        return;
    own.sessionWanted = true;
    deliver(
        m_client->queue.item(itemId), job,
        [this, job, itemId](const QueueItem &item) {
            JobItem *known = job->item(itemId);
            if (!known)
                return; // disowned meanwhile
            JobItem &own = *known;
            own.sessionWanted = false;
            own.errorType = item.errorType;
            own.errorMessage = item.errorMessage;
            own.errorTraceback = item.errorTraceback;
            QList<JobImage> images;
            for (const OutputImage &image : mapOutputs(item.session, rulesOf(job)))
                images.append({itemId, image.nodeId, image.imageName});
            job->addImages(images);
            job->setItemStatus(own, item.status);
        },
        [job, itemId](const Error &error) {
            JobItem *known = job->item(itemId);
            if (!known)
                return;
            JobItem &own = *known;
            own.sessionWanted = false; // the poll tries again
            if (error.kind != ErrorKind::NotFound)
                return;
            own.errorMessage = error.message;
            job->setItemStatus(own, u"canceled"_s);
        });
}

void JobTracker::cancel(Job *job)
{
    if (job->isEnded())
        return;
    if (job->state() < Job::State::Sending) {
        job->setState(Job::State::Canceled);
        return;
    }
    job->m_cancelWanted = true; // JobSubmitter sends nothing again, and cancels what is accepted after all
    if (job->state() < Job::State::Waiting)
        return;
    deliver(
        m_client->queue.cancelBatches({job->batchId()}), job,
        // before 6.14 pending items of the batch are cancelled without an event (server-api.md 9.7)
        [this, job](const Done &) { reconcile(job); },
        [this](const Error &error) { emit cancelFailed(error); });
}

} // namespace Triptych
