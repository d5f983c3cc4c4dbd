// SPDX-License-Identifier: Apache-2.0
#include "demo/fakeengine.h"
#include "demo/router.h"
#include "demo/routes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

template <typename Wanted> QList<int> idsWhere(const FakeEngine &engine, Wanted wanted)
{
    QList<int> ids;
    for (const DemoItem &item : engine.items()) {
        if (wanted(item))
            ids.append(item.id);
    }
    return ids;
}

DemoAnswer countAnswer(const QString &key, int count)
{
    return jsonAnswer(QJsonObject{{key, count}});
}

DemoAnswer cancelBatches(FakeEngine &engine, const DemoRequest &request)
{
    const QJsonValue batches = request.json()[u"batch_ids"_s];
    if (!batches.isArray())
        return missingAnswer({u"body"_s, u"batch_ids"_s});
    const QJsonArray wanted = batches.toArray();
    return countAnswer(u"canceled"_s, engine.cancel(idsWhere(engine, [&wanted](const DemoItem &item) {
        return item.isActive() && wanted.contains(item.batchId);
    })));
}

DemoAnswer cancelOne(FakeEngine &engine, const QString &id)
{
    if (!engine.item(id.toInt()))
        return detailAnswer(404, u"Queue item with id %1 not found in queue default"_s.arg(id));
    engine.cancel({id.toInt()});
    return jsonAnswer(engine.item(id.toInt())->toJson());
}

DemoAnswer retry(FakeEngine &engine, const DemoRequest &request)
{
    QList<int> ids;
    for (const QJsonValue id : QJsonDocument::fromJson(request.body).array())
        ids.append(id.toInt());
    QJsonArray retried;
    for (const int id : engine.retry(ids))
        retried.append(id);
    return jsonAnswer(QJsonObject{{u"queue_id"_s, u"default"_s}, {u"retried_item_ids"_s, retried}});
}

Router::Handler pauser(FakeEngine &engine, bool isPaused)
{
    return [&engine, isPaused](const DemoRequest &, const QStringList &) {
        engine.setPaused(isPaused);
        return jsonAnswer(
            QJsonObject{{u"is_started"_s, !isPaused}, {u"is_processing"_s, engine.currentId() != 0}});
    };
}

} // namespace

void addQueueControlRoutes(Router &router, FakeEngine &engine)
{
    const QString base = u"/api/v1/queue/{queue_id}/"_s;
    router.add("PUT", base + u"i/{item_id}/cancel"_s,
               [&engine](const DemoRequest &, const QStringList &arguments) {
                   return cancelOne(engine, arguments.last());
               });
    router.add("DELETE", base + u"i/{item_id}"_s,
               [&engine](const DemoRequest &, const QStringList &arguments) {
                   engine.remove(arguments.last().toInt());
                   return scalarAnswer("null");
               });
    router.add("PUT", base + u"cancel_by_batch_ids"_s,
               [&engine](const DemoRequest &request, const QStringList &) {
                   return cancelBatches(engine, request);
               });
    router.add(
        "PUT", base + u"cancel_by_destination"_s, [&engine](const DemoRequest &request, const QStringList &) {
            const QString wanted = request.value(u"destination"_s);
            return countAnswer(u"canceled"_s, engine.cancel(idsWhere(engine, [&wanted](const DemoItem &item) {
                return item.isActive() && item.destination.toString() == wanted;
            })));
        });
    router.add("PUT", base + u"cancel_all_except_current"_s,
               [&engine](const DemoRequest &, const QStringList &) {
                   return countAnswer(u"canceled"_s, engine.cancel(idsWhere(engine, [](const DemoItem &item) {
                       return item.status == "pending"_L1;
                   })));
               });
    router.add("PUT", base + u"clear"_s, [&engine](const DemoRequest &, const QStringList &) {
        return countAnswer(u"deleted"_s, engine.clear());
    });
    router.add("PUT", base + u"prune"_s, [&engine](const DemoRequest &, const QStringList &) {
        return countAnswer(u"deleted"_s, engine.prune());
    });
    router.add("PUT", base + u"retry_items_by_id"_s,
               [&engine](const DemoRequest &request, const QStringList &) { return retry(engine, request); });
    router.add("PUT", base + u"processor/pause"_s, pauser(engine, true));
    router.add("PUT", base + u"processor/resume"_s, pauser(engine, false));
}

} // namespace Triptych
