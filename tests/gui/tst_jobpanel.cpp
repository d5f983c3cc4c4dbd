// SPDX-License-Identifier: Apache-2.0
#include "gui/jobs/jobpanel.h"

#include "gui/jobs/jobrow.h"
#include "gui/viewer/viewerpanel.h"
#include "support/windowfixture.h"

#include <QDockWidget>
#include <QEnterEvent>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

//! A blank picture, blurred by two nodes that save theirs.
QJsonObject twoOutputs()
{
    const auto node = [](const QString &id, const QString &type, const QString &label, bool isIntermediate) {
        const QJsonObject data{{u"id"_s, id},
                               {u"type"_s, type},
                               {u"version"_s, u"1.2.2"_s},
                               {u"label"_s, label},
                               {u"inputs"_s, QJsonObject{}},
                               {u"isIntermediate"_s, isIntermediate},
                               {u"useCache"_s, false}};
        return QJsonObject{{u"id"_s, id}, {u"type"_s, u"invocation"_s}, {u"data"_s, data}};
    };
    const auto edge = [](const QString &target) {
        return QJsonObject{{u"id"_s, target},         {u"type"_s, u"default"_s},
                           {u"source"_s, u"blank"_s}, {u"sourceHandle"_s, u"image"_s},
                           {u"target"_s, target},     {u"targetHandle"_s, u"image"_s}};
    };
    return {{u"name"_s, u"Two outputs"_s},
            {u"meta"_s, QJsonObject{{u"version"_s, u"4.0.0"_s}, {u"category"_s, u"user"_s}}},
            {u"nodes"_s,
             QJsonArray{node(u"blank"_s, u"blank_image"_s, {}, true),
                        node(u"soft"_s, u"img_blur"_s, u"Soft <b>"_s, false),
                        node(u"hard"_s, u"img_blur"_s, u"Hard"_s, false)}},
            {u"edges"_s, QJsonArray{edge(u"soft"_s), edge(u"hard"_s)}}};
}

} // namespace

class TestJobPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysInWordsWhereARunStands();
    void showsThePreviewInTheRow();
    void cancelShowsUnderThePointerAndWithTheFocus();
    void cancelInTheRowCancelsThatRunOnly();
    void aFailedRowGivesReasonValuesAndDetails();
    void olderFinishedRunsFold();
    void pausesAndContinuesTheQueue();
    void aPictureOfTheRowOpensInTheViewer();
    void picturesAreGroupedByTheirNode();

private:
    FakeEngine *engine() { return m_fixture->engine(); }
    Job *submit();
    QToolButton *cancelOf(const Job *job)
    {
        return m_fixture->jobRow(job)->findChild<QToolButton *>(u"cancelJob"_s);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestJobPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>(24, 1);
    QVERIFY(m_fixture->start());
}

void TestJobPanel::cleanup()
{
    m_fixture.reset();
}

//! A run that the server has accepted.
Job *TestJobPanel::submit()
{
    Job *job = m_fixture->run();
    const bool isAccepted = job && QTest::qWaitFor([job] { return job->state() == Job::State::Waiting; });
    return isAccepted ? job : nullptr;
}

void TestJobPanel::saysInWordsWhereARunStands()
{
    QVERIFY(m_fixture->labelWith(m_fixture->window->jobPanel(), u"Nothing is queued"_s));
    Job *job = submit();
    QVERIFY(job);
    JobRow *row = m_fixture->jobRow(job);
    QVERIFY(m_fixture->labelWith(row, u"Text to image"_s));
    QVERIFY(m_fixture->labelWith(row, u"Waiting"_s));
    QVERIFY(m_fixture->stepToPreview());
    QTRY_VERIFY(m_fixture->labelWith(row, u"%"_s));
    auto *dock = m_fixture->part<QDockWidget>(u"queueDock"_s);
    QTRY_VERIFY2(dock->windowTitle().contains("1 running"_L1), qPrintable(dock->windowTitle()));
    engine()->finishCurrent();
    QTRY_VERIFY(m_fixture->labelWith(row, u"Done, 1 picture"_s));
    QVERIFY(row->accessibleName().contains("Done"_L1));
    QVERIFY(!m_fixture->labelWith(m_fixture->window->jobPanel(), u"Nothing is queued"_s));
    QTRY_COMPARE(dock->windowTitle(), u"Queue"_s);
}

void TestJobPanel::showsThePreviewInTheRow()
{
    Job *job = submit();
    QVERIFY(job);
    const auto largest = [&] {
        int width = 0;
        for (const QLabel *label : m_fixture->jobRow(job)->findChildren<QLabel *>())
            width = qMax(width, label->isVisible() ? label->pixmap(Qt::ReturnByValue).width() : 0);
        return width;
    };
    const int symbol = largest();
    QVERIFY(m_fixture->stepToPreview());
    QTRY_VERIFY(largest() > symbol);
}

void TestJobPanel::cancelShowsUnderThePointerAndWithTheFocus()
{
    Job *job = submit();
    QVERIFY(job);
    JobRow *row = m_fixture->jobRow(job);
    const QToolButton *cancel = cancelOf(job);
    QVERIFY(!cancel->isVisible());
    QEnterEvent enter({5, 5}, {5, 5}, row->mapToGlobal(QPointF(5, 5)));
    QCoreApplication::sendEvent(row, &enter);
    QVERIFY(cancel->isVisible());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(row, &leave);
    QVERIFY(!cancel->isVisible());
    row->setFocus(Qt::TabFocusReason);
    QVERIFY(cancel->isVisible());
    QTest::keyClick(row, Qt::Key_Tab);
    QVERIFY(cancel->hasFocus());
    m_fixture->part<QWidget>(u"boardFilter"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(!cancel->isVisible());
}

void TestJobPanel::cancelInTheRowCancelsThatRunOnly()
{
    Job *first = submit();
    Job *second = submit();
    QVERIFY(first && second);
    m_fixture->jobRow(second)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cancelOf(second), Qt::Key_Space);
    QTRY_COMPARE(second->state(), Job::State::Canceled);
    QVERIFY(m_fixture->labelWith(m_fixture->jobRow(second), u"Cancelled"_s));
    QCOMPARE(first->state(), Job::State::Waiting);
}

void TestJobPanel::aFailedRowGivesReasonValuesAndDetails()
{
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"please FAIL"_s);
    Job *job = submit();
    QVERIFY(job);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Failed);
    JobRow *row = m_fixture->jobRow(job);
    QVERIFY(m_fixture->labelWith(row, u"Failed: "_s));
    QVERIFY(m_fixture->labelWith(row, u"CUDA out of memory"_s));
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"another one"_s);
    const QList<QWidget *> links = row->findChildren<QWidget *>(u"jobLink"_s);
    QCOMPARE(links.size(), 2);
    QTest::mouseClick(links.first(), Qt::LeftButton); // "Use these values"
    QTRY_COMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"please FAIL"_s);
    QTest::mouseClick(links.last(), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->part<QWidget>(u"errorDetails"_s));
}

void TestJobPanel::olderFinishedRunsFold()
{
    QList<Job *> jobs;
    for (int i = 0; i < 5; ++i) {
        jobs.append(submit());
        QVERIFY(jobs.last());
        engine()->finishCurrent();
        QTRY_VERIFY(jobs.last()->isEnded());
    }
    auto *folded = m_fixture->part<QToolButton>(u"foldedJobs"_s);
    QTRY_VERIFY(folded->isVisible());
    QVERIFY(folded->text().contains(u'2'));
    QVERIFY(!m_fixture->jobRow(jobs.first())->isVisible());
    QVERIFY(m_fixture->jobRow(jobs.last())->isVisible());
    QTest::mouseClick(folded, Qt::LeftButton);
    QVERIFY(m_fixture->jobRow(jobs.first())->isVisible());
    QTest::mouseClick(folded, Qt::LeftButton);
    QVERIFY(!m_fixture->jobRow(jobs.first())->isVisible());
}

void TestJobPanel::pausesAndContinuesTheQueue()
{
    auto *pause = m_fixture->part<QToolButton>(u"pauseQueue"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(engine()->isPaused());
    QTRY_COMPARE(m_fixture->window->jobPanel()->summary(), u"paused"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(!engine()->isPaused());
    QTRY_VERIFY(m_fixture->window->jobPanel()->summary().isEmpty());
}

void TestJobPanel::aPictureOfTheRowOpensInTheViewer()
{
    Job *job = submit();
    QVERIFY(job);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    const auto picture = [&] { return m_fixture->jobRow(job)->findChild<QAbstractButton *>(u"result"_s); };
    QTRY_VERIFY(picture() && picture()->isVisible());
    QVERIFY(!m_fixture->jobRow(job)->findChild<QLabel *>(u"resultTitle"_s)); // one node needs no heading
    QTest::mouseClick(picture(), Qt::LeftButton);
    QVERIFY(m_fixture->window->isViewerOpen());
    QCOMPARE(m_fixture->window->viewerPanel()->currentName(), job->imageNames().first());
}

void TestJobPanel::picturesAreGroupedByTheirNode()
{
    QVERIFY(m_fixture->openJson(twoOutputs()));
    QTest::mouseClick(m_fixture->part<QPushButton>(u"run"_s), Qt::LeftButton);
    const auto &jobs = m_fixture->session()->tracker.jobs();
    QTRY_COMPARE(jobs.size(), size_t(1));
    Job *job = jobs.front().get();
    QTRY_COMPARE(job->items().size(), 1);
    engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QTRY_COMPARE(job->imageNames().size(), 2);
    const QList<JobResultGroup> groups = job->resultGroups();
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).title, u"Soft <b>"_s);
    QCOMPARE(groups.at(1).title, u"Hard"_s);
    const QList<QLabel *> titles = m_fixture->jobRow(job)->findChildren<QLabel *>(u"resultTitle"_s);
    QCOMPARE(titles.size(), 2);
    QCOMPARE(titles.at(0)->text(), u"Soft <b>"_s);
    QCOMPARE(titles.at(0)->textFormat(), Qt::PlainText);
    const QList<QAbstractButton *> pictures =
        m_fixture->jobRow(job)->findChildren<QAbstractButton *>(u"result"_s);
    QCOMPARE(pictures.size(), 2);
    pictures.at(1)->setFocus();
    QTest::keyClick(pictures.at(1), Qt::Key_Space);
    QCOMPARE(m_fixture->window->viewerPanel()->currentName(), groups.at(1).imageNames.first());
}

QTEST_MAIN(TestJobPanel)
#include "tst_jobpanel.moc"
