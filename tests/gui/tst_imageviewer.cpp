// SPDX-License-Identifier: Apache-2.0
#include "gui/viewer/imageviewer.h"

#include "gui/style/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Triptych;

class TestImageViewer : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void largePictureIsFittedAtFirst();
    void smallPictureIsNotBlownUp();
    void wheelKeepsThePointUnderThePointer_data();
    void wheelKeepsThePointUnderThePointer();
    void keysZoomToActualSizeAndToFit();
    void resizeKeepsTheFit();
    void arrowsAskForNeighboursAndEscapeCloses();
    void nextPictureKeepsZoomAndPlace();
    void thumbnailFillsThePlaceOfThePicture();
    void draggingPansOneToOne();
    void pictureCannotBeLostByPanning();
    void pixelsAreShownFromTwoHundredPercent();
    void restingViewIsScaledFromAllPixels();
    void errorTakesThePlaceOfThePicture();

private:
    void wheel(QPointF at, int delta);
    void drag(QPoint from, QPoint to);
    QColor pixel(QPoint at) { return viewer->grab().toImage().pixelColor(at); }

    std::unique_ptr<ImageViewer> viewer;
};

namespace {

QImage plain(QSize size, const QColor &colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

//! Black and white columns, one pixel each.
QImage stripes(QSize size)
{
    QImage image = plain(size, Qt::black);
    for (int x = 1; x < size.width(); x += 2) {
        for (int y = 0; y < size.height(); ++y)
            image.setPixelColor(x, y, Qt::white);
    }
    return image;
}

} // namespace

void TestImageViewer::init()
{
    viewer = std::make_unique<ImageViewer>();
    viewer->resize(400, 300);
    viewer->show();
}

void TestImageViewer::cleanup()
{
    viewer.reset();
}

void TestImageViewer::wheel(QPointF at, int delta)
{
    QWheelEvent event(at, viewer->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewer.get(), &event);
}

void TestImageViewer::drag(QPoint from, QPoint to)
{
    QTest::mousePress(viewer.get(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), viewer->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewer.get(), &move);
    QTest::mouseRelease(viewer.get(), Qt::LeftButton, {}, to);
}

void TestImageViewer::largePictureIsFittedAtFirst()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    QCOMPARE(viewer->zoom(), 0.4);
    QCOMPARE(viewer->fromPicture({0, 0}), QPointF(0, 50));
    QCOMPARE(pixel({200, 150}), QColor(Qt::red));
    QCOMPARE(pixel({200, 20}), Theme::dark().surround);
}

void TestImageViewer::smallPictureIsNotBlownUp()
{
    viewer->setImage(plain({64, 64}, Qt::red));
    QCOMPARE(viewer->zoom(), 1.0);
}

void TestImageViewer::wheelKeepsThePointUnderThePointer_data()
{
    QTest::addColumn<QPointF>("at");
    QTest::newRow("middle") << QPointF(200, 150);
    QTest::newRow("near a corner") << QPointF(31, 77);
    QTest::newRow("right edge") << QPointF(398, 201);
}

void TestImageViewer::wheelKeepsThePointUnderThePointer()
{
    QFETCH(QPointF, at);
    viewer->setImage(plain({1000, 600}, Qt::red));
    const QPointF point = viewer->toPicture(at);
    for (int delta : {120, 120, 120, 40, -120, 600, 120, 120, -240}) {
        wheel(at, delta);
        const QPointF moved = viewer->fromPicture(point) - at;
        QVERIFY2(std::hypot(moved.x(), moved.y()) < 1, qPrintable(QString::number(moved.manhattanLength())));
    }
    QVERIFY(viewer->zoom() > 0.4);
}

void TestImageViewer::keysZoomToActualSizeAndToFit()
{
    QSignalSpy zooms(viewer.get(), &ImageViewer::zoomChanged);
    viewer->setImage(plain({1000, 500}, Qt::red));
    QTest::keyClick(viewer.get(), Qt::Key_1);
    QCOMPARE(viewer->zoom(), 1.0);
    QCOMPARE(viewer->toPicture({200, 150}), QPointF(500, 250));
    QTest::keyClick(viewer.get(), Qt::Key_0);
    QCOMPARE(viewer->zoom(), 0.4);
    QCOMPARE(zooms.constLast().at(0).toDouble(), 0.4);
}

void TestImageViewer::resizeKeepsTheFit()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    viewer->resize(200, 300);
    QTRY_COMPARE(viewer->zoom(), 0.2);
}

void TestImageViewer::arrowsAskForNeighboursAndEscapeCloses()
{
    QSignalSpy next(viewer.get(), &ImageViewer::next);
    QSignalSpy previous(viewer.get(), &ImageViewer::previous);
    QSignalSpy closed(viewer.get(), &ImageViewer::closed);
    QTest::keyClick(viewer.get(), Qt::Key_Right);
    QTest::keyClick(viewer.get(), Qt::Key_Left);
    QTest::keyClick(viewer.get(), Qt::Key_Escape);
    QCOMPARE(next.size(), 1);
    QCOMPARE(previous.size(), 1);
    QCOMPARE(closed.size(), 1);
}

void TestImageViewer::nextPictureKeepsZoomAndPlace()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    viewer->setZoom(3, {100, 100});
    const QPointF before = viewer->toPicture({200, 150});
    viewer->setImage(plain({2000, 1000}, Qt::blue));
    QCOMPARE(viewer->zoom(), 3.0);
    const QPointF after = viewer->toPicture({200, 150});
    QVERIFY(std::abs(after.x() - 2 * before.x()) < 0.01 && std::abs(after.y() - 2 * before.y()) < 0.01);
}

void TestImageViewer::thumbnailFillsThePlaceOfThePicture()
{
    viewer->setThumbnail(plain({100, 50}, Qt::red), {1000, 500});
    QCOMPARE(viewer->zoom(), 0.4);
    QCOMPARE(pixel({5, 60}), QColor(Qt::red));
    QSignalSpy zooms(viewer.get(), &ImageViewer::zoomChanged);
    viewer->setImage(plain({1000, 500}, Qt::blue));
    QCOMPARE(pixel({5, 60}), QColor(Qt::blue));
    QVERIFY(zooms.isEmpty());
}

void TestImageViewer::draggingPansOneToOne()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    QTest::keyClick(viewer.get(), Qt::Key_1);
    const QPointF before = viewer->fromPicture({500, 250});
    drag({200, 150}, {170, 190});
    QCOMPARE(viewer->fromPicture({500, 250}), before + QPointF(-30, 40));
    QCOMPARE(viewer->zoom(), 1.0);
}

void TestImageViewer::pictureCannotBeLostByPanning()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    QTest::keyClick(viewer.get(), Qt::Key_1);
    for (int i = 0; i < 20; ++i)
        drag({10, 10}, {390, 290});
    QVERIFY(QRectF(viewer->rect()).contains(viewer->fromPicture({0, 0})));
    QCOMPARE(pixel({399, 299}), QColor(Qt::red));
}

void TestImageViewer::pixelsAreShownFromTwoHundredPercent()
{
    viewer->setImage(stripes({600, 400}));
    viewer->setZoom(4, {200, 150});
    const QImage shown = viewer->grab().toImage();
    for (int x = 0; x < shown.width(); ++x) {
        const QColor colour = shown.pixelColor(x, 150);
        QVERIFY(colour == QColor(Qt::black) || colour == QColor(Qt::white));
    }
}

void TestImageViewer::restingViewIsScaledFromAllPixels()
{
    // At a fifth, bilinear drawing would miss most columns and show bands; all pixels together are an even
    // grey.
    viewer->setImage(stripes({2000, 1500}));
    const auto spread = [this] {
        const QImage shown = viewer->grab().toImage();
        int low = 255;
        int high = 0;
        for (int x = 100; x < 300; ++x) {
            low = qMin(low, shown.pixelColor(x, 150).red());
            high = qMax(high, shown.pixelColor(x, 150).red());
        }
        return high - low;
    };
    QTRY_VERIFY_WITH_TIMEOUT(spread() < 60, 3000);
}

void TestImageViewer::errorTakesThePlaceOfThePicture()
{
    viewer->setImage(plain({1000, 500}, Qt::red));
    viewer->setError(u"The picture could not be read."_s);
    QVERIFY(!viewer->hasPicture());
    const QImage shown = viewer->grab().toImage();
    QCOMPARE(shown.pixelColor(5, 60), Theme::dark().surround);
    QVERIFY(shown != QImage(plain(shown.size(), Theme::dark().surround)).convertToFormat(shown.format()));
    viewer->setImage(plain({1000, 500}, Qt::red));
    QCOMPARE(pixel({200, 150}), QColor(Qt::red));
}

QTEST_MAIN(TestImageViewer)
#include "tst_imageviewer.moc"
