// SPDX-License-Identifier: Apache-2.0
#include "gui/tabstore.h"

#include "base/safefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

StoredTab tabOf(const QString &id)
{
    StoredTab tab;
    tab.id = id;
    tab.source = {WorkflowOrigin::Kind::File, u"/home/ann/"_s + id + u".json"_s};
    tab.title = u"Title of "_s + id;
    tab.values = {{u"noise.seed"_s, 4294967295.0}, {u"wanted.prompt"_s, u"two  spaces\n<b>and a line</b>"_s}};
    tab.runs = 3;
    tab.board = u"board-1"_s;
    tab.randomSeeds = {u"noise.seed"_s};
    tab.keptModels = {u"loader.model"_s};
    tab.workflow = "{\"name\": \"" + id.toUtf8() + "\"}";
    return tab;
}

} // namespace

//! What is kept of the open workflows over a restart.
class TestTabStore : public QObject {
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasSaved();
    void keepsTheOrder();
    void aTabThatIsNotInTheOrderYetIsThere();
    void leavesOutWhatCannotBeRead();
    void aClosedTabIsGone();
    void aSecondInstanceHasItsOwnTabs();
    void saysWhenItCannotWrite();
    void theWorkflowIsWrittenOnce();

private:
    QString folder() const { return m_dir->filePath(u"tabs"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTabStore::givesBackWhatWasSaved()
{
    const StoredTab tab = tabOf(u"a"_s);
    {
        TabStore store(folder());
        QVERIFY(store.save(tab).ok());
        QVERIFY(store.saveOrder({u"a"_s}, u"a"_s).ok());
    }
    const TabStore store(folder());
    QCOMPARE(store.tabs().size(), 1);
    const StoredTab back = store.tabs().first();
    QCOMPARE(back.id, tab.id);
    QCOMPARE(back.source.location, tab.source.location);
    QCOMPARE(back.title, tab.title);
    QCOMPARE(back.values, tab.values);
    QCOMPARE(back.runs, tab.runs);
    QCOMPARE(back.board, tab.board);
    QCOMPARE(back.randomSeeds, tab.randomSeeds);
    QCOMPARE(back.keptModels, tab.keptModels);
    QCOMPARE(back.workflow, tab.workflow);
    QCOMPARE(store.currentId(), tab.id);
}

void TestTabStore::keepsTheOrder()
{
    TabStore store(folder());
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.save(tabOf(id)).ok());
    QVERIFY(store.saveOrder({u"c"_s, u"a"_s, u"b"_s}, u"a"_s).ok());
    QStringList ids;
    for (const StoredTab &tab : store.tabs())
        ids.append(tab.id);
    QCOMPARE(ids, QStringList({u"c"_s, u"a"_s, u"b"_s}));
}

void TestTabStore::aTabThatIsNotInTheOrderYetIsThere()
{
    TabStore store(folder());
    QVERIFY(store.save(tabOf(u"a"_s)).ok());
    QVERIFY(store.saveOrder({u"a"_s}, u"a"_s).ok());
    QVERIFY(store.save(tabOf(u"b"_s)).ok()); // and then the program was killed
    QCOMPARE(store.tabs().size(), 2);
}

void TestTabStore::leavesOutWhatCannotBeRead()
{
    TabStore store(folder());
    QVERIFY(store.save(tabOf(u"a"_s)).ok());
    QVERIFY(store.save(tabOf(u"b"_s)).ok());
    QVERIFY(writeFile(QDir(folder()).filePath(u"b.tab"_s), "{\"title\": \"cut").ok());
    QVERIFY(writeFile(QDir(folder()).filePath(u"order.json"_s), "[]").ok());
    QCOMPARE(store.tabs().size(), 1);
    QCOMPARE(store.tabs().first().id, u"a"_s);
}

void TestTabStore::aClosedTabIsGone()
{
    TabStore store(folder());
    QVERIFY(store.save(tabOf(u"a"_s)).ok());
    store.remove(u"a"_s);
    QVERIFY(store.tabs().isEmpty());
    QVERIFY(store.save(tabOf(u"a"_s)).ok()); // opened again
    QCOMPARE(store.tabs().first().workflow, tabOf(u"a"_s).workflow);
}

void TestTabStore::aSecondInstanceHasItsOwnTabs()
{
    TabStore first(folder());
    TabStore second(folder());
    QVERIFY(first.save(tabOf(u"a"_s)).ok());
    QVERIFY(second.save(tabOf(u"b"_s)).ok());
    QCOMPARE(first.tabs().size(), 1);
    QCOMPARE(first.tabs().first().id, u"a"_s);
    QCOMPARE(second.tabs().size(), 1);
    QCOMPARE(second.tabs().first().id, u"b"_s);
}

void TestTabStore::saysWhenItCannotWrite()
{
    QVERIFY(writeFile(folder(), "a file where the folder should be").ok());
    TabStore store(folder());
    const Status status = store.save(tabOf(u"a"_s));
    QVERIFY(!status.ok());
    QVERIFY(!status.error().message.isEmpty());
}

void TestTabStore::theWorkflowIsWrittenOnce()
{
    TabStore store(folder());
    StoredTab tab = tabOf(u"a"_s);
    QVERIFY(store.save(tab).ok());
    const QString path = QDir(folder()).filePath(u"a.workflow"_s);
    QVERIFY(QFile::remove(path));
    tab.runs = 4;
    QVERIFY(store.save(tab).ok());
    QVERIFY(!QFile::exists(path)); // a keystroke does not write megabytes
    QCOMPARE(store.tabs().first().runs, 4);
}

QTEST_GUILESS_MAIN(TestTabStore)
#include "tst_tabstore.moc"
