// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

namespace Triptych {

Q_LOGGING_CATEGORY(lcNet, "triptych.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSocket, "triptych.socket", QtWarningMsg)
Q_LOGGING_CATEGORY(lcJobs, "triptych.jobs", QtWarningMsg)
Q_LOGGING_CATEGORY(lcGallery, "triptych.gallery", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWorkflow, "triptych.workflow", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDemo, "triptych.demo", QtWarningMsg)

QString redact(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace Triptych
