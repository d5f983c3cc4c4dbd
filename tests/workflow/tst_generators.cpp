// SPDX-License-Identifier: Apache-2.0
#include "workflow/generators.h"

#include <QJsonDocument>
#include <QTest>

using namespace Triptych;
using namespace Qt::StringLiterals;

namespace {

QJsonArray valuesOf(GeneratorFamily family, const QByteArray &json, quint32 freshSeed = 0)
{
    const QJsonObject value = QJsonDocument::fromJson(json).object();
    return generatedValues(completeGenerator(family, value), freshSeed);
}

} // namespace

//! workflow-semantics.md 3.5; many rows are recorded from the page (page-requests 078, 081).
class TestGenerators : public QObject {
    Q_OBJECT

private slots:
    void valuesAreThePages_data();
    void valuesAreThePages();
    void seededRandomIsTheSameEverywhere();
    void freshSeedCountsOnlyWithoutASeed();
    void trap29_bareBoardIsAnImageGenerator();
    void dynamicPromptsAreAskedOfTheServer();
    void boardWithoutNameAsksNothing();
    void whatCannotBeReadIsKeptAndNamed_data();
    void whatCannotBeReadIsKeptAndNamed();
    void everyDefaultIsFine();
};

void TestGenerators::valuesAreThePages_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("values");
    const auto add = [](const char *name, GeneratorFamily family, const char *json, const char *values) {
        QTest::newRow(name) << static_cast<int>(family) << QByteArray(json) << QByteArray(values);
    };
    using enum GeneratorFamily;
    add("no type is the first kind", Float, R"({"count":3})", "[0,0.1,0.2]");
    add("step 0", Float, R"({"start":2,"step":0,"count":9})", "[2]");
    add("values win for floats", Float, R"({"values":[4,5.5]})", "[4,5.5]");
    add("linear", Float, R"({"type":"float_generator_linear_distribution","count":3})", "[0,0.5,1]");
    add("leading floats", Float,
        R"({"type":"float_generator_parse_string","input":" 1.5x, .5,-2e1,,nan, 7"})", "[1.5,0.5,-20,7]");
    add("down", Integer, R"({"start":5,"step":-2,"count":4})", "[5,3,1,-1]");
    add("values do not count", Integer, R"({"start":1,"count":2,"values":[44]})", "[1,2]");
    add("trap 37 half up", Integer,
        R"({"type":"integer_generator_linear_distribution","start":0,"end":-10,"count":5})",
        "[0,-2,-5,-7,-10]");
    add("trap 37 from 3", Integer,
        R"({"type":"integer_generator_linear_distribution","start":3,"end":-2,"count":3})", "[3,1,-2]");
    add("trap 37 large and odd", Integer,
        R"({"type":"integer_generator_linear_distribution","start":0,"end":9007199254740991,"count":2})",
        "[0,9007199254740991]");
    add("one", Integer, R"({"type":"integer_generator_linear_distribution","start":3,"end":7,"count":1})",
        "[3]");
    add("none", Integer, R"({"type":"integer_generator_linear_distribution","count":0})", "[]");
    add("leading integers", Integer,
        R"({"type":"integer_generator_parse_string","input":"2.9, 4x,-7, zz, 0x10"})", "[2,4,-7,0]");
    add("text default", String, "{}", R"(["foo","bar","baz","qux"])");
    add("not trimmed", String, R"({"input":" a , b,,c "})", R"([" a "," b","c "])");
    add("line breaks", String, R"({"input":"l1\nl2\n\nl3","splitOn":"\\n"})", R"(["l1","l2","l3"])");
    add("no separator", String, R"({"input":"whole, thing","splitOn":""})", R"(["whole, thing"])");
    add("bad escape", String, R"({"input":"a\\qb","splitOn":"\\q"})", R"(["a","b"])");
    add("quote", String, R"({"input":"p\"q","splitOn":"\""})", R"(["p","q"])");
    add("quoted comma", String, R"({"input":"p\",\"q","splitOn":"\",\""})", R"(["p","q"])");
    add("empty", String, R"({"input":""})", "[]");
}

void TestGenerators::valuesAreThePages()
{
    QFETCH(int, family);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, values);
    QCOMPARE(valuesOf(static_cast<GeneratorFamily>(family), json), QJsonDocument::fromJson(values).array());
}

void TestGenerators::seededRandomIsTheSameEverywhere()
{
    // First outputs of MT19937 with seed 42: 1608637542, 3421126067.
    const QJsonArray floats =
        valuesOf(GeneratorFamily::Float,
                 R"({"type":"float_generator_random_distribution_uniform","count":2,"seed":42})");
    QCOMPARE(floats, (QJsonArray{1608637542 / 4294967296.0, 3421126067 / 4294967296.0}));
    const QJsonArray integers = valuesOf(
        GeneratorFamily::Integer,
        R"({"type":"integer_generator_random_distribution_uniform","min":-5,"max":5,"count":2,"seed":42})");
    QCOMPARE(integers, (QJsonArray{-1, 3}));
}

void TestGenerators::freshSeedCountsOnlyWithoutASeed()
{
    const QByteArray open = R"({"type":"integer_generator_random_distribution_uniform","max":1000000})";
    const QByteArray closed =
        R"({"type":"integer_generator_random_distribution_uniform","max":1000000,"seed":3})";
    QVERIFY(valuesOf(GeneratorFamily::Integer, open, 1) != valuesOf(GeneratorFamily::Integer, open, 2));
    QCOMPARE(valuesOf(GeneratorFamily::Integer, open, 3), valuesOf(GeneratorFamily::Integer, closed, 1));
    QVERIFY(isUnseededRandom(QJsonDocument::fromJson(open).object()));
    QVERIFY(!isUnseededRandom(QJsonDocument::fromJson(closed).object()));
}

void TestGenerators::trap29_bareBoardIsAnImageGenerator()
{
    const QJsonObject generator =
        completeGenerator(GeneratorFamily::Image, QJsonObject{{u"board_id"_s, u"b"_s}});
    const std::optional<GeneratorQuery> query = generatorQuery(generator, 0);
    QVERIFY(query);
    QVERIFY(query->kind == GeneratorQuery::Kind::BoardImages);
    QCOMPARE(query->boardId, u"b"_s);
    QCOMPARE(query->categories, QStringList{u"general"_s});
}

void TestGenerators::dynamicPromptsAreAskedOfTheServer()
{
    const QJsonObject random = completeGenerator(
        GeneratorFamily::String,
        QJsonObject{{u"type"_s, u"string_generator_dynamic_prompts_random"_s}, {u"input"_s, u"{a|b}"_s}});
    QVERIFY(generatedValues(random, 0).isEmpty());
    QCOMPARE(generatorQuery(random, 4294967295)->dynamicPrompts,
             (QJsonObject{{u"prompt"_s, u"{a|b}"_s},
                          {u"max_prompts"_s, 10},
                          {u"combinatorial"_s, false},
                          {u"seed"_s, qint64{4294967295}}}));
    const QJsonObject all = completeGenerator(
        GeneratorFamily::String,
        QJsonObject{{u"type"_s, u"string_generator_dynamic_prompts_combinatorial"_s}, {u"maxPrompts"_s, 4}});
    QCOMPARE(generatorQuery(all, 1)->dynamicPrompts,
             (QJsonObject{{u"prompt"_s, QString()}, {u"max_prompts"_s, 4}, {u"combinatorial"_s, true}}));
}

void TestGenerators::boardWithoutNameAsksNothing()
{
    const QJsonObject generator = completeGenerator(GeneratorFamily::Image, QJsonValue::Undefined);
    QCOMPARE(generator[u"type"_s].toString(), u"image_generator_images_from_board"_s);
    QVERIFY(!generatorQuery(generator, 0));
}

void TestGenerators::whatCannotBeReadIsKeptAndNamed_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QJsonValue>("value");
    using enum GeneratorFamily;
    const auto add = [](const char *name, GeneratorFamily family, const QJsonValue &value) {
        QTest::newRow(name) << static_cast<int>(family) << value;
    };
    add("other family", Integer, QJsonObject{{u"type"_s, u"float_generator_arithmetic_sequence"_s}});
    add("not an object", Float, 3);
    add("null", Float, QJsonValue::Null);
    add("broken integer", Integer, QJsonObject{{u"start"_s, 0.5}});
    add("text as number", Float, QJsonObject{{u"start"_s, u"1"_s}});
    add("number as text", String, QJsonObject{{u"input"_s, 1}});
    add("broken count", Float, QJsonObject{{u"count"_s, 2.5}});
    add("more than anybody can show", Float, QJsonObject{{u"count"_s, 1e9}});
}

void TestGenerators::whatCannotBeReadIsKeptAndNamed()
{
    QFETCH(int, family);
    QFETCH(QJsonValue, value);
    QVERIFY(!generatorProblem(static_cast<GeneratorFamily>(family), value).isEmpty());
    QVERIFY(generatedValues(completeGenerator(static_cast<GeneratorFamily>(family), value), 0).size()
            <= 100000);
}

void TestGenerators::everyDefaultIsFine()
{
    for (const GeneratorFamily family : {GeneratorFamily::Float, GeneratorFamily::Integer,
                                         GeneratorFamily::String, GeneratorFamily::Image}) {
        for (const GeneratorKind &kind : generatorKinds(family)) {
            QCOMPARE(generatorProblem(family, QJsonObject{{u"type"_s, kind.type}}), QString());
            QCOMPARE(generatorProblem(family, kind.defaults), QString());
        }
    }
}

QTEST_GUILESS_MAIN(TestGenerators)
#include "tst_generators.moc"
