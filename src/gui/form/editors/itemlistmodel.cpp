// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/itemlistmodel.h"

#include "gui/form/valuetext.h"
#include "workflow/fields/listitems.h"

#include <algorithm>

namespace Triptych {

ItemListModel::ItemListModel(const FieldTemplate &field, QObject *parent)
    : QAbstractListModel(parent)
    , m_field(field)
{
}

void ItemListModel::setItems(const QJsonArray &items)
{
    if (items == m_items)
        return;
    if (items.size() != m_items.size()) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    m_items = items;
    emit dataChanged(index(0), index(rowCount() - 1));
}

void ItemListModel::insertItems(int row, const QJsonArray &items)
{
    if (items.isEmpty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(items.size()) - 1);
    for (qsizetype i = 0; i < items.size(); ++i)
        m_items.insert(row + i, items.at(i));
    endInsertRows();
    emit edited(m_items);
}

void ItemListModel::removeItems(const QList<int> &rows)
{
    QList<int> fromTheEnd = rows;
    std::sort(fromTheEnd.begin(), fromTheEnd.end(), std::greater<>());
    for (const int row : std::as_const(fromTheEnd)) {
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    if (!rows.isEmpty())
        emit edited(m_items);
}

QString ItemListModel::textOf(const QList<int> &rows) const
{
    QStringList lines;
    for (const int row : rows)
        lines.append(valueText(m_items.at(row)));
    return lines.join(u'\n');
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const QJsonValue item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return valueText(item);
    case Qt::EditRole:
        return QVariant::fromValue(item);
    case ProblemRole:
        return listItemProblem(m_field, item);
    case Qt::ToolTipRole:
        return plainToolTip(listItemProblem(m_field, item));
    case Qt::AccessibleTextRole:
        //: %1 is a position in a list, %2 the item there
        return tr("Item %1: %2").arg(index.row() + 1).arg(valueText(item));
    case Qt::AccessibleDescriptionRole:
        return listItemProblem(m_field, item);
    default:
        return {};
    }
}

bool ItemListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QJsonValue item = value.value<QJsonValue>();
    if (m_items.at(index.row()) == item)
        return true;
    m_items.replace(index.row(), item);
    emit dataChanged(index, index);
    emit edited(m_items);
    return true;
}

Qt::ItemFlags ItemListModel::flags(const QModelIndex &index) const
{
    // Drops are taken between the rows only: the list itself takes them.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

bool ItemListModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    const bool isInside =
        row >= 0 && count > 0 && row + count <= rowCount() && before >= 0 && before <= rowCount();
    if (!isInside || !beginMoveRows(from, row, row + count - 1, to, before))
        return false; // also where nothing would move
    QJsonArray moved;
    for (int i = 0; i < count; ++i)
        moved.append(m_items.takeAt(row));
    const int at = before > row ? before - count : before;
    for (int i = 0; i < count; ++i)
        m_items.insert(at + i, moved.at(i));
    endMoveRows();
    emit edited(m_items);
    return true;
}

} // namespace Triptych
