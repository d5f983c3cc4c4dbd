// SPDX-License-Identifier: Apache-2.0
#include "gui/runbar.h"

#include "support/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

class TestRunBar : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void runIsOffUntilTheServerIsThere();
    void resultsGoToTheChosenBoard();
    void theBoardStaysOverAReload();
    void aProblemIsToldInOneLine();
    void countsFurtherProblems();
    void runsAreAtLeastOne();
    void tellsHowManyItemsABatchMakes();
    void aValueThatIsOnlyMissingIsNoProblemBeforeARun();

private:
    RunBar *bar() { return m_fixture->window->findChild<RunBar *>(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRunBar::init()
{
    m_fixture = std::make_unique<WindowFixture>(24, 2);
    QVERIFY(m_fixture->start());
}

void TestRunBar::cleanup()
{
    m_fixture.reset();
}

void TestRunBar::runIsOffUntilTheServerIsThere()
{
    auto *run = m_fixture->part<QWidget>(u"run"_s);
    QVERIFY(run->isEnabled());
    m_fixture->server.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!run->isEnabled(), 20000);
}

void TestRunBar::tellsHowManyItemsABatchMakes()
{
    auto *run = m_fixture->part<QPushButton>(u"run"_s);
    QCOMPARE(run->text(), u"Run"_s);
    m_fixture->window->openWorkflow(
        {WorkflowOrigin::Kind::Example, u":/starters/sd15-prompts-from-a-list.json"_s});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Prompts from a list (SD1.5)"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    run = m_fixture->part<QPushButton>(u"run"_s);
    QTRY_COMPARE(run->text(), u"Run 3 item(s)"_s);
    m_fixture->part<QSpinBox>(u"runs"_s)->setValue(4);
    QCOMPARE(run->text(), u"Run 12 item(s)"_s);
    QJsonObject generator = m_fixture->value(u"lines"_s, u"generator"_s).toObject();
    generator.insert(u"input"_s, u"a hill"_s);
    m_fixture->setValue(u"lines"_s, u"generator"_s, generator);
    QTRY_COMPARE(run->text(), u"Run 4 item(s)"_s);
}

void TestRunBar::aValueThatIsOnlyMissingIsNoProblemBeforeARun()
{
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::Example, u":/workflows/image-variation.json"_s});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Image variation"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    const WorkflowPanel *panel = m_fixture->window->workflowPanel();
    QVERIFY(!panel->handle()->problems().isEmpty());
    QVERIFY(m_fixture->labelWith(panel, u"Needed"_s));
    QVERIFY(!m_fixture->labelWith(panel, u"needs a value"_s));
    QTest::mouseClick(m_fixture->part<QPushButton>(u"run"_s), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->labelWith(panel, u"needs a value"_s));
    QVERIFY(!m_fixture->labelWith(panel, u"Needed"_s));
}

void TestRunBar::resultsGoToTheChosenBoard()
{
    const QString board = m_fixture->session()->boards.boards().first().id;
    auto *boards = m_fixture->part<QComboBox>(u"targetBoard"_s);
    QTest::keyClick(boards, Qt::Key_Down);
    QCOMPARE(bar()->board(), board);
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(m_fixture->engine()->items().size(), 1);
    m_fixture->engine()->finishCurrent();
    QTRY_COMPARE(job->imageNames().size(), 1);
    QCOMPARE(m_fixture->server.library()->find(job->imageNames().first())->boardId, board);
}

void TestRunBar::theBoardStaysOverAReload()
{
    const QString board = m_fixture->session()->boards.boards().last().id;
    bar()->setBoard(board);
    m_fixture->server.library()->addBoard(u"Another"_s);
    QSignalSpy loaded(&m_fixture->session()->boards, &BoardListModel::loaded);
    m_fixture->session()->refresh();
    QTRY_VERIFY(!loaded.isEmpty());
    QCOMPARE(bar()->board(), board);
    QCOMPARE(m_fixture->session()->boards.boards().size(), 3);
}

void TestRunBar::aProblemIsToldInOneLine()
{
    auto *label = m_fixture->part<QLabel>(u"runProblem"_s);
    bar()->setProblem(u"Steps must be at least 1."_s, 1);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"Steps must be at least 1."_s);
    QCOMPARE(m_fixture->part<QWidget>(u"run"_s)->accessibleDescription(), u"Steps must be at least 1."_s);
    QSignalSpy shown(bar(), &RunBar::problemActivated);
    QTest::mouseClick(m_fixture->part<QWidget>(u"showProblem"_s), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    bar()->setProblem({}, 0);
    QVERIFY(!label->isVisible());
}

void TestRunBar::countsFurtherProblems()
{
    bar()->setProblem(u"Steps must be at least 1."_s, 4);
    const QString text = m_fixture->part<QLabel>(u"runProblem"_s)->text();
    QVERIFY2(text.contains(u'3'), qPrintable(text));
}

void TestRunBar::runsAreAtLeastOne()
{
    auto *runs = m_fixture->part<QSpinBox>(u"runs"_s);
    runs->setValue(0);
    QCOMPARE(bar()->runs(), 1);
    QSignalSpy changed(bar(), &RunBar::optionsChanged);
    QTest::keyClick(runs, Qt::Key_Up);
    QCOMPARE(bar()->runs(), 2);
    QVERIFY(!changed.isEmpty());
}

QTEST_MAIN(TestRunBar)
#include "tst_runbar.moc"
