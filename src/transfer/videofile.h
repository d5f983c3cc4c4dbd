// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace Triptych {

constexpr qint64 kMaxVideoBytes = 1024LL * 1024 * 1024; //!< what the server takes (server-api.md 5)

//! Whether a path looks like a video by its name alone, of any kind: asked during a drag, so the file is not touched.
bool isVideoPath(const QString &path);

//! What the server would refuse without looking at the pictures: no MP4, empty, too large. Reads the head only; for the
//! pool. Errors: Io, Invalid; one sentence, without the file's name where the kind is Invalid.
Status checkVideoFile(const QString &path);

//! What a refused upload of a video means, in one sentence; other errors stay as they are.
Error videoUploadError(const Error &error);

//! The sentence for servers before 6.14.
Error noVideosOnServer();

} // namespace Triptych
