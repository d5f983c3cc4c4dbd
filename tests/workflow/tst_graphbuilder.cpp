// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"
#include "workflow/workflowfixtures.h"

#include <QDir>
#include <QTest>

using namespace Triptych;
using namespace Triptych::Test;
using namespace Qt::StringLiterals;

namespace {

const QString kGolden = u".golden.json"_s;

//! One main model and one LoRA.
Resources goldenServer()
{
    Resources resources;
    resources.modelsKnown = true;
    resources.models = {
        {u"here-1"_s, u"blake3:big"_s, u"Big"_s, u"sdxl"_s, u"main"_s, {}, {}, {}},
        {u"here-2"_s, u"blake3:aquarelle"_s, u"Aquarelle"_s, u"sdxl"_s, u"lora"_s, {}, {}, {}}};
    return resources;
}

void compareGolden(const QString &name, const QJsonObject &json)
{
    const QByteArray got = QJsonDocument(json).toJson();
    const QString golden = dataPath(name + kGolden);
    if (qEnvironmentVariableIsSet("TRIPTYCH_UPDATE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got);
    }
    QCOMPARE(QString::fromUtf8(got), QString::fromUtf8(bytesOf(golden)));
}

} // namespace

//! Golden files: set TRIPTYCH_UPDATE_GOLDEN=1 to write them anew, then read the diff.
class TestGraphBuilder : public QObject {
    Q_OBJECT

private slots:
    void graphIsTheGoldenOne_data();
    void graphIsTheGoldenOne();
    void valueOfTheFormWinsOverTheFile();
    void clearedValueIsNotSent();
    void valueForAnInputThatTheFileLacksIsSent();
    void autoWithoutABoardSendsNone();
    void modelsAreFoundUnderTheirNewKey();
};

void TestGraphBuilder::graphIsTheGoldenOne_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(dataPath({})).entryList({u"*.workflow.json"_s});
    for (const QString &file : files)
        QTest::addRow("%s", qPrintable(file)) << file.left(file.size() - 14);
    QVERIFY(files.size() >= 10);
}

void TestGraphBuilder::graphIsTheGoldenOne()
{
    QFETCH(QString, name);
    const Result<WorkflowDocument> document =
        WorkflowDocument::load(bytesOf(dataPath(name + u".workflow.json"_s)));
    QVERIFY(document.ok());
    const FieldValues values = withResolvedResources(*document, *templates(), {}, goldenServer());
    compareGolden(name, buildGraph(*document, *templates(), values, u"board-1"_s, u"graph-1"_s));
    if (const QString attached = name + u".attached"_s; QFile::exists(dataPath(attached + kGolden)))
        compareGolden(attached, attachedWorkflow(*document, *templates(), values));
}

void TestGraphBuilder::valueOfTheFormWinsOverTheFile()
{
    const Result<WorkflowDocument> document = load(workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}})}));
    const FieldValues values{{{u"n"_s, u"seed"_s}, 7}};
    const QJsonObject graph = buildGraph(*document, *templates(), values, {}, u"g"_s);
    QCOMPARE(graph[u"nodes"_s][u"n"_s][u"seed"_s], QJsonValue(7));
}

void TestGraphBuilder::clearedValueIsNotSent()
{
    const Result<WorkflowDocument> document = load(workflow({node(u"n"_s, u"noise"_s, {{u"seed"_s, 1}})}));
    const FieldValues values{{{u"n"_s, u"seed"_s}, QJsonValue(QJsonValue::Undefined)}};
    const QJsonObject graph = buildGraph(*document, *templates(), values, {}, u"g"_s);
    QVERIFY(!graph[u"nodes"_s][u"n"_s].toObject().contains(u"seed"_s));
}

void TestGraphBuilder::valueForAnInputThatTheFileLacksIsSent()
{
    const Result<WorkflowDocument> document = load(workflow({node(u"n"_s, u"noise"_s)}));
    const FieldValues values{{{u"n"_s, u"width"_s}, 64}};
    const QJsonObject graph = buildGraph(*document, *templates(), values, {}, u"g"_s);
    QCOMPARE(graph[u"nodes"_s][u"n"_s][u"width"_s], QJsonValue(64));
}

void TestGraphBuilder::autoWithoutABoardSendsNone()
{
    const Result<WorkflowDocument> document =
        load(workflow({node(u"l"_s, u"l2i"_s, {{u"board"_s, u"auto"_s}})}));
    const QJsonObject graph = buildGraph(*document, *templates(), {}, {}, u"g"_s);
    QVERIFY(!graph[u"nodes"_s][u"l"_s].toObject().contains(u"board"_s));
}

void TestGraphBuilder::modelsAreFoundUnderTheirNewKey()
{
    const QJsonObject stored =
        object("{'key':'old','hash':'h','name':'Big','base':'sdxl','type':'main','submodel_type':'unet'}");
    const Result<WorkflowDocument> document =
        load(workflow({node(u"m"_s, u"main_model_loader"_s, {{u"model"_s, stored}})}));
    const ModelChoice model{u"new"_s, u"other"_s, u"Big"_s, u"sdxl"_s, u"main"_s, {}, {}, {}};
    Resources resources;
    resources.models = {model};
    const FieldValues values = withResolvedResources(*document, *templates(), {}, resources);
    QJsonObject wanted = model.toIdentifier();
    wanted.insert(u"submodel_type"_s, u"unet"_s);
    QCOMPARE(values.value({u"m"_s, u"model"_s}), QJsonValue(wanted));
}

QTEST_GUILESS_MAIN(TestGraphBuilder)
#include "tst_graphbuilder.moc"
