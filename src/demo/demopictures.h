// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/demoimage.h"

namespace Triptych {

//! The PNG of \p image with its `invokeai_*` text chunks.
QByteArray encodePicture(const DemoImage &image);

//! A thumbnail that fits 256 x 256 and is never enlarged; painted at that size, not scaled from the full
//! picture.
QByteArray encodeThumbnail(const DemoImage &image);

//! A small preview as a data URL of a JPEG (server-api.md 9.5).
QString encodePreview(const QString &prompt, quint32 seed, QSize size, double progress);

//! What is on a board.
struct BoardContents {
    QString cover; //!< name of a picture or a video; empty = none
    int images = 0;
    int assets = 0;
    int videos = 0;
};

//! BoardDTO in the order of server-api.md 6.
QJsonObject boardDto(const DemoBoard &board, const BoardContents &contents);

} // namespace Triptych
