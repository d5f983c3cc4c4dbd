// SPDX-License-Identifier: Apache-2.0
#include "support/standin.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::JobBench;

//! Jobs from the first event to the end: by events, and by asking the queue where events are missing.
class TestJobTracker : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsProgressThatNeverGoesBack();
    void showsTheNewestPreview();
    void ignoresNewsThatComeTooLate();
    void ignoresNewsOutOfOrder();
    void ignoresJobsOfOthers();
    void leavesOutAPictureThatWasHandedOn();
    void leavesOutIntermediatePictures();
    void takesAnAnswerFromTheNodeCache();
    void tellsTheReasonOfAFailedNode();
    void finishesWithoutAnyEvent();
    void catchesUpAfterTheSocketWasCut();
    void fetchesResultsWhoseEventsWereMissed();
    void cancelsARunningJob();
    void cancelsWhatOnlyWaits();
    void saysThatACancelDidNotReachTheServer();
    void endsWhenTheQueueIsClearedElsewhere();
    void endsWhenItsItemsWerePruned();
    void findsItsItemsBehindAThousandOthers();
    void letsWhoHearsOfAnEndStartAnotherJob();
    void countsWhatIsUnfinished();

private:
    FakeEngine *engine() { return m_bench->engine(); }
    void take(const QString &event, Job *job, QJsonObject payload);
    void takeStatus(Job *job, const QString &status, int sequence);
    void takeResult(Job *job, const QJsonObject &node, const QString &imageName);
    Job *waitingJob(int runs = 1);

    std::unique_ptr<JobBench> m_bench;
};

void TestJobTracker::init()
{
    m_bench = std::make_unique<JobBench>();
    QVERIFY(m_bench->start());
}

void TestJobTracker::cleanup()
{
    m_bench.reset();
}

Job *TestJobTracker::waitingJob(int runs)
{
    Job *job = m_bench->submit(runs);
    if (!QTest::qWaitFor([job] { return job->state() == Job::State::Waiting; }))
        qWarning("the job was not accepted");
    return job;
}

//! An event as the server would send it about the first item of \p job.
void TestJobTracker::take(const QString &event, Job *job, QJsonObject payload)
{
    payload[u"queue_id"_s] = u"default"_s;
    payload[u"batch_id"_s] = job->batchId();
    payload[u"item_id"_s] = job->items().first().id;
    m_bench->standIn.client->events()->take(event, payload);
}

void TestJobTracker::takeStatus(Job *job, const QString &status, int sequence)
{
    take(u"queue_item_status_changed"_s, job, {{u"status"_s, status}, {u"status_sequence"_s, sequence}});
}

void TestJobTracker::takeResult(Job *job, const QJsonObject &node, const QString &imageName)
{
    take(u"invocation_complete"_s, job,
         {{u"invocation"_s, node},
          {u"invocation_source_id"_s, u"grain"_s},
          {u"result"_s, QJsonObject{{u"image"_s, QJsonObject{{u"image_name"_s, imageName}}}}}});
}

void TestJobTracker::showsProgressThatNeverGoesBack()
{
    Job *job = waitingJob(2);
    QList<double> seen;
    connect(job, &Job::changed, this, [&seen, job] { seen.append(job->fraction()); });
    engine()->finishCurrent();
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QVERIFY(seen.first() < 0.5 && seen.size() > 10);
    QCOMPARE(job->fraction(), 1.0);
}

void TestJobTracker::showsTheNewestPreview()
{
    Job *job = waitingJob();
    takeStatus(job, u"in_progress"_s, 1);
    QSignalSpy previews(job, &Job::previewChanged);
    const QJsonObject image{
        {u"width"_s, 64}, {u"height"_s, 32}, {u"dataURL"_s, u"data:image/jpeg;base64,QUJD"_s}};
    take(u"invocation_progress"_s, job,
         {{u"percentage"_s, 0.5}, {u"message"_s, u"Denoising"_s}, {u"image"_s, image}});
    take(u"invocation_progress"_s, job, {{u"percentage"_s, 0.6}, {u"image"_s, QJsonValue::Null}});
    QCOMPARE(previews.size(), 1);
    QCOMPARE(job->previewBytes(), "ABC"); // an event without one leaves it
    QCOMPARE(job->previewSize(), QSize(64, 32));
    QCOMPARE(job->message(), u"Denoising"_s);
    QCOMPARE(job->state(), Job::State::Running);
}

void TestJobTracker::ignoresNewsThatComeTooLate()
{
    Job *job = waitingJob();
    takeStatus(job, u"in_progress"_s, 1);
    takeStatus(job, u"canceled"_s, 2);
    QCOMPARE(job->state(), Job::State::Canceled);
    QSignalSpy changed(job, &Job::changed);
    QSignalSpy previews(job, &Job::previewChanged);
    takeStatus(job, u"in_progress"_s, 3);
    const QJsonObject image{{u"dataURL"_s, u"data:image/jpeg;base64,QUJD"_s}};
    take(u"invocation_progress"_s, job, {{u"percentage"_s, 0.5}, {u"image"_s, image}});
    QCOMPARE(job->state(), Job::State::Canceled);
    QVERIFY(changed.isEmpty() && previews.isEmpty());
}

void TestJobTracker::ignoresNewsOutOfOrder()
{
    Job *job = waitingJob();
    takeStatus(job, u"waiting"_s, 2);
    takeStatus(job, u"in_progress"_s, 1);
    QCOMPARE(job->items().first().status, u"waiting"_s);
}

void TestJobTracker::ignoresJobsOfOthers()
{
    Job *job = waitingJob();
    m_bench->standIn.client->events()->take(u"queue_item_status_changed"_s,
                                            {{u"batch_id"_s, u"of the web page"_s},
                                             {u"item_id"_s, 99},
                                             {u"status"_s, u"failed"_s},
                                             {u"status_sequence"_s, 2}});
    QCOMPARE(job->items().size(), 1);
    QCOMPARE(job->state(), Job::State::Waiting);
    QCOMPARE(m_bench->tracker.jobOf(u"of the web page"_s), nullptr);
}

void TestJobTracker::leavesOutAPictureThatWasHandedOn()
{
    Job *job = waitingJob();
    const QJsonObject input{{u"image_name"_s, u"old.png"_s}};
    takeResult(job, {{u"id"_s, u"p1"_s}, {u"type"_s, u"img_noise"_s}, {u"image"_s, input}}, u"old.png"_s);
    QVERIFY(job->images().isEmpty());
    takeResult(job, {{u"id"_s, u"p2"_s}, {u"type"_s, u"img_noise"_s}, {u"image"_s, input}}, u"new.png"_s);
    QCOMPARE(job->imageNames(), QStringList(u"new.png"_s));
}

void TestJobTracker::leavesOutIntermediatePictures()
{
    Job *job = waitingJob();
    takeResult(job, {{u"id"_s, u"p1"_s}, {u"type"_s, u"img_noise"_s}, {u"is_intermediate"_s, true}},
               u"a.png"_s);
    takeResult(job, {{u"id"_s, u"p2"_s}, {u"type"_s, u"noise"_s}}, u"b.png"_s); // makes latents
    QVERIFY(job->images().isEmpty());
}

void TestJobTracker::takesAnAnswerFromTheNodeCache()
{
    Job *job = waitingJob();
    const qsizetype requests = m_bench->standIn.requests().size();
    takeStatus(job, u"in_progress"_s, 1);
    takeResult(job, {{u"id"_s, u"p1"_s}, {u"type"_s, u"img_noise"_s}}, u"of an earlier run.png"_s);
    takeStatus(job, u"completed"_s, 2);
    QCOMPARE(job->state(), Job::State::Completed); // at once: no preview, no progress, nothing to ask
    QCOMPARE(job->imageNames(), QStringList(u"of an earlier run.png"_s));
    QCOMPARE(m_bench->standIn.requests().size(), requests);
}

void TestJobTracker::tellsTheReasonOfAFailedNode()
{
    Job *job = waitingJob();
    QVERIFY(engine()->stepUntil(u"invocation_started"_s));
    engine()->failCurrent(u"ValueError"_s, u"no paint left"_s);
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QCOMPARE(job->error().message, u"ValueError: no paint left"_s);
    QVERIFY(!job->traceback().isEmpty());
}

void TestJobTracker::finishesWithoutAnyEvent()
{
    JobBench bench;
    QVERIFY(bench.standIn.connectClient(Client::Mode::RequestsOnly)); // no socket at all
    Job *job = bench.submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    bench.engine()->finishCurrent();
    QVERIFY(!job->isEnded());
    bench.tracker.setPollInterval(std::chrono::milliseconds(20));
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), 1);
}

void TestJobTracker::catchesUpAfterTheSocketWasCut()
{
    Job *job = waitingJob();
    QVERIFY(engine()->stepUntil(u"invocation_progress"_s));
    QTRY_COMPARE(job->state(), Job::State::Running);
    m_bench->standIn.server.dropSockets();
    engine()->finishCurrent(); // nobody hears of it
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, 15000);
    QCOMPARE(job->imageNames().size(), 1);
}

void TestJobTracker::fetchesResultsWhoseEventsWereMissed()
{
    Job *job = waitingJob(2);
    QVERIFY(engine()->stepUntil(u"invocation_started"_s));
    QTRY_COMPARE(job->state(), Job::State::Running);
    m_bench->standIn.server.dropSockets();
    engine()->finishCurrent();
    QTRY_COMPARE_WITH_TIMEOUT(job->finishedCount(), 1, 15000);
    QTRY_COMPARE(job->imageNames().size(), 1);
    engine()->finishCurrent(); // the second one by events again
    QTRY_COMPARE(job->state(), Job::State::Completed);
}

void TestJobTracker::cancelsARunningJob()
{
    Job *job = waitingJob(2);
    QVERIFY(engine()->stepUntil(u"invocation_progress"_s));
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    QCOMPARE(engine()->currentId(), 0);
    QVERIFY(job->whenEnded().isFinished());
}

void TestJobTracker::cancelsWhatOnlyWaits()
{
    Job *job = waitingJob(3);
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    QCOMPARE(job->finishedCount(), 3);
}

void TestJobTracker::saysThatACancelDidNotReachTheServer()
{
    Job *job = waitingJob();
    QSignalSpy failed(&m_bench->tracker, &JobTracker::cancelFailed);
    m_bench->standIn.server.setFaults(DemoServer::Fault::ServerError);
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!job->isEnded());
}

void TestJobTracker::endsWhenTheQueueIsClearedElsewhere()
{
    Job *job = waitingJob(2);
    engine()->clear();
    QTRY_COMPARE(job->state(), Job::State::Canceled);
}

void TestJobTracker::endsWhenItsItemsWerePruned()
{
    m_bench->standIn.server.setFaults(DemoServer::Fault::HoldEnqueueAnswer);
    Job *job = m_bench->submit();
    QTRY_COMPARE(m_bench->standIn.server.heldCount(), 1);
    engine()->clear(); // gone before we knew a single id
    bool wasTaken = false; // heard and not looked for: the end may follow at once
    QObject listener; // ends with what it writes to
    connect(job, &Job::changed, &listener,
            [job, &wasTaken] { wasTaken |= job->state() == Job::State::Waiting; });
    m_bench->standIn.server.releaseHeld();
    QTRY_VERIFY(wasTaken);
    m_bench->tracker.reconcile(job);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
}

void TestJobTracker::findsItsItemsBehindAThousandOthers()
{
    m_bench->standIn.server.setFaults(DemoServer::Fault::LoseEnqueueAnswer);
    Job *job = m_bench->submit(2);
    QTRY_COMPARE(engine()->items().size(), 2);
    const QJsonObject graph{{u"nodes"_s, QJsonObject{}}, {u"edges"_s, QJsonArray{}}};
    engine()->enqueue(
        {{u"batch"_s, QJsonObject{{u"batch_id"_s, u"others"_s}, {u"graph"_s, graph}, {u"runs"_s, 2500}}}});
    QTRY_COMPARE_WITH_TIMEOUT(job->items().size(), 2, 15000);
    QCOMPARE(job->leftOutCount(), 0);
}

void TestJobTracker::letsWhoHearsOfAnEndStartAnotherJob()
{
    Job *first = waitingJob();
    for (int i = 0; i < 10; ++i)
        waitingJob();
    connect(first, &Job::endedNow, this, [this] {
        for (int i = 0; i < 50; ++i) // the tracker's list grows while it walks over it
            m_bench->submit();
    });
    QList<QJsonValue> ids;
    QJsonArray all;
    for (const std::unique_ptr<Job> &job : m_bench->tracker.jobs())
        all.append(job->items().first().id);
    m_bench->standIn.client->events()->take(u"queue_items_canceled"_s, {{u"canceled_item_ids"_s, all}});
    QCOMPARE(m_bench->tracker.jobs().size(), 61);
    QCOMPARE(m_bench->tracker.unfinishedCount(), 50);
}

void TestJobTracker::countsWhatIsUnfinished()
{
    Job *job = waitingJob();
    waitingJob();
    QCOMPARE(m_bench->tracker.unfinishedCount(), 2);
    takeStatus(job, u"canceled"_s, 1);
    QCOMPARE(m_bench->tracker.unfinishedCount(), 1);
}

QTEST_GUILESS_MAIN(TestJobTracker)
#include "tst_jobtracker.moc"
