// SPDX-License-Identifier: Apache-2.0
#include "gallery/boardlistmodel.h"

#include "gallery/thumbnailstore.h"
#include "support/faultserver.h"
#include "support/standin.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;

namespace {

QByteArray boardsJson(const QStringList &ids, int count = 2)
{
    QJsonArray array;
    for (const QString &id : ids)
        array.append(QJsonObject{
            {u"board_id"_s, id}, {u"board_name"_s, QString(u"Board "_s + id)}, {u"image_count"_s, count}});
    return QJsonDocument(array).toJson();
}

} // namespace

//! The boards as rows that views can keep their place in.
class TestBoardListModel : public QObject {
    Q_OBJECT

private slots:
    void showsUncategorizedFirst();
    void listsTheBoardsOfAServer();
    void keepsRowsThatStay_data();
    void keepsRowsThatStay();
    void changesOnlyWhatDiffers();
    void takesEachBoardOnce();
    void knowsArchivedBoardsWithoutAListing();
    void countsANewPicture();
    void readsTheBoardsAgainForAPictureOfAnUnknownOne();
    void makesOneOfSeveralReloads();
    void saysWhyItCouldNotLoad();

private:
    QStringList ids(const BoardListModel &model) const;
};

QStringList TestBoardListModel::ids(const BoardListModel &model) const
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row).data(BoardListModel::BoardIdRole).toString());
    return list;
}

void TestBoardListModel::showsUncategorizedFirst()
{
    Client client(QUrl(u"http://127.0.0.1:1/"_s));
    BoardListModel model(&client, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(ids(model), QStringList(kNoBoard));
    QCOMPARE(model.rowOf(kNoBoard), 0);
    QCOMPARE(model.rowOf({}), 0);
    QCOMPARE(model.rowOf(u"x"_s), -1);
    QVERIFY(model.nameOf(u"x"_s).isEmpty());
    model.setUncategorizedCount(7);
    QCOMPARE(model.index(0).data(BoardListModel::CountRole).toInt(), 7);
    QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsDropEnabled));
}

void TestBoardListModel::listsTheBoardsOfAServer()
{
    Test::StandIn standIn(24, 5);
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    ThumbnailStore thumbnails(standIn.client.get());
    BoardListModel model(standIn.client.get(), &thumbnails);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.boards().size(), 5);
    int withCover = -1;
    for (int row = 1; row < model.rowCount(); ++row) {
        if (!model.index(row).data(BoardListModel::CoverRole).toString().isEmpty())
            withCover = row;
    }
    QVERIFY(withCover > 0);
    QVERIFY(model.index(withCover).data(Qt::DecorationRole).value<QImage>().isNull()); // asks for it
    QTRY_VERIFY(!model.index(withCover).data(Qt::DecorationRole).value<QImage>().isNull());
}

void TestBoardListModel::keepsRowsThatStay_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const QStringList abc{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("new on top") << abc << QStringList{u"n"_s, u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("one gone") << abc << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("all gone") << abc << QStringList();
    QTest::newRow("last to the top") << abc << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("turned round") << abc << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("all of it") << abc << QStringList{u"c"_s, u"n"_s, u"a"_s, u"m"_s};
}

void TestBoardListModel::keepsRowsThatStay()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    FaultServer server;
    server.play({{FaultServer::json(boardsJson(before))}, {FaultServer::json(boardsJson(after))}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    QSignalSpy resets(&model, &BoardListModel::modelReset);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    const QPersistentModelIndex current = model.index(model.rowOf(u"c"_s));
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(ids(model), QStringList(kNoBoard) + after);
    QVERIFY(resets.isEmpty());
    QCOMPARE(current.isValid(), after.contains(u"c"_s));
    if (current.isValid())
        QCOMPARE(current.data(BoardListModel::BoardIdRole).toString(), u"c"_s);
}

void TestBoardListModel::changesOnlyWhatDiffers()
{
    FaultServer server;
    const FaultServer::Script two{FaultServer::json(boardsJson({u"a"_s, u"b"_s}))};
    QByteArray changedOne = boardsJson({u"a"_s, u"b"_s});
    changedOne.replace("Board b", "Renamed");
    server.play({two, two, {FaultServer::json(changedOne)}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    QSignalSpy changed(&model, &BoardListModel::dataChanged);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(changed.isEmpty());
    model.reload();
    QTRY_COMPARE(loaded.size(), 3);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 2);
    QCOMPARE(model.nameOf(u"b"_s), u"Renamed"_s);
}

void TestBoardListModel::takesEachBoardOnce()
{
    FaultServer server;
    server.play({{FaultServer::json(boardsJson({u"a"_s, u"b"_s, u"a"_s}))}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    model.reload();
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(ids(model), QStringList({kNoBoard, u"a"_s, u"b"_s}));
}

void TestBoardListModel::knowsArchivedBoardsWithoutAListing()
{
    QJsonArray boards = QJsonDocument::fromJson(boardsJson({u"a"_s, u"b"_s})).array();
    QJsonObject old = boards.at(1).toObject();
    old.insert(u"archived"_s, true);
    boards.replace(1, old);
    FaultServer server;
    server.play({{FaultServer::json(QJsonDocument(boards).toJson())}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(server.requests().first().path.contains("include_archived=true"));
    QCOMPARE(ids(model), QStringList({kNoBoard, u"a"_s}));
    QCOMPARE(model.archivedBoards().size(), 1);
    QCOMPARE(model.archivedBoards().first().id, u"b"_s);
    QCOMPARE(model.nameOf(u"b"_s), u"Board b"_s);
}

void TestBoardListModel::countsANewPicture()
{
    FaultServer server;
    server.play({{FaultServer::json(boardsJson({u"a"_s}, 4))}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    ImageInfo info;
    info.name = u"new.png"_s;
    info.category = u"general"_s;
    info.boardId = u"a"_s;
    model.noteNewImage(info);
    QCOMPARE(model.index(1).data(BoardListModel::CountRole).toInt(), 5);
    QCOMPARE(model.index(1).data(BoardListModel::CoverRole).toString(), u"new.png"_s);
    info.boardId.clear();
    model.noteNewImage(info);
    QCOMPARE(model.index(0).data(BoardListModel::CountRole).toInt(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestBoardListModel::readsTheBoardsAgainForAPictureOfAnUnknownOne()
{
    FaultServer server;
    server.play({{FaultServer::json(boardsJson({}))}, {FaultServer::json(boardsJson({u"b"_s}, 1))}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    model.reload();
    QTRY_COMPARE(loaded.size(), 1);
    ImageInfo info;
    info.name = u"new.png"_s;
    info.boardId = u"b"_s;
    model.noteNewImage(info);
    QTRY_COMPARE(model.rowOf(u"b"_s), 1);
}

void TestBoardListModel::makesOneOfSeveralReloads()
{
    FaultServer server;
    server.play({{FaultServer::json(boardsJson({u"a"_s}))}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy loaded(&model, &BoardListModel::loaded);
    for (int i = 0; i < 5; ++i)
        model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(loaded.size(), 1);
}

void TestBoardListModel::saysWhyItCouldNotLoad()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "text/html", "<html>")}});
    Client client(server.url());
    BoardListModel model(&client, nullptr);
    QSignalSpy failed(&model, &BoardListModel::failed);
    model.reload();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::BadReply);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestBoardListModel)
#include "tst_boardlistmodel.moc"
