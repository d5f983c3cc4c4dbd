// SPDX-License-Identifier: Apache-2.0
#include "workflow/metadatashapes.h"
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

//! workflow-semantics.md 1.5 and 4.2; the rows of empty and nested objects are recorded (page-requests 189).
class TestMetadataShapes : public QObject {
    Q_OBJECT

private slots:
    void sendsWhatThePageSends_data();
    void sendsWhatThePageSends();
    void trap08_nullsOfMetadataAreSent();
    void attachedWorkflowKeepsTheValue();
};

void TestMetadataShapes::sendsWhatThePageSends_data()
{
    QTest::addColumn<QJsonValue>("stored");
    QTest::addColumn<QJsonValue>("sent");
    const QJsonValue generator =
        object("{'type':'float_generator_arithmetic_sequence','start':0,'step':0.1,'count':10}");
    const auto same = [](const char *name, const QJsonValue &value) {
        QTest::newRow(name) << value << value;
    };
    QTest::newRow("empty") << QJsonValue(QJsonObject()) << generator;
    QTest::newRow("nested") << QJsonValue(object("{'a':{'b':1}}")) << generator;
    QTest::newRow("picture") << QJsonValue(object("{'image_name':'a','width':3}"))
                             << QJsonValue(object("{'image_name':'a'}"));
    QTest::newRow("model")
        << QJsonValue(object("{'key':'k','hash':'h','name':'n','base':'sd-1','type':'main','x':1}"))
        << QJsonValue(object("{'key':'k','hash':'h','name':'n','base':'sd-1','type':'main'}"));
    QTest::newRow("colour") << QJsonValue(object("{'r':1,'g':2,'b':3,'a':4,'x':5}"))
                            << QJsonValue(object("{'r':1,'g':2,'b':3,'a':4}"));
    QTest::newRow("whole numbers")
        << QJsonValue(object("{'type':'integer_generator_arithmetic_sequence','start':1,'x':2}"))
        << QJsonValue(
               object("{'type':'integer_generator_arithmetic_sequence','start':1,'step':1,'count':10}"));
    QTest::newRow("words") << QJsonValue(object("{'type':'string_generator_parse_string','input':'q'}"))
                           << QJsonValue(object(
                                  "{'type':'string_generator_parse_string','input':'q','splitOn':','}"));
    QTest::newRow("kind that the settings fit")
        << QJsonValue(object("{'step':null}"))
        << QJsonValue(object("{'type':'float_generator_linear_distribution','start':0,'end':1,'count':10}"));
    same("foreign type", object("{'type':'x','a':1}"));
    same("mixed list", array("[1,'a',null]"));
    same("objects", array("[{'a':1}]"));
    same("null", QJsonValue::Null);
    same("text", u"a"_s);
}

void TestMetadataShapes::sendsWhatThePageSends()
{
    QFETCH(QJsonValue, stored);
    QFETCH(QJsonValue, sent);
    QCOMPARE(metadataAsThePageSendsIt(stored), sent);
}

void TestMetadataShapes::trap08_nullsOfMetadataAreSent()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"m"_s, u"core_metadata"_s, {{u"mine"_s, QJsonValue::Null}}),
                       node(u"n"_s, u"noise"_s, {{u"seed"_s, QJsonValue::Null}})}));
    const QJsonObject nodes = buildGraph(*document, *templates(), {}, {}, u"g"_s)[u"nodes"_s].toObject();
    QVERIFY(nodes[u"m"_s].toObject().value(u"mine"_s).isNull());
    QVERIFY(!nodes[u"n"_s].toObject().contains(u"seed"_s));
}

void TestMetadataShapes::attachedWorkflowKeepsTheValue()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"m"_s, u"core_metadata"_s, {{u"mine"_s, object("{'a':1}")}})}));
    const QJsonObject attached = attachedWorkflow(*document, *templates(), {});
    QCOMPARE(attached[u"nodes"_s][0][u"data"_s][u"inputs"_s][u"mine"_s][u"value"_s],
             QJsonValue(object("{'a':1}")));
}

QTEST_GUILESS_MAIN(TestMetadataShapes)
#include "tst_metadatashapes.moc"
