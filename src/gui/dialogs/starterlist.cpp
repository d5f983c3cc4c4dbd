// SPDX-License-Identifier: Apache-2.0
#include "gui/dialogs/starterlist.h"

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

void StarterList::setStarters(const QList<Starter> &starters)
{
    m_starters = starters;
    std::stable_sort(m_starters.begin(), m_starters.end(),
                     [](const Starter &a, const Starter &b) { return a.canRun() && !b.canRun(); });
    select();
}

void StarterList::setFilter(const QString &words, const QString &family)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    m_family = family;
    select();
}

void StarterList::select()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_starters.size(); ++i) {
        const Starter &starter = m_starters.at(i);
        const QString text =
            QStringList{starter.title, starter.family, starter.description, note(starter)}.join(u'\n');
        const bool fits = std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        if (fits && (m_family.isEmpty() || m_family == starter.family))
            m_rows << i;
    }
    endResetModel();
}

QStringList StarterList::families() const
{
    QStringList families;
    for (const Starter &starter : m_starters) {
        if (!families.contains(starter.family))
            families << starter.family;
    }
    return families;
}

int StarterList::rowOf(const QString &path) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (starter(row).path == path)
            return row;
    }
    return -1;
}

int StarterList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant StarterList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Starter &row = starter(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: //: %1 task, %2 family of models, %3 what it uses or lacks
        return tr("%1, %2. %3").arg(row.title, row.family, note(row));
    default:
        return {};
    }
}

QString StarterList::note(const Starter &starter)
{
    if (!starter.canRun()) //: %1 is a list of kinds of models
        return tr("This server lacks: %1").arg(starter.needs.missing.join(u", "_s));
    return starter.needs.models.isEmpty() ? QString() : tr("Uses %1").arg(starter.needs.models.join(u", "_s));
}

} // namespace Triptych
