// SPDX-License-Identifier: Apache-2.0
#include "jobs/joblistmodel.h"

#include "support/standin.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::JobBench;

//! The tracker's jobs as rows.
class TestJobListModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void showsTheNewestJobFirst();
    void takesOverJobsThatWereThereBefore();
    void tellsWhenAJobChanges();
    void saysTheStateInWords();

private:
    std::unique_ptr<JobBench> m_bench;
};

void TestJobListModel::initTestCase()
{
    m_bench = std::make_unique<JobBench>();
    QVERIFY(m_bench->start());
}

void TestJobListModel::showsTheNewestJobFirst()
{
    JobListModel model(&m_bench->tracker);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const Job *first = m_bench->submit();
    const Job *second = m_bench->submit();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.job(0), second);
    QCOMPARE(model.job(1), first);
    QCOMPARE(model.job(2), nullptr);
    QCOMPARE(model.index(0).data(JobListModel::JobRole).value<Job *>(), second);
    QCOMPARE(model.index(0).data().toString(), u"Text to image"_s);
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void TestJobListModel::takesOverJobsThatWereThereBefore()
{
    m_bench->submit();
    const Job *last = m_bench->submit();
    const JobListModel model(&m_bench->tracker);
    QCOMPARE(model.rowCount(), static_cast<int>(m_bench->tracker.jobs().size()));
    QCOMPARE(model.job(0), last);
}

void TestJobListModel::tellsWhenAJobChanges()
{
    JobListModel model(&m_bench->tracker);
    Job *job = m_bench->submit();
    m_bench->submit();
    QTRY_COMPARE(job->state(), Job::State::Waiting);
    QSignalSpy changed(&model, &JobListModel::dataChanged);
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(job->state(), Job::State::Canceled);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().toModelIndex().row(), 1);
    QCOMPARE(model.index(1).data(JobListModel::StateRole).toInt(), static_cast<int>(Job::State::Canceled));
}

void TestJobListModel::saysTheStateInWords()
{
    JobListModel model(&m_bench->tracker);
    Job *job = m_bench->submit(2);
    QCOMPARE(JobListModel::stateText(*job), u"Sending"_s);
    QTRY_COMPARE(JobListModel::stateText(*job), u"Waiting"_s);
    while (m_bench->engine()->currentId() != job->items().first().id)
        m_bench->engine()->currentId() == 0 ? void(m_bench->engine()->step())
                                            : m_bench->engine()->finishCurrent();
    m_bench->engine()->finishCurrent();
    QTRY_COMPARE(JobListModel::stateText(*job), u"Running, 1 of 2 done"_s);
    m_bench->tracker.cancel(job);
    QTRY_COMPARE(JobListModel::stateText(*job), u"Cancelled"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains("Cancelled"_L1));
}

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
