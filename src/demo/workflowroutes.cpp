// SPDX-License-Identifier: Apache-2.0
#include "demo/demopictures.h"
#include "demo/router.h"
#include "demo/routes.h"
#include "demo/scenepainter.h"
#include "demo/workflowshelf.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

DemoAnswer workflowNotFound()
{
    return detailAnswer(404, u"Workflow not found"_s);
}

DemoAnswer list(const WorkflowShelf &shelf, const DemoRequest &request)
{
    const QStringList categories = request.values(u"categories"_s);
    const QString text = request.value(u"query"_s);
    QList<QJsonObject> found;
    for (const WorkflowShelf::Record &record : shelf.records()) {
        const QJsonObject item = record.toListItem();
        const QString searched = item[u"name"_s].toString() + u' ' + item[u"description"_s].toString() + u' '
            + item[u"tags"_s].toString();
        if ((categories.isEmpty() || categories.contains(item[u"category"_s].toString()))
            && searched.contains(text, Qt::CaseInsensitive))
            found.append(item);
    }
    const QString key = request.query.hasQueryItem(u"order_by"_s) ? request.value(u"order_by"_s) : u"name"_s;
    const bool isDescending = request.value(u"direction"_s) == "DESC"_L1;
    std::stable_sort(found.begin(), found.end(), [&](const QJsonObject &a, const QJsonObject &b) {
        const int order = QString::compare(a[key].toString(), b[key].toString(), Qt::CaseInsensitive);
        return isDescending ? order > 0 : order < 0;
    });
    const int total = int(found.size());
    const int perPage = request.query.hasQueryItem(u"per_page"_s)
        ? std::max(1, request.value(u"per_page"_s).toInt())
        : std::max(1, total);
    const int page = request.value(u"page"_s).toInt();
    QJsonArray items;
    for (const QJsonObject &item : found.mid(qsizetype(page) * perPage, perPage))
        items.append(item);
    return jsonAnswer(QJsonObject{{u"page"_s, page},
                                  {u"pages"_s, std::max(1, (total + perPage - 1) / perPage)},
                                  {u"per_page"_s, perPage},
                                  {u"total"_s, total},
                                  {u"items"_s, items}});
}

DemoAnswer get(const WorkflowShelf &shelf, const QString &id)
{
    const WorkflowShelf::Record *record = shelf.find(id);
    if (!record)
        return workflowNotFound();
    QJsonObject json = record->toJson();
    json[u"thumbnail_url"_s] = QJsonValue::Null;
    json[u"call_saved_workflow_compatibility"_s] =
        record->toListItem()[u"call_saved_workflow_compatibility"_s];
    return jsonAnswer(json);
}

//! A scene for each of the workflows that come with the server; the others have no picture until somebody sets one.
DemoAnswer thumbnail(const WorkflowShelf &shelf, const QString &id)
{
    const WorkflowShelf::Record *record = shelf.find(id);
    if (!record || !record->isDefault())
        return detailAnswer(404, u"Workflow thumbnail not found"_s);
    DemoImage image;
    image.size = {256, 256};
    image.seed = quint32(qHash(id, 1));
    image.prompt = samplePrompt(Scene(image.seed % kSceneCount), image.seed / kSceneCount);
    DemoAnswer answer;
    answer.contentType = "image/webp"; // whatever the bytes are
    answer.body = encodeThumbnail(image);
    return answer;
}

//! What the server insists on before it stores a workflow (server-api.md 3.2).
std::optional<DemoAnswer> problemOf(const QJsonObject &body)
{
    if (!body[u"workflow"_s].isObject())
        return missingAnswer({u"body"_s, u"workflow"_s});
    const QStringList required{u"name"_s,          u"author"_s, u"description"_s, u"version"_s,
                               u"contact"_s,       u"tags"_s,   u"notes"_s,       u"nodes"_s,
                               u"exposedFields"_s, u"meta"_s,   u"edges"_s};
    for (const QString &key : required) {
        if (!body[u"workflow"_s].toObject().contains(key))
            return missingAnswer({u"body"_s, u"workflow"_s, key});
    }
    // The real server crashes on these (server-api.md 8.1).
    if (body[u"workflow"_s][u"meta"_s][u"category"_s].toString() == "default"_L1)
        return crashAnswer();
    return std::nullopt;
}

DemoAnswer create(WorkflowShelf &shelf, const QJsonObject &body)
{
    if (std::optional<DemoAnswer> problem = problemOf(body))
        return *problem;
    return jsonAnswer(shelf.add(body[u"workflow"_s].toObject()).toJson());
}

DemoAnswer update(WorkflowShelf &shelf, const QJsonObject &body)
{
    if (std::optional<DemoAnswer> problem = problemOf(body))
        return *problem;
    const QJsonObject workflow = body[u"workflow"_s].toObject();
    const QString id = workflow[u"id"_s].toString(); // the id in the body decides
    const WorkflowShelf::Record *record = shelf.find(id);
    if (record && record->isDefault())
        return crashAnswer();
    return shelf.update(id, workflow) ? jsonAnswer(shelf.find(id)->toJson()) : workflowNotFound();
}

DemoAnswer remove(WorkflowShelf &shelf, const QString &id)
{
    const WorkflowShelf::Record *record = shelf.find(id);
    if (record && record->isDefault())
        return crashAnswer();
    return shelf.remove(id) ? scalarAnswer("null") : workflowNotFound();
}

} // namespace

void addWorkflowRoutes(Router &router, WorkflowShelf &shelf)
{
    const QString base = u"/api/v1/workflows/"_s;
    const QString one = base + u"i/{workflow_id}"_s;
    router.add("GET", base,
               [&shelf](const DemoRequest &request, const QStringList &) { return list(shelf, request); });
    router.add("POST", base, [&shelf](const DemoRequest &request, const QStringList &) {
        return create(shelf, request.json());
    });
    router.add("GET", one, [&shelf](const DemoRequest &, const QStringList &arguments) {
        return get(shelf, arguments.first());
    });
    router.add("GET", one + u"/thumbnail"_s, [&shelf](const DemoRequest &, const QStringList &arguments) {
        return thumbnail(shelf, arguments.first());
    });
    router.add("PATCH", one, [&shelf](const DemoRequest &request, const QStringList &) {
        return update(shelf, request.json());
    });
    router.add("DELETE", one, [&shelf](const DemoRequest &, const QStringList &arguments) {
        return remove(shelf, arguments.first());
    });
    router.add("PUT", one + u"/opened_at"_s, [&shelf](const DemoRequest &, const QStringList &arguments) {
        return shelf.markOpened(arguments.first()) ? scalarAnswer("null") : workflowNotFound();
    });
}

} // namespace Triptych
