// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"
#include "invoke/client.h"
#include "jobs/jobsubmitter.h"
#include "support/smallworkflow.h"
#include "support/waitfor.h"
#include "transfer/downloads.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::kWorkflowId;
using Test::smallWorkflow;
using Test::waitFor;

namespace {

constexpr int kRunMs = 120000; // on a CPU that others use as well

QByteArray pngOf(QRgb color)
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(color);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

//! The whole way on a real server; runs where TRIPTYCH_LIVE_URL names one (see shared/live).
class TestLiveRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void runsAWorkflowOfTheLibraryThreeTimes();
    void savesPicturesAsTheServerHasThem();
    void listsTheNewPictures();
    void readsRecordsMetadataAndWorkflow();
    void uploadsAPicture();
    void makesListsAndDeletesABoard();
    void starsAPicture();
    void sendsMovesAndRunsAVideo();
    void saysWhyAVideoIsRefused();
    void cancelsARun();
    void tellsTheServersReasonOfAFailure();

private:
    std::shared_ptr<WorkflowHandle> open(int seed);
    Job *run(int seed);
    QJsonObject modelIdentifier();

    std::unique_ptr<Client> m_client;
    std::unique_ptr<JobTracker> m_tracker;
    std::unique_ptr<JobSubmitter> m_submitter;
    std::unique_ptr<Uploads> m_uploads;
    std::shared_ptr<const NodeTemplates> m_templates;
    QByteArray m_workflow;
    QStringList m_pictures;
};

void TestLiveRun::initTestCase()
{
    const QString address = qEnvironmentVariable("TRIPTYCH_LIVE_URL");
    if (address.isEmpty())
        QSKIP("TRIPTYCH_LIVE_URL names no server");
    m_client = std::make_unique<Client>(HttpTransport::parseAddress(address).value());
    m_client->connectToServer(Client::Mode::Live);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), Client::State::Ready, 60000);
    m_tracker = std::make_unique<JobTracker>(m_client.get());
    m_submitter = std::make_unique<JobSubmitter>(m_client.get(), m_tracker.get());
    m_uploads = std::make_unique<Uploads>(m_client.get());
    m_templates = std::make_shared<const NodeTemplates>(
        NodeTemplates::fromOpenApi(m_client->description().openApi).take());
    const Result<QByteArray> workflow = waitFor(m_client->workflows.workflow(kWorkflowId));
    QVERIFY2(workflow.ok(), workflow.ok() ? "" : qPrintable(workflow.error().message));
    m_workflow = workflow.value();
}

void TestLiveRun::cleanupTestCase()
{
    if (m_client && !m_pictures.isEmpty())
        QVERIFY(waitFor(m_client->images.remove(m_pictures)).ok());
}

QJsonObject TestLiveRun::modelIdentifier()
{
    const Result<QList<ModelInfo>> models = waitFor(m_client->models.list());
    for (const ModelInfo &m : models.value()) {
        if (m.name == "tiny-sd1"_L1)
            return ModelChoice{m.key, m.hash, m.name, m.base, m.type, m.format, m.variant, m.providerId}
                .toIdentifier();
    }
    return {};
}

std::shared_ptr<WorkflowHandle> TestLiveRun::open(int seed)
{
    const auto handle =
        WorkflowHandle::open(smallWorkflow(m_workflow, seed), {WorkflowOrigin::Kind::Library, kWorkflowId},
                             m_templates, m_uploads.get())
            .take();
    for (const FormField &field : handle->tree().fields()) {
        Status status = Done{};
        if (field.fieldName == "width"_L1 || field.fieldName == "height"_L1)
            status = handle->setValue(field.index, 256);
        else if (field.fieldName == "model"_L1)
            status = handle->setValue(field.index, modelIdentifier());
        if (!status)
            qWarning("%s", qPrintable(status.error().message));
    }
    return handle;
}

Job *TestLiveRun::run(int seed)
{
    return m_submitter->submit(open(seed), {});
}

void TestLiveRun::runsAWorkflowOfTheLibraryThreeTimes()
{
    QList<Job *> jobs;
    for (const int seed : {101, 202, 303}) // other seeds than those of an earlier run would need a random one
        jobs.append(run(static_cast<int>(QDateTime::currentSecsSinceEpoch() % 1'000'000) + seed));
    for (Job *job : jobs) {
        QSignalSpy previews(job, &Job::previewChanged);
        QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), kRunMs);
        QVERIFY2(job->state() == Job::State::Completed, qPrintable(job->error().message));
        QCOMPARE(job->imageNames().size(), 1);
        QCOMPARE(job->fraction(), 1.0);
        QVERIFY(!job->previewBytes().isEmpty());
        QVERIFY(job->whenEnded().isFinished());
        m_pictures += job->imageNames();
    }
    QCOMPARE(m_pictures.size(), 3);
    QCOMPARE(m_pictures.removeDuplicates(), 0);
}

void TestLiveRun::savesPicturesAsTheServerHasThem()
{
    QVERIFY(!m_pictures.isEmpty());
    const QTemporaryDir dir;
    Downloads downloads(m_client.get());
    Manifest manifest(dir.path());
    QSignalSpy saved(&downloads, &Downloads::saved);
    for (const QString &name : std::as_const(m_pictures))
        downloads.add(name, dir.path(), u"picture"_s, &manifest);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), m_pictures.size(), 20000);
    for (const QList<QVariant> &one : saved) {
        const Result<HttpAnswer> answer = waitFor(m_client->images.full(one.at(0).toString()));
        QVERIFY(answer.ok());
        QCOMPARE(readFile(one.at(1).toString(), 100'000'000).value(), answer->body);
        QVERIFY(manifest.holds(one.at(0).toString()));
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), m_pictures.size());
}

void TestLiveRun::listsTheNewPictures()
{
    const Result<NameList> names = waitFor(m_client->images.names({}));
    QVERIFY2(names.ok(), names.ok() ? "" : qPrintable(names.error().message));
    for (const QString &name : std::as_const(m_pictures))
        QVERIFY(names->names.contains(name));
}

void TestLiveRun::readsRecordsMetadataAndWorkflow()
{
    QVERIFY(!m_pictures.isEmpty());
    const Result<QList<ImageInfo>> infos = waitFor(m_client->images.infos(m_pictures));
    QVERIFY(infos.ok());
    QCOMPARE(infos->size(), m_pictures.size());
    QCOMPARE(infos->first().name, m_pictures.first());
    QCOMPARE(infos->first().size, QSize(256, 256));
    QVERIFY(qAbs(infos->first().created.secsTo(QDateTime::currentDateTime())) < 600);
    QVERIFY(waitFor(m_client->images.metadata(m_pictures.first())).ok());
    const Result<QByteArray> workflow = waitFor(m_client->images.workflow(m_pictures.first()));
    QVERIFY2(workflow.ok(), workflow.ok() ? "" : qPrintable(workflow.error().message));
    QVERIFY(WorkflowDocument::load(workflow.value()).ok());
    const Result<QByteArray> thumbnail = waitFor(m_client->images.thumbnail(m_pictures.first()));
    QVERIFY(thumbnail.ok());
    QVERIFY(thumbnail->startsWith("RIFF"));
    const Result<ImageInfo> gone =
        waitFor(m_client->images.info(u"00000000-0000-0000-0000-000000000000.png"_s));
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void TestLiveRun::uploadsAPicture()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"größe \"1\".png"_s);
    QVERIFY(writeFile(path, pngOf(qRgb(10, 200, 30))).ok());
    Upload *upload = m_uploads->addFile(path);
    QSignalSpy finished(upload, &Upload::finished);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QVERIFY2(upload->state() == Upload::State::Done, qPrintable(upload->error().message));
    QCOMPARE(upload->info().size, QSize(64, 48));
    QCOMPARE(upload->info().category, u"user"_s);
    const Result<HttpAnswer> stored = waitFor(m_client->images.full(upload->info().name));
    QVERIFY(stored.ok());
    QCOMPARE(QImage::fromData(stored->body, "PNG").pixel(3, 3), qRgb(10, 200, 30));
    ImageQuery assets;
    assets.kind = ImageQuery::Kind::Assets;
    QVERIFY(waitFor(m_client->images.names(assets))->names.contains(upload->info().name));
    QVERIFY(waitFor(m_client->images.remove({upload->info().name})).ok());
}

void TestLiveRun::makesListsAndDeletesABoard()
{
    const QString name = u"Live test & “größe” %1 <b>"_s;
    const Result<Board> board = waitFor(m_client->boards.create(name));
    QVERIFY2(board.ok(), board.ok() ? "" : qPrintable(board.error().message));
    QCOMPARE(board->name, name);
    QVERIFY(waitFor(m_client->boards.addImages(board->id, m_pictures)).ok());
    const Result<QList<Board>> boards = waitFor(m_client->boards.list());
    QVERIFY(boards.ok());
    const auto mine =
        std::find_if(boards->begin(), boards->end(), [&](const Board &b) { return b.id == board->id; });
    QVERIFY(mine != boards->end());
    QCOMPARE(mine->imageCount, static_cast<int>(m_pictures.size()));
    ImageQuery query;
    query.boardId = board->id;
    QCOMPARE(waitFor(m_client->images.names(query))->names.size(), m_pictures.size());
    QCOMPARE(waitFor(m_client->boards.rename(board->id, u"Renamed"_s))->name, u"Renamed"_s);
    QVERIFY(waitFor(m_client->boards.addImages(kNoBoard, m_pictures)).ok());
    QVERIFY(waitFor(m_client->images.names(query))->names.isEmpty());
    QVERIFY(waitFor(m_client->boards.remove(board->id, false)).ok());
    const Result<QList<Board>> after = waitFor(m_client->boards.list());
    QVERIFY(std::none_of(after->begin(), after->end(), [&](const Board &b) { return b.id == board->id; }));
}

void TestLiveRun::starsAPicture()
{
    QVERIFY(!m_pictures.isEmpty());
    QVERIFY(waitFor(m_client->images.setStarred({m_pictures.first()}, true)).ok());
    const Result<NameList> names = waitFor(m_client->images.names({}));
    QVERIFY(names->starredCount >= 1);
    QVERIFY(names->names.indexOf(m_pictures.first()) < names->starredCount);
    QVERIFY(waitFor(m_client->images.setStarred({m_pictures.first()}, false)).ok());
}

void TestLiveRun::sendsMovesAndRunsAVideo()
{
    if (!m_uploads->takesVideos())
        QSKIP("no videos before 6.14");
    const QByteArray json = R"({"meta": {"version": "4.0.0"}, "edges": [], "nodes": [{"id": "v",
        "type": "invocation", "data": {"type": "video", "version": "1.0.0", "inputs": {"video": {"name": "video"}}}}],
        "form": {"rootElementId": "root", "elements": {
        "root": {"id": "root", "type": "container", "data": {"layout": "column", "children": ["e"]}},
        "e": {"id": "e", "type": "node-field", "parentId": "root",
              "data": {"fieldIdentifier": {"nodeId": "v", "fieldName": "video"}}}}}})";
    const Result<std::shared_ptr<WorkflowHandle>> opened =
        WorkflowHandle::open(json, {}, m_templates, m_uploads.get());
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message));
    const std::shared_ptr<WorkflowHandle> &handle = *opened;
    QVERIFY(handle->setFile(0, u":/demo/sea.mp4"_s).ok());
    QTRY_VERIFY_WITH_TIMEOUT(!handle->state()->isPending(0), 30000);
    const QString name = handle->state()->value(0)[u"video_name"_s].toString();
    QVERIFY2(!name.isEmpty(), qPrintable(handle->state()->problem(0)));
    m_pictures.append(name);

    const Result<ImageInfo> info = waitFor(m_client->images.info(name));
    QVERIFY(info.ok() && info->isVideo);
    QCOMPARE(info->size, QSize(304, 208));
    QCOMPARE(qRound(info->durationSeconds * info->fps), 64);
    QFile original(u":/demo/sea.mp4"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    QCOMPARE(waitFor(m_client->images.full(name))->body, original.readAll());
    QVERIFY(!QImage::fromData(*waitFor(m_client->images.thumbnail(name))).isNull());

    const Result<Board> board = waitFor(m_client->boards.create(u"Triptych live videos"_s));
    QVERIFY(waitFor(m_client->boards.addImages(board->id, {name})).ok());
    QCOMPARE(waitFor(m_client->images.info(name))->boardId, board->id);
    QVERIFY(waitFor(m_client->boards.addImages(kNoBoard, {name})).ok());
    QVERIFY(waitFor(m_client->images.info(name))->boardId.isEmpty());
    QVERIFY(waitFor(m_client->boards.remove(board->id, false)).ok());

    Job *job = m_submitter->submit(handle, {});
    QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), kRunMs);
    QVERIFY2(job->state() == Job::State::Completed, qPrintable(job->error().message));
}

void TestLiveRun::saysWhyAVideoIsRefused()
{
    if (!m_uploads->takesVideos())
        QSKIP("no videos before 6.14");
    QFile original(u":/demo/sea.mp4"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QTemporaryDir dir;
    QFile cut(dir.filePath(u"cut.mp4"_s)); // the head alone: no picture in it
    QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(original.read(40)) == 40);
    cut.close();
    const Upload *upload = m_uploads->addVideo(cut.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(upload->isFinished(), 30000);
    QCOMPARE(upload->error().httpStatus, 415);
    QVERIFY2(upload->error().message.contains(u"H.264"_s), qPrintable(upload->error().message));
}

void TestLiveRun::cancelsARun()
{
    RunOptions threeTimes;
    threeTimes.runs = 3;
    Job *job = m_submitter->submit(open(7), threeTimes);
    QTRY_VERIFY_WITH_TIMEOUT(job->state() >= Job::State::Waiting, 20000);
    m_tracker->cancel(job);
    QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), 30000);
    QCOMPARE(job->state(), Job::State::Canceled);
    m_pictures += job->imageNames();
}

void TestLiveRun::tellsTheServersReasonOfAFailure()
{
    const std::shared_ptr<WorkflowHandle> handle = open(8);
    QJsonObject model = modelIdentifier();
    model[u"key"_s] = u"00000000-0000-0000-0000-000000000000"_s;
    for (const FormField &field : handle->tree().fields()) {
        if (field.fieldName == "model"_L1)
            handle->state()->setValue(field.index, model);
    }
    Job *job = m_submitter->submit(handle, {});
    QTRY_VERIFY_WITH_TIMEOUT(job->isEnded(), kRunMs);
    QCOMPARE(job->state(), Job::State::Failed);
    QVERIFY2(job->error().message.contains("Unknown model"_L1), qPrintable(job->error().message));
    QVERIFY(!job->traceback().isEmpty());
}

QTEST_GUILESS_MAIN(TestLiveRun)
#include "tst_live_run.moc"
