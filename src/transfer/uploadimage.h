// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QImage>

namespace Triptych {

//! A picture that may go to the server.
struct PreparedPicture {
    QByteArray bytes;
    QByteArray mimeType;
    QImage preview; //!< upright, fits 256 x 256
    bool isOriginal = true; //!< the file's own bytes, not converted
};

//! The server stores pixels as they are decoded: it ignores EXIF orientation, drops colour profiles, reduces or refuses
//! unusual modes (server-api.md 4.3). So a plain 8-bit sRGB file goes as it is, and any other becomes an upright
//! 8-bit sRGB PNG here. Pure; takes its time: for the pool.
//! Errors: Invalid, one sentence without the file's name.
Result<PreparedPicture> prepareUpload(const QByteArray &bytes);

//! A picture that is no file yet (clipboard, canvas of another program).
Result<PreparedPicture> prepareUpload(const QImage &image);

} // namespace Triptych
