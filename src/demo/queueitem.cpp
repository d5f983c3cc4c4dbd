// SPDX-License-Identifier: Apache-2.0
#include "demo/queueitem.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(int number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QJsonObject emptySession(const DemoItem &item)
{
    return {{u"id"_s, item.sessionId},
            {u"graph"_s, item.graph},
            {u"execution_graph"_s, QJsonObject{{u"nodes"_s, QJsonObject()}, {u"edges"_s, QJsonArray()}}},
            {u"executed"_s, QJsonArray()},
            {u"executed_history"_s, QJsonArray()},
            {u"results"_s, QJsonObject()},
            {u"errors"_s, QJsonObject()},
            {u"prepared_source_mapping"_s, QJsonObject()},
            {u"source_prepared_mapping"_s, QJsonObject()}};
}

} // namespace

QJsonObject DemoItem::toJson() const
{
    QJsonObject json = toSummary();
    json[u"status_sequence"_s] = sequence;
    json[u"priority"_s] = priority;
    json[u"session_id"_s] = sessionId;
    json[u"queue_id"_s] = u"default"_s;
    json[u"updated_at"_s] = updatedAt;
    json[u"error_type"_s] = orNull(errorType);
    json[u"error_message"_s] = orNull(errorMessage);
    json[u"error_traceback"_s] = orNull(errorTraceback);
    json[u"retried_from_item_id"_s] = orNull(retriedFrom);
    json[u"session"_s] = session.isEmpty() ? emptySession(*this) : session;
    json[u"workflow"_s] = workflow;
    for (const QString &key :
         {u"workflow_call_id"_s, u"parent_session_id"_s, u"root_item_id"_s, u"workflow_call_depth"_s})
        json[key] = QJsonValue::Null;
    return json;
}

QJsonObject DemoItem::toSummary() const
{
    return {{u"item_id"_s, id},
            {u"created_at"_s, createdAt},
            {u"status"_s, status},
            {u"device"_s, startedAt.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(u"cpu"_s)},
            {u"started_at"_s, orNull(startedAt)},
            {u"completed_at"_s, orNull(completedAt)},
            {u"origin"_s, origin},
            {u"destination"_s, destination},
            {u"batch_id"_s, batchId},
            {u"user_id"_s, u"system"_s},
            {u"user_display_name"_s, u"System"_s},
            {u"user_email"_s, u"system@system.invokeai"_s},
            {u"field_values"_s, fieldValues},
            {u"parent_item_id"_s, QJsonValue::Null}};
}

QJsonObject DemoItem::eventHeader() const
{
    return {{u"timestamp"_s, QDateTime::currentSecsSinceEpoch()},
            {u"queue_id"_s, u"default"_s},
            {u"item_id"_s, id},
            {u"batch_id"_s, batchId},
            {u"origin"_s, origin},
            {u"destination"_s, destination},
            {u"user_id"_s, u"system"_s},
            {u"session_id"_s, sessionId}};
}

QJsonObject statusCounts(const QList<DemoItem> &items, const QString &batch)
{
    QJsonObject counts;
    for (const QString &status :
         {u"pending"_s, u"in_progress"_s, u"waiting"_s, u"completed"_s, u"failed"_s, u"canceled"_s})
        counts[status] = 0;
    int total = 0;
    for (const DemoItem &item : items) {
        if (!batch.isEmpty() && item.batchId != batch)
            continue;
        counts[item.status] = counts[item.status].toInt() + 1;
        ++total;
    }
    counts[u"total"_s] = total;
    return counts;
}

} // namespace Triptych
