// SPDX-License-Identifier: Apache-2.0
#include "cli/queueids.h"

#include "cli/clitext.h"

namespace Triptych {

Result<QList<qint64>> queueIds(const QStringList &words)
{
    QList<qint64> ids;
    for (const QString &word : words) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber || id < 1)
            return invalid(
                CliText::tr("“%1” is not the number of a queue item; “queue list” shows them.").arg(word));
        if (!ids.contains(id))
            ids << id;
    }
    return ids;
}

} // namespace Triptych
