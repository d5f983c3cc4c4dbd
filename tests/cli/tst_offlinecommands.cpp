// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using namespace Triptych::Test;

namespace {

QJsonObject node(const QString &id, const QString &type, const QString &version, const QJsonObject &values,
                 const QJsonObject &labels = {})
{
    QJsonObject inputs;
    for (auto it = values.begin(); it != values.end(); ++it) {
        QJsonObject input{
            {u"name"_s, it.key()}, {u"label"_s, labels[it.key()].toString()}, {u"description"_s, QString()}};
        if (!it.value().isNull())
            input.insert(u"value"_s, it.value());
        inputs.insert(it.key(), input);
    }
    return {{u"id"_s, id},
            {u"type"_s, u"invocation"_s},
            {u"position"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}}},
            {u"data"_s,
             QJsonObject{{u"id"_s, id},
                         {u"type"_s, type},
                         {u"version"_s, version},
                         {u"label"_s, QString()},
                         {u"notes"_s, QString()},
                         {u"nodePack"_s, u"invokeai"_s},
                         {u"isOpen"_s, true},
                         {u"isIntermediate"_s, type != "save_image"_L1},
                         {u"useCache"_s, true},
                         {u"inputs"_s, inputs}}}};
}

//! Inputs: 0 Prompt, 1 Seed, 2 Width, 3 Model, 4 Image, 5 Board.
QByteArray workflow()
{
    const QJsonArray nodes{
        node(u"p"_s, u"string"_s, u"1.0.0"_s, {{u"value"_s, u"old"_s}}, {{u"value"_s, u"Prompt"_s}}),
        node(u"n"_s, u"noise"_s, u"1.1.0"_s, {{u"seed"_s, 1}, {u"width"_s, 512}, {u"height"_s, 512}}),
        node(u"m"_s, u"main_model_loader"_s, u"1.0.0"_s, {{u"model"_s, QJsonValue()}}),
        node(u"i"_s, u"image"_s, u"1.0.0"_s, {{u"image"_s, QJsonObject{{u"image_name"_s, u"a.png"_s}}}}),
        node(u"s"_s, u"save_image"_s, u"1.2.2"_s, {{u"image"_s, QJsonValue()}, {u"board"_s, u"auto"_s}})};
    QJsonArray exposed;
    for (const QString &field :
         {u"p.value"_s, u"n.seed"_s, u"n.width"_s, u"m.model"_s, u"i.image"_s, u"s.board"_s})
        exposed << QJsonObject{{u"nodeId"_s, field.section(u'.', 0, 0)},
                               {u"fieldName"_s, field.section(u'.', 1)}};
    const QJsonObject edge{{u"id"_s, u"e"_s},     {u"type"_s, u"default"_s},
                           {u"source"_s, u"i"_s}, {u"sourceHandle"_s, u"image"_s},
                           {u"target"_s, u"s"_s}, {u"targetHandle"_s, u"image"_s}};
    return QJsonDocument(
               QJsonObject{{u"name"_s, u"Sketch"_s},
                           {u"author"_s, QString()},
                           {u"description"_s, QString()},
                           {u"version"_s, QString()},
                           {u"contact"_s, QString()},
                           {u"tags"_s, QString()},
                           {u"notes"_s, QString()},
                           {u"exposedFields"_s, exposed},
                           {u"nodes"_s, nodes},
                           {u"edges"_s, QJsonArray{edge}},
                           {u"meta"_s, QJsonObject{{u"version"_s, u"3.0.0"_s}, {u"category"_s, u"user"_s}}}})
        .toJson();
}

QByteArray models()
{
    const QJsonObject model{{u"key"_s, u"k1"_s},    {u"hash"_s, u"h1"_s},   {u"name"_s, u"Big One"_s},
                            {u"base"_s, u"sdxl"_s}, {u"type"_s, u"main"_s}, {u"format"_s, u"diffusers"_s}};
    return QJsonDocument(QJsonObject{{u"models"_s, QJsonArray{model}}}).toJson();
}

} // namespace

//! Commands that need no server: everything on files.
class TestOfflineCommands final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<CliBench>();
        m_file = m_bench->write(u"w.json"_s, workflow());
        m_offline = {u"--templates"_s, u"" TRIPTYCH_TEST_DATA "/workflow/openapi.json"_s, u"--models"_s,
                     m_bench->write(u"models.json"_s, models())};
    }

    void listsInputsInTheirStableOrder()
    {
        const CliOutcome outcome = workflowCommand(u"inputs"_s, {u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray list = outcome.json().array();
        QCOMPARE(list.size(), 6);
        const QJsonObject prompt = list[0].toObject();
        QCOMPARE(
            QStringList(prompt.keys()),
            QStringList({u"cardinality"_s, u"connected"_s, u"field_name"_s, u"index"_s, u"label"_s,
                         u"maximum"_s, u"minimum"_s, u"multiple_of"_s, u"node_id"_s, u"node_type"_s,
                         u"options"_s, u"problems"_s, u"required"_s, u"title"_s, u"type"_s, u"value"_s}));
        QCOMPARE(prompt[u"label"_s], u"Prompt"_s);
        QCOMPARE(prompt[u"type"_s], u"StringField"_s);
        QCOMPARE(prompt[u"cardinality"_s], u"SINGLE"_s);
        QCOMPARE(list[1][u"maximum"_s].toInteger(), 4294967295);
        QCOMPARE(list[1][u"label"_s], QString());
        QCOMPARE(list[1][u"title"_s], u"Seed"_s);
        QCOMPARE(list[2][u"multiple_of"_s].toInt(), 8);
        QCOMPARE(list[3][u"problems"_s].toArray().size(), 1);
        QVERIFY(list[3][u"value"_s].isNull());
    }

    void namesOutputsWithTheirBoardInput()
    {
        const QJsonArray list = workflowCommand(u"outputs"_s, {u"--json"_s}).json().array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"node_id"_s], u"s"_s);
        QCOMPARE(list[0][u"board_input_index"_s].toInt(), 5);
    }

    void mapTellsWhetherIndexesStillFit()
    {
        const QString map = m_bench->path(u"map.json"_s);
        const CliOutcome exported =
            m_bench->run(QStringList{u"workflow"_s, u"map"_s, u"export"_s, m_file, u"-o"_s, map} + m_offline);
        QVERIFY2(exported.code == 0, qPrintable(exported.err));
        const QJsonObject written = QJsonDocument::fromJson(m_bench->read(u"map.json"_s)).object();
        QCOMPARE(written[u"inputs"_s].toArray().size(), 6);
        const QStringList verify =
            QStringList{u"--json"_s, u"workflow"_s, u"map"_s, u"verify"_s, m_file} + m_offline;
        const CliOutcome same = m_bench->run(verify + QStringList{map});
        QCOMPARE(same.code, 0);
        QCOMPARE(same.json()[u"unchanged"_s].toArray().size(), 6);
        QJsonObject other = written;
        QJsonArray inputs = written[u"inputs"_s].toArray();
        inputs.removeFirst();
        inputs.append(QJsonObject{{u"index"_s, 9}, {u"label"_s, u"Gone"_s}, {u"jsonpath"_s, u"$.x"_s}});
        other.insert(u"inputs"_s, inputs);
        const QString drifted = m_bench->write(u"old.json"_s, QJsonDocument(other).toJson());
        const CliOutcome moved = m_bench->run(verify + QStringList{drifted});
        QCOMPARE(moved.code, 2);
        QCOMPARE(moved.json()[u"missing"_s][0][u"label"_s].toString(), u"Gone"_s);
        QCOMPARE(moved.json()[u"new"_s].toArray().size(), 1);
    }

    void whatOnlyTheServerKnowsIsExitThree()
    {
        const QByteArray json = R"({"meta": {"version": "4.0.0"}, "edges": [
            {"source": "g", "sourceHandle": "strings", "target": "b", "targetHandle": "strings"},
            {"source": "b", "sourceHandle": "value", "target": "t", "targetHandle": "value"}], "nodes": [
            {"id": "g", "type": "invocation", "data": {"type": "string_generator", "version": "1.0.0", "inputs": {"generator": {
                "value": {"type": "string_generator_dynamic_prompts_combinatorial", "input": "{a|b}"}}}}},
            {"id": "b", "type": "invocation", "data": {"type": "string_batch", "version": "1.0.0"}},
            {"id": "t", "type": "invocation", "data": {"type": "string", "version": "1.0.0"}}]})";
        const QString file = m_bench->write(u"prompts.json"_s, json);
        const CliOutcome outcome = m_bench->run(QStringList{u"workflow"_s, u"request"_s, file} + m_offline);
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(u"Only the server"_s), qPrintable(outcome.err));
    }

    void checkNamesWhatStopsTheRun()
    {
        const CliOutcome bad = workflowCommand(u"check"_s, {u"--json"_s});
        QCOMPARE(bad.code, 2);
        const QJsonArray problems = bad.json()[u"problems"_s].toArray();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0][u"index"_s].toInt(), 3);
        QCOMPARE(problems[0][u"field_name"_s], u"model"_s);
        QCOMPARE(workflowCommand(u"check"_s, {u"--set"_s, u"3=Big One"_s}).code, 0);
    }

    void requestHoldsTheValuesThatWereSet()
    {
        const CliOutcome outcome = workflowCommand(
            u"request"_s,
            {u"--set"_s, u"Prompt=a=b"_s, u"--set"_s, u"n.seed=7"_s, u"--set"_s, u"2=768"_s, u"--set"_s,
             u"Model=k1"_s, u"--runs"_s, u"3"_s, u"--front"_s, u"--board"_s, u"b1"_s});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject body = outcome.json().object();
        const QJsonObject nodes = body[u"batch"_s][u"graph"_s][u"nodes"_s].toObject();
        QCOMPARE(nodes[u"p"_s][u"value"_s], u"a=b"_s);
        QCOMPARE(nodes[u"n"_s][u"seed"_s].toInt(), 7);
        QCOMPARE(nodes[u"n"_s][u"width"_s].toInt(), 768);
        QCOMPARE(nodes[u"m"_s][u"model"_s][u"name"_s], u"Big One"_s);
        QCOMPARE(nodes[u"s"_s][u"board"_s][u"board_id"_s], u"b1"_s);
        QCOMPARE(body[u"batch"_s][u"runs"_s].toInt(), 3);
        QCOMPARE(body[u"prepend"_s].toBool(), true);
    }

    void readsTextFromAFileAndLeavesDoubleAtAlone()
    {
        const QString text = m_bench->write(u"prompt.txt"_s, "zwei\nZeilen ü");
        QCOMPARE(promptOf({u"--set"_s, u"0=@"_s + text}), u"zwei\nZeilen ü"_s);
        QCOMPARE(promptOf({u"--set"_s, u"0=@@home"_s}), u"@home"_s);
    }

    void takesValuesFromAJsonFileBeforeThoseOfSet()
    {
        const QString file = m_bench->write(u"in.json"_s, R"({"Prompt": "from file", "1": 99})");
        QCOMPARE(promptOf({u"--inputs"_s, file}), u"from file"_s);
        QCOMPARE(promptOf({u"--inputs"_s, file, u"--set"_s, u"0=mine"_s}), u"mine"_s);
    }

    void refusesBadValuesBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("range") << u"1=-1"_s << 2 << u"Seed"_s;
        QTest::newRow("multiple") << u"2=513"_s << 2 << u"8"_s;
        QTest::newRow("no number") << u"2=wide"_s << 2 << u"Width"_s;
        QTest::newRow("model") << u"3=Nobody"_s << 2 << u"Nobody"_s;
        QTest::newRow("no such input") << u"n.height=8"_s << 2 << u"0 (Prompt)"_s;
        QTest::newRow("no equals sign") << u"Prompt"_s << 2 << u"SELECTOR=VALUE"_s;
        QTest::newRow("text file") << u"0=@/nowhere/x.txt"_s << 5 << u"/nowhere/x.txt"_s;
        QTest::newRow("picture that would be sent") << u"4=@/nowhere/x.png"_s << 2 << u"x.png"_s;
    }
    void refusesBadValuesBeforeAnythingIsSent()
    {
        QFETCH(QString, assignment);
        QFETCH(int, code);
        QFETCH(QString, named);
        const CliOutcome outcome =
            workflowCommand(u"request"_s, {u"--set"_s, u"3=k1"_s, u"--set"_s, assignment});
        QCOMPARE(outcome.code, code);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(named), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
    }

    void readsTheWorkflowFromStandardInput()
    {
        const CliOutcome outcome =
            m_bench->run({QStringList{u"workflow"_s, u"inputs"_s, u"-"_s} + m_offline}, workflow());
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out.count('\n'), 6);
    }

    void saysWhatIsWrongWithAFile()
    {
        const QString missing = m_bench->path(u"none.json"_s);
        QCOMPARE(m_bench->run(QStringList{u"workflow"_s, u"inputs"_s, missing} + m_offline).code, 5);
        const QString text = m_bench->write(u"text.json"_s, "hello");
        const CliOutcome outcome = m_bench->run(QStringList{u"workflow"_s, u"inputs"_s, text} + m_offline);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.err.contains(text));
        QCOMPARE(m_bench->run({u"workflow"_s, u"inputs"_s, m_file, u"--templates"_s, text}).code, 2);
    }

    void saysThatNoServerAnswers()
    {
        const CliOutcome outcome = m_bench->run({u"server"_s, u"info"_s});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains(u"127.0.0.1:9"_s));
        QCOMPARE(m_bench->run({u"workflow"_s, u"inputs"_s, m_file}).code, 3);
    }

    void everyCommandHasHelp()
    {
        const CliOutcome outcome = m_bench->run({u"--help"_s});
        QCOMPARE(outcome.code, 0);
        int commands = 0;
        for (const QByteArray &line : outcome.out.split('\n')) {
            if (!line.startsWith("  ") || line.startsWith("  -"))
                continue;
            const QStringList words =
                QString::fromUtf8(line).simplified().split(u' ').first(2) + QStringList{u"--help"_s};
            const CliOutcome help = m_bench->run(words);
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.startsWith(QString(u"triptych-cli "_s + words.first(2).join(u' ')).toUtf8()),
                     line.constData());
            ++commands;
        }
        QVERIFY(commands >= 30);
    }

    void deletingNeedsYes()
    {
        QCOMPARE(m_bench->run({u"board"_s, u"delete"_s, u"b"_s}).code, 2);
        QCOMPARE(m_bench->run({u"image"_s, u"delete"_s, u"a.png"_s}).code, 2);
    }

private:
    CliOutcome workflowCommand(const QString &verb, const QStringList &rest)
    {
        return m_bench->run(QStringList{u"workflow"_s, verb, m_file} + m_offline + rest);
    }
    QString promptOf(const QStringList &rest)
    {
        const CliOutcome outcome = workflowCommand(u"request"_s, QStringList{u"--set"_s, u"3=k1"_s} + rest);
        return outcome.json()[u"batch"_s][u"graph"_s][u"nodes"_s][u"p"_s][u"value"_s].toString();
    }

    std::unique_ptr<CliBench> m_bench;
    QString m_file;
    QStringList m_offline;
};

QTEST_GUILESS_MAIN(TestOfflineCommands)
#include "tst_offlinecommands.moc"
