// SPDX-License-Identifier: Apache-2.0
#include "support/faultserver.h"
#include "support/standin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::JobBench;
using Test::kEnqueue;

//! Values that only the server can make are asked for once, then the run is sent.
class TestRunDraft : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void serverMakesTheValuesOfGenerators();
    void sendsNothingWhenAPromptCannotBeRead();
    void describesTheInputsOfACalledWorkflow();

private:
    FakeEngine *engine() { return m_bench->engine(); }
    std::shared_ptr<WorkflowHandle> openBatch();

    std::unique_ptr<JobBench> m_bench;
};

void TestRunDraft::init()
{
    m_bench = std::make_unique<JobBench>();
    QVERIFY(m_bench->start());
}

void TestRunDraft::cleanup()
{
    m_bench.reset();
}

//! Two prompts that the server makes, times three numbers that we make.
std::shared_ptr<WorkflowHandle> TestRunDraft::openBatch()
{
    const QByteArray json = R"({"meta": {"version": "4.0.0"}, "edges": [
        {"source": "g", "sourceHandle": "strings", "target": "b", "targetHandle": "strings"},
        {"source": "b", "sourceHandle": "value", "target": "t", "targetHandle": "value"},
        {"source": "h", "sourceHandle": "integers", "target": "c", "targetHandle": "integers"},
        {"source": "c", "sourceHandle": "value", "target": "i", "targetHandle": "value"}], "nodes": [
        {"id": "g", "type": "invocation", "data": {"type": "string_generator", "version": "1.0.0", "inputs": {"generator": {
            "value": {"type": "string_generator_dynamic_prompts_combinatorial", "input": "a {red|blue} fox"}}}}},
        {"id": "b", "type": "invocation", "data": {"type": "string_batch", "version": "1.0.0",
            "inputs": {"batch_group_id": {"value": "None"}}}},
        {"id": "h", "type": "invocation", "data": {"type": "integer_generator", "version": "1.0.0",
            "inputs": {"generator": {"value": {"count": 3}}}}},
        {"id": "c", "type": "invocation", "data": {"type": "integer_batch", "version": "1.0.0",
            "inputs": {"batch_group_id": {"value": "None"}}}},
        {"id": "t", "type": "invocation", "data": {"type": "string", "version": "1.0.1"}},
        {"id": "i", "type": "invocation", "data": {"type": "integer", "version": "1.0.1"}}]})";
    return WorkflowHandle::open(json, {}, m_bench->standIn.templates(), nullptr).take();
}

void TestRunDraft::serverMakesTheValuesOfGenerators()
{
    Job *job = m_bench->submitter.submit(openBatch(), {});
    QCOMPARE(job->state(), Job::State::Preparing);
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QCOMPARE(m_bench->standIn.countOf(u"POST /api/v1/utilities/dynamicprompts"_s), 1);
    QCOMPARE(job->requestedCount(), 6);
    QCOMPARE(job->items().size(), 6);
    QStringList pairs;
    for (const DemoItem &item : engine()->items()) {
        const QJsonObject nodes = item.graph[u"nodes"_s].toObject();
        pairs << nodes[u"t"_s][u"value"_s].toString() + QString::number(nodes[u"i"_s][u"value"_s].toInt());
    }
    QCOMPARE(pairs,
             (QStringList{u"a red fox0"_s, u"a red fox1"_s, u"a red fox2"_s, u"a blue fox0"_s,
                          u"a blue fox1"_s, u"a blue fox2"_s}));
}

void TestRunDraft::sendsNothingWhenAPromptCannotBeRead()
{
    FaultServer server;
    const FaultServer::Script answer{FaultServer::json(R"({"prompts": [], "error": "unbalanced"})")};
    server.play({answer});
    Client client(server.url());
    JobTracker tracker(&client);
    JobSubmitter submitter(&client, &tracker);
    const Job *job = submitter.submit(openBatch(), {});
    QTRY_COMPARE(job->state(), Job::State::Failed);
    QVERIFY2(job->error().message.contains(u"unbalanced"_s), qPrintable(job->error().message));
    QCOMPARE(server.requests().size(), 1);
}

//! Those of today: the file's node knows one that is gone, and not the new one.
void TestRunDraft::describesTheInputsOfACalledWorkflow()
{
    const QByteArray calling = R"({"meta": {"version": "4.0.0"}, "edges": [], "nodes": [
        {"id": "c", "type": "invocation", "data": {"type": "call_saved_workflow", "version": "1.0.0", "inputs": {
            "workflow_id": {"value": "lib"}, "saved_workflow_input::t::value": {"value": "mine"},
            "saved_workflow_input::old::value": {"value": 1}}}}]})";
    const QByteArray called = R"({"meta": {"version": "4.0.0"}, "edges": [], "nodes": [
        {"id": "t", "type": "invocation", "data": {"type": "string", "version": "1.0.1", "inputs": {
            "value": {"value": "its own", "label": "Words", "description": "What is said"}}}},
        {"id": "i", "type": "invocation", "data": {"type": "integer", "version": "1.0.1", "inputs": {"value": {"value": 3}}}}],
        "exposedFields": [{"nodeId": "t", "fieldName": "value"}, {"nodeId": "i", "fieldName": "value"}]})";
    KnownReferences known;
    known.workflows.insert(u"lib"_s, WorkflowDocument::load(called).take());
    const WorkflowDocument document = WorkflowDocument::load(calling).take();
    const std::shared_ptr<const NodeTemplates> templates = m_bench->standIn.templates();
    const RunDraft draft(document, templates, withKnownReferences(document, *templates, {}, known), known,
                         {});
    const QJsonObject data = draft.body()[u"batch"_s][u"workflow"_s][u"nodes"_s][0][u"data"_s].toObject();
    const QJsonObject inputs = data[u"inputs"_s].toObject();
    QCOMPARE(inputs.keys(),
             (QStringList{u"saved_workflow_input::i::value"_s, u"saved_workflow_input::t::value"_s,
                          u"workflow_id"_s}));
    QCOMPARE(inputs[u"saved_workflow_input::t::value"_s][u"label"_s].toString(), u"Words"_s);
    QCOMPARE(inputs[u"saved_workflow_input::t::value"_s][u"description"_s].toString(), u"What is said"_s);
    QCOMPARE(data[u"dynamicInputTemplates"_s].toObject().size(), 2);
}

QTEST_MAIN(TestRunDraft)
#include "tst_rundraft.moc"
