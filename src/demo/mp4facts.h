// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSize>

namespace Triptych {

//! What the head of an MP4 says about its pictures.
struct Mp4Facts {
    enum class Kind {
        None, //!< no MP4, or a QuickTime movie
        Unreadable, //!< an MP4 without H.264 pictures
        Readable,
    };

    Kind kind = Kind::None;
    QSize size;
    double seconds = 0;
    double fps = 0;
};

//! Reads the boxes of ISO 14496-12 as far as a record of the real server needs them; nothing is decoded.
Mp4Facts mp4Facts(const QByteArray &bytes);

} // namespace Triptych
