// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

#include <QAbstractListModel>

namespace Triptych {

class Client;
class ThumbnailStore;

//! The boards of the server, Uncategorized first, then newest first, with counts and covers.
//!
//! Owned by the session of one server; GUI thread. Rows are updated in place: a reload never resets a view.
class BoardListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { BoardIdRole = Qt::UserRole + 1, CountRole, CoverRole };

    BoardListModel(Client *client, ThumbnailStore *thumbnails, QObject *parent = nullptr);
    ~BoardListModel() override;
    Q_DISABLE_COPY_MOVE(BoardListModel)

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void reload(); //!< asks the server; several calls in a row become one
    //! Boards without Uncategorized.
    const QList<Board> &boards() const { return m_boards; }
    const QList<Board> &archivedBoards() const { return m_archived; } //!< not in the list, but there
    int rowOf(const QString &boardId) const; //!< -1 when there is none
    QString nameOf(const QString &boardId) const; //!< of an archived one as well; empty when there is none
    //! A finished picture: count and cover without asking the server.
    void noteNewImage(const ImageInfo &info);
    void setUncategorizedCount(int count);

signals:
    void loaded(); //!< a reload came through
    void failed(const Triptych::Error &error);

private:
    void merge(const QList<Board> &boards);
    void update(int position, const Board &board);
    void changed(int row);

    Client *m_client;
    ThumbnailStore *m_thumbnails;
    QList<Board> m_boards;
    QList<Board> m_archived;
    int m_uncategorizedCount = 0;
    QString m_uncategorizedCover;
    Reply<QList<Board>> m_reply;
};

} // namespace Triptych
