// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemView;
class QEvent;

namespace Triptych {

//! Up, Down and the page keys move in a list while somebody types in the filter above it.
//! \return whether it was such a key press, and is done
bool movesInList(QAbstractItemView *list, QEvent *event);

} // namespace Triptych
