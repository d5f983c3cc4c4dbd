// SPDX-License-Identifier: Apache-2.0
#include "invoke/eventstream.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

namespace {

//! What every event of a queue item carries, in the shape that 6.14.2 sends.
QJsonObject itemPayload(const QJsonObject &more = {})
{
    QJsonObject payload{
        {u"timestamp"_s, 1795390199}, {u"queue_id"_s, u"default"_s},   {u"item_id"_s, 7},
        {u"batch_id"_s, u"batch"_s},  {u"origin"_s, u"triptych"_s},    {u"destination"_s, u"gallery"_s},
        {u"user_id"_s, u"system"_s},  {u"session_id"_s, u"session"_s}, {u"news_of_2027"_s, QJsonObject{}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        payload[it.key()] = it.value();
    return payload;
}

QJsonObject status(const QString &word, const QJsonValue &sequence, const QString &updated = u"t1"_s)
{
    return itemPayload({{u"status"_s, word},
                        {u"status_sequence"_s, sequence},
                        {u"updated_at"_s, updated},
                        {u"error_type"_s, QJsonValue::Null},
                        {u"error_message"_s, QJsonValue::Null}});
}

QJsonObject node(const QString &prepared, const QString &type)
{
    return {{u"id"_s, prepared}, {u"type"_s, type}, {u"is_intermediate"_s, false}, {u"use_cache"_s, true}};
}

QJsonObject progress(const QJsonValue &percentage, const QJsonValue &image)
{
    return itemPayload({{u"invocation"_s, node(u"p1"_s, u"denoise_latents"_s)},
                        {u"invocation_source_id"_s, u"d"_s},
                        {u"message"_s, u"Denoising"_s},
                        {u"percentage"_s, percentage},
                        {u"image"_s, image},
                        {u"device"_s, QJsonValue::Null}});
}

QJsonObject complete(const QString &prepared)
{
    const QJsonObject result{{u"output_meta"_s, QJsonValue::Null},
                             {u"image"_s, QJsonObject{{u"image_name"_s, u"a.png"_s}}},
                             {u"width"_s, 64},
                             {u"type"_s, u"image_output"_s}};
    return itemPayload({{u"invocation"_s, node(prepared, u"l2i"_s)},
                        {u"invocation_source_id"_s, u"out"_s},
                        {u"result"_s, result}});
}

} // namespace

//! Frames of the socket as typed signals: once each, own queue only.
class TestEventStream : public QObject {
    Q_OBJECT

private slots:
    void passesAStatusOn();
    void passesAFailureOnWithItsWords();
    void dropsAStatusThatComesTwice();
    void dropsRepeatsWithoutSequence();
    void passesEachStepOfAWaitingItemOn();
    void passesProgressOn();
    void leavesUnknownProgressUnset();
    void boundsProgress();
    void decodesThePreview();
    void takesNoPreviewFromElsewhere_data();
    void takesNoPreviewFromElsewhere();
    void tellsWhenANodeStarts();
    void passesAResultOnOnce();
    void passesOneResultOnPerIteration();
    void dropsOtherQueues();
    void takesForeignEventsAsAHintOnly();
    void passesCancelledIdsOn();
    void tellsThatTheQueueWasCleared();
    void announcesABatchOnce();
    void survivesOddPayloads();
    void forgetsOldRepeatsInTheEnd();
};

void TestEventStream::passesAStatusOn()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    QSignalSpy touched(&stream, &EventStream::queueTouched);
    stream.take(u"queue_item_status_changed"_s, status(u"in_progress"_s, 1));
    QCOMPARE(changed.size(), 1);
    const auto event = changed.first().first().value<ItemEvent>();
    QCOMPARE(event.itemId, 7);
    QCOMPARE(event.batchId, u"batch"_s);
    QCOMPARE(event.sessionId, u"session"_s);
    QCOMPARE(event.status, u"in_progress"_s);
    QCOMPARE(event.statusSequence, 1);
    QVERIFY(event.errorType.isEmpty());
    QCOMPARE(touched.size(), 1);
}

void TestEventStream::passesAFailureOnWithItsWords()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    QJsonObject payload = status(u"failed"_s, 2);
    payload[u"error_type"_s] = u"Exception"_s;
    payload[u"error_message"_s] = u"Unknown model 0"_s;
    payload[u"error_traceback"_s] = u"Traceback"_s;
    stream.take(u"queue_item_status_changed"_s, payload);
    const auto event = changed.first().first().value<ItemEvent>();
    QCOMPARE(event.errorType, u"Exception"_s);
    QCOMPARE(event.errorMessage, u"Unknown model 0"_s);
    QCOMPARE(event.errorTraceback, u"Traceback"_s);
}

void TestEventStream::dropsAStatusThatComesTwice()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    stream.take(u"queue_item_status_changed"_s, status(u"in_progress"_s, 1));
    stream.take(u"queue_item_status_changed"_s, status(u"in_progress"_s, 1));
    QCOMPARE(changed.size(), 1);
}

void TestEventStream::dropsRepeatsWithoutSequence()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    stream.take(u"queue_item_status_changed"_s, status(u"in_progress"_s, QJsonValue::Null, u"t1"_s));
    stream.take(u"queue_item_status_changed"_s, status(u"in_progress"_s, QJsonValue::Null, u"t1"_s));
    stream.take(u"queue_item_status_changed"_s, status(u"completed"_s, QJsonValue::Null, u"t2"_s));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().first().value<ItemEvent>().statusSequence, -1);
}

void TestEventStream::passesEachStepOfAWaitingItemOn()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    int sequence = 0;
    for (const QString &word :
         {u"in_progress"_s, u"waiting"_s, u"pending"_s, u"in_progress"_s, u"completed"_s})
        stream.take(u"queue_item_status_changed"_s, status(word, ++sequence));
    QCOMPARE(changed.size(), 5);
}

void TestEventStream::passesProgressOn()
{
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    stream.take(u"invocation_progress"_s, progress(0.25, QJsonValue::Null));
    const auto event = progressed.first().first().value<ProgressEvent>();
    QCOMPARE(event.nodeId, u"d"_s);
    QCOMPARE(event.nodeType, u"denoise_latents"_s);
    QCOMPARE(event.message, u"Denoising"_s);
    QCOMPARE(event.fraction.value_or(-1), 0.25);
    QVERIFY(event.previewBytes.isEmpty());
}

void TestEventStream::leavesUnknownProgressUnset()
{
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    stream.take(u"invocation_progress"_s, progress(QJsonValue::Null, QJsonValue::Null));
    QVERIFY(!progressed.first().first().value<ProgressEvent>().fraction);
}

void TestEventStream::boundsProgress()
{
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    stream.take(u"invocation_progress"_s, progress(17.5, QJsonValue::Null));
    stream.take(u"invocation_progress"_s, progress(-1, QJsonValue::Null));
    QCOMPARE(progressed.at(0).first().value<ProgressEvent>().fraction.value_or(-1), 1.0);
    QCOMPARE(progressed.at(1).first().value<ProgressEvent>().fraction.value_or(-1), 0.0);
}

void TestEventStream::decodesThePreview()
{
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    const QByteArray jpeg("\xff\xd8\xff\xe0 pixels \xff\xd9", 14);
    const QJsonObject image{{u"width"_s, 256},
                            {u"height"_s, 192},
                            {u"dataURL"_s, QString::fromLatin1("data:image/jpeg;base64," + jpeg.toBase64())}};
    stream.take(u"invocation_progress"_s, progress(0.5, image));
    const auto event = progressed.first().first().value<ProgressEvent>();
    QCOMPARE(event.previewBytes, jpeg);
    QCOMPARE(event.previewSize, QSize(256, 192));
}

void TestEventStream::takesNoPreviewFromElsewhere_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("file") << u"file:///etc/passwd,AAAA"_s;
    QTest::newRow("web") << u"http://example.org/a.jpg,AAAA"_s;
    QTest::newRow("page") << u"data:text/html;base64,AAAA"_s;
    QTest::newRow("no comma") << u"data:image/jpeg;base64"_s;
    QTest::newRow("nothing") << QString();
}

void TestEventStream::takesNoPreviewFromElsewhere()
{
    QFETCH(QString, url);
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    stream.take(u"invocation_progress"_s, progress(0.5, QJsonObject{{u"dataURL"_s, url}}));
    QVERIFY(progressed.first().first().value<ProgressEvent>().previewBytes.isEmpty());
}

void TestEventStream::tellsWhenANodeStarts()
{
    EventStream stream;
    QSignalSpy progressed(&stream, &EventStream::progressed);
    stream.take(
        u"invocation_started"_s,
        itemPayload({{u"invocation"_s, node(u"p1"_s, u"l2i"_s)}, {u"invocation_source_id"_s, u"out"_s}}));
    const auto event = progressed.first().first().value<ProgressEvent>();
    QCOMPARE(event.nodeId, u"out"_s);
    QVERIFY(!event.fraction && event.message.isEmpty());
}

void TestEventStream::passesAResultOnOnce()
{
    EventStream stream;
    QSignalSpy finished(&stream, &EventStream::nodeFinished);
    stream.take(u"invocation_complete"_s, complete(u"p1"_s));
    stream.take(u"invocation_complete"_s, complete(u"p1"_s));
    QCOMPARE(finished.size(), 1);
    const auto event = finished.first().first().value<ResultEvent>();
    QCOMPARE(event.nodeId, u"out"_s);
    QCOMPARE(event.preparedId, u"p1"_s);
    QCOMPARE(event.nodeType, u"l2i"_s);
    QVERIFY(!event.isIntermediate);
    QCOMPARE(event.result[u"image"_s][u"image_name"_s].toString(), u"a.png"_s);
    QCOMPARE(event.node[u"id"_s].toString(), u"p1"_s);
}

void TestEventStream::passesOneResultOnPerIteration()
{
    EventStream stream;
    QSignalSpy finished(&stream, &EventStream::nodeFinished);
    stream.take(u"invocation_complete"_s, complete(u"p1"_s));
    stream.take(u"invocation_complete"_s, complete(u"p2"_s));
    QCOMPARE(finished.size(), 2);
}

void TestEventStream::dropsOtherQueues()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    QSignalSpy touched(&stream, &EventStream::queueTouched);
    QJsonObject payload = status(u"in_progress"_s, 1);
    payload[u"queue_id"_s] = u"other"_s;
    stream.take(u"queue_item_status_changed"_s, payload);
    QVERIFY(changed.isEmpty() && touched.isEmpty());
}

void TestEventStream::takesForeignEventsAsAHintOnly()
{
    EventStream stream;
    QSignalSpy changed(&stream, &EventStream::itemChanged);
    QSignalSpy touched(&stream, &EventStream::queueTouched);
    QJsonObject payload = status(u"completed"_s, 2);
    payload[u"user_id"_s] = u"redacted"_s;
    payload[u"batch_id"_s] = u"redacted"_s;
    stream.take(u"queue_item_status_changed"_s, payload);
    QVERIFY(changed.isEmpty());
    QCOMPARE(touched.size(), 1);
}

void TestEventStream::passesCancelledIdsOn()
{
    EventStream stream;
    QSignalSpy canceled(&stream, &EventStream::itemsCanceled);
    stream.take(u"queue_items_canceled"_s,
                {{u"queue_id"_s, u"default"_s}, {u"canceled_item_ids"_s, QJsonArray{4, 5}}});
    QCOMPARE(canceled.first().first().value<QList<qint64>>(), QList<qint64>({4, 5}));
}

void TestEventStream::tellsThatTheQueueWasCleared()
{
    EventStream stream;
    QSignalSpy cleared(&stream, &EventStream::queueCleared);
    QSignalSpy touched(&stream, &EventStream::queueTouched);
    stream.take(u"queue_cleared"_s, {{u"queue_id"_s, u"default"_s}, {u"user_id"_s, QJsonValue::Null}});
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(touched.size(), 1);
}

void TestEventStream::announcesABatchOnce()
{
    EventStream stream;
    QSignalSpy enqueued(&stream, &EventStream::batchEnqueued);
    const QJsonObject payload{{u"queue_id"_s, u"default"_s}, {u"batch_id"_s, u"batch"_s}, {u"enqueued"_s, 1}};
    stream.take(u"batch_enqueued"_s, payload);
    stream.take(u"batch_enqueued"_s, payload);
    QCOMPARE(enqueued.size(), 1);
    QCOMPARE(enqueued.first().first().toString(), u"batch"_s);
}

void TestEventStream::survivesOddPayloads()
{
    EventStream stream;
    for (const QString &name :
         {u"queue_item_status_changed"_s, u"invocation_started"_s, u"invocation_progress"_s,
          u"invocation_complete"_s, u"batch_enqueued"_s, u"queue_items_canceled"_s, u"queue_cleared"_s,
          u"an_event_of_2027"_s, QString()}) {
        stream.take(name, {});
        stream.take(name,
                    {{u"queue_id"_s, QJsonValue::Null},
                     {u"item_id"_s, u"seven"_s},
                     {u"invocation"_s, 3},
                     {u"result"_s, QJsonArray{1}},
                     {u"image"_s, u"x"_s},
                     {u"canceled_item_ids"_s, QJsonObject{}}});
    }
}

void TestEventStream::forgetsOldRepeatsInTheEnd()
{
    // What is remembered is bounded: after very many others the same key is taken as new.
    EventStream stream;
    QSignalSpy finished(&stream, &EventStream::nodeFinished);
    stream.take(u"invocation_complete"_s, complete(u"first"_s));
    for (int i = 0; i < 9000; ++i)
        stream.take(u"invocation_complete"_s, complete(QString::number(i)));
    stream.take(u"invocation_complete"_s, complete(u"first"_s));
    QCOMPARE(finished.size(), 9002);
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
