// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

class QIODevice;

namespace Triptych {

//! Writes every byte or fails. QSaveFile::write() may return less than asked on a full disk, and its commit() then
//! still says true (design/reliability.md 5.2, 15): every length is compared here.
Status writeAll(QIODevice &device, const QByteArray &bytes);

//! Replaces \p path by \p bytes in one step: the old file stays whole when anything fails.
//! Errors: Io (no folder, no right, full disk), with a sentence that names the file.
Status writeFile(const QString &path, const QByteArray &bytes);

//! The whole file, at most \p maxBytes. Errors: Io (missing, unreadable), Invalid (larger than \p maxBytes).
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace Triptych
