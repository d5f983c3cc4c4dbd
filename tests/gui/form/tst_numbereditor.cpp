// SPDX-License-Identifier: Apache-2.0
#include "gui/form/shownform.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kInteger{{u"type"_s, u"integer"_s}};
const QJsonObject kSteps{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 100}};
const QJsonObject kWidth{{u"type"_s, u"integer"_s}, {u"minimum"_s, 64}, {u"multipleOf"_s, 8}};

QLineEdit *lineOf(const ShownForm &form, int index)
{
    return form.frame(index)->findChild<QLineEdit *>();
}

void retype(QLineEdit *line, const QString &text)
{
    line->parentWidget()->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace

class TestNumberEditor final : public QObject {
    Q_OBJECT

private slots:
    void evaluatesArithmeticWhenLeft();
    void roundsToMultipleWhenLeftAndNotWhileTyping();
    void keepsValueWhileTextIsNoNumber();
    void emptyTextUnsetsTheValue();
    void unsetShowsTheDefaultAsPlaceholder();
    void typedValueOutsideTheRangeStaysAndIsAProblem();
    void largeIntegerIsNotTouched();
    void seedReachesTheTopOf32Bits();
    void diceGivesANewNumber();
    void diceStaysWithinTheBoundsOfTheField();
    void arrowKeysStepWithinTheRange();
    void sliderMovesTheValue();
    void noSliderForAnEndlessRange();
    void wheelWithoutFocusDoesNotChangeTheValue();
    void creationWritesNothingBack();
};

void TestNumberEditor::evaluatesArithmeticWhenLeft()
{
    const ShownForm form(FormFixture().field(u"a"_s, kInteger, 1).field(u"b"_s, kInteger, 1));
    QLineEdit *line = lineOf(form, 0);
    retype(line, u"512*2"_s);
    QCOMPARE(line->text(), u"512*2"_s);
    form.editor(1)->setFocus();
    QCOMPARE(line->text(), u"1024"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(1024));
}

void TestNumberEditor::roundsToMultipleWhenLeftAndNotWhileTyping()
{
    const ShownForm form(FormFixture().field(u"width"_s, kWidth, 512));
    QLineEdit *line = lineOf(form, 0);
    retype(line, u"1021"_s);
    QCOMPARE(line->text(), u"1021"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), u"1024"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(1024));
}

void TestNumberEditor::keepsValueWhileTextIsNoNumber()
{
    const ShownForm form(FormFixture().field(u"a"_s, kInteger, 7).field(u"b"_s, kInteger, 1));
    QLineEdit *line = lineOf(form, 0);
    retype(line, u"3*"_s);
    QVERIFY(!form.state()
                 ->problem(0)
                 .isEmpty()); // Ctrl+Return now must not run with something else than is shown
    form.editor(1)->setFocus();
    QCOMPARE(form.state()->problem(0), QString());
    QCOMPARE(line->text(), u"3"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(3));
}

void TestNumberEditor::emptyTextUnsetsTheValue()
{
    const ShownForm form(FormFixture().field(u"a"_s, kInteger, 7));
    QLineEdit *line = lineOf(form, 0);
    line->parentWidget()->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QVERIFY(form.state()->value(0).isUndefined());
}

void TestNumberEditor::unsetShowsTheDefaultAsPlaceholder()
{
    QJsonObject schema = kInteger;
    schema.insert(u"default"_s, 30);
    const ShownForm form(FormFixture().field(u"a"_s, schema));
    QCOMPARE(lineOf(form, 0)->text(), QString());
    QCOMPARE(lineOf(form, 0)->placeholderText(), u"30"_s);
}

void TestNumberEditor::typedValueOutsideTheRangeStaysAndIsAProblem()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 30));
    retype(lineOf(form, 0), u"900"_s);
    QTest::keyClick(lineOf(form, 0), Qt::Key_Return);
    QCOMPARE(form.state()->value(0), QJsonValue(900));
    QVERIFY(!form.state()->problem(0).isEmpty());
}

void TestNumberEditor::largeIntegerIsNotTouched()
{
    constexpr qint64 kLarge = 9007199254740993; // 2^53 + 1
    const ShownForm form(FormFixture().field(u"a"_s, kInteger, kLarge).field(u"b"_s, kInteger, 1));
    form.editor(0)->setFocus();
    form.editor(1)->setFocus();
    QCOMPARE(lineOf(form, 0)->text(), QString::number(kLarge));
    QCOMPARE(form.state()->value(0).toInteger(), kLarge);
    QVERIFY(!form.state()->isChanged(0));
}

void TestNumberEditor::seedReachesTheTopOf32Bits()
{
    const ShownForm form(FormFixture().field(u"seed"_s, kInteger, 0));
    retype(lineOf(form, 0), u"4294967295"_s);
    QCOMPARE(form.state()->value(0).toInteger(), 4294967295LL);
}

void TestNumberEditor::diceGivesANewNumber()
{
    const ShownForm form(FormFixture().field(u"seed"_s, kInteger, -1));
    QTest::mouseClick(form.part<QToolButton>(0, u"dice"_s), Qt::LeftButton);
    const qint64 seed = form.state()->value(0).toInteger(-1);
    QVERIFY(seed >= 0 && seed <= 4294967295LL);
    QCOMPARE(lineOf(form, 0)->text(), QString::number(seed));
}

void TestNumberEditor::diceStaysWithinTheBoundsOfTheField()
{
    const QJsonObject settings{
        {u"type"_s, u"float-field-config"_s}, {u"showShuffle"_s, true}, {u"min"_s, -4}, {u"max"_s, -3}};
    const ShownForm form(FormFixture().field(u"a"_s, QJsonObject{{u"type"_s, u"number"_s}}, -3.5, settings));
    auto *dice = form.part<QToolButton>(0, u"dice"_s);
    QSet<double> numbers;
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(dice, Qt::LeftButton);
        const double number = form.state()->value(0).toDouble();
        QVERIFY2(number >= -4 && number <= -3, qPrintable(QString::number(number)));
        numbers.insert(number);
    }
    QVERIFY(numbers.size() > 1);
}

void TestNumberEditor::arrowKeysStepWithinTheRange()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 99));
    form.editor(0)->setFocus();
    QTest::keyClick(lineOf(form, 0)->parentWidget(), Qt::Key_Up);
    QTest::keyClick(lineOf(form, 0)->parentWidget(), Qt::Key_Up);
    QCOMPARE(form.state()->value(0), QJsonValue(100));
}

void TestNumberEditor::sliderMovesTheValue()
{
    const QJsonObject schema{{u"type"_s, u"number"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 1}};
    const ShownForm form(FormFixture().field(u"strength"_s, schema, 0.5));
    auto *slider = form.part<QSlider>(0, u"slider"_s);
    QVERIFY(slider);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(form.state()->value(0), QJsonValue(0.51));
    QCOMPARE(lineOf(form, 0)->text(), u"0.51"_s);
}

void TestNumberEditor::noSliderForAnEndlessRange()
{
    const ShownForm form(FormFixture().field(u"width"_s, kWidth, 512));
    QVERIFY(!form.part<QSlider>(0, u"slider"_s));
}

void TestNumberEditor::wheelWithoutFocusDoesNotChangeTheValue()
{
    const ShownForm form(FormFixture().field(u"a"_s, kSteps, 30).field(u"b"_s, kInteger, 1));
    form.editor(1)->setFocus();
    QWidget *spin = form.part<QWidget>(0, u"spin"_s);
    QWheelEvent wheel({5, 5}, spin->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(form.state()->value(0), QJsonValue(30));
    form.editor(0)->setFocus();
    QApplication::sendEvent(spin, &wheel);
    QCOMPARE(form.state()->value(0), QJsonValue(31));
}

void TestNumberEditor::creationWritesNothingBack()
{
    const ShownForm form(FormFixture()
                             .field(u"a"_s, kSteps, 5000)
                             .field(u"width"_s, kWidth, 513)
                             .field(u"c"_s, kInteger, 1.5));
    for (int index = 0; index < 3; ++index)
        QVERIFY(!form.state()->isChanged(index));
}

QTEST_MAIN(TestNumberEditor)
#include "tst_numbereditor.moc"
