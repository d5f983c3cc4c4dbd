// SPDX-License-Identifier: Apache-2.0
#include "cli/runfollower.h"

#include "cli/clitext.h"
#include "cli/json.h"
#include "transfer/picturenames.h"

#include <QFileInfo>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes kPatience{5}; // a server that restarts is back within one
constexpr std::chrono::seconds kCancelPatience{15};
constexpr std::chrono::seconds kRetryDelay{2};
constexpr int kMaxAttempts = 5;

bool isTransient(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
}

} // namespace

RunFollower::RunFollower(Session &session, Client *client, JobTracker *tracker, Options options)
    : m_console(session.console())
    , m_session(session)
    , m_client(client)
    , m_tracker(tracker)
    , m_options(std::move(options))
    , m_downloads(client)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
}

Result<ExitCode> RunFollower::follow(Job *job)
{
    m_job = job;
    connect(job, &Job::changed, this, &RunFollower::update);
    connect(job, &Job::endedNow, this, &RunFollower::update);
    connect(job, &Job::imagesAdded, this, &RunFollower::update);
    connect(m_client->events(), &EventStream::progressed, this, &RunFollower::takeProgress);
    connect(&m_downloads, &Downloads::saved, this, &RunFollower::takeSaved);
    connect(&m_downloads, &Downloads::failed, this, &RunFollower::takeFailure);
    watchEdges();
    update();
    if (!m_isStopped)
        m_loop.exec();
    m_downloads.cancelAll();
    return m_outcome;
}

//! What may end the command before the job ends: Ctrl-C, --timeout, a server that stays away.
void RunFollower::watchEdges()
{
    connect(m_session.interrupts(), &Interrupts::interrupted, this, &RunFollower::interrupt);
    connect(m_tracker, &JobTracker::cancelFailed, this, [this](const Error &error) {
        if (m_isInterrupted)
            stop(Error{error.kind, CliText::tr("The run could not be cancelled: %1").arg(error.message),
                       error.detail});
    });
    connect(m_client, &Client::stateChanged, this, [this](Client::State state) {
        if (state == Client::State::Ready)
            m_patience.stop();
        else if (!m_patience.isActive())
            m_patience.start();
        if (state == Client::State::Lost)
            m_console.note(
                CliText::tr("The connection to %1 is lost; waiting for it.").arg(m_client->displayName()));
    });
    connect(&m_patience, &QTimer::timeout, this, [this] { stop(m_client->lastError()); });
    if (m_options.timeout.count() > 0) {
        QTimer::singleShot(m_options.timeout, this, [this] {
            const qint64 seconds = m_options.timeout.count();
            stop(Error{ErrorKind::Timeout,
                       CliText::tr("The run did not end within %1 s; the batch %2 goes on at the server.")
                           .arg(seconds)
                           .arg(m_job->batchId()),
                       {}});
        });
    }
}

void RunFollower::update()
{
    if (m_isStopped)
        return;
    announce();
    takeImages();
    printFinishedItems();
    if (m_isAnnounced && m_options.until == Options::Until::Queued)
        return stop(ExitCode::Done);
    const bool isSavingAny = std::any_of(m_pictures.cbegin(), m_pictures.cend(),
                                         [](const Picture &picture) { return !picture.waiting.isEmpty(); });
    if (m_job->isEnded() && !isSavingAny)
        stop(verdict());
}

//! The first line: what was queued. Everything else waits for it, even where events overtake the answer.
void RunFollower::announce()
{
    const bool isKnown = m_job->items().size() >= m_job->requestedCount() - m_job->leftOutCount();
    if (m_isAnnounced || m_job->state() < Job::State::Waiting || m_job->items().isEmpty()
        || !(isKnown || m_job->isEnded()))
        return;
    m_isAnnounced = true;
    QJsonArray ids;
    for (const JobItem &item : m_job->items())
        ids << item.id;
    if (m_console.isJson())
        m_console.event(
            {{u"event"_s, u"enqueued"_s}, {u"batch_id"_s, m_job->batchId()}, {u"item_ids"_s, ids}});
    else
        m_console.note(CliText::tr("Queued %n item(s), batch %1.", nullptr, static_cast<int>(ids.size()))
                           .arg(m_job->batchId()));
    if (m_job->leftOutCount() > 0)
        m_console.note(CliText::tr("%n item(s) were left out because the server's queue is full.", nullptr,
                                   m_job->leftOutCount()));
}

void RunFollower::takeProgress(const ProgressEvent &event)
{
    if (!m_isAnnounced || m_isStopped || event.batchId != m_job->batchId())
        return;
    const QJsonObject line{{u"event"_s, u"progress"_s},
                           {u"item_id"_s, event.itemId},
                           {u"percentage"_s, event.fraction ? QJsonValue(*event.fraction) : QJsonValue()},
                           {u"message"_s, event.message}};
    // The same news comes once for each room, and again when only a preview changed.
    if (m_console.isJson() && line != std::exchange(m_lastProgress, line))
        m_console.event(line);
    m_console.progress(CliText::tr("%1 % %2").arg(qRound(m_job->fraction() * 100)).arg(m_job->message()));
}

void RunFollower::takeImages()
{
    if (!m_isAnnounced)
        return;
    while (m_takenImages < m_job->images().size()) {
        const JobImage image = m_job->images().at(m_takenImages++);
        if (m_options.outDir.isEmpty())
            printImage(image, {});
        else
            save(image);
    }
}

void RunFollower::save(const JobImage &image)
{
    const bool isNew = !m_pictures.contains(image.imageName);
    Picture &picture = m_pictures[image.imageName];
    if (!picture.path.isEmpty())
        return printImage(image, picture.path);
    picture.waiting.append(image);
    if (!isNew)
        return;
    picture.values.created = QDateTime::currentDateTime();
    picture.values.imageName = QFileInfo(image.imageName).completeBaseName();
    picture.values.workflow = m_job->title();
    picture.values.board = m_session.arguments().value(u"--board"_s);
    picture.values.number = ++m_number;
    if (!m_options.name.usesMetadata())
        return startDownload(image.imageName);
    const QString name = image.imageName;
    deliver(
        m_client->images.metadata(name), this,
        [this, name](const QJsonValue &metadata) {
            fillFromMetadata(m_pictures[name].values, metadata);
            startDownload(name);
        },
        [this, name](const Error &) {
            startDownload(name);
        }); // a name without the seed is better than no picture
}

void RunFollower::startDownload(const QString &imageName)
{
    Picture &picture = m_pictures[imageName];
    ++picture.attempts;
    m_downloads.add(imageName, m_options.outDir, m_options.name.expand(picture.values));
}

void RunFollower::takeSaved(const QString &imageName, const QString &path)
{
    Picture &picture = m_pictures[imageName];
    picture.path = path;
    const QList<JobImage> images = std::exchange(picture.waiting, {});
    for (const JobImage &image : images)
        printImage(image, path);
    update();
}

void RunFollower::takeFailure(const QString &imageName, const Error &error)
{
    Picture &picture = m_pictures[imageName];
    // The server may be restarting: the picture is still there afterwards.
    if (isTransient(error) && picture.attempts < kMaxAttempts) {
        QTimer::singleShot(kRetryDelay, this, [this, imageName] { startDownload(imageName); });
        return;
    }
    picture.waiting.clear();
    m_console.error(CliText::tr("%1 is not saved: %2").arg(imageName, error.message));
    if (!m_saveError)
        m_saveError = error;
    update();
}

void RunFollower::printImage(const JobImage &image, const QString &path)
{
    if (m_console.isJson()) {
        m_console.event({{u"event"_s, u"image"_s},
                         {u"item_id"_s, image.itemId},
                         {u"node_id"_s, image.nodeId},
                         {u"image_name"_s, image.imageName},
                         {u"path"_s, textOrNull(path)}});
    } else {
        m_console.line(path.isEmpty() ? image.imageName : path);
    }
}

//! The end of an item is printed after its pictures, so that a script may act on it.
void RunFollower::printFinishedItems()
{
    if (!m_isAnnounced)
        return;
    for (const JobItem &item : m_job->items()) {
        if (!isFinishedStatus(item.status) || m_reported.contains(item.id) || isSaving(item.id))
            continue;
        m_reported.insert(item.id);
        if (m_console.isJson()) {
            m_console.event({{u"event"_s, u"finished"_s},
                             {u"item_id"_s, item.id},
                             {u"status"_s, item.status},
                             {u"error_type"_s, textOrNull(item.errorType)},
                             {u"error_message"_s, textOrNull(item.errorMessage)}});
        }
    }
}

bool RunFollower::isSaving(qint64 itemId) const
{
    return std::any_of(m_pictures.cbegin(), m_pictures.cend(), [itemId](const Picture &picture) {
        return std::any_of(picture.waiting.cbegin(), picture.waiting.cend(),
                           [itemId](const JobImage &image) { return image.itemId == itemId; });
    });
}

void RunFollower::interrupt()
{
    if (std::exchange(m_isInterrupted, true))
        return;
    m_console.note(CliText::tr("Asking the server to cancel; Ctrl-C again ends at once."));
    m_tracker->cancel(m_job);
    QTimer::singleShot(kCancelPatience, this, [this] {
        m_console.error(
            CliText::tr("The server has not said that batch %1 is cancelled.").arg(m_job->batchId()));
        stop(ExitCode::JobFailed);
    });
}

void RunFollower::stop(const Result<ExitCode> &outcome)
{
    if (std::exchange(m_isStopped, true))
        return;
    m_outcome = outcome;
    if (m_isInterrupted
        && !outcome) { // the exit code of an interrupted run does not depend on how the server took it
        m_console.error(outcome.error().message);
        m_outcome = ExitCode::JobFailed;
    }
    m_loop.quit();
}

Result<ExitCode> RunFollower::verdict() const
{
    switch (m_job->state()) {
    case Job::State::Failed:
        if (m_job->items().isEmpty())
            return m_job->error(); // never queued: refused, unreachable or a bad value
        m_console.error(m_job->error().message);
        return ExitCode::JobFailed;
    case Job::State::Canceled:
        m_console.error(CliText::tr("The run was cancelled."));
        return ExitCode::JobFailed;
    default:
        break;
    }
    // the sentences stand above, one a picture
    return m_saveError ? exitCodeOf(*m_saveError) : ExitCode::Done;
}

} // namespace Triptych
