// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"
#include "gui/form/editors/modelcombo.h"
#include "gui/form/shownform.h"
#include "support/drag.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Triptych;
using namespace Triptych::Test;

namespace {

QJsonObject reference(const QString &type)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + type)}};
}

QJsonObject loras()
{
    const QJsonObject one = reference(u"LoRAField"_s);
    return {{u"anyOf"_s,
             QJsonArray{one, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, one}},
                        QJsonObject{{u"type"_s, u"null"_s}}}},
            {u"ui_model_base"_s, QJsonArray{u"sd-1"_s}},
            {u"ui_model_type"_s, QJsonArray{u"lora"_s}}};
}

ModelChoice model(const QString &name, const QString &base, const QString &type,
                  std::optional<double> weight = std::nullopt)
{
    return {name.toLower(), u"hash of "_s + name, name, base, type, {}, {}, {}, 0, weight};
}

Resources server()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {model(u"Gouache"_s, u"sd-1"_s, u"lora"_s, 0.6), model(u"Ink"_s, u"sd-1"_s, u"lora"_s),
                        model(u"Film"_s, u"sdxl"_s, u"lora"_s), model(u"Atelier"_s, u"sd-1"_s, u"main"_s)};
    resources.stylePresets = {true, {{u"p1"_s, u"Watercolour"_s}, {u"p2"_s, u"Pencil"_s}}};
    resources.systemPrompts = {true, {{u"s1"_s, u"Be brief"_s}}};
    resources.workflows = {true, {{u"w1"_s, u"Upscale"_s}, {u"w2"_s, u"Upscale twice"_s}}};
    return resources;
}

QJsonObject lora(const QString &name, double weight)
{
    return {{u"lora"_s, model(name, u"sd-1"_s, u"lora"_s).toIdentifier()}, {u"weight"_s, weight}};
}

//! Types into a combo box and presses Return.
void choose(QComboBox *combo, const QString &text)
{
    combo->setFocus();
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), text);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
}

} // namespace

//! LoRA lists, and what is chosen by a name of the server.
class TestReferenceEditors final : public QObject {
    Q_OBJECT

private slots:
    void addsALoraWithItsDefaultWeight();
    void offersOnlyLorasThatFit();
    void changesAWeightAndAModel();
    void removesAndMovesLoras();
    void aSingleLoraIsAListOfOne();
    void aLoraThatTheServerLacksStays();
    void aForeignLoraListIsShownAsJson();
    void choosesByAPartOfTheName_data();
    void choosesByAPartOfTheName();
    void anAmbiguousNameChangesNothing();
    void emptyingUnsetsTheValue();
    void whatTheServerLacksStaysAndIsMarked();
    void aVideoComesByDrop();
    void everyPartHasAName();
};

void TestReferenceEditors::addsALoraWithItsDefaultWeight()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras()));
    form.state()->setResources(server());
    auto *add = form.part<ModelCombo>(0, u"add"_s);
    choose(add, u"goua"_s);
    choose(add, u"ink"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{lora(u"Gouache"_s, 0.6), lora(u"Ink"_s, 0.75)}));
    QVERIFY(add->lineEdit()->text().isEmpty());
    QVERIFY(form.editor(0)->fact().contains(u"2"_s));
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestReferenceEditors::offersOnlyLorasThatFit()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras()));
    form.state()->setResources(server());
    form.part<ModelCombo>(0, u"add"_s)->setFocus();
    QCOMPARE(form.part<ModelCombo>(0, u"add"_s)->count(), 2);
}

void TestReferenceEditors::changesAWeightAndAModel()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras(), QJsonArray{lora(u"Gouache"_s, 0.5)}));
    form.state()->setResources(server());
    auto *weight = form.part<QAbstractSpinBox>(0, u"weight1"_s);
    weight->setFocus();
    weight->selectAll();
    QTest::keyClicks(weight, u"-0.25"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{lora(u"Gouache"_s, -0.25)}));
    choose(form.part<ModelCombo>(0, u"lora1"_s), u"Ink"_s);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{lora(u"Ink"_s, -0.25)}));
}

void TestReferenceEditors::removesAndMovesLoras()
{
    const QJsonArray three{lora(u"Gouache"_s, 1), lora(u"Ink"_s, 2), lora(u"Gouache"_s, 3)};
    const ShownForm form(FormFixture().field(u"l"_s, loras(), three));
    form.state()->setResources(server());
    auto *weight = form.part<QAbstractSpinBox>(0, u"weight3"_s);
    weight->setFocus();
    QTest::keyClick(weight, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonArray{three[0], three[2], three[1]}));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"remove1"_s), Qt::LeftButton);
    QTRY_COMPARE(form.state()->value(0), QJsonValue(QJsonArray{three[2], three[1]}));
    QTRY_VERIFY(!form.part<QWidget>(0, u"weight3"_s)); // its row has gone
}

void TestReferenceEditors::aSingleLoraIsAListOfOne()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras(), lora(u"Ink"_s, 0.5)));
    form.state()->setResources(server());
    QCOMPARE(form.state()->isChanged(0), false);
    QVERIFY(form.state()->problem(0).isEmpty());
    choose(form.part<ModelCombo>(0, u"add"_s), u"goua"_s);
    QCOMPARE(form.state()->value(0).toArray().size(), 2);
}

void TestReferenceEditors::aLoraThatTheServerLacksStays()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras(), QJsonArray{lora(u"Lost"_s, 0.5)}));
    form.state()->setResources(server());
    QCOMPARE(form.part<ModelCombo>(0, u"lora1"_s)->lineEdit()->text(), u"Lost"_s);
    QVERIFY(form.state()->problem(0).contains(u"Lost"_s));
    QCOMPARE(form.state()->isChanged(0), false);
}

void TestReferenceEditors::aForeignLoraListIsShownAsJson()
{
    const ShownForm form(FormFixture().field(u"l"_s, loras(), QJsonArray{1}));
    QVERIFY(form.part<QPlainTextEdit>(0, u"json"_s));
}

void TestReferenceEditors::choosesByAPartOfTheName_data()
{
    QTest::addColumn<QJsonObject>("schema");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("style preset") << reference(u"StylePresetField"_s) << u"water"_s
                                  << QJsonValue(QJsonObject{{u"style_preset_id"_s, u"p1"_s}});
    QTest::newRow("system prompt") << reference(u"SystemPromptField"_s) << u"brief"_s
                                   << QJsonValue(QJsonObject{{u"system_prompt_id"_s, u"s1"_s}});
    QTest::newRow("saved workflow") << QJsonObject{{u"type"_s, u"string"_s},
                                                   {u"ui_type"_s, u"SavedWorkflowField"_s}}
                                    << u"twice"_s << QJsonValue(u"w2"_s);
}

void TestReferenceEditors::choosesByAPartOfTheName()
{
    QFETCH(QJsonObject, schema);
    QFETCH(QString, typed);
    const ShownForm form(FormFixture().field(u"r"_s, schema));
    form.state()->setResources(server());
    choose(form.part<QComboBox>(0, u"combo"_s), typed);
    QTEST(form.state()->value(0), "value");
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestReferenceEditors::anAmbiguousNameChangesNothing()
{
    const ShownForm form(FormFixture().field(u"r"_s, reference(u"StylePresetField"_s),
                                             QJsonObject{{u"style_preset_id"_s, u"p2"_s}}));
    form.state()->setResources(server());
    choose(form.part<QComboBox>(0, u"combo"_s), u"c"_s); // both have one
    QCOMPARE(form.state()->isChanged(0), false);
    QCOMPARE(form.part<QComboBox>(0, u"combo"_s)->lineEdit()->text(), u"Pencil"_s);
}

void TestReferenceEditors::emptyingUnsetsTheValue()
{
    const ShownForm form(FormFixture().field(u"r"_s, reference(u"StylePresetField"_s),
                                             QJsonObject{{u"style_preset_id"_s, u"p2"_s}}));
    form.state()->setResources(server());
    auto *combo = form.part<QComboBox>(0, u"combo"_s);
    combo->setFocus();
    combo->lineEdit()->selectAll();
    QTest::keyClick(combo->lineEdit(), Qt::Key_Delete);
    QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
    QVERIFY(form.state()->value(0).isUndefined());
}

void TestReferenceEditors::whatTheServerLacksStaysAndIsMarked()
{
    const QJsonObject lost{{u"style_preset_id"_s, u"gone"_s}};
    const ShownForm form(FormFixture().field(u"r"_s, reference(u"StylePresetField"_s), lost));
    QVERIFY(form.state()->problem(0).isEmpty()); // nothing is known yet
    form.state()->setResources(server());
    QVERIFY(form.state()->problem(0).contains(u"gone"_s));
    QVERIFY(form.part<QComboBox>(0, u"combo"_s)->lineEdit()->text().contains(u"not on this server"_s));
    QCOMPARE(form.state()->value(0), QJsonValue(lost));
}

void TestReferenceEditors::aVideoComesByDrop()
{
    const ShownForm form(FormFixture().field(u"v"_s, reference(u"VideoField"_s)));
    QMimeData mime;
    setImageNames(&mime, {u"sea.png"_s, u"waves.mp4"_s});
    QVERIFY(drop(form.editor(0), mime));
    QCOMPARE(form.state()->value(0), QJsonValue(QJsonObject{{u"video_name"_s, u"waves.mp4"_s}}));
}

void TestReferenceEditors::everyPartHasAName()
{
    const ShownForm form(FormFixture()
                             .field(u"l"_s, loras(), QJsonArray{lora(u"Ink"_s, 1)})
                             .field(u"r"_s, reference(u"StylePresetField"_s))
                             .field(u"v"_s, reference(u"VideoField"_s)));
    const QList<QWidget *> parts = form.view->findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        const bool takesFocus =
            part->focusPolicy() & Qt::TabFocus && part->isVisible() && !part->focusProxy();
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        QVERIFY2(!takesFocus || !part->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 part->metaObject()->className());
    }
}

QTEST_MAIN(TestReferenceEditors)
#include "tst_referenceeditors.moc"
