// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>
#include <QUrl>

namespace Triptych {

// Switched on by e.g. QT_LOGGING_RULES="triptych.net=true". No token may reach a log.
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcSocket)
Q_DECLARE_LOGGING_CATEGORY(lcJobs)
Q_DECLARE_LOGGING_CATEGORY(lcGallery)
Q_DECLARE_LOGGING_CATEGORY(lcWorkflow)
Q_DECLARE_LOGGING_CATEGORY(lcDemo)

//! The URL without user name, query and fragment: fit for logs and messages.
QString redact(const QUrl &url);

} // namespace Triptych
