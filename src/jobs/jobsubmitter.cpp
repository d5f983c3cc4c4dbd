// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobsubmitter.h"

#include "base/log.h"
#include "invoke/client.h"
#include "jobs/workflowloader.h"

#include <QRandomGenerator>
#include <QUuid>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAsks = 5; // the first request may still be in work for a few seconds

} // namespace

JobSubmitter::JobSubmitter(Client *client, JobTracker *tracker, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_tracker(tracker)
{
}

Job *JobSubmitter::submit(const std::shared_ptr<WorkflowHandle> &handle, RunOptions options)
{
    if (options.batchId.isEmpty())
        options.batchId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (options.graphId.isEmpty())
        options.graphId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    options.freshSeed = QRandomGenerator::global()->generate();
    Job *job = m_tracker->addJob(options.batchId, handle->title(), handle->sharedOutputRules());
    job->m_values = handle->state()->changedValues();
    job->m_source = toText(handle->source());
    const QList<OutputNode> outputs = handle->outputs();
    for (const OutputNode &output : outputs)
        job->m_outputs.append({output.nodeId, output.title, {}});
    job->m_requested = options.runs;
    sendWhenUploaded(job, handle, options);
    return job;
}

void JobSubmitter::sendWhenUploaded(Job *job, const std::shared_ptr<WorkflowHandle> &handle,
                                    const RunOptions &options)
{
    if (job->isEnded())
        return;
    if (handle->state()->hasPending()) {
        connect(
            handle->state(), &FormState::pendingChanged, job,
            [this, job, handle, options] { sendWhenUploaded(job, handle, options); },
            Qt::SingleShotConnection);
        return;
    }
    if (const QList<RunProblem> problems = handle->problems(); !problems.isEmpty()) {
        job->fail(invalid(problems.first().message));
        return;
    }
    sendWhenGenerated(job, handle->draft(options));
}

void JobSubmitter::sendWhenGenerated(Job *job, const RunDraft &draft)
{
    if (job->isEnded())
        return;
    if (const QList<RunProblem> problems = draft.problems(); !problems.isEmpty()) {
        job->fail(invalid(problems.first().message));
        return;
    }
    if (const QList<OpenGenerator> open = draft.openGenerators(); !open.isEmpty()) {
        deliver(
            generatedByServer(m_client, open.first().query), job,
            [this, job, next = RunDraft(draft), id = open.first().nodeId](const QJsonArray &values) mutable {
                next.addGenerated(id, values);
                sendWhenGenerated(job, next);
            },
            [job](const Error &error) { job->fail(error); });
        return;
    }
    send(job, draft);
}

void JobSubmitter::send(Job *job, const RunDraft &draft)
{
    m_line.enqueue({job, draft.request()});
    if (m_line.size() == 1)
        sendFirstInLine();
}

void JobSubmitter::sendFirstInLine()
{
    const auto [job, request] = m_line.head();
    job->setState(Job::State::Sending); // not of one that was cancelled while it stood in the line
    deliver(
        request, job,
        [this, job](const RunRequest &written) {
            if (job->m_cancelWanted) {
                job->setState(Job::State::Canceled); // nothing has left yet
                return leaveLine(job);
            }
            job->setRequest(written);
            post(job, {written.json});
        },
        [this, job](const Error &error) {
            job->fail(error);
            leaveLine(job);
        });
}

//! Of a job that has left already, a request sent once more among them, nothing changes.
void JobSubmitter::leaveLine(Job *job)
{
    if (m_line.isEmpty() || m_line.head().first != job)
        return;
    m_line.dequeue();
    if (!m_line.isEmpty())
        sendFirstInLine();
}

void JobSubmitter::post(Job *job, const Doubt &doubt)
{
    if (job->isEnded())
        return leaveLine(job);
    job->setState(Job::State::Sending);
    deliver(
        m_client->queue.enqueue(doubt.body), job,
        [this, job, doubt](const EnqueueResult &result) {
            accept(job, result, doubt);
            leaveLine(job);
        },
        [this, job, doubt](const Error &error) {
            handleError(job, error, doubt);
            leaveLine(job);
        });
}

void JobSubmitter::accept(Job *job, const EnqueueResult &result, const Doubt &doubt)
{
    const bool firstArrivedToo = doubt.resent && !result.olderIds.isEmpty();
    if (result.enqueued == 0 && !firstArrivedToo) {
        const QString full = tr("The server's queue is full. Wait until some jobs are done, then run again.");
        const QString empty = tr("There was nothing to run: a list of the workflow is empty.");
        job->fail({ErrorKind::Rejected, result.requested > 0 ? full : empty, {}});
        return;
    }
    if (firstArrivedToo) {
        // Both requests arrived: the later ones go, the earlier ones are the job (server-api.md 3.8, 3).
        qCWarning(lcJobs) << "batch arrived twice, cancelling the second" << job->batchId();
        job->disownItems(result.itemIds);
        for (const qint64 id : result.itemIds) {
            deliver(
                m_client->queue.cancel(id), this, [](const Done &) {},
                [](const Error &error) { qCWarning(lcJobs) << "not cancelled:" << error.message; });
        }
        accepted(job, result.olderIds, 0);
        return;
    }
    accepted(job, result.itemIds, qMax(0, result.requested - result.enqueued));
}

void JobSubmitter::accepted(Job *job, const QList<qint64> &ids, int leftOut)
{
    m_tracker->setItems(job, ids, leftOut);
    if (job->m_cancelWanted)
        m_tracker->cancel(job);
}

void JobSubmitter::handleError(Job *job, const Error &error, const Doubt &doubt)
{
    if (job->isEnded())
        return; // events have told the whole story
    // Only a 4xx is a clear no. A 500 may have been queued all the same (server-api.md 3.2), so may what a proxy gave up
    // waiting for (502 to 504), and an answer that was cut off is none.
    if (error.httpStatus >= 400 && error.httpStatus < 500) {
        job->fail(error);
        return;
    }
    job->m_error = error;
    job->setState(Job::State::Unclear);
    askLater(job, doubt);
}

void JobSubmitter::askLater(Job *job, const Doubt &doubt)
{
    QTimer::singleShot(m_doubtDelay, job, [this, job, doubt] { ask(job, doubt); });
}

void JobSubmitter::ask(Job *job, Doubt doubt)
{
    if (job->isEnded() || !job->items().isEmpty()) { // an event has told that it arrived
        if (!job->isEnded())
            accepted(job, {}, 0);
        return;
    }
    deliver(
        m_client->queue.batchCounts(job->batchId()), job,
        [this, job, doubt](const QueueCounts &counts) mutable {
            if (counts.total > 0) {
                accepted(job, {}, 0);
            } else if (++doubt.asked < kAsks) {
                askLater(job, doubt);
            } else if (job->m_cancelWanted) {
                job->setState(Job::State::Canceled);
            } else if (job->error().httpStatus == 500 || doubt.resent) {
                job->fail(job->error()); // the server's own reason; a second try would end the same
            } else {
                doubt.resent = true;
                doubt.asked = 0;
                post(job, doubt);
            }
        },
        // the server is away: ask on until it is back
        [this, job, doubt](const Error &) { askLater(job, doubt); });
}

} // namespace Triptych
