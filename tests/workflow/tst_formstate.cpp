// SPDX-License-Identifier: Apache-2.0
#include "workflow/formstate.h"
#include "workflow/workflowfixtures.h"

#include <QSignalSpy>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

enum Index { Seed, Width, SeedAgain, Gone, ImageIndex, BoardIndex, ModelIndex, Steps };

FormTree tree()
{
    const QJsonArray exposed =
        array("[{'nodeId':'n','fieldName':'seed'},{'nodeId':'n','fieldName':'width'},{'nodeId':'n','"
              "fieldName':'seed'},"
              "{'nodeId':'gone','fieldName':'x'},{'nodeId':'s','fieldName':'image'},{'nodeId':'s','fieldName'"
              ":'board'},"
              "{'nodeId':'m','fieldName':'model'},{'nodeId':'n','fieldName':'steps'}]");
    const QJsonArray nodes{
        node(u"n"_s, u"noise"_s, {{u"seed"_s, 5}, {u"width"_s, 64}}), node(u"r"_s, u"rand_int"_s),
        node(u"s"_s, u"save_image"_s),
        node(u"m"_s, u"main_model_loader"_s,
             {{u"model"_s, object("{'key':'k','name':'Big','base':'sdxl','type':'main'}")}})};
    const Result<WorkflowDocument> document = load(
        workflow(nodes, {edge(u"r"_s, u"value"_s, u"n"_s, u"width"_s)}, {{u"exposedFields"_s, exposed}}));
    return FormTree(*document, *templates());
}

QList<int> indexes(const QSignalSpy &spy)
{
    QList<int> found;
    for (const QList<QVariant> &call : spy)
        found << call.first().toInt();
    return found;
}

} // namespace

class TestFormState : public QObject {
    Q_OBJECT

private slots:
    void startsWithTheValuesOfTheFile();
    void changeIsAnnouncedForEveryIndexThatShowsIt();
    void settingTheSameValueSaysNothing();
    void badValueIsKeptAndBecomesAProblem();
    void requiredInputWithoutAValueIsAProblem();
    void connectedAndMissingFieldsHaveNoProblem();
    void externalProblemWinsUntilItIsCleared();
    void resourcesAreCheckedAgain();
    void pendingIsSeenFromOutside();
    void onlyChangedValuesAreGiven();
    void restoresWhatItGaveAndIgnoresTheRest();
    void resetGivesTheValueOfTheFile();
};

void TestFormState::startsWithTheValuesOfTheFile()
{
    const FormState state(tree());
    QCOMPARE(state.value(Seed), QJsonValue(5));
    QVERIFY(state.value(Steps).isUndefined());
    QVERIFY(!state.isChanged(Seed));
    QVERIFY(state.values().isEmpty());
}

void TestFormState::changeIsAnnouncedForEveryIndexThatShowsIt()
{
    FormState state(tree());
    const QSignalSpy spy(&state, &FormState::valueChanged);
    state.setValue(SeedAgain, 7);
    QCOMPARE(indexes(spy), (QList<int>{Seed, SeedAgain}));
    QCOMPARE(state.value(Seed), QJsonValue(7));
    QVERIFY(state.isChanged(Seed));
}

void TestFormState::settingTheSameValueSaysNothing()
{
    FormState state(tree());
    const QSignalSpy spy(&state, &FormState::valueChanged);
    state.setValue(Seed, 5.0);
    QCOMPARE(spy.size(), 0);
}

void TestFormState::badValueIsKeptAndBecomesAProblem()
{
    FormState state(tree());
    const QSignalSpy spy(&state, &FormState::problemChanged);
    state.setValue(Seed, u"abc"_s);
    QCOMPARE(state.value(Seed), QJsonValue(u"abc"_s));
    QVERIFY(!state.problem(SeedAgain).isEmpty());
    QCOMPARE(indexes(spy), (QList<int>{Seed, SeedAgain}));
    state.setValue(Seed, 1);
    QVERIFY(state.problem(Seed).isEmpty());
}

void TestFormState::requiredInputWithoutAValueIsAProblem()
{
    FormState state(tree());
    QCOMPARE(state.problemIndexes(), QList<int>{ImageIndex});
    state.setValue(ImageIndex, object("{'image_name':'a.png'}"));
    QCOMPARE(state.problemIndexes(), QList<int>());
}

void TestFormState::connectedAndMissingFieldsHaveNoProblem()
{
    FormState state(tree());
    state.setValue(Width, u"wrong"_s);
    state.setValue(Gone, 5);
    QCOMPARE(state.value(Width), QJsonValue(u"wrong"_s));
    QVERIFY(state.problem(Width).isEmpty());
    QVERIFY(state.value(Gone).isUndefined());
    QVERIFY(state.problem(Gone).isEmpty());
}

void TestFormState::externalProblemWinsUntilItIsCleared()
{
    FormState state(tree());
    const QString own = state.problem(ImageIndex);
    const QSignalSpy spy(&state, &FormState::problemChanged);
    state.setExternalProblem(ImageIndex, u"refused"_s);
    QCOMPARE(state.problem(ImageIndex), u"refused"_s);
    state.setExternalProblem(ImageIndex, {});
    QCOMPARE(state.problem(ImageIndex), own);
    QCOMPARE(spy.size(), 2);
}

void TestFormState::resourcesAreCheckedAgain()
{
    FormState state(tree());
    const QSignalSpy spy(&state, &FormState::problemChanged);
    Resources resources;
    resources.modelsKnown = true;
    state.setResources(resources);
    QCOMPARE(indexes(spy), QList<int>{ModelIndex});
    resources.models = {{u"k"_s, {}, u"Big"_s, u"sdxl"_s, u"main"_s, {}, {}, {}}};
    state.setResources(resources);
    QVERIFY(state.problem(ModelIndex).isEmpty());
}

void TestFormState::pendingIsSeenFromOutside()
{
    FormState state(tree());
    const QSignalSpy spy(&state, &FormState::pendingChanged);
    state.setPending(ImageIndex, true);
    state.setPending(ImageIndex, true);
    QVERIFY(state.isPending(ImageIndex) && state.hasPending());
    state.setPending(ImageIndex, false);
    QVERIFY(!state.hasPending());
    QCOMPARE(spy.size(), 2);
}

void TestFormState::onlyChangedValuesAreGiven()
{
    FormState state(tree());
    state.setValue(Seed, QJsonValue(QJsonValue::Undefined));
    const FieldValues values = state.values();
    QCOMPARE(values.size(), 1);
    QVERIFY(values.contains({u"n"_s, u"seed"_s}));
    QVERIFY(values.value({u"n"_s, u"seed"_s}).isUndefined());
}

void TestFormState::restoresWhatItGaveAndIgnoresTheRest()
{
    FormState state(tree());
    state.setValue(Seed, QJsonValue(QJsonValue::Undefined));
    state.setValue(BoardIndex, u"none"_s);
    QJsonObject changed = state.changedValues();
    changed.insert(u"nobody.x"_s, 3);
    FormState later(tree());
    later.restore(changed);
    QVERIFY(later.value(Seed).isUndefined());
    QCOMPARE(later.value(BoardIndex), QJsonValue(u"none"_s));
    QCOMPARE(later.values().size(), 2);
}

void TestFormState::resetGivesTheValueOfTheFile()
{
    FormState state(tree());
    state.setValue(Seed, 9);
    state.resetValue(SeedAgain);
    QCOMPARE(state.value(Seed), QJsonValue(5));
    QVERIFY(!state.isChanged(Seed));
}

QTEST_GUILESS_MAIN(TestFormState)
#include "tst_formstate.moc"
