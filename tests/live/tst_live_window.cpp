// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gallerypanel.h"
#include "gui/gallery/imagegrid.h"
#include "gui/workflowpanel.h"
#include "support/batchdrop.h"
#include "support/smallworkflow.h"
#include "support/waitfor.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::kWorkflowId;
using Test::smallWorkflow;
using Test::waitFor;
using Test::WindowFixture;

namespace {

constexpr int kRunMs = 120000; // on a CPU that others use as well

} // namespace

//! The window on a real server; runs where TRIPTYCH_LIVE_URL names one.
class TestLiveWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void opensAWorkflowOfTheLibrary();
    void runsWithThreeSeeds();
    void showsThePicturesInTheGrid();
    void savesPicturesAsTheServerHasThem();
    void threeDroppedPicturesTimesTwoWordsMakeSixItems();

private:
    Client &client() { return m_fixture->session()->client; }
    void chooseModelAndSize();

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_pictures;
};

void TestLiveWindow::initTestCase()
{
    const QString address = qEnvironmentVariable("TRIPTYCH_LIVE_URL");
    if (address.isEmpty())
        QSKIP("TRIPTYCH_LIVE_URL names no server");
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window->show();
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    m_fixture->window->connectTo(HttpTransport::parseAddress(address).value());
    QVERIFY(m_fixture->waitUntilLoaded());
}

void TestLiveWindow::cleanupTestCase()
{
    if (!m_pictures.isEmpty())
        QVERIFY(waitFor(client().images.remove(m_pictures)).ok());
    m_fixture.reset();
}

void TestLiveWindow::opensAWorkflowOfTheLibrary()
{
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::Library, kWorkflowId});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Text to Image - SD1.5"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
}

void TestLiveWindow::chooseModelAndSize()
{
    const std::shared_ptr<WorkflowHandle> handle = m_fixture->window->workflowPanel()->handle();
    for (const FormField &field : handle->tree().fields()) {
        if (field.fieldName == "width"_L1 || field.fieldName == "height"_L1)
            handle->state()->setValue(field.index, 256);
        for (const ModelChoice &choice : m_fixture->session()->resources().models) {
            if (field.fieldName == "model"_L1 && choice.name == "tiny-sd1"_L1)
                handle->state()->setValue(field.index, choice.toIdentifier());
        }
    }
}

void TestLiveWindow::runsWithThreeSeeds()
{
    const Result<QByteArray> workflow = waitFor(client().workflows.workflow(kWorkflowId));
    QVERIFY(workflow.ok());
    for (const int seed : {11, 12, 13}) {
        m_fixture->prompter.path = m_fixture->file(u"seed-%1.json"_s.arg(seed));
        QFile file(m_fixture->prompter.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallWorkflow(workflow.value(), seed));
        file.close();
        const WorkflowPanel *before = m_fixture->window->workflowPanel();
        m_fixture->part<QAction>(u"actionOpen"_s)->trigger();
        QTRY_VERIFY(m_fixture->window->workflowPanel() != before);
        QVERIFY(m_fixture->waitUntilLoaded());
        chooseModelAndSize();
        auto *run = m_fixture->part<QWidget>(u"run"_s);
        QTRY_VERIFY(run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        QCOMPARE(m_fixture->session()->tracker.jobs().size(), size_t(seed - 10));
    }
    for (const std::unique_ptr<Job> &job : m_fixture->session()->tracker.jobs()) {
        QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), kRunMs);
        QVERIFY2(job->state() == Job::State::Completed, qPrintable(job->error().message));
        QTRY_COMPARE(job->imageNames().size(), 1);
        m_pictures += job->imageNames();
    }
    QCOMPARE(m_pictures.removeDuplicates(), 0);
}

void TestLiveWindow::showsThePicturesInTheGrid()
{
    QCOMPARE(m_pictures.size(), 3);
    ImageListModel &images = m_fixture->session()->images;
    for (const QString &name : std::as_const(m_pictures)) {
        QTRY_VERIFY(images.rowOf(name) >= 0);
        m_fixture->grid()->scrollTo(images.index(images.rowOf(name)));
        QTRY_VERIFY(!m_fixture->session()->thumbnails.thumbnail(name).isNull());
    }
}

void TestLiveWindow::savesPicturesAsTheServerHasThem()
{
    for (const QString &name : std::as_const(m_pictures)) {
        m_fixture->window->galleryPanel()->selectRow(m_fixture->session()->images.rowOf(name));
        m_fixture->prompter.path = m_fixture->file(name);
        m_fixture->part<QAction>(u"actionSave"_s)->trigger();
        QTRY_VERIFY(!WindowFixture::bytesOf(m_fixture->prompter.path).isEmpty());
        const QUrl url = client().address().resolved(QUrl(u"api/v1/images/i/%1/full"_s.arg(name)));
        QNetworkAccessManager network; // not our own way of fetching
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        QTRY_VERIFY(reply->isFinished());
        const QByteArray saved = WindowFixture::bytesOf(m_fixture->prompter.path);
        QCOMPARE(saved, reply->readAll());
        QCOMPARE(QImage::fromData(saved).size(), QSize(256, 256));
    }
}

void TestLiveWindow::threeDroppedPicturesTimesTwoWordsMakeSixItems()
{
    QVERIFY(m_fixture->openJson(Test::picturesTimesWords()));
    QVERIFY(Test::dropThreePictures(m_fixture.get()));
    auto *run = m_fixture->part<QPushButton>(u"run"_s);
    QTRY_COMPARE(run->text(), u"Run 6 item(s)"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    const Job *job = m_fixture->session()->tracker.jobs().back().get();
    QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), kRunMs);
    QVERIFY2(job->state() == Job::State::Completed, qPrintable(job->error().message));
    QTRY_COMPARE(job->imageNames().size(), 6);
    m_pictures += job->imageNames();
    QCOMPARE(Test::pairsOf(m_fixture.get(), job),
             QStringList({u"#ff0000 calm"_s, u"#ff0000 storm"_s, u"#00ff00 calm"_s, u"#00ff00 storm"_s,
                          u"#0000ff calm"_s, u"#0000ff storm"_s}));
}

QTEST_MAIN(TestLiveWindow)
#include "tst_live_window.moc"
