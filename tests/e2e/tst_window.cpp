// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gallerypanel.h"
#include "gui/gallery/imagegrid.h"
#include "gui/jobs/jobrow.h"
#include "gui/messagebar.h"
#include "gui/viewer/viewerpanel.h"
#include "gui/workflowpanel.h"
#include "support/batchdrop.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Fault = DemoServer::Fault;
using Test::kEnqueueRequest;
using Test::WindowFixture;

namespace {

constexpr int kLongMs = 20000; // reconnects wait, and machines that test are busy

} // namespace

//! From the first page to a saved file, in the window, with keys and mouse; then the same under faults.
class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void leadsFromTheFirstPageToASavedPicture();
    void showsProgressAndPreview();
    void insertsTheNewPictureBehindTheStarredOnes();
    void runsSeveralTimes();
    void threeDroppedPicturesTimesTwoWordsMakeSixItems();
    void runsOnceUnderFaults_data();
    void runsOnceUnderFaults();
    void survivesARestartOfTheServer();
    void findsWhatCameWhileItWasOffline();
    void tellsTheReasonOfAFailedRun();
    void cancelsTheRunningJob();
    void remembersTheWorkOverARestart();
    void connectsWhenTheServerComesUp();
    void tellsWhyAnAddressIsNoServer_data();
    void tellsWhyAnAddressIsNoServer();
    void saysThatALoginIsWanted();

private:
    void enterAddress(const QUrl &address);
    FakeEngine *engine() { return m_fixture->engine(); }
    Job *runTo(const QString &event);
    void finish(Job *job); //!< and all is as it should be

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
}

void TestWindow::cleanup()
{
    m_fixture.reset();
}

//! Runs, and lets the engine work until it has sent this event.
Job *TestWindow::runTo(const QString &event)
{
    Job *job = m_fixture->run();
    if (!job || !QTest::qWaitFor([this] { return !engine()->items().isEmpty(); })
        || !engine()->stepUntil(event))
        return nullptr;
    return job;
}

void TestWindow::finish(Job *job)
{
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, kLongMs);
    QTRY_COMPARE(job->imageNames().size(), 1);
    const QString name = job->imageNames().first();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->session()->images.rowOf(name) >= 0, kLongMs);
    QCOMPARE(engine()->items().size(), 1);
    QCOMPARE(m_fixture->session()->tracker.jobs().size(), size_t(1));
    QCOMPARE(m_fixture->window->findChildren<JobRow *>().size(), 1);
    QVERIFY(m_fixture->labelWith(m_fixture->jobRow(job), u"Done, 1"_s));
}

void TestWindow::leadsFromTheFirstPageToASavedPicture()
{
    m_fixture->window->showConnectPage();
    auto *demo = m_fixture->part<QPushButton>(u"demoButton"_s);
    QTRY_VERIFY(demo->isVisible());
    QTest::mouseClick(demo, Qt::LeftButton);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    auto *prompt = m_fixture->control<QWidget>(u"wanted"_s, u"prompt"_s, u"prompt"_s);
    QTest::mouseClick(prompt, Qt::LeftButton);
    QTest::keyClick(prompt, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(prompt, u"A red lighthouse"_s);
    QCOMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"A red lighthouse"_s);
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    engine()->finishCurrent();
    finish(job);
    const QString name = job->imageNames().first();
    QCOMPARE(m_fixture->server.library()->find(name)->prompt, u"A red lighthouse"_s);

    m_fixture->click(m_fixture->session()->images.rowOf(name));
    QTest::keyClick(m_fixture->grid(), Qt::Key_Return);
    QVERIFY(m_fixture->window->isViewerOpen());
    QCOMPARE(m_fixture->window->viewerPanel()->currentName(), name);
    m_fixture->prompter.path = m_fixture->file(u"lighthouse.png"_s);
    QTest::mouseClick(m_fixture->part<QToolButton>(u"saveImage"_s), Qt::LeftButton);
    QTRY_VERIFY(!WindowFixture::bytesOf(m_fixture->prompter.path).isEmpty());
    QCOMPARE(WindowFixture::bytesOf(m_fixture->prompter.path), m_fixture->serverBytes(name));
}

void TestWindow::showsProgressAndPreview()
{
    Job *job = runTo(u"invocation_started"_s);
    QVERIFY(job);
    QVERIFY(m_fixture->stepToPreview());
    const JobRow *row = m_fixture->jobRow(job);
    auto *bar = row->findChild<QProgressBar *>();
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0);
    QTRY_VERIFY(!job->previewBytes().isEmpty());
    const int before = bar->value();
    QVERIFY(engine()->stepUntil(u"invocation_complete"_s));
    QTRY_VERIFY(bar->value() > before);
    engine()->finishCurrent();
    finish(job);
    QVERIFY(!bar->isVisible());
}

void TestWindow::insertsTheNewPictureBehindTheStarredOnes()
{
    ImageListModel &images = m_fixture->session()->images;
    m_fixture->click(2);
    const QString starred = images.name(2);
    m_fixture->part<QAction>(u"actionStar"_s)->trigger();
    QTRY_COMPARE(images.rowOf(starred), 0);
    int leading = 0;
    while (images.info(leading) && images.info(leading)->starred)
        ++leading;
    QSignalSpy inserted(&images, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&images, &QAbstractItemModel::modelReset);
    Job *job = m_fixture->run();
    QTRY_COMPARE(engine()->items().size(), 1);
    engine()->finishCurrent();
    finish(job);
    QCOMPARE(images.rowOf(job->imageNames().first()), leading);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestWindow::runsSeveralTimes()
{
    auto *runs = m_fixture->part<QWidget>(u"runs"_s);
    QTest::keyClick(runs, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(runs, u"3"_s);
    QTest::mouseClick(m_fixture->part<QWidget>(u"run"_s), Qt::LeftButton);
    QTRY_COMPARE(engine()->items().size(), 3);
    const Job *job = m_fixture->session()->tracker.jobs().back().get();
    for (int i = 0; i < 3; ++i)
        engine()->finishCurrent();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, kLongMs);
    QCOMPARE(job->imageNames().removeDuplicates(), 0);
    QCOMPARE(job->imageNames().size(), 3);
    QTRY_VERIFY(m_fixture->session()->images.rowOf(job->imageNames().last()) >= 0);
}

void TestWindow::threeDroppedPicturesTimesTwoWordsMakeSixItems()
{
    QVERIFY(m_fixture->openJson(Test::picturesTimesWords()));
    QVERIFY(Test::dropThreePictures(m_fixture.get()));
    auto *run = m_fixture->part<QPushButton>(u"run"_s);
    QTRY_COMPARE(run->text(), u"Run 6 item(s)"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    const auto &jobs = m_fixture->session()->tracker.jobs();
    QTRY_COMPARE(jobs.size(), size_t(1));
    const Job *job = jobs.front().get();
    QTRY_COMPARE(job->items().size(), 6);
    while (!engine()->step().isEmpty()) { }
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, kLongMs);
    QTRY_COMPARE(job->imageNames().size(), 6);
    QCOMPARE(Test::pairsOf(m_fixture.get(), job),
             QStringList({u"#ff0000 calm"_s, u"#ff0000 storm"_s, u"#00ff00 calm"_s, u"#00ff00 storm"_s,
                          u"#0000ff calm"_s, u"#0000ff storm"_s}));
}

void TestWindow::runsOnceUnderFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("cutSocket");
    QTest::newRow("socket cut in the middle") << 0 << true;
    QTest::newRow("answer lost") << int(Fault::LoseEnqueueAnswer) << false;
    QTest::newRow("connection cut after sending") << int(Fault::CutEnqueueConnection) << false;
    QTest::newRow("events before the answer") << int(Fault::HoldEnqueueAnswer) << false;
    QTest::newRow("answer lost, socket cut") << int(Fault::LoseEnqueueAnswer) << true;
}

void TestWindow::runsOnceUnderFaults()
{
    QFETCH(int, fault);
    QFETCH(bool, cutSocket);
    m_fixture->session()->submitter.setDoubtDelay(std::chrono::milliseconds(5));
    m_fixture->server.setFaults(Fault(fault));
    Job *job = runTo(u"invocation_progress"_s);
    QVERIFY(job);
    if (fault == int(Fault::HoldEnqueueAnswer)) {
        QTRY_COMPARE(job->state(), Job::State::Running); // by events alone
        QCOMPARE(m_fixture->server.heldCount(), 1);
    }
    if (cutSocket)
        m_fixture->server.dropSockets();
    engine()->finishCurrent();
    m_fixture->server.setFaults({});
    m_fixture->server.releaseHeld();
    QTRY_COMPARE_WITH_TIMEOUT(job->state(), Job::State::Completed, kLongMs);
    int made = 0;
    for (const DemoItem &item : engine()->items())
        made += item.status == "completed"_L1 ? 1 : 0;
    QCOMPARE(made, 1);
    QTRY_COMPARE(job->imageNames().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->session()->images.rowOf(job->imageNames().first()) >= 0, kLongMs);
    QCOMPARE(m_fixture->window->findChildren<JobRow *>().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session()->client.state(), Client::State::Ready, kLongMs);
}

void TestWindow::survivesARestartOfTheServer()
{
    Job *job = runTo(u"invocation_progress"_s);
    QVERIFY(job);
    const quint16 port = quint16(m_fixture->server.url().port());
    m_fixture->server.stop();
    const auto retry = [this] {
        return m_fixture->window->galleryPanel()->messages()->findChild<QPushButton *>(u"barAction"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(retry(), kLongMs);
    QCOMPARE(m_fixture->part<QLabel>(u"connectionState"_s)->text(), u"Offline"_s);
    QVERIFY(!m_fixture->part<QWidget>(u"run"_s)->isEnabled());
    engine()->finishCurrent(); // nobody hears of it
    QVERIFY(m_fixture->server.listen(port).ok());
    QTest::mouseClick(retry(), Qt::LeftButton);
    finish(job);
    QTRY_VERIFY(!retry());
    QVERIFY(m_fixture->part<QWidget>(u"run"_s)->isEnabled());
}

void TestWindow::findsWhatCameWhileItWasOffline()
{
    const quint16 port = quint16(m_fixture->server.url().port());
    m_fixture->server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session()->client.state(), Client::State::Lost, kLongMs);
    DemoImage image;
    image.size = {64, 64};
    image.prompt = u"made by somebody else"_s;
    const QString name = m_fixture->server.library()->add(image);
    QVERIFY(m_fixture->server.listen(port).ok());
    m_fixture->session()->client.retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->session()->images.rowOf(name) >= 0, kLongMs);
}

void TestWindow::tellsTheReasonOfAFailedRun()
{
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"this will FAIL"_s);
    Job *job = m_fixture->run();
    QTRY_COMPARE(engine()->items().size(), 1);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY(m_fixture->labelWith(m_fixture->jobRow(job),
                                 u"CUDA out of memory: this prompt asked for a failure"_s));
}

void TestWindow::cancelsTheRunningJob()
{
    const int before = m_fixture->session()->images.rowCount();
    Job *job = runTo(u"invocation_progress"_s);
    QVERIFY(job);
    QTRY_COMPARE(job->state(), Job::State::Running);
    auto *cancel = m_fixture->part<QToolButton>(u"cancelAll"_s);
    QTRY_VERIFY(cancel->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    QVERIFY(m_fixture->labelWith(m_fixture->jobRow(job), u"Cancelled"_s));
    QCOMPARE(engine()->items().first().status, u"canceled"_s);
    QTRY_VERIFY(!cancel->isEnabled());
    QCOMPARE(m_fixture->session()->images.rowCount(), before);
}

void TestWindow::remembersTheWorkOverARestart()
{
    m_fixture->part<QAction>(u"actionExample3"_s)->trigger();
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"kept over the restart"_s);
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QCOMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"kept over the restart"_s);
}

void TestWindow::enterAddress(const QUrl &address)
{
    m_fixture->window->showConnectPage();
    auto *line = m_fixture->part<QLineEdit>(u"address"_s);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, address.toString());
    QTest::keyClick(line, Qt::Key_Return);
}

void TestWindow::connectsWhenTheServerComesUp()
{
    const QUrl address = m_fixture->server.url();
    m_fixture->server.stop();
    enterAddress(address);
    const auto *problem = m_fixture->part<QLabel>(u"problem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && !problem->text().isEmpty(), kLongMs);
    QVERIFY(!m_fixture->window->galleryPanel()->isVisible());
    QVERIFY(m_fixture->server.listen(quint16(address.port())).ok());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window->galleryPanel()->isVisible(),
                             kLongMs); // it tries again by itself
    QVERIFY(m_fixture->waitUntilLoaded());
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(engine()->items().size(), 1);
    engine()->finishCurrent();
    finish(job);
}

void TestWindow::tellsWhyAnAddressIsNoServer_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("word");
    QTest::newRow("a web page") << int(Fault::HtmlEverywhere) << u"InvokeAI"_s;
    QTest::newRow("broken") << int(Fault::ServerError) << u"Internal Server Error"_s;
}

void TestWindow::tellsWhyAnAddressIsNoServer()
{
    QFETCH(int, fault);
    QFETCH(QString, word);
    m_fixture->server.setFaults(Fault(fault));
    enterAddress(m_fixture->server.url());
    const auto *problem = m_fixture->part<QLabel>(u"problem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), kLongMs);
    QVERIFY2(problem->text().contains(word), qPrintable(problem->text()));
    QVERIFY(!m_fixture->window->galleryPanel()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->part<QPushButton>(u"connectButton"_s)->isEnabled(), kLongMs);
}

//! As behind a proxy: the server itself says that it has no users.
void TestWindow::saysThatALoginIsWanted()
{
    m_fixture->server.setFaults(Fault::Unauthorized);
    enterAddress(m_fixture->server.url());
    const auto sentence = [this] { return m_fixture->window->galleryPanel()->messages()->text(u"list"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(sentence().contains("did not let you in"_L1), kLongMs);
    m_fixture->server.setFaults({});
    QTest::mouseClick(m_fixture->part<QPushButton>(u"barAction"_s), Qt::LeftButton);
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_VERIFY(m_fixture->session()->images.rowCount() > 0);
    QVERIFY(sentence().isEmpty());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
