// SPDX-License-Identifier: Apache-2.0
#include "invoke/types.h"

#include "invoke/decode.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

QJsonObject object(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    Q_ASSERT(problem.error == QJsonParseError::NoError);
    return document.object();
}

HttpAnswer answer(const QByteArray &body)
{
    return {200, "application/json", body, body.size()};
}

constexpr auto kImage =
    R"({"image_name":"a.png","image_url":"api/v1/images/i/a.png/full","image_origin":"internal",
    "image_category":"general","width":512,"height":768,"created_at":"2026-11-22 12:30:52.193","deleted_at":null,
    "is_intermediate":false,"session_id":"s1","node_id":"n1","starred":true,"has_workflow":true,"image_subfolder":"",
    "board_id":"b1","key_of_next_year":{"x":[1]}})";

constexpr auto kItem =
    R"({"item_id":9007199254740993,"status":"failed","status_sequence":2,"priority":0,"batch_id":"b",
    "session_id":"s","queue_id":"default","origin":null,"destination":"gallery","error_type":"ValueError",
    "error_message":"no","error_traceback":"Traceback","created_at":"2026-11-22 12:30:52.193","started_at":null,
    "completed_at":"2026-11-22 12:30:53.000","session":{"id":"s","results":{}}})";

} // namespace

//! The server's JSON as records: what is read, what is forgiven, what is refused.
class TestTypes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTimestampsAsUtc_data();
    void readsTimestampsAsUtc();
    void readsTheHourThatSummerTimeLeavesOut();
    void refusesTextThatIsNoTime();
    void readsAPicture();
    void takesNullForAbsentInAPicture();
    void readsAVideo();
    void readsAGalleryItem();
    void refusesAPictureWithoutAName();
    void readsNames_data();
    void readsNames();
    void neverCountsMoreStarredThanNames();
    void refusesNamesWithoutAList();
    void readsABoard();
    void readsABoardOfAnOldServer();
    void readsAQueueItem();
    void readsASummaryWithoutNulls();
    void keepsAStatusItDoesNotKnow();
    void refusesAQueueItemWithoutAnId();
    void readsQueueStatus();
    void takesTheNewItemsOfARepeatedBatch();
    void readsAnEnqueueAnswerWithoutIds();
    void refusesAnEnqueueAnswerWithoutBatch();
    void readsAModel();
    void readsAWorkflowEntry();
    void readsWhatAServerCanDo();
    void refusesADescriptionThatIsNone_data();
    void refusesADescriptionThatIsNone();
    void leavesOddRecordsOutOfAList();
    void refusesABodyThatIsNotOneValue_data();
    void refusesABodyThatIsNotOneValue();
    void readsBareScalars();
};

void TestTypes::initTestCase()
{
    qputenv("TZ", "Europe/Berlin"); // a zone with summer time, whatever the machine has
}

void TestTypes::readsTimestampsAsUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("database") << u"2026-11-22 12:15:11.819"_s << u"2026-11-22T12:15:11.819Z"_s;
    QTest::newRow("without fraction") << u"2026-11-22 12:14:36"_s << u"2026-11-22T12:14:36.000Z"_s;
    QTest::newRow("ISO") << u"2026-11-22T12:19:28.648000"_s << u"2026-11-22T12:19:28.648Z"_s;
    QTest::newRow("with Z") << u"2026-11-22T12:19:28.648000Z"_s << u"2026-11-22T12:19:28.648Z"_s;
    QTest::newRow("with offset") << u"2026-11-22T14:19:28+02:00"_s << u"2026-11-22T12:19:28.000Z"_s;
}

void TestTypes::readsTimestampsAsUtc()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const QDateTime time = parseTimestamp(text);
    QVERIFY(time.isValid());
    QCOMPARE(time.timeSpec(), Qt::LocalTime);
    QCOMPARE(time.toUTC().toString(Qt::ISODateWithMs), utc);
}

void TestTypes::readsTheHourThatSummerTimeLeavesOut()
{
    // In Berlin there is no 02:30 on this day: read as local time first, it would be moved or lost.
    QCOMPARE(parseTimestamp(u"2026-03-29 02:30:00.000"_s).toUTC().toString(Qt::ISODate),
             u"2026-03-29T02:30:00Z"_s);
}

void TestTypes::refusesTextThatIsNoTime()
{
    QVERIFY(!parseTimestamp({}).isValid());
    QVERIFY(!parseTimestamp(u"yesterday"_s).isValid());
    QVERIFY(!parseTimestamp(u"2026-13-77 99:99:99"_s).isValid());
}

void TestTypes::readsAPicture()
{
    const Result<ImageInfo> info = ImageInfo::fromJson(object(kImage));
    QVERIFY(info.ok());
    QCOMPARE(info->name, u"a.png"_s);
    QCOMPARE(info->size, QSize(512, 768));
    QCOMPARE(info->category, u"general"_s);
    QCOMPARE(info->created, parseTimestamp(u"2026-11-22 12:30:52.193"_s));
    QCOMPARE(info->sessionId, u"s1"_s);
    QCOMPARE(info->boardId, u"b1"_s);
    QVERIFY(info->starred && info->hasWorkflow && !info->isIntermediate && !info->isVideo);
}

void TestTypes::takesNullForAbsentInAPicture()
{
    const Result<ImageInfo> info = ImageInfo::fromJson(object(
        R"({"image_name":"a.png","video_name":null,"board_id":null,"session_id":null,"starred":null,"width":null})"));
    QVERIFY(info.ok());
    QVERIFY(!info->isVideo && !info->starred);
    QVERIFY(info->boardId.isEmpty() && info->sessionId.isEmpty());
}

void TestTypes::readsAVideo()
{
    const Result<ImageInfo> info = ImageInfo::fromJson(object(
        R"({"video_name":"v.mp4","video_category":"user","width":832,"height":480,"duration":5.0625,"fps":16.0})"));
    QVERIFY(info.ok());
    QVERIFY(info->isVideo);
    QCOMPARE(info->name, u"v.mp4"_s);
    QCOMPARE(info->category, u"user"_s);
    QCOMPARE(info->durationSeconds, 5.0625);
}

void TestTypes::readsAGalleryItem()
{
    const Result<ImageInfo> info = ImageInfo::fromJson(
        object(R"({"kind":"video","name":"v.mp4","category":"general","width":8,"height":8})"));
    QVERIFY(info.ok());
    QVERIFY(info->isVideo);
    QCOMPARE(info->category, u"general"_s);
}

void TestTypes::refusesAPictureWithoutAName()
{
    const Result<ImageInfo> info = ImageInfo::fromJson(object(R"({"image_name":7,"width":8})"));
    QVERIFY(!info.ok());
    QCOMPARE(info.error().kind, ErrorKind::BadReply);
}

void TestTypes::readsNames_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("gallery") << QByteArray(
        R"({"item_names":["b.png","v.mp4","a.png"],"starred_count":1,"total_count":3})");
    QTest::newRow("images") << QByteArray(
        R"({"image_names":["b.png","v.mp4","a.png"],"starred_count":1,"total_count":3})");
    QTest::newRow("pairs") << QByteArray(
        R"({"items":[{"kind":"image","name":"b.png"},{"kind":"video","name":"v.mp4"},
        {"kind":"image","name":"a.png"}],"starred_count":1,"total_count":3})");
    QTest::newRow("page of records") << QByteArray(
        R"({"limit":-1,"offset":0,"total":3,"items":[{"image_name":"b.png","starred":true},{"image_name":"v.mp4"},
        {"image_name":"a.png","starred":false}]})");
}

void TestTypes::readsNames()
{
    QFETCH(QByteArray, json);
    const Result<NameList> list = NameList::fromJson(object(json));
    QVERIFY(list.ok());
    QCOMPARE(list->names, QStringList({u"b.png"_s, u"v.mp4"_s, u"a.png"_s}));
    QCOMPARE(list->starredCount, 1);
}

void TestTypes::neverCountsMoreStarredThanNames()
{
    QCOMPARE(NameList::fromJson(object(R"({"item_names":["a.png"],"starred_count":7})"))->starredCount, 1);
    QCOMPARE(NameList::fromJson(object(R"({"item_names":["a.png"],"starred_count":-1})"))->starredCount, 0);
    QCOMPARE(NameList::fromJson(object(R"({"item_names":["a.png"],"starred_count":null})"))->starredCount, 0);
}

void TestTypes::refusesNamesWithoutAList()
{
    QCOMPARE(NameList::fromJson(object(R"({"item_names":null})")).error().kind, ErrorKind::BadReply);
}

void TestTypes::readsABoard()
{
    const Result<Board> board = Board::fromJson(object(R"({"board_id":"b1","board_name":"","user_id":"system",
        "created_at":"2026-11-22 12:30:50.718","cover_image_name":"a.png","archived":true,"board_visibility":"odd",
        "cover_video_name":null,"image_count":2,"video_count":3,"asset_count":4,"owner_username":null})"));
    QVERIFY(board.ok());
    QCOMPARE(board->id, u"b1"_s);
    QVERIFY(board->name.isEmpty() && board->archived);
    QCOMPARE(board->totalCount(), 9);
    QCOMPARE(board->coverImage, u"a.png"_s);
    QVERIFY(!Board::fromJson(object(R"({"board_name":"x"})")).ok());
    const Result<Board> films = Board::fromJson(
        object(R"({"board_id":"b1","board_name":"x","cover_image_name":null,"cover_video_name":"v.mp4"})"));
    QCOMPARE(films->coverImage, u"v.mp4"_s);
}

void TestTypes::readsABoardOfAnOldServer()
{
    const Result<Board> board =
        Board::fromJson(object(R"({"board_id":"b1","board_name":"x","image_count":2,"is_private":null})"));
    QVERIFY(board.ok());
    QCOMPARE(board->totalCount(), 2);
}

void TestTypes::readsAQueueItem()
{
    const Result<QueueItem> item = QueueItem::fromJson(object(kItem));
    QVERIFY(item.ok());
    QCOMPARE(item->id, 9007199254740993LL); // a double would lose the last digit
    QCOMPARE(item->statusSequence, 2);
    QCOMPARE(item->errorMessage, u"no"_s);
    QVERIFY(item->isFinished() && item->origin.isEmpty() && !item->started.isValid()
            && item->completed.isValid());
    QVERIFY(item->session.contains(u"results"_s));
}

void TestTypes::readsASummaryWithoutNulls()
{
    const Result<QueueItem> item =
        QueueItem::fromJson(object(R"({"item_id":3,"status":"pending","batch_id":"b"})"));
    QVERIFY(item.ok());
    QCOMPARE(item->statusSequence, -1);
    QVERIFY(!item->isFinished() && item->session.isEmpty());
}

void TestTypes::keepsAStatusItDoesNotKnow()
{
    const Result<QueueItem> item = QueueItem::fromJson(object(R"({"item_id":3,"status":"hibernating"})"));
    QVERIFY(item.ok());
    QCOMPARE(item->status, u"hibernating"_s);
    QVERIFY(!item->isFinished());
}

void TestTypes::refusesAQueueItemWithoutAnId()
{
    QVERIFY(!QueueItem::fromJson(object(R"({"status":"pending"})")).ok());
    QVERIFY(!QueueItem::fromJson(object(R"({"item_id":"3","status":"pending"})")).ok());
    QVERIFY(!QueueItem::fromJson(object(R"({"item_id":3,"status":null})")).ok());
}

void TestTypes::readsQueueStatus()
{
    const Result<QueueStatus> status = QueueStatus::fromJson(
        object(R"({"queue":{"pending":1,"in_progress":2,"waiting":3,"completed":4,"failed":5,
        "canceled":6,"total":21},"processor":{"is_started":false,"is_processing":true}})"));
    QVERIFY(status.ok());
    QCOMPARE(status->counts.inProgress, 2);
    QCOMPARE(status->counts.canceled, 6);
    QCOMPARE(status->counts.total, 21);
    QVERIFY(status->isPaused && status->isProcessing);
    QVERIFY(!QueueStatus::fromJson(object(R"({"detail":"no"})")).ok());
}

void TestTypes::takesTheNewItemsOfARepeatedBatch()
{
    const Result<EnqueueResult> result = EnqueueResult::fromJson(object(
        R"({"queue_id":"default","enqueued":2,"requested":3,"batch":{"batch_id":"b"},"item_ids":[9,8,5,4]})"));
    QVERIFY(result.ok());
    QCOMPARE(result->itemIds, QList<qint64>({8, 9}));
    QCOMPARE(result->olderIds, QList<qint64>({4, 5}));
    QCOMPARE(result->requested, 3);
}

void TestTypes::readsAnEnqueueAnswerWithoutIds()
{
    const Result<EnqueueResult> result =
        EnqueueResult::fromJson(object(R"({"enqueued":2,"requested":2,"batch":{"batch_id":"b"}})"));
    QVERIFY(result.ok());
    QVERIFY(result->itemIds.isEmpty() && result->olderIds.isEmpty());
}

void TestTypes::refusesAnEnqueueAnswerWithoutBatch()
{
    QVERIFY(!EnqueueResult::fromJson(object(R"({"enqueued":2,"requested":2})")).ok());
    QVERIFY(!EnqueueResult::fromJson(object(R"({"batch":{"batch_id":"b"},"enqueued":null})")).ok());
}

void TestTypes::readsAModel()
{
    const Result<ModelInfo> model = ModelInfo::fromJson(object(
        R"({"key":"k","hash":"blake3:aa","name":"n","base":"a-new-base","type":"main","format":"x","variant":null,
        "description":null,"file_size":6938040682,"trigger_phrases":null})"));
    QVERIFY(model.ok());
    QCOMPARE(model->base, u"a-new-base"_s);
    QCOMPARE(model->fileSize, 6938040682LL);
    QVERIFY(model->variant.isEmpty());
    QVERIFY(!ModelInfo::fromJson(object(R"({"key":"k"})")).ok());
}

void TestTypes::readsAWorkflowEntry()
{
    const Result<WorkflowEntry> entry = WorkflowEntry::fromJson(object(
        R"({"workflow_id":"w","name":"n","description":"d","category":"default","tags":"a, b","thumbnail_url":null})"));
    QVERIFY(entry.ok());
    QCOMPARE(entry->category, u"default"_s);
    QVERIFY(entry->thumbnailUrl.isEmpty());
    QCOMPARE(WorkflowEntry::fromJson(object(R"({"workflow_id":"w","category":null})"))->category, u"user"_s);
    QVERIFY(!WorkflowEntry::fromJson(object(R"({"name":"n"})")).ok());
}

void TestTypes::readsWhatAServerCanDo()
{
    const QByteArray bytes = R"({"paths":{"/api/v1/boards/":{}},
        "components":{"schemas":{"EnqueueBatchResult":{"properties":{"item_ids":{}}}}}})";
    const Result<ServerDescription> description = ServerDescription::fromBytes(bytes);
    QVERIFY(description.ok());
    QVERIFY(description->hasPath(u"/api/v1/boards/"_s));
    QVERIFY(!description->hasPath(u"/api/v1/boards"_s));
    QVERIFY(description->hasSchemaProperty(u"EnqueueBatchResult"_s, u"item_ids"_s));
    QVERIFY(!description->hasSchemaProperty(u"Nothing"_s, u"item_ids"_s));
    QCOMPARE(description->openApi, bytes);
}

void TestTypes::refusesADescriptionThatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>");
    QTest::newRow("cut") << QByteArray(R"({"paths":{"/x":{}},"components":{"sche)");
    QTest::newRow("other API") << QByteArray(R"({"paths":{"/x":{}}})");
}

void TestTypes::refusesADescriptionThatIsNone()
{
    QFETCH(QByteArray, bytes);
    const Result<ServerDescription> description = ServerDescription::fromBytes(bytes);
    QVERIFY(!description.ok());
    QCOMPARE(description.error().kind, ErrorKind::BadReply);
}

void TestTypes::leavesOddRecordsOutOfAList()
{
    const Result<QList<Board>> boards =
        decodeList<Board>()(answer(R"([{"board_id":"a"},{"board_id":null},7,null,{"board_id":"b"}])"));
    QVERIFY(boards.ok());
    QCOMPARE(boards->size(), 2);
    QCOMPARE(boards->last().id, u"b"_s);
}

void TestTypes::refusesABodyThatIsNotOneValue_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two values") << QByteArray(R"([{"board_id":"a"}],[])");
    QTest::newRow("cut") << QByteArray(R"([{"board_id":"a"})");
    QTest::newRow("text behind") << QByteArray(R"([{"board_id":"a"}] oops)");
    QTest::newRow("object for a list") << QByteArray("{}");
    QTest::newRow("null for a list") << QByteArray("null");
    QTest::newRow("bad UTF-8") << QByteArray("[{\"board_id\":\"\xff\xfe\"}]");
}

void TestTypes::refusesABodyThatIsNotOneValue()
{
    QFETCH(QByteArray, body);
    const Result<QList<Board>> boards = decodeList<Board>()(answer(body));
    QVERIFY(!boards.ok());
    QCOMPARE(boards.error().kind, ErrorKind::BadReply);
}

void TestTypes::readsBareScalars()
{
    QVERIFY(parseJson(answer("null"))->isNull());
    QCOMPARE(parseJson(answer(" 7 "))->toInt(), 7);
    QCOMPARE(parseJson(answer("\"x\""))->toString(), u"x"_s);
}

QTEST_GUILESS_MAIN(TestTypes)
#include "tst_types.moc"
