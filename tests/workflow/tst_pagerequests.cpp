// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"
#include "workflow/outputs.h"
#include "workflow/references.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Triptych;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

//! The folder with what InvokeAI's own page sends; beside the checkout, not part of it.
QString recordings()
{
    return QDir(QStringLiteral(TRIPTYCH_SOURCE_DIR "/../shared/spec/page-requests")).canonicalPath();
}

QString shared()
{
    return QDir(QStringLiteral(TRIPTYCH_SOURCE_DIR "/../shared")).canonicalPath();
}

QList<ModelChoice> models()
{
    QList<ModelChoice> choices;
    const QJsonArray records = jsonOf(recordings() + u"/models.json"_s).value(u"models"_s).toArray();
    for (const QJsonValue &value : records) {
        const QJsonObject record = value.toObject();
        const auto text = [&record](const QString &key) { return record.value(key).toString(); };
        choices << ModelChoice{text(u"key"_s),     text(u"hash"_s),       text(u"name"_s),
                               text(u"base"_s),    text(u"type"_s),       text(u"format"_s),
                               text(u"variant"_s), text(u"provider_id"_s)};
    }
    return choices;
}

//! First difference between what the page sent and what we send; empty when there is none.
QString difference(const QJsonValue &want, const QJsonValue &got, const QString &path)
{
    if (want.isObject() && got.isObject()) {
        QStringList keys = want.toObject().keys() + got.toObject().keys();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys)) {
            const QString found =
                difference(want.toObject().value(key), got.toObject().value(key), path + u'.' + key);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (want == got)
        return {};
    const auto text = [](const QJsonValue &value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(160);
    };
    return u"%1: page %2, here %3"_s.arg(path, text(want), text(got));
}

QString autoBoard(const QJsonObject &context)
{
    const QString board = context.value(u"auto_add_board"_s).toString();
    return board == "none"_L1 ? QString() : board;
}

//! Where our attached workflow is another one than the page's, and why (src/workflow/README.md).
QString attachedDeviation(const QString &number)
{
    static const QHash<QString, QString> reasons{
        {u"144"_s, u"the page attaches nothing when a form names a missing node"_s},
        {u"186"_s, u"the page damages objects that it does not know"_s},
        {u"189"_s, u"the page damages objects that it does not know"_s},
    };
    return reasons.value(number);
}

//! What the server answered about one workflow's references when it was recorded.
KnownReferences known(const WorkflowReferences &asked)
{
    const QJsonObject mocks = jsonOf(recordings() + u"/mocks.json"_s);
    KnownReferences answers;
    for (const QString &name : asked.images) {
        if (!mocks[u"images"_s].toObject().contains(name) && !mocks[u"videos"_s].toObject().contains(name))
            answers.missingImages.insert(name);
    }
    for (const QString &id : asked.workflows) {
        const QJsonObject record = mocks.value(u"workflows"_s).toObject().value(id).toObject();
        const Result<WorkflowDocument> document = WorkflowDocument::load(QJsonDocument(record).toJson());
        if (document.ok())
            answers.workflows.insert(id, document.value());
        else
            answers.missingWorkflows.insert(id);
    }
    return answers;
}

} // namespace

//! Our requests against recordings of InvokeAI's own page; skipped where the recordings are not at hand.
class TestPageRequests : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsWhatThePageSends_data();
    void sendsWhatThePageSends();
    void doesNotSendWhatTheServerRefuses_data();
    void doesNotSendWhatTheServerRefuses();
    void everyRealWorkflowHasAFormAndAGraph_data();
    void everyRealWorkflowHasAFormAndAGraph();

private:
    std::shared_ptr<const NodeTemplates> m_templates;
    Resources m_resources;
};

void TestPageRequests::initTestCase()
{
    if (recordings().isEmpty())
        QSKIP("../shared/spec/page-requests is not there");
    Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(bytesOf(recordings() + u"/openapi.json"_s));
    QVERIFY(templates.ok());
    m_templates = std::make_shared<const NodeTemplates>(templates.take());
    m_resources.modelsKnown = true;
    m_resources.models = models();
    QCOMPARE(m_templates->count(), 309);
}

void TestPageRequests::sendsWhatThePageSends_data()
{
    QTest::addColumn<QString>("stem");
    const QStringList files = QDir(recordings()).entryList({u"*.workflow.json"_s});
    const QJsonObject answers = jsonOf(recordings() + u"/server-answers.json"_s);
    for (const QString &file : files) {
        const QString stem = file.left(file.size() - 14);
        const QJsonObject request = jsonOf(recordings() + u'/' + stem + u".request.json"_s);
        const bool isTaken = !request.contains(u"refused"_s)
            && answers.value(stem).toObject().value(u"status"_s).toInt(200) == 200;
        if (isTaken)
            QTest::addRow("%s", qPrintable(stem)) << stem;
    }
}

void TestPageRequests::sendsWhatThePageSends()
{
    QFETCH(QString, stem);
    const QString base = recordings() + u'/' + stem;
    const QJsonObject graph =
        jsonOf(base + u".request.json"_s).value(u"batch"_s).toObject().value(u"graph"_s).toObject();
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytesOf(base + u".workflow.json"_s));
    QVERIFY2(document.ok(), document.ok() ? "" : qPrintable(document.error().message));
    const FormTree tree(*document, *m_templates);
    const KnownReferences answers = known(referencesOf(*document, *m_templates, {}));
    const FieldValues values = withKnownReferences(
        *document, *m_templates, withResolvedResources(*document, *m_templates, {}, m_resources), answers);
    QList<RunProblem> problems = readinessProblems(*document, *m_templates, tree, values, m_resources, {});
    problems += referenceProblems(*document, *m_templates, tree, {}, answers);
    problems.removeIf([](const RunProblem &problem) { return problem.isNotice; });
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    const QJsonObject sent =
        buildGraph(*document, *m_templates, values, autoBoard(jsonOf(base + u".context.json"_s)), u"g"_s);
    const QString nodes = difference(graph.value(u"nodes"_s), sent.value(u"nodes"_s), u"nodes"_s);
    QVERIFY2(nodes.isEmpty(), qPrintable(nodes));
    const QJsonValue recorded = jsonOf(base + u".request.json"_s)[u"batch"_s][u"data"_s];
    const QJsonArray made = batchData(batchLists(*document, *m_templates, values, {}, 0));
    if (openGenerators(*document, *m_templates, values, 0).isEmpty())
        QCOMPARE(difference(recorded, made, u"data"_s), QString());
    const QString edges = difference(graph.value(u"edges"_s), sent.value(u"edges"_s), u"edges"_s);
    QVERIFY2(edges.isEmpty(), qPrintable(edges));
    if (!attachedDeviation(stem.left(3)).isEmpty())
        return;
    const QJsonValue workflow = jsonOf(base + u".request.json"_s)[u"batch"_s][u"workflow"_s];
    const QJsonObject attached = withDynamicInputs(attachedWorkflow(*document, *m_templates, values),
                                                   *document, *m_templates, values, answers);
    QCOMPARE(difference(workflow[u"nodes"_s], attached[u"nodes"_s], u"attached.nodes"_s), QString());
    QCOMPARE(difference(workflow[u"edges"_s], attached[u"edges"_s], u"attached.edges"_s), QString());
}

void TestPageRequests::doesNotSendWhatTheServerRefuses_data()
{
    QTest::addColumn<QString>("stem");
    const QJsonObject answers = jsonOf(recordings() + u"/server-answers.json"_s);
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (it->toObject().value(u"status"_s).toInt(200) != 200)
            QTest::addRow("%s", qPrintable(it.key())) << it.key();
    }
}

void TestPageRequests::doesNotSendWhatTheServerRefuses()
{
    QFETCH(QString, stem);
    const QString base = recordings() + u'/' + stem;
    const QJsonObject graph =
        jsonOf(base + u".request.json"_s).value(u"batch"_s).toObject().value(u"graph"_s).toObject();
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytesOf(base + u".workflow.json"_s));
    QVERIFY(document.ok());
    const FormTree tree(*document, *m_templates);
    if (!readinessProblems(*document, *m_templates, tree, {}, m_resources, {}).isEmpty())
        return;
    const QJsonObject sent = buildGraph(*document, *m_templates, {}, {}, u"g"_s);
    QVERIFY(!difference(graph.value(u"nodes"_s), sent.value(u"nodes"_s), {}).isEmpty());
}

void TestPageRequests::everyRealWorkflowHasAFormAndAGraph_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(shared() + u"/workflows"_s);
    const QStringList files = folder.entryList({u"*_*.0.0_*.json"_s});
    for (const QString &file : files)
        QTest::addRow("%s", qPrintable(file)) << folder.filePath(file);
}

void TestPageRequests::everyRealWorkflowHasAFormAndAGraph()
{
    QFETCH(QString, path);
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytesOf(path));
    QVERIFY2(document.ok(), document.ok() ? "" : qPrintable(document.error().message));
    const FormTree tree(*document, *m_templates);
    const QByteArray form = QJsonDocument(document->form()).toJson();
    QCOMPARE(!tree.fields().isEmpty(), form.contains("node-field") || !document->exposedFields().isEmpty());
    QCOMPARE(tree.repairs(), QStringList());
    const QJsonObject graph = buildGraph(*document, *m_templates, {}, {}, u"g"_s);
    QVERIFY(!graph.value(u"nodes"_s).toObject().isEmpty());
    QCOMPARE(graph.value(u"edges"_s).toArray().isEmpty(), document->edges().isEmpty());
    const bool isSketch =
        QFileInfo(path).fileName() == "pyclient_3.0.0_example-nodes.json"_L1; // loose nodes, nothing saves
    QVERIFY(isSketch || !OutputRules(m_templates).outputNodes(*document, tree).isEmpty());
}

QTEST_GUILESS_MAIN(TestPageRequests)
#include "tst_pagerequests.moc"
