// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/imagesapi.h"
#include "invoke/imagesapi.h"
#include "transfer/boarddownload.h"
#include "transfer/uploads.h"

namespace Triptych {

//! One board, for a user of the library: its names, pictures in and out, and what can be done with it.
//!
//! Owned by who made it, outlived by the client; GUI thread. Knows the board as it was when the handle was made, and its
//! name after rename().
class BoardHandle final : public QObject {
    Q_OBJECT

public:
    //! \param board  as BoardsApi::list() gives it; id "none" is Uncategorized
    BoardHandle(Client *client, Board board, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BoardHandle)

    const Board &board() const { return m_board; }
    bool isUncategorized() const { return m_board.id == kNoBoard; }

    //! Names in display order. \param query  its boardId is ignored
    Reply<NameList> names(ImageQuery query) const;

    //! Starts to save every picture; the download is a child of this handle and lives as long.
    //! \param dir  made when it does not exist
    BoardDownload *download(const QString &dir, const NameTemplate &name);
    //! Sends a local picture into this board; owned by the handle.
    Upload *upload(const QString &path);

    //! Moves pictures of any board here; "none" takes them off their boards. Any number, in requests of 1,000.
    Reply<Done> take(const QStringList &names);
    Reply<Done> star(const QStringList &names);
    Reply<Done> unstar(const QStringList &names);

    //! Errors: Invalid for Uncategorized, which is no real board. \param name  at most 300 characters
    Reply<Board> rename(const QString &name);

signals:
    void renamed(const QString &name);

private:
    using Call = std::function<Reply<Done>(const QStringList &names)>;
    Reply<Done> inPortions(const QStringList &names, const Call &call);
    void sendPortion(const QStringList &names, const Call &call,
                     const std::shared_ptr<QPromise<Result<Done>>> &promise);

    Client *m_client;
    Board m_board;
    Uploads m_uploads;
};

} // namespace Triptych
