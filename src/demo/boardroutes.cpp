// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"
#include "demo/router.h"
#include "demo/routes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kMaxBoardName = 300;

DemoAnswer boardNotFound()
{
    return detailAnswer(404, u"Board not found"_s);
}

DemoAnswer boardAnswer(const DemoLibrary &library, const QString &id, int status)
{
    for (const QJsonValue board : library.boardDtos()) {
        if (board[u"board_id"_s].toString() != id)
            continue;
        QJsonObject json = board.toObject();
        json[u"owner_username"_s] = QJsonValue::Null; // only the list call fills it
        return jsonAnswer(json, status);
    }
    return boardNotFound();
}

DemoAnswer listBoards(const DemoLibrary &library, const DemoRequest &request)
{
    const bool wantsArchived = request.flag(u"include_archived"_s).value_or(false);
    QJsonArray boards;
    for (const QJsonValue board : library.boardDtos()) {
        if (wantsArchived || !board[u"archived"_s].toBool())
            boards.append(board);
    }
    if (request.flag(u"all"_s).value_or(false))
        return jsonAnswer(boards);
    if (!request.query.hasQueryItem(u"offset"_s) || !request.query.hasQueryItem(u"limit"_s))
        return detailAnswer(400,
                            u"Invalid request: Must provide either 'all' or both 'offset' and 'limit'"_s);
    const int offset = request.value(u"offset"_s).toInt();
    const int limit = request.value(u"limit"_s).toInt();
    QJsonArray items;
    for (int i = offset; i < std::min<qsizetype>(offset + limit, boards.size()); ++i)
        items.append(boards[i]);
    return jsonAnswer(QJsonObject{
        {u"limit"_s, limit}, {u"offset"_s, offset}, {u"total"_s, items.size()}, {u"items"_s, items}});
}

DemoAnswer createBoard(DemoLibrary &library, const DemoRequest &request)
{
    if (!request.query.hasQueryItem(u"board_name"_s))
        return missingAnswer({u"query"_s, u"board_name"_s});
    const QString name = request.value(u"board_name"_s);
    if (name.size() > kMaxBoardName) {
        return invalidAnswer(u"string_too_long"_s, {u"query"_s, u"board_name"_s},
                             u"String should have at most 300 characters"_s);
    }
    return boardAnswer(library, library.addBoard(name).id, 201);
}

DemoAnswer patchBoard(DemoLibrary &library, const QString &id, const QJsonObject &body)
{
    static const QStringList known{u"board_name"_s, u"cover_image_name"_s, u"archived"_s,
                                   u"board_visibility"_s};
    for (const QString &key : body.keys()) {
        if (!known.contains(key))
            return invalidAnswer(u"extra_forbidden"_s, {u"body"_s, key}, u"Extra inputs are not permitted"_s);
    }
    const DemoBoard *found = library.board(id);
    if (!found)
        return boardNotFound();
    DemoBoard board = *found;
    board.name = body[u"board_name"_s].toString(board.name);
    board.isArchived = body[u"archived"_s].toBool(board.isArchived);
    board.visibility = body[u"board_visibility"_s].toString(board.visibility);
    board.updatedAt = demoTimestamp().left(19); // the real server drops the fraction here
    library.updateBoard(board);
    return boardAnswer(library, id, 201);
}

DemoAnswer deleteBoard(DemoLibrary &library, const QString &id, const DemoRequest &request)
{
    if (!library.board(id))
        return boardNotFound();
    ImageFilter filter;
    filter.board = id;
    QStringList names;
    for (const DemoLibrary::Key key : library.select(filter))
        names.append(QString::fromLatin1(library.nameOf(key)));
    const bool withImages = request.flag(u"include_images"_s).value_or(false);
    QStringList removed;
    if (withImages)
        library.remove(names, &removed);
    library.removeBoard(id);
    const auto listed = [](const QStringList &list, ImageFilter::Media media) {
        return QJsonArray::fromStringList(namesOfMedia(list, media));
    };
    using Media = ImageFilter::Media;
    const QStringList kept = withImages ? QStringList() : names;
    return jsonAnswer(QJsonObject{{u"board_id"_s, id},
                                  {u"deleted_board_images"_s, listed(kept, Media::Images)},
                                  {u"deleted_images"_s, listed(removed, Media::Images)},
                                  {u"deleted_board_videos"_s, listed(kept, Media::Videos)},
                                  {u"deleted_videos"_s, listed(removed, Media::Videos)},
                                  {u"failed_images"_s, QJsonArray()},
                                  {u"failed_videos"_s, QJsonArray()}});
}

QStringList namesOf(const QJsonObject &body)
{
    if (body[u"image_name"_s].isString())
        return {body[u"image_name"_s].toString()};
    QStringList names;
    for (const QJsonValue name : body[u"image_names"_s].toArray())
        names.append(name.toString());
    return names;
}

//! \param board  empty = remove from its board
DemoAnswer moveImages(DemoLibrary &library, const QJsonObject &body, const QString &board)
{
    const bool isSingle = body.contains(u"image_name"_s);
    if (!isSingle && !body[u"image_names"_s].isArray())
        return missingAnswer({u"body"_s, u"image_names"_s});
    QStringList moved;
    const QStringList names = namesOfMedia(namesOf(body), ImageFilter::Media::Images);
    const QStringList boards = library.move(names, board, &moved);
    const QString verb =
        board.isEmpty() ? u"Failed to remove image from board"_s : u"Failed to add image to board"_s;
    if (isSingle && moved.isEmpty())
        return detailAnswer(500, verb);
    return jsonAnswer(QJsonObject{{u"affected_boards"_s, QJsonArray::fromStringList(boards)},
                                  {board.isEmpty() ? u"removed_images"_s : u"added_images"_s,
                                   QJsonArray::fromStringList(moved)},
                                  {u"failed_images"_s, QJsonArray()}},
                      201);
}

void addBoardImageRoutes(Router &router, DemoLibrary &library)
{
    const auto add = [&library](const DemoRequest &request, const QStringList &) {
        const QJsonObject body = request.json();
        const QString board = body[u"board_id"_s].toString();
        return library.board(board) ? moveImages(library, body, board) : boardNotFound();
    };
    const auto remove = [&library](const DemoRequest &request, const QStringList &) {
        return moveImages(library, request.json(), {});
    };
    const QString base = u"/api/v1/board_images/"_s;
    router.add("POST", base, add);
    router.add("POST", base + u"batch"_s, add);
    router.add("DELETE", base, remove);
    router.add("POST", base + u"batch/delete"_s, remove);
}

} // namespace

void addBoardRoutes(Router &router, DemoLibrary &library)
{
    const QString base = u"/api/v1/boards/"_s;
    const QString one = base + u"{board_id}"_s;
    router.add("GET", base, [&library](const DemoRequest &request, const QStringList &) {
        return listBoards(library, request);
    });
    router.add("POST", base, [&library](const DemoRequest &request, const QStringList &) {
        return createBoard(library, request);
    });
    router.add("GET", one, [&library](const DemoRequest &, const QStringList &arguments) {
        return boardAnswer(library, arguments.first(), 200);
    });
    router.add("PATCH", one, [&library](const DemoRequest &request, const QStringList &arguments) {
        return patchBoard(library, arguments.first(), request.json());
    });
    router.add("DELETE", one, [&library](const DemoRequest &request, const QStringList &arguments) {
        return deleteBoard(library, arguments.first(), request);
    });
    addBoardImageRoutes(router, library);
}

} // namespace Triptych
