// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exitcode.h"
#include "cli/session.h"
#include "jobs/jobtracker.h"
#include "transfer/downloads.h"
#include "transfer/nametemplate.h"

#include <QEventLoop>

namespace Triptych {

//! Follows one job of `workflow run` to its end: prints what happens and saves each picture as it arrives.
//!
//! A local of the command; main thread. Life: constructed, follow() once.
class RunFollower final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString outDir; //!< empty: names are printed, nothing is saved
        NameTemplate name;
        std::chrono::seconds timeout{0}; //!< 0 = none
        enum class Until { Queued, Ended } until = Until::Ended;
    };

    RunFollower(Session &session, Client *client, JobTracker *tracker, Options options);
    Q_DISABLE_COPY_MOVE(RunFollower)

    //! Returns when the job has ended and its pictures are saved, or when one of the exits before that is taken.
    Result<ExitCode> follow(Job *job);

private:
    //! Progress of saving one picture, which several items may name (the server's node cache).
    struct Picture {
        QString path; //!< empty until it is saved
        NameValues values;
        QList<JobImage> waiting; //!< to be announced when it is saved
        int attempts = 0;
    };

    void watchEdges();
    void update();
    void announce();
    void takeProgress(const ProgressEvent &event);
    void takeImages();
    void save(const JobImage &image);
    void startDownload(const QString &imageName);
    void takeSaved(const QString &imageName, const QString &path);
    void takeFailure(const QString &imageName, const Error &error);
    void printImage(const JobImage &image, const QString &path);
    void printFinishedItems();
    bool isSaving(qint64 itemId) const;
    void interrupt();
    void stop(const Result<ExitCode> &outcome);
    Result<ExitCode> verdict() const;

    Console &m_console;
    Session &m_session;
    Client *m_client;
    JobTracker *m_tracker;
    const Options m_options;
    Downloads m_downloads;
    QEventLoop m_loop;
    QTimer m_patience; // runs while the server is away
    Job *m_job = nullptr;
    bool m_isAnnounced = false;
    bool m_isInterrupted = false;
    bool m_isStopped = false;
    qsizetype m_takenImages = 0;
    int m_number = 0;
    QJsonObject m_lastProgress;
    QHash<QString, Picture> m_pictures; // by image name
    QSet<qint64> m_reported; // items whose end was printed
    std::optional<Error> m_saveError; // the first
    Result<ExitCode> m_outcome = ExitCode::Done;
};

} // namespace Triptych
