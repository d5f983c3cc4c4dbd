// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QImage>

namespace Triptych {

//! What the first bytes of a picture say it is.
enum class PictureFormat { Unknown, Png, Jpeg, WebP, Gif, Bmp, Tiff };

PictureFormat sniffFormat(const QByteArray &bytes);
QString extensionOf(PictureFormat format); //!< with the dot, e.g. ".png"; empty for Unknown

//! The picture's own end mark is there (PNG IEND, JPEG EOI, RIFF length); true for formats without one, false for what is
//! no picture.
bool isComplete(const QByteArray &bytes);

//! Decodes foreign bytes by what they are and not by what they are called: SVG under another name would read local
//! files (design/reliability.md 5.2, 11). Upright; colour space as in the file. Any thread.
//! \param maxPixels  larger pictures are refused before anything is decoded
//! Errors: Invalid (empty, no picture, cut or broken, too large), each as one sentence without the file's name.
Result<QImage> decodePicture(const QByteArray &bytes, qint64 maxPixels = 100'000'000);

//! The same for a file. Errors: Io as well.
Result<QImage> readPicture(const QString &path);

//! Fits \p image into \p box (device pixels), never enlarged, as RGB32 or ARGB32_Premultiplied: the two formats that
//! draw without a conversion (design/performance.md 10).
QImage forScreen(const QImage &image, const QSize &box = {});

} // namespace Triptych
