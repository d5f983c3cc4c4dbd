// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/picturemime.h"

#include "gallery/imagemime.h"

#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! By the name alone: a drag over a slow network folder must not wait for the file.
QString pictureFile(const QMimeData *mime)
{
    const QMimeDatabase types;
    for (const QUrl &url : mime->urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty()
            && types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().startsWith(u"image/"_s))
            return path;
    }
    return {};
}

} // namespace

bool offersPicture(const QMimeData *mime)
{
    return mime && (!imageNames(mime).isEmpty() || mime->hasImage() || !pictureFile(mime).isEmpty());
}

QString offeredName(const QMimeData *mime)
{
    const QStringList names = imageNames(mime);
    return names.isEmpty() ? QFileInfo(pictureFile(mime)).fileName() : names.first();
}

OfferedPicture offeredPicture(const QMimeData *mime)
{
    OfferedPicture picture;
    if (!mime)
        return picture;
    picture.serverName = imageNames(mime).value(0);
    if (picture.serverName.isEmpty())
        picture.path = pictureFile(mime);
    if (picture.isEmpty())
        picture.image = qvariant_cast<QImage>(mime->imageData());
    return picture;
}

} // namespace Triptych
