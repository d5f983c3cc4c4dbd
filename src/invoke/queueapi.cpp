// SPDX-License-Identifier: Apache-2.0
#include "invoke/queueapi.h"

#include "invoke/client.h"
#include "invoke/decode.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

const QString kQueue = u"api/v1/queue/default/"_s;

HttpRequest put(const QString &path, const QJsonObject &body = {})
{
    HttpRequest request;
    request.method = "PUT";
    request.path = kQueue + path;
    if (!body.isEmpty())
        request.body = toBody(body);
    return request;
}

HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.path = kQueue + path;
    return request;
}

Result<QueueCounts> decodeCounts(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    if (!json->isObject())
        return badReply(u"counts were expected"_s);
    return QueueCounts::fromJson(json->toObject());
}

Result<QList<qint64>> decodeIds(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    QList<qint64> ids;
    const bool page = json.value()[u"items"_s].isArray(); // Q/list of servers before 6.7
    const QJsonValue list = json.value()[page ? u"items"_s : u"item_ids"_s];
    if (!list.isArray())
        return badReply(u"queue without item_ids"_s);
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array)
        ids.append(page ? value[u"item_id"_s].toInteger() : value.toInteger());
    return ids;
}

} // namespace

QueueApi::QueueApi(Client *client) : m_client(client) { }

Reply<EnqueueResult> QueueApi::enqueue(const QByteArray &json) const
{
    HttpRequest request;
    request.method = "POST";
    request.path = kQueue + u"enqueue_batch"_s;
    request.body = json;
    request.deadline =
        std::chrono::seconds(120); // a busy server may hold it for a while, and a repeat is costly
    return m_client->transport()->send<EnqueueResult>(request, decodeObject<EnqueueResult>);
}

Reply<QueueStatus> QueueApi::status() const
{
    return m_client->transport()->send<QueueStatus>(get(u"status"_s), decodeObject<QueueStatus>);
}

Reply<QueueCounts> QueueApi::batchCounts(const QString &batchId) const
{
    return m_client->transport()->send<QueueCounts>(get(u"b/"_s + segment(batchId) + u"/status"_s),
                                                    decodeCounts);
}

Reply<QueueItem> QueueApi::item(qint64 id) const
{
    HttpRequest request = get(u"i/"_s + QString::number(id));
    request.maxBytes = 256 * 1024 * 1024; // graph, execution graph and workflow can be megabytes
    return m_client->transport()->send<QueueItem>(request, decodeObject<QueueItem>);
}

Reply<QList<qint64>> QueueApi::itemIds() const
{
    if (m_client->has(u"/api/v1/queue/{queue_id}/item_ids"_s))
        return m_client->transport()->send<QList<qint64>>(get(u"item_ids"_s), decodeIds);
    HttpRequest request = get(u"list"_s);
    request.query = {{u"limit"_s, u"1000"_s}};
    return m_client->transport()->send<QList<qint64>>(request, decodeIds);
}

Reply<QList<QueueItem>> QueueApi::items(const QList<qint64> &ids) const
{
    Q_ASSERT(ids.size() <= kMaxIds);
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    HttpRequest request;
    request.maxBytes = 256 * 1024 * 1024;
    if (!m_client->has(u"/api/v1/queue/{queue_id}/items_by_ids"_s)) {
        request.path = kQueue + u"list"_s;
        request.query = {{u"limit"_s, u"1000"_s}};
        return m_client->transport()->send<QList<QueueItem>>(request, decodeList<QueueItem>(u"items"_s));
    }
    request.method = "POST";
    const bool summaries = m_client->has(u"/api/v1/queue/{queue_id}/item_summaries_by_ids"_s);
    request.path = kQueue + (summaries ? u"item_summaries_by_ids"_s : u"items_by_ids"_s);
    request.body = toBody({{u"item_ids"_s, array}});
    return m_client->transport()->send<QList<QueueItem>>(request, decodeList<QueueItem>());
}

Reply<Done> QueueApi::cancel(qint64 id) const
{
    return m_client->transport()->send<Done>(put(u"i/"_s + QString::number(id) + u"/cancel"_s),
                                             decodeNothing);
}

Reply<Done> QueueApi::cancelBatches(const QStringList &batchIds) const
{
    return m_client->transport()->send<Done>(
        put(u"cancel_by_batch_ids"_s, {{u"batch_ids"_s, QJsonArray::fromStringList(batchIds)}}),
        decodeNothing);
}

Reply<Done> QueueApi::cancelAll() const
{
    return m_client->transport()->send<Done>(put(u"cancel_all_except_current"_s), decodeNothing);
}

Reply<Done> QueueApi::setPaused(bool paused) const
{
    return m_client->transport()->send<Done>(put(paused ? u"processor/pause"_s : u"processor/resume"_s),
                                             decodeNothing);
}

} // namespace Triptych
