// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowfixtures.h"

#include <QTest>

#include <tuple>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

bool sameField(const FieldTemplate &a, const FieldTemplate &b)
{
    const auto limits = [](const Bounds &bounds) {
        return std::tie(bounds.minimum, bounds.maximum, bounds.exclusiveMinimum, bounds.exclusiveMaximum,
                        bounds.multipleOf, bounds.minLength, bounds.maxLength, bounds.minItems,
                        bounds.maxItems);
    };
    const auto models = [](const ModelFilter &filter) {
        return std::tie(filter.base, filter.type, filter.variant, filter.format, filter.providerId);
    };
    return std::tie(a.name, a.title, a.description, a.type, a.source, a.required, a.hidden, a.order,
                    a.defaultValue, a.options, a.optionLabels, a.component)
        == std::tie(b.name, b.title, b.description, b.type, b.source, b.required, b.hidden, b.order,
                    b.defaultValue, b.options, b.optionLabels, b.component)
        && limits(a.bounds) == limits(b.bounds) && models(a.models) == models(b.models);
}

} // namespace

class TestNodeTemplates : public QObject {
    Q_OBJECT

private slots:
    void readsTypesByTheFirstRuleThatMatches_data();
    void readsTypesByTheFirstRuleThatMatches();
    void leavesOutWhatIsNoInput();
    void takesBoundsOutOfTheOptionalMember();
    void keepsTheJsonTypeOfOptions();
    void followsAReferenceToAnEnumClass();
    void requiredIsWhatTheServerCallsOriginal();
    void oldKindsOfModelsBecomeFilters();
    void titleHasNoTrailingInvocation();
    void missingTitleIsTheNameInStartCase();
    void comesBackFromItsCache();
    void nodesOfOneOutputTypeShareTheirOutputs();
    void outputsOfAGeneratorStayMarked();
    void refusesACacheThatIsNotWhole();
    void everyChangedByteOfACacheIsNoticed();
    void theKeyIsOfTheBytes();
    void refusesWhatIsNoOpenApi_data();
    void refusesWhatIsNoOpenApi();
};

void TestNodeTemplates::readsTypesByTheFirstRuleThatMatches_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("cardinality");
    const auto row = [](const QString &node, const QString &field, const QString &type,
                        Cardinality cardinality) {
        QTest::addRow("%s.%s", qPrintable(node), qPrintable(field))
            << node << field << type << int(cardinality);
    };
    row(u"integer"_s, u"value"_s, u"IntegerField"_s, Cardinality::Single);
    row(u"noise"_s, u"steps"_s, u"IntegerField"_s, Cardinality::Single);
    row(u"noise"_s, u"kind"_s, u"EnumField"_s, Cardinality::Single);
    row(u"denoise_latents"_s, u"cfg_scale"_s, u"FloatField"_s, Cardinality::SingleOrCollection);
    row(u"denoise_latents"_s, u"scheduler"_s, u"SchedulerField"_s, Cardinality::Single);
    row(u"denoise_latents"_s, u"noise"_s, u"LatentsField"_s, Cardinality::Single);
    row(u"image_collection"_s, u"images"_s, u"ImageField"_s, Cardinality::Collection);
    row(u"iterate"_s, u"collection"_s, u"CollectionField"_s, Cardinality::Collection);
    row(u"odd"_s, u"old_ref"_s, u"ColorField"_s, Cardinality::Single);
    row(u"odd"_s, u"one"_s, u"EnumField"_s, Cardinality::Single);
    row(u"l2i"_s, u"board"_s, u"BoardField"_s, Cardinality::Single);
}

void TestNodeTemplates::readsTypesByTheFirstRuleThatMatches()
{
    QFETCH(QString, node);
    QFETCH(QString, field);
    const FieldTemplate *input = templates()->find(node)->input(field);
    QVERIFY(input);
    QTEST(input->type.name, "type");
    QTEST(int(input->type.cardinality), "cardinality");
}

void TestNodeTemplates::leavesOutWhatIsNoInput()
{
    for (const QString &name :
         {u"tuple"_s, u"list_of_lists"_s, u"no_kind"_s, u"id"_s, u"use_cache"_s, u"is_intermediate"_s})
        QVERIFY2(!templates()->find(u"odd"_s)->input(name), qPrintable(name));
    QVERIFY(!templates()->find(u"iterate"_s)->input(u"index"_s));
}

void TestNodeTemplates::takesBoundsOutOfTheOptionalMember()
{
    QCOMPARE(templates()->find(u"noise"_s)->input(u"steps"_s)->bounds.minimum, std::optional<double>(2));
    QCOMPARE(templates()->find(u"image_collection"_s)->input(u"images"_s)->bounds.maxItems,
             std::optional<qint64>(3));
    QCOMPARE(templates()->find(u"blank_image"_s)->input(u"names"_s)->bounds.minLength,
             std::optional<qint64>(2));
    QCOMPARE(templates()->find(u"denoise_latents"_s)->input(u"cfg_scale"_s)->bounds.minimum,
             std::optional<double>(1));
}

void TestNodeTemplates::keepsTheJsonTypeOfOptions()
{
    QCOMPARE(templates()->find(u"flux_text_encoder"_s)->input(u"t5_max_seq_len"_s)->options,
             (QJsonArray{256, 512}));
}

void TestNodeTemplates::followsAReferenceToAnEnumClass()
{
    QCOMPARE(templates()->find(u"flux_text_encoder"_s)->input(u"shape"_s)->options,
             (QJsonArray{u"round"_s, u"square"_s}));
}

void TestNodeTemplates::requiredIsWhatTheServerCallsOriginal()
{
    QVERIFY(templates()->find(u"denoise_latents"_s)->input(u"noise"_s)->required);
    QVERIFY(!templates()->find(u"noise"_s)->input(u"steps"_s)->required);
}

void TestNodeTemplates::oldKindsOfModelsBecomeFilters()
{
    const FieldTemplate *model = templates()->find(u"old_model_loader"_s)->input(u"model"_s);
    QCOMPARE(model->type.name, u"ModelIdentifierField"_s);
    QCOMPARE(model->models.base, QStringList{u"sdxl"_s});
    QCOMPARE(model->models.type, QStringList{u"main"_s});
}

void TestNodeTemplates::titleHasNoTrailingInvocation()
{
    QCOMPARE(templates()->find(u"integer"_s)->title, u"Integer Primitive"_s);
}

void TestNodeTemplates::missingTitleIsTheNameInStartCase()
{
    QCOMPARE(templates()->find(u"odd"_s)->input(u"noTitleHere"_s)->title, u"No Title Here"_s);
    QCOMPARE(templates()->find(u"odd"_s)->input(u"old_ref"_s)->title, u"Old Ref"_s);
}

void TestNodeTemplates::comesBackFromItsCache()
{
    const std::optional<NodeTemplates> back = NodeTemplates::fromCache(templates()->toCache());
    QVERIFY(back);
    QCOMPARE(back->nodeTypes(), templates()->nodeTypes());
    for (const QString &type : templates()->nodeTypes()) {
        const NodeTemplate &was = *templates()->find(type);
        const NodeTemplate &is = *back->find(type);
        QCOMPARE(is.version, was.version);
        QCOMPARE(is.outputType, was.outputType);
        QCOMPARE(is.useCache, was.useCache);
        QCOMPARE(is.inputs.size(), was.inputs.size());
        QCOMPARE(is.outputs.size(), was.outputs.size());
        for (qsizetype i = 0; i < was.inputs.size(); ++i)
            QVERIFY2(sameField(is.inputs.at(i), was.inputs.at(i)),
                     qPrintable(type + u'.' + was.inputs.at(i).name));
        for (qsizetype i = 0; i < was.outputs.size(); ++i)
            QVERIFY2(sameField(is.outputs.at(i), was.outputs.at(i)),
                     qPrintable(type + u'.' + was.outputs.at(i).name));
    }
}

void TestNodeTemplates::nodesOfOneOutputTypeShareTheirOutputs()
{
    QHash<QString, const FieldTemplate *> places;
    int shared = 0;
    const NodeTemplates back = *NodeTemplates::fromCache(templates()->toCache());
    for (const QString &type : back.nodeTypes()) {
        const NodeTemplate &node = *back.find(type);
        if (node.outputs.isEmpty() || isBatchOrGeneratorType(type))
            continue;
        shared += places.contains(node.outputType) ? 1 : 0;
        if (!places.contains(node.outputType))
            places.insert(node.outputType, node.outputs.constData());
        QCOMPARE(node.outputs.constData(), places.value(node.outputType));
    }
    QVERIFY(shared > 0);
}

void TestNodeTemplates::outputsOfAGeneratorStayMarked()
{
    for (const QString &type : {u"integer_generator"_s, u"string_generator"_s}) {
        QVERIFY(templates()->find(type));
        const QList<FieldTemplate> &outputs = templates()->find(type)->outputs;
        QVERIFY(std::any_of(outputs.cbegin(), outputs.cend(),
                            [](const FieldTemplate &field) { return field.type.isBatch; }));
    }
}

void TestNodeTemplates::refusesACacheThatIsNotWhole()
{
    const QByteArray cache = templates()->toCache();
    QVERIFY(!NodeTemplates::fromCache({}));
    QVERIFY(!NodeTemplates::fromCache("hello"));
    QVERIFY(!NodeTemplates::fromCache(cache.chopped(1)));
    QByteArray changed = cache;
    changed[changed.size() - 9] = char(changed.at(changed.size() - 9) ^ 1);
    QVERIFY(!NodeTemplates::fromCache(changed));
    QByteArray otherFormat = cache;
    otherFormat[3] = 77;
    QVERIFY(!NodeTemplates::fromCache(otherFormat));
}

//! The checksum notices all of it, and what a byte of the head changes is refused for what it says.
void TestNodeTemplates::everyChangedByteOfACacheIsNoticed()
{
    const QByteArray cache = templates()->toCache();
    for (qsizetype i = 0; i < cache.size(); i += i < 200 ? 1 : 397) {
        QByteArray changed = cache;
        changed[i] = char(changed.at(i) ^ 0x40);
        QVERIFY2(!NodeTemplates::fromCache(changed), qPrintable(QString::number(i)));
        QVERIFY2(!NodeTemplates::fromCache(cache.first(i)), qPrintable(QString::number(i)));
    }
}

void TestNodeTemplates::theKeyIsOfTheBytes()
{
    const QString key = NodeTemplates::cacheKey("one");
    QCOMPARE(key.size(), 32);
    QCOMPARE(NodeTemplates::cacheKey("one"), key);
    QVERIFY(NodeTemplates::cacheKey("two") != key);
}

void TestNodeTemplates::refusesWhatIsNoOpenApi_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no schemas") << QByteArray("{\"components\":{\"schemas\":[]}}");
    QTest::newRow("no invocation") << QByteArray(
        "{\"components\":{\"schemas\":{\"A\":{\"class\":\"output\"}}}}");
    QTest::newRow("wrong types") << QByteArray(
        "{\"components\":{\"schemas\":{\"A\":{\"class\":\"invocation\",\"properties\":5}}}}");
}

void TestNodeTemplates::refusesWhatIsNoOpenApi()
{
    QFETCH(QByteArray, bytes);
    const Result<NodeTemplates> result = NodeTemplates::fromOpenApi(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(TestNodeTemplates)
#include "tst_nodetemplates.moc"
