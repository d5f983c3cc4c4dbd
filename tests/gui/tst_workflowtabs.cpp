// SPDX-License-Identifier: Apache-2.0
#include "gui/workflowtabs.h"

#include "gui/messagebar.h"
#include "gui/runbar.h"
#include "gui/workflowpanel.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QUndoStack>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

//! Several open workflows in the real window.
class TestWorkflowTabs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachTabHasItsOwnValues();
    void keysShowAnotherTab();
    void openingTheSameAgainShowsItsTab();
    void closingAndOpeningAgainKeepsTheValues();
    void theLastTabMayBeClosed();
    void theFirstStartOnAServerOpensWhatItCanRun();
    void tabsComeBackAfterARestart();
    void editsAreOnDiskWithinASecond();
    void aChangedFileIsTold();
    void undoTakesBackAnEditOfTheShownWorkflow();
    void undoTakesBackResetAtOnce();
    void movingATabKeepsThemTogether();
    void useValuesOpensATabWhereThereIsNone();

    void onlyTheShownTabIsReadAtStart();
    void aTabThatWasNeverShownKeepsWhatItHad();
    void aTabThatWasNeverShownIsClosedAndOpenedAgain();
    void valuesReachATabThatWasNeverShown();
    void openingTheSameShowsATabThatWasNeverShown();
    void otherNodeTypesDoNotWakeATab();
    void aChangedFileIsToldWhenItsTabIsShown();

private:
    void startAgain();
    bool writeStudy(const QString &name);
    WorkflowPanel *panel(int tab) { return tabs()->panels().at(tab); }
    WorkflowTabs *tabs() { return m_fixture->window->workflowTabs(); }
    QTabBar *bar() { return m_fixture->part<QTabBar>(u"workflowTabs"_s); }
    void openSeedStudy();
    void trigger(const QString &action) { m_fixture->part<QAction>(action)->trigger(); }
    QString prompt() { return m_fixture->value(u"wanted"_s, u"prompt"_s).toString(); }
    void setPrompt(const QString &text) { m_fixture->setValue(u"wanted"_s, u"prompt"_s, text); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWorkflowTabs::init()
{
    m_fixture = std::make_unique<WindowFixture>(12, 1);
    QVERIFY(m_fixture->start());
}

void TestWorkflowTabs::cleanup()
{
    m_fixture.reset();
}

void TestWorkflowTabs::startAgain()
{
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
}

//! The seed study under this name, as mine.json.
bool TestWorkflowTabs::writeStudy(const QString &name)
{
    QByteArray bytes =
        WindowFixture::bytesOf(QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/seed-study.json"));
    bytes.replace("\"Seed study\"", QByteArray('"' + name.toUtf8() + '"'));
    QFile file(m_fixture->file(u"mine.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void TestWorkflowTabs::openSeedStudy()
{
    trigger(u"actionExample3"_s);
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
}

void TestWorkflowTabs::eachTabHasItsOwnValues()
{
    setPrompt(u"first"_s);
    m_fixture->part<QSpinBox>(u"runs"_s)->setValue(4);
    openSeedStudy();
    setPrompt(u"second"_s);
    QCOMPARE(m_fixture->part<QSpinBox>(u"runs"_s)->value(), 1);
    tabs()->select(0);
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(prompt(), u"first"_s);
    QCOMPARE(m_fixture->part<QSpinBox>(u"runs"_s)->value(), 4);
    Job *job = m_fixture->run();
    QVERIFY(job);
    QCOMPARE(job->values()[u"wanted.prompt"_s].toString(), u"first"_s);
    tabs()->select(1);
    QCOMPARE(prompt(), u"second"_s);
}

void TestWorkflowTabs::keysShowAnotherTab()
{
    openSeedStudy();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
}

void TestWorkflowTabs::openingTheSameAgainShowsItsTab()
{
    setPrompt(u"kept"_s);
    openSeedStudy();
    trigger(u"actionExample1"_s);
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(tabs()->panels().size(), 2);
    QCOMPARE(prompt(), u"kept"_s);
}

void TestWorkflowTabs::closingAndOpeningAgainKeepsTheValues()
{
    openSeedStudy();
    setPrompt(u"kept"_s);
    QVERIFY(!m_fixture->part<QAction>(u"actionReopenTab"_s)->isEnabled());
    trigger(u"actionCloseTab"_s);
    QCOMPARE(tabs()->panels().size(), 1);
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    trigger(u"actionReopenTab"_s);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QCOMPARE(prompt(), u"kept"_s);
}

void TestWorkflowTabs::theFirstStartOnAServerOpensWhatItCanRun()
{
    trigger(u"actionCloseTab"_s);
    m_fixture->window->close();
    m_fixture->makeWindow();
    m_fixture->window->show();
    m_fixture->window->connectTo(m_fixture->server.url());
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Text to image (SD1.5)"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(m_fixture->window->workflowPanel()->handle()->problems().isEmpty());
    QCOMPARE(tabs()->panels().size(), 1);
}

void TestWorkflowTabs::theLastTabMayBeClosed()
{
    trigger(u"actionCloseTab"_s);
    QVERIFY(!m_fixture->window->workflowPanel());
    QVERIFY(!m_fixture->part<QAction>(u"actionRun"_s)->isEnabled());
    QVERIFY(!m_fixture->part<QAction>(u"actionUndo"_s)->isEnabled());
    QVERIFY(m_fixture->labelWith(tabs(), u"No workflow is open"_s));
    openSeedStudy();
    QVERIFY(m_fixture->part<QAction>(u"actionRun"_s)->isEnabled());
}

void TestWorkflowTabs::tabsComeBackAfterARestart()
{
    const auto seed = [this] {
        const auto handle = m_fixture->window->workflowPanel()->handle();
        return std::pair(handle, handle->tree().indexOf(u"noise"_s, u"seed"_s));
    };
    const auto [first, index] = seed();
    first->randomSeeds()->setRandom(index, true);
    openSeedStudy();
    setPrompt(u"in the second"_s);
    trigger(u"actionExample2"_s);
    QTRY_COMPARE(tabs()->panels().size(), 3);
    tabs()->select(1);
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(bar()->count(), 3);
    QCOMPARE(bar()->tabText(0), u"Text to image"_s);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    QCOMPARE(prompt(), u"in the second"_s);
    QVERIFY(!m_fixture->window->workflowPanel()->handle()->history()->stack()->canUndo());
    tabs()->select(0);
    const auto [again, sameIndex] = seed();
    QVERIFY(again->randomSeeds()->isRandom(sameIndex));
}

void TestWorkflowTabs::editsAreOnDiskWithinASecond()
{
    static_assert(WorkflowTabs::kSaveDelay < std::chrono::seconds(1));
    setPrompt(u"a crash takes nothing"_s);
    QTRY_VERIFY(
        WindowFixture::bytesOf(m_fixture->file(u"tabs/first.tab"_s)).contains("a crash takes nothing"));
}

void TestWorkflowTabs::aChangedFileIsTold()
{
    const QByteArray example =
        WindowFixture::bytesOf(QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/seed-study.json"));
    const QString path = m_fixture->file(u"mine.json"_s);
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(example));
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::File, path});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    m_fixture->window->close();
    QVERIFY(write(QByteArray(example).replace("\"Seed study\"", "\"Other study\"")));
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s); // as it was opened
    QTRY_VERIFY(m_fixture->window->workflowPanel()->messages()->text(u"file"_s).contains(u"mine.json"_s));
    QTest::mouseClick(m_fixture->part<QPushButton>(u"barAction"_s), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Other study"_s);
    QCOMPARE(tabs()->panels().size(), 3);
}

void TestWorkflowTabs::undoTakesBackAnEditOfTheShownWorkflow()
{
    const QString before = prompt();
    setPrompt(u"edited"_s);
    openSeedStudy();
    QAction *undo = m_fixture->part<QAction>(u"actionUndo"_s);
    QVERIFY(!undo->isEnabled());
    tabs()->select(0);
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QCOMPARE(prompt(), before);
    trigger(u"actionRedo"_s);
    QCOMPARE(prompt(), u"edited"_s);
}

void TestWorkflowTabs::undoTakesBackResetAtOnce()
{
    setPrompt(u"edited"_s);
    trigger(u"actionResetForm"_s);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 768);
    trigger(u"actionUndo"_s);
    QCOMPARE(prompt(), u"edited"_s);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 64);
}

void TestWorkflowTabs::movingATabKeepsThemTogether()
{
    setPrompt(u"first"_s);
    openSeedStudy();
    bar()->moveTab(1, 0);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    tabs()->select(1);
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(prompt(), u"first"_s);
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(bar()->tabText(0), u"Seed study"_s);
}

void TestWorkflowTabs::useValuesOpensATabWhereThereIsNone()
{
    setPrompt(u"of the job"_s);
    Job *job = m_fixture->run();
    QVERIFY(job);
    openSeedStudy();
    tabs()->closeTab(0);
    tabs()->useValues({WorkflowOrigin::Kind::Example, job->source().section(u':', 1)}, job->values());
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(prompt(), u"of the job"_s);
}

void TestWorkflowTabs::onlyTheShownTabIsReadAtStart()
{
    setPrompt(u"in the first"_s);
    openSeedStudy();
    startAgain();
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(bar()->tabText(0), u"Text to image"_s);
    QCOMPARE(bar()->tabToolTip(0), u"Text to image"_s);
    QVERIFY(panel(0)->isAsleep());
    QVERIFY(!panel(0)->handle());
    QVERIFY(!panel(0)->form());
    QVERIFY(panel(1)->handle());
    tabs()->select(0);
    QVERIFY(panel(0)->handle());
    QCOMPARE(prompt(), u"in the first"_s);
    QVERIFY(!panel(0)->handle()->history()->stack()->canUndo());
}

void TestWorkflowTabs::aTabThatWasNeverShownKeepsWhatItHad()
{
    setPrompt(u"in the first"_s);
    const auto handle = panel(0)->handle();
    const int seed = handle->tree().indexOf(u"noise"_s, u"seed"_s);
    handle->randomSeeds()->setRandom(seed, true);
    openSeedStudy();
    startAgain();
    panel(0)->runBar()->setRuns(7); // is saved
    startAgain();
    QCOMPARE(bar()->tabText(0), u"Text to image"_s);
    QVERIFY(panel(0)->isAsleep());
    tabs()->select(0);
    QCOMPARE(panel(0)->runBar()->runs(), 7);
    QCOMPARE(prompt(), u"in the first"_s);
    QVERIFY(panel(0)->handle()->randomSeeds()->isRandom(seed));
}

void TestWorkflowTabs::aTabThatWasNeverShownIsClosedAndOpenedAgain()
{
    setPrompt(u"in the first"_s);
    openSeedStudy();
    startAgain();
    tabs()->closeTab(0);
    QCOMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    tabs()->reopenClosed();
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(prompt(), u"in the first"_s);
}

void TestWorkflowTabs::valuesReachATabThatWasNeverShown()
{
    setPrompt(u"before"_s);
    openSeedStudy();
    startAgain();
    tabs()->useValues(panel(0)->source(), {{u"wanted.prompt"_s, u"of the job"_s}});
    QCOMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QTRY_COMPARE(prompt(), u"of the job"_s);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 768);
    trigger(u"actionUndo"_s);
    QCOMPARE(prompt(), u"before"_s);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 64);
}

void TestWorkflowTabs::openingTheSameShowsATabThatWasNeverShown()
{
    setPrompt(u"kept"_s);
    openSeedStudy();
    startAgain();
    trigger(u"actionExample1"_s);
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Text to image"_s);
    QCOMPARE(tabs()->panels().size(), 2);
    QCOMPARE(prompt(), u"kept"_s);
}

void TestWorkflowTabs::otherNodeTypesDoNotWakeATab()
{
    openSeedStudy();
    startAgain();
    QTest::failOnWarning(QRegularExpression(u"disconnect"_s)); // the menu's undo stack has gone
    const QPointer<WorkflowHandle> before = panel(1)->handle().get();
    emit m_fixture->session()->client.descriptionChanged();
    QTRY_VERIFY(!before);
    QVERIFY(panel(1)->handle());
    setPrompt(u"on the new ones"_s);
    QVERIFY(m_fixture->part<QAction>(u"actionUndo"_s)->isEnabled());
    QVERIFY(panel(0)->isAsleep());
    tabs()->select(0);
    QCOMPARE(&panel(0)->handle()->templates(), m_fixture->session()->templates().get());
}

void TestWorkflowTabs::aChangedFileIsToldWhenItsTabIsShown()
{
    QVERIFY(writeStudy(u"Seed study"_s));
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::File, m_fixture->file(u"mine.json"_s)});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"Seed study"_s);
    tabs()->select(0);
    QVERIFY(writeStudy(u"Other study"_s));
    startAgain();
    QVERIFY(panel(1)->isAsleep());
    QVERIFY(panel(1)->messages()->text(u"file"_s).isEmpty());
    tabs()->select(1);
    QTRY_VERIFY(panel(1)->messages()->text(u"file"_s).contains(u"mine.json"_s));
}

QTEST_MAIN(TestWorkflowTabs)
#include "tst_workflowtabs.moc"
