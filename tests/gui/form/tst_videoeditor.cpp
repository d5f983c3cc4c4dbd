// SPDX-License-Identifier: Apache-2.0
#include "gallery/imagemime.h"
#include "gui/form/shownform.h"
#include "support/drag.h"
#include "support/standin.h"
#include "transfer/uploads.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMimeData>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QUrl>

using namespace Triptych;
using namespace Triptych::Test;
using Fault = DemoServer::Fault;

namespace {

const QJsonObject kVideo{{u"$ref"_s, u"#/components/schemas/VideoField"_s}};
const QJsonObject kImage{{u"$ref"_s, u"#/components/schemas/ImageField"_s}};
const QJsonObject kFrame{{u"type"_s, u"integer"_s},
                         {u"default"_s, -1},
                         {u"minimum"_s, -100},
                         {u"ui_component"_s, u"video-frame-index"_s}};

QJsonObject named(const QString &name)
{
    return {{u"video_name"_s, name}};
}

//! Knows every video: 304 x 208, 64 pictures in four seconds.
FormContext knowing()
{
    FormContext context;
    context.askImageInfo = [](const QString &name, QObject *,
                              const std::function<void(const ImageInfo &)> &done) {
        ImageInfo info;
        info.name = name;
        info.size = {304, 208};
        info.durationSeconds = 4;
        info.fps = 16;
        done(info);
    };
    return context;
}

} // namespace

//! A field for a video, and the one for a picture of it.
class TestVideoEditor final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void sendsADroppedVideo();
    void showsSizeAndLength();
    void keepsTheOldVideoWhenTheNewOneIsRefused();
    void aVideoOnItsWayIsCancelled();
    void resetForgetsARefusedVideo();
    void undoBringsTheOldVideoBack();
    void browsesForVideos();
    void refusesOtherFilesAndSaysWhy_data();
    void refusesOtherFilesAndSaysWhy();
    void aPictureFieldRefusesVideosAndSaysWhy();
    void clearTakesARefusalAwayFirst();
    void leavesAWorkflowToTheWindow();
    void saysThatTheServerHasNoVideos();

    void aFrameIsChosenByASliderOverItsVideo();
    void aNegativeFrameStaysAsItWasTyped();
    void aFrameWithoutAVideoHasANumberBoxOnly();
    void aFrameHasTheBoundsOfItsTemplateWhateverTheSettingsSay();

private:
    QString video(const QString &name) const
    {
        const QString path = m_dir.filePath(name);
        QFile::copy(u":/demo/sea.mp4"_s, path);
        return path;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<Uploads> m_uploads;
};

void TestVideoEditor::initTestCase()
{
    m_standIn = std::make_unique<StandIn>();
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
    m_uploads = std::make_unique<Uploads>(m_standIn->client.get());
}

void TestVideoEditor::init()
{
    m_standIn->server.setFaults({});
}

void TestVideoEditor::sendsADroppedVideo()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo), {}, m_uploads.get());
    QVERIFY(dropFiles(form.editor(0), {video(u"waves.mp4"_s)}));
    QVERIFY(form.says(0, u"waves.mp4"_s));
    QTRY_VERIFY(form.state()->value(0)[u"video_name"_s].toString().endsWith(u".mp4"_s));
    QVERIFY(form.says(0, form.state()->value(0)[u"video_name"_s].toString()));
}

void TestVideoEditor::showsSizeAndLength()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), knowing());
    QVERIFY(form.says(0, u"304 × 208, 0:04"_s));
}

void TestVideoEditor::keepsTheOldVideoWhenTheNewOneIsRefused()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    QVERIFY(dropFiles(form.editor(0), {video(u"waves.mp4"_s)}));
    QTRY_VERIFY(form.part<QWidget>(0, u"retry"_s)->isVisible());
    QVERIFY(form.state()->problem(0).contains(u"H.264"_s));
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    m_standIn->server.setFaults({});
    QTest::mouseClick(form.part<QAbstractButton>(0, u"retry"_s), Qt::LeftButton);
    QTRY_VERIFY(form.state()->value(0) != QJsonValue(named(u"old.mp4"_s)));
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestVideoEditor::aVideoOnItsWayIsCancelled()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    auto *cancel = form.part<QAbstractButton>(0, u"cancelUpload"_s);
    QVERIFY(cancel && !cancel->isVisible());
    QVERIFY(dropFiles(form.editor(0), {video(u"waves.mp4"_s)}));
    QVERIFY(form.state()->hasPending() && cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!form.state()->hasPending() && !cancel->isVisible());
    QVERIFY(!form.handle->upload(0));
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    QVERIFY(form.says(0, u"old.mp4"_s));
    QVERIFY(form.state()->problem(0).isEmpty());
}

void TestVideoEditor::resetForgetsARefusedVideo()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    QMimeData mime;
    setImageNames(&mime, {u"other.mp4"_s});
    QVERIFY(drop(form.editor(0), mime));
    QVERIFY(form.state()->isChanged(0));
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QVERIFY(dropFiles(form.editor(0), {video(u"waves.mp4"_s)}));
    QTRY_VERIFY(form.part<QWidget>(0, u"retry"_s)->isVisible());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"reset"_s), Qt::LeftButton);
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    QVERIFY(form.handle->problems().isEmpty());
    QVERIFY(!form.part<QWidget>(0, u"retry"_s)->isVisible());
}

void TestVideoEditor::undoBringsTheOldVideoBack()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    QVERIFY(dropFiles(form.editor(0), {video(u"waves.mp4"_s)}));
    QTRY_VERIFY(form.state()->isChanged(0));
    form.handle->history()->stack()->undo();
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    QVERIFY(form.says(0, u"old.mp4"_s));
}

void TestVideoEditor::browsesForVideos()
{
    FormContext context;
    const QString path = video(u"waves.mp4"_s);
    context.chooseImageFile = [](QWidget *, const auto &) { QFAIL("asked for a picture"); };
    context.chooseVideoFile = [&path](QWidget *, const std::function<void(const QString &)> &done) {
        done(path);
    };
    const ShownForm form(FormFixture().field(u"v"_s, kVideo), context, m_uploads.get());
    QTest::mouseClick(form.part<QAbstractButton>(0, u"browseLink"_s), Qt::LeftButton);
    QTRY_VERIFY(form.state()->value(0).isObject());
}

void TestVideoEditor::refusesOtherFilesAndSaysWhy_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line"); // while it is over the field
    QTest::newRow("picture") << u"/x/cat.png"_s << u"“cat.png” is a picture; this field takes a video."_s;
    QTest::newRow("other video") << u"/x/film.webm"_s << u"“film.webm” is not an MP4 video."_s;
    QTest::newRow("text") << u"/x/notes.txt"_s << u"“notes.txt” is not an MP4 video."_s;
}

void TestVideoEditor::refusesOtherFilesAndSaysWhy()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(dragOver(form.editor(0), mime));
    QVERIFY(form.says(0, u"Videos only"_s));
    QVERIFY(drop(form.editor(0), mime));
    QCOMPARE(form.state()->problem(0), line);
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    QVERIFY(!form.handle->upload(0));
}

void TestVideoEditor::aPictureFieldRefusesVideosAndSaysWhy()
{
    const ShownForm form(FormFixture().field(u"i"_s, kImage), {}, m_uploads.get());
    QMimeData mime;
    setImageNames(&mime, {u"waves.mp4"_s});
    QVERIFY(drop(form.editor(0), mime));
    QCOMPARE(form.state()->problem(0), u"This is a video; the field takes a picture."_s);
    QVERIFY(dropFiles(form.editor(0), {u"/x/film.mp4"_s}));
    QCOMPARE(form.state()->problem(0), u"“film.mp4” is a video; this field takes a picture."_s);
    QVERIFY(form.state()->value(0).isUndefined());
}

void TestVideoEditor::clearTakesARefusalAwayFirst()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo, named(u"old.mp4"_s)), {}, m_uploads.get());
    QVERIFY(dropFiles(form.editor(0), {u"/x/cat.png"_s}));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"close"_s), Qt::LeftButton);
    QVERIFY(form.state()->problem(0).isEmpty());
    QCOMPARE(form.state()->value(0), QJsonValue(named(u"old.mp4"_s)));
    QTest::mouseClick(form.part<QAbstractButton>(0, u"close"_s), Qt::LeftButton);
    QVERIFY(form.state()->value(0).isUndefined());
}

void TestVideoEditor::leavesAWorkflowToTheWindow()
{
    const ShownForm form(FormFixture().field(u"v"_s, kVideo));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/x/my.json"_s)});
    QVERIFY(!dragOver(form.editor(0), mime));
}

void TestVideoEditor::saysThatTheServerHasNoVideos()
{
    FormContext context;
    context.hasVideos = false;
    context.chooseVideoFile = [](QWidget *, const auto &) {};
    const ShownForm form(FormFixture().field(u"v"_s, kVideo), context);
    QVERIFY(form.says(0, u"This server has no videos"_s));
    QVERIFY(!form.part<QWidget>(0, u"browseLink"_s)->isVisible());
}

void TestVideoEditor::aFrameIsChosenByASliderOverItsVideo()
{
    const ShownForm form(FormFixture().field(u"video"_s, kVideo).field(u"f"_s, kFrame), knowing());
    auto *slider = form.part<QSlider>(1, u"slider"_s);
    QVERIFY(!slider->isVisible());
    form.state()->setValue(0, named(u"waves.mp4"_s));
    QVERIFY(slider->isVisible());
    QCOMPARE(slider->maximum(), 63);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(form.state()->value(1), QJsonValue(0));
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(form.state()->value(1), QJsonValue(1));
}

void TestVideoEditor::aNegativeFrameStaysAsItWasTyped()
{
    const ShownForm form(
        FormFixture().field(u"video"_s, kVideo, named(u"waves.mp4"_s)).field(u"f"_s, kFrame, -2), knowing());
    auto *slider = form.part<QSlider>(1, u"slider"_s);
    QCOMPARE(slider->value(), 62);
    QCOMPARE(form.state()->value(1), QJsonValue(-2));
    form.state()->setValue(0, QJsonValue::Undefined);
    QCOMPARE(form.state()->value(1), QJsonValue(-2)); // a range that shrinks is not the user
}

void TestVideoEditor::aFrameWithoutAVideoHasANumberBoxOnly()
{
    const ShownForm form(FormFixture().field(u"f"_s, kFrame, -1), knowing());
    QVERIFY(!form.part<QSlider>(0, u"slider"_s)->isVisible());
    QVERIFY(form.part<QWidget>(0, u"spin"_s)->isVisible());
}

void TestVideoEditor::aFrameHasTheBoundsOfItsTemplateWhateverTheSettingsSay()
{
    const QJsonObject settings{
        {u"type"_s, u"integer-field-config"_s}, {u"component"_s, u"slider"_s}, {u"min"_s, 3}, {u"max"_s, 5}};
    const ShownForm form(FormFixture().field(u"f"_s, kFrame, -1, settings), knowing());
    QVERIFY(form.part<QWidget>(0, u"spin"_s)->isVisible());
    QCOMPARE(form.handle->tree().fields().first().editorBounds.minimum, std::optional<double>(-100));
    QVERIFY(!form.handle->tree().fields().first().editorBounds.maximum);
}

QTEST_MAIN(TestVideoEditor)
#include "tst_videoeditor.moc"
