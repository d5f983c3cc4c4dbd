// SPDX-License-Identifier: Apache-2.0
#include "gallery/wantedrows.h"

namespace Triptych {

QList<int> wantedRows(int first, int last, int columns, int direction, int count)
{
    Q_ASSERT(columns >= 1);
    QList<int> rows;
    first = qMax(first, 0);
    last = qMin(last, count - 1);
    if (first > last)
        return rows;
    const auto add = [&rows, count](int from, int amount, int step) {
        for (int i = 0; i < amount && rows.size() < kMaxWanted; ++i) {
            const int row = from + i * step;
            if (row < 0 || row >= count)
                return;
            rows.append(row);
        }
    };
    const int page = last - first + 1;
    // Half a page in whole lines: half a line would show as a gap beside loaded pictures.
    const int halfPage = (page / columns / 2 + 1) * columns;
    add(first, page, 1);
    if (direction >= 0) {
        add(last + 1, page, 1);
        add(first - 1, halfPage, -1);
    } else {
        add(first - 1, page, -1);
        add(last + 1, halfPage, 1);
    }
    return rows;
}

} // namespace Triptych
