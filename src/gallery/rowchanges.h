// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace Triptych {

//! One step from an old list of names to a new one. Steps are to be taken in order.
struct RowChange {
    enum class Kind { Remove, Insert, Move };

    Kind kind = Kind::Insert;
    int row = 0; //!< first row that goes or comes; Move: where the row is afterwards
    int count = 1;
    int from = 0; //!< Move: where it is now; always behind `row`

    bool operator==(const RowChange &) const = default;
};

//! More steps than this cost more than they save: then one block is removed and inserted.
constexpr int kMaxRowChanges = 100;

//! The steps that turn \p before into \p after; rows that both have stay, so that views keep selection and position.
//! Inserted rows take their names from the same rows of \p after. Names should occur once; repeats are taken as new.
QList<RowChange> rowChanges(const QStringList &before, const QStringList &after);

} // namespace Triptych
