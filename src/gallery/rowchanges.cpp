// SPDX-License-Identifier: Apache-2.0
#include "gallery/rowchanges.h"

#include <QSet>

namespace Triptych {

namespace {

using Kind = RowChange::Kind;

//! What differs between two lists once their common head and tail are left out.
struct Middle {
    qsizetype head = 0;
    QStringList before;
    QStringList after;
};

Middle middleOf(const QStringList &before, const QStringList &after)
{
    Middle middle;
    const qsizetype shorter = qMin(before.size(), after.size());
    while (middle.head < shorter && before.at(middle.head) == after.at(middle.head))
        ++middle.head;
    qsizetype tail = 0;
    while (tail < shorter - middle.head
           && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    middle.before = before.sliced(middle.head, before.size() - middle.head - tail);
    middle.after = after.sliced(middle.head, after.size() - middle.head - tail);
    return middle;
}

int rowAt(const Middle &middle, qsizetype i)
{
    return static_cast<int>(middle.head + i);
}

//! Runs of names that \p after no longer has, last first.
void removeGone(Middle &middle, QList<RowChange> &changes)
{
    const QSet<QString> kept(middle.after.begin(), middle.after.end());
    for (qsizetype end = middle.before.size(); end > 0 && changes.size() <= kMaxRowChanges;) {
        qsizetype first = end;
        while (first > 0 && !kept.contains(middle.before.at(first - 1)))
            --first;
        if (first < end) {
            changes.append({Kind::Remove, rowAt(middle, first), static_cast<int>(end - first), 0});
            middle.before.remove(first, end - first);
        }
        end = first - 1;
    }
}

//! From top to bottom: every row of \p after is there, is moved up, or is new.
void placeRest(Middle &middle, QList<RowChange> &changes)
{
    const QSet<QString> known(middle.before.begin(), middle.before.end());
    for (qsizetype i = 0; i < middle.after.size() && changes.size() <= kMaxRowChanges; ++i) {
        if (i < middle.before.size() && middle.before.at(i) == middle.after.at(i))
            continue;
        const qsizetype from =
            known.contains(middle.after.at(i)) ? middle.before.indexOf(middle.after.at(i), i) : -1;
        if (from >= 0) {
            // A row that went down is one move, not one for each row that it passed.
            const bool wentDown = from == i + 1 && middle.after.indexOf(middle.before.at(i), i) > i + 1;
            if (wentDown) {
                middle.before.removeAt(i); // it is put back when its place comes
                changes.append({Kind::Remove, rowAt(middle, i), 1, 0});
                --i;
                continue;
            }
            changes.append({Kind::Move, rowAt(middle, i), 1, rowAt(middle, from)});
            middle.before.move(from, i);
            continue;
        }
        qsizetype end = i + 1;
        while (end < middle.after.size() && !known.contains(middle.after.at(end)))
            ++end;
        changes.append({Kind::Insert, rowAt(middle, i), static_cast<int>(end - i), 0});
        middle.before = middle.before.first(i) + middle.after.sliced(i, end - i) + middle.before.sliced(i);
        i = end - 1;
    }
    if (middle.before.size() > middle.after.size()) {
        const qsizetype rest = middle.before.size() - middle.after.size();
        changes.append({Kind::Remove, rowAt(middle, middle.after.size()), static_cast<int>(rest), 0});
    }
}

} // namespace

QList<RowChange> rowChanges(const QStringList &before, const QStringList &after)
{
    const Middle whole = middleOf(before, after);
    Middle middle = whole;
    QList<RowChange> changes;
    removeGone(middle, changes);
    placeRest(middle, changes);
    if (changes.size() <= kMaxRowChanges)
        return changes;
    changes.clear();
    if (!whole.before.isEmpty())
        changes.append({Kind::Remove, rowAt(whole, 0), static_cast<int>(whole.before.size()), 0});
    if (!whole.after.isEmpty())
        changes.append({Kind::Insert, rowAt(whole, 0), static_cast<int>(whole.after.size()), 0});
    return changes;
}

} // namespace Triptych
