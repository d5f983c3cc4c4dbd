// SPDX-License-Identifier: Apache-2.0
#include "gallery/wantedrows.h"

#include <QSet>
#include <QTest>

using namespace Triptych;

class TestWantedRows : public QObject {
    Q_OBJECT

private slots:
    void visibleRowsComeFirst();
    void aPageAheadComesBeforeHalfAPageBehind();
    void movingUpLooksUp();
    void staysInsideTheModel();
    void neverMoreThanTheLimitAndNoRepeats();
    void nothingOnScreenWantsNothing();
};

void TestWantedRows::visibleRowsComeFirst()
{
    QCOMPARE(wantedRows(12, 15, 2, 1, 1000).first(4), (QList<int>{12, 13, 14, 15}));
}

void TestWantedRows::aPageAheadComesBeforeHalfAPageBehind()
{
    QCOMPARE(wantedRows(12, 15, 2, 1, 1000), (QList<int>{12, 13, 14, 15, 16, 17, 18, 19, 11, 10, 9, 8}));
}

void TestWantedRows::movingUpLooksUp()
{
    QCOMPARE(wantedRows(12, 15, 2, -1, 1000), (QList<int>{12, 13, 14, 15, 11, 10, 9, 8, 16, 17, 18, 19}));
}

void TestWantedRows::staysInsideTheModel()
{
    QCOMPARE(wantedRows(0, 3, 2, 1, 5), (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(wantedRows(2, 90, 2, 1, 5), (QList<int>{2, 3, 4, 1, 0}));
}

void TestWantedRows::neverMoreThanTheLimitAndNoRepeats()
{
    const QList<int> rows = wantedRows(5000, 5199, 10, 1, 100000);
    QCOMPARE(rows.size(), kMaxWanted);
    QCOMPARE(QSet<int>(rows.begin(), rows.end()).size(), kMaxWanted);
}

void TestWantedRows::nothingOnScreenWantsNothing()
{
    QVERIFY(wantedRows(0, -1, 4, 1, 100).isEmpty());
    QVERIFY(wantedRows(0, 10, 4, 1, 0).isEmpty());
}

QTEST_GUILESS_MAIN(TestWantedRows)
#include "tst_wantedrows.moc"
