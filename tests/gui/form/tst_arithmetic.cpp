// SPDX-License-Identifier: Apache-2.0
#include "gui/form/arithmetic.h"

#include <QTest>

using namespace Triptych;
using namespace Qt::StringLiterals;

class TestArithmetic final : public QObject {
    Q_OBJECT

private slots:
    void evaluatesWhatPeopleType_data();
    void evaluatesWhatPeopleType();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void keepsWholeNumbersOf64Bits();
    void writesTheShortestText_data();
    void writesTheShortestText();
    void roundsToTheNearestMultiple_data();
    void roundsToTheNearestMultiple();
};

void TestArithmetic::evaluatesWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << u"42"_s << 42.0;
    QTest::newRow("negative") << u"-3"_s << -3.0;
    QTest::newRow("product") << u"512*2"_s << 1024.0;
    QTest::newRow("spaces") << u" 64 * 8 "_s << 512.0;
    QTest::newRow("product before sum") << u"2+3*4"_s << 14.0;
    QTest::newRow("brackets") << u"(2+3)*4"_s << 20.0;
    QTest::newRow("quotient that is not whole") << u"7/2"_s << 3.5;
    QTest::newRow("sign inside") << u"8*-2"_s << -16.0;
    QTest::newRow("comma as decimal point") << u"0,5"_s << 0.5;
    QTest::newRow("exponent") << u"1e-3"_s << 0.001;
    QTest::newRow("subtraction is not an exponent") << u"5-3"_s << 2.0;
}

void TestArithmetic::evaluatesWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QCOMPARE(evaluate(text).toDouble(-1e9), value);
}

void TestArithmetic::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("cut") << u"512*"_s;
    QTest::newRow("open bracket") << u"(1+2"_s;
    QTest::newRow("two points") << u"1.2.3"_s;
    QTest::newRow("word") << u"many"_s;
    QTest::newRow("division by zero") << u"1/0"_s;
    QTest::newRow("too deep") << QString(5000, u'(');
}

void TestArithmetic::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(evaluate(text).isUndefined());
}

void TestArithmetic::keepsWholeNumbersOf64Bits()
{
    QCOMPARE(evaluate(u"9007199254740993"_s).toInteger(), 9007199254740993LL); // 2^53 + 1 is no double
    QCOMPARE(evaluate(u"4294967295+1"_s).toInteger(), 4294967296LL);
}

void TestArithmetic::writesTheShortestText_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("unset") << QJsonValue(QJsonValue::Undefined) << QString();
    QTest::newRow("whole") << QJsonValue(30) << u"30"_s;
    QTest::newRow("large") << QJsonValue(9007199254740993LL) << u"9007199254740993"_s;
    QTest::newRow("fraction") << QJsonValue(0.1) << u"0.1"_s;
}

void TestArithmetic::writesTheShortestText()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, text);
    QCOMPARE(numberText(value), text);
}

void TestArithmetic::roundsToTheNearestMultiple_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QJsonValue>("rounded");
    QTest::newRow("up") << QJsonValue(1021) << 8.0 << QJsonValue(1024);
    QTest::newRow("down") << QJsonValue(1019) << 8.0 << QJsonValue(1016);
    QTest::newRow("half upwards") << QJsonValue(4) << 8.0 << QJsonValue(8);
    QTest::newRow("negative half upwards") << QJsonValue(-2.5) << 1.0 << QJsonValue(-2);
    QTest::newRow("fraction without dust") << QJsonValue(0.69) << 0.1 << QJsonValue(0.7);
    QTest::newRow("large and exact") << QJsonValue(9007199254740993LL) << 1.0
                                     << QJsonValue(9007199254740993LL);
}

void TestArithmetic::roundsToTheNearestMultiple()
{
    QFETCH(QJsonValue, value);
    QFETCH(double, step);
    QFETCH(QJsonValue, rounded);
    QCOMPARE(roundedTo(value, step), rounded);
}

QTEST_GUILESS_MAIN(TestArithmetic)
#include "tst_arithmetic.moc"
