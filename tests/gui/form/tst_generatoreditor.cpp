// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/generatoreditor.h"
#include "gui/form/editors/generatorpreview.h"
#include "gui/form/shownform.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

QJsonObject schemaOf(const QString &family)
{
    return {{u"$ref"_s, u"#/components/schemas/%1GeneratorField"_s.arg(family)}, {u"orig_required"_s, true}};
}

QJsonObject evenSteps()
{
    return {{u"type"_s, u"float_generator_linear_distribution"_s},
            {u"start"_s, 3},
            {u"end"_s, 7},
            {u"count"_s, 5}};
}

QString previewOf(const ShownForm &form)
{
    return form.frame(0)->findChild<GeneratorPreview *>()->text();
}

void chooseKind(const ShownForm &form, int row)
{
    auto *kind = form.part<QComboBox>(0, u"kind"_s);
    kind->setFocus();
    kind->setCurrentIndex(row);
    emit kind->activated(row);
}

} // namespace

class TestGeneratorEditor final : public QObject {
    Q_OBJECT

private slots:
    void showsWhatComesOut();
    void thePreviewFollowsTheTyping();
    void everyKindHasItsSettings_data();
    void everyKindHasItsSettings();
    void anotherKindKeepsWhatBothHave();
    void unsetIsShownAsUnset();
    void aRandomKindSaysThatEachRunIsAnother();
    void diceGivesASeedOfItsOwn();
    void emptyingTheSeedMakesItRandomAgain();
    void asksTheServerOnceWhenTypingPauses();
    void anOlderAnswerIsNotShown();
    void aRefusalOfTheServerIsShown();
    void withoutAServerItSaysSo();
    void aForeignValueIsShownAsJson();
    void aStoredListWinsUntilASettingIsChanged();
    void problemsShowWhileTyping();
};

void TestGeneratorEditor::showsWhatComesOut()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), evenSteps()));
    QCOMPARE(previewOf(form), u"3  4  5  6  7"_s);
    QVERIFY(form.editor(0)->fact().contains(u"5"_s));
    QCOMPARE(form.state()->isChanged(0), false);
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestGeneratorEditor::thePreviewFollowsTheTyping()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), evenSteps()));
    auto *count = form.part<QAbstractSpinBox>(0, u"count"_s);
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, u"3"_s);
    QCOMPARE(previewOf(form), u"3  5  7"_s);
    QCOMPARE(form.state()->value(0)[u"count"_s].toInt(), 3);
    QVERIFY(form.state()->isChanged(0));
}

void TestGeneratorEditor::everyKindHasItsSettings_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : {u"Float"_s, u"Integer"_s, u"String"_s, u"Image"_s})
        QTest::addRow("%s", qPrintable(family)) << family;
}

void TestGeneratorEditor::everyKindHasItsSettings()
{
    QFETCH(QString, family);
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(family)));
    const auto &kinds = generatorKinds(*generatorFamily(family + u"GeneratorField"_s));
    for (int row = 0; row < static_cast<int>(kinds.size()); ++row) {
        chooseKind(form, row);
        const GeneratorKind &kind = kinds.at(row);
        QCOMPARE(form.state()->value(0)[u"type"_s].toString(), kind.type);
        QVERIFY2(form.state()->problem(0).isEmpty(), qPrintable(form.state()->problem(0)));
        const QStringList keys = kind.defaults.keys();
        for (const QString &key : keys) {
            auto *part = form.part<QWidget>(0, key);
            QVERIFY2(part && part->isVisible(), qPrintable(kind.type + u' ' + key));
            QVERIFY(!part->accessibleName().isEmpty());
        }
        QVERIFY(!previewOf(form).isEmpty());
    }
}

void TestGeneratorEditor::anotherKindKeepsWhatBothHave()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), evenSteps()));
    chooseKind(form, 0); // start and step
    QCOMPARE(form.state()->value(0)[u"start"_s].toDouble(), 3.0);
    QCOMPARE(form.state()->value(0)[u"count"_s].toInt(), 5);
    QVERIFY(!form.state()->value(0).toObject().contains(u"end"_s));
}

void TestGeneratorEditor::unsetIsShownAsUnset()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Integer"_s)));
    QCOMPARE(form.part<QComboBox>(0, u"kind"_s)->currentIndex(), -1);
    QVERIFY(form.state()->value(0).isUndefined());
    QVERIFY(!form.state()->problem(0).isEmpty()); // it needs a value
}

void TestGeneratorEditor::aRandomKindSaysThatEachRunIsAnother()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Integer"_s)));
    chooseKind(form, 2);
    const QString open = form.editor(0)->fact();
    const QString example = previewOf(form);
    QTest::mouseClick(form.part<QAbstractButton>(0, u"dice"_s), Qt::LeftButton);
    QVERIFY(form.editor(0)->fact() != open);
    QVERIFY(previewOf(form) != example);
}

void TestGeneratorEditor::diceGivesASeedOfItsOwn()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Integer"_s)));
    chooseKind(form, 2);
    QVERIFY(form.state()->value(0)[u"seed"_s].isNull());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"dice"_s), Qt::LeftButton);
    QVERIFY(form.state()->value(0)[u"seed"_s].isDouble());
}

void TestGeneratorEditor::emptyingTheSeedMakesItRandomAgain()
{
    const QJsonObject seeded{{u"type"_s, u"integer_generator_random_distribution_uniform"_s},
                             {u"min"_s, 0},
                             {u"max"_s, 9},
                             {u"count"_s, 3},
                             {u"seed"_s, 7}};
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Integer"_s), seeded));
    auto *seed = form.part<QWidget>(0, u"seed"_s)->findChild<QAbstractSpinBox *>();
    seed->setFocus();
    seed->selectAll();
    QTest::keyClick(seed, Qt::Key_Delete);
    QVERIFY(form.state()->value(0)[u"seed"_s].isNull());
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestGeneratorEditor::asksTheServerOnceWhenTypingPauses()
{
    QList<QJsonObject> asked;
    FormContext context;
    context.askGenerated = [&asked](const GeneratorQuery &query, QObject *, const auto &done) {
        asked.append(query.dynamicPrompts);
        done(QJsonArray{u"a cat"_s, u"a dog"_s});
    };
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"String"_s)), context);
    chooseKind(form, 1);
    auto *text = form.part<QPlainTextEdit>(0, u"input"_s);
    text->selectAll();
    QTest::keyClicks(text, u"a {cat|dog}"_s);
    QTRY_COMPARE(previewOf(form), u"a cat\na dog"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first()[u"prompt"_s].toString(), u"a {cat|dog}"_s);
}

void TestGeneratorEditor::anOlderAnswerIsNotShown()
{
    QList<std::function<void(const Result<QJsonArray> &)>> open;
    FormContext context;
    context.askGenerated = [&open](const GeneratorQuery &, QObject *, const auto &done) {
        open.append(done);
    };
    const QJsonObject stored{{u"type"_s, u"string_generator_dynamic_prompts_combinatorial"_s},
                             {u"input"_s, u"a"_s},
                             {u"maxPrompts"_s, 10}};
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"String"_s), stored), context);
    QTRY_COMPARE(open.size(), 1);
    QTest::keyClicks(form.part<QPlainTextEdit>(0, u"input"_s), u"b"_s);
    QTRY_COMPARE(open.size(), 2);
    open[1](QJsonArray{u"new"_s});
    open[0](QJsonArray{u"old"_s});
    QCOMPARE(previewOf(form), u"new"_s);
}

void TestGeneratorEditor::aRefusalOfTheServerIsShown()
{
    FormContext context;
    context.askGenerated = [](const GeneratorQuery &, QObject *, const auto &done) {
        done(Error{ErrorKind::Rejected, u"A bracket is missing."_s, {}});
    };
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"String"_s)), context);
    chooseKind(form, 1);
    QTRY_COMPARE(previewOf(form), u"A bracket is missing."_s);
}

void TestGeneratorEditor::withoutAServerItSaysSo()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"String"_s)));
    chooseKind(form, 1);
    QVERIFY(previewOf(form).contains(u"server"_s));
    QCOMPARE(form.editor(0)->fact(), QString());
}

void TestGeneratorEditor::aForeignValueIsShownAsJson()
{
    const QJsonObject foreign{{u"type"_s, u"integer_generator_parse_string"_s}, {u"input"_s, u"1"_s}};
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), foreign));
    QVERIFY(form.part<QPlainTextEdit>(0, u"json"_s));
    QCOMPARE(form.state()->value(0), QJsonValue(foreign));
    QVERIFY(!form.state()->problem(0).isEmpty());
}

void TestGeneratorEditor::aStoredListWinsUntilASettingIsChanged()
{
    QJsonObject stored = evenSteps();
    stored.insert(u"values"_s, QJsonArray{1, 2});
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), stored));
    QCOMPARE(previewOf(form), u"1  2"_s);
    auto *count = form.part<QAbstractSpinBox>(0, u"count"_s);
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(previewOf(form).split(u"  "_s).size(), 6);
    QVERIFY(!form.state()->value(0).toObject().contains(u"values"_s));
}

void TestGeneratorEditor::problemsShowWhileTyping()
{
    const ShownForm form(FormFixture().field(u"g"_s, schemaOf(u"Float"_s), evenSteps()));
    auto *count = form.part<QAbstractSpinBox>(0, u"count"_s);
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, u"200000"_s);
    QVERIFY(!form.state()->problem(0).isEmpty());
    QTest::keyClick(count, Qt::Key_Backspace);
    QVERIFY(form.state()->problem(0).isEmpty());
}

QTEST_MAIN(TestGeneratorEditor)
#include "tst_generatoreditor.moc"
