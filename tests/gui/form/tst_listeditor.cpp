// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/itemlistmodel.h"
#include "gui/form/editors/itemview.h"
#include "gui/form/shownform.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

QJsonObject listOf(const QString &type)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, type}}}};
}

QJsonObject numbers()
{
    return listOf(u"integer"_s);
}

ItemView *viewOf(const ShownForm &form)
{
    return form.part<ItemView>(0, u"items"_s);
}

void chooseRow(const ShownForm &form, int row)
{
    viewOf(form)->setFocus();
    viewOf(form)->setCurrentIndex(viewOf(form)->model()->index(row, 0));
}

//! The open editor of one item.
QWidget *openEditor(const ShownForm &form)
{
    return viewOf(form)->viewport()->findChild<QWidget *>(u"item"_s, Qt::FindDirectChildrenOnly);
}

} // namespace

class TestListEditor final : public QObject {
    Q_OBJECT

private slots:
    void showsTheStoredListAndItsLength();
    void addsAnItemAndTypesItsNumber();
    void sendsWhileTyping();
    void returnGoesOnToTheNextText();
    void removesTheSelectedItems();
    void movesByKeys();
    void movesByRowsOfTheModel();
    void pastesManyLines();
    void copiesOneItemALine();
    void marksTheItemWithAProblem();
    void keepsWhatIsNoNumber();
    void resetBringsTheWorkflowsListBack();
    void anEmptyListIsNotTheSameAsNone();
    void aForeignValueIsShownAsJson();
    void tabLeavesTheList();
    void aThousandItemsTakeNoMoreRoomThanEight();
    void modelIsConsistent();
};

void TestListEditor::showsTheStoredListAndItsLength()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{3, 1, 2}));
    QCOMPARE(viewOf(form)->model()->rowCount(), 3);
    QCOMPARE(viewOf(form)->model()->index(0, 0).data().toString(), u"3"_s);
    QVERIFY(form.editor(0)->fact().contains(u"3"_s));
    QCOMPARE(form.state()->isChanged(0), false);
}

void TestListEditor::addsAnItemAndTypesItsNumber()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{3}));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"add"_s), Qt::LeftButton);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{3, 0}));
    QVERIFY(openEditor(form));
    QTest::keyClicks(QApplication::focusWidget(), u"7*6"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{3, 42}));
}

void TestListEditor::sendsWhileTyping()
{
    const ShownForm form(FormFixture().field(u"n"_s, listOf(u"string"_s), QJsonArray{u"cat"_s}));
    chooseRow(form, 0);
    QTest::keyClick(viewOf(form), Qt::Key_F2);
    auto *text = qobject_cast<QPlainTextEdit *>(openEditor(form));
    QVERIFY(text);
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"s"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{u"cats"_s}));
    QCOMPARE(openEditor(form), static_cast<QWidget *>(text)); // still open, its cursor kept
    QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(text, u"x"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{u"cats\nx"_s}));
}

void TestListEditor::returnGoesOnToTheNextText()
{
    const ShownForm form(FormFixture().field(u"n"_s, listOf(u"string"_s), QJsonArray{u"cat"_s}));
    chooseRow(form, 0);
    QTest::keyClick(viewOf(form), Qt::Key_Return);
    QTest::keyClicks(openEditor(form), u"a"_s);
    QTest::keyClick(openEditor(form), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"b"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{u"a"_s, u"b"_s}));
}

void TestListEditor::removesTheSelectedItems()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2, 3, 4}));
    chooseRow(form, 1);
    QTest::keyClick(viewOf(form), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(viewOf(form), Qt::Key_Delete);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 4}));
    QCOMPARE(viewOf(form)->currentIndex().row(), 1);
}

void TestListEditor::movesByKeys()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2, 3}));
    chooseRow(form, 2);
    QTest::keyClick(viewOf(form), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 3, 2}));
    QTest::keyClick(viewOf(form), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(viewOf(form), Qt::Key_Up, Qt::AltModifier); // already the first
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{3, 1, 2}));
    QTest::keyClick(viewOf(form), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 3, 2}));
}

//! What a drag within the list does: QListView calls moveRows().
void TestListEditor::movesByRowsOfTheModel()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2, 3, 4}));
    QVERIFY(viewOf(form)->model()->moveRows({}, 0, 2, {}, 4));
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{3, 4, 1, 2}));
    QVERIFY(!viewOf(form)->model()->moveRows({}, 1, 1, {}, 1)); // where it is
}

void TestListEditor::pastesManyLines()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2}));
    QApplication::clipboard()->setText(u"10\n20\n30\n"_s);
    chooseRow(form, 0);
    QTest::keySequence(viewOf(form), QKeySequence::Paste);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 10, 20, 30, 2}));
    QCOMPARE(viewOf(form)->selectionModel()->selectedIndexes().size(), 3);
}

void TestListEditor::copiesOneItemALine()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2, 3}));
    chooseRow(form, 0);
    QTest::keySequence(viewOf(form), QKeySequence::SelectAll);
    QTest::keySequence(viewOf(form), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"1\n2\n3"_s);
}

void TestListEditor::marksTheItemWithAProblem()
{
    QJsonObject schema = numbers();
    schema.insert(u"items"_s, QJsonObject{{u"type"_s, u"integer"_s}});
    const ShownForm form(FormFixture().field(u"n"_s, schema, QJsonArray{1, 2.5}));
    const QAbstractItemModel *model = viewOf(form)->model();
    QVERIFY(model->index(0, 0).data(ItemListModel::ProblemRole).toString().isEmpty());
    QVERIFY(!model->index(1, 0).data(ItemListModel::ProblemRole).toString().isEmpty());
    QVERIFY(form.state()->problem(0).contains(u"2"_s));
}

void TestListEditor::keepsWhatIsNoNumber()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, u"many"_s}));
    chooseRow(form, 0);
    QTest::keyClick(viewOf(form), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{u"many"_s, 1}));
}

void TestListEditor::resetBringsTheWorkflowsListBack()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2}));
    chooseRow(form, 0);
    QTest::keyClick(viewOf(form), Qt::Key_Delete);
    QVERIFY(form.part<QWidget>(0, u"changed"_s)->isVisible());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"reset"_s), Qt::LeftButton);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 2}));
    QCOMPARE(viewOf(form)->model()->rowCount(), 2);
}

void TestListEditor::anEmptyListIsNotTheSameAsNone()
{
    const ShownForm form(FormFixture().field(u"n"_s, numbers()));
    QVERIFY(form.state()->value(0).isUndefined());
    QCOMPARE(form.editor(0)->fact(), QString());
    form.state()->setValue(0, QJsonArray());
    QVERIFY(!form.editor(0)->fact().isEmpty());
}

void TestListEditor::aForeignValueIsShownAsJson()
{
    const QJsonObject foreign{{u"a"_s, 1}};
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), foreign));
    QVERIFY(form.part<QPlainTextEdit>(0, u"json"_s)->toPlainText().contains(u"\"a\""_s));
    QCOMPARE(form.state()->value(0), QJsonValue(foreign));
}

void TestListEditor::tabLeavesTheList()
{
    const ShownForm form(
        FormFixture().field(u"n"_s, numbers(), QJsonArray{1, 2}).field(u"t"_s, {{u"type"_s, u"string"_s}}));
    viewOf(form)->setFocus();
    for (int i = 0; i < 8 && !form.frame(1)->isAncestorOf(QApplication::focusWidget()); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(form.frame(1)->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{1, 2}));
}

void TestListEditor::aThousandItemsTakeNoMoreRoomThanEight()
{
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(i);
    const ShownForm form(FormFixture().field(u"n"_s, numbers(), many));
    QTRY_VERIFY(viewOf(form)->height() > 100);
    QVERIFY(viewOf(form)->height() < 260);
}

void TestListEditor::modelIsConsistent()
{
    FieldTemplate field;
    field.type = {u"IntegerField"_s, Cardinality::Collection, false, {}};
    ItemListModel model(field);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &ItemListModel::edited);
    model.setItems({1, 2, 3});
    QCOMPARE(edited.count(), 0);
    model.insertItems(1, {7, 8});
    model.moveRows({}, 4, 1, {}, 0);
    model.removeItems({0, 2});
    QCOMPARE(model.items(), (QJsonArray{1, 8, 2}));
    QCOMPARE(edited.count(), 3);
}

QTEST_MAIN(TestListEditor)
#include "tst_listeditor.moc"
