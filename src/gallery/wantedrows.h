// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace Triptych {

constexpr int kMaxWanted = 300;

//! Rows worth loading for a viewport, best first.
//!
//! \param first, last  rows on screen, inclusive; 0-based; empty when first > last
//! \param columns      cells per line, >= 1
//! \param direction    where the view moves: > 0 down, < 0 up, 0 unknown (taken as down)
//! \param count        rows in the model
//! \return             row numbers in [0, count) without repeats, at most kMaxWanted: the visible ones from
//! top to
//!                     bottom, then one page ahead from near to far, then half a page behind from near to far
QList<int> wantedRows(int first, int last, int columns, int direction, int count);

} // namespace Triptych
