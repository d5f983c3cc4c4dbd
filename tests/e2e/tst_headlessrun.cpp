// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"
#include "support/standin.h"
#include "support/waitfor.h"
#include "transfer/downloads.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::JobBench;
using Test::kEnqueue;
using Test::waitFor;
using Fault = DemoServer::Fault;

namespace {

QByteArray bytesOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, 100'000'000);
    return bytes.ok() ? bytes.value() : QByteArray();
}

} // namespace

//! The way of a user of the library: open a workflow, set inputs by index, run, fetch the pictures. No window.
class TestHeadlessRun : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensSetsRunsAndFetches();
    void runsWithALocalPicture();
    void givesTheSamePicturesUnderFaults_data();
    void givesTheSamePicturesUnderFaults();
    void tellsTheReasonOfAFailure();
    void resumesADownload();
    void keepsNoCutPicture();
    void savesUnderTheNameThatAPersonChose();

private:
    FakeEngine *engine() { return m_bench->engine(); }
    //! Saves the pictures of \p job into m_dir and compares them with the server's. \return their paths
    QStringList fetch(const Job *job);

    std::unique_ptr<JobBench> m_bench;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestHeadlessRun::init()
{
    m_bench = std::make_unique<JobBench>();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_bench->start());
}

void TestHeadlessRun::cleanup()
{
    m_bench.reset();
    m_dir.reset();
}

QStringList TestHeadlessRun::fetch(const Job *job)
{
    Downloads downloads(m_bench->standIn.client.get());
    QSignalSpy saved(&downloads, &Downloads::saved);
    for (const QString &name : job->imageNames())
        downloads.add(name, m_dir->filePath(u"out"_s), u"picture"_s);
    if (!QTest::qWaitFor([&downloads] { return downloads.openCount() == 0; }, 10000))
        qWarning("the download does not end");
    QStringList paths;
    for (const QList<QVariant> &one : saved) {
        const auto image = m_bench->standIn.server.library()->find(one.at(0).toString());
        if (image && m_bench->standIn.server.library()->file(*image) == bytesOf(one.at(1).toString()))
            paths.append(one.at(1).toString());
    }
    return paths;
}

void TestHeadlessRun::opensSetsRunsAndFetches()
{
    const Job *first = m_bench->submit(); // opens the example
    QTRY_COMPARE(first->state(), Job::State::Waiting);
    engine()->finishCurrent();
    WorkflowHandle &handle = *m_bench->handle;
    const int prompt = handle.tree().find(u"wanted.prompt"_s).value();
    QVERIFY(handle.setValue(prompt, u"A lighthouse, \u201Cgouache\u201D"_s).ok());
    QVERIFY(handle.setValue(handle.tree().indexOf(u"noise"_s, u"seed"_s), 4242).ok());
    Job *job = m_bench->submit(2);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    engine()->finishCurrent();
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QVERIFY(job->imageNames().size() >= 1);
    const QStringList paths = fetch(job);
    QCOMPARE(paths.size(), job->imageNames().size());
    for (const QString &path : paths)
        QCOMPARE(QImage(path).size(), QSize(64, 64));
    const Result<QByteArray> workflow =
        waitFor(m_bench->standIn.client->images.workflow(job->imageNames().first()));
    QVERIFY(workflow.ok());
    QVERIFY(workflow->contains("A lighthouse")); // the picture carries the values that it was made with
    const Result<NameList> names = waitFor(m_bench->standIn.client->images.names({}));
    QVERIFY(names->names.contains(job->imageNames().first()));
    QCOMPARE(QDir(m_dir->filePath(u"out"_s))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                 .size(),
             paths.size()); // no part files stay
}

void TestHeadlessRun::runsWithALocalPicture()
{
    QImage photo(60, 40, QImage::Format_RGB32);
    photo.fill(Qt::yellow);
    const QString path = m_dir->filePath(u"my photo.png"_s);
    QVERIFY(photo.save(path));
    m_bench->handle = m_bench->standIn.example(u"image-variation"_s, &m_bench->uploads);
    QVERIFY(m_bench->handle->setFile(m_bench->handle->tree().indexOf(u"resize"_s, u"image"_s), path).ok());
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(fetch(job).size(), 1);
}

void TestHeadlessRun::givesTheSamePicturesUnderFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("cutSocket");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("lost answer") << int(Fault::LoseEnqueueAnswer) << false;
    QTest::newRow("late answer") << int(Fault::HoldEnqueueAnswer) << false;
    QTest::newRow("cut socket") << 0 << true;
    QTest::newRow("lost answer, cut socket") << int(Fault::LoseEnqueueAnswer) << true;
}

void TestHeadlessRun::givesTheSamePicturesUnderFaults()
{
    QFETCH(int, fault);
    QFETCH(bool, cutSocket);
    m_bench->standIn.server.setFaults(Fault(fault));
    Job *job = m_bench->submit();
    QTRY_COMPARE(engine()->items().size(), 1);
    QVERIFY(engine()->stepUntil(u"invocation_progress"_s));
    if (cutSocket)
        m_bench->standIn.server.dropSockets();
    engine()->finishCurrent();
    m_bench->standIn.server.setFaults({});
    m_bench->standIn.server.releaseHeld();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, 15000);
    QCOMPARE(fetch(job).size(), 1);
    QCOMPARE(m_bench->standIn.countOf(kEnqueue), 1);
    QCOMPARE(engine()->items().size(), 1);
}

void TestHeadlessRun::tellsTheReasonOfAFailure()
{
    Job *job = m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QVERIFY(engine()->stepUntil(u"invocation_started"_s));
    engine()->failCurrent(u"OutOfMemoryError"_s, u"CUDA out of memory"_s);
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY(job->error().message.contains("out of memory"_L1));
    QVERIFY(fetch(job).isEmpty());
}

void TestHeadlessRun::resumesADownload()
{
    ImageQuery everywhere;
    everywhere.boardId.clear();
    const Result<NameList> names = waitFor(m_bench->standIn.client->images.names(everywhere));
    QVERIFY(names->names.size() >= 4);
    const QString dir = m_dir->filePath(u"board"_s);
    const auto run = [&](qsizetype count) {
        Downloads downloads(m_bench->standIn.client.get());
        Manifest manifest(dir);
        int asked = 0;
        for (const QString &name : names->names.first(count)) {
            if (manifest.holds(name))
                continue;
            ++asked;
            downloads.add(name, dir, u"picture"_s, &manifest);
        }
        return QTest::qWaitFor([&downloads] { return downloads.openCount() == 0; }, 10000) ? asked : -1;
    };
    QCOMPARE(run(2), 2);
    QVERIFY(QFile::remove(QDir(dir).filePath(u"picture.png"_s)));
    QCOMPARE(run(4), 3); // two new ones and the one that was deleted
    QCOMPARE(run(4), 0);
    QCOMPARE(QDir(dir).entryList(QDir::Files).size(), 4);
}

void TestHeadlessRun::keepsNoCutPicture()
{
    const QString name = QString::fromLatin1(m_bench->standIn.server.library()->nameOf(0));
    m_bench->standIn.server.library()->breakImage(name);
    Downloads downloads(m_bench->standIn.client.get());
    QSignalSpy failed(&downloads, &Downloads::failed);
    downloads.add(name, m_dir->path(), u"picture"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().at(1).value<Error>().message.isEmpty());
    QVERIFY(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

void TestHeadlessRun::savesUnderTheNameThatAPersonChose()
{
    const QString name = QString::fromLatin1(m_bench->standIn.server.library()->nameOf(1));
    const QString path = m_dir->filePath(u"chosen.png"_s);
    QVERIFY(writeFile(path, "an older file").ok());
    Downloads downloads(m_bench->standIn.client.get());
    QSignalSpy saved(&downloads, &Downloads::saved);
    downloads.addAs(name, path);
    downloads.addAs(name, m_dir->filePath(u"again.png"_s)); // one picture in two places
    QTRY_COMPARE(saved.size(), 2);
    const auto image = m_bench->standIn.server.library()->find(name);
    QCOMPARE(bytesOf(path), m_bench->standIn.server.library()->file(*image));
    QCOMPARE(bytesOf(m_dir->filePath(u"again.png"_s)), bytesOf(path));
}

QTEST_GUILESS_MAIN(TestHeadlessRun)
#include "tst_headlessrun.moc"
