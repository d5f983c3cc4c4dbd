// SPDX-License-Identifier: Apache-2.0
#include "support/faultserver.h"
#include "support/standin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::JobBench;
using Test::kEnqueue;
using Fault = DemoServer::Fault;

namespace {

constexpr auto kNothing = R"({"queue_id":"default","pending":0,"in_progress":0,"completed":0,"total":0})";

} // namespace

//! Whether a run has arrived is not known: it is asked, never sent twice, and cancelled when that was wanted (server-api.md 3.8).
class TestLostAnswers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksBeforeItSendsAgain();
    void sendsAgainWhatNeverArrived();
    void cancelsASecondArrival();
    void showsTheReasonOfA500AndSendsNothingAgain();
    void sendsNothingAgainAfterACancel();
    void cancelsWhatIsAcceptedAfterACancel();

private:
    FakeEngine *engine() { return m_bench->engine(); }
    void acceptFirst();

    std::unique_ptr<JobBench> m_bench;
};

void TestLostAnswers::init()
{
    m_bench = std::make_unique<JobBench>();
    QVERIFY(m_bench->start());
}

void TestLostAnswers::cleanup()
{
    m_bench.reset();
}

//! One job that the server has taken, so that nothing of it is in doubt later.
void TestLostAnswers::acceptFirst()
{
    const Job *first = m_bench->submit();
    QTRY_COMPARE(first->state(), Job::State::Waiting);
}

void TestLostAnswers::asksBeforeItSendsAgain()
{
    m_bench->standIn.server.setFaults(Fault::LoseEnqueueAnswer);
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QTRY_COMPARE(job->items().size(), 1);
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 1);
    QCOMPARE(engine()->items().size(), 1);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), 1);
}

void TestLostAnswers::sendsAgainWhatNeverArrived()
{
    acceptFirst();
    const quint16 port = static_cast<quint16>(m_bench->standIn.server.url().port());
    m_bench->standIn.server.stop();
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Unclear);
    QVERIFY(m_bench->standIn.server.listen(port).ok());
    QTRY_COMPARE_WITH_TIMEOUT(engine()->items().size(), 2, 15000);
    QCOMPARE(engine()->items().last().batchId, job->batchId()); // with the same id
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->standIn.client->state(), Client::State::Ready, 15000);
    engine()->finishCurrent();
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
}

void TestLostAnswers::cancelsASecondArrival()
{
    m_bench->submit();
    FaultServer server;
    const FaultServer::Script nothing{FaultServer::json(kNothing)};
    const FaultServer::Script twice{
        FaultServer::json(R"({"enqueued":1,"requested":1,"batch":{"batch_id":"b"},"item_ids":[2,1]})")};
    server.play({{FaultServer::reset()},
                 nothing,
                 nothing,
                 nothing,
                 nothing,
                 nothing,
                 twice,
                 {FaultServer::json("{}")}});
    Client client(server.url());
    JobTracker tracker(&client);
    JobSubmitter submitter(&client, &tracker);
    submitter.setDoubtDelay(std::chrono::milliseconds(1));
    Job *job = submitter.submit(m_bench->handle, {});
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QTRY_COMPARE(server.requests().size(), 8);
    QCOMPARE(server.requests().last().method, "PUT");
    QVERIFY(server.requests().last().path.endsWith("/i/2/cancel"));
    QCOMPARE(job->items().size(), 1);
    QCOMPARE(job->items().first().id, 1);
    // What the server still says about the second one is not about this job.
    client.events()->take(u"queue_item_status_changed"_s,
                          {{u"item_id"_s, 2},
                           {u"batch_id"_s, job->batchId()},
                           {u"status"_s, u"canceled"_s},
                           {u"status_sequence"_s, 1}});
    QCOMPARE(job->items().size(), 1);
    QCOMPARE(job->state(), Job::State::Waiting);
}

void TestLostAnswers::showsTheReasonOfA500AndSendsNothingAgain()
{
    acceptFirst();
    m_bench->standIn.server.setFaults(Fault::ServerError);
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Unclear);
    m_bench->standIn.server.setFaults({});
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QCOMPARE(job->error().httpStatus, 500);
    QVERIFY(!job->error().message.isEmpty());
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 2);
}

void TestLostAnswers::sendsNothingAgainAfterACancel()
{
    acceptFirst();
    const quint16 port = static_cast<quint16>(m_bench->standIn.server.url().port());
    m_bench->standIn.server.stop();
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Unclear);
    m_bench->tracker.cancel(job);
    QVERIFY(m_bench->standIn.server.listen(port).ok());
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Canceled, 15000);
    QCOMPARE(engine()->items().size(), 1);
}

void TestLostAnswers::cancelsWhatIsAcceptedAfterACancel()
{
    m_bench->standIn.server.setFaults(Fault::HoldEnqueueAnswer);
    Job *job = m_bench->submit();
    QTRY_COMPARE(m_bench->standIn.server.heldCount(), 1);
    QCOMPARE(job->state(), Job::State::Sending);
    m_bench->tracker.cancel(job);
    m_bench->standIn.server.releaseHeld();
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    QCOMPARE(engine()->items().first().status, u"canceled"_s);
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
