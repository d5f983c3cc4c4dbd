// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

namespace Triptych {

class Client;

//! Boards of the server (server-api.md 6). Owned by Client.
class BoardsApi final {
public:
    explicit BoardsApi(Client *client);

    Reply<QList<Board>> list() const; //!< all, the archived ones as well, newest first
    //! The board's pictures as values of an image list: [{image_name}], never intermediates.
    //! \param categories  e.g. "general"; Errors: NotFound
    Reply<QJsonArray> imageFields(const QString &boardId, const QStringList &categories) const;
    Reply<Board> create(const QString &name) const; //!< \param name  at most 300 characters
    Reply<Board> rename(const QString &boardId, const QString &name) const;
    Reply<Done> remove(const QString &boardId, bool withImages) const;
    //! Moves pictures and videos; "none" takes them off their boards. \param names  at most ImagesApi::kMaxNames
    Reply<Done> addImages(const QString &boardId, const QStringList &names) const;

private:
    Reply<Done> movePictures(const QString &boardId, const QStringList &names) const;
    Reply<Done> moveVideo(const QString &boardId, const QString &name) const;

    Client *m_client;
};

} // namespace Triptych
