// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QHash>

namespace Triptych {

//! Text chunks of a PNG by keyword, without decoding pixels (workflow-semantics.md 8.1).
//!
//! tEXt and zTXt are Latin-1, iTXt is UTF-8; white space stays as it is (QImageReader::text() folds it).
//! At most 256 chunks and 32 MiB of text each are read. Errors: Invalid (no PNG signature, cut in a text
//! chunk).
Result<QHash<QString, QString>> pngTexts(const QByteArray &png);

bool isPng(const QByteArray &bytes);

} // namespace Triptych
