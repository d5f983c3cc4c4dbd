// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/gallerypanel.h"

#include "gallery/imagemime.h"
#include "gallery/imageroles.h"
#include "gui/gallery/imagegrid.h"
#include "gui/messagebar.h"
#include "demo/demovideos.h"
#include "support/drag.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

//! Notes what each drag carries when it is over; on the offscreen platform it is over at once.
class DragCatcher final : public QObject {
public:
    DragCatcher() { qApp->installEventFilter(this); }

    int drags() const { return m_drags; }
    QStringList names() const { return m_names; }
    QList<QByteArray> files() const { return m_files; } //!< their bytes

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::DeferredDelete)
            return false;
        if (const auto *drag = qobject_cast<QDrag *>(watched)) {
            ++m_drags;
            m_names = imageNames(drag->mimeData());
            for (const QUrl &url : drag->mimeData()->urls())
                m_files.append(WindowFixture::bytesOf(url.toLocalFile()));
        }
        return false;
    }

private:
    int m_drags = 0;
    QStringList m_names;
    QList<QByteArray> m_files;
};

} // namespace

class TestGalleryPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTheBoardThatIsChosen();
    void switchesBetweenImagesAndAssets();
    void searchNarrowsTheList();
    void starsAndUnstarsTheSelection();
    void savesOnePictureAsTheServerHasIt();
    void savesSeveralIntoAFolder();
    void cancellingTheDialogSavesNothing();
    void droppedPicturesGoToTheShownBoard();
    void namesAFileThatIsNoPictureAndTakesTheOthers();
    void aDragStartsWhenItsFilesAreThere();
    void aVideoIsLoadedByItsDragAndNotBefore();
    void aDragWithoutFilesCarriesNames();
    void releasedBeforeTheFilesAreThereNothingIsDragged();
    void copiedPicturesGetTheirFilesLater();
    void aNewPictureIsOneInsertedRow();

private:
    ImageListModel &images() { return m_fixture->session()->images; }
    GalleryPanel *panel() { return m_fixture->window->galleryPanel(); }
    void drop(const QStringList &paths);
    void select(int count); //!< the first rows, and takes hold of the first
    void pull(); //!< far enough for a drag, button held

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestGalleryPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
}

void TestGalleryPanel::cleanup()
{
    m_fixture.reset();
}

void TestGalleryPanel::drop(const QStringList &paths)
{
    QVERIFY(Test::dropFiles(m_fixture->grid()->viewport(), paths));
}

void TestGalleryPanel::select(int count)
{
    m_fixture->click(0);
    for (int row = 1; row < count; ++row)
        m_fixture->click(row, Qt::ControlModifier);
}

void TestGalleryPanel::pull()
{
    QWidget *viewport = m_fixture->grid()->viewport();
    const QPoint from = m_fixture->cell(0);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 3; ++step) {
        const QPoint to = from + QPoint(step * QApplication::startDragDistance(), 0);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
    }
}

void TestGalleryPanel::showsTheBoardThatIsChosen()
{
    const Board board = m_fixture->session()->boards.boards().first();
    panel()->showBoard(board.id);
    QTRY_VERIFY(!images().isLoading());
    QVERIFY(images().rowCount() > 0);
    for (int row = 0; row < images().rowCount(); ++row)
        QCOMPARE(m_fixture->server.library()->find(images().name(row))->boardId, board.id);
    QVERIFY(m_fixture->labelWith(panel(), board.name));
}

void TestGalleryPanel::switchesBetweenImagesAndAssets()
{
    const QString picture = images().name(0);
    QTest::mouseClick(m_fixture->part<QToolButton>(u"showAssets"_s), Qt::LeftButton);
    QTRY_VERIFY(!images().isLoading() && images().rowOf(picture) < 0);
    for (int row = 0; row < images().rowCount(); ++row)
        QVERIFY(m_fixture->server.library()->find(images().name(row))->category != "general"_L1);
    QTest::mouseClick(m_fixture->part<QToolButton>(u"showImages"_s), Qt::LeftButton);
    QTRY_COMPARE(images().rowOf(picture), 0);
}

void TestGalleryPanel::searchNarrowsTheList()
{
    const int all = images().rowCount();
    const QString prompt = m_fixture->server.library()->find(images().name(0))->prompt;
    auto *search = m_fixture->part<QLineEdit>(u"searchPictures"_s);
    QTest::keyClicks(search, prompt.left(24));
    QTRY_VERIFY(!images().query().searchTerm.isEmpty() && !images().isLoading());
    QVERIFY(images().rowCount() > 0 && images().rowCount() < all);
    QTest::keyClicks(search, u" no such picture"_s);
    QTRY_COMPARE(images().rowCount(), 0);
    search->clear();
    QTRY_COMPARE(images().rowCount(), all);
}

void TestGalleryPanel::starsAndUnstarsTheSelection()
{
    const QString name = images().name(3);
    m_fixture->click(3);
    QTRY_VERIFY(images().info(3));
    const bool before = images().info(3)->starred;
    m_fixture->part<QAction>(u"actionStar"_s)->trigger();
    QTRY_COMPARE(m_fixture->server.library()->find(name)->isStarred, !before);
    QTRY_COMPARE(images().index(images().rowOf(name)).data(StarredRole).toBool(), !before);
    panel()->selectRow(images().rowOf(name));
    m_fixture->part<QAction>(u"actionStar"_s)->trigger();
    QTRY_COMPARE(m_fixture->server.library()->find(name)->isStarred, before);
}

void TestGalleryPanel::savesOnePictureAsTheServerHasIt()
{
    m_fixture->click(1);
    const QString path = m_fixture->file(u"one.png"_s);
    m_fixture->prompter.path = path;
    m_fixture->part<QAction>(u"actionSave"_s)->trigger();
    QTRY_COMPARE(WindowFixture::bytesOf(path), m_fixture->serverBytes(images().name(1)));
    QVERIFY(m_fixture->prompter.asked.first().endsWith(".png"_L1));
    QTRY_VERIFY(panel()->messages()->text(u"saved"_s).contains(path));
}

void TestGalleryPanel::savesSeveralIntoAFolder()
{
    m_fixture->click(0);
    m_fixture->click(2, Qt::ShiftModifier);
    const QString folder = m_fixture->file(u"out"_s);
    m_fixture->prompter.path = folder;
    m_fixture->part<QAction>(u"actionSave"_s)->trigger();
    QTRY_COMPARE(QDir(folder).entryList({u"*.png"_s}).size(), 3);
    QTRY_COMPARE(m_fixture->session()->downloads.openCount(), 0);
    QSet<QByteArray> onDisk, onServer;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        onDisk.insert(WindowFixture::bytesOf(QDir(folder).filePath(name)));
    for (int row = 0; row < 3; ++row)
        onServer.insert(m_fixture->serverBytes(images().name(row)));
    QCOMPARE(onDisk, onServer);
}

void TestGalleryPanel::cancellingTheDialogSavesNothing()
{
    m_fixture->click(1);
    m_fixture->part<QAction>(u"actionSave"_s)->trigger();
    QCOMPARE(m_fixture->prompter.asked.size(), 1);
    QCOMPARE(m_fixture->session()->downloads.openCount(), 0);
}

void TestGalleryPanel::droppedPicturesGoToTheShownBoard()
{
    const QString board = m_fixture->session()->boards.boards().first().id;
    panel()->showBoard(board);
    QTRY_VERIFY(!images().isLoading());
    QSignalSpy uploaded(&m_fixture->session()->uploads, &Uploads::uploaded);
    drop({m_fixture->writePicture(u"a.png"_s, Qt::red), m_fixture->writePicture(u"b.png"_s, Qt::blue)});
    const int assets = m_fixture->session()->boards.boards().first().assetCount;
    QTRY_COMPARE(uploaded.size(), 2);
    QCOMPARE(m_fixture->session()->boards.boards().first().assetCount, assets + 2);
    for (const QList<QVariant> &one : uploaded) {
        const auto info = one.first().value<ImageInfo>();
        QCOMPARE(m_fixture->server.library()->find(info.name)->boardId, board);
    }
    QTest::mouseClick(m_fixture->part<QPushButton>(u"barAction"_s), Qt::LeftButton); // "Show"
    QTRY_VERIFY(images().rowOf(uploaded.first().first().value<ImageInfo>().name) >= 0);
}

void TestGalleryPanel::namesAFileThatIsNoPictureAndTakesTheOthers()
{
    QFile text(m_fixture->file(u"notes.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    QSignalSpy uploaded(&m_fixture->session()->uploads, &Uploads::uploaded);
    drop({m_fixture->writePicture(u"a.png"_s, Qt::red), text.fileName(),
          m_fixture->writePicture(u"b.png"_s, Qt::blue)});
    QTRY_COMPARE(uploaded.size(), 2);
    QTRY_VERIFY(m_fixture->labelWith(panel()->messages(), u"notes.png"_s));
}

void TestGalleryPanel::aDragStartsWhenItsFilesAreThere()
{
    DragCatcher caught;
    select(3);
    pull();
    QTRY_COMPARE(caught.drags(), 1);
    QCOMPARE(caught.names(), QStringList({images().name(0), images().name(1), images().name(2)}));
    QCOMPARE(caught.files().size(), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(caught.files().at(row), m_fixture->serverBytes(images().name(row)));
    QVERIFY(panel()->messages()->text(u"drag"_s).isEmpty());
}

void TestGalleryPanel::aVideoIsLoadedByItsDragAndNotBefore()
{
    addDemoVideos(*m_fixture->server.library());
    const QString video = u"c17e0a52-6b3d-4f08-a41c-000000000002.mp4"_s;
    QStringList starred;
    m_fixture->server.library()->setStarred({video}, true, &starred);
    m_fixture->session()->images.reload();
    QTRY_COMPARE(images().rowOf(video), 0);
    DragCatcher caught;
    select(1);
    QVERIFY(m_fixture->session()->fullImages.path(video).isEmpty());
    pull();
    QTRY_COMPARE(caught.drags(), 1);
    QCOMPARE(caught.names(), QStringList{video});
    QCOMPARE(caught.files(), QList<QByteArray>{m_fixture->serverBytes(video)});
    QVERIFY(caught.files().first().mid(4, 4) == "ftyp");
}

void TestGalleryPanel::aDragWithoutFilesCarriesNames()
{
    DragCatcher caught;
    m_fixture->server.setFaults(DemoServer::Fault::Unauthorized);
    select(1);
    pull();
    QTRY_COMPARE(caught.drags(), 1);
    QCOMPARE(caught.names(), QStringList{images().name(0)});
    QVERIFY(caught.files().isEmpty());
    QVERIFY(!panel()->messages()->text(u"drag"_s).isEmpty());
}

void TestGalleryPanel::releasedBeforeTheFilesAreThereNothingIsDragged()
{
    DragCatcher caught;
    QSignalSpy ready(&m_fixture->session()->fullImages, &FullImages::ready);
    select(2);
    pull();
    QTest::mouseRelease(m_fixture->grid()->viewport(), Qt::LeftButton, {}, m_fixture->cell(1));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(caught.drags(), 0);
    QVERIFY(panel()->messages()->text(u"drag"_s).isEmpty());
}

void TestGalleryPanel::copiedPicturesGetTheirFilesLater()
{
    select(2);
    panel()->copySelected();
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(imageNames(mime), QStringList({images().name(0), images().name(1)}));
    QTRY_COMPARE(QGuiApplication::clipboard()->mimeData()->urls().size(), 2);
    QCOMPARE(WindowFixture::bytesOf(QGuiApplication::clipboard()->mimeData()->urls().last().toLocalFile()),
             m_fixture->serverBytes(images().name(1)));
}

void TestGalleryPanel::aNewPictureIsOneInsertedRow()
{
    const int before = images().rowCount();
    QSignalSpy inserted(&images(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&images(), &QAbstractItemModel::rowsRemoved);
    Job *job = m_fixture->run();
    QVERIFY(job);
    QTRY_COMPARE(m_fixture->engine()->items().size(), 1);
    m_fixture->engine()->finishCurrent();
    QTRY_COMPARE(images().rowCount(), before + 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), inserted.first().at(2).toInt());
    QVERIFY(removed.isEmpty());
    QVERIFY(m_fixture->labelWith(panel(), QString::number(before + 1)));
}

QTEST_MAIN(TestGalleryPanel)
#include "tst_gallerypanel.moc"
