// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QNetworkReply>

namespace Triptych {

//! A call without a usable answer: \p reason is Qt's own text and goes to the log only.
//! Kinds: Network, Timeout (httpStatus 0), BadReply (refused redirect, no HTTP).
Error connectionError(const QUrl &url, QNetworkReply::NetworkError code, const QString &reason);

//! An answer with a status outside 2xx, with the server's own words from errorSentence().
//! Kinds: Unauthorized, NotFound, Rejected, BadReply (3xx).
Error statusError(const QUrl &url, int status, const QByteArray &contentType, const QByteArray &body);

//! A deadline passed, or bytes came more slowly than 1 KiB/s.
Error timeoutError(const QUrl &url);

//! The web page where JSON was expected: wrong path, other program, or the log-in page of a network.
Error notAnApi(const QUrl &url, int status, const QByteArray &contentType);

//! \param maxBytes  what the caller allowed
Error tooLarge(const QUrl &url, int status, qint64 maxBytes);

//! A media answer without Content-Length, or one that was compressed: its end cannot be checked.
Error incompleteMedia(const QUrl &url, int status);

} // namespace Triptych
