// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/editors/mediawords.h"
#include "jobs/listuploads.h"

class QMimeData;

namespace Triptych {

//! One picture or video out of a drag or the clipboard; exactly one of the three sources is set, or none.
struct OfferedPicture {
    QString serverName; //!< it is on the server already
    QString path; //!< a local file
    QImage image; //!< pixels, e.g. of a browser or a screenshot

    bool isEmpty() const { return serverName.isEmpty() && path.isEmpty() && image.isNull(); }
};

//! Whether there may be one: a look at the formats only, cheap enough for every move of a drag.
bool offersPicture(const QMimeData *mime, MediaKind kind = MediaKind::Picture);
//! What offeredPicture() would take, for people: a file's name, or empty for pixels.
QString offeredName(const QMimeData *mime, MediaKind kind = MediaKind::Picture);
//! Why a drag is not taken, for people: a video over a field for pictures, or anything but an MP4 over one for videos. Empty
//! when it is taken, and when it is none of a field's business (text, a workflow).
QString refusalOf(const QMimeData *mime, MediaKind kind);
//! The first one; a name on the server is better than a file, and a file better than pixels.
OfferedPicture offeredPicture(const QMimeData *mime, MediaKind kind = MediaKind::Picture);

//! The same for a list of pictures, which takes folders as well: told by a name without an extension, because a drag
//! must not touch the disk.
bool offersPictures(const QMimeData *mime);
//! All of them in their order; of names, files and pixels only the best kind. A path may be a folder.
QList<PictureSource> offeredPictures(const QMimeData *mime);

} // namespace Triptych
