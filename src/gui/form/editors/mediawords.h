// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Triptych {

//! What a field takes.
enum class MediaKind { Picture, Video };

//! How a field that takes a picture or a video speaks of it.
struct MediaWords {
    QString drop; //!< what to do with an empty field
    QString use; //!< what a drop on an empty field does
    QString replace; //!< and on a filled one
    QString refuse; //!< over a drag that does not fit
    QString choose; //!< tool tip
    QString paste; //!< tool tip
    QString broken;
    QString noServer;

    static MediaWords of(MediaKind kind);
};

} // namespace Triptych
