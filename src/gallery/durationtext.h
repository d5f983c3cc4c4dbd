// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Triptych {

//! The length of a video, "1:05" for a minute and five seconds; empty while it is not known.
inline QString durationText(double seconds)
{
    if (!(seconds > 0))
        return {};
    const int total = qMax(1, qRound(seconds));
    return QStringLiteral("%1:%2").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0'));
}

} // namespace Triptych
