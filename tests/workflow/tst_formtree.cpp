// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowfixtures.h"

#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject container(const QStringList &children, const QString &layout = u"column"_s)
{
    return {{u"type"_s, u"container"_s},
            {u"data"_s,
             QJsonObject{{u"layout"_s, layout}, {u"children"_s, QJsonArray::fromStringList(children)}}}};
}

QJsonObject field(const QString &nodeId, const QString &name, const QJsonObject &settings = {})
{
    QJsonObject data{{u"fieldIdentifier"_s, QJsonObject{{u"nodeId"_s, nodeId}, {u"fieldName"_s, name}}}};
    if (!settings.isEmpty())
        data.insert(u"settings"_s, settings);
    return {{u"type"_s, u"node-field"_s}, {u"data"_s, data}};
}

//! A workflow with one noise node "n" and a form of these elements.
WorkflowDocument withForm(const QJsonObject &elements, const QString &root = u"top"_s,
                          const QJsonArray &edges = {})
{
    const QJsonObject form{{u"rootElementId"_s, root}, {u"elements"_s, elements}};
    QJsonArray nodes{node(u"n"_s, u"noise"_s, {{u"seed"_s, 5}, {u"width"_s, 64}}),
                     node(u"r"_s, u"rand_int"_s), node(u"a.b"_s, u"string"_s),
                     node(u"d"_s, u"denoise_latents"_s, {{u"cfg_scale"_s, array("[1,2]")}}),
                     node(u"lost"_s, u"not_installed"_s, {{u"x"_s, 1}})};
    return load(workflow(nodes, edges, {{u"form"_s, form}})).take();
}

QStringList names(const FormTree &tree)
{
    QStringList names;
    for (const FormField &field : tree.fields())
        names << field.nodeId + u'.' + field.fieldName;
    return names;
}

} // namespace

class TestFormTree : public QObject {
    Q_OBJECT

private slots:
    void numbersFieldsDepthFirstFromTheNamedRoot();
    void fallsBackToExposedFields_data();
    void fallsBackToExposedFields();
    void repairsInsteadOfRefusing_data();
    void repairsInsteadOfRefusing();
    void survivesTenThousandNestedContainers();
    void missingFieldsKeepTheirNumber();
    void connectedFieldNamesItsSource();
    void sameFieldTwiceSharesTheFirstIndex();
    void settingsCountOnlyForTheirType_data();
    void settingsCountOnlyForTheirType();
    void storedListIsEditedAsList();
    void findsByIndexIdAndUniqueTitle_data();
    void findsByIndexIdAndUniqueTitle();
    void ambiguousTitleListsWhatWouldFit();
};

void TestFormTree::numbersFieldsDepthFirstFromTheNamedRoot()
{
    const WorkflowDocument document =
        withForm({{u"top"_s, container({u"z"_s, u"row"_s, u"h"_s, u"a"_s})},
                  {u"row"_s, container({u"m"_s}, u"row"_s)},
                  {u"z"_s, field(u"n"_s, u"width"_s)},
                  {u"m"_s, field(u"n"_s, u"seed"_s)},
                  {u"a"_s, field(u"n"_s, u"kind"_s)},
                  {u"h"_s, object("{'type':'heading','data':{'content':'Hi'}}")}});
    const FormTree tree(document, *templates());
    QCOMPARE(names(tree), (QStringList{u"n.width"_s, u"n.seed"_s, u"n.kind"_s}));
    QCOMPARE(tree.repairs(), QStringList());
    QCOMPARE(tree.root().children.size(), size_t(4));
    QCOMPARE(tree.root().children[1].kind, FormElement::Kind::Row);
    QCOMPARE(tree.root().children[2].text, u"Hi"_s);
    QCOMPARE(tree.fields()[1].storedValue, QJsonValue(5));
}

void TestFormTree::fallsBackToExposedFields_data()
{
    QTest::addColumn<QJsonValue>("form");
    QTest::newRow("no form") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("no elements") << QJsonValue(QJsonObject());
    QTest::newRow("empty root") << QJsonValue(QJsonObject{
        {u"rootElementId"_s, u"root"_s}, {u"elements"_s, QJsonObject{{u"root"_s, container({})}}}});
}

void TestFormTree::fallsBackToExposedFields()
{
    QFETCH(QJsonValue, form);
    const QJsonArray exposed = array("[{'nodeId':'n','fieldName':'width'},{'nodeId':'gone','fieldName':'x'},{"
                                     "'nodeId':'n','fieldName':'seed'}]");
    const Result<WorkflowDocument> document =
        load(workflow({node(u"n"_s, u"noise"_s)}, {}, {{u"form"_s, form}, {u"exposedFields"_s, exposed}}));
    const FormTree tree(*document, *templates());
    QCOMPARE(names(tree), (QStringList{u"n.width"_s, u"gone.x"_s, u"n.seed"_s}));
    QVERIFY(!tree.fields()[0].showDescription);
    QVERIFY(tree.fields()[1].isMissing);
}

void TestFormTree::repairsInsteadOfRefusing_data()
{
    QTest::addColumn<QJsonObject>("elements");
    QTest::addColumn<QString>("root");
    const QJsonObject seed = field(u"n"_s, u"seed"_s);
    QTest::newRow("child that does not exist")
        << QJsonObject{{u"top"_s, container({u"x"_s, u"s"_s})}, {u"s"_s, seed}} << u"top"_s;
    QTest::newRow("listed twice") << QJsonObject{{u"top"_s, container({u"s"_s, u"s"_s})}, {u"s"_s, seed}}
                                  << u"top"_s;
    QTest::newRow("orphan") << QJsonObject{{u"top"_s, container({})}, {u"s"_s, seed}} << u"top"_s;
    QTest::newRow("orphan in an orphan container")
        << QJsonObject{{u"top"_s, container({})}, {u"z"_s, container({u"s"_s})}, {u"s"_s, seed}} << u"top"_s;
    QTest::newRow("root that does not exist")
        << QJsonObject{{u"top"_s, container({u"s"_s})}, {u"s"_s, seed}} << u"gone"_s;
    QTest::newRow("root that is no container")
        << QJsonObject{{u"top"_s, container({u"s"_s})}, {u"s"_s, seed}} << u"s"_s;
    QTest::newRow("circle") << QJsonObject{{u"top"_s, container({u"c"_s})},
                                           {u"c"_s, container({u"top"_s, u"c"_s, u"s"_s})},
                                           {u"s"_s, seed}}
                            << u"top"_s;
    QTest::newRow("lost circle") << QJsonObject{{u"top"_s, container({})},
                                                {u"c"_s, container({u"e"_s})},
                                                {u"e"_s, container({u"c"_s, u"s"_s})},
                                                {u"s"_s, seed}}
                                 << u"top"_s;
    QTest::newRow("unknown kind") << QJsonObject{{u"top"_s, container({u"u"_s, u"s"_s})},
                                                 {u"u"_s, object("{'type':'video'}")},
                                                 {u"s"_s, seed}}
                                  << u"top"_s;
    QTest::newRow("element that is no object")
        << QJsonObject{{u"top"_s, container({u"u"_s, u"s"_s})}, {u"u"_s, 5}, {u"s"_s, seed}} << u"top"_s;
}

void TestFormTree::repairsInsteadOfRefusing()
{
    QFETCH(QJsonObject, elements);
    QFETCH(QString, root);
    const WorkflowDocument document = withForm(elements, root);
    const FormTree tree(document, *templates());
    QCOMPARE(names(tree), QStringList{u"n.seed"_s});
    QVERIFY(!tree.repairs().isEmpty());
}

void TestFormTree::survivesTenThousandNestedContainers()
{
    constexpr int depth = 10000;
    QJsonObject elements{{u"top"_s, container({u"c0"_s})}};
    for (int i = 0; i < depth; ++i)
        elements.insert(u"c%1"_s.arg(i), container({u"f%1"_s.arg(i), u"c%1"_s.arg(i + 1)}));
    elements.insert(u"c%1"_s.arg(depth), container({}));
    for (int i = 0; i < depth; ++i)
        elements.insert(u"f%1"_s.arg(i), field(u"n"_s, i == depth - 1 ? u"seed"_s : u"width"_s));
    const FormTree tree(withForm(elements), *templates());
    const FormTree copy = tree;
    QCOMPARE(copy.fields().size(), depth);
    QCOMPARE(copy.fields().last().fieldName, u"seed"_s);
}

void TestFormTree::missingFieldsKeepTheirNumber()
{
    const WorkflowDocument document =
        withForm({{u"top"_s, container({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})},
                  {u"a"_s, field(u"gone"_s, u"x"_s)},
                  {u"b"_s, field(u"n"_s, u"nothing"_s)},
                  {u"c"_s, field(u"lost"_s, u"x"_s)},
                  {u"d"_s, object("{'type':'node-field'}")},
                  {u"e"_s, field(u"n"_s, u"seed"_s)}});
    const FormTree tree(document, *templates());
    QCOMPARE(tree.fields().size(), 5);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(tree.fields()[i].isMissing);
        QVERIFY(!tree.fields()[i].missingReason.isEmpty());
        QVERIFY(!tree.fields()[i].title.isEmpty());
    }
    QCOMPARE(tree.fields()[2].storedValue, QJsonValue(1));
    QVERIFY(!tree.fields()[4].isMissing);
}

void TestFormTree::connectedFieldNamesItsSource()
{
    const WorkflowDocument document = withForm({{u"top"_s, container({u"s"_s, u"w"_s})},
                                                {u"s"_s, field(u"n"_s, u"seed"_s)},
                                                {u"w"_s, field(u"n"_s, u"width"_s)}},
                                               u"top"_s, {edge(u"r"_s, u"value"_s, u"n"_s, u"seed"_s)});
    const FormTree tree(document, *templates());
    QCOMPARE(tree.fields()[0].connectedFrom, u"Random Integer"_s);
    QVERIFY(!tree.fields()[1].isConnected());
}

void TestFormTree::sameFieldTwiceSharesTheFirstIndex()
{
    const WorkflowDocument document = withForm({{u"top"_s, container({u"w"_s, u"s"_s, u"t"_s})},
                                                {u"w"_s, field(u"n"_s, u"width"_s)},
                                                {u"s"_s, field(u"n"_s, u"seed"_s)},
                                                {u"t"_s, field(u"n"_s, u"seed"_s)}});
    const FormTree tree(document, *templates());
    QCOMPARE(tree.fields()[2].index, 2);
    QCOMPARE(tree.fields()[2].firstIndex, 1);
    QCOMPARE(tree.indexOf(u"n"_s, u"seed"_s), 1);
}

void TestFormTree::settingsCountOnlyForTheirType_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<double>("minimum");
    QTest::newRow("fits") << QByteArray("{'type':'integer-field-config','component':'slider','min':10}")
                          << 10.0;
    QTest::newRow("other type") << QByteArray("{'type':'float-field-config','min':10}") << 0.0;
    QTest::newRow("no type") << QByteArray("{'min':10}") << 0.0;
    QTest::newRow("wrong kinds") << QByteArray("{'type':'integer-field-config','min':'10','component':4}")
                                 << 0.0;
}

void TestFormTree::settingsCountOnlyForTheirType()
{
    QFETCH(QByteArray, settings);
    const WorkflowDocument document = withForm(
        {{u"top"_s, container({u"s"_s})}, {u"s"_s, field(u"n"_s, u"seed"_s, object(settings.constData()))}});
    const FormTree tree(document, *templates());
    QTEST(tree.fields()[0].editorBounds.minimum.value_or(-1), "minimum");
    QCOMPARE(tree.fields()[0].field.bounds.minimum, std::optional<double>(0));
}

void TestFormTree::storedListIsEditedAsList()
{
    const FormTree tree(withForm({{u"top"_s, container({u"c"_s})}, {u"c"_s, field(u"d"_s, u"cfg_scale"_s)}}),
                        *templates());
    QCOMPARE(tree.fields()[0].editor, EditorKind::List);
    QCOMPARE(tree.fields()[0].storedValue, QJsonValue(array("[1,2]")));
}

void TestFormTree::findsByIndexIdAndUniqueTitle_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<int>("index");
    QTest::newRow("index") << u"1"_s << 1;
    QTest::newRow("id") << u"n.seed"_s << 0;
    QTest::newRow("id with a dot") << u"a.b.value"_s << 2;
    QTest::newRow("title") << u"Width"_s << 1;
    QTest::newRow("index too large") << u"9"_s << -1;
    QTest::newRow("unknown") << u"nothing"_s << -1;
    QTest::newRow("empty") << QString() << -1;
}

void TestFormTree::findsByIndexIdAndUniqueTitle()
{
    QFETCH(QString, selector);
    const FormTree tree(withForm({{u"top"_s, container({u"1"_s, u"2"_s, u"3"_s, u"4"_s})},
                                  {u"1"_s, field(u"n"_s, u"seed"_s)},
                                  {u"2"_s, field(u"n"_s, u"width"_s)},
                                  {u"3"_s, field(u"a.b"_s, u"value"_s)},
                                  {u"4"_s, field(u"n"_s, u"width"_s)}}),
                        *templates());
    const Result<int> found = tree.find(selector);
    QTEST(found.ok() ? found.value() : -1, "index");
}

void TestFormTree::ambiguousTitleListsWhatWouldFit()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"a"_s, u"integer"_s), node(u"b"_s, u"integer"_s)}, {},
                      {{u"exposedFields"_s,
                        array("[{'nodeId':'a','fieldName':'value'},{'nodeId':'b','fieldName':'value'}]")}}));
    const Result<int> found = FormTree(*document, *templates()).find(u"Value"_s);
    QVERIFY(!found.ok());
    QVERIFY2(found.error().message.contains(u"0 (Value), 1 (Value)"_s), qPrintable(found.error().message));
}

QTEST_GUILESS_MAIN(TestFormTree)
#include "tst_formtree.moc"
