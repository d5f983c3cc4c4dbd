// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"

#include <QObject>
#include <QQueue>

#include <optional>

namespace Triptych {

//! queue_item_status_changed.
struct ItemEvent {
    qint64 itemId = 0;
    QString batchId;
    QString sessionId;
    QString status;
    qint64 statusSequence = -1; //!< -1 before 6.13
    QString origin;
    QString errorType;
    QString errorMessage;
    QString errorTraceback;
};

//! invocation_started (without message) and invocation_progress.
struct ProgressEvent {
    qint64 itemId = 0;
    QString batchId;
    QString nodeId; //!< node of the workflow, not the prepared one
    QString nodeType;
    QString message;
    std::optional<double> fraction; //!< [0, 1] within this node; unset = unknown
    QByteArray previewBytes; //!< JPEG, about 1/8 of the output; empty = keep the last one
    QSize previewSize; //!< to be scaled to, pixels
};

//! invocation_complete.
struct ResultEvent {
    qint64 itemId = 0;
    QString batchId;
    QString sessionId;
    QString nodeId; //!< node of the workflow
    QString preparedId; //!< unique per iteration
    QString nodeType;
    bool isIntermediate = false;
    QJsonObject node; //!< as it ran, inputs filled in
    QJsonObject result;
};

//! Socket events as one typed signal each; what comes twice is passed on once (server-api.md 9.6).
//!
//! Owned by Client; GUI thread. Events are hints, the queue is the truth: who needs certainty asks it after resync.
class EventStream final : public QObject {
    Q_OBJECT

public:
    explicit EventStream(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(EventStream)

    void take(const QString &name, const QJsonObject &payload);

signals:
    void itemChanged(const Triptych::ItemEvent &event);
    void progressed(const Triptych::ProgressEvent &event);
    void nodeFinished(const Triptych::ResultEvent &event);
    void batchEnqueued(const QString &batchId);
    void itemsCanceled(const QList<qint64> &ids); //!< canceled or deleted in bulk
    void queueCleared();
    void queueTouched(); //!< somebody's item changed: counts may be stale
    void modelsChanged();

private:
    void takeStatus(const QJsonObject &payload);
    void takeProgress(const QJsonObject &payload);
    void takeResult(const QJsonObject &payload);
    void takeCanceled(const QJsonObject &payload);
    bool isRepeated(const QString &key);

    QSet<QString> m_seen;
    QQueue<QString> m_seenOrder; // bounds m_seen
};

} // namespace Triptych

Q_DECLARE_METATYPE(Triptych::ItemEvent)
Q_DECLARE_METATYPE(Triptych::ProgressEvent)
Q_DECLARE_METATYPE(Triptych::ResultEvent)
