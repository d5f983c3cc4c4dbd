// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/picturemime.h"

#include "gallery/imagemime.h"
#include "transfer/picturefiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! By the name alone: a drag over a slow network folder must not wait for the file.
QString pictureFile(const QMimeData *mime)
{
    for (const QUrl &url : mime->urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && isPicturePath(path))
            return path;
    }
    return {};
}

//! The server names a video "<uuid>.mp4".
QStringList namesOf(const QMimeData *mime, MediaKind kind)
{
    QStringList names = imageNames(mime);
    names.removeIf([kind](const QString &name) {
        return name.endsWith(".mp4"_L1, Qt::CaseInsensitive) != (kind == MediaKind::Video);
    });
    return names;
}

bool mayBeFolder(const QUrl &url)
{
    return url.isLocalFile() && QFileInfo(url.toLocalFile()).suffix().isEmpty();
}

} // namespace

bool offersPicture(const QMimeData *mime, MediaKind kind)
{
    if (!mime || !namesOf(mime, kind).isEmpty())
        return mime;
    return kind == MediaKind::Picture && (mime->hasImage() || !pictureFile(mime).isEmpty());
}

QString offeredName(const QMimeData *mime, MediaKind kind)
{
    const QStringList names = namesOf(mime, kind);
    return names.isEmpty() ? QFileInfo(pictureFile(mime)).fileName() : names.first();
}

OfferedPicture offeredPicture(const QMimeData *mime, MediaKind kind)
{
    OfferedPicture picture;
    if (!mime)
        return picture;
    picture.serverName = namesOf(mime, kind).value(0);
    if (kind == MediaKind::Video)
        return picture;
    if (picture.serverName.isEmpty())
        picture.path = pictureFile(mime);
    if (picture.isEmpty())
        picture.image = qvariant_cast<QImage>(mime->imageData());
    return picture;
}

bool offersPictures(const QMimeData *mime)
{
    if (offersPicture(mime))
        return true;
    const QList<QUrl> urls = mime ? mime->urls() : QList<QUrl>();
    return std::any_of(urls.cbegin(), urls.cend(), mayBeFolder);
}

QList<PictureSource> offeredPictures(const QMimeData *mime)
{
    QList<PictureSource> pictures;
    if (!mime)
        return pictures;
    const QStringList names = namesOf(mime, MediaKind::Picture);
    for (const QString &name : names)
        pictures.append({name, {}, {}, {}});
    if (!pictures.isEmpty())
        return pictures;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            pictures.append({{}, url.toLocalFile(), {}, {}});
    }
    const auto image = pictures.isEmpty() ? qvariant_cast<QImage>(mime->imageData()) : QImage();
    if (!image.isNull())
        pictures.append({{}, {}, image, {}});
    return pictures;
}

} // namespace Triptych
