// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

class QMimeData;

namespace Triptych {

//! One picture out of a drag or the clipboard; exactly one of the three sources is set, or none.
struct OfferedPicture {
    QString serverName; //!< it is on the server already
    QString path; //!< a local file
    QImage image; //!< pixels, e.g. of a browser or a screenshot

    bool isEmpty() const { return serverName.isEmpty() && path.isEmpty() && image.isNull(); }
};

//! Whether there may be a picture: a look at the formats only, cheap enough for every move of a drag.
bool offersPicture(const QMimeData *mime);
//! What offeredPicture() would take, for people: a file's name, or empty for pixels.
QString offeredName(const QMimeData *mime);
//! The first picture; a name on the server is better than a file, and a file better than pixels.
OfferedPicture offeredPicture(const QMimeData *mime);

} // namespace Triptych
