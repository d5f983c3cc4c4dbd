// SPDX-License-Identifier: Apache-2.0
#include "gallery/boardlistmodel.h"
#include "gui/form/fieldeditor.h"
#include "gui/gallery/gallerypanel.h"
#include "gui/messagebar.h"
#include "gui/workflowpanel.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

const QString kForeign = u"<b>x</b>&amp; &Y"_s;

bool isInteractive(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus
        && (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QAbstractSlider *>(widget)
            || qobject_cast<const QAbstractScrollArea *>(widget));
}

QString describe(const QWidget *widget)
{
    QString path;
    for (; widget; widget = widget->parentWidget())
        path = QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName() + u' '
            + path;
    return path;
}

//! Rich text would read foreign words as markup; AutoText does so when it sees a tag.
bool showsLiterally(const QLabel *label)
{
    return label->textFormat() == Qt::PlainText;
}

} // namespace

//! Words of others (boards, workflows, servers) stand in the window as they are, and every control has a name.
class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aBoardsNameIsShownLiterally();
    void aWorkflowsTitleIsShownLiterally();
    void aSentenceOfTheServerIsShownLiterally();
    void noLabelTakesForeignMarkup();
    void everyControlHasAName();
    void everyEditorSpeaksForItsField();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestPlainText::init()
{
    m_fixture = std::make_unique<WindowFixture>(24, 1);
    m_fixture->server.library()->addBoard(kForeign);
    QVERIFY(m_fixture->start());
}

void TestPlainText::cleanup()
{
    m_fixture.reset();
}

void TestPlainText::aBoardsNameIsShownLiterally()
{
    const QList<Board> &boards = m_fixture->session()->boards.boards();
    const auto board =
        std::find_if(boards.begin(), boards.end(), [](const Board &b) { return b.name == kForeign; });
    QVERIFY(board != boards.end());
    m_fixture->window->galleryPanel()->showBoard(board->id);
    const QLabel *title = m_fixture->labelWith(m_fixture->window->galleryPanel(), kForeign);
    QVERIFY(title);
    QVERIFY(showsLiterally(title));
    const auto *target = m_fixture->part<QComboBox>(u"targetBoard"_s);
    QVERIFY(target->findText(kForeign) >= 0);
}

void TestPlainText::aWorkflowsTitleIsShownLiterally()
{
    QFile example(QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/text-to-image.json"));
    QVERIFY(example.open(QIODevice::ReadOnly));
    QJsonObject workflow = QJsonDocument::fromJson(example.readAll()).object();
    workflow[u"name"_s] = kForeign;
    QFile file(m_fixture->file(u"foreign.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(workflow).toJson());
    file.close();
    m_fixture->window->openWorkflow({WorkflowOrigin::Kind::File, file.fileName()});
    QTRY_COMPARE(m_fixture->workflowTitle(), u"<b>x</b>&&amp; &&Y"_s); // a button draws && as &
    QVERIFY(m_fixture->waitUntilLoaded());
    Job *job = m_fixture->run();
    QTRY_VERIFY(job || (job = m_fixture->run()));
    const QLabel *row = m_fixture->labelWith(m_fixture->window.get(), kForeign);
    QVERIFY(row);
    QVERIFY(showsLiterally(row));
}

void TestPlainText::aSentenceOfTheServerIsShownLiterally()
{
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QVERIFY(m_fixture->engine()->stepUntil(u"invocation_started"_s));
    m_fixture->engine()->failCurrent(u"OutOfMemoryError"_s, kForeign);
    QTRY_COMPARE(job->state(), Job::State::Failed);
    const QLabel *label = m_fixture->labelWith(m_fixture->window.get(), kForeign);
    QVERIFY(label);
    QVERIFY(showsLiterally(label));
    m_fixture->window->galleryPanel()->messages()->show(u"list"_s, MessageBar::Level::Problem, kForeign);
    QVERIFY(showsLiterally(m_fixture->labelWith(m_fixture->window->galleryPanel()->messages(), kForeign)));
}

void TestPlainText::noLabelTakesForeignMarkup()
{
    for (const QLabel *label : m_fixture->window->findChildren<QLabel *>()) {
        if (label->textFormat() == Qt::RichText || Qt::mightBeRichText(label->text()))
            QVERIFY2(showsLiterally(label), qPrintable(describe(label)));
    }
}

void TestPlainText::everyControlHasAName()
{
    QStringList nameless;
    for (const QWidget *widget : m_fixture->window->findChildren<QWidget *>()) {
        if (widget->window() != m_fixture->window.get())
            continue; // the list of a combo box is Qt's
        if (isInteractive(widget) && widget->objectName().isEmpty() && widget->accessibleName().isEmpty())
            nameless.append(describe(widget));
        const auto *button = qobject_cast<const QToolButton *>(widget);
        if (button && button->isVisible() && button->text().isEmpty() && button->accessibleName().isEmpty()
            && !qobject_cast<const QLineEdit *>(button->parentWidget()) // the cross in a line edit is Qt's
            && !button->defaultAction())
            nameless.append(describe(button));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestPlainText::everyEditorSpeaksForItsField()
{
    const QList<FieldEditor *> editors = m_fixture->window->findChildren<FieldEditor *>();
    QVERIFY(editors.size() > 5);
    for (const FieldEditor *editor : editors) {
        const QList<QWidget *> parts = editor->findChildren<QWidget *>();
        const bool speaks = std::any_of(parts.begin(), parts.end(), [editor](const QWidget *part) {
            return part->accessibleName() == editor->field().title && part->focusPolicy() != Qt::NoFocus;
        });
        QVERIFY2(speaks, qPrintable(editor->field().title));
    }
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
