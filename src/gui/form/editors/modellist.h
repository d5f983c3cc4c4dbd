// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fieldregistry.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace Triptych {

//! The models that one field offers, by name; what the popup of a ModelEditor shows.
//!
//! Owned by its editor; GUI thread. The records are shared with FormState's resources, not copied.
class ModelList final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { BaseRole = Qt::UserRole + 1, SizeRole };

    explicit ModelList(QObject *parent = nullptr) : QAbstractListModel(parent) { }
    Q_DISABLE_COPY_MOVE(ModelList)

    //! Takes the models of the server that the filter offers, sorted by name; a no-op when nothing has changed.
    void setModels(const ModelFilter &filter, const QList<ModelChoice> &models);
    //! The row named \p text, else the only one whose name contains it, without regard to case; -1 when there is none.
    int onlyRowMatching(const QString &text) const;
    int rowOf(const QString &key) const; //!< -1 when it is not offered
    const ModelChoice &choice(int row) const { return m_choices.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ModelChoice> m_choices;
};

//! Paints a model's base at the right of its name. Owned by its view; GUI thread.
class ModelDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Triptych
