// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Triptych {

//! Numbers of queue items as a person types them. Errors: Invalid, names the word.
Result<QList<qint64>> queueIds(const QStringList &words);

} // namespace Triptych
