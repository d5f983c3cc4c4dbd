// SPDX-License-Identifier: Apache-2.0
#include "workflow/inputmap.h"
#include "workflow/workflowfixtures.h"

#include <QDir>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

Result<WorkflowDocument> withExposed(const char *exposed)
{
    return load(workflow({node(u"a"_s, u"noise"_s, {{u"seed"_s, 1}}), node(u"b"_s, u"noise"_s)}, {},
                         {{u"exposedFields"_s, array(exposed)}, {u"id"_s, u"lib"_s}}));
}

} // namespace

//! The index map is invokeai-py-client's.
class TestInputMap : public QObject {
    Q_OBJECT

private slots:
    void hasThePythonClientsShape();
    void tellsWhatMoved();
    void aFieldShownTwiceIsUnchanged();
    void refusesWhatIsNoMap();
    void filesOfThePythonClientKeepTheirIndexes_data();
    void filesOfThePythonClientKeepTheirIndexes();
};

void TestInputMap::hasThePythonClientsShape()
{
    const Result<WorkflowDocument> document = withExposed("[{'nodeId':'a','fieldName':'seed'}]");
    const FormTree tree(*document, *templates());
    QCOMPARE(inputMap(*document, tree, QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC)),
             (QJsonObject{
                 {u"workflow_id"_s, u"lib"_s},
                 {u"generated_at"_s, u"2026-01-02T03:04:05.000Z"_s},
                 {u"inputs"_s,
                  QJsonArray{QJsonObject{{u"index"_s, 0},
                                         {u"label"_s, QString()},
                                         {u"field_name"_s, u"seed"_s},
                                         {u"jsonpath"_s, u"$.nodes[?(@.id='a')].data.inputs.seed"_s}}}}}));
}

void TestInputMap::tellsWhatMoved()
{
    const Result<WorkflowDocument> before =
        withExposed("[{'nodeId':'a','fieldName':'seed'},{'nodeId':'a','fieldName':'width'},{'nodeId':'b','"
                    "fieldName':'seed'}]");
    const Result<WorkflowDocument> after =
        withExposed("[{'nodeId':'a','fieldName':'seed'},{'nodeId':'b','fieldName':'seed'},{'nodeId':'b','"
                    "fieldName':'width'}]");
    const QJsonObject map = inputMap(*before, FormTree(*before, *templates()), QDateTime::currentDateTime());
    const Result<InputDrift> drift = inputDrift(FormTree(*after, *templates()), map);
    QVERIFY(drift.ok());
    QCOMPARE(drift->unchanged, array("[{'index':0,'label':''}]"));
    QCOMPARE(drift->moved, array("[{'from':2,'to':1,'label':''}]"));
    QCOMPARE(drift->missing.size(), 1);
    QCOMPARE(drift->missing[0][u"field_name"_s], QJsonValue(u"width"_s));
    QCOMPARE(drift->added, array("[{'index':2,'label':''}]"));
    QVERIFY(drift->breaksScripts());
}

void TestInputMap::aFieldShownTwiceIsUnchanged()
{
    const Result<WorkflowDocument> document =
        withExposed("[{'nodeId':'a','fieldName':'seed'},{'nodeId':'a','fieldName':'seed'}]");
    const FormTree tree(*document, *templates());
    const Result<InputDrift> drift =
        inputDrift(tree, inputMap(*document, tree, QDateTime::currentDateTime()));
    QCOMPARE(drift->unchanged.size(), 2);
    QVERIFY(!drift->breaksScripts());
}

void TestInputMap::refusesWhatIsNoMap()
{
    const Result<WorkflowDocument> document = withExposed("[]");
    QVERIFY(!inputDrift(FormTree(*document, *templates()), {}).ok());
}

void TestInputMap::filesOfThePythonClientKeepTheirIndexes_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TRIPTYCH_SOURCE_DIR "/../shared/workflows"));
    const QStringList files = folder.entryList({u"*_3.0.0_*.json"_s, u"*_4.0.0_*.json"_s});
    for (const QString &file : files) {
        const bool hasForm =
            bytesOf(folder.filePath(file)).contains("node-field"); // else it has no inputs there
        if (hasForm)
            QTest::addRow("%s", qPrintable(file)) << folder.filePath(file);
    }
    if (files.isEmpty())
        QTest::newRow("none") << QString();
}

//! Depth first over the form, by children, as invokeai-py-client 1.1.1 counts (2.7): told here by the plain JSON.
void TestInputMap::filesOfThePythonClientKeepTheirIndexes()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("../shared/workflows is not there");
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytesOf(path));
    QVERIFY(document.ok());
    const QJsonObject elements = document->form()[u"elements"_s].toObject();
    QStringList expected;
    QStringList open{document->form()[u"rootElementId"_s].toString()};
    while (!open.isEmpty()) {
        const QJsonObject data = elements[open.takeFirst()][u"data"_s].toObject();
        const QJsonObject field = data[u"fieldIdentifier"_s].toObject();
        if (!field.isEmpty())
            expected << field[u"nodeId"_s].toString() + u'.' + field[u"fieldName"_s].toString();
        QStringList children;
        const QJsonArray list = data[u"children"_s].toArray();
        for (const QJsonValue &child : list)
            children << child.toString();
        open = children + open;
    }
    QVERIFY(!expected.isEmpty());
    QStringList got;
    const FormTree tree(*document, *templates());
    for (const FormField &field : tree.fields())
        got << field.nodeId + u'.' + field.fieldName;
    QCOMPARE(got, expected);
}

QTEST_GUILESS_MAIN(TestInputMap)
#include "tst_inputmap.moc"
