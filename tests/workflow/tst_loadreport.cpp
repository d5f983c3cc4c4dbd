// SPDX-License-Identifier: Apache-2.0
#include "workflow/loadreport.h"

#include "workflow/workflowcopy.h"
#include "workflowfixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using namespace Triptych::Test;
using Kind = LoadNote::Kind;

namespace {

QJsonObject modelValue(const QString &key, const QString &hash, const QString &name, const QString &base)
{
    return {{u"key"_s, key}, {u"hash"_s, hash}, {u"name"_s, name}, {u"base"_s, base}, {u"type"_s, u"main"_s}};
}

//! One model on the server: key "here", hash "h1", "Atelier", sdxl.
Resources oneModel()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {{u"here"_s, u"h1"_s, u"Atelier"_s, u"sdxl"_s, u"main"_s, u"diffusers"_s, {}, {}}};
    return resources;
}

QList<LoadNote> notesOf(const QJsonObject &json, const Resources &resources = {},
                        const KnownReferences &known = {})
{
    const Result<WorkflowDocument> document = load(json);
    if (!document)
        return {};
    return loadReport(document.value(), *templates(), FormTree(document.value(), *templates()), resources,
                      known);
}

} // namespace

//! What a person is told of the differences between a file and what is open.
class TestLoadReport : public QObject {
    Q_OBJECT

private slots:
    void saysNothingOfAGoodFile();
    void namesAReplacedModelAndWhy_data();
    void namesAReplacedModelAndWhy();
    void saysNothingOfModelsBeforeTheServerHasAnswered();
    void namesAMissingModel();
    void namesAModelFieldThatNothingHereFits();
    void namesAMissingBoard();
    void namesAModelThatItsFieldDoesNotOffer();
    void namesAnOptionalPictureThatIsLeftOut();
    void namesAMissingPicture();
    void namesAnUnknownNodeType();
    void namesAValueThatDoesNotFit_data();
    void namesAValueThatDoesNotFit();
    void leavesConnectedInputsAlone();
    void namesADroppedConnection();
    void sortsByKind();

    void anUnchangedCopyHasTheSameBytes();
    void aCopyKeepsUnknownKeysAndVersion();
    void aCopyTakesChangesAndClearedValues();
};

void TestLoadReport::saysNothingOfAGoodFile()
{
    const QJsonObject good = workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, 3}, {u"width"_s, 512}})});
    QVERIFY(notesOf(good, oneModel()).isEmpty());
}

void TestLoadReport::namesAReplacedModelAndWhy_data()
{
    QTest::addColumn<QJsonObject>("stored");
    QTest::addColumn<QString>("reason");
    QTest::newRow("hash") << modelValue(u"k"_s, u"h1"_s, u"Other"_s, u"sdxl"_s) << u"content"_s;
    QTest::newRow("name and base") << modelValue(u"k"_s, {}, u"Atelier"_s, u"sdxl"_s) << u"name and base"_s;
    QTest::newRow("name") << modelValue(u"k"_s, {}, u"Atelier"_s, u"sd-2"_s) << u"another base"_s;
    QTest::newRow("letters") << modelValue(u"k"_s, {}, u"aTELIER"_s, u"sdxl"_s) << u"capital letters"_s;
    QTest::newRow("old form") << QJsonObject{{u"model_name"_s, u"Atelier"_s}, {u"base_model"_s, u"sdxl"_s}}
                              << u"name and base"_s;
}

void TestLoadReport::namesAReplacedModelAndWhy()
{
    QFETCH(QJsonObject, stored);
    QFETCH(QString, reason);
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})}), oneModel());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Replaced);
    QCOMPARE(notes.first().nodeId, u"m"_s);
    QCOMPARE(notes.first().fieldName, u"model"_s);
    QVERIFY2(notes.first().message.contains(u"“Atelier” of this server is used"_s),
             qPrintable(notes.first().message));
    QVERIFY2(notes.first().message.contains(reason), qPrintable(notes.first().message));
}

void TestLoadReport::saysNothingOfModelsBeforeTheServerHasAnswered()
{
    const QJsonObject stored = modelValue(u"k"_s, {}, u"Nobody"_s, u"sdxl"_s);
    QVERIFY(notesOf(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})})).isEmpty());
}

void TestLoadReport::namesAMissingModel()
{
    const QJsonObject stored = modelValue(u"k"_s, {}, u"Nobody"_s, u"sdxl"_s);
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})}), oneModel());
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Missing);
    QVERIFY(notes.first().message.contains(u"Nobody"_s));
}

void TestLoadReport::namesAModelFieldThatNothingHereFits()
{
    Resources none = oneModel();
    none.models.first().base = u"flux"_s;
    const QJsonObject unset = workflow({node(u"m"_s, u"main_model_loader"_s, {})});
    const QList<LoadNote> notes = notesOf(unset, none);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Missing);
    QVERIFY2(notes.first().message.contains(u"no model that fits here: sdxl main"_s),
             qPrintable(notes.first().message));
    QVERIFY(notesOf(unset, oneModel()).isEmpty());
    QVERIFY(notesOf(unset).isEmpty()); // nothing is known yet
}

void TestLoadReport::namesAMissingBoard()
{
    Resources resources;
    resources.boardsKnown = true;
    const QJsonObject board{{u"board_id"_s, u"gone"_s}};
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"s"_s, u"save_image"_s, {{u"board"_s, board}})}), resources);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Replaced); // by "auto"
    QVERIFY(notes.first().message.contains(u"gone"_s));
}

void TestLoadReport::namesAModelThatItsFieldDoesNotOffer()
{
    Resources other = oneModel();
    other.models.first().base = u"sd-1"_s;
    const QJsonObject stored = modelValue(u"here"_s, {}, u"Atelier"_s, u"sd-1"_s);
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})}), other);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Unfit);
    QVERIFY2(notes.first().message.contains(u"another kind"_s), qPrintable(notes.first().message));
}

void TestLoadReport::namesAnOptionalPictureThatIsLeftOut()
{
    const QJsonObject json =
        workflow({node(u"n"_s, u"masked_image"_s, {{u"mask"_s, object("{'image_name':'a.png'}")}})});
    const QList<LoadNote> notes = notesOf(json, {}, {{u"a.png"_s}, {}, {}});
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Replaced);
    QVERIFY2(notes.first().message.contains(u"a.png"_s), qPrintable(notes.first().message));
}

void TestLoadReport::namesAMissingPicture()
{
    const QJsonObject picture{{u"image_name"_s, u"a.png"_s}};
    const QJsonObject json = workflow({node(u"s"_s, u"save_image"_s, {{u"image"_s, picture}})});
    QVERIFY(notesOf(json).isEmpty());
    const QList<LoadNote> notes = notesOf(json, {}, {{u"a.png"_s, u"other.png"_s}, {}, {}});
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Missing);
    QVERIFY(notes.first().message.contains(u"a.png"_s));
}

void TestLoadReport::namesAnUnknownNodeType()
{
    const QList<LoadNote> notes = notesOf(workflow({node(u"x"_s, u"from_a_node_pack"_s)}));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Missing);
    QVERIFY(notes.first().message.contains(u"from_a_node_pack"_s));
}

void TestLoadReport::namesAValueThatDoesNotFit_data()
{
    QTest::addColumn<QJsonValue>("seed");
    QTest::newRow("too small") << QJsonValue(-1);
    QTest::newRow("too large") << QJsonValue(4294967296.0);
    QTest::newRow("fraction") << QJsonValue(1.5);
    QTest::newRow("text") << QJsonValue(u"seven"_s);
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, 1}});
}

void TestLoadReport::namesAValueThatDoesNotFit()
{
    QFETCH(QJsonValue, seed);
    const QList<LoadNote> notes = notesOf(workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, seed}})}));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::Unfit);
    QCOMPARE(notes.first().fieldName, u"seed"_s);
}

void TestLoadReport::leavesConnectedInputsAlone()
{
    const QJsonObject json =
        workflow({node(u"r"_s, u"rand_int"_s), node(u"n"_s, u"noise"_s, {{u"seed"_s, u"stale"_s}})},
                 {edge(u"r"_s, u"value"_s, u"n"_s, u"seed"_s)});
    QVERIFY(notesOf(json).isEmpty());
}

void TestLoadReport::namesADroppedConnection()
{
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"n"_s, u"noise"_s)}, {edge(u"nobody"_s, u"value"_s, u"n"_s, u"seed"_s)}));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, Kind::LeftOut);
    QVERIFY(notes.first().message.contains(u"nobody.value"_s));
}

void TestLoadReport::sortsByKind()
{
    const QJsonObject stored = modelValue(u"k"_s, {}, u"Atelier"_s, u"sdxl"_s);
    const QList<LoadNote> notes =
        notesOf(workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, -1}}), node(u"x"_s, u"unknown"_s),
                          node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})},
                         {edge(u"nobody"_s, u"value"_s, u"n"_s, u"width"_s)}),
                oneModel());
    QList<Kind> kinds;
    for (const LoadNote &note : notes)
        kinds << note.kind;
    QCOMPARE(kinds, (QList{Kind::Replaced, Kind::Missing, Kind::Unfit, Kind::LeftOut}));
}

void TestLoadReport::anUnchangedCopyHasTheSameBytes()
{
    const QByteArray text =
        "{ \"zebra\" : 1 ,\n \"nodes\":[], \"edges\":[], \"meta\":{\"version\":\"3.0.0\"} }\n";
    const Result<WorkflowDocument> document = WorkflowDocument::load(text);
    QVERIFY(document.ok());
    QCOMPARE(workflowCopy(document.value(), {}), text);
}

void TestLoadReport::aCopyKeepsUnknownKeysAndVersion()
{
    QJsonObject noise = node(u"n"_s, u"noise"_s, {{u"seed"_s, 3}});
    noise[u"theirs"_s] = u"kept"_s;
    QJsonObject json = workflow({noise, node(u"x"_s, u"unknown"_s, {{u"deep"_s, QJsonArray{1, 2}}})}, {},
                                {{u"zebra"_s, QJsonArray{1}}});
    json[u"meta"_s] = QJsonObject{{u"version"_s, u"3.0.0"_s}, {u"more"_s, true}};
    const Result<WorkflowDocument> document = load(json);
    QVERIFY(document.ok());
    const QByteArray copy = workflowCopy(document.value(), {{{u"n"_s, u"seed"_s}, 4}});
    QJsonArray nodes = json[u"nodes"_s].toArray();
    nodes[0] = [&] {
        QJsonObject changed = node(u"n"_s, u"noise"_s, {{u"seed"_s, 4}});
        changed[u"theirs"_s] = u"kept"_s;
        return changed;
    }();
    json[u"nodes"_s] = nodes;
    QCOMPARE(QJsonDocument::fromJson(copy).object(), json);
}

void TestLoadReport::aCopyTakesChangesAndClearedValues()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, 3}, {u"width"_s, 64}})}));
    QVERIFY(document.ok());
    const QByteArray copy = workflowCopy(
        document.value(), {{{u"n"_s, u"seed"_s}, QJsonValue::Undefined}, {{u"n"_s, u"steps"_s}, 72}});
    const Result<WorkflowDocument> again = WorkflowDocument::load(copy);
    QVERIFY(again.ok());
    const WorkflowNode *noise = again->node(u"n"_s);
    QVERIFY(noise->input(u"seed"_s)->value.isUndefined());
    QCOMPARE(noise->input(u"width"_s)->value, QJsonValue(64));
    QCOMPARE(noise->input(u"steps"_s)->value, QJsonValue(72));
}

QTEST_GUILESS_MAIN(TestLoadReport)
#include "tst_loadreport.moc"
