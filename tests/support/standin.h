// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/client.h"
#include "jobs/jobsubmitter.h"
#include "demo/demoserver.h"

#include <QSet>

namespace Triptych::Test {

//! A stand-in server that the test drives step by step, and a client of it.
class StandIn final {
public:
    //! \param images  size of its library
    explicit StandIn(int images = 24, int boards = 2);

    //! Connects and waits until the client is Ready (or not, after ten seconds).
    bool connectClient(Client::Mode mode = Client::Mode::Live);
    std::shared_ptr<const NodeTemplates> templates() const;
    //! One of our own workflows from resources/workflows, its model set where it has one.
    std::shared_ptr<WorkflowHandle> example(const QString &name, Uploads *uploads = nullptr);
    //! Requests that came in, as "POST /api/v1/…".
    QStringList requests() const { return m_requests; }
    qsizetype countOf(const QString &request) const { return m_requests.count(request); }

    DemoServer server;
    std::unique_ptr<Client> client;

private:
    QStringList m_requests;
};

//! A stand-in with all that runs jobs on it.
class JobBench final {
public:
    JobBench();

    bool start() { return standIn.connectClient(); }
    //! The smallest run: text to image, one picture.
    Job *submit(int runs = 1);
    FakeEngine *engine() { return standIn.server.engine(); }

    StandIn standIn;
    Uploads uploads;
    JobTracker tracker;
    JobSubmitter submitter;
    std::shared_ptr<WorkflowHandle> handle;
};

inline const QString kEnqueue = QStringLiteral("POST /api/v1/queue/default/enqueue_batch");

} // namespace Triptych::Test
