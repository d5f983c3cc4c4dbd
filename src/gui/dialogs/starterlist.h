// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/starters.h"

#include <QAbstractListModel>

namespace Triptych {

//! Starters as rows, the ones that can run first, narrowed by words and family. Owned by its dialog; GUI thread.
class StarterList final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setStarters(const QList<Starter> &starters);
    //! \param words  all must occur in title, family, description or models; any case \param family  empty = all
    void setFilter(const QString &words, const QString &family);
    QStringList families() const; //!< each once, in their order
    const Starter &starter(int row) const { return m_starters.at(m_rows.at(row)); }
    int rowOf(const QString &path) const; //!< -1 when it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static QString note(const Starter &starter); //!< what it uses, or what the server lacks for it

private:
    void select();

    QList<Starter> m_starters;
    QList<int> m_rows;
    QStringList m_words;
    QString m_family;
};

} // namespace Triptych
