// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/promptweights.h"
#include "gui/form/shownform.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

const QJsonObject kSeed{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 4294967295.0}};
const QJsonObject kSide{{u"type"_s, u"integer"_s}, {u"exclusiveMinimum"_s, 0}, {u"multipleOf"_s, 8}};

FormFixture sizes(int width, int height)
{
    return FormFixture().row().field(u"width"_s, kSide, width).field(u"height"_s, kSide, height).endRow();
}

template <typename T> T *partOf(const ShownForm &form, const QString &name)
{
    return form.view->findChild<QWidget *>(u"size0"_s)->findChild<T *>(name);
}

void type(const ShownForm &form, int index, const QString &text)
{
    auto *spin = form.part<QAbstractSpinBox>(index, u"spin"_s);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, text);
}

QSize sizeOf(const ShownForm &form)
{
    return {form.state()->value(0).toInt(), form.state()->value(1).toInt()};
}

} // namespace

//! Seed with its lock, width and height with their bar, syntax of prompts, long lists of choices.
class TestSeedAndSize final : public QObject {
    Q_OBJECT

private slots:
    void aSeedIsKeptUntilThePersonSaysOtherwise();
    void anUnlockedSeedIsSentAsNewNumbers();
    void theSeedStaysRandomOnOtherNodeTypes();
    void aPlainNumberHasNoLock();
    void widthAndHeightOfOneNodeHaveABar();
    void othersHaveNone();
    void swapIsOneStep();
    void lockedSidesMoveTogether();
    void aRatioKeepsTheArea();
    void tellsTheMegapixels();
    void findsChoicesAndTriggers();
    void manyOptionsAreFilteredWhileTyping();
    void marksWhereJsonCannotBeRead();
};

void TestSeedAndSize::aSeedIsKeptUntilThePersonSaysOtherwise()
{
    const ShownForm form(FormFixture().field(u"seed"_s, kSeed, 42));
    QVERIFY(!form.handle->randomSeeds()->isRandom(0));
    const QString kept = form.editor(0)->fact();
    QVERIFY(!kept.isEmpty());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"lock"_s), Qt::LeftButton);
    QVERIFY(form.handle->randomSeeds()->isRandom(0));
    QVERIFY(form.editor(0)->fact() != kept);
    QVERIFY(!form.part<QWidget>(0, u"spin"_s)->isEnabled());
    QCOMPARE(form.state()->value(0), QJsonValue(42)); // the number itself is not touched
    QTest::mouseClick(form.part<QAbstractButton>(0, u"lock"_s), Qt::LeftButton);
    QVERIFY(!form.handle->randomSeeds()->isRandom(0));
    QVERIFY(form.part<QWidget>(0, u"spin"_s)->isEnabled());
}

void TestSeedAndSize::anUnlockedSeedIsSentAsNewNumbers()
{
    const ShownForm form(FormFixture().field(u"seed"_s, kSeed, 42));
    RunOptions options;
    options.runs = 3;
    options.freshSeed = 5;
    QCOMPARE(form.handle->draft(options).body()[u"batch"_s][u"runs"_s].toInt(), 3);
    form.handle->randomSeeds()->setRandom(0, true);
    const QJsonValue batch = form.handle->draft(options).body()[u"batch"_s];
    QCOMPARE(batch[u"runs"_s].toInt(), 1);
    QCOMPARE(batch[u"data"_s][0][0][u"items"_s].toArray().size(), 3);
}

void TestSeedAndSize::theSeedStaysRandomOnOtherNodeTypes()
{
    const FormFixture fixture = FormFixture().field(u"seed"_s, kSeed, 42);
    const auto handle = fixture.open();
    handle->randomSeeds()->setRandom(0, true);
    const auto other = reopened(
        *handle, ReadWorkflow(handle->document(), std::make_shared<const NodeTemplates>(handle->templates())),
        nullptr);
    QVERIFY(other->randomSeeds()->isRandom(0));
}

void TestSeedAndSize::aPlainNumberHasNoLock()
{
    const ShownForm form(FormFixture().field(u"steps"_s, {{u"type"_s, u"integer"_s}}, 20));
    QVERIFY(!form.part<QWidget>(0, u"lock"_s));
    form.handle->randomSeeds()->setRandom(0, false);
    QCOMPARE(form.editor(0)->fact(), QString());
}

void TestSeedAndSize::widthAndHeightOfOneNodeHaveABar()
{
    const ShownForm inRow(sizes(512, 768));
    QVERIFY(inRow.view->findChild<QWidget *>(u"size0"_s));
    const ShownForm inColumn(FormFixture()
                                 .field(u"height"_s, kSide, 512)
                                 .field(u"width"_s, kSide, 512)
                                 .field(u"text"_s, {{u"type"_s, u"string"_s}}));
    QWidget *bar = inColumn.view->findChild<QWidget *>(u"size1"_s);
    QVERIFY(bar);
    QTRY_VERIFY(bar->y() > inColumn.frame(1)->y() && bar->y() < inColumn.frame(2)->y());
}

void TestSeedAndSize::othersHaveNone()
{
    const ShownForm form(FormFixture()
                             .field(u"width"_s, kSide, 512)
                             .field(u"text"_s, {{u"type"_s, u"string"_s}})
                             .field(u"height"_s, kSide, 512));
    QVERIFY(!form.view->findChild<QWidget *>(u"size0"_s));
    const ShownForm connected(sizes(512, 512).connected(u"height"_s));
    QVERIFY(!connected.view->findChild<QWidget *>(u"size0"_s));
}

void TestSeedAndSize::swapIsOneStep()
{
    const ShownForm form(sizes(512, 768));
    QTest::mouseClick(partOf<QAbstractButton>(form, u"swap"_s), Qt::LeftButton);
    QCOMPARE(sizeOf(form), QSize(768, 512));
    form.handle->history()->stack()->undo();
    QCOMPARE(sizeOf(form), QSize(512, 768));
}

void TestSeedAndSize::lockedSidesMoveTogether()
{
    const ShownForm form(sizes(512, 768));
    QTest::mouseClick(partOf<QAbstractButton>(form, u"lock"_s), Qt::LeftButton);
    type(form, 0, u"1024"_s);
    QCOMPARE(sizeOf(form), QSize(1024, 1536));
    form.handle->history()->stack()->undo();
    QCOMPARE(sizeOf(form), QSize(512, 768)); // both at once
    form.handle->history()->stack()->redo();
    QCOMPARE(sizeOf(form), QSize(1024, 1536));
    type(form, 1, u"768"_s);
    QCOMPARE(sizeOf(form), QSize(512, 768));
    QTest::mouseClick(partOf<QAbstractButton>(form, u"lock"_s), Qt::LeftButton);
    type(form, 0, u"640"_s);
    QCOMPARE(sizeOf(form), QSize(640, 768));
}

void TestSeedAndSize::aRatioKeepsTheArea()
{
    const ShownForm form(sizes(768, 768));
    auto *ratio = partOf<QComboBox>(form, u"ratio"_s);
    QCOMPARE(ratio->currentText(), u"1:1"_s);
    const int row = ratio->findText(u"16:9"_s);
    ratio->setCurrentIndex(row);
    emit ratio->activated(row);
    const QSize size = sizeOf(form);
    QVERIFY(size.width() % 8 == 0 && size.height() % 8 == 0);
    QVERIFY(qAbs(size.width() * size.height() - 768 * 768) < 20000);
    QCOMPARE(ratio->currentText(), u"16:9"_s);
    form.state()->setValue(0, 104);
    QCOMPARE(ratio->currentIndex(), -1);
}

void TestSeedAndSize::tellsTheMegapixels()
{
    const ShownForm form(sizes(1024, 1024));
    QVERIFY(partOf<QLabel>(form, u"area"_s)->text().startsWith(u"1.05"_s));
    form.state()->setValue(0, QJsonValue::Undefined);
    QCOMPARE(partOf<QLabel>(form, u"area"_s)->text(), QString());
}

void TestSeedAndSize::findsChoicesAndTriggers()
{
    const QString prompt = u"a {red|{dark|light} blue} coat, <gouache:0.8>, 3 < 4 | 5, \\{no\\} {open"_s;
    QStringList found;
    for (const PromptMark &mark : promptMarks(prompt))
        found.append(prompt.mid(mark.start, mark.length));
    QCOMPARE(found, (QStringList{u"{"_s, u"|"_s, u"{"_s, u"|"_s, u"}"_s, u"}"_s, u"<gouache:0.8>"_s}));
}

void TestSeedAndSize::manyOptionsAreFilteredWhileTyping()
{
    QJsonArray options;
    for (int i = 0; i < 30; ++i)
        options.append(u"sampler %1"_s.arg(i));
    options.append(u"euler"_s);
    const QJsonObject schema{{u"type"_s, u"string"_s}, {u"enum"_s, options}};
    const ShownForm form(FormFixture().field(u"scheduler"_s, schema, u"sampler 3"_s));
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    QCOMPARE(combo->currentText(), u"sampler 3"_s);
    combo->setFocus();
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), u"eul"_s);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    QCOMPARE(form.state()->value(0), QJsonValue(u"euler"_s));
    form.state()->setValue(0, u"unknown"_s);
    QVERIFY(combo->currentText().contains(u"unknown"_s));
    form.state()->setValue(0, u"sampler 4"_s);
    QCOMPARE(combo->currentText(), u"sampler 4"_s);
}

void TestSeedAndSize::marksWhereJsonCannotBeRead()
{
    const ShownForm form(FormFixture().field(u"j"_s, {{u"$ref"_s, u"#/components/schemas/Thing"_s}}));
    auto *text = form.part<QPlainTextEdit>(0, u"json"_s);
    text->setFocus();
    QTest::keyClicks(text, u"{\"a\": 1"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"\"b\": 2}"_s);
    QVERIFY(form.state()->problem(0).contains(u"2"_s)); // the line
    QCOMPARE(text->extraSelections().size(), 1);
    QCOMPARE(text->extraSelections().first().cursor.blockNumber(), 1);
    text->setPlainText(u"{\"a\": 1}"_s);
    QVERIFY(form.state()->problem(0).isEmpty());
    QVERIFY(text->extraSelections().isEmpty());
}

QTEST_MAIN(TestSeedAndSize)
#include "tst_seedandsize.moc"
