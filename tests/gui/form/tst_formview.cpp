// SPDX-License-Identifier: Apache-2.0
#include "gui/form/shownform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kText{{u"type"_s, u"string"_s}};
const QJsonObject kFlag{{u"type"_s, u"boolean"_s}};
const QJsonObject kSteps{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 100}};

FormFixture manyFields(int count)
{
    FormFixture fixture;
    for (int i = 0; i < count; ++i) {
        const QString name = u"f%1"_s.arg(i);
        if (i % 3 == 0)
            fixture.field(name, kText, u"text"_s);
        else
            fixture.field(name, i % 3 == 1 ? kSteps : kFlag);
    }
    return fixture;
}

} // namespace

class TestFormView final : public QObject {
    Q_OBJECT

private slots:
    void saysThatThereAreNoInputs();
    void showsTheValuesOfTheWorkflow();
    void titleIsTheBuddyAndTheAccessibleName();
    void foreignTitleIsShownAsItIs();
    void fieldsOfARowShareItsWidth();
    void narrowRowStandsBelowEachOther();
    void changedFieldHasADotAndResetBringsTheValueBack();
    void problemShowsUnderTheFieldAndKeepsTheFocus();
    void problemIsReadToScreenReaders();
    void connectedFieldIsDisabledAndSaysFromWhere();
    void missingFieldIsAPlaceholderWithItsReason();
    void descriptionShowsWhenTheWorkflowSaysSo();
    void tabGoesThroughTheFieldsInOrder();
    void tabLeavesAPrompt();
    void focusFieldScrollsToAFieldThatIsNotBuiltYet();
    void valueSetFromOutsideIsShown();
    void fourHundredFieldsShowAtOnce();
    void creationWritesNothingBack();
};

void TestFormView::saysThatThereAreNoInputs()
{
    const ShownForm empty{FormFixture()};
    auto *note = empty.view->findChild<QWidget *>(u"noInputs"_s);
    QVERIFY(note && note->isVisible());
    const ShownForm other(FormFixture().field(u"a"_s, QJsonObject{{u"type"_s, u"string"_s}}));
    QVERIFY(!other.view->findChild<QWidget *>(u"noInputs"_s));
}

void TestFormView::showsTheValuesOfTheWorkflow()
{
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"Red coat"_s).field(u"b"_s, kFlag, true));
    QCOMPARE(form.part<QLineEdit>(0, u"line"_s)->text(), u"Red coat"_s);
    QVERIFY(form.part<QCheckBox>(1, u"check"_s)->isChecked());
}

void TestFormView::titleIsTheBuddyAndTheAccessibleName()
{
    const ShownForm form(FormFixture().titled(u"Coat"_s).field(u"a"_s, kText, u"red"_s));
    QCOMPARE(form.part<QLabel>(0, u"title"_s)->buddy(), form.editor(0));
    QCOMPARE(form.part<QLineEdit>(0, u"line"_s)->accessibleName(), u"Coat"_s);
}

void TestFormView::foreignTitleIsShownAsItIs()
{
    const ShownForm form(FormFixture().titled(u"<b>Black & white</b>"_s).field(u"a"_s, kText));
    const auto *title = form.part<QLabel>(0, u"title"_s);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QCOMPARE(title->text(), u"<b>Black && white</b>"_s); // "&&" is drawn as "&"
}

void TestFormView::fieldsOfARowShareItsWidth()
{
    const ShownForm form(
        FormFixture().row().field(u"a"_s, kText, QString(200, u'x')).field(u"b"_s, kSteps, 5).endRow());
    QTRY_COMPARE(form.frame(0)->y(), form.frame(1)->y());
    QVERIFY(form.frame(1)->x() > form.frame(0)->x());
    QVERIFY(qAbs(form.frame(0)->width() - form.frame(1)->width()) <= 1);
}

void TestFormView::narrowRowStandsBelowEachOther()
{
    FormFixture fixture;
    fixture.row();
    for (int i = 0; i < 6; ++i)
        fixture.field(u"f%1"_s.arg(i), kSteps, 5);
    const ShownForm form(fixture.endRow());
    QTRY_COMPARE(form.frame(5)->x(), form.frame(0)->x());
    QVERIFY(form.frame(5)->y() > form.frame(0)->y());
}

void TestFormView::changedFieldHasADotAndResetBringsTheValueBack()
{
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"old"_s));
    auto *line = form.part<QLineEdit>(0, u"line"_s);
    auto *dot = form.part<QWidget>(0, u"changed"_s);
    QVERIFY(!dot->isVisible());
    line->setFocus();
    QTest::keyClicks(line, u" and new"_s);
    QVERIFY(dot->isVisible());
    auto *reset = form.part<QAbstractButton>(0, u"reset"_s);
    QVERIFY(reset && reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(line->text(), u"old"_s);
    QVERIFY(!dot->isVisible() && !reset->isVisible());
}

void TestFormView::problemShowsUnderTheFieldAndKeepsTheFocus()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 30));
    auto *line = form.frame(0)->findChild<QLineEdit *>();
    form.editor(0)->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"500"_s);
    const auto *problem = form.part<QLabel>(0, u"problem"_s);
    QVERIFY(problem && problem->isVisible());
    QCOMPARE(problem->text(), form.state()->problem(0));
    QVERIFY(form.part<QWidget>(0, u"spin"_s)->hasFocus());
    line->selectAll();
    QTest::keyClicks(line, u"50"_s);
    QVERIFY(!problem->isVisible());
}

void TestFormView::problemIsReadToScreenReaders()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 500));
    QCOMPARE(form.part<QWidget>(0, u"spin"_s)->accessibleDescription(), form.state()->problem(0));
}

void TestFormView::connectedFieldIsDisabledAndSaysFromWhere()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 30).connected(u"a"_s));
    QVERIFY(!form.editor(0)->isEnabled());
    const QList<QLabel *> labels = form.frame(0)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(u"Dice"_s); }));
}

void TestFormView::missingFieldIsAPlaceholderWithItsReason()
{
    const QJsonObject unknown{
        {u"fieldIdentifier"_s, QJsonObject{{u"nodeId"_s, u"gone"_s}, {u"fieldName"_s, u"x"_s}}}};
    const ShownForm form(FormFixture().element(u"node-field"_s, unknown).field(u"a"_s, kText, u"red"_s));
    QVERIFY(!form.editor(0));
    QCOMPARE(form.part<QLabel>(0, u"problem"_s)->text(), form.handle->tree().fields().at(0).missingReason);
    QCOMPARE(form.part<QLineEdit>(1, u"line"_s)->text(), u"red"_s);
}

void TestFormView::descriptionShowsWhenTheWorkflowSaysSo()
{
    const auto shows = [](bool described) {
        const ShownForm form(FormFixture().described(described).field(u"a"_s, kText));
        const QList<QLabel *> labels = form.frame(0)->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text() == u"About a."_s; });
    };
    QVERIFY(shows(true));
    QVERIFY(!shows(false));
}

void TestFormView::tabGoesThroughTheFieldsInOrder()
{
    const ShownForm form(manyFields(40));
    form.editor(0)->setFocus();
    for (int index = 0; index + 1 < 40; ++index) {
        QWidget *focused = QApplication::focusWidget();
        QVERIFY2(form.frame(index)->isAncestorOf(focused), qPrintable(u"not in field %1"_s.arg(index)));
        while (form.frame(index)->isAncestorOf(QApplication::focusWidget()))
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(form.frame(39)->isAncestorOf(QApplication::focusWidget()));
}

void TestFormView::tabLeavesAPrompt()
{
    QJsonObject prompt = kText;
    prompt.insert(u"ui_component"_s, u"textarea"_s);
    const ShownForm form(FormFixture().field(u"a"_s, prompt, u"red"_s).field(u"b"_s, kText));
    form.editor(0)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(form.part<QLineEdit>(1, u"line"_s)->hasFocus());
    QCOMPARE(form.state()->value(0), QJsonValue(u"red"_s));
}

void TestFormView::focusFieldScrollsToAFieldThatIsNotBuiltYet()
{
    auto handle = manyFields(200).open();
    FormView view(handle, {});
    view.resize(344, 400);
    view.show();
    view.activateWindow();
    view.focusField(150);
    QVERIFY(!view.isComplete());
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *frame = view.findChild<QWidget *>(u"field150"_s);
    QVERIFY(frame->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(!frame->visibleRegion().isEmpty());
}

void TestFormView::valueSetFromOutsideIsShown()
{
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"old"_s).field(u"b"_s, kSteps, 5));
    form.state()->setValue(0, u"new"_s);
    form.state()->setValue(1, 7);
    QCOMPARE(form.part<QLineEdit>(0, u"line"_s)->text(), u"new"_s);
    QCOMPARE(form.frame(1)->findChild<QLineEdit *>()->text(), u"7"_s);
}

void TestFormView::fourHundredFieldsShowAtOnce()
{
    auto handle = manyFields(400).open();
    FormView view(handle, {});
    view.resize(344, 600);
    view.show();
    QVERIFY(view.findChild<QWidget *>(u"editor0"_s)); // the first screen is there,
    QVERIFY(!view.findChild<QWidget *>(u"editor399"_s)); // and nobody waits for the rest
    QSignalSpy completed(&view, &FormView::completed);
    QTRY_COMPARE(completed.count(), 1);
    QVERIFY(view.findChild<QWidget *>(u"editor399"_s));
}

void TestFormView::creationWritesNothingBack()
{
    const QJsonObject choice{{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"a"_s, u"b"_s}}};
    const QJsonObject board{{u"$ref"_s, u"#/components/schemas/BoardField"_s}};
    const QJsonObject model{{u"$ref"_s, u"#/components/schemas/ModelIdentifierField"_s}};
    const QJsonObject colour{{u"$ref"_s, u"#/components/schemas/ColorField"_s}};
    const QJsonObject image{{u"$ref"_s, u"#/components/schemas/ImageField"_s}};
    const QJsonObject list{{u"type"_s, u"array"_s}, {u"items"_s, kText}};
    auto handle =
        FormFixture()
            .field(u"text"_s, kText, 5)
            .field(u"lines"_s, kText, u"one\ntwo"_s)
            .field(u"choice"_s, choice, u"gone"_s)
            .field(u"flag"_s, kFlag, u"maybe"_s)
            .field(u"board"_s, board, QJsonObject{{u"board_id"_s, u"b9"_s}})
            .field(u"model"_s, model, QJsonObject{{u"name"_s, u"Lost"_s}})
            .field(u"colour"_s, colour, QJsonObject{{u"r"_s, 1}, {u"g"_s, 2}, {u"b"_s, 3}, {u"a"_s, 4}})
            .field(u"image"_s, image, QJsonObject{{u"image_name"_s, u"x.png"_s}})
            .field(u"list"_s, list, QJsonArray{u"a"_s})
            .open();
    QSignalSpy changed(handle->state(), &FormState::valueChanged);
    FormView view(handle, {});
    view.show();
    QTRY_VERIFY(view.isComplete());
    view.resize(200, 300);
    for (int index = 0; index < handle->tree().fields().size(); ++index)
        view.focusField(index);
    QCOMPARE(changed.count(), 0);
}

QTEST_MAIN(TestFormView)
#include "tst_formview.moc"
