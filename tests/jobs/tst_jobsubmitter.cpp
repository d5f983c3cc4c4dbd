// SPDX-License-Identifier: Apache-2.0
#include "support/faultserver.h"
#include "support/standin.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::JobBench;
using Test::kEnqueue;
using Fault = DemoServer::Fault;

namespace {

QString writePicture(const QTemporaryDir &dir)
{
    const QString path = dir.filePath(u"cat.png"_s);
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::green);
    image.save(path, "PNG");
    return path;
}

} // namespace

//! A run reaches the server once, whatever happens on the way (server-api.md 3.8).
class TestJobSubmitter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bringsThePictures();
    void cancelledBeforeAnythingLeftIsNotSent();
    void sendsTheValuesOfTheForm();
    void runsSeveralTimes();
    void keepsTheOrderOfTheRuns();
    void cancelsWhatStandsInTheLine();
    void takesEventsThatOvertakeTheAnswer();
    void failsAtOnceOnAClearNo();
    void sendsNothingThatHasProblems();
    void sendsNoHalfCharacter();
    void waitsForUploads();
    void failsWhenAnUploadIsRefused();
    void cancelsWhileAnUploadIsUnderWay();
    void saysThatTheQueueIsFull();
    void saysHowManyDidNotFit();
    void outlivesItsForm();

private:
    FakeEngine *engine() { return m_bench->engine(); }
    void acceptFirst();

    std::unique_ptr<JobBench> m_bench;
};

void TestJobSubmitter::init()
{
    m_bench = std::make_unique<JobBench>();
    QVERIFY(m_bench->start());
}

void TestJobSubmitter::cleanup()
{
    m_bench.reset();
}

//! One job that the server has taken, so that nothing of it is in doubt later.
void TestJobSubmitter::acceptFirst()
{
    const Job *first = m_bench->submit();
    QTRY_COMPARE(first->state(), Job::State::Waiting);
}

void TestJobSubmitter::cancelledBeforeAnythingLeftIsNotSent()
{
    Job *job = m_bench->submit();
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    acceptFirst(); // what is sent later has arrived, so that the first would have
    QCOMPARE(engine()->items().size(), 1);
}

void TestJobSubmitter::bringsThePictures()
{
    Job *job = m_bench->submit();
    QCOMPARE(job->state(), Job::State::Sending);
    QCOMPARE(m_bench->tracker.jobs().size(), 1);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QSignalSpy added(job, &Job::imagesAdded);
    QSignalSpy ended(job, &Job::endedNow);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), 1);
    QCOMPARE(added.size(), 1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(job->images().first().nodeId, u"grain"_s);
    QCOMPARE(job->fraction(), 1.0);
    QVERIFY(!job->previewBytes().isEmpty());
    QVERIFY(job->whenEnded().isFinished());
    QVERIFY(m_bench->standIn.server.library()->find(job->imageNames().first()).has_value());
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 1);
}

void TestJobSubmitter::sendsTheValuesOfTheForm()
{
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    const QJsonObject nodes = engine()->items().first().graph[u"nodes"_s].toObject();
    QCOMPARE(nodes[u"noise"_s][u"width"_s].toInt(), 64);
    QCOMPARE(nodes[u"sampler"_s][u"steps"_s].toInt(), 2);
    QCOMPARE(engine()->items().first().batchId, job->batchId());
    QCOMPARE(engine()->items().first().origin.toString(), u"triptych"_s);
    QVERIFY(job->values().contains(u"noise.width"_s));
    QCOMPARE(job->title(), u"Text to image"_s);
}

void TestJobSubmitter::runsSeveralTimes()
{
    Job *job = m_bench->submit(3);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QCOMPARE(job->items().size(), 3);
    engine()->finishCurrent();
    QTRY_COMPARE(job->finishedCount(), 1);
    QCOMPARE(job->state(), Job::State::Running);
    engine()->finishCurrent();
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->finishedCount(), 3);
}

//! The first takes longest to write, and there is a connection free for each.
void TestJobSubmitter::keepsTheOrderOfTheRuns()
{
    acceptFirst();
    const int prompt = m_bench->handle->tree().indexOf(u"wanted"_s, u"prompt"_s);
    const QStringList prompts{QString(2'000'000, u'a'), u"b"_s, u"c"_s, u"d"_s};
    for (const QString &text : prompts) {
        QVERIFY(m_bench->handle->setValue(prompt, text).ok());
        m_bench->submit();
    }
    QTRY_COMPARE(engine()->items().size(), 1 + prompts.size());
    QStringList arrived;
    for (const DemoItem &item : engine()->items().sliced(1))
        arrived << item.graph[u"nodes"_s][u"wanted"_s][u"prompt"_s].toString();
    QCOMPARE(arrived, prompts);
}

void TestJobSubmitter::cancelsWhatStandsInTheLine()
{
    m_bench->standIn.server.setFaults(Fault::HoldEnqueueAnswer);
    Job *first = m_bench->submit();
    QTRY_COMPARE(m_bench->standIn.server.heldCount(), 1);
    Job *second = m_bench->submit();
    Job *third = m_bench->submit();
    m_bench->tracker.cancel(second);
    QCOMPARE(second->state(), Job::State::Canceled); // at once, whatever the first one waits for
    m_bench->standIn.server.setFaults({});
    m_bench->standIn.server.releaseHeld();
    QTRY_COMPARE(third->state(), Job::State::Waiting);
    QVERIFY(!first->isEnded());
    QCOMPARE(engine()->items().size(), 2);
    QCOMPARE(engine()->items().last().batchId, third->batchId());
}

void TestJobSubmitter::takesEventsThatOvertakeTheAnswer()
{
    m_bench->standIn.server.setFaults(Fault::HoldEnqueueAnswer);
    Job *job = m_bench->submit();
    QTRY_COMPARE(m_bench->standIn.server.heldCount(), 1);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), 1);
    QSignalSpy changed(job, &Job::endedNow);
    m_bench->standIn.server.setFaults({});
    m_bench->standIn.server.releaseHeld();
    Job *next = m_bench->submit();
    QTRY_COMPARE(next->state(), Job::State::Waiting); // by then the held answer has come, too
    QCOMPARE(job->state(), Job::State::Completed);
    QVERIFY(changed.isEmpty());
    QCOMPARE(job->items().size(), 1);
}

void TestJobSubmitter::failsAtOnceOnAClearNo()
{
    acceptFirst();
    m_bench->standIn.server.setFaults(Fault::Unauthorized);
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QCOMPARE(job->error().kind, ErrorKind::Unauthorized);
    QVERIFY(!m_bench->standIn.requests().contains(
        u"GET /api/v1/queue/default/b/%1/status"_s.arg(job->batchId())));
}

void TestJobSubmitter::sendsNothingThatHasProblems()
{
    acceptFirst();
    m_bench->handle->state()->setValue(m_bench->handle->tree().indexOf(u"sampler"_s, u"steps"_s), u"many"_s);
    Job *job = m_bench->submit();
    QCOMPARE(job->state(), Job::State::Failed);
    QCOMPARE(job->error().kind, ErrorKind::Invalid);
    QVERIFY(!job->error().message.isEmpty());
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 1);
}

void TestJobSubmitter::sendsNoHalfCharacter()
{
    m_bench->submit();
    const int prompt = m_bench->handle->tree().indexOf(u"wanted"_s, u"prompt"_s);
    QVERIFY(m_bench->handle->setValue(prompt, QString(u"cat "_s + QChar(0xd83d))).ok());
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QTRY_COMPARE(engine()->items().size(), 2);
    const QJsonObject nodes = engine()->items().last().graph[u"nodes"_s].toObject();
    QCOMPARE(nodes[u"wanted"_s][u"prompt"_s].toString(), u"cat \uFFFD"_s);
}

void TestJobSubmitter::waitsForUploads()
{
    const QTemporaryDir dir;
    m_bench->handle = m_bench->standIn.example(u"image-variation"_s, &m_bench->uploads);
    const int image = m_bench->handle->tree().indexOf(u"resize"_s, u"image"_s);
    QVERIFY(m_bench->handle->setFile(image, writePicture(dir)).ok());
    Job *job = m_bench->submit();
    QCOMPARE(job->state(), Job::State::Preparing);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    const QString name = m_bench->handle->state()->value(image)[u"image_name"_s].toString();
    QVERIFY(!name.isEmpty());
    const QJsonObject nodes = engine()->items().first().graph[u"nodes"_s].toObject();
    QCOMPARE(nodes[u"resize"_s][u"image"_s][u"image_name"_s].toString(), name);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QVERIFY(!job->imageNames().contains(name));
}

void TestJobSubmitter::failsWhenAnUploadIsRefused()
{
    const QTemporaryDir dir;
    m_bench->standIn.server.setFaults(Fault::RefuseUploads);
    m_bench->handle = m_bench->standIn.example(u"image-variation"_s, &m_bench->uploads);
    QVERIFY(
        m_bench->handle->setFile(m_bench->handle->tree().indexOf(u"resize"_s, u"image"_s), writePicture(dir))
            .ok());
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY2(!job->error().message.isEmpty(), qPrintable(job->error().message));
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 0);
}

void TestJobSubmitter::cancelsWhileAnUploadIsUnderWay()
{
    const QTemporaryDir dir;
    m_bench->handle = m_bench->standIn.example(u"image-variation"_s, &m_bench->uploads);
    const int image = m_bench->handle->tree().indexOf(u"resize"_s, u"image"_s);
    QVERIFY(m_bench->handle->setFile(image, writePicture(dir)).ok());
    Job *job = m_bench->submit();
    m_bench->tracker.cancel(job);
    QCOMPARE(job->state(), Job::State::Canceled);
    QTRY_VERIFY(!m_bench->handle->state()->hasPending());
    QCOMPARE(job->state(), Job::State::Canceled);
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 0);
}

void TestJobSubmitter::saysThatTheQueueIsFull()
{
    m_bench->submit();
    FaultServer server;
    server.play(
        {{FaultServer::json(R"({"enqueued":0,"requested":1,"batch":{"batch_id":"b"},"item_ids":[]})")}});
    Client client(server.url());
    JobTracker tracker(&client);
    JobSubmitter submitter(&client, &tracker);
    Job *job = submitter.submit(m_bench->handle, {});
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY2(job->error().message.contains("full"_L1), qPrintable(job->error().message));
}

void TestJobSubmitter::saysHowManyDidNotFit()
{
    m_bench->submit();
    FaultServer server;
    server.play(
        {{FaultServer::json(R"({"enqueued":2,"requested":5,"batch":{"batch_id":"b"},"item_ids":[8,7]})")}});
    Client client(server.url());
    JobTracker tracker(&client);
    JobSubmitter submitter(&client, &tracker);
    RunOptions options;
    options.runs = 5;
    Job *job = submitter.submit(m_bench->handle, options);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QCOMPARE(job->requestedCount(), 5);
    QCOMPARE(job->leftOutCount(), 3);
    QCOMPARE(job->items().size(), 2);
    for (const int id : {7, 8}) {
        client.events()->take(u"queue_item_status_changed"_s,
                              {{u"item_id"_s, id},
                               {u"batch_id"_s, job->batchId()},
                               {u"status"_s, u"canceled"_s},
                               {u"status_sequence"_s, 1}});
    }
    QCOMPARE(job->state(), Job::State::Canceled); // it does not wait for the three
}

void TestJobSubmitter::outlivesItsForm()
{
    Job *job = m_bench->submit();
    m_bench->handle.reset();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), 1);
}

QTEST_GUILESS_MAIN(TestJobSubmitter)
#include "tst_jobsubmitter.moc"
