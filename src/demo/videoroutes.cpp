// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"
#include "demo/mp4facts.h"
#include "demo/router.h"
#include "demo/routes.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kMaxNames = 1000; // of one list body (server-api.md 0.5)
constexpr qint64 kMaxRange = 1024 * 1024; // the real server sends no more at a time (server-api.md 5)

//! Calls \p use with the video of the path, or answers 404.
template <typename Use> Router::Handler withVideo(DemoLibrary &library, Use use)
{
    return [&library, use](const DemoRequest &request, const QStringList &arguments) {
        const std::optional<DemoImage> video = library.find(arguments.first());
        return video && video->isVideo() ? use(*video, request) : detailAnswer(404, u"Not Found"_s);
    };
}

//! Calls \p use with `video_names` of the body, or answers 422.
template <typename Use> Router::Handler withNames(Use use)
{
    return [use](const DemoRequest &request, const QStringList &) {
        const QJsonObject body = request.json();
        if (!body[u"video_names"_s].isArray())
            return missingAnswer({u"body"_s, u"video_names"_s});
        QStringList names;
        for (const QJsonValue name : body[u"video_names"_s].toArray())
            names.append(name.toString());
        if (names.size() > kMaxNames)
            return invalidAnswer(u"too_long"_s, {u"body"_s, u"video_names"_s},
                                 u"List should have at most 1000 items"_s);
        return use(names);
    };
}

//! Unknown names are failed ones, unlike with pictures.
DemoAnswer changedAnswer(const QString &key, const QStringList &boards, const QStringList &asked,
                         const QStringList &changed)
{
    QStringList failed = asked;
    failed.removeIf([&changed](const QString &name) { return changed.contains(name); });
    return jsonAnswer(QJsonObject{{u"affected_boards"_s, QJsonArray::fromStringList(boards)},
                                  {key, QJsonArray::fromStringList(changed)},
                                  {u"failed_videos"_s, QJsonArray::fromStringList(failed)}});
}

DemoAnswer removeVideos(DemoLibrary &library, const QStringList &names)
{
    QStringList removed;
    const QStringList boards = library.remove(namesOfMedia(names, ImageFilter::Media::Videos), &removed);
    return changedAnswer(u"deleted_videos"_s, boards, names, removed);
}

DemoAnswer starVideos(DemoLibrary &library, const QStringList &names, bool isStarred)
{
    QStringList changed;
    const QStringList boards =
        library.setStarred(namesOfMedia(names, ImageFilter::Media::Videos), isStarred, &changed);
    return changedAnswer(isStarred ? u"starred_videos"_s : u"unstarred_videos"_s, boards, names, changed);
}

//! \param board  empty = remove from its board
DemoAnswer moveVideo(DemoLibrary &library, const QString &name, const QString &board)
{
    QStringList moved;
    const QStringList boards = library.move(namesOfMedia({name}, ImageFilter::Media::Videos), board, &moved);
    if (moved.isEmpty())
        return detailAnswer(404, u"Video not found"_s);
    return jsonAnswer(QJsonObject{
        {u"affected_boards"_s, QJsonArray::fromStringList(boards)},
        {board.isEmpty() ? u"removed_videos"_s : u"added_videos"_s, QJsonArray::fromStringList(moved)}});
}

struct ByteRange {
    qint64 first;
    qint64 last; // inclusive
};

//! One range of `bytes=`, cut to what is sent at a time; nullopt when it is bad, several, or beyond the end.
std::optional<ByteRange> rangeOf(const QByteArray &header, qint64 size)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return std::nullopt;
    const QList<QByteArray> ends = header.mid(6).split('-');
    if (ends.size() != 2)
        return std::nullopt;
    bool hasFirst = false;
    bool hasLast = false;
    qint64 first = ends[0].toLongLong(&hasFirst);
    qint64 last = ends[1].toLongLong(&hasLast);
    if ((!ends[0].isEmpty() && !hasFirst) || (!ends[1].isEmpty() && !hasLast) || (!hasFirst && !hasLast))
        return std::nullopt;
    if (!hasFirst) { // the last so many bytes
        first = std::max<qint64>(0, size - last);
        last = size - 1;
    } else if (!hasLast) {
        last = size - 1;
    }
    last = std::min({last, size - 1, first + kMaxRange - 1});
    return first < size && first <= last ? std::optional(ByteRange{first, last}) : std::nullopt;
}

DemoAnswer sendVideo(DemoLibrary &library, const DemoImage &video, const DemoRequest &request)
{
    const QByteArray bytes = library.file(video);
    DemoAnswer answer;
    answer.contentType = "video/mp4";
    answer.headers = {{"accept-ranges", "bytes"}, {"cache-control", "max-age=31536000"}};
    if (request.range.isEmpty()) {
        answer.body = bytes;
        return answer;
    }
    const QByteArray size = QByteArray::number(bytes.size());
    const std::optional<ByteRange> range = rangeOf(request.range, bytes.size());
    if (!range) {
        answer.status = 416;
        answer.headers.append({"content-range", "bytes */" + size});
        return answer;
    }
    answer.status = 206;
    answer.body = bytes.mid(range->first, range->last - range->first + 1);
    answer.headers.append(
        {"content-range",
         "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last) + '/' + size});
    return answer;
}

DemoAnswer sendThumbnail(DemoLibrary &library, const DemoImage &video)
{
    DemoAnswer answer;
    answer.contentType = "image/webp";
    answer.body = library.thumbnail(video);
    return answer;
}

std::optional<DemoAnswer> uploadProblem(const DemoLibrary &library, const DemoRequest &request,
                                        const FormPart &file)
{
    if (!request.contentType.startsWith("multipart/form-data"))
        return detailAnswer(422, u"Expected a multipart/form-data video upload"_s);
    for (const QString &key : {u"video_category"_s, u"is_intermediate"_s}) {
        if (!request.query.hasQueryItem(key))
            return missingAnswer({u"query"_s, key});
    }
    if (file.name.isEmpty() || file.fileName.isEmpty())
        return missingAnswer({u"body"_s, u"file"_s});
    if (request.query.hasQueryItem(u"board_id"_s) && !library.board(request.value(u"board_id"_s)))
        return detailAnswer(404, u"Board not found"_s);
    if (file.contentType != "video/mp4" && !file.fileName.endsWith(".mp4"_L1, Qt::CaseInsensitive))
        return detailAnswer(415, u"Not a supported video file"_s);
    switch (mp4Facts(file.body).kind) {
    case Mp4Facts::Kind::None:
        return detailAnswer(415, u"Not an MP4 video file"_s);
    case Mp4Facts::Kind::Unreadable:
        return detailAnswer(415, u"Failed to read video"_s);
    case Mp4Facts::Kind::Readable:
        break;
    }
    return std::nullopt;
}

DemoAnswer upload(DemoLibrary &library, const DemoRequest &request)
{
    FormPart file;
    DemoImage video;
    for (const FormPart &part : parseForm(request.contentType, request.body)) {
        if (part.name == "file"_L1)
            file = part;
        else if (part.name == "metadata"_L1)
            video.metadata = QJsonDocument::fromJson(part.body).object();
    }
    if (std::optional<DemoAnswer> problem = uploadProblem(library, request, file))
        return *problem;
    const Mp4Facts facts = mp4Facts(file.body);
    video.name = QUuid::createUuid().toString(QUuid::WithoutBraces) + u".mp4"_s;
    video.isUpload = true;
    video.category = request.value(u"video_category"_s);
    video.isIntermediate = request.flag(u"is_intermediate"_s).value_or(false);
    video.sessionId = request.value(u"session_id"_s);
    video.boardId = request.value(u"board_id"_s);
    video.size = facts.size;
    video.seconds = facts.seconds;
    video.fps = facts.fps;
    video.bytes = file.body; // as it came, unlike pictures
    const QString name = library.add(video);
    DemoAnswer answer = jsonAnswer(library.find(name)->toDto(), 201);
    answer.headers = {{"location", "api/v1/videos/i/" + name.toLatin1() + "/full"}};
    return answer;
}

DemoAnswer patchVideo(DemoLibrary &library, const QString &name, const QJsonObject &body)
{
    std::optional<bool> isIntermediate;
    if (body[u"is_intermediate"_s].isBool())
        isIntermediate = body[u"is_intermediate"_s].toBool();
    library.setDetails(name, body[u"video_category"_s].toString(), isIntermediate);
    QStringList changed;
    if (body[u"starred"_s].isBool())
        library.setStarred({name}, body[u"starred"_s].toBool(), &changed);
    return jsonAnswer(library.find(name)->toDto());
}

void addOneVideoRoutes(Router &router, DemoLibrary &library)
{
    const QString one = u"/api/v1/videos/i/{video_name}"_s;
    const auto add = [&](const QByteArray &verb, const QString &path, auto use) {
        router.add(verb, one + path, withVideo(library, use));
    };
    add("GET", {}, [](const DemoImage &video, const DemoRequest &) { return jsonAnswer(video.toDto()); });
    add("PATCH", {}, [&library](const DemoImage &video, const DemoRequest &request) {
        return patchVideo(library, video.name, request.json());
    });
    router.add("DELETE", one, [&library](const DemoRequest &, const QStringList &arguments) {
        const std::optional<DemoImage> video = library.find(arguments.first());
        return video && video->isVideo() ? removeVideos(library, arguments)
                                         : detailAnswer(404, u"Video not found"_s);
    });
    add("GET", u"/metadata"_s, [](const DemoImage &video, const DemoRequest &) {
        return video.metadata.isEmpty() ? scalarAnswer("null") : jsonAnswer(video.metadata);
    });
    add("GET", u"/workflow"_s, [](const DemoImage &video, const DemoRequest &) {
        const auto orNull = [](const QString &text) {
            return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
        };
        return jsonAnswer(
            QJsonObject{{u"workflow"_s, orNull(video.workflow)}, {u"graph"_s, orNull(video.graph)}});
    });
    add("GET", u"/urls"_s, [](const DemoImage &video, const DemoRequest &) {
        const QJsonObject dto = video.toDto();
        return jsonAnswer(QJsonObject{{u"video_name"_s, dto[u"video_name"_s]},
                                      {u"video_url"_s, dto[u"video_url"_s]},
                                      {u"thumbnail_url"_s, dto[u"thumbnail_url"_s]}});
    });
    const auto full = [&library](const DemoImage &video, const DemoRequest &request) {
        return sendVideo(library, video, request);
    };
    add("GET", u"/full"_s, full);
    add("HEAD", u"/full"_s, full);
    add("GET", u"/thumbnail"_s,
        [&library](const DemoImage &video, const DemoRequest &) { return sendThumbnail(library, video); });
}

} // namespace

void addVideoRoutes(Router &router, DemoLibrary &library)
{
    const QString base = u"/api/v1/videos/"_s;
    addOneVideoRoutes(router, library);
    router.add("POST", base + u"upload"_s, [&library](const DemoRequest &request, const QStringList &) {
        return upload(library, request);
    });
    router.add("POST", base + u"delete"_s,
               withNames([&library](const QStringList &names) { return removeVideos(library, names); }));
    router.add("POST", base + u"star"_s,
               withNames([&library](const QStringList &names) { return starVideos(library, names, true); }));
    router.add("POST", base + u"unstar"_s,
               withNames([&library](const QStringList &names) { return starVideos(library, names, false); }));
    router.add("POST", base + u"board"_s, [&library](const DemoRequest &request, const QStringList &) {
        const QJsonObject body = request.json();
        const QString board = body[u"board_id"_s].toString();
        return library.board(board) ? moveVideo(library, body[u"video_name"_s].toString(), board)
                                    : detailAnswer(404, u"Board not found"_s);
    });
    router.add("DELETE", base + u"board"_s, [&library](const DemoRequest &request, const QStringList &) {
        return moveVideo(library, request.json()[u"video_name"_s].toString(), {});
    });
}

} // namespace Triptych
