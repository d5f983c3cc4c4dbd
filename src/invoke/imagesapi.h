// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "net/httptransport.h"

namespace Triptych {

class Client;

//! Which pictures a list shows.
struct ImageQuery {
    enum class Kind { Images, Assets, All }; //!< Images = category general; Assets = the other four

    QString boardId = kNoBoard; //!< empty = every board
    Kind kind = Kind::Images;
    QString searchTerm; //!< substring of metadata or creation time; the server treats % and _ as wildcards
    bool starredFirst = true;
    bool oldestFirst = false;

    bool operator==(const ImageQuery &) const = default;
};

//! Pictures of the server (server-api.md 4, 5). One function per call; owned by Client. All errors of the transport apply.
class ImagesApi final {
public:
    static constexpr int kMaxNames = 1000; //!< per list body; longer lists are refused with 422 since 6.14.2

    explicit ImagesApi(Client *client);

    //! Names in display order, never intermediates. By gallery/item_names, gallery/items/names, images/names or, before
    //! 6.0, one unlimited page: whichever the server's openapi.json lists.
    Reply<NameList> names(const ImageQuery &query) const;
    Reply<int> count(const ImageQuery &query) const; //!< images only; the record list itself is not sent
    //! Records in request order, unknown names left out. \param names  at most kMaxNames
    Reply<QList<ImageInfo>> infos(const QStringList &names) const;
    Reply<ImageInfo> info(const QString &name) const; //!< also of a video. Errors: NotFound
    Reply<QJsonValue> metadata(const QString &name) const; //!< object or null
    Reply<QByteArray> workflow(
        const QString &name) const; //!< workflow JSON; Errors: NotFound when only a graph is there
    //! The stored bytes (PNG or MP4). \param saveTo  file to make (must not exist), empty = answer in memory
    Reply<HttpAnswer> full(const QString &name, const QString &saveTo = {},
                           std::function<void(qint64, qint64)> progress = {}) const;
    Reply<QByteArray> thumbnail(const QString &name) const; //!< WebP, fits 256 x 256
    //! \param boardId  empty = uncategorised ("none" would be refused)
    Reply<ImageInfo> upload(const FilePart &file, const QString &boardId,
                            std::function<void(qint64, qint64)> progress = {}) const;
    //! Whether this server keeps videos: from 6.14 on. Servers of 6.6 to 6.8 list routes of that name which do nothing.
    bool hasVideos() const;
    //! An MP4, stored as it is. The server takes one of a user at a time; others are refused with 429.
    //! \param boardId  as with upload()
    Reply<ImageInfo> uploadVideo(const FilePart &file, const QString &boardId,
                                 std::function<void(qint64, qint64)> progress = {}) const;
    Reply<Done> setStarred(const QStringList &names, bool starred) const; //!< at most kMaxNames
    Reply<Done> remove(const QStringList &names) const; //!< at most kMaxNames; unknown names are no error

private:
    HttpRequest get(const QString &name, const QString &what) const;
    Reply<Done> change(const QStringList &names, const QString &what) const;
    Reply<ImageInfo> send(const FilePart &file, const QString &kind, const QString &boardId,
                          std::function<void(qint64, qint64)> progress) const;

    Client *m_client;
};

} // namespace Triptych
