// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/boardpanel.h"

#include "gallery/boardlistmodel.h"
#include "gallery/imagemime.h"
#include "support/drag.h"
#include "support/windowfixture.h"

#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

class TestBoardPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aClickShowsTheBoard();
    void filterKeepsTheBoardThatIsShown();
    void droppedNamesMoveToTheBoard();
    void droppedFilesAreUploadedToTheBoard();
    void dropBesideTheBoardsIsRefused();
    void makesABoard();
    void takesNoEmptyName();
    void comesBackToTheSameBoardAfterARestart();

private:
    BoardView *view() { return m_fixture->part<BoardView>(u"boardList"_s); }
    QModelIndex indexOf(const QString &boardId);
    QPoint placeOf(const QString &boardId) { return view()->visualRect(indexOf(boardId)).center(); }
    ImageListModel &images() { return m_fixture->session()->images; }

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_board; // the first one that has a name
};

void TestBoardPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
    QTRY_COMPARE(view()->model()->rowCount(), 4); // Uncategorized and three
    m_board = m_fixture->session()->boards.boards().first().id;
}

void TestBoardPanel::cleanup()
{
    m_fixture.reset();
}

QModelIndex TestBoardPanel::indexOf(const QString &boardId)
{
    return view()
        ->model()
        ->match(view()->model()->index(0, 0), BoardListModel::BoardIdRole, boardId, 1, Qt::MatchExactly)
        .value(0);
}

void TestBoardPanel::aClickShowsTheBoard()
{
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(m_board));
    QCOMPARE(m_fixture->window->boardPanel()->currentBoard(), m_board);
    QCOMPARE(images().query().boardId, m_board);
    QTRY_VERIFY(images().rowCount() > 0);
    QCOMPARE(m_fixture->server.library()->find(images().name(0))->boardId, m_board);
}

void TestBoardPanel::filterKeepsTheBoardThatIsShown()
{
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(m_board));
    auto *filter = m_fixture->part<QLineEdit>(u"boardFilter"_s);
    const QString other = m_fixture->session()->boards.boards().last().name;
    QTest::keyClicks(filter, other.toUpper());
    QCOMPARE(view()->model()->rowCount(), 1);
    QCOMPARE(view()->model()->index(0, 0).data().toString(), other);
    QCOMPARE(images().query().boardId, m_board); // to look for a board is not to open another one
    filter->clear();
    QCOMPARE(view()->model()->rowCount(), 4);
    QCOMPARE(m_fixture->window->boardPanel()->currentBoard(), m_board);
}

void TestBoardPanel::droppedNamesMoveToTheBoard()
{
    const QString name = images().name(0);
    QCOMPARE(m_fixture->server.library()->find(name)->boardId, QString());
    QMimeData mime;
    setImageNames(&mime, {name});
    mime.setUrls({QUrl::fromLocalFile(m_fixture->writePicture(u"of the drag.png"_s, Qt::red))});
    QSignalSpy uploaded(&m_fixture->session()->uploads, &Uploads::uploaded);
    QVERIFY(Test::drop(view()->viewport(), mime, placeOf(m_board)));
    QTRY_COMPARE(m_fixture->server.library()->find(name)->boardId, m_board);
    QTRY_VERIFY(images().rowOf(name) < 0);
    QVERIFY(uploaded.isEmpty()); // moved, not copied
}

void TestBoardPanel::droppedFilesAreUploadedToTheBoard()
{
    const int before = indexOf(m_board).data(BoardListModel::CountRole).toInt();
    QSignalSpy uploaded(&m_fixture->session()->uploads, &Uploads::uploaded);
    QVERIFY(Test::dropFiles(view()->viewport(), {m_fixture->writePicture(u"new.png"_s, Qt::green)},
                            placeOf(m_board)));
    QTRY_COMPARE(uploaded.size(), 1);
    const QString name = uploaded.first().first().value<ImageInfo>().name;
    QCOMPARE(m_fixture->server.library()->find(name)->boardId, m_board);
    QTRY_VERIFY(indexOf(m_board).data(BoardListModel::CountRole).toInt() >= before);
}

void TestBoardPanel::dropBesideTheBoardsIsRefused()
{
    QMimeData mime;
    setImageNames(&mime, {images().name(0)});
    const QPoint below(20, view()->viewport()->height() - 2);
    QVERIFY(!view()->indexAt(below).isValid());
    Test::drop(view()->viewport(), mime, below);
    QCOMPARE(m_fixture->requests.filter(u"board_images"_s), QStringList());
}

void TestBoardPanel::makesABoard()
{
    m_fixture->prompter.name = u"  Night <b>cities</b> & more "_s;
    QTest::mouseClick(m_fixture->part<QToolButton>(u"newBoard"_s), Qt::LeftButton);
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    QVERIFY(!view()
                 ->model()
                 ->match(view()->model()->index(0, 0), Qt::DisplayRole, u"Night <b>cities</b> & more"_s, 1,
                         Qt::MatchExactly)
                 .isEmpty());
}

void TestBoardPanel::takesNoEmptyName()
{
    m_fixture->prompter.name = u"   "_s;
    QTest::mouseClick(m_fixture->part<QToolButton>(u"newBoard"_s), Qt::LeftButton);
    QCoreApplication::processEvents(); // lint-ok(noloops): that nothing is asked can only be seen afterwards
    QCOMPARE(m_fixture->countOf(u"POST /api/v1/boards/"_s), 0);
}

void TestBoardPanel::comesBackToTheSameBoardAfterARestart()
{
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(m_board));
    m_fixture->window->close();
    m_fixture->makeWindow();
    QVERIFY(m_fixture->start());
    QCOMPARE(images().query().boardId, m_board);
    QTRY_COMPARE(view()->currentIndex().data(BoardListModel::BoardIdRole).toString(), m_board);
}

QTEST_MAIN(TestBoardPanel)
#include "tst_boardpanel.moc"
