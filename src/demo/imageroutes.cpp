// SPDX-License-Identifier: Apache-2.0
#include "demo/demolibrary.h"
#include "demo/router.h"
#include "demo/routes.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr qsizetype kMaxNames = 1000; // of one list body (server-api.md 0.5)

const std::pair<QByteArray, QByteArray> kForever{"cache-control", "max-age=31536000"};

//! Calls \p use with the image of the path, or answers 404.
template <typename Use> Router::Handler withImage(DemoLibrary &library, Use use)
{
    return [&library, use](const DemoRequest &request, const QStringList &arguments) {
        const std::optional<DemoImage> image = library.find(arguments.first());
        return image && !image->isVideo() ? use(*image, request) : detailAnswer(404, u"Not Found"_s);
    };
}

//! Calls \p use with `image_names` of the body, or answers 422.
template <typename Use> Router::Handler withNames(Use use)
{
    return [use](const DemoRequest &request, const QStringList &) {
        const QJsonObject body = request.json();
        if (!body[u"image_names"_s].isArray())
            return missingAnswer({u"body"_s, u"image_names"_s});
        QStringList names;
        for (const QJsonValue name : body[u"image_names"_s].toArray())
            names.append(name.toString());
        if (names.size() > kMaxNames)
            return invalidAnswer(u"too_long"_s, {u"body"_s, u"image_names"_s},
                                 u"List should have at most 1000 items"_s);
        return use(namesOfMedia(names, ImageFilter::Media::Images)); // videos are skipped without a word
    };
}

QJsonObject changedAnswer(const QString &key, const QStringList &boards, const QStringList &names)
{
    return {{u"affected_boards"_s, QJsonArray::fromStringList(boards)},
            {key, QJsonArray::fromStringList(names)},
            {u"failed_images"_s, QJsonArray()}};
}

DemoAnswer sendPng(DemoLibrary &library, const DemoImage &image)
{
    DemoAnswer answer;
    answer.contentType = "image/png";
    answer.body = library.file(image);
    answer.headers = {kForever,
                      {"content-disposition", "inline; filename=\"" + image.name.toLatin1() + "\""}};
    return answer;
}

DemoAnswer sendThumbnail(DemoLibrary &library, const DemoImage &image)
{
    DemoAnswer answer;
    answer.contentType = "image/webp"; // whatever the bytes are, as with the real server's model covers
    answer.body = library.thumbnail(image);
    answer.headers = {kForever};
    return answer;
}

DemoAnswer removeNames(DemoLibrary &library, const QStringList &names)
{
    QStringList removed;
    const QStringList boards = library.remove(names, &removed);
    return jsonAnswer(changedAnswer(u"deleted_images"_s, boards, removed));
}

DemoAnswer starNames(DemoLibrary &library, const QStringList &names, bool isStarred)
{
    QStringList changed;
    const QStringList boards = library.setStarred(names, isStarred, &changed);
    return jsonAnswer(
        changedAnswer(isStarred ? u"starred_images"_s : u"unstarred_images"_s, boards, changed));
}

DemoAnswer patchImage(DemoLibrary &library, const QString &name, const QJsonObject &body)
{
    if (!library.find(name) || isDemoVideoName(name))
        return detailAnswer(400, u"Failed to update image"_s);
    std::optional<bool> isIntermediate;
    if (body[u"is_intermediate"_s].isBool())
        isIntermediate = body[u"is_intermediate"_s].toBool();
    library.setDetails(name, body[u"image_category"_s].toString(), isIntermediate);
    QStringList changed;
    if (body[u"starred"_s].isBool())
        library.setStarred({name}, body[u"starred"_s].toBool(), &changed);
    return jsonAnswer(library.find(name)->toDto());
}

std::optional<DemoAnswer> uploadProblem(const DemoLibrary &library, const DemoRequest &request,
                                        const FormPart &file)
{
    for (const QString &key : {u"image_category"_s, u"is_intermediate"_s}) {
        if (!request.query.hasQueryItem(key))
            return missingAnswer({u"query"_s, key});
    }
    if (file.name.isEmpty() || file.fileName.isEmpty())
        return missingAnswer({u"body"_s, u"file"_s});
    if (!file.contentType.startsWith("image"))
        return detailAnswer(415, u"Not an image"_s);
    if (request.query.hasQueryItem(u"board_id"_s) && !library.board(request.value(u"board_id"_s)))
        return detailAnswer(404, u"Board not found"_s);
    return std::nullopt;
}

//! The stored picture of an upload: pixels as decoded, PNG, the three known texts kept (server-api.md 4.3).
DemoImage storedUpload(const QImage &picture, const DemoRequest &request, const QByteArray &metadata)
{
    DemoImage image;
    image.isUpload = true;
    image.category = request.value(u"image_category"_s);
    image.isIntermediate = request.flag(u"is_intermediate"_s).value_or(false);
    image.sessionId = request.value(u"session_id"_s);
    image.boardId = request.value(u"board_id"_s);
    image.size = picture.size();
    image.workflow = picture.text(u"invokeai_workflow"_s);
    image.graph = picture.text(u"invokeai_graph"_s);
    const QByteArray text = metadata.isEmpty() ? picture.text(u"invokeai_metadata"_s).toUtf8() : metadata;
    image.metadata = QJsonDocument::fromJson(text).object();
    QImage plain = picture;
    for (const QString &key : plain.textKeys())
        plain.setText(key, {});
    QBuffer buffer(&image.bytes);
    buffer.open(QIODevice::WriteOnly);
    plain.save(&buffer, "PNG");
    return image;
}

DemoAnswer upload(DemoLibrary &library, const DemoRequest &request)
{
    FormPart file;
    QByteArray metadata;
    QJsonObject wanted;
    for (const FormPart &part : parseForm(request.contentType, request.body)) {
        if (part.name == "file"_L1)
            file = part;
        else if (part.name == "metadata"_L1)
            metadata = part.body;
        else if (part.name == "resize_to"_L1)
            wanted = QJsonDocument::fromJson(part.body).object();
    }
    if (std::optional<DemoAnswer> problem = uploadProblem(library, request, file))
        return *problem;
    QImage picture = QImage::fromData(file.body);
    if (picture.isNull())
        return detailAnswer(415, u"Failed to read image"_s);
    const QSize size(wanted[u"width"_s].toInt(), wanted[u"height"_s].toInt());
    if (!size.isEmpty())
        picture = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QString name = library.add(storedUpload(picture, request, metadata));
    DemoAnswer answer = jsonAnswer(library.find(name)->toDto(), 201);
    answer.headers = {{"location", "api/v1/images/i/" + name.toLatin1() + "/full"}};
    return answer;
}

DemoAnswer embeddedTexts(const DemoImage &image)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    return jsonAnswer(
        QJsonObject{{u"workflow"_s, orNull(image.workflow)}, {u"graph"_s, orNull(image.graph)}});
}

void addOneImageRoutes(Router &router, DemoLibrary &library)
{
    const QString one = u"/api/v1/images/i/{image_name}"_s;
    router.add("GET", one, withImage(library, [](const DemoImage &image, const DemoRequest &) {
                   return jsonAnswer(image.toDto());
               }));
    router.add("PATCH", one, [&library](const DemoRequest &request, const QStringList &arguments) {
        return patchImage(library, arguments.first(), request.json());
    });
    router.add("DELETE", one, [&library](const DemoRequest &, const QStringList &arguments) {
        if (!library.find(arguments.first()) || isDemoVideoName(arguments.first()))
            return detailAnswer(404, u"Image not found"_s);
        return removeNames(library, arguments);
    });
    router.add("GET", one + u"/metadata"_s,
               withImage(library, [](const DemoImage &image, const DemoRequest &) {
                   return image.metadata.isEmpty() ? scalarAnswer("null") : jsonAnswer(image.metadata);
               }));
    router.add(
        "GET", one + u"/workflow"_s,
        withImage(library, [](const DemoImage &image, const DemoRequest &) { return embeddedTexts(image); }));
    router.add("GET", one + u"/urls"_s, withImage(library, [](const DemoImage &image, const DemoRequest &) {
                   const QJsonObject dto = image.toDto();
                   return jsonAnswer(QJsonObject{{u"image_name"_s, dto[u"image_name"_s]},
                                                 {u"image_url"_s, dto[u"image_url"_s]},
                                                 {u"thumbnail_url"_s, dto[u"thumbnail_url"_s]}});
               }));
    const auto full = withImage(
        library, [&library](const DemoImage &image, const DemoRequest &) { return sendPng(library, image); });
    router.add("GET", one + u"/full"_s, full);
    router.add("HEAD", one + u"/full"_s, full);
    router.add("GET", one + u"/thumbnail"_s,
               withImage(library, [&library](const DemoImage &image, const DemoRequest &) {
                   return sendThumbnail(library, image);
               }));
}

} // namespace

void addImageRoutes(Router &router, DemoLibrary &library)
{
    const QString base = u"/api/v1/images"_s;
    addOneImageRoutes(router, library);
    router.add("POST", base + u"/upload"_s, [&library](const DemoRequest &request, const QStringList &) {
        return upload(library, request);
    });
    router.add("POST", base + u"/delete"_s,
               withNames([&library](const QStringList &names) { return removeNames(library, names); }));
    router.add("POST", base + u"/star"_s,
               withNames([&library](const QStringList &names) { return starNames(library, names, true); }));
    router.add("POST", base + u"/unstar"_s,
               withNames([&library](const QStringList &names) { return starNames(library, names, false); }));
    router.add("POST", base + u"/images_by_names"_s, withNames([&library](const QStringList &names) {
                   QJsonArray images;
                   for (const QString &name : names) {
                       if (const std::optional<DemoImage> image = library.find(name))
                           images.append(image->toDto());
                   }
                   return jsonAnswer(images);
               }));
}

} // namespace Triptych
