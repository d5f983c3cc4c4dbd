// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Triptych {

//! One picture or video of the stand-in. Most pictures have no bytes: they are painted from prompt and seed when
//! somebody looks.
struct DemoImage {
    QString name; //!< `<uuid>.png`, of a video `<uuid>.mp4`
    QString category = QStringLiteral("general");
    bool isUpload = false;
    QSize size;
    QString createdAt; //!< `YYYY-MM-DD hh:mm:ss.zzz`, UTC (server-api.md 12.1)
    bool isIntermediate = false;
    bool isStarred = false;
    QString sessionId;
    QString nodeId; //!< the prepared id
    QString boardId; //!< empty = uncategorised
    QString prompt;
    quint32 seed = 0;
    QByteArray bytes; //!< the PNG of an upload or of a copy, or the MP4; empty = painted
    QJsonObject metadata;
    QString workflow; //!< JSON text as in the PNG chunk; empty = none
    QString graph;
    double seconds = 0; //!< videos only
    double fps = 0; //!< videos only

    bool isVideo() const;
    QJsonObject toDto() const; //!< server-api.md 4.1, 5
    QJsonObject toGalleryItem() const; //!< server-api.md 5
};

//! A board of the stand-in.
struct DemoBoard {
    int serial = 0; //!< never reused, > 0
    QString id;
    QString name;
    QString createdAt;
    QString updatedAt;
    bool isArchived = false;
    QString visibility = QStringLiteral("private");
};

//! What the list routes can ask for (server-api.md 4.2). Unset = no condition.
struct ImageFilter {
    enum class Order { NewestFirst, OldestFirst };
    enum class Media { All, Images, Videos };

    std::optional<QString> board; //!< `none` = without board
    QStringList categories;
    std::optional<bool> isIntermediate;
    std::optional<bool> isUpload;
    QString search; //!< part of the metadata's text or of the date, any case
    QString date; //!< `YYYY-MM-DD`
    bool isStarredFirst = true;
    Order order = Order::NewestFirst;
    Media media = Media::All;
};

//! The suffix tells, as with the real server (server-api.md 5).
bool isDemoVideoName(const QString &name);
//! Those of \p names that are videos, or those that are not: the routes of the one kind skip the other.
QStringList namesOfMedia(const QStringList &names, ImageFilter::Media media);

//! Now, in the server's own spelling.
QString demoTimestamp();

} // namespace Triptych
