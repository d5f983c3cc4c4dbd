// SPDX-License-Identifier: Apache-2.0
#include "demo/batchcheck.h"
#include "demo/fakeengine.h"
#include "demo/router.h"
#include "demo/routes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kMaxIds = 1000;

//! `GET i/{item_id}` alone drops every null at every depth (server-api.md 0.4).
QJsonValue withoutNulls(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue item : value.toArray())
            result.append(withoutNulls(item));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isNull())
            result[it.key()] = withoutNulls(it.value());
    }
    return result;
}

DemoAnswer itemNotFound(const QString &id)
{
    return detailAnswer(404, u"Queue item with id %1 not found in queue default"_s.arg(id));
}

//! Calls \p use with the item of the path, or answers 404 or 422.
template <typename Use> Router::Handler withItem(FakeEngine &engine, Use use)
{
    return [&engine, use](const DemoRequest &, const QStringList &arguments) {
        bool isNumber = false;
        const int id = arguments.last().toInt(&isNumber);
        if (!isNumber) {
            return invalidAnswer(u"int_parsing"_s, {u"path"_s, u"item_id"_s},
                                 u"Input should be a valid integer, unable to parse string as an integer"_s);
        }
        return engine.item(id) ? use(id) : itemNotFound(arguments.last());
    };
}

template <typename ToJson> Router::Handler itemsByIds(FakeEngine &engine, ToJson toJson)
{
    return [&engine, toJson](const DemoRequest &request, const QStringList &) {
        const QJsonValue ids = request.json()[u"item_ids"_s];
        if (!ids.isArray())
            return missingAnswer({u"body"_s, u"item_ids"_s});
        if (ids.toArray().size() > kMaxIds)
            return invalidAnswer(u"too_long"_s, {u"body"_s, u"item_ids"_s},
                                 u"List should have at most 1000 items"_s);
        QJsonArray items;
        for (const QJsonValue id : ids.toArray()) {
            if (const DemoItem *item = engine.item(id.toInt()))
                items.append(toJson(*item));
        }
        return jsonAnswer(items);
    };
}

DemoAnswer itemIds(const FakeEngine &engine, const DemoRequest &request)
{
    QJsonArray ids;
    for (const DemoItem &item : engine.items()) {
        if (request.value(u"order_dir"_s) == "ASC"_L1)
            ids.append(item.id);
        else
            ids.prepend(item.id);
    }
    return jsonAnswer(QJsonObject{{u"item_ids"_s, ids}, {u"total_count"_s, ids.size()}});
}

DemoAnswer enqueue(FakeEngine &engine, const DemoRequest &request)
{
    const QJsonObject body = request.json();
    if (std::optional<DemoAnswer> problem = checkBatch(body))
        return *problem;
    return jsonAnswer(engine.enqueue(body));
}

DemoAnswer itemOrNull(const DemoItem *item)
{
    return item ? jsonAnswer(item->toJson()) : scalarAnswer("null");
}

const DemoItem *nextItem(const FakeEngine &engine)
{
    const DemoItem *next = nullptr;
    for (const DemoItem &item : engine.items()) {
        if (item.status == "pending"_L1 && (!next || item.priority > next->priority))
            next = &item;
    }
    return next;
}

} // namespace

void addQueueRoutes(Router &router, FakeEngine &engine)
{
    const QString base = u"/api/v1/queue/{queue_id}/"_s;
    router.add("POST", base + u"enqueue_batch"_s, [&engine](const DemoRequest &request, const QStringList &) {
        return enqueue(engine, request);
    });
    router.add("GET", base + u"i/{item_id}"_s, withItem(engine, [&engine](int id) {
                   return jsonAnswer(withoutNulls(engine.item(id)->toJson()).toObject());
               }));
    router.add("GET", base + u"item_ids"_s, [&engine](const DemoRequest &request, const QStringList &) {
        return itemIds(engine, request);
    });
    router.add("POST", base + u"items_by_ids"_s,
               itemsByIds(engine, [](const DemoItem &item) { return item.toJson(); }));
    router.add("POST", base + u"item_summaries_by_ids"_s,
               itemsByIds(engine, [](const DemoItem &item) { return item.toSummary(); }));
    router.add("GET", base + u"list_all"_s, [&engine](const DemoRequest &, const QStringList &) {
        QJsonArray items;
        for (const DemoItem &item : engine.items())
            items.append(item.toJson());
        return jsonAnswer(items);
    });
    router.add("GET", base + u"status"_s, [&engine](const DemoRequest &, const QStringList &) {
        const QJsonObject processor{{u"is_started"_s, !engine.isPaused()},
                                    {u"is_processing"_s, engine.currentId() != 0}};
        return jsonAnswer(QJsonObject{{u"queue"_s, engine.queueStatus()}, {u"processor"_s, processor}});
    });
    router.add("GET", base + u"b/{batch_id}/status"_s,
               [&engine](const DemoRequest &, const QStringList &arguments) {
                   return jsonAnswer(engine.batchStatus(arguments.last()));
               });
    router.add("GET", base + u"current"_s, [&engine](const DemoRequest &, const QStringList &) {
        return itemOrNull(engine.item(engine.currentId()));
    });
    router.add("GET", base + u"next"_s,
               [&engine](const DemoRequest &, const QStringList &) { return itemOrNull(nextItem(engine)); });
}

} // namespace Triptych
