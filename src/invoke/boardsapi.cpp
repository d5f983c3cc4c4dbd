// SPDX-License-Identifier: Apache-2.0
#include "invoke/boardsapi.h"

#include "invoke/allof.h"
#include "invoke/client.h"
#include "invoke/decode.h"

namespace Triptych {

using namespace Qt::StringLiterals;

BoardsApi::BoardsApi(Client *client) : m_client(client) { }

Reply<QList<Board>> BoardsApi::list() const
{
    HttpRequest request;
    request.path = u"api/v1/boards/"_s;
    // Paged totals are wrong on the server (server-api.md 6).
    request.query = {{u"all"_s, u"true"_s}, {u"include_archived"_s, u"true"_s}};
    return m_client->transport()->send<QList<Board>>(request, decodeList<Board>());
}

Reply<QJsonArray> BoardsApi::imageFields(const QString &boardId, const QStringList &categories) const
{
    HttpRequest request;
    request.path = u"api/v1/boards/"_s + segment(boardId) + u"/image_names"_s;
    request.query = {{u"is_intermediate"_s, u"false"_s}};
    for (const QString &category : categories)
        request.query.append({u"categories"_s, category});
    request.maxBytes = 256 * 1024 * 1024;
    return m_client->transport()->send<QJsonArray>(request,
                                                   [](const HttpAnswer &answer) -> Result<QJsonArray> {
                                                       const Result<QJsonValue> json = parseJson(answer);
                                                       if (!json)
                                                           return json.error();
                                                       if (!json->isArray())
                                                           return badReply(u"a list was expected"_s);
                                                       QJsonArray fields;
                                                       const QJsonArray names = json->toArray();
                                                       for (const QJsonValue &name : names)
                                                           fields << QJsonObject{{u"image_name"_s, name}};
                                                       return fields;
                                                   });
}

Reply<Board> BoardsApi::create(const QString &name) const
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"api/v1/boards/"_s;
    request.query = {{u"board_name"_s, name}};
    return m_client->transport()->send<Board>(request, decodeObject<Board>);
}

Reply<Board> BoardsApi::rename(const QString &boardId, const QString &name) const
{
    HttpRequest request;
    request.method = "PATCH";
    request.path = u"api/v1/boards/"_s + segment(boardId);
    request.body = toBody({{u"board_name"_s, name}});
    return m_client->transport()->send<Board>(request, decodeObject<Board>);
}

Reply<Done> BoardsApi::remove(const QString &boardId, bool withImages) const
{
    HttpRequest request;
    request.method = "DELETE";
    request.path = u"api/v1/boards/"_s + segment(boardId);
    request.query = {{u"include_images"_s, withImages ? u"true"_s : u"false"_s}};
    return m_client->transport()->send<Done>(request, decodeNothing);
}

Reply<Done> BoardsApi::addImages(const QString &boardId, const QStringList &names) const
{
    const auto [images, videos] = imagesAndVideos(names);
    QList<Reply<Done>> replies;
    if (!images.isEmpty() || videos.isEmpty())
        replies.append(movePictures(boardId, images));
    for (const QString &video : videos) // the server has no list for these
        replies.append(moveVideo(boardId, video));
    return replies.size() == 1 ? replies.first() : allOf(replies, m_client);
}

Reply<Done> BoardsApi::moveVideo(const QString &boardId, const QString &name) const
{
    HttpRequest request;
    request.method = boardId == kNoBoard ? "DELETE" : "POST";
    request.path = u"api/v1/videos/board"_s;
    QJsonObject body{{u"video_name"_s, name}};
    if (boardId != kNoBoard)
        body.insert(u"board_id"_s, boardId);
    request.body = toBody(body);
    return m_client->transport()->send<Done>(request, decodeNothing);
}

Reply<Done> BoardsApi::movePictures(const QString &boardId, const QStringList &names) const
{
    HttpRequest request;
    request.method = "POST";
    QJsonObject body{{u"image_names"_s, QJsonArray::fromStringList(names)}};
    if (boardId == kNoBoard) {
        request.path = u"api/v1/board_images/batch/delete"_s;
    } else {
        request.path = u"api/v1/board_images/batch"_s;
        body.insert(u"board_id"_s, boardId);
    }
    request.body = toBody(body);
    return m_client->transport()->send<Done>(request, decodeNothing);
}

} // namespace Triptych
