// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"
#include "gui/dialogs/librarydialog.h"
#include "gui/dialogs/starterdialog.h"
#include "gui/messagebar.h"
#include "gui/workflowtabs.h"
#include "jobs/workflowloader.h"
#include "support/pngchunk.h"
#include "support/drag.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

const QString kExample = QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/seed-study.json");

//! A PNG of one pixel with this text chunk.
QByteArray pngWith(const QByteArray &keyword, const QByteArray &text)
{
    QByteArray bytes;
    QImage pixel(1, 1, QImage::Format_RGB32);
    pixel.fill(Qt::white);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pixel.save(&buffer, "PNG");
    constexpr qsizetype kAfterHeader = 8 + 25;
    return bytes.insert(kAfterHeader, Test::pngChunk("tEXt", keyword + '\0' + text));
}

} // namespace

//! Every way in which a workflow comes into the window, and out of it.
class TestWorkflowFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aStarterOpensWithItsModelsByKeys();
    void aStarterThatCannotRunSaysWhyAndDoesNotOpen();
    void startersAreNarrowedByFamily();
    void theLibraryOpensByMouse();
    void theLibraryIsFilteredByKeysAndTag();
    void theLibrarySaysWhenNothingFits();
    void aThousandEntriesFollowEachKey();

    void opensTextFromTheClipboard();
    void opensAPngFromTheClipboard();
    void saysWhatTheClipboardHasInstead_data();
    void saysWhatTheClipboardHasInstead();
    void opensACopiedPictureOfTheServer();
    void opensADroppedText();
    void aPngWithOnlyAGraphIsSaidSo();
    void recentWorkflowsComeBack();

    void savesACopyWithTheChanges();

private:
    WorkflowPanel *panel() { return m_fixture->window->workflowPanel(); }
    QString title() { return m_fixture->workflowTitle(); }
    void trigger(const QString &action) { m_fixture->part<QAction>(action)->trigger(); }
    template <typename Dialog> Dialog *dialog() { return m_fixture->window->findChild<Dialog *>(); }
    QString bar(const QString &cause) { return panel()->messages()->text(cause); }
    QJsonObject example();
    void openJson(const QJsonObject &workflow);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWorkflowFiles::init()
{
    m_fixture = std::make_unique<WindowFixture>(12, 1);
    QVERIFY(m_fixture->start());
}

void TestWorkflowFiles::cleanup()
{
    m_fixture.reset();
}

QJsonObject TestWorkflowFiles::example()
{
    return QJsonDocument::fromJson(WindowFixture::bytesOf(kExample)).object();
}

void TestWorkflowFiles::openJson(const QJsonObject &workflow)
{
    QVERIFY(m_fixture->openJson(workflow));
}

void TestWorkflowFiles::aStarterOpensWithItsModelsByKeys()
{
    trigger(u"actionStarter"_s);
    auto *starters = dialog<StarterDialog>();
    QVERIFY(starters);
    auto *filter = starters->findChild<QLineEdit *>(u"filter"_s);
    QTest::keyClicks(filter, u"sdxl text"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(title(), u"Text to image (SDXL)"_s);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->value(u"model"_s, u"model"_s)[u"name"_s].toString(), u"Atelier XL v2"_s);
    QVERIFY(panel()->handle()->problems().isEmpty());
    QVERIFY(bar(u"warnings"_s).isEmpty());
}

void TestWorkflowFiles::aStarterThatCannotRunSaysWhyAndDoesNotOpen()
{
    trigger(u"actionStarter"_s);
    auto *starters = dialog<StarterDialog>();
    auto *filter = starters->findChild<QLineEdit *>(u"filter"_s);
    auto *list = starters->findChild<QListView *>(u"list"_s);
    QTest::keyClicks(filter, u"reference sdxl"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"lacks: IP-Adapter"_s));
    QVERIFY(!starters->findChild<QPushButton *>(u"openButton"_s)->isEnabled());
    const QPoint middle = list->visualRect(list->currentIndex()).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, middle);
    QVERIFY(starters->isVisible());
    QCOMPARE(title(), u"Text to image"_s);
}

void TestWorkflowFiles::startersAreNarrowedByFamily()
{
    trigger(u"actionStarter"_s);
    auto *starters = dialog<StarterDialog>();
    auto *family = starters->findChild<QComboBox *>(u"family"_s);
    auto *list = starters->findChild<QListView *>(u"list"_s);
    QCOMPARE(list->model()->rowCount(), 18);
    family->setCurrentText(u"FLUX"_s);
    QCOMPARE(list->model()->rowCount(), 6);
    QTest::keyClick(starters->findChild<QLineEdit *>(u"filter"_s), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(starters, Qt::Key_Escape);
    QTRY_VERIFY(!dialog<StarterDialog>());
}

void TestWorkflowFiles::theLibraryOpensByMouse()
{
    trigger(u"actionLibrary"_s);
    auto *library = dialog<LibraryDialog>();
    QVERIFY(library);
    auto *list = library->findChild<QListView *>(u"list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    library->findChild<QLineEdit *>(u"filter"_s)->setText(u"Seed study"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    const QPoint middle = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      middle); // mouseDClick() sends the second press only
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, middle);
    QTRY_COMPARE(title(), u"Seed study"_s);
}

void TestWorkflowFiles::theLibraryIsFilteredByKeysAndTag()
{
    trigger(u"actionLibrary"_s);
    auto *library = dialog<LibraryDialog>();
    auto *list = library->findChild<QListView *>(u"list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    auto *tag = library->findChild<QComboBox *>(u"tag"_s);
    tag->setCurrentIndex(tag->findText(u"flux"_s, Qt::MatchFixedString));
    QCOMPARE(list->model()->rowCount(), 6);
    QTest::keyClicks(library->findChild<QLineEdit *>(u"filter"_s), u"upsc"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(library->findChild<QLineEdit *>(u"filter"_s), Qt::Key_Return);
    QTRY_COMPARE(title(), u"Upscale (FLUX)"_s);
}

void TestWorkflowFiles::theLibrarySaysWhenNothingFits()
{
    trigger(u"actionLibrary"_s);
    auto *library = dialog<LibraryDialog>();
    QTRY_VERIFY(library->findChild<QListView *>(u"list"_s)->model()->rowCount() > 0);
    auto *category = library->findChild<QComboBox *>(u"category"_s);
    category->setCurrentIndex(category->findData(u"user"_s));
    QCOMPARE(library->findChild<QLabel *>(u"status"_s)->text(), u"No workflow of the library fits."_s);
    QVERIFY(!library->findChild<QPushButton *>(u"openButton"_s)->isEnabled());
}

//! From the key to the painted list; the median, because other programs run on the machine that tests.
void TestWorkflowFiles::aThousandEntriesFollowEachKey()
{
    QJsonObject workflow = example();
    for (int i = 0; i < 1000; ++i) {
        workflow[u"name"_s] = u"Workflow number %1"_s.arg(i);
        workflow[u"tags"_s] = u"tag%1, common"_s.arg(i % 40);
        m_fixture->server.shelf()->add(workflow);
    }
    trigger(u"actionLibrary"_s);
    auto *library = dialog<LibraryDialog>();
    auto *list = library->findChild<QListView *>(u"list"_s);
    QTRY_VERIFY(list->model()->rowCount() >= 1000);
    auto *filter = library->findChild<QLineEdit *>(u"filter"_s);
    QList<double> times;
    for (const char key : QByteArray("number 77")) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(filter, key);
        library->repaint();
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    QCOMPARE(list->model()->rowCount(), 19); // 77, 770 to 779, and the others of 177 to 977
    std::sort(times.begin(), times.end());
    qInfo("filter 1,000 workflows: median %.1f ms, worst %.1f ms a key", times.at(times.size() / 2),
          times.last());
    QVERIFY(times.at(times.size() / 2) < 50);
}

void TestWorkflowFiles::opensTextFromTheClipboard()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(WindowFixture::bytesOf(kExample)));
    trigger(u"actionPasteWorkflow"_s);
    QTRY_COMPARE(title(), u"Seed study"_s);
    QCOMPARE(panel()->source().kind, WorkflowOrigin::Kind::Clipboard);
}

void TestWorkflowFiles::opensAPngFromTheClipboard()
{
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setData(u"image/png"_s, pngWith("invokeai_workflow", WindowFixture::bytesOf(kExample)));
    QGuiApplication::clipboard()->setMimeData(mime);
    trigger(u"actionPasteWorkflow"_s);
    QTRY_COMPARE(title(), u"Seed study"_s);
}

void TestWorkflowFiles::saysWhatTheClipboardHasInstead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing") << QString() << u"There is no workflow in it"_s;
    QTest::newRow("words") << u"hello"_s << u"neither a file"_s;
    QTest::newRow("other JSON") << u"{\"a\": 1}"_s << u"it has no nodes"_s;
    QTest::newRow("cut") << u"{\"nodes\": [ "_s << u"cut off"_s;
    QTest::newRow("ComfyUI") << u"{\"3\": {\"class_type\": \"KSampler\"}}"_s << u"ComfyUI"_s;
    QTest::newRow("graph") << u"{\"id\": \"x\", \"nodes\": {}, \"edges\": []}"_s << u"graph of a run"_s;
}

void TestWorkflowFiles::saysWhatTheClipboardHasInstead()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QGuiApplication::clipboard()->setText(text);
    trigger(u"actionPasteWorkflow"_s);
    QVERIFY2(bar(u"open"_s).contains(part), qPrintable(bar(u"open"_s)));
    QCOMPARE(title(), u"Text to image"_s);
}

void TestWorkflowFiles::opensACopiedPictureOfTheServer()
{
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    m_fixture->engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    auto *mime = new QMimeData; // the clipboard takes it
    setImageNames(mime, job->imageNames());
    QGuiApplication::clipboard()->setMimeData(mime);
    trigger(u"actionPasteWorkflow"_s);
    QTRY_COMPARE(panel()->source().kind, WorkflowOrigin::Kind::ServerImage);
    QCOMPARE(m_fixture->value(u"noise"_s, u"width"_s).toInt(), 64); // as it was made, not as the file says
}

void TestWorkflowFiles::opensADroppedText()
{
    QMimeData mime;
    mime.setText(QString::fromUtf8(WindowFixture::bytesOf(kExample)));
    QVERIFY(Test::drop(m_fixture->window.get(), mime, {5, 5}));
    QTRY_COMPARE(title(), u"Seed study"_s);
}

void TestWorkflowFiles::aPngWithOnlyAGraphIsSaidSo()
{
    const QString path = m_fixture->file(u"graph.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pngWith("invokeai_graph", "{\"nodes\": {}, \"edges\": []}"));
    file.close();
    QVERIFY(Test::dropFiles(m_fixture->window.get(), {path}, {5, 5}));
    QTRY_COMPARE(bar(u"open"_s),
                 u"graph.png: This picture carries only the graph that made it, not a workflow."_s);
}

void TestWorkflowFiles::recentWorkflowsComeBack()
{
    openJson(example());
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    trigger(u"actionCloseTab"_s);
    auto *menu = m_fixture->window->findChild<QMenu *>(u"menuRecent"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1); // the example that was open first has no place of its own
    QCOMPARE(menu->actions().constFirst()->text(), u"Seed study (opened.json)"_s);
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(title(), u"Seed study"_s);
}

void TestWorkflowFiles::savesACopyWithTheChanges()
{
    QJsonObject workflow = example();
    workflow[u"theirs"_s] = u"kept"_s;
    openJson(workflow);
    m_fixture->prompter.path = m_fixture->file(u"copy.json"_s);
    trigger(u"actionSaveCopy"_s);
    QTRY_VERIFY(QFile::exists(m_fixture->prompter.path));
    QVERIFY(m_fixture->prompter.asked.last().endsWith(u"Seed study.json"_s));
    QTRY_COMPARE(WindowFixture::bytesOf(m_fixture->prompter.path),
                 WindowFixture::bytesOf(m_fixture->file(u"opened.json"_s)));
    m_fixture->setValue(u"wanted"_s, u"prompt"_s, u"changed here"_s);
    m_fixture->prompter.path = m_fixture->file(u"second.json"_s);
    trigger(u"actionSaveCopy"_s);
    QTRY_VERIFY(WindowFixture::bytesOf(m_fixture->prompter.path).contains("changed here"));
    const QJsonObject copy =
        QJsonDocument::fromJson(WindowFixture::bytesOf(m_fixture->prompter.path)).object();
    QCOMPARE(copy[u"theirs"_s].toString(), u"kept"_s);
    QVERIFY(!WindowFixture::bytesOf(m_fixture->file(u"opened.json"_s)).contains("changed here"));
}

QTEST_MAIN(TestWorkflowFiles)
#include "tst_workflowfiles.moc"
