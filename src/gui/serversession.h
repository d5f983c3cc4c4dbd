// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gallery/arrivals.h"
#include "gallery/boardlistmodel.h"
#include "gallery/fullimages.h"
#include "gallery/imagelistmodel.h"
#include "gallery/thumbnailstore.h"
#include "invoke/client.h"
#include "jobs/joblistmodel.h"
#include "jobs/jobsubmitter.h"
#include "transfer/downloads.h"

namespace Triptych {

//! Everything that belongs to one server, built in order: connection, transfers, models of the views, jobs.
//!
//! Owned by MainWindow; another server means another session. GUI thread. After each (re)connect it asks the server for
//! all that the window shows, because events may have been missed.
class ServerSession final : public QObject {
    Q_OBJECT

public:
    explicit ServerSession(const QUrl &address, QObject *parent = nullptr);
    ~ServerSession() override;
    Q_DISABLE_COPY_MOVE(ServerSession)

    void setDemo(bool demo) { m_isDemo = demo; }
    bool isDemo() const { return m_isDemo; }
    //! Node types of the server; null until templatesReady().
    std::shared_ptr<const NodeTemplates> templates() const { return m_templates; }
    const Resources &resources() const { return m_resources; }
    const QueueStatus &queueStatus() const { return m_queueStatus; }
    void refreshQueue(); //!< asks for the queue's counts soon; several calls become one
    void refresh(); //!< asks for boards, pictures, models and the queue again (F5, resync)

    Client client;
    ThumbnailStore thumbnails;
    Uploads uploads;
    Downloads downloads;
    FullImages fullImages;
    BoardListModel boards;
    ImageListModel images;
    Arrivals arrivals;
    JobTracker tracker;
    JobSubmitter submitter;
    JobListModel jobs;

signals:
    void templatesReady(); //!< first time, and again when the server's node types changed
    void resourcesChanged(); //!< models, boards, presets, prompts or saved workflows
    void queueStatusChanged();
    void problem(const Triptych::Error &error); //!< some background request failed

private:
    void readTemplates();
    void reloadModels();
    void reloadNamedThings();
    void reloadQueueStatus();
    void countUncategorized();
    void takeArrival(const ImageInfo &info);

    bool m_isDemo = false;
    std::shared_ptr<const NodeTemplates> m_templates; // shared with the open workflows
    Resources m_resources;
    QueueStatus m_queueStatus;
    QTimer m_queueThrottle;
};

} // namespace Triptych
