// SPDX-License-Identifier: Apache-2.0
#include "workflow/useworkflow.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject wholeWorkflow()
{
    const QJsonArray nodes{
        node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}, {u"kind"_s, u"SD"_s}}),
        node(u"d"_s, u"denoise_latents"_s, {{u"cfg_scale"_s, 7.5}}),
        node(u"l"_s, u"l2i"_s, {{u"board"_s, u"auto"_s}}),
        node(u"m"_s, u"core_metadata"_s, {{u"model"_s, object("{'key':'k'}")}}),
        node(u"p"_s, u"image_collection"_s, {{u"images"_s, array("[{'image_name':'a'}]")}}),
        node(u"c"_s, u"blank_image"_s, {{u"color"_s, object("{'r':1,'g':2,'b':3,'a':4}")}}),
        object("{'id':'k','type':'connector','data':{}}")};
    const QJsonArray edges{edge(u"n"_s, u"latents"_s, u"k"_s, u"in"_s),
                           edge(u"k"_s, u"out"_s, u"d"_s, u"noise"_s),
                           edge(u"d"_s, u"latents"_s, u"l"_s, u"latents"_s)};
    const QJsonObject form = object(
        "{'rootElementId':'r','elements':{'r':{'type':'container','data':{'layout':'row','children':['f','h',"
        "'o']}},"
        "'f':{'type':'node-field','data':{'fieldIdentifier':{'nodeId':'n','fieldName':'seed'},'settings':{'"
        "type':'"
        "integer-field-config','min':1}}},"
        "'h':{'type':'heading','data':{'content':'x'}},'o':{'type':'container','data':{'children':['g']}},"
        "'g':{'type':'node-field','data':{'fieldIdentifier':{'nodeId':'l','fieldName':'board'}}}}}");
    return workflow(nodes, edges,
                    {{u"form"_s, form}, {u"exposedFields"_s, array("[{'nodeId':'n','fieldName':'seed'}]")}});
}

const QList<QJsonValue> &strangers()
{
    static const QList<QJsonValue> values{QJsonValue(),
                                          true,
                                          -1e308,
                                          u"k"_s,
                                          array("[[[{}]],null,'r']"),
                                          object("{'data':{'children':['r','k']}}")};
    return values;
}

//! One value somewhere below \p value replaced by \p stranger; \p target counts down to the place.
QJsonValue replaced(const QJsonValue &value, int &target, const QJsonValue &stranger)
{
    if (target-- == 0)
        return stranger;
    if (value.isObject()) {
        QJsonObject copy = value.toObject();
        const QStringList keys = copy.keys();
        for (const QString &key : keys) {
            if (target < 0)
                break;
            copy.insert(key, replaced(copy.value(key), target, stranger));
        }
        return copy;
    }
    if (!value.isArray())
        return value;
    QJsonArray copy = value.toArray();
    for (qsizetype i = 0; i < copy.size() && target >= 0; ++i) {
        const QJsonValue item = replaced(copy.at(i), target, stranger);
        copy[i] = item.isUndefined() ? QJsonValue() : item;
    }
    return copy;
}

} // namespace

//! Nothing that a file may contain crashes or hangs the program; run under the asan preset.
class TestHostileWorkflows : public QObject {
    Q_OBJECT

private slots:
    void wrongTypeAtEveryPlace();
    void everyCutOfTheFile();
    void randomBytesInTheFile();
    void manyEdgesInACircle_data();
    void manyEdgesInACircle();
    void longChainOfConnectors();
    void templatesWithWrongTypesAtEveryPlace();
};

void TestHostileWorkflows::wrongTypeAtEveryPlace()
{
    const QJsonObject whole = wholeWorkflow();
    for (const QJsonValue &stranger : strangers()) {
        for (int place = 1;; ++place) {
            int target = place;
            const QJsonValue changed = replaced(whole, target, stranger);
            if (target >= 0)
                break; // beyond the last value
            useWorkflow(QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact));
        }
    }
}

void TestHostileWorkflows::everyCutOfTheFile()
{
    const QByteArray bytes = QJsonDocument(wholeWorkflow()).toJson(QJsonDocument::Compact);
    for (qsizetype size = 0; size < bytes.size(); size += 3)
        QVERIFY(!WorkflowDocument::load(bytes.left(size)).ok());
}

void TestHostileWorkflows::randomBytesInTheFile()
{
    QRandomGenerator random(1);
    const QByteArray bytes = QJsonDocument(wholeWorkflow()).toJson(QJsonDocument::Compact);
    for (int round = 0; round < 2000; ++round) {
        QByteArray changed = bytes;
        for (int i = 0; i < 3; ++i)
            changed[random.bounded(changed.size())] = static_cast<char>(random.bounded(256));
        useWorkflow(changed);
    }
}

void TestHostileWorkflows::manyEdgesInACircle_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("small: only the edge that closes it is dropped") << 200;
    QTest::newRow("large: all are dropped, at once") << 5000;
}

void TestHostileWorkflows::manyEdgesInACircle()
{
    QFETCH(int, count);
    QJsonArray nodes;
    QJsonArray edges;
    for (int i = 0; i < count; ++i) {
        nodes << node(u"n%1"_s.arg(i), u"integer"_s);
        edges << edge(u"n%1"_s.arg(count - i - 1), u"value"_s, u"n%1"_s.arg((count - i) % count), u"value"_s);
    }
    const Result<WorkflowDocument> document = load(workflow(nodes, edges));
    QVERIFY(document.ok());
    const qsizetype sent = buildGraph(*document, *templates(), {}, {}, {}).value(u"edges"_s).toArray().size();
    QCOMPARE(sent, count <= 300 ? count - 1 : 0);
}

void TestHostileWorkflows::longChainOfConnectors()
{
    constexpr int count = 5000;
    QJsonArray nodes{node(u"i"_s, u"integer"_s), node(u"n"_s, u"noise"_s)};
    QJsonArray edges{edge(u"i"_s, u"value"_s, u"k0"_s, u"in"_s),
                     edge(u"k%1"_s.arg(count - 1), u"out"_s, u"n"_s, u"seed"_s)};
    for (int i = 0; i < count; ++i) {
        nodes << QJsonObject{{u"id"_s, u"k%1"_s.arg(i)}, {u"type"_s, u"connector"_s}};
        edges << edge(u"k%1"_s.arg(i), u"out"_s, u"k%1"_s.arg(i + 1), u"in"_s);
    }
    const Result<WorkflowDocument> document = load(workflow(nodes, edges));
    QVERIFY(document.ok());
    QCOMPARE(buildGraph(*document, *templates(), {}, {}, {}).value(u"edges"_s).toArray().size(), 1);
}

void TestHostileWorkflows::templatesWithWrongTypesAtEveryPlace()
{
    const QJsonObject whole = object(
        "{'paths':{'/a':{}},'components':{'schemas':{'O':{'class':'output','properties':{'image':{'$ref':'#/"
        "ImageField','field_kind':'output'}}},"
        "'N':{'class':'invocation','title':'N','version':'1.0.0','output':{'$ref':'#/"
        "O'},'properties':{'type':{'default':'n'},'use_cache':{'default':true},"
        "'a':{'field_kind':'input','input':'any','anyOf':[{'type':'integer','minimum':1},{'type':'null'}],'"
        "ui_choice_"
        "labels':{'a':'b'},'enum':[1]},"
        "'b':{'field_kind':'input','ui_type':'MainModelField','ui_model_base':['a'],'allOf':[{'$ref':'x'}]},"
        "'c':{'field_kind':'input','anyOf':[{'type':'array','items':{'type':'string'}},{'type':'string'}]}}}}"
        "}}");
    for (const QJsonValue &stranger : strangers()) {
        for (int place = 1;; ++place) {
            int target = place;
            const QJsonValue changed = replaced(whole, target, stranger);
            if (target >= 0)
                break;
            const Result<NodeTemplates> parsed =
                NodeTemplates::fromOpenApi(QJsonDocument(changed.toObject()).toJson());
            QVERIFY(!parsed.ok() || parsed->count() == 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestHostileWorkflows)
#include "tst_hostileworkflows.moc"
