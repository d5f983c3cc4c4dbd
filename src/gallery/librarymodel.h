// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "invoke/types.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>

namespace Triptych {

class Client;

//! What a list of workflows is narrowed to; empty = no condition.
struct LibraryFilter {
    QString words; //!< all must occur in name, tags or description; any case
    QString category; //!< "user", "default"
    QString tag;
};

//! The server's workflow library as rows, with pictures of the rows on screen. Owned by its view; GUI thread.
class LibraryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kParallel = 4; //!< pictures asked for at once
    static constexpr int kPictureSidePx = 128; //!< of a card on a screen with two pixels a point

    enum Role { IdRole = Qt::UserRole + 1, DescriptionRole, TagsRole, CategoryRole };

    //! \param client  null: no pictures
    explicit LibraryModel(Client *client, QObject *parent = nullptr);
    ~LibraryModel() override;
    Q_DISABLE_COPY_MOVE(LibraryModel)

    void setEntries(const QList<WorkflowEntry> &entries);
    //! One pass over the entries and one reset of the model.
    void setFilter(const LibraryFilter &filter);
    QStringList tags() const; //!< of all entries, each once, in alphabetical order
    int entryCount() const { return static_cast<int>(m_entries.size()); }
    //! Pictures of these rows are wanted now; a former wish that has not begun is forgotten.
    void wantPictures(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    //! DecorationRole: QImage, null until it is there; data() never asks the server.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        WorkflowEntry entry;
        QString text; // in small letters, what words are looked for in
        QStringList tags;
    };

    void startNext();
    void take(const QString &id, const QImage &picture);
    const Row &row(const QModelIndex &index) const { return m_entries.at(m_rows.at(index.row())); }

    Client *m_client;
    QList<Row> m_entries;
    QList<int> m_rows;
    QHash<QString, QImage> m_pictures; // a null one: asked for, or there is none
    QStringList m_wanted;
    QHash<QString, Reply<QByteArray>> m_replies;
};

} // namespace Triptych
