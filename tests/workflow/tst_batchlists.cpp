// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"
#include "workflow/workflowfixtures.h"

#include <QDir>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 7;

QJsonArray valuesOf(const QJsonArray &nodes, const QJsonArray &edges, const GeneratedLists &generated = {})
{
    const Result<WorkflowDocument> document = load(workflow(nodes, edges));
    return batchData(batchLists(*document, *templates(), {}, generated, kSeed));
}

QJsonObject generator(const QString &id, const QJsonObject &value)
{
    return node(id, u"integer_generator"_s, {{u"generator"_s, value}});
}

} // namespace

//! Batch and generator nodes -> `data` (workflow-semantics.md 4.4).
class TestBatchLists : public QObject {
    Q_OBJECT

private slots:
    void dataIsTheGoldenOne_data();
    void dataIsTheGoldenOne();
    void trap14_literalUnderABatchStays();
    void trap38_previewAndRunMakeTheSameList();
    void serverIsAskedOnceForEachGenerator();
    void answersOfTheServerAreUsed();
    void formValueOfABatchIsUsed();
    void sizeIsTheProductOfGroups();
    void namesWhatStopsTheRun_data();
    void namesWhatStopsTheRun();
    void unansweredGeneratorStopsNothing();
};

void TestBatchLists::dataIsTheGoldenOne_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(dataPath({})).entryList({u"*.data.golden.json"_s});
    for (const QString &file : files)
        QTest::addRow("%s", qPrintable(file)) << file.left(file.size() - 17);
    QVERIFY(files.size() >= 3);
}

void TestBatchLists::dataIsTheGoldenOne()
{
    QFETCH(QString, name);
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(name + u".workflow.json"_s)));
    QVERIFY(document.ok());
    const GeneratedLists generated{{u"g"_s, array("[{'image_name':'made.png'}]")}, {u"h"_s, array("['a']")}};
    const bool isServers = name.startsWith("trap-29"_L1);
    const QByteArray got =
        QJsonDocument(batchData(batchLists(*document, *templates(), {},
                                           isServers ? generated : GeneratedLists(), kSeed)))
            .toJson();
    const QString golden = dataPath(name + u".data.golden.json"_s);
    if (qEnvironmentVariableIsSet("TRIPTYCH_UPDATE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got);
    }
    QCOMPARE(QString::fromUtf8(got), QString::fromUtf8(bytesOf(golden)));
}

void TestBatchLists::trap14_literalUnderABatchStays()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"b"_s, u"integer_batch"_s, {{u"integers"_s, array("[1,2]")}}),
                       node(u"n"_s, u"noise"_s, {{u"seed"_s, 5}})},
                      {edge(u"b"_s, u"value"_s, u"n"_s, u"seed"_s)}));
    const QJsonObject body = buildBatch(*document, *templates(), {}, {});
    QCOMPARE(body[u"batch"_s][u"graph"_s][u"nodes"_s][u"n"_s][u"seed"_s], QJsonValue(5));
    QCOMPARE(body[u"batch"_s][u"graph"_s][u"edges"_s], QJsonValue(QJsonArray()));
    QCOMPARE(itemCount(body), 2);
}

void TestBatchLists::trap38_previewAndRunMakeTheSameList()
{
    const QJsonObject open{{u"type"_s, u"integer_generator_random_distribution_uniform"_s},
                           {u"max"_s, 1000000}};
    const QJsonArray nodes{generator(u"g"_s, open),
                           generator(u"h"_s, open),
                           node(u"b"_s, u"integer_batch"_s, {{u"batch_group_id"_s, u"None"_s}}),
                           node(u"c"_s, u"integer_batch"_s, {{u"batch_group_id"_s, u"None"_s}}),
                           node(u"n"_s, u"noise"_s),
                           node(u"m"_s, u"noise"_s)};
    const QJsonArray edges{edge(u"g"_s, u"integers"_s, u"b"_s, u"integers"_s),
                           edge(u"h"_s, u"integers"_s, u"c"_s, u"integers"_s),
                           edge(u"b"_s, u"value"_s, u"n"_s, u"seed"_s),
                           edge(u"c"_s, u"value"_s, u"m"_s, u"seed"_s)};
    const QJsonArray data = valuesOf(nodes, edges);
    QCOMPARE(data, valuesOf(nodes, edges));
    QVERIFY(data[0][0][u"items"_s] != data[1][0][u"items"_s]); // two generators, two lists
}

void TestBatchLists::serverIsAskedOnceForEachGenerator()
{
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(u"trap-29-generators-of-the-server.workflow.json"_s)));
    const QList<OpenGenerator> open = openGenerators(*document, *templates(), {}, kSeed);
    QCOMPARE(open.size(), 2); // not the one that feeds nothing
    QCOMPARE(open.first().query.boardId, u"holiday"_s);
    QCOMPARE(open.last().query.dynamicPrompts[u"max_prompts"_s], QJsonValue(2));
}

void TestBatchLists::answersOfTheServerAreUsed()
{
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(u"trap-29-generators-of-the-server.workflow.json"_s)));
    RunOptions options;
    options.runs = 3;
    QVERIFY(!batchSize(batchLists(*document, *templates(), {}, {}, kSeed)));
    options.generated = {{u"g"_s, array("[{'image_name':'a'},{'image_name':'b'}]")},
                         {u"h"_s, array("['x','y']")}};
    QCOMPARE(itemCount(buildBatch(*document, *templates(), {}, options)), 12);
}

void TestBatchLists::formValueOfABatchIsUsed()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"b"_s, u"integer_batch"_s), node(u"n"_s, u"noise"_s)},
                      {edge(u"b"_s, u"value"_s, u"n"_s, u"seed"_s)}));
    const FieldValues values{{{u"b"_s, u"integers"_s}, array("[4,5]")}};
    const QList<BatchList> lists = batchLists(*document, *templates(), values, {}, kSeed);
    QCOMPARE(lists.first().items, std::optional(array("[4,5]")));
}

void TestBatchLists::sizeIsTheProductOfGroups()
{
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(u"trap-16-zip-and-product.workflow.json"_s)));
    const QList<BatchList> lists = batchLists(*document, *templates(), {}, {}, kSeed);
    QCOMPARE(batchSize(lists), std::optional<qint64>(2 * 3 * 2 * 1 * 2));
    QCOMPARE(itemCount(buildBatch(*document, *templates(), {}, {})), 24);
}

void TestBatchLists::namesWhatStopsTheRun_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("word");
    const QJsonObject noise = node(u"n"_s, u"noise"_s);
    const QJsonArray toSeed{edge(u"b"_s, u"value"_s, u"n"_s, u"seed"_s)};
    const auto batch = [](const QString &id, const char *list, const QString &group) {
        return node(id, u"integer_batch"_s, {{u"integers"_s, array(list)}, {u"batch_group_id"_s, group}});
    };
    QTest::newRow("not connected") << workflow({batch(u"b"_s, "[1]", u"None"_s), noise})
                                   << u"feeds nothing"_s;
    QTest::newRow("empty") << workflow({batch(u"b"_s, "[]", u"None"_s), noise}, toSeed) << u"too short"_s;
    QTest::newRow("unset") << workflow({node(u"b"_s, u"integer_batch"_s), noise}, toSeed) << u"value"_s;
    QTest::newRow("wrong items") << workflow({batch(u"b"_s, "[1.5]", u"None"_s), noise}, toSeed) << u"1.5"_s;
    QTest::newRow("unequal") << workflow(
        {batch(u"b"_s, "[1,2]", u"Group 1"_s), batch(u"c"_s, "[1,2,3]", u"Group 1"_s), noise,
         node(u"m"_s, u"noise"_s)},
        {edge(u"b"_s, u"value"_s, u"n"_s, u"seed"_s), edge(u"c"_s, u"value"_s, u"m"_s, u"seed"_s)})
                             << u"equally long"_s;
    QTest::newRow("foreign generator")
        << workflow({generator(u"g"_s, object("{'type':'float_generator_parse_string'}")),
                     node(u"b"_s, u"integer_batch"_s), noise},
                    {edge(u"g"_s, u"integers"_s, u"b"_s, u"integers"_s), toSeed.first().toObject()})
        << u"float_generator_parse_string"_s;
    QTest::newRow("generates nothing")
        << workflow({generator(u"g"_s, object("{'count':0}")), node(u"b"_s, u"integer_batch"_s), noise},
                    {edge(u"g"_s, u"integers"_s, u"b"_s, u"integers"_s), toSeed.first().toObject()})
        << u"Integer Generator"_s;
    QTest::newRow("collector of a batch alone")
        << workflow({batch(u"b"_s, "[1]", u"None"_s), node(u"n"_s, u"collect"_s)},
                    {edge(u"b"_s, u"value"_s, u"n"_s, u"item"_s)})
        << u"a batch alone"_s;
}

void TestBatchLists::namesWhatStopsTheRun()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, word);
    const Result<WorkflowDocument> document = load(json);
    const FormTree tree(*document, *templates());
    const QList<RunProblem> problems = readinessProblems(*document, *templates(), tree, {}, {}, {});
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().message.contains(word), qPrintable(problems.first().message));
}

void TestBatchLists::unansweredGeneratorStopsNothing()
{
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(u"trap-29-generators-of-the-server.workflow.json"_s)));
    const FormTree tree(*document, *templates());
    const QList<RunProblem> problems = readinessProblems(*document, *templates(), tree, {}, {}, {});
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
}

QTEST_GUILESS_MAIN(TestBatchLists)
#include "tst_batchlists.moc"
