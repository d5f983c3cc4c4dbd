// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gallery/imageroles.h"

#include <QAbstractListModel>
#include <QImage>

namespace Triptych::Test {

//! Numbered pictures; the number stays with the picture when rows move.
class Pictures final : public QAbstractListModel {
public:
    explicit Pictures(int count)
    {
        for (int i = 0; i < count; ++i)
            m_names.append(i);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_names.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        if (role == ImageNameRole || role == Qt::AccessibleTextRole)
            return QString::number(m_names[index.row()]);
        if (role == ThumbnailRole)
            return picture;
        return {};
    }

    void insert(int row, int count)
    {
        beginInsertRows({}, row, row + count - 1);
        for (int i = 0; i < count; ++i)
            m_names.insert(row, -1 - i);
        endInsertRows();
    }

    void remove(int row, int count)
    {
        beginRemoveRows({}, row, row + count - 1);
        m_names.remove(row, count);
        endRemoveRows();
    }

    void change(int row) { emit dataChanged(index(row), index(row), {ThumbnailRole}); }

    QImage picture;
    mutable int asked = 0;

private:
    QList<int> m_names;
};

} // namespace Triptych::Test
