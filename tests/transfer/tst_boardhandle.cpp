// SPDX-License-Identifier: Apache-2.0
#include "transfer/boardhandle.h"

#include "support/standin.h"
#include "support/waitfor.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;
using Test::waitFor;

//! One board as a user of the library holds it.
class TestBoardHandle : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsItsPictures();
    void savesEveryPictureAndResumes();
    void endsEarlyWhenTheServerIsGone();
    void takesPicturesOfOtherBoards();
    void takesAPictureFromThisComputer();
    void starsAndRenames();
    void refusesToRenameUncategorized();

private:
    QStringList names() const { return waitFor(m_board->names(m_all))->names; }

    const ImageQuery m_all{{}, ImageQuery::Kind::All, {}, true, false};
    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<BoardHandle> m_board;
};

void TestBoardHandle::init()
{
    m_standIn = std::make_unique<StandIn>(30, 1);
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
    const Result<QList<Board>> boards = waitFor(m_standIn->client->boards.list());
    QVERIFY(boards.ok());
    m_board = std::make_unique<BoardHandle>(m_standIn->client.get(), boards->first());
}

void TestBoardHandle::cleanup()
{
    m_board.reset();
    m_standIn.reset();
}

void TestBoardHandle::listsItsPictures()
{
    QVERIFY(!m_board->isUncategorized());
    QVERIFY(!names().isEmpty());
    QCOMPARE(names().size(), m_board->board().totalCount());
}

void TestBoardHandle::savesEveryPictureAndResumes()
{
    const QTemporaryDir dir;
    const NameTemplate name = NameTemplate::parse(u"{board} {n:03}"_s).value();
    const qsizetype count = names().size();
    BoardDownload *first = m_board->download(dir.path(), name);
    QTRY_VERIFY(first->isFinished());
    QVERIFY(first->error().message.isEmpty() && first->failures().isEmpty());
    QCOMPARE(first->downloadedCount(), count);
    const QStringList files = QDir(dir.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), count);
    QVERIFY(QFile::remove(dir.filePath(files.first())));
    BoardDownload *second = m_board->download(dir.path(), name);
    QTRY_VERIFY(second->isFinished());
    QCOMPARE(second->downloadedCount(), 1);
    QCOMPARE(second->skippedCount(), count - 1);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), files);
}

void TestBoardHandle::endsEarlyWhenTheServerIsGone()
{
    const QTemporaryDir dir;
    m_standIn->server.stop();
    BoardDownload *download = m_board->download(dir.path(), NameTemplate::parse(u"{n}"_s).value());
    QTRY_VERIFY(download->isFinished());
    QCOMPARE(download->error().kind, ErrorKind::Network);
}

void TestBoardHandle::takesPicturesOfOtherBoards()
{
    const QStringList loose = waitFor(m_standIn->client->images.names({}))->names;
    QVERIFY(!loose.isEmpty());
    const qsizetype before = names().size();
    QVERIFY(waitFor(m_board->take(loose)).ok());
    QCOMPARE(names().size(), before + loose.size());
    QVERIFY(waitFor(m_standIn->client->images.names({}))->names.isEmpty());
}

void TestBoardHandle::takesAPictureFromThisComputer()
{
    const QTemporaryDir dir;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(dir.filePath(u"a.png"_s)));
    Upload *upload = m_board->upload(dir.filePath(u"a.png"_s));
    QTRY_COMPARE(upload->state(), Upload::State::Done);
    QCOMPARE(upload->info().boardId, m_board->board().id);
    QVERIFY(names().contains(upload->info().name));
}

void TestBoardHandle::starsAndRenames()
{
    const QString name = names().last();
    QVERIFY(waitFor(m_board->star({name})).ok());
    QVERIFY(waitFor(m_standIn->client->images.info(name))->starred);
    QVERIFY(waitFor(m_board->unstar({name})).ok());
    QVERIFY(!waitFor(m_standIn->client->images.info(name))->starred);
    QSignalSpy renamed(m_board.get(), &BoardHandle::renamed);
    QVERIFY(waitFor(m_board->rename(u"Größe & Co"_s)).ok());
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(m_board->board().name, u"Größe & Co"_s);
}

void TestBoardHandle::refusesToRenameUncategorized()
{
    Board none;
    none.id = kNoBoard;
    BoardHandle handle(m_standIn->client.get(), none);
    const Result<Board> board = waitFor(handle.rename(u"x"_s));
    QVERIFY(!board.ok());
    QCOMPARE(board.error().kind, ErrorKind::Invalid);
    QVERIFY(!m_standIn->requests().join(u' ').contains("PATCH"_L1));
}

QTEST_GUILESS_MAIN(TestBoardHandle)
#include "tst_boardhandle.moc"
