// SPDX-License-Identifier: Apache-2.0
#include "gallery/librarymodel.h"

#include "support/standin.h"
#include "support/waitfor.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;
using Test::waitFor;

namespace {

WorkflowEntry entry(const QString &id, const QString &name, const QString &category, const QString &tags)
{
    WorkflowEntry entry;
    entry.id = id;
    entry.name = name;
    entry.category = category;
    entry.tags = tags;
    entry.description = u"About "_s + name;
    return entry;
}

QList<WorkflowEntry> threeEntries()
{
    return {entry(u"1"_s, u"Portrait SDXL"_s, u"user"_s, u"faces, SDXL"_s),
            entry(u"2"_s, u"Upscale"_s, u"default"_s, u"sdxl,large"_s),
            entry(u"3"_s, u"Landscape"_s, u"user"_s, {})};
}

} // namespace

class TestLibraryModel : public QObject {
    Q_OBJECT

private slots:
    void filters_data();
    void filters();
    void listsTagsOnce();
    void filtersAThousandEntriesWithinOneKeyPress();
    void fetchesPicturesOfWantedRowsOnly();
    void survivesAPictureThatIsNone();
};

void TestLibraryModel::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << QString() << QString() << QString() << QStringList{u"1"_s, u"2"_s, u"3"_s};
    QTest::newRow("name, any case") << u"LAND"_s << QString() << QString() << QStringList{u"3"_s};
    QTest::newRow("tag as word") << u"large"_s << QString() << QString() << QStringList{u"2"_s};
    QTest::newRow("description") << u"about up"_s << QString() << QString() << QStringList{u"2"_s};
    QTest::newRow("two words, any order")
        << u"sdxl portrait"_s << QString() << QString() << QStringList{u"1"_s};
    QTest::newRow("category") << QString() << u"user"_s << QString() << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("tag") << QString() << QString() << u"sdxl"_s << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("all three") << u"about"_s << u"default"_s << u"SDXL"_s << QStringList{u"2"_s};
    QTest::newRow("none") << u"zebra"_s << QString() << QString() << QStringList();
}

void TestLibraryModel::filters()
{
    QFETCH(QString, words);
    QFETCH(QString, category);
    QFETCH(QString, tag);
    QFETCH(QStringList, ids);
    LibraryModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(threeEntries());
    model.setFilter({words, category, tag});
    QStringList shown;
    for (int i = 0; i < model.rowCount(); ++i)
        shown << model.index(i).data(LibraryModel::IdRole).toString();
    QCOMPARE(shown, ids);
}

void TestLibraryModel::listsTagsOnce()
{
    LibraryModel model(nullptr);
    model.setEntries(threeEntries());
    QCOMPARE(model.tags(), (QStringList{u"faces"_s, u"large"_s, u"SDXL"_s}));
}

//! 50 ms is what a person may wait; the model takes a hundredth of it, so that a busy machine does no harm.
void TestLibraryModel::filtersAThousandEntriesWithinOneKeyPress()
{
    QList<WorkflowEntry> entries;
    for (int i = 0; i < 1000; ++i)
        entries << entry(QString::number(i), u"Workflow number %1"_s.arg(i), i % 3 ? u"user"_s : u"default"_s,
                         u"tag%1, common, another"_s.arg(i % 40));
    LibraryModel model(nullptr);
    model.setEntries(entries);
    QElapsedTimer timer;
    timer.start();
    model.setFilter({u"number 7 tag1"_s, {}, {}});
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 1000);
}

void TestLibraryModel::fetchesPicturesOfWantedRowsOnly()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    const Result<QList<WorkflowEntry>> entries = waitFor(standIn.client->workflows.list());
    QVERIFY(entries.ok() && entries->size() > 8);
    LibraryModel model(standIn.client.get());
    QSignalSpy changed(&model, &LibraryModel::dataChanged);
    model.setEntries(entries.value());
    QCOMPARE(model.index(0).data(Qt::DecorationRole).value<QImage>().isNull(), true);
    model.wantPictures(0, 5);
    QTRY_COMPARE(changed.size(), 6);
    for (int i = 0; i < 6; ++i)
        QVERIFY(!model.index(i).data(Qt::DecorationRole).value<QImage>().isNull());
    model.wantPictures(0, 5); // known by now
    QStringList asked = standIn.requests();
    asked.removeIf([](const QString &request) { return !request.endsWith("/thumbnail"_L1); });
    QCOMPARE(asked.size(), 6);
}

void TestLibraryModel::survivesAPictureThatIsNone()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    LibraryModel model(standIn.client.get());
    WorkflowEntry gone = entry(u"gone"_s, u"Gone"_s, u"user"_s, {});
    gone.thumbnailUrl = u"api/v1/workflows/i/gone/thumbnail"_s;
    model.setEntries({gone});
    model.wantPictures(0, 0);
    QTRY_VERIFY(standIn.requests().last().endsWith("/thumbnail"_L1));
    QVERIFY(model.index(0).data(Qt::DecorationRole).value<QImage>().isNull());
}

QTEST_GUILESS_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
