// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"

#include <QAbstractListModel>

#include <functional>

namespace Triptych {

//! The items of one list field, one per row; what a ListEditor shows and changes.
//!
//! Owned by its editor; GUI thread. Every change by the user is told at once as the whole list; setItems() tells nothing.
class ItemListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { ProblemRole = Qt::UserRole + 1 }; //!< a sentence; empty when the item is fine

    explicit ItemListModel(const FieldTemplate &field, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ItemListModel)

    void setItems(const QJsonArray &items); //!< keeps open item editors where the items are the same
    const QJsonArray &items() const { return m_items; }

    void insertItems(int row, const QJsonArray &items);
    void removeItems(const QList<int> &rows);
    QString textOf(const QList<int> &rows) const; //!< one item a line

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! \param value  of EditRole: a QJsonValue
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

signals:
    void edited(const QJsonArray &items);

private:
    const FieldTemplate &m_field;
    QJsonArray m_items;
};

} // namespace Triptych
