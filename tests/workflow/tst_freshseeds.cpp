// SPDX-License-Identifier: Apache-2.0
#include "workflow/freshseeds.h"
#include "workflow/workflowfixtures.h"

#include <QSet>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

//! "A new seed in each run" as the server takes it: a list of the batch.
class TestFreshSeeds : public QObject {
    Q_OBJECT

private slots:
    void runsBecomeAListOfSeeds();
    void seedsOfOneRunBelongTogether();
    void otherListsRunThroughInEachRun();
    void numbersStayInTheirRange();
    void theSameSeedGivesTheSameNumbers();
    void leavesAloneWhatItMust();
};

namespace {

QJsonObject batch(int runs, const QJsonArray &data = {})
{
    return {{u"runs"_s, runs}, {u"graph"_s, object("{'nodes':{'a':{},'b':{}}}")}, {u"data"_s, data}};
}

} // namespace

void TestFreshSeeds::runsBecomeAListOfSeeds()
{
    QJsonObject json = batch(4);
    giveFreshSeeds(&json, {{u"a"_s, u"seed"_s}}, 1);
    QCOMPARE(json[u"runs"_s].toInt(), 1);
    const QJsonObject datum = json[u"data"_s][0][0].toObject();
    QCOMPARE(datum[u"node_path"_s].toString(), u"a"_s);
    QCOMPARE(datum[u"field_name"_s].toString(), u"seed"_s);
    QSet<qint64> numbers;
    const QJsonArray items = datum[u"items"_s].toArray();
    for (const QJsonValue &item : items)
        numbers.insert(item.toInteger(-1));
    QCOMPARE(numbers.size(), 4);
    QVERIFY(!numbers.contains(-1));
}

void TestFreshSeeds::seedsOfOneRunBelongTogether()
{
    QJsonObject json = batch(3);
    giveFreshSeeds(&json, {{u"a"_s, u"seed"_s}, {u"b"_s, u"seed"_s}}, 1);
    QCOMPARE(json[u"data"_s].toArray().size(), 1); // one list: zipped, not multiplied
    QCOMPARE(json[u"data"_s][0].toArray().size(), 2);
}

void TestFreshSeeds::otherListsRunThroughInEachRun()
{
    const QJsonArray words = array("[[{'node_path':'b','field_name':'value','items':['x','y']}]]");
    QJsonObject json = batch(2, words);
    giveFreshSeeds(&json, {{u"a"_s, u"seed"_s}}, 1);
    QCOMPARE(json[u"data"_s].toArray().size(), 2);
    QCOMPARE(json[u"data"_s][1].toArray(), words[0].toArray()); // the last list varies fastest
}

void TestFreshSeeds::numbersStayInTheirRange()
{
    QJsonObject json = batch(200);
    giveFreshSeeds(&json, {{u"a"_s, u"seed"_s, 5, 7}}, 3);
    const QJsonArray items = json[u"data"_s][0][0][u"items"_s].toArray();
    for (const QJsonValue &item : items)
        QVERIFY(item.toInteger() >= 5 && item.toInteger() <= 7);
}

void TestFreshSeeds::theSameSeedGivesTheSameNumbers()
{
    QJsonObject one = batch(3);
    QJsonObject two = batch(3);
    QJsonObject other = batch(3);
    giveFreshSeeds(&one, {{u"a"_s, u"seed"_s}}, 9);
    giveFreshSeeds(&two, {{u"a"_s, u"seed"_s}}, 9);
    giveFreshSeeds(&other, {{u"a"_s, u"seed"_s}}, 10);
    QCOMPARE(one, two);
    QVERIFY(one != other);
}

void TestFreshSeeds::leavesAloneWhatItMust()
{
    const QJsonArray seeds = array("[[{'node_path':'a','field_name':'seed','items':[1,2]}]]");
    QJsonObject json = batch(2, seeds);
    const QJsonObject before = json;
    // No such node in the graph; and a pair that a batch node feeds, which the server takes only once.
    giveFreshSeeds(&json, {{u"gone"_s, u"seed"_s}, {u"a"_s, u"seed"_s}}, 1);
    QCOMPARE(json, before);
    giveFreshSeeds(&json, {}, 1);
    QCOMPARE(json, before);
}

QTEST_APPLESS_MAIN(TestFreshSeeds)
#include "tst_freshseeds.moc"
