// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Triptych {

// Plain records of the server's JSON (spec server-api.md). fromJson() says what is wrong; unknown keys are ignored,
// unknown enum words kept as text, null and absent are the same.

//! A point in time as any InvokeAI table writes it (server-api.md 12.1): UTC without a zone; returned as local time.
QDateTime parseTimestamp(const QString &text);

//! The server names a video "<uuid>.mp4"; routes of pictures and of videos skip the other kind without a word.
bool isVideoName(const QString &name);
//! The pictures and the videos among \p names.
std::pair<QStringList, QStringList> imagesAndVideos(const QStringList &names);

//! One picture or video of the gallery (ImageDTO, VideoDTO).
struct ImageInfo {
    QString name; //!< "<uuid>.png" or "<uuid>.mp4"; never empty
    QSize size; //!< pixels, > 0 for a readable picture
    QString category; //!< general, mask, control, user, other
    QDateTime created;
    QString sessionId; //!< the session that made it; differs from the item's after a node-cache hit
    QString boardId; //!< empty = uncategorised
    bool isIntermediate = false;
    bool starred = false;
    bool hasWorkflow = false; //!< also true when only a graph is there
    bool isVideo = false;
    double durationSeconds = 0; //!< videos only
    double fps = 0; //!< videos only; 0 = not told

    static Result<ImageInfo> fromJson(const QJsonObject &json);
};

//! The names of a board in display order.
struct NameList {
    QStringList names;
    int starredCount = 0; //!< the first so many names are starred

    static Result<NameList> fromJson(const QJsonObject &json);
};

//! One board. The pseudo board of pictures without one has id "none".
struct Board {
    QString id;
    QString name;
    QString coverImage; //!< may be empty
    int imageCount = 0; //!< category general only
    int assetCount = 0; //!< 0 on servers before 6.6
    int videoCount = 0;
    bool archived = false;
    QDateTime created;

    int totalCount() const { return imageCount + assetCount + videoCount; }
    bool operator==(const Board &) const = default;
    static Result<Board> fromJson(const QJsonObject &json);
};

//! The pseudo id of pictures without a board.
inline const QString kNoBoard = QStringLiteral("none");

//! One queue item. Lists leave out `session` and `graph`.
struct QueueItem {
    qint64 id = 0;
    QString status; //!< pending, in_progress, waiting, completed, failed, canceled, or a newer word
    qint64 statusSequence = -1; //!< -1 before 6.13
    QString batchId;
    QString sessionId;
    QString origin;
    QString destination;
    QString errorType;
    QString errorMessage;
    QString errorTraceback;
    QDateTime created;
    QDateTime started;
    QDateTime completed;
    QJsonObject session; //!< empty in summaries and while it runs

    bool isFinished() const;
    static Result<QueueItem> fromJson(const QJsonObject &json);
};

//! \return whether a queue item with this status will change no more
bool isFinishedStatus(const QString &status);

//! Counts of the queue or of one batch.
struct QueueCounts {
    int pending = 0;
    int inProgress = 0;
    int waiting = 0;
    int completed = 0;
    int failed = 0;
    int canceled = 0;
    int total = 0;

    static QueueCounts fromJson(const QJsonObject &json);
};

//! `GET Q/status`.
struct QueueStatus {
    QueueCounts counts;
    bool isPaused = false; //!< processor.is_started == false
    bool isProcessing = false;

    static Result<QueueStatus> fromJson(const QJsonObject &json);
};

//! Answer to enqueue_batch.
struct EnqueueResult {
    QString batchId;
    int enqueued = 0;
    int requested = 0; //!< larger than enqueued when the queue is full
    QList<qint64> itemIds; //!< the new ones, ascending = order of the batch; empty on servers before 6.0
    QList<qint64>
        olderIds; //!< of the same batch id from an earlier request: not empty when a repeat was one too many

    static Result<EnqueueResult> fromJson(const QJsonObject &json);
};

//! One installed model.
struct ModelInfo {
    QString key;
    QString hash;
    QString name;
    QString base;
    QString type;
    QString format;
    QString variant;
    QString providerId;
    QString description;
    qint64 fileSize = 0;
    std::optional<double> defaultWeight = std::nullopt; //!< of a LoRA: default_settings.weight

    static Result<ModelInfo> fromJson(const QJsonObject &json);
};

//! A style preset or a system prompt: what a field refers to by its id.
struct NamedRecord {
    QString id;
    QString name;

    static Result<NamedRecord> fromJson(const QJsonObject &json);
};

//! One line of the workflow library.
struct WorkflowEntry {
    QString id;
    QString name;
    QString description;
    QString category; //!< user, default
    QString tags; //!< comma-separated
    QString thumbnailUrl; //!< relative, may be empty; never requested as given
    QDateTime updated;

    static Result<WorkflowEntry> fromJson(const QJsonObject &json);
};

//! What `/openapi.json` says a server can do. Features are asked of it, never of the version number.
struct ServerDescription {
    QSet<QString> paths;
    QHash<QString, QSet<QString>> schemaProperties;
    QByteArray openApi; //!< the whole text: NodeTemplates reads it

    bool hasPath(const QString &path) const { return paths.contains(path); }
    bool hasSchemaProperty(const QString &schema, const QString &property) const
    {
        return schemaProperties.value(schema).contains(property);
    }
    //! Errors: BadReply (not JSON, no paths, no InvokeAI node in it).
    static Result<ServerDescription> fromBytes(const QByteArray &bytes);
};

//! `GET app/version`, `auth/status`.
struct ServerInfo {
    QString version;
    bool multiUser = false;
    bool setupRequired = false;
};

} // namespace Triptych
