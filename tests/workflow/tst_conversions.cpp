// SPDX-License-Identifier: Apache-2.0
#include "workflow/formstate.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

//! Values of another JSON type in a file: each row was sent to a real server (6.14.2), which took or refused it.
class TestConversions : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheServerReads_data();
    void readsWhatTheServerReads();
    void theFormSaysSoUntilAnotherValueIsChosen();
};

void TestConversions::readsWhatTheServerReads_data()
{
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<QJsonValue>("stored");
    QTest::addColumn<QJsonValue>("read"); // Undefined: answered with 422
    const auto row = [](const QString &typeName, const QJsonValue &stored, const QJsonValue &read) {
        const QByteArray name = typeName.toUtf8() + ' ' + stored.toVariant().toByteArray();
        QTest::newRow(name.constData()) << typeName << stored << read;
    };
    const QJsonValue refused = QJsonValue::Undefined;
    const QString integer = u"IntegerField"_s;
    row(integer, u"5"_s, 5);
    row(integer, u" 5 "_s, 5);
    row(integer, u"5.0"_s, 5);
    row(integer, u"1_000"_s, 1000);
    row(integer, u"+5"_s, 5);
    row(integer, true, 1);
    row(integer, u"5.5"_s, refused);
    row(integer, u"0x5"_s, refused);
    row(integer, u"1e3"_s, refused);
    row(integer, u"\u0665"_s, refused); // an Arabic digit
    row(integer, u""_s, refused);
    const QString number = u"FloatField"_s;
    row(number, u"1.5"_s, 1.5);
    row(number, u" 1e5 "_s, 1e5);
    row(number, u"1_0.5"_s, 10.5);
    row(number, u".5"_s, 0.5);
    row(number, u"5."_s, 5.0);
    row(number, true, 1.0);
    row(number, u"0x1p3"_s, refused);
    row(number, u"abc"_s, refused);
    row(number, u"NaN"_s, refused); // taken there, and stops the queue for good
    const QString toggle = u"BooleanField"_s;
    row(toggle, 1, true);
    row(toggle, 0, false);
    row(toggle, u"on"_s, true);
    row(toggle, u"OFF"_s, false);
    row(toggle, u"t"_s, true);
    row(toggle, u"N"_s, false);
    row(toggle, u"True"_s, true);
    row(toggle, 2, refused);
    row(toggle, 1.0000001, refused);
    row(toggle, u" true "_s, refused);
    row(toggle, u"tru"_s, refused);
    const QString text = u"StringField"_s;
    row(text, 5, u"5"_s);
    row(text, 1.5, u"1.5"_s);
    row(text, true, refused);
}

void TestConversions::readsWhatTheServerReads()
{
    QFETCH(QString, typeName);
    QFETCH(QJsonValue, stored);
    QFETCH(QJsonValue, read);
    FieldTemplate field;
    field.type.name = typeName;
    const FieldType &type = FieldRegistry::instance().find(field);
    QCOMPARE(type.converted(field, stored), read);
    QVERIFY(!type.problem(field, stored, {}).isEmpty()); // nobody can enter it
    QCOMPARE(fileProblem(type, field, stored, {}).isEmpty(), !read.isUndefined());
    QCOMPARE(type.graphValue(field, type.read(field, stored), {}), stored); // it goes out as the file has it
}

void TestConversions::theFormSaysSoUntilAnotherValueIsChosen()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"i"_s, u"integer"_s, {{u"value"_s, u"5"_s}})}, {},
                      {{u"exposedFields"_s, array("[{'nodeId':'i','fieldName':'value'}]")}}));
    FormState state(FormTree(*document, *templates()));
    QCOMPARE(state.problem(0), QString());
    QVERIFY2(state.notice(0).contains(u"reads it as 5"_s), qPrintable(state.notice(0)));
    QCOMPARE(state.shownValue(0), QJsonValue(5));
    QCOMPARE(state.value(0), QJsonValue(u"5"_s));
    state.setValue(0, u"6"_s);
    QCOMPARE(state.shownValue(0), QJsonValue(u"6"_s));
    QVERIFY(!state.problem(0).isEmpty());
    QCOMPARE(state.notice(0), QString());
    state.setValue(0, 6);
    QCOMPARE(state.problem(0) + state.notice(0), QString());
    QString atTheChange;
    connect(&state, &FormState::valueChanged, this, [&](int index) { atTheChange = state.notice(index); });
    state.resetValue(0);
    QVERIFY(!state.notice(0).isEmpty());
    QCOMPARE(atTheChange, state.notice(0)); // who shows the value knows already how
}

QTEST_APPLESS_MAIN(TestConversions)
#include "tst_conversions.moc"
