// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/listitems.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

FieldTemplate listOf(const QString &type)
{
    FieldTemplate field;
    field.type = {type, Cardinality::Collection, false, {}};
    return field;
}

} // namespace

//! What a pasted text becomes in a list of numbers or texts.
class TestListItems : public QObject {
    Q_OBJECT

private slots:
    void readsAPaste_data();
    void readsAPaste();
    void whatIsNoNumberStaysWithItsProblem();
    void aNewNumberIsAllowed();
    void limitsOfTheListAndOfItsItems();
};

void TestListItems::readsAPaste_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonArray>("items");
    const QString whole = u"IntegerField"_s;
    const QString real = u"FloatField"_s;
    const QString words = u"StringField"_s;
    QTest::newRow("lines of numbers") << whole << u"1\n2\r\n 3 \n"_s << array("[1,2,3]");
    QTest::newRow("commas") << whole << u"1, 2,3"_s << array("[1,2,3]");
    QTest::newRow("a column of a spreadsheet") << real << u"0.5\t0.75\n1"_s << array("[0.5,0.75,1]");
    QTest::newRow("decimal commas") << real << u"0,5\n1,25"_s << array("[0.5,1.25]");
    QTest::newRow("a seed is exact") << whole << u"9007199254740993"_s
                                     << QJsonArray{QJsonValue(qint64(9007199254740993))};
    QTest::newRow("whole as float") << whole << u"5.0"_s << array("[5]");
    QTest::newRow("a JSON list") << real << u" [1, 2.5] "_s << array("[1,2.5]");
    QTest::newRow("lines of text") << words << u"a cat, sitting\n\na dog\n"_s
                                   << QJsonArray{u"a cat, sitting"_s, QString(), u"a dog"_s};
    QTest::newRow("text with a bracket") << words << u"[low light] sea"_s << QJsonArray{u"[low light] sea"_s};
    QTest::newRow("nothing") << whole << u" \n"_s << QJsonArray();
}

void TestListItems::readsAPaste()
{
    QFETCH(QString, type);
    QFETCH(QString, text);
    QTEST(listItemsOf(listOf(type), text), "items");
}

void TestListItems::whatIsNoNumberStaysWithItsProblem()
{
    const FieldTemplate field = listOf(u"IntegerField"_s);
    const QJsonArray items = listItemsOf(field, u"1\nmany\n2.5"_s);
    QCOMPARE(items, (QJsonArray{1, u"many"_s, 2.5}));
    QVERIFY(listItemProblem(field, items[0]).isEmpty());
    QVERIFY(listItemProblem(field, items[1]).contains(u"many"_s));
    QVERIFY(!listItemProblem(field, items[2]).isEmpty());
}

void TestListItems::aNewNumberIsAllowed()
{
    FieldTemplate field = listOf(u"IntegerField"_s);
    QCOMPARE(newListItem(field), QJsonValue(0));
    field.bounds.exclusiveMinimum = 5;
    field.bounds.multipleOf = 8;
    QCOMPARE(newListItem(field), QJsonValue(8));
    QCOMPARE(newListItem(listOf(u"StringField"_s)), QJsonValue(QString()));
}

void TestListItems::limitsOfTheListAndOfItsItems()
{
    FieldTemplate field = listOf(u"StringField"_s);
    field.bounds.minItems = 1;
    field.bounds.maxLength = 3;
    const FieldType &type = FieldRegistry::instance().find(field);
    QVERIFY(!type.problem(field, QJsonArray(), {}).isEmpty());
    QVERIFY(type.problem(field, QJsonArray{u"abc"_s}, {}).isEmpty());
    QVERIFY(type.problem(field, QJsonArray{u"abc"_s, u"abcd"_s}, {}).contains(u"2"_s));
    QVERIFY(!type.problem(field, QJsonArray{1}, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestListItems)
#include "tst_listitems.moc"
