// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"
#include "demo/router.h"
#include "demo/routes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr int kMaxPage = 1000;

ImageFilter filterOf(const DemoRequest &request, ImageFilter::Media media)
{
    ImageFilter filter;
    filter.media = media;
    if (request.query.hasQueryItem(u"board_id"_s))
        filter.board = request.value(u"board_id"_s);
    filter.categories = request.values(u"categories"_s);
    filter.isIntermediate = request.flag(u"is_intermediate"_s);
    for (const QString &key : {u"image_origin"_s, u"origin"_s}) {
        if (request.query.hasQueryItem(key))
            filter.isUpload = request.value(key) == "external"_L1;
    }
    filter.search = request.value(u"search_term"_s);
    filter.date = request.value(u"created_date"_s);
    filter.isStarredFirst = request.flag(u"starred_first"_s).value_or(true);
    if (request.value(u"order_dir"_s) == "ASC"_L1)
        filter.order = ImageFilter::Order::OldestFirst;
    return filter;
}

//! Calls \p use when the order is spelt right, else answers 422: enum spelling is exact (server-api.md 4.2).
template <typename Use> Router::Handler checked(Use use)
{
    return [use](const DemoRequest &request, const QStringList &arguments) {
        const QString order = request.value(u"order_dir"_s);
        if (!order.isEmpty() && order != "ASC"_L1 && order != "DESC"_L1)
            return invalidAnswer(u"enum"_s, {u"query"_s, u"order_dir"_s},
                                 u"Input should be 'ASC' or 'DESC'"_s);
        return use(request, arguments);
    };
}

//! The list of names as bytes: QJsonDocument needs ten times as long for a million.
QByteArray namesArray(const DemoLibrary &library, const std::vector<DemoLibrary::Key> &keys)
{
    QByteArray json;
    json.reserve(qsizetype(keys.size()) * 43 + 2);
    json += '[';
    for (const DemoLibrary::Key key : keys) {
        if (json.size() > 1)
            json += ',';
        json += '"';
        json += library.nameOf(key);
        json += '"';
    }
    json += ']';
    return json;
}

DemoAnswer names(const DemoLibrary &library, const DemoRequest &request, ImageFilter::Media media,
                 const QByteArray &key)
{
    int starred = 0;
    const std::vector<DemoLibrary::Key> keys = library.select(filterOf(request, media), &starred);
    QByteArray json = "{\"" + key + "\":";
    json += namesArray(library, keys);
    json += ",\"starred_count\":" + QByteArray::number(starred);
    json += ",\"total_count\":" + QByteArray::number(qsizetype(keys.size())) + '}';
    return scalarAnswer(json);
}

template <typename ToJson>
DemoAnswer page(const DemoLibrary &library, const DemoRequest &request, ImageFilter::Media media,
                ToJson toJson)
{
    const int limit = request.query.hasQueryItem(u"limit"_s) ? request.value(u"limit"_s).toInt() : 10;
    const int offset = request.value(u"offset"_s).toInt();
    if (limit < 0 || limit > kMaxPage)
        return invalidAnswer(u"less_than_equal"_s, {u"query"_s, u"limit"_s},
                             u"Input should be less than or equal to 1000"_s);
    if (offset < 0) {
        return invalidAnswer(u"greater_than_equal"_s, {u"query"_s, u"offset"_s},
                             u"Input should be greater than or equal to 0"_s);
    }
    const std::vector<DemoLibrary::Key> keys = library.select(filterOf(request, media));
    QJsonArray items;
    const int end = std::min(offset + limit, int(keys.size()));
    for (int i = offset; i < end; ++i)
        items.append(toJson(library.at(keys[size_t(i)])));
    return jsonAnswer(QJsonObject{
        {u"limit"_s, limit}, {u"offset"_s, offset}, {u"total"_s, qint64(keys.size())}, {u"items"_s, items}});
}

DemoAnswer boardImageNames(const DemoLibrary &library, const DemoRequest &request, const QString &board)
{
    if (board != "none"_L1 && !library.board(board))
        return detailAnswer(404, u"Board not found"_s);
    ImageFilter filter = filterOf(request, ImageFilter::Media::Images);
    filter.board = board;
    return scalarAnswer(namesArray(library, library.select(filter)));
}

} // namespace

void addImageListRoutes(Router &router, DemoLibrary &library)
{
    router.add("GET", u"/api/v1/images/"_s,
               checked([&library](const DemoRequest &request, const QStringList &) {
                   return page(library, request, ImageFilter::Media::Images,
                               [](const DemoImage &image) { return image.toDto(); });
               }));
    router.add("GET", u"/api/v1/images/names"_s,
               checked([&library](const DemoRequest &request, const QStringList &) {
                   return names(library, request, ImageFilter::Media::Images, "image_names");
               }));
    router.add("GET", u"/api/v1/gallery/items/"_s,
               checked([&library](const DemoRequest &request, const QStringList &) {
                   return page(library, request, ImageFilter::Media::All,
                               [](const DemoImage &image) { return image.toGalleryItem(); });
               }));
    router.add("GET", u"/api/v1/gallery/item_names"_s,
               checked([&library](const DemoRequest &request, const QStringList &) {
                   return names(library, request, ImageFilter::Media::All, "item_names");
               }));
    router.add("GET", u"/api/v1/boards/{board_id}/image_names"_s,
               checked([&library](const DemoRequest &request, const QStringList &arguments) {
                   return boardImageNames(library, request, arguments.first());
               }));
}

} // namespace Triptych
