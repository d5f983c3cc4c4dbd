// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"
#include "jobs/starters.h"
#include "support/standin.h"
#include "support/waitfor.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::JobBench;
using Test::waitFor;

//! Every starter that the stand-in's models allow, from the file to the pictures. No window.
class TestStarterRuns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void runs_data();
    void runs();

private:
    QList<Starter> m_starters;
    JobBench m_bench;
    QTemporaryDir m_dir;
};

void TestStarterRuns::initTestCase()
{
    QVERIFY(m_bench.start());
    const Result<QList<ModelInfo>> models = waitFor(m_bench.standIn.client->models.list());
    QVERIFY(models.ok());
    QList<ModelChoice> choices;
    for (const ModelInfo &m : models.value())
        choices << ModelChoice{m.key, m.hash, m.name, m.base, m.type, m.format, m.variant, m.providerId};
    m_starters = starters(*m_bench.standIn.templates(), choices);
    QImage source(96, 64, QImage::Format_RGB32);
    source.fill(Qt::darkCyan);
    QVERIFY(source.save(m_dir.filePath(u"source.png"_s)));
}

void TestStarterRuns::runs_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < m_starters.size(); ++i)
        QTest::newRow(qPrintable(m_starters.at(i).path)) << i;
}

void TestStarterRuns::runs()
{
    QFETCH(int, row);
    const Starter &starter = m_starters.at(row);
    if (starter.path.contains("sdxl-reference"_L1)) {
        QCOMPARE(starter.needs.missing, QStringList{u"IP-Adapter"_s}); // left out of the demo on purpose
        return;
    }
    QVERIFY2(starter.canRun(), qPrintable(starter.needs.missing.join(u", "_s)));
    const Result<QByteArray> bytes = readFile(starter.path, WorkflowDocument::kMaxBytes);
    QVERIFY(bytes.ok());
    const Result<std::shared_ptr<WorkflowHandle>> opened =
        WorkflowHandle::open(bytes.value(), {WorkflowOrigin::Kind::Example, starter.path},
                             m_bench.standIn.templates(), &m_bench.uploads);
    QVERIFY(opened.ok());
    WorkflowHandle &handle = *opened.value();
    QVERIFY2(handle.review()->notes().isEmpty(), qPrintable(handle.review()->notes().value(0).message));
    handle.state()->restore(starter.needs.values);
    for (const FormField &field : handle.tree().fields()) {
        if (field.fieldName == "width"_L1 || field.fieldName == "height"_L1)
            QVERIFY(handle.setValue(field.index, 64).ok());
        if (field.fieldName == "steps"_L1 || field.fieldName == "num_steps"_L1)
            QVERIFY(handle.setValue(field.index, 2).ok());
        if (field.fieldName == "image"_L1)
            QVERIFY(handle.setFile(field.index, m_dir.filePath(u"source.png"_s)).ok());
    }
    m_bench.handle = opened.value();
    Job *job = m_bench.submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    const qsizetype items = starter.path.contains("prompts"_L1) ? 3 : 1;
    for (qsizetype i = 0; i < items; ++i)
        m_bench.engine()->finishCurrent();
    QTRY_COMPARE(job->state(), Job::State::Completed);
    QCOMPARE(job->imageNames().size(), items);
}

QTEST_GUILESS_MAIN(TestStarterRuns)
#include "tst_starterruns.moc"
