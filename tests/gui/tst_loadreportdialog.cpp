// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/loadreportdialog.h"

#include "gui/messagebar.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

const QString kExamples = QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/");
const QString kSeeds = u"seed-study.json"_s;

//! The demo's library of models, as the file of another server has them: same name, other key.
QJsonObject foreignModel(const QString &name)
{
    return {{u"key"_s, u"another-server"_s},
            {u"hash"_s, u"blake3:0"_s},
            {u"name"_s, name},
            {u"base"_s, u"sd-1"_s},
            {u"type"_s, u"main"_s}};
}

} // namespace

//! What is said when a workflow is not as its file says, in the real window.
class TestLoadReportDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aReplacedModelIsTakenBackWithOneClick();
    void aModelThatWasTakenBackStaysSoOverARestart();
    void choosingAModelEndsTheTakenBack();
    void theReportListsAndCopiesEverything();
    void aMissingPictureIsReported();
    void aBoardThatIsGoneBecomesAutomaticAndIsTakenBack();
    void aReportOfAThousandNotesOpensAtOnce();

private:
    WorkflowPanel *panel() { return m_fixture->window->workflowPanel(); }
    LoadReportDialog *dialog() { return m_fixture->window->findChild<LoadReportDialog *>(); }
    QString bar(const QString &cause) { return panel()->messages()->text(cause); }
    static QJsonObject example(const QString &name);
    void openJson(const QJsonObject &workflow);
    void openWithValue(const QString &name, const QString &nodeId, const QString &fieldName,
                       const QJsonObject &value);
    void openWithForeignModel();
    LoadReportDialog *details();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLoadReportDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>(12, 1);
    QVERIFY(m_fixture->start());
}

void TestLoadReportDialog::cleanup()
{
    m_fixture.reset();
}

QJsonObject TestLoadReportDialog::example(const QString &name)
{
    return QJsonDocument::fromJson(WindowFixture::bytesOf(kExamples + name)).object();
}

void TestLoadReportDialog::openJson(const QJsonObject &workflow)
{
    QVERIFY(m_fixture->openJson(workflow));
}

//! An example whose file has another value in one input.
void TestLoadReportDialog::openWithValue(const QString &name, const QString &nodeId, const QString &fieldName,
                                         const QJsonObject &value)
{
    QJsonObject workflow = example(name);
    QJsonArray nodes = workflow[u"nodes"_s].toArray();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        QJsonObject node = nodes.at(i).toObject();
        if (node[u"id"_s] != QJsonValue(nodeId))
            continue;
        QJsonObject data = node[u"data"_s].toObject();
        QJsonObject inputs = data[u"inputs"_s].toObject();
        QJsonObject input = inputs[fieldName].toObject();
        input[u"name"_s] = fieldName;
        input[u"value"_s] = value;
        inputs[fieldName] = input;
        data[u"inputs"_s] = inputs;
        node[u"data"_s] = data;
        nodes.replace(i, node);
    }
    workflow[u"nodes"_s] = nodes;
    openJson(workflow);
}

void TestLoadReportDialog::openWithForeignModel()
{
    openWithValue(kSeeds, u"model"_s, u"model"_s, foreignModel(u"Atelier 1.5"_s));
}

LoadReportDialog *TestLoadReportDialog::details()
{
    auto *button = panel()->messages()->findChild<QPushButton *>(u"barAction"_s);
    if (!button)
        return nullptr;
    QTest::mouseClick(button, Qt::LeftButton);
    return dialog();
}

void TestLoadReportDialog::aReplacedModelIsTakenBackWithOneClick()
{
    openWithForeignModel();
    QVERIFY2(bar(u"warnings"_s).contains(u"“Atelier 1.5” of this server is used"_s),
             qPrintable(bar(u"warnings"_s)));
    QVERIFY(panel()->handle()->problems().isEmpty());
    LoadReportDialog *report = details();
    QVERIFY(report);
    QTest::mouseClick(report->findChild<QPushButton *>(u"takeBack0"_s), Qt::LeftButton);
    const QList<RunProblem> problems = panel()->handle()->problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().fieldName, u"model"_s);
    QTRY_COMPARE(report->findChild<QPushButton *>(u"takeBack0"_s)->text(), u"Replace it"_s);
    QTest::mouseClick(report->findChild<QPushButton *>(u"takeBack0"_s), Qt::LeftButton);
    QVERIFY(panel()->handle()->problems().isEmpty());
}

void TestLoadReportDialog::aModelThatWasTakenBackStaysSoOverARestart()
{
    openWithForeignModel();
    panel()->handle()->review()->keepFileValue(u"model"_s, u"model"_s, true);
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QTRY_VERIFY(panel() && panel()->handle());
    QTRY_VERIFY(panel()->handle()->review()->keepsFileValue(u"model"_s, u"model"_s));
    QCOMPARE(panel()->handle()->problems().size(), 1);
}

void TestLoadReportDialog::choosingAModelEndsTheTakenBack()
{
    openWithForeignModel();
    panel()->handle()->review()->keepFileValue(u"model"_s, u"model"_s, true);
    const int index = panel()->handle()->tree().indexOf(u"model"_s, u"model"_s);
    QVERIFY(!panel()->handle()->state()->problem(index).isEmpty());
    const QList<ModelChoice> &models = m_fixture->session()->resources().models;
    const auto other = std::find_if(models.cbegin(), models.cend(),
                                    [](const ModelChoice &m) { return m.name == u"Plein Air v3"_s; });
    QVERIFY(panel()->handle()->setValue(index, other->toIdentifier()).ok());
    QVERIFY(panel()->handle()->problems().isEmpty());
    QVERIFY(panel()->handle()->state()->problem(index).isEmpty());
}

void TestLoadReportDialog::theReportListsAndCopiesEverything()
{
    QJsonObject workflow = example(kSeeds);
    QJsonArray edges = workflow[u"edges"_s].toArray();
    edges << QJsonObject{{u"type"_s, u"default"_s},        {u"source"_s, u"<b>nobody</b>"_s},
                         {u"sourceHandle"_s, u"value"_s},  {u"target"_s, u"wanted"_s},
                         {u"targetHandle"_s, u"prompt"_s}, {u"id"_s, u"bad"_s}};
    workflow[u"edges"_s] = edges;
    openJson(workflow);
    LoadReportDialog *report = details();
    QVERIFY(report);
    auto *label = report->findChild<QLabel *>(u"note0"_s);
    QVERIFY(label->text().contains(u"<b>nobody</b>"_s));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByMouse);
    QTest::mouseClick(report->findChild<QPushButton *>(u"copyButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(label->text()));
    QTest::keyClick(report, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestLoadReportDialog::aMissingPictureIsReported()
{
    openWithValue(u"image-variation.json"_s, u"resize"_s, u"image"_s, {{u"image_name"_s, u"gone.png"_s}});
    QTRY_VERIFY(bar(u"warnings"_s).contains(u"the server has no picture “gone.png”."_s));
}

void TestLoadReportDialog::aBoardThatIsGoneBecomesAutomaticAndIsTakenBack()
{
    openWithValue(kSeeds, u"decoder"_s, u"board"_s, {{u"board_id"_s, u"gone"_s}});
    QTRY_VERIFY(bar(u"warnings"_s).contains(u"“Automatic” is used instead"_s));
    QCOMPARE(panel()->handle()->problems().size(), 0);
    LoadReportDialog *report = details();
    QVERIFY(report);
    QTest::mouseClick(report->findChild<QPushButton *>(u"takeBack0"_s), Qt::LeftButton);
    QCOMPARE(panel()->handle()->problems().size(), 1);
    QCOMPARE(panel()->handle()->problems().first().fieldName, u"board"_s);
    FormState *state = panel()->handle()->state();
    const int index = state->tree().indexOf(u"decoder"_s, u"board"_s);
    QVERIFY(!state->problem(index).isEmpty());
    Resources again = state->resources();
    again.boards.append({u"gone"_s, u"Found again"_s});
    state->setResources(again);
    QCOMPARE(state->problem(index), QString());
    QCOMPARE(panel()->handle()->problems().size(), 0);
}

void TestLoadReportDialog::aReportOfAThousandNotesOpensAtOnce()
{
    QJsonObject workflow = example(kSeeds);
    QJsonArray edges = workflow[u"edges"_s].toArray();
    for (int i = 0; i < 1000; ++i)
        edges << QJsonObject{{u"type"_s, u"default"_s},        {u"source"_s, u"nobody%1"_s.arg(i)},
                             {u"sourceHandle"_s, u"value"_s},  {u"target"_s, u"wanted"_s},
                             {u"targetHandle"_s, u"prompt"_s}, {u"id"_s, u"bad%1"_s.arg(i)}};
    workflow[u"edges"_s] = edges;
    openJson(workflow);
    QVERIFY(bar(u"warnings"_s).contains(u"1,000 other"_s));
    LoadReportDialog *report = details();
    QVERIFY(report);
    QVERIFY(report->findChild<QLabel *>(u"note%1"_s.arg(LoadReportDialog::kMaxRows - 1)));
    QVERIFY(!report->findChild<QLabel *>(u"note%1"_s.arg(LoadReportDialog::kMaxRows)));
    QCOMPARE(report->plainText().count(u'\n'), 1000); // all of them, and the heading
}

QTEST_MAIN(TestLoadReportDialog)
#include "tst_loadreportdialog.moc"
