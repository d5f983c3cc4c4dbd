// SPDX-License-Identifier: Apache-2.0
#include "gui/viewer/viewerpanel.h"

#include "gui/gallery/gallerypanel.h"
#include "gui/gallery/imagegrid.h"
#include "gui/viewer/imageviewer.h"
#include "demo/demovideos.h"
#include "support/windowfixture.h"

#include <QDesktopServices>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::WindowFixture;

namespace {

const QString kVideo = u"c17e0a52-6b3d-4f08-a41c-000000000002.mp4"_s; // the newest of the stand-in's own

} // namespace

class TestViewerPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void enterOpensTheCurrentPicture();
    void doubleClickOpensThePictureThere();
    void showsThePictureOfTheServer();
    void arrowsWalkAndStopAtTheEnds();
    void aChosenZoomStaysFromPictureToPicture();
    void escapeLeadsBackToTheSamePlace();
    void aBrokenPictureShowsASentence();
    void aVideoShowsItsFirstPictureAndIsNotLoaded();
    void aVideoOpensInTheDefaultPlayer();
    void savesAVideoAsItIs();

private:
    ViewerPanel *panel() { return m_fixture->window->viewerPanel(); }
    ImageViewer *viewer() { return panel()->findChild<ImageViewer *>(); }
    void open(int row);
    void openVideo();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestViewerPanel::init()
{
    m_fixture = std::make_unique<WindowFixture>(300, 1);
    QVERIFY(m_fixture->start());
}

void TestViewerPanel::cleanup()
{
    m_fixture.reset();
}

void TestViewerPanel::open(int row)
{
    m_fixture->click(row);
    QTest::keyClick(m_fixture->grid(), Qt::Key_Return);
    QVERIFY(m_fixture->window->isViewerOpen());
}

void TestViewerPanel::enterOpensTheCurrentPicture()
{
    open(4);
    QCOMPARE(panel()->currentRow(), 4);
    QVERIFY(panel()->isVisible());
}

void TestViewerPanel::doubleClickOpensThePictureThere()
{
    m_fixture->click(5); // mouseDClick() sends the second press only
    QTest::mouseDClick(m_fixture->grid()->viewport(), Qt::LeftButton, {}, m_fixture->cell(5));
    QVERIFY(m_fixture->window->isViewerOpen());
    QCOMPARE(panel()->currentRow(), 5);
}

void TestViewerPanel::showsThePictureOfTheServer()
{
    open(2);
    const QString name = m_fixture->imageName(2);
    const QSize size = m_fixture->server.library()->find(name)->size;
    QTRY_VERIFY(!m_fixture->session()->fullImages.path(name).isEmpty());
    QTRY_COMPARE(viewer()->pictureSize(), size);
    QVERIFY(viewer()->isFitted());
}

void TestViewerPanel::arrowsWalkAndStopAtTheEnds()
{
    open(0);
    QVERIFY(!m_fixture->part<QToolButton>(u"previousImage"_s)->isEnabled());
    QTest::keyClick(viewer(), Qt::Key_Left);
    QCOMPARE(panel()->currentRow(), 0);
    QTest::keyClick(viewer(), Qt::Key_Right);
    QCOMPARE(panel()->currentRow(), 1);
    QTest::mouseClick(m_fixture->part<QToolButton>(u"nextImage"_s), Qt::LeftButton);
    QCOMPARE(panel()->currentRow(), 2);
    QTest::mouseClick(m_fixture->part<QToolButton>(u"previousImage"_s), Qt::LeftButton);
    QCOMPARE(panel()->currentRow(), 1);
}

void TestViewerPanel::aChosenZoomStaysFromPictureToPicture()
{
    open(1);
    QTRY_VERIFY(!m_fixture->session()->fullImages.path(m_fixture->imageName(1)).isEmpty());
    QTest::mouseClick(m_fixture->part<QToolButton>(u"zoomOriginal"_s), Qt::LeftButton);
    QCOMPARE(viewer()->zoom(), 1.0);
    QTest::keyClick(viewer(), Qt::Key_Right);
    QTRY_VERIFY(!m_fixture->session()->fullImages.path(m_fixture->imageName(2)).isEmpty());
    QCOMPARE(viewer()->zoom(), 1.0);
    QVERIFY(panel()->zoomText().contains(u"100"_s));
}

void TestViewerPanel::escapeLeadsBackToTheSamePlace()
{
    QScrollBar *bar = m_fixture->grid()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    const int place = bar->value();
    const int row =
        m_fixture->grid()->visibleRows().first + m_fixture->grid()->geometryOfCells().columns() * 2;
    open(row);
    QTest::keyClick(viewer(), Qt::Key_Escape);
    QVERIFY(!m_fixture->window->isViewerOpen());
    QCOMPARE(bar->value(), place);
    QCOMPARE(m_fixture->grid()->currentIndex().row(), row);
    QVERIFY(m_fixture->grid()->hasFocus());
}

void TestViewerPanel::aBrokenPictureShowsASentence()
{
    const QString name = m_fixture->imageName(3);
    m_fixture->server.library()->breakImage(name);
    QSignalSpy failed(&m_fixture->session()->fullImages, &FullImages::failed);
    open(3);
    QTRY_VERIFY(!failed.isEmpty());
    QTRY_VERIFY(!viewer()->hasPicture()); // its place is taken by the sentence
    QVERIFY(!viewer()->accessibleDescription().isEmpty());
}

//! Takes what would be given to the desktop.
class OpenedFiles final : public QObject {
    Q_OBJECT

public:
    OpenedFiles() { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    ~OpenedFiles() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList paths;

public slots:
    void take(const QUrl &url) { paths.append(url.toLocalFile()); }
};

void TestViewerPanel::openVideo()
{
    addDemoVideos(*m_fixture->server.library());
    m_fixture->session()->images.reload();
    QTRY_VERIFY(m_fixture->session()->images.rowOf(kVideo) >= 0);
    open(m_fixture->session()->images.rowOf(kVideo));
}

void TestViewerPanel::aVideoShowsItsFirstPictureAndIsNotLoaded()
{
    openVideo();
    QTRY_COMPARE(viewer()->pictureSize().isEmpty(), false);
    QVERIFY(panel()->findChild<QPushButton *>(u"playVideo"_s)->isVisible());
    QVERIFY(m_fixture->session()->fullImages.path(kVideo).isEmpty());
    QTest::keyClick(viewer(), Qt::Key_Right); // a picture of the library
    QTest::keyClick(viewer(), Qt::Key_Right);
    QVERIFY(!panel()->findChild<QPushButton *>(u"playVideo"_s)->isVisible());
}

void TestViewerPanel::aVideoOpensInTheDefaultPlayer()
{
    OpenedFiles opened;
    openVideo();
    auto *play = panel()->findChild<QPushButton *>(u"playVideo"_s);
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(!play->isEnabled());
    QTRY_COMPARE(opened.paths.size(), 1);
    QVERIFY(play->isEnabled());
    QFile file(opened.paths.first());
    QVERIFY(file.fileName().endsWith(u".mp4"_s) && file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_fixture->server.library()->find(kVideo)->bytes);
}

void TestViewerPanel::savesAVideoAsItIs()
{
    openVideo();
    const QTemporaryDir dir;
    m_fixture->prompter.path = dir.filePath(u"mine.mp4"_s);
    QTest::mouseClick(panel()->findChild<QToolButton *>(u"saveImage"_s), Qt::LeftButton);
    QFile file(m_fixture->prompter.path);
    QTRY_VERIFY(file.exists());
    QVERIFY(m_fixture->prompter.asked.last().endsWith(u".mp4"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_fixture->server.library()->find(kVideo)->bytes);
}

QTEST_MAIN(TestViewerPanel)
#include "tst_viewerpanel.moc"
