// SPDX-License-Identifier: Apache-2.0
#include "invoke/imagesapi.h"

#include "invoke/allof.h"
#include "invoke/client.h"
#include "invoke/decode.h"

#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QList<std::pair<QString, QString>> filters(const ImageQuery &query)
{
    QList<std::pair<QString, QString>> list{{u"is_intermediate"_s, u"false"_s},
                                            {u"starred_first"_s, query.starredFirst ? u"true"_s : u"false"_s},
                                            {u"order_dir"_s, query.oldestFirst ? u"ASC"_s : u"DESC"_s}};
    if (!query.boardId.isEmpty())
        list.append({u"board_id"_s, query.boardId});
    if (query.kind == ImageQuery::Kind::Images)
        list.append({u"categories"_s, u"general"_s});
    if (query.kind == ImageQuery::Kind::Assets) {
        for (const QString &category : {u"control"_s, u"mask"_s, u"user"_s, u"other"_s})
            list.append({u"categories"_s, category});
    }
    if (!query.searchTerm.isEmpty())
        list.append({u"search_term"_s, query.searchTerm});
    return list;
}

Result<QByteArray> decodeWorkflow(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    const QJsonValue workflow = json.value()[u"workflow"_s]; // JSON text inside JSON
    if (workflow.isString())
        return workflow.toString().toUtf8();
    const bool hasGraph = json.value()[u"graph"_s].isString();
    return Error{ErrorKind::NotFound,
                 hasGraph ? QCoreApplication::translate("ImagesApi",
                                                        "This picture carries only a graph, not a workflow.")
                          : QCoreApplication::translate("ImagesApi", "This picture carries no workflow."),
                 {}};
}

} // namespace

ImagesApi::ImagesApi(Client *client) : m_client(client) { }

HttpRequest ImagesApi::get(const QString &name, const QString &what) const
{
    HttpRequest request;
    request.path = (isVideoName(name) ? u"api/v1/videos/i/"_s : u"api/v1/images/i/"_s) + segment(name) + what;
    return request;
}

Reply<NameList> ImagesApi::names(const ImageQuery &query) const
{
    HttpRequest request;
    request.query = filters(query);
    request.maxBytes = 256 * 1024 * 1024;
    if (m_client->has(u"/api/v1/gallery/item_names"_s))
        request.path = u"api/v1/gallery/item_names"_s;
    else if (m_client->has(u"/api/v1/gallery/items/names"_s))
        request.path = u"api/v1/gallery/items/names"_s;
    else if (m_client->has(u"/api/v1/images/names"_s))
        request.path = u"api/v1/images/names"_s;
    else { // before 6.0 a negative limit means "all"
        request.path = u"api/v1/images/"_s;
        request.query.append({u"limit"_s, u"-1"_s});
    }
    return m_client->transport()->send<NameList>(request, decodeObject<NameList>);
}

Reply<int> ImagesApi::count(const ImageQuery &query) const
{
    HttpRequest request;
    request.path = u"api/v1/images/"_s;
    request.query = filters(query);
    request.query.append({u"limit"_s, u"0"_s});
    return m_client->transport()->send<int>(request, [](const HttpAnswer &answer) -> Result<int> {
        const Result<QJsonValue> json = parseJson(answer);
        if (!json)
            return json.error();
        return json.value()[u"total"_s].toInt();
    });
}

Reply<QList<ImageInfo>> ImagesApi::infos(const QStringList &names) const
{
    Q_ASSERT(names.size() <= kMaxNames);
    HttpRequest request;
    request.method = "POST";
    request.path = u"api/v1/images/images_by_names"_s;
    request.body = toBody({{u"image_names"_s, QJsonArray::fromStringList(names)}});
    return m_client->transport()->send<QList<ImageInfo>>(request, decodeList<ImageInfo>());
}

Reply<ImageInfo> ImagesApi::info(const QString &name) const
{
    return m_client->transport()->send<ImageInfo>(get(name, {}), decodeObject<ImageInfo>);
}

Reply<QJsonValue> ImagesApi::metadata(const QString &name) const
{
    return m_client->transport()->send<QJsonValue>(get(name, u"/metadata"_s), decodeAny);
}

Reply<QByteArray> ImagesApi::workflow(const QString &name) const
{
    return m_client->transport()->send<QByteArray>(get(name, u"/workflow"_s), decodeWorkflow);
}

Reply<HttpAnswer> ImagesApi::full(const QString &name, const QString &saveTo,
                                  std::function<void(qint64, qint64)> progress) const
{
    HttpRequest request = get(name, u"/full"_s);
    request.expect = HttpRequest::Expect::Media;
    request.maxBytes = 2LL * 1024 * 1024 * 1024;
    request.saveTo = saveTo;
    request.progress = std::move(progress);
    return m_client->transport()->send<HttpAnswer>(
        request, [](const HttpAnswer &answer) -> Result<HttpAnswer> { return answer; });
}

Reply<QByteArray> ImagesApi::thumbnail(const QString &name) const
{
    HttpRequest request = get(name, u"/thumbnail"_s);
    request.expect = HttpRequest::Expect::Media;
    request.maxBytes = 4 * 1024 * 1024;
    return m_client->transport()->send<QByteArray>(request, decodeBytes);
}

bool ImagesApi::hasVideos() const
{
    return m_client->has(u"/api/v1/videos/i/{video_name}/full"_s);
}

Reply<ImageInfo> ImagesApi::upload(const FilePart &file, const QString &boardId,
                                   std::function<void(qint64, qint64)> progress) const
{
    return send(file, u"image"_s, boardId, std::move(progress));
}

Reply<ImageInfo> ImagesApi::uploadVideo(const FilePart &file, const QString &boardId,
                                        std::function<void(qint64, qint64)> progress) const
{
    return send(file, u"video"_s, boardId, std::move(progress));
}

//! \param kind  as the server spells it in its names: "image" or "video"
Reply<ImageInfo> ImagesApi::send(const FilePart &file, const QString &kind, const QString &boardId,
                                 std::function<void(qint64, qint64)> progress) const
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"api/v1/"_s + kind + u"s/upload"_s;
    request.query = {{kind + u"_category"_s, u"user"_s}, {u"is_intermediate"_s, u"false"_s}};
    if (!boardId.isEmpty() && boardId != kNoBoard)
        request.query.append({u"board_id"_s, boardId});
    request.file = file;
    request.progress = std::move(progress);
    request.deadline = std::chrono::minutes(30); // the minimum rate rules
    return m_client->transport()->send<ImageInfo>(request, decodeObject<ImageInfo>);
}

//! Pictures and videos have routes of their own, which skip the other kind without a word.
Reply<Done> ImagesApi::change(const QStringList &names, const QString &what) const
{
    Q_ASSERT(names.size() <= kMaxNames);
    const auto send = [this, &what](const QStringList &list, bool videos) {
        HttpRequest request;
        request.method = "POST";
        request.path = (videos ? u"api/v1/videos/"_s : u"api/v1/images/"_s) + what;
        const QString key = videos ? u"video_names"_s : u"image_names"_s;
        request.body = toBody({{key, QJsonArray::fromStringList(list)}});
        return m_client->transport()->send<Done>(request, decodeNothing);
    };
    const auto [images, videos] = imagesAndVideos(names);
    if (videos.isEmpty() || images.isEmpty())
        return send(names, !videos.isEmpty());
    return allOf({send(images, false), send(videos, true)}, m_client);
}

Reply<Done> ImagesApi::setStarred(const QStringList &names, bool starred) const
{
    return change(names, starred ? u"star"_s : u"unstar"_s);
}

Reply<Done> ImagesApi::remove(const QStringList &names) const
{
    return change(names, u"delete"_s);
}

} // namespace Triptych
