// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagelistmodel.h"

#include "gallery/imagemime.h"
#include "gallery/thumbnailstore.h"
#include "support/standin.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;

//! A board's pictures as rows: all there at once, loaded where they are looked at.
class TestImageListModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void knowsTheNumberOfRowsFromTheStart();
    void loadsOnlyWhatIsWanted();
    void insertsANewPictureBehindTheStarredOnes();
    void insertsAStarredPictureOnTop();
    void appendsANewPictureWhereTheOldestComeFirst();
    void insertsNoPictureTwice();
    void insertsNoPictureOfAnotherBoard();
    void keepsAnswersInTheirRowsWhenOneIsInserted();
    void changesOnlyWhatDiffersOnReload();
    void movesAStarredPictureToTheFront();
    void emptiesItselfForAnotherQuery();
    void showsTheLastOfSeveralQueries();
    void saysWhyItCouldNotLoad();
    void asksAgainForWhatFailed();
    void dragsNames();
    void readsNamesFromAnOlderServer();

private:
    ImageInfo newPicture(bool starred = false) const;
    bool load();

    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<ThumbnailStore> m_thumbnails;
    std::unique_ptr<ImageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestImageListModel::init()
{
    m_standIn = std::make_unique<StandIn>(40, 0);
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
    m_thumbnails = std::make_unique<ThumbnailStore>(m_standIn->client.get());
    m_model = std::make_unique<ImageListModel>(m_standIn->client.get(), m_thumbnails.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->reload();
    QVERIFY(load());
    QVERIFY(m_model->rowCount() > 10);
}

void TestImageListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_thumbnails.reset();
    m_standIn.reset();
}

bool TestImageListModel::load()
{
    return QTest::qWaitFor([this] { return !m_model->isLoading(); });
}

ImageInfo TestImageListModel::newPicture(bool starred) const
{
    ImageInfo info;
    info.name = u"new.png"_s;
    info.category = u"general"_s;
    info.starred = starred;
    info.size = {64, 64};
    return info;
}

void TestImageListModel::knowsTheNumberOfRowsFromTheStart()
{
    QCOMPARE(m_model->data(m_model->index(5), ImageNameRole).toString(), m_model->name(5));
    QVERIFY(m_model->data(m_model->index(5), ThumbnailRole).value<QImage>().isNull());
    QVERIFY(!m_model->info(5));
    QVERIFY(!m_model->data(m_model->index(5), StarredRole).toBool());
    QCOMPARE(m_model->rowOf(m_model->name(7)), 7);
    QCOMPARE(m_model->rowOf(u"none"_s), -1);
    QVERIFY(!m_model->info(-1) && !m_model->info(100000));
    QCOMPARE(m_standIn->requests().filter(u"thumbnail"_s).size(), 0);
}

void TestImageListModel::loadsOnlyWhatIsWanted()
{
    QSignalSpy changed(m_model.get(), &ImageListModel::dataChanged);
    m_model->setWantedRows({3, 4, 5, -1, 100000});
    QTRY_VERIFY(m_model->info(3) && m_model->info(4) && m_model->info(5));
    for (const int row : {3, 4, 5})
        QTRY_VERIFY(!m_model->data(m_model->index(row), ThumbnailRole).value<QImage>().isNull());
    QVERIFY(!m_model->info(6));
    QVERIFY(m_model->data(m_model->index(6), ThumbnailRole).value<QImage>().isNull());
    QVERIFY(m_model->data(m_model->index(3), SizeRole).toSize().isValid());
    QVERIFY(m_model->data(m_model->index(3), CreatedRole).toDateTime().isValid());
    QCOMPARE(m_standIn->requests().filter(u"thumbnail"_s).size(), 3);
    QCOMPARE(m_standIn->countOf(u"POST /api/v1/images/images_by_names"_s), 1);
    for (const QList<QVariant> &one : changed)
        QVERIFY(one.first().toModelIndex().row() >= 3 && one.first().toModelIndex().row() <= 5);
}

void TestImageListModel::insertsANewPictureBehindTheStarredOnes()
{
    // How many are starred the server has said; the record of each row agrees.
    QList<int> all(m_model->rowCount());
    std::iota(all.begin(), all.end(), 0);
    m_model->setWantedRows(all);
    QTRY_VERIFY(m_model->info(m_model->rowCount() - 1));
    int starred = 0;
    while (m_model->info(starred)->starred)
        ++starred;
    QSignalSpy inserted(m_model.get(), &ImageListModel::rowsInserted);
    QVERIFY(m_model->noteNewImage(newPicture()));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), starred);
    QCOMPARE(inserted.first().at(2).toInt(), starred);
    QCOMPARE(m_model->name(starred), u"new.png"_s);
    QCOMPARE(m_model->data(m_model->index(starred), SizeRole).toSize(),
             QSize(64, 64)); // nothing had to be asked
}

void TestImageListModel::insertsAStarredPictureOnTop()
{
    QVERIFY(m_model->noteNewImage(newPicture(true)));
    QCOMPARE(m_model->name(0), u"new.png"_s);
    ImageInfo second = newPicture();
    second.name = u"second.png"_s;
    QVERIFY(m_model->noteNewImage(second));
    QVERIFY(m_model->rowOf(u"second.png"_s) >= 1); // one more starred one is before it now
}

void TestImageListModel::appendsANewPictureWhereTheOldestComeFirst()
{
    ImageQuery query;
    query.oldestFirst = true;
    m_model->setQuery(query);
    QVERIFY(load());
    QVERIFY(m_model->noteNewImage(newPicture()));
    QCOMPARE(m_model->rowOf(u"new.png"_s), m_model->rowCount() - 1);
    ImageInfo starred = newPicture(true);
    starred.name = u"starred.png"_s;
    QVERIFY(m_model->noteNewImage(starred));
    QVERIFY(m_model->rowOf(u"starred.png"_s) < m_model->rowCount() - 1);
}

void TestImageListModel::insertsNoPictureTwice()
{
    ImageInfo known = newPicture();
    known.name = m_model->name(4); // the server's node cache names an old picture
    const int rows = m_model->rowCount();
    QVERIFY(!m_model->noteNewImage(known));
    QVERIFY(m_model->noteNewImage(newPicture()));
    QVERIFY(!m_model->noteNewImage(newPicture()));
    QCOMPARE(m_model->rowCount(), rows + 1);
}

void TestImageListModel::insertsNoPictureOfAnotherBoard()
{
    ImageInfo info = newPicture();
    info.boardId = u"other"_s;
    QVERIFY(!m_model->noteNewImage(info));
    info = newPicture();
    info.category = u"user"_s; // an asset
    QVERIFY(!m_model->noteNewImage(info));
    info = newPicture();
    info.isIntermediate = true;
    QVERIFY(!m_model->noteNewImage(info));
}

void TestImageListModel::keepsAnswersInTheirRowsWhenOneIsInserted()
{
    const int last = m_model->rowCount() - 1;
    const QString name = m_model->name(last);
    m_model->setWantedRows({last});
    QVERIFY(m_model->noteNewImage(newPicture()));
    QSignalSpy changed(m_model.get(), &ImageListModel::dataChanged);
    QTRY_VERIFY(!m_model->data(m_model->index(last + 1), ThumbnailRole).value<QImage>().isNull());
    QCOMPARE(m_model->name(last + 1), name);
    for (const QList<QVariant> &one : changed)
        QCOMPARE(one.first().toModelIndex().row(), last + 1);
}

void TestImageListModel::changesOnlyWhatDiffersOnReload()
{
    const QPersistentModelIndex kept = m_model->index(m_model->rowCount() - 1);
    const QString name = m_model->name(kept.row());
    const QStringList gone{m_model->name(m_model->rowCount() - 3), m_model->name(m_model->rowCount() - 6)};
    QStringList removed;
    m_standIn->server.library()->remove(gone, &removed);
    QCOMPARE(removed.size(), 2);
    QSignalSpy removals(m_model.get(), &ImageListModel::rowsRemoved);
    QSignalSpy insertions(m_model.get(), &ImageListModel::rowsInserted);
    QSignalSpy resets(m_model.get(), &ImageListModel::modelReset);
    m_model->reload();
    QVERIFY(load());
    QCOMPARE(removals.size(), 2);
    QVERIFY(insertions.isEmpty() && resets.isEmpty());
    QVERIFY(kept.isValid());
    QCOMPARE(m_model->name(kept.row()), name);
}

void TestImageListModel::movesAStarredPictureToTheFront()
{
    const int row = m_model->rowCount() - 2;
    const QString name = m_model->name(row);
    const QPersistentModelIndex index = m_model->index(row);
    m_model->setWantedRows({row});
    QTRY_VERIFY(m_model->info(row));
    m_model->setStarred({row, -1, 100000}, true);
    QTRY_VERIFY(m_model->rowOf(name) < row);
    QVERIFY(index.isValid());
    QCOMPARE(index.data(ImageNameRole).toString(), name); // selection goes with it
    QVERIFY(index.data(StarredRole).toBool());
}

void TestImageListModel::emptiesItselfForAnotherQuery()
{
    m_model->setWantedRows({0, 1, 2, 3});
    ImageQuery query;
    query.kind = ImageQuery::Kind::Assets;
    m_model->setQuery(query);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->isLoading());
    QSignalSpy loaded(m_model.get(), &ImageListModel::loaded);
    QVERIFY(loaded.wait());
    m_model->setQuery(query); // the same: nothing to do
    QVERIFY(!m_model->isLoading());
}

void TestImageListModel::showsTheLastOfSeveralQueries()
{
    const int images = m_model->rowCount();
    QSignalSpy loaded(m_model.get(), &ImageListModel::loaded);
    ImageQuery query;
    for (const QString &term : {u"a"_s, u"nothing like this"_s, QString()}) {
        query.searchTerm = term;
        m_model->setQuery(query);
    }
    QVERIFY(load());
    QCOMPARE(m_model->rowCount(), images);
    QCOMPARE(loaded.size(), 1);
}

void TestImageListModel::saysWhyItCouldNotLoad()
{
    QSignalSpy failed(m_model.get(), &ImageListModel::failed);
    const int rows = m_model->rowCount();
    m_standIn->server.setFaults(DemoServer::Fault::ServerError);
    m_model->reload();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QVERIFY(!m_model->isLoading());
    QCOMPARE(m_model->rowCount(), rows); // what was there stays
}

void TestImageListModel::asksAgainForWhatFailed()
{
    m_standIn->server.setFaults(DemoServer::Fault::ServerError);
    m_model->setWantedRows({0, 1});
    QTRY_COMPARE(m_standIn->countOf(u"POST /api/v1/images/images_by_names"_s), 1);
    m_standIn->server.setFaults({});
    m_model->reload(); // as after a reconnect
    QTRY_VERIFY(m_model->info(0) && m_model->info(1));
}

void TestImageListModel::dragsNames()
{
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({m_model->index(2), m_model->index(0)}));
    QCOMPARE(imageNames(mime.get()), QStringList({m_model->name(2), m_model->name(0)}));
    QVERIFY(m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(imageNames(std::make_unique<QMimeData>().get()).isEmpty());
}

void TestImageListModel::readsNamesFromAnOlderServer()
{
    StandIn older(40, 0);
    older.server.setFaults(DemoServer::Fault::NoGalleryRoutes);
    QVERIFY(older.connectClient(Client::Mode::RequestsOnly));
    ThumbnailStore thumbnails(older.client.get());
    ImageListModel model(older.client.get(), &thumbnails);
    model.reload();
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), m_model->rowCount());
    QCOMPARE(model.name(0), m_model->name(0));
}

QTEST_GUILESS_MAIN(TestImageListModel)
#include "tst_imagelistmodel.moc"
