// SPDX-License-Identifier: Apache-2.0
#include "invoke/eventstream.h"

#include "base/log.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemembered = 8192; // repeats come back to back; this is far more than one session has

bool isForeign(const QJsonObject &payload)
{
    return payload[u"user_id"_s] == "redacted"_L1 || payload[u"batch_id"_s] == "redacted"_L1;
}

} // namespace

EventStream::EventStream(QObject *parent) : QObject(parent) { }

void EventStream::take(const QString &name, const QJsonObject &payload)
{
    if (payload[u"queue_id"_s].toString(u"default"_s) != "default"_L1)
        return; // since 6.14 own events of every queue arrive
    if (isForeign(payload)) {
        emit queueTouched();
        return;
    }
    if (name == "queue_item_status_changed"_L1) {
        takeStatus(payload);
    } else if (name == "invocation_started"_L1 || name == "invocation_progress"_L1) {
        takeProgress(payload);
    } else if (name == "invocation_complete"_L1) {
        takeResult(payload);
    } else if (name == "batch_enqueued"_L1) {
        if (!isRepeated(u"b:"_s + payload[u"batch_id"_s].toString()))
            emit batchEnqueued(payload[u"batch_id"_s].toString());
        emit queueTouched();
    } else if (name == "queue_items_canceled"_L1) {
        takeCanceled(payload);
    } else if (name == "queue_cleared"_L1) {
        emit queueCleared();
        emit queueTouched();
    } else if (name == "queue_items_retried"_L1) {
        emit queueTouched();
    } else if (name == "model_install_complete"_L1) {
        emit modelsChanged();
    } else {
        qCDebug(lcSocket) << "event not used:" << name;
    }
}

void EventStream::takeStatus(const QJsonObject &payload)
{
    ItemEvent event;
    event.itemId = payload[u"item_id"_s].toInteger();
    event.batchId = payload[u"batch_id"_s].toString();
    event.sessionId = payload[u"session_id"_s].toString();
    event.status = payload[u"status"_s].toString();
    event.statusSequence = payload[u"status_sequence"_s].toInteger(-1);
    event.origin = payload[u"origin"_s].toString();
    event.errorType = payload[u"error_type"_s].toString();
    event.errorMessage = payload[u"error_message"_s].toString();
    event.errorTraceback = payload[u"error_traceback"_s].toString();
    const QString moment = event.statusSequence >= 0 ? QString::number(event.statusSequence)
                                                     : payload[u"updated_at"_s].toString();
    if (isRepeated(u"s:%1:%2:%3"_s.arg(QString::number(event.itemId), event.status, moment)))
        return;
    emit itemChanged(event);
    emit queueTouched();
}

void EventStream::takeProgress(const QJsonObject &payload)
{
    ProgressEvent event;
    event.itemId = payload[u"item_id"_s].toInteger();
    event.batchId = payload[u"batch_id"_s].toString();
    event.nodeId = payload[u"invocation_source_id"_s].toString();
    event.nodeType = payload[u"invocation"_s][u"type"_s].toString();
    event.message = payload[u"message"_s].toString();
    if (payload[u"percentage"_s].isDouble())
        event.fraction = qBound(0.0, payload[u"percentage"_s].toDouble(), 1.0);
    const QJsonObject image = payload[u"image"_s].toObject();
    const QString dataUrl = image[u"dataURL"_s].toString();
    if (const qsizetype comma = dataUrl.indexOf(u','); comma > 0 && dataUrl.startsWith(u"data:image/"_s)) {
        event.previewBytes = QByteArray::fromBase64(QStringView(dataUrl).mid(comma + 1).toLatin1());
        event.previewSize = QSize(image[u"width"_s].toInt(), image[u"height"_s].toInt());
    }
    emit progressed(event);
}

void EventStream::takeResult(const QJsonObject &payload)
{
    ResultEvent event;
    event.itemId = payload[u"item_id"_s].toInteger();
    event.batchId = payload[u"batch_id"_s].toString();
    event.sessionId = payload[u"session_id"_s].toString();
    event.nodeId = payload[u"invocation_source_id"_s].toString();
    const QJsonObject node = payload[u"invocation"_s].toObject();
    event.preparedId = node[u"id"_s].toString();
    event.nodeType = node[u"type"_s].toString();
    event.node = node;
    event.isIntermediate = node[u"is_intermediate"_s].toBool();
    event.result = payload[u"result"_s].toObject();
    if (!isRepeated(u"r:%1:%2"_s.arg(QString::number(event.itemId), event.preparedId)))
        emit nodeFinished(event);
}

void EventStream::takeCanceled(const QJsonObject &payload)
{
    QList<qint64> ids;
    const QJsonArray array = payload[u"canceled_item_ids"_s].toArray();
    for (const QJsonValue &id : array)
        ids.append(id.toInteger());
    emit itemsCanceled(ids);
    emit queueTouched();
}

bool EventStream::isRepeated(const QString &key)
{
    if (m_seen.contains(key))
        return true;
    m_seen.insert(key);
    m_seenOrder.enqueue(key);
    if (m_seenOrder.size() > kRemembered)
        m_seen.remove(m_seenOrder.dequeue());
    return false;
}

} // namespace Triptych
