// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/picturemime.h"

#include "gallery/imagemime.h"
#include "invoke/types.h"
#include "transfer/picturefiles.h"
#include "transfer/videofile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! By the name alone: a drag over a slow network folder must not wait for the file.
bool isFileOf(const QString &path, MediaKind kind)
{
    if (path.isEmpty())
        return false;
    return kind == MediaKind::Picture ? isPicturePath(path) : isVideoName(path);
}

QString fileOf(const QMimeData *mime, MediaKind kind)
{
    for (const QUrl &url : mime->urls()) {
        if (const QString path = url.toLocalFile(); isFileOf(path, kind))
            return path;
    }
    return {};
}

struct MimeText {
    Q_DECLARE_TR_FUNCTIONS(MimeText)
};

//! Of a drag without a name or file that fits.
QString wrongFile(const QString &path, MediaKind kind)
{
    const QString name = QFileInfo(path).fileName();
    if (kind == MediaKind::Picture)
        return isVideoPath(path) ? MimeText::tr("“%1” is a video; this field takes a picture.").arg(name)
                                 : QString();
    if (isPicturePath(path))
        return MimeText::tr("“%1” is a picture; this field takes a video.").arg(name);
    const bool mayBeWorkflow = path.endsWith(".json"_L1, Qt::CaseInsensitive); // the window opens it
    return mayBeWorkflow ? QString() : MimeText::tr("“%1” is not an MP4 video.").arg(name);
}

QStringList namesOf(const QMimeData *mime, MediaKind kind)
{
    QStringList names = imageNames(mime);
    names.removeIf([kind](const QString &name) { return isVideoName(name) != (kind == MediaKind::Video); });
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
    return !fileOf(mime, kind).isEmpty() || (kind == MediaKind::Picture && mime->hasImage());
}

QString offeredName(const QMimeData *mime, MediaKind kind)
{
    const QStringList names = namesOf(mime, kind);
    return names.isEmpty() ? QFileInfo(fileOf(mime, kind)).fileName() : names.first();
}

QString refusalOf(const QMimeData *mime, MediaKind kind)
{
    if (!mime || offersPicture(mime, kind))
        return {};
    if (kind == MediaKind::Picture && !namesOf(mime, MediaKind::Video).isEmpty())
        return MimeText::tr("This is a video; the field takes a picture.");
    if (kind == MediaKind::Video && (!namesOf(mime, MediaKind::Picture).isEmpty() || mime->hasImage()))
        return MimeText::tr("This is a picture; the field takes a video.");
    const QList<QUrl> urls = mime->urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    return path.isEmpty() ? QString() : wrongFile(path, kind);
}

OfferedPicture offeredPicture(const QMimeData *mime, MediaKind kind)
{
    OfferedPicture picture;
    if (!mime)
        return picture;
    picture.serverName = namesOf(mime, kind).value(0);
    if (picture.serverName.isEmpty())
        picture.path = fileOf(mime, kind);
    if (picture.isEmpty() && kind == MediaKind::Picture)
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
