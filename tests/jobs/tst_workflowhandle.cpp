// SPDX-License-Identifier: Apache-2.0
#include "support/standin.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;
using Fault = DemoServer::Fault;

namespace {

QString writePicture(const QTemporaryDir &dir, const QString &name)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.save(dir.filePath(name), "PNG");
    return dir.filePath(name);
}

} // namespace

//! One open workflow: what can be set and what becomes of pictures that are set as files.
class TestWorkflowHandle : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void refusesWhatIsNoWorkflow();
    void isNamedAfterItsFileWhereItHasNoName();
    void setsAValue();
    void refusesAnIndexThatDoesNotExist();
    void refusesAValueThatDoesNotFit();
    void refusesAFileForATextField();
    void refusesAFileWithoutAServer();
    void holdsTheOldValueWhileAFileGoesUp();
    void setsAnImageFromTheClipboard();
    void showsARefusalAtTheField();
    void triesAgain();
    void forgetsARefusalWhenAValueIsSet();
    void tellsThatAFileIsNoPicture();
    void takesTheLastOfTwoFiles();
    void dropsAnUpload();
    void sendsAVideoForAVideoField();
    void showsARefusedVideoAtTheFieldAndTriesAgain();
    void dropsAVideoThatGoesUp();
    void refusesTheOtherKindByItsName();
    void refusesPixelsForAVideo();
    void refusesAVideoWhereTheServerHasNone();
    void treatsACancelledUploadAsNone();
    void survivesIndexesThatDoNotExist();
    void carriesValuesOverToOtherTemplates();
    void listsItsOutputs();
    void isReadyOnceItsInputsAre();

private:
    int imageIndex() const { return m_handle->tree().indexOf(u"resize"_s, u"image"_s); }
    int promptIndex() const { return m_handle->tree().indexOf(u"wanted"_s, u"prompt"_s); }
    int videoIndex() const { return m_film->tree().indexOf(u"film"_s, u"video"_s); }
    QString videoName() const { return m_film->state()->value(videoIndex())[u"video_name"_s].toString(); }
    QString writeVideo(const QString &name) const
    {
        const QString path = m_dir.filePath(name);
        QFile::copy(u":/demo/sea.mp4"_s, path);
        return path;
    }
    QString imageName() const { return m_handle->state()->value(imageIndex())[u"image_name"_s].toString(); }

    QTemporaryDir m_dir;
    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<Uploads> m_uploads;
    std::shared_ptr<WorkflowHandle> m_handle;
    std::shared_ptr<WorkflowHandle> m_film; // has a video field
};

void TestWorkflowHandle::initTestCase()
{
    m_standIn = std::make_unique<StandIn>();
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
}

void TestWorkflowHandle::init()
{
    m_uploads = std::make_unique<Uploads>(m_standIn->client.get());
    m_handle = m_standIn->example(u"image-variation"_s, m_uploads.get());
    m_film = m_standIn->example(u"every-field"_s, m_uploads.get());
    QVERIFY(m_film->setValue(videoIndex(), QJsonValue::Undefined).ok());
    m_standIn->server.setFaults({});
}

void TestWorkflowHandle::cleanup()
{
    m_handle.reset();
    m_film.reset();
    m_uploads.reset();
}

void TestWorkflowHandle::refusesWhatIsNoWorkflow()
{
    const auto handle = WorkflowHandle::open("{}", {}, m_standIn->templates(), nullptr);
    QVERIFY(!handle.ok());
    QCOMPARE(handle.error().kind, ErrorKind::Invalid);
}

void TestWorkflowHandle::isNamedAfterItsFileWhereItHasNoName()
{
    const QByteArray bytes =
        R"({"name":" ","meta":{"version":"3.0.0","category":"user"},"nodes":[],"edges":[]})";
    const auto handle = WorkflowHandle::open(bytes, {WorkflowOrigin::Kind::File, u"/x/my cat.v2.json"_s},
                                             m_standIn->templates(), nullptr);
    QVERIFY2(handle.ok(), handle.ok() ? "" : qPrintable(handle.error().message));
    QCOMPARE(handle.value()->title(), u"my cat.v2"_s);
    QCOMPARE(m_handle->title(), m_handle->document().name());
}

void TestWorkflowHandle::setsAValue()
{
    QVERIFY(m_handle->setValue(promptIndex(), u"a boat"_s).ok());
    QCOMPARE(m_handle->state()->value(promptIndex()).toString(), u"a boat"_s);
    QVERIFY(m_handle->setValue(promptIndex(), QJsonValue::Undefined).ok()); // clears
    QVERIFY(m_handle->state()->value(promptIndex()).isUndefined());
}

void TestWorkflowHandle::refusesAnIndexThatDoesNotExist()
{
    for (const int index : {-1, static_cast<int>(m_handle->tree().fields().size())}) {
        const Status status = m_handle->setValue(index, 1);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().kind, ErrorKind::Invalid);
        QVERIFY(status.error().message.contains(QString::number(index)));
    }
}

void TestWorkflowHandle::refusesAValueThatDoesNotFit()
{
    const int steps = m_handle->tree().indexOf(u"sampler"_s, u"steps"_s);
    const QJsonValue before = m_handle->state()->value(steps);
    const Status status = m_handle->setValue(steps, u"many"_s);
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains(m_handle->tree().fields().at(steps).title));
    QCOMPARE(m_handle->state()->value(steps), before);
}

void TestWorkflowHandle::refusesAFileForATextField()
{
    const Status status = m_handle->setFile(promptIndex(), writePicture(m_dir, u"a.png"_s));
    QVERIFY(!status.ok());
    QCOMPARE(m_uploads->openCount(), 0);
}

void TestWorkflowHandle::refusesAFileWithoutAServer()
{
    const std::shared_ptr<WorkflowHandle> offline = m_standIn->example(u"image-variation"_s);
    QVERIFY(!offline->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
}

void TestWorkflowHandle::holdsTheOldValueWhileAFileGoesUp()
{
    QVERIFY(m_handle->setValue(imageIndex(), QJsonObject{{u"image_name"_s, u"old.png"_s}}).ok());
    QSignalSpy changed(m_handle.get(), &WorkflowHandle::uploadChanged);
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    QCOMPARE(imageName(), u"old.png"_s);
    QVERIFY(m_handle->state()->isPending(imageIndex()));
    QVERIFY(m_handle->upload(imageIndex()));
    QTRY_VERIFY(!m_handle->state()->isPending(imageIndex()));
    QVERIFY(imageName() != u"old.png"_s);
    QVERIFY(m_standIn->server.library()->find(imageName()).has_value());
    QVERIFY(!m_handle->upload(imageIndex()));
    QVERIFY(m_handle->state()->problem(imageIndex()).isEmpty());
    QVERIFY(changed.size() >= 3);
    QCOMPARE(changed.last().first().toInt(), imageIndex());
}

void TestWorkflowHandle::setsAnImageFromTheClipboard()
{
    QImage image(8, 8, QImage::Format_ARGB32);
    image.fill(Qt::red);
    QVERIFY(m_handle->setImage(imageIndex(), image, u"Clipboard"_s).ok());
    QCOMPARE(m_handle->upload(imageIndex())->displayName(), u"Clipboard"_s);
    QTRY_VERIFY(!imageName().isEmpty());
}

void TestWorkflowHandle::showsARefusalAtTheField()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"refused.png"_s)).ok());
    QTRY_VERIFY(!m_handle->state()->isPending(imageIndex()));
    const QString problem = m_handle->state()->problem(imageIndex());
    QVERIFY2(problem.startsWith("refused.png: "_L1), qPrintable(problem));
    QVERIFY(imageName().isEmpty());
    const QList<RunProblem> problems = m_handle->problems();
    QVERIFY(std::any_of(problems.begin(), problems.end(),
                        [&](const RunProblem &p) { return p.message == problem; }));
    QVERIFY(!m_handle->upload(imageIndex())->preview().isNull());
}

void TestWorkflowHandle::triesAgain()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    QTRY_VERIFY(!m_handle->state()->isPending(imageIndex()));
    m_standIn->server.setFaults({});
    m_handle->retryUpload(imageIndex());
    QVERIFY(m_handle->state()->isPending(imageIndex()));
    QTRY_VERIFY(!imageName().isEmpty());
    QVERIFY(m_handle->state()->problem(imageIndex()).isEmpty());
}

void TestWorkflowHandle::forgetsARefusalWhenAValueIsSet()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    QTRY_VERIFY(!m_handle->state()->isPending(imageIndex()));
    QVERIFY(m_handle->setValue(imageIndex(), QJsonObject{{u"image_name"_s, u"x.png"_s}}).ok());
    QVERIFY(m_handle->state()->problem(imageIndex()).isEmpty());
    QVERIFY(!m_handle->upload(imageIndex()));
    QVERIFY(m_handle->problems().isEmpty());
}

void TestWorkflowHandle::tellsThatAFileIsNoPicture()
{
    const QString path = m_dir.filePath(u"notes.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    file.close();
    QVERIFY(m_handle->setFile(imageIndex(), path).ok());
    QTRY_VERIFY(!m_handle->state()->isPending(imageIndex()));
    QVERIFY(m_handle->state()->problem(imageIndex()).startsWith("notes.png: "_L1));
}

void TestWorkflowHandle::takesTheLastOfTwoFiles()
{
    QVERIFY(m_handle->setFile(imageIndex(), m_dir.filePath(u"missing.png"_s)).ok());
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"b.png"_s)).ok());
    QTRY_VERIFY(!imageName().isEmpty());
    QTRY_COMPARE(m_uploads->openCount(), 0);
    QVERIFY(m_handle->state()->problem(imageIndex()).isEmpty());
}

void TestWorkflowHandle::sendsAVideoForAVideoField()
{
    QVERIFY(m_film->setFile(videoIndex(), writeVideo(u"waves.mp4"_s)).ok());
    QVERIFY(m_film->state()->isPending(videoIndex()));
    QCOMPARE(m_film->upload(videoIndex())->displayName(), u"waves.mp4"_s);
    QTRY_VERIFY(!m_film->state()->isPending(videoIndex()));
    const std::optional<DemoImage> stored = m_standIn->server.library()->find(videoName());
    QVERIFY(stored && stored->isVideo());
    QFile original(u":/demo/sea.mp4"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    QVERIFY(stored->bytes == original.readAll());
    QVERIFY(m_film->state()->problem(videoIndex()).isEmpty());
    QVERIFY(m_film->state()->value(videoIndex())[u"image_name"_s].isUndefined());
}

void TestWorkflowHandle::showsARefusedVideoAtTheFieldAndTriesAgain()
{
    m_standIn->server.setFaults(Fault::RefuseUploads);
    QVERIFY(m_film->setFile(videoIndex(), writeVideo(u"waves2.mp4"_s)).ok());
    QTRY_VERIFY(!m_film->state()->isPending(videoIndex()));
    QVERIFY(m_film->state()->problem(videoIndex()).startsWith("waves2.mp4: "_L1));
    QVERIFY(videoName().isEmpty());
    m_standIn->server.setFaults({});
    m_film->retryUpload(videoIndex());
    QTRY_VERIFY(!videoName().isEmpty());
    QVERIFY(m_film->state()->problem(videoIndex()).isEmpty());
}

void TestWorkflowHandle::dropsAVideoThatGoesUp()
{
    QVERIFY(m_film->setFile(videoIndex(), writeVideo(u"waves3.mp4"_s)).ok());
    m_film->dropUpload(videoIndex());
    QVERIFY(!m_film->state()->hasPending());
    QTRY_COMPARE(m_uploads->openCount(), 0);
    QVERIFY(videoName().isEmpty());
}

void TestWorkflowHandle::refusesTheOtherKindByItsName()
{
    const Status video = m_handle->setFile(imageIndex(), u"/x/waves.mp4"_s);
    QVERIFY(!video.ok());
    QCOMPARE(video.error().kind, ErrorKind::Invalid);
    QVERIFY(video.error().message.contains("waves.mp4"_L1));
    const Status picture = m_film->setFile(videoIndex(), u"/x/cat.png"_s);
    QVERIFY(!picture.ok());
    QVERIFY(picture.error().message.contains("cat.png"_L1));
    QCOMPARE(m_uploads->openCount(), 0);
}

void TestWorkflowHandle::refusesPixelsForAVideo()
{
    const Status status = m_film->setImage(videoIndex(), QImage(8, 8, QImage::Format_RGB32), u"Clipboard"_s);
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains("takes a video"_L1));
}

void TestWorkflowHandle::refusesAVideoWhereTheServerHasNone()
{
    StandIn old;
    old.server.setFaults(Fault::NoGalleryRoutes);
    QVERIFY(old.connectClient(Client::Mode::RequestsOnly));
    Uploads uploads(old.client.get());
    const std::shared_ptr<WorkflowHandle> handle = old.example(u"every-field"_s, &uploads);
    const Status status = handle->setFile(videoIndex(), writeVideo(u"waves4.mp4"_s));
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains("6.14"_L1));
    const std::shared_ptr<WorkflowHandle> offline = old.example(u"every-field"_s);
    QVERIFY(!offline->setFile(videoIndex(), u"/x/waves.mp4"_s).ok());
}

void TestWorkflowHandle::dropsAnUpload()
{
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    m_handle->dropUpload(imageIndex());
    QVERIFY(!m_handle->state()->hasPending());
    QTRY_COMPARE(m_uploads->openCount(), 0);
    QVERIFY(imageName().isEmpty());
}

void TestWorkflowHandle::treatsACancelledUploadAsNone()
{
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    m_handle->upload(imageIndex())->cancel();
    QVERIFY(!m_handle->state()->hasPending());
    QVERIFY(!m_handle->upload(imageIndex()));
    for (const RunProblem &problem : m_handle->problems())
        QVERIFY(!problem.message.isEmpty());
}

void TestWorkflowHandle::survivesIndexesThatDoNotExist()
{
    for (const int index : {-1, 1000}) {
        QVERIFY(!m_handle->upload(index));
        m_handle->retryUpload(index);
        m_handle->dropUpload(index);
        QVERIFY(!m_handle->setFile(index, u"x"_s).ok());
    }
    m_handle->retryUpload(promptIndex()); // there is none
    QCOMPARE(m_uploads->openCount(), 0);
}

void TestWorkflowHandle::carriesValuesOverToOtherTemplates()
{
    QVERIFY(m_handle->setValue(promptIndex(), u"a boat"_s).ok());
    const std::shared_ptr<WorkflowHandle> other =
        reopened(*m_handle, ReadWorkflow(m_handle->document(), m_standIn->templates()), nullptr);
    QCOMPARE(other->state()->value(promptIndex()).toString(), u"a boat"_s);
    QCOMPARE(other->source().location, m_handle->source().location);
}

void TestWorkflowHandle::listsItsOutputs()
{
    const QList<OutputNode> outputs = m_handle->outputs();
    QCOMPARE(outputs.size(), 1);
    QCOMPARE(outputs.first().nodeId, u"decoder"_s);
}

void TestWorkflowHandle::isReadyOnceItsInputsAre()
{
    QVERIFY(!m_handle->problems().isEmpty()); // the picture is missing
    QVERIFY(m_handle->setFile(imageIndex(), writePicture(m_dir, u"a.png"_s)).ok());
    QTRY_VERIFY(!imageName().isEmpty());
    const QList<RunProblem> problems = m_handle->problems();
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
}

QTEST_GUILESS_MAIN(TestWorkflowHandle)
#include "tst_workflowhandle.moc"
