// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Triptych {

//! Puts text chunks behind the header of a PNG: tEXt when the text is Latin-1, else iTXt, never compressed,
//! as Pillow writes them (server-api.md 4.3). QImageWriter would compress long texts. \param png  a whole PNG
//! file; anything else is returned as it is
QByteArray withTextChunks(const QByteArray &png, const QList<std::pair<QByteArray, QString>> &texts);

} // namespace Triptych
