// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/coloreditor.h"
#include "gui/form/editors/modellist.h"
#include "gui/form/editors/promptweights.h"
#include "gui/form/editors/rawjsoneditor.h"
#include "gui/form/shownform.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QColorDialog>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kText{{u"type"_s, u"string"_s}};
const QJsonObject kPrompt{{u"type"_s, u"string"_s}, {u"ui_component"_s, u"textarea"_s}};
const QJsonObject kModel{{u"$ref"_s, u"#/components/schemas/ModelIdentifierField"_s},
                         {u"ui_model_base"_s, QJsonArray{u"sdxl"_s}}};

QJsonObject typeOf(const QString &name)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + name)}};
}

ModelChoice model(const QString &key, const QString &name, const QString &base)
{
    ModelChoice choice;
    choice.key = key;
    choice.hash = u"h-"_s + key;
    choice.name = name;
    choice.base = base;
    choice.type = u"main"_s;
    return choice;
}

Resources twoModels()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {model(u"k1"_s, u"Atelier XL"_s, u"sdxl"_s), model(u"k2"_s, u"Meadow XL"_s, u"sdxl"_s),
                        model(u"k3"_s, u"Old one"_s, u"sd-1"_s)};
    return resources;
}

void choose(QComboBox *combo, int row)
{
    combo->setFocus();
    combo->showPopup();
    combo->view()->setCurrentIndex(combo->model()->index(row, 0));
    QTest::keyClick(combo->view(), Qt::Key_Return);
}

} // namespace

class TestFieldEditors final : public QObject {
    Q_OBJECT

private slots:
    void promptGrowsFromThreeToTwelveLines();
    void promptKeepsTheCursorWhileTyping();
    void resetOfAPromptCanBeUndone();
    void controlUpRaisesTheWeightOfTheSelection();
    void weightChangesWithinItsPart_data();
    void weightChangesWithinItsPart();
    void choiceKeepsTheTypeOfItsOption();
    void choiceNotOfferedStaysUntilAnotherIsPicked();
    void dropdownWritesTheValueAndShowsTheLabel();
    void dropdownOptionWithoutAWordIsNumbered();
    void dropdownWithoutOptionsKeepsItsValue();
    void modelOffersOnlyWhatTheFilterAllows();
    void modelIsFoundByPartOfItsName();
    void modelThatTheServerLacksStaysVisible();
    void modelListKeepsTheRulesOfModels();
    void boardWritesWordsAndIds();
    void boardThatIsGoneStaysVisible();
    void colourTakesHexWithAlphaLast();
    void colourThatIsNoneStopsARun();
    void colourDialogCancelBringsTheValueBack();
    void rawJsonSaysWhereItIsWrong();
    void rawJsonReadsScalars();
    void rawJsonTextStaysAsTyped();
};

void TestFieldEditors::promptGrowsFromThreeToTwelveLines()
{
    const ShownForm form(FormFixture().field(u"a"_s, kPrompt, u"one"_s));
    auto *prompt = form.part<QPlainTextEdit>(0, u"prompt"_s);
    const int three = prompt->height();
    prompt->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(prompt, Qt::Key_Return);
    QTRY_COMPARE(prompt->height(), three + 3 * prompt->fontMetrics().lineSpacing());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(prompt, Qt::Key_Return);
    QTRY_COMPARE(prompt->height(), three + 9 * prompt->fontMetrics().lineSpacing());
}

void TestFieldEditors::promptKeepsTheCursorWhileTyping()
{
    const ShownForm form(FormFixture().field(u"a"_s, kPrompt, u"ac"_s));
    auto *prompt = form.part<QPlainTextEdit>(0, u"prompt"_s);
    prompt->setFocus();
    QTextCursor cursor = prompt->textCursor();
    cursor.setPosition(1);
    prompt->setTextCursor(cursor);
    QTest::keyClicks(prompt, u"bb"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(u"abbc"_s));
    QCOMPARE(prompt->textCursor().position(), 3);
}

void TestFieldEditors::resetOfAPromptCanBeUndone()
{
    const ShownForm form(FormFixture().field(u"a"_s, kPrompt, u"stored"_s));
    auto *prompt = form.part<QPlainTextEdit>(0, u"prompt"_s);
    prompt->setFocus();
    QTest::keyClicks(prompt, u"typed "_s);
    form.state()->resetValue(0);
    QCOMPARE(prompt->toPlainText(), u"stored"_s);
    prompt->undo();
    QCOMPARE(form.state()->value(0), QJsonValue(u"typed stored"_s));
}

void TestFieldEditors::controlUpRaisesTheWeightOfTheSelection()
{
    const ShownForm form(FormFixture().field(u"a"_s, kPrompt, u"red coat, rain"_s));
    auto *prompt = form.part<QPlainTextEdit>(0, u"prompt"_s);
    prompt->setFocus();
    QTextCursor cursor = prompt->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(8, QTextCursor::KeepAnchor);
    prompt->setTextCursor(cursor);
    QTest::keyClick(prompt, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(prompt, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(u"(red coat)1.2, rain"_s));
    QTest::keyClick(prompt, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(prompt, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(u"red coat, rain"_s));
}

void TestFieldEditors::weightChangesWithinItsPart_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("after");
    QTest::newRow("word at the cursor") << u"a red coat"_s << 4 << 4 << 1 << u"a (red)1.1 coat"_s;
    QTest::newRow("cursor in a weighted part") << u"(red coat)1.3"_s << 3 << 3 << -1 << u"(red coat)1.2"_s;
    QTest::newRow("signs become a number") << u"(red)++"_s << 2 << 2 << 1 << u"(red)1.3"_s;
    QTest::newRow("nothing to weigh") << u"a  b"_s << 2 << 2 << 1 << u"a  b"_s;
    QTest::newRow("not below a tenth") << u"(red)0.1"_s << 2 << 2 << -1 << u"(red)0.1"_s;
}

void TestFieldEditors::weightChangesWithinItsPart()
{
    QFETCH(QString, before);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(int, steps);
    QFETCH(QString, after);
    qsizetype from = start;
    qsizetype to = end;
    QCOMPARE(withWeight(before, &from, &to, steps), after);
}

void TestFieldEditors::choiceKeepsTheTypeOfItsOption()
{
    const QJsonObject schema{{u"type"_s, u"integer"_s}, {u"enum"_s, QJsonArray{256, 512}}};
    const ShownForm form(FormFixture().field(u"a"_s, schema, 256));
    choose(form.part<QComboBox>(0, u"combo"_s), 1);
    QVERIFY(form.state()->value(0).isDouble());
    QCOMPARE(form.state()->value(0), QJsonValue(512));
}

void TestFieldEditors::choiceNotOfferedStaysUntilAnotherIsPicked()
{
    const QJsonObject schema{{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"a"_s, u"b"_s}}};
    const ShownForm form(FormFixture().field(u"x"_s, schema, u"gone"_s));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QCOMPARE(combo->currentText(), u"gone (not offered)"_s);
    choose(combo, 1);
    QCOMPARE(form.state()->value(0), QJsonValue(u"b"_s));
    QCOMPARE(combo->count(), 2);
}

void TestFieldEditors::dropdownWritesTheValueAndShowsTheLabel()
{
    const QJsonArray options{QJsonObject{{u"label"_s, u"Oil"_s}, {u"value"_s, u"oil on canvas"_s}},
                             QJsonObject{{u"label"_s, u"Ink"_s}, {u"value"_s, u"ink on paper"_s}}};
    const QJsonObject settings{
        {u"type"_s, u"string-field-config"_s}, {u"component"_s, u"dropdown"_s}, {u"options"_s, options}};
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"oil on canvas"_s, settings));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QCOMPARE(combo->currentText(), u"Oil"_s);
    choose(combo, 1);
    QCOMPARE(form.state()->value(0), QJsonValue(u"ink on paper"_s));
}

void TestFieldEditors::dropdownOptionWithoutAWordIsNumbered()
{
    const QJsonArray options{QJsonObject{{u"label"_s, u""_s}, {u"value"_s, u"oil"_s}},
                             QJsonObject{{u"label"_s, u""_s}, {u"value"_s, u""_s}}};
    const QJsonObject settings{
        {u"type"_s, u"string-field-config"_s}, {u"component"_s, u"dropdown"_s}, {u"options"_s, options}};
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"oil"_s, settings));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QCOMPARE(combo->itemText(0), u"oil"_s);
    QCOMPARE(combo->itemText(1), u"Option 2"_s);
    choose(combo, 1);
    QCOMPARE(form.state()->value(0), QJsonValue(u""_s));
}

void TestFieldEditors::dropdownWithoutOptionsKeepsItsValue()
{
    const QJsonObject settings{
        {u"type"_s, u"string-field-config"_s}, {u"component"_s, u"dropdown"_s}, {u"options"_s, QJsonArray()}};
    const ShownForm form(FormFixture().field(u"a"_s, kText, u"oil"_s, settings));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QVERIFY(!combo->isEnabled());
    QVERIFY(combo->currentText().startsWith(u"oil"_s));
    QCOMPARE(form.state()->value(0), QJsonValue(u"oil"_s));
}

void TestFieldEditors::modelOffersOnlyWhatTheFilterAllows()
{
    const ShownForm form(FormFixture().field(u"b"_s, kText).field(u"m"_s, kModel));
    form.state()->setResources(twoModels());
    auto *combo = form.part<QComboBox>(1, u"combo"_s);
    combo->setFocus();
    QCOMPARE(combo->count(), 2);
    choose(combo, 1);
    QCOMPARE(form.state()->value(1), QJsonValue(twoModels().models.at(1).toIdentifier()));
}

void TestFieldEditors::modelIsFoundByPartOfItsName()
{
    const ShownForm form(FormFixture().field(u"b"_s, kText).field(u"m"_s, kModel));
    form.state()->setResources(twoModels());
    auto *combo = form.part<QComboBox>(1, u"combo"_s);
    combo->setFocus();
    QTest::keyClicks(combo->lineEdit(), u"adow"_s);
    QCOMPARE(combo->completer()->completionCount(), 1);
    QTest::keyClick(combo->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(combo->completer()->popup(), Qt::Key_Return);
    QCOMPARE(form.state()->value(1)[u"key"_s].toString(), u"k2"_s);
    QCOMPARE(combo->currentText(), u"Meadow XL"_s);
}

void TestFieldEditors::modelThatTheServerLacksStaysVisible()
{
    const QJsonObject lost{{u"key"_s, u"k9"_s},
                           {u"hash"_s, u"h"_s},
                           {u"name"_s, u"Lost"_s},
                           {u"base"_s, u"sdxl"_s},
                           {u"type"_s, u"main"_s}};
    const ShownForm form(FormFixture().field(u"m"_s, kModel, lost).field(u"b"_s, kText));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QCOMPARE(combo->currentText(), u"Lost"_s);
    form.state()->setResources(twoModels());
    QCOMPARE(combo->currentText(), u"Lost"_s);
    QVERIFY(combo->toolTip().contains(u"not on this server"_s));
    combo->setFocus();
    QTest::keyClicks(combo->lineEdit(), u"?"_s);
    form.editor(1)->setFocus();
    QCOMPARE(combo->currentText(), u"Lost"_s);
    QVERIFY(!form.state()->isChanged(0));
}

void TestFieldEditors::modelListKeepsTheRulesOfModels()
{
    ModelList list;
    QAbstractItemModelTester tester(&list);
    list.setModels({}, twoModels().models);
    QCOMPARE(list.rowCount(), 3);
    list.setModels({}, {});
    QCOMPARE(list.rowCount(), 0);
}

void TestFieldEditors::boardWritesWordsAndIds()
{
    const ShownForm form(
        FormFixture().field(u"b"_s, kText).field(u"board"_s, typeOf(u"BoardField"_s), u"none"_s));
    Resources resources;
    resources.boardsKnown = true;
    resources.boards = {{u"b1"_s, u"Sketchbook"_s}};
    form.state()->setResources(resources);
    auto *combo = form.part<QComboBox>(1, u"combo"_s);
    QCOMPARE(combo->currentData().toString(), u"none"_s);
    combo->setFocus();
    choose(combo, 2);
    QCOMPARE(form.state()->value(1), QJsonValue(QJsonObject{{u"board_id"_s, u"b1"_s}}));
    choose(combo, 0);
    QCOMPARE(form.state()->value(1), QJsonValue(u"auto"_s));
}

void TestFieldEditors::boardThatIsGoneStaysVisible()
{
    const ShownForm form(
        FormFixture().field(u"board"_s, typeOf(u"BoardField"_s), QJsonObject{{u"board_id"_s, u"b7"_s}}));
    QVERIFY(form.part<QComboBox>(0, u"combo"_s)->currentText().startsWith(u"b7"_s));
}

void TestFieldEditors::colourTakesHexWithAlphaLast()
{
    const ShownForm form(FormFixture().field(u"c"_s, typeOf(u"ColorField"_s)));
    auto *hex = form.part<QLineEdit>(0, u"hex"_s);
    hex->setFocus();
    hex->selectAll();
    QTest::keyClicks(hex, u"#3C6A6C80"_s);
    QCOMPARE(form.state()->value(0),
             QJsonValue(QJsonObject{{u"r"_s, 0x3c}, {u"g"_s, 0x6a}, {u"b"_s, 0x6c}, {u"a"_s, 0x80}}));
    QCOMPARE(hex->text(), u"#3C6A6C80"_s);
}

void TestFieldEditors::colourThatIsNoneStopsARun()
{
    const QJsonObject red{{u"r"_s, 255}, {u"g"_s, 0}, {u"b"_s, 0}, {u"a"_s, 255}};
    const ShownForm form(FormFixture().field(u"c"_s, typeOf(u"ColorField"_s), red).field(u"b"_s, kText));
    auto *hex = form.part<QLineEdit>(0, u"hex"_s);
    hex->setFocus();
    hex->selectAll();
    QTest::keyClicks(hex, u"#12"_s);
    QVERIFY(!form.state()->problem(0).isEmpty());
    form.editor(1)->setFocus();
    QCOMPARE(form.state()->problem(0), QString());
    QCOMPARE(hex->text(), u"#ff0000"_s);
}

void TestFieldEditors::colourDialogCancelBringsTheValueBack()
{
    const QJsonObject red{{u"r"_s, 255}, {u"g"_s, 0}, {u"b"_s, 0}, {u"a"_s, 255}};
    const ShownForm form(FormFixture().field(u"c"_s, typeOf(u"ColorField"_s), red));
    QTest::mouseClick(form.part<QToolButton>(0, u"swatch"_s), Qt::LeftButton);
    auto *dialog = form.editor(0)->findChild<QColorDialog *>();
    QVERIFY(dialog && !dialog->isModal());
    dialog->setCurrentColor(QColor(1, 2, 3, 4));
    QCOMPARE(form.state()->value(0)[u"a"_s], QJsonValue(4));
    dialog->reject();
    QCOMPARE(form.state()->value(0), QJsonValue(red));
}

void TestFieldEditors::rawJsonSaysWhereItIsWrong()
{
    JsonFault fault;
    QVERIFY(parseJsonValue(u"[{\"x\": 120},\n {\"x\": }]"_s, &fault).isUndefined());
    QCOMPARE(fault.line, 2);
    QVERIFY(fault.column > 5 && fault.column < 9);
}

void TestFieldEditors::rawJsonReadsScalars()
{
    JsonFault fault;
    QCOMPARE(parseJsonValue(u" 5 "_s, &fault), QJsonValue(5));
    QCOMPARE(parseJsonValue(u"\"a\""_s, &fault), QJsonValue(u"a"_s));
    QCOMPARE(fault.line, 0);
    parseJsonValue(u"1, 2"_s, &fault);
    QVERIFY(fault.line > 0);
}

void TestFieldEditors::rawJsonTextStaysAsTyped()
{
    const QJsonObject list{{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, u"boolean"_s}}}};
    const ShownForm form(FormFixture().field(u"l"_s, list));
    auto *text = form.part<QPlainTextEdit>(0, u"json"_s);
    text->setFocus();
    QTest::keyClicks(text, u"[ \"a\""_s);
    QVERIFY(!form.state()->problem(0).isEmpty());
    QVERIFY(form.state()->value(0).isUndefined());
    QTest::keyClicks(text, u" ]"_s);
    QCOMPARE(form.state()->problem(0), QString());
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{u"a"_s}));
    QCOMPARE(text->toPlainText(), u"[ \"a\" ]"_s);
}

QTEST_MAIN(TestFieldEditors)
#include "tst_fieldeditors.moc"
