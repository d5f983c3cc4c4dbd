// SPDX-License-Identifier: Apache-2.0
#include "gui/workflowpanel.h"

#include "gui/form/formview.h"
#include "gui/gallery/imagegrid.h"
#include "gui/messagebar.h"
#include "gui/workflowtabs.h"
#include "support/drag.h"
#include "support/windowfixture.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

class TestWorkflowPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensAFile();
    void opensADroppedFile();
    void aBadFileLeavesTheOpenWorkflow_data();
    void aBadFileLeavesTheOpenWorkflow();
    void opensTheWorkflowOfAPicture();
    void runLeadsToTheFirstProblem();
    void problemsShowOnlyAfterTheFirstRun();
    void resetGivesTheWorkflowsOwnValues();
    void valuesComeBackAfterARestart();
    void theWheelOverAFormChangesNothing();
    void aLargeWorkflowIsReadBesideTheEventLoop();
    void aTabThatIsClosedWhileItIsReadIsGone();
    void whatIsOpenedLastIsShown();
    void nodeTypesThatComeWhileItIsReadCount();
    void valuesTypedWhileItIsReadAgainAreKept();
    void valuesUsedWhileItIsReadAreAStepOfTheirOwn();
    void aLargeFileThatIsNoWorkflowIsTold();

private:
    QByteArray largeStudy(const QByteArray &name);
    bool waitForPool();
    WorkflowPanel *panel() { return m_fixture->window->workflowPanel(); }
    QString title() { return m_fixture->workflowTitle(); }
    void openFile(const QString &path);
    QString write(const QString &name, const QByteArray &bytes);

    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

const QString kExample = QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/seed-study.json");

} // namespace

void TestWorkflowPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>(24, 1);
    QVERIFY(m_fixture->start());
}

void TestWorkflowPanel::cleanup()
{
    m_fixture.reset();
}

void TestWorkflowPanel::openFile(const QString &path)
{
    m_fixture->prompter.path = path;
    m_fixture->part<QAction>(u"actionOpen"_s)->trigger();
}

QString TestWorkflowPanel::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_fixture->file(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestWorkflowPanel::opensAFile()
{
    openFile(kExample);
    QTRY_COMPARE(title(), u"Seed study"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(m_fixture->field(u"seeds"_s, u"integers"_s));
    openFile({}); // a person who cancels
    QCOMPARE(title(), u"Seed study"_s);
    QCOMPARE(m_fixture->prompter.asked.last(), QFileInfo(kExample).absolutePath());
}

void TestWorkflowPanel::opensADroppedFile()
{
    QVERIFY(Test::dropFiles(m_fixture->window.get(), {kExample}, {5, 5}));
    QTRY_COMPARE(title(), u"Seed study"_s);
}

void TestWorkflowPanel::aBadFileLeavesTheOpenWorkflow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << "hello"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other JSON") << R"({"a": [1, 2]})"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("a picture without workflow") << "\x89PNG\r\n\x1a\n"_ba;
}

void TestWorkflowPanel::aBadFileLeavesTheOpenWorkflow()
{
    QFETCH(QByteArray, bytes);
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"typed before"_s);
    openFile(write(u"bad.json"_s, bytes));
    QTRY_VERIFY(!panel()->messages()->text(u"open"_s).isEmpty());
    QCOMPARE(title(), u"Text to image"_s);
    QCOMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"typed before"_s);
    openFile(kExample);
    QTRY_VERIFY(panel()->messages()->text(u"open"_s).isEmpty());
}

void TestWorkflowPanel::opensTheWorkflowOfAPicture()
{
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"in the picture"_s);
    Job *job = m_fixture->run();
    QTRY_COMPARE(m_fixture->engine()->items().size(), 1);
    m_fixture->engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    const QString name = job->imageNames().first();
    QTRY_VERIFY(m_fixture->session()->images.rowOf(name) >= 0);
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"something else"_s);
    m_fixture->click(m_fixture->session()->images.rowOf(name));
    m_fixture->part<QAction>(u"actionImageWorkflow"_s)->trigger();
    QTRY_COMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"in the picture"_s);
    m_fixture->window->close();
    m_fixture->makeWindow(); // the next start asks the server for it again
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"in the picture"_s);
}

void TestWorkflowPanel::runLeadsToTheFirstProblem()
{
    m_fixture->setValue(u"sampler"_s, u"steps"_s, -3);
    m_fixture->setValue(u"noise"_s, u"width"_s, 13);
    QVERIFY(!m_fixture->run());
    auto *sentence = m_fixture->part<QLabel>(u"runProblem"_s);
    QTRY_VERIFY(sentence->isVisible() && !sentence->text().isEmpty());
    QWidget *first = m_fixture->field(u"noise"_s, u"width"_s);
    QVERIFY(first->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(first->findChild<QLabel *>(u"problem"_s)->isVisible());
    m_fixture->setValue(u"noise"_s, u"width"_s, 64);
    QTest::mouseClick(m_fixture->part<QWidget>(u"showProblem"_s), Qt::LeftButton);
    QVERIFY(m_fixture->field(u"sampler"_s, u"steps"_s)->isAncestorOf(QApplication::focusWidget()));
    m_fixture->setValue(u"sampler"_s, u"steps"_s, 2);
    QTRY_VERIFY(!sentence->isVisible());
    QVERIFY(m_fixture->run());
    QCOMPARE(m_fixture->countOf(Test::kEnqueueRequest), 0); // on its way, the refused ones were not sent
}

void TestWorkflowPanel::problemsShowOnlyAfterTheFirstRun()
{
    m_fixture->setValue(u"sampler"_s, u"steps"_s, QJsonValue::Undefined);
    QCoreApplication::processEvents(); // lint-ok(noloops): that nothing is shown can only be seen afterwards
    QVERIFY(!m_fixture->part<QLabel>(u"runProblem"_s)->isVisible());
    QVERIFY(m_fixture->part<QWidget>(u"run"_s)->isEnabled());
}

void TestWorkflowPanel::resetGivesTheWorkflowsOwnValues()
{
    const int index = panel()->handle()->tree().indexOf(u"wanted"_s, u"prompt"_s);
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"typed"_s);
    QVERIFY(panel()->handle()->state()->isChanged(index));
    m_fixture->part<QAction>(u"actionResetForm"_s)->trigger();
    QVERIFY(panel()->changedValues().isEmpty());
}

void TestWorkflowPanel::valuesComeBackAfterARestart()
{
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"kept"_s);
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->value(u"wanted"_s, u"prompt"_s).toString(), u"kept"_s);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 64);
}

void TestWorkflowPanel::theWheelOverAFormChangesNothing()
{
    openFile(QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/every-field.json"));
    QTRY_COMPARE(title(), u"Every Field"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(panel()->changedValues().isEmpty());
    m_fixture->grid()->setFocus();
    int turned = 0;
    for (QWidget *control : panel()->form()->findChildren<QWidget *>()) {
        if (!qobject_cast<QAbstractSpinBox *>(control) && !qobject_cast<QComboBox *>(control)
            && !qobject_cast<QAbstractSlider *>(control))
            continue;
        if (qobject_cast<QScrollBar *>(control) || !control->isVisible() || !control->isEnabled())
            continue;
        QVERIFY2(!(control->focusPolicy() & Qt::WheelFocus & ~Qt::StrongFocus),
                 control->metaObject()->className());
        QWheelEvent turn(control->rect().center(), control->mapToGlobal(control->rect().center()), {},
                         {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &turn);
        QVERIFY2(panel()->changedValues().isEmpty(),
                 qPrintable(QString::fromLatin1(control->metaObject()->className()) + u' '
                            + control->objectName()));
        ++turned;
    }
    QVERIFY(turned > 20);
}

//! Of more bytes than are read at once.
QByteArray TestWorkflowPanel::largeStudy(const QByteArray &name)
{
    QByteArray bytes = WindowFixture::bytesOf(kExample);
    const QByteArray padding(kReadAtOnceBytes, 'x');
    bytes.replace("\"Seed study\"", QByteArray('"' + name + R"(", "padding": ")" + padding + '"'));
    return bytes;
}

//! Until its results have come, those too that nobody wants any more.
bool TestWorkflowPanel::waitForPool()
{
    QThreadPool::globalInstance()->waitForDone();
    bool isPast = false;
    QTimer::singleShot(0, this, [&isPast] { isPast = true; });
    return QTest::qWaitFor([&isPast] { return isPast; });
}

void TestWorkflowPanel::aLargeWorkflowIsReadBesideTheEventLoop()
{
    WorkflowPanel large(m_fixture->session(), &m_fixture->prompter);
    QSignalSpy opened(&large, &WorkflowPanel::opened);
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {{u"wanted.prompt"_s, u"mine"_s}}, largeStudy("Large"));
    QVERIFY(!large.handle());
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"mine"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(large.title(), u"Large"_s);
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"mine"_s);
    QVERIFY(!large.handle()->history()->stack()->canUndo());
}

void TestWorkflowPanel::aTabThatIsClosedWhileItIsReadIsGone()
{
    m_fixture->window->workflowTabs()->open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Large"));
    auto large = std::make_unique<WorkflowPanel>(m_fixture->session(), &m_fixture->prompter);
    large->open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Gone"));
    QVERIFY(!large->handle());
    large.reset();
    QTRY_COMPARE(title(), u"Large"_s);
    QCOMPARE(m_fixture->window->workflowTabs()->panels().size(), 2);
}

void TestWorkflowPanel::whatIsOpenedLastIsShown()
{
    WorkflowPanel large(m_fixture->session(), &m_fixture->prompter);
    QSignalSpy opened(&large, &WorkflowPanel::opened);
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("First"));
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, WindowFixture::bytesOf(kExample));
    QCOMPARE(large.title(), u"Seed study"_s);
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Second"));
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Third"));
    QTRY_COMPARE(opened.size(), 2);
    QVERIFY(waitForPool()); // what was read for nothing
    QCOMPARE(large.title(), u"Third"_s);
    QCOMPARE(opened.size(), 2);
}

void TestWorkflowPanel::nodeTypesThatComeWhileItIsReadCount()
{
    QThreadPool *pool = QThreadPool::globalInstance();
    const auto restore =
        qScopeGuard([pool, count = pool->maxThreadCount()] { pool->setMaxThreadCount(count); });
    pool->setMaxThreadCount(1); // first come, first served
    WorkflowPanel large(m_fixture->session(), &m_fixture->prompter);
    QSignalSpy opened(&large, &WorkflowPanel::opened);
    const auto before = m_fixture->session()->templates();
    emit m_fixture->session()->client.descriptionChanged();
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Large")); // on the old ones
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_fixture->session()->templates() != before);
    QCOMPARE(&large.handle()->templates(), m_fixture->session()->templates().get());
    QVERIFY(waitForPool()); // what was read for nothing
    QCOMPARE(opened.size(), 1);
}

void TestWorkflowPanel::valuesTypedWhileItIsReadAgainAreKept()
{
    WorkflowPanel large(m_fixture->session(), &m_fixture->prompter);
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {}, largeStudy("Large"));
    QTRY_VERIFY(large.handle());
    const auto before = large.handle();
    bool typed = false;
    connect(m_fixture->session(), &ServerSession::templatesReady, &large, [&] {
        typed = large.handle() == before; // it is being read on the new ones
        before->state()->setValue(before->tree().indexOf(u"wanted"_s, u"prompt"_s), u"typed"_s);
    });
    emit m_fixture->session()->client.descriptionChanged();
    QTRY_VERIFY(large.handle() != before);
    QVERIFY(typed);
    QCOMPARE(&large.handle()->templates(), m_fixture->session()->templates().get());
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"typed"_s);
}

void TestWorkflowPanel::valuesUsedWhileItIsReadAreAStepOfTheirOwn()
{
    WorkflowPanel large(m_fixture->session(), &m_fixture->prompter);
    QSignalSpy changed(&large, &WorkflowPanel::valuesChanged);
    large.open({WorkflowOrigin::Kind::Clipboard, {}}, {{u"wanted.prompt"_s, u"mine"_s}}, largeStudy("Large"));
    large.useValues({{u"wanted.prompt"_s, u"of the job"_s}});
    QVERIFY(!large.handle());
    QCOMPARE(changed.size(), 1); // they are saved with the tab
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"of the job"_s);
    QTRY_VERIFY(large.handle());
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"of the job"_s);
    large.handle()->history()->stack()->undo();
    QCOMPARE(large.changedValues().value(u"wanted.prompt"_s).toString(), u"mine"_s);
}

void TestWorkflowPanel::aLargeFileThatIsNoWorkflowIsTold()
{
    openFile(write(u"bad.json"_s, QByteArray(kReadAtOnceBytes + 1, '{')));
    QTRY_VERIFY(panel()->messages()->text(u"open"_s).contains(u"bad.json"_s));
    QCOMPARE(title(), u"Text to image"_s);
}

QTEST_MAIN(TestWorkflowPanel)
#include "tst_workflowpanel.moc"
