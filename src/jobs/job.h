// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Triptych {

struct RunRequest;

//! One picture that a job made.
struct JobImage {
    qint64 itemId = 0;
    QString nodeId; //!< node of the workflow
    QString imageName;
};

//! The pictures of one output node, in the order they came.
struct JobResultGroup {
    QString nodeId;
    QString title; //!< of the node in the workflow
    QStringList imageNames;
};

//! One queue item of a job.
struct JobItem {
    qint64 id = 0;
    QString status; //!< as the server says it
    qint64 statusSequence = -1;
    int epoch =
        -1; //!< connection during which it was seen to start; events before another connection may be missing
    QString errorType;
    QString errorMessage;
    QString errorTraceback;
    bool sessionWanted = false; //!< its results must be asked for, events were missed
};

//! One run: what was sent, how far it is, what came out.
//!
//! Owned by JobTracker, which never deletes it while the program runs; widgets hold QPointer. GUI thread.
//! Life: Preparing (uploads) -> Sending [-> Unclear] -> Waiting -> Running -> Completed | Failed | Canceled.
//! ended() is the last signal but imagesAdded(), which may follow for results that had to be asked for.
class Job final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Preparing, //!< waits for uploads and for what the server generates
        Sending,
        Unclear, //!< the answer was lost: the queue is being asked before anything is sent again
        Waiting,
        Running,
        Completed,
        Failed,
        Canceled,
    };

    Job(QString batchId, QString title, QObject *parent);
    ~Job() override;
    Q_DISABLE_COPY_MOVE(Job)

    QString batchId() const { return m_batchId; }
    QString title() const { return m_title; }
    State state() const { return m_state; }
    bool isEnded() const { return m_state >= State::Completed; }
    const QList<JobItem> &items() const { return m_items; }
    int requestedCount() const { return m_requested; } //!< queue items asked for
    int leftOutCount() const { return m_leftOut; } //!< not queued because the server's queue is full
    int finishedCount() const;
    double fraction() const; //!< [0, 1] of the whole job; never goes back
    QString message() const { return m_message; } //!< the server's word for what it does now
    const QList<JobImage> &images() const { return m_images; }
    QStringList imageNames() const;
    //! By node, in the order of the workflow's output nodes; nodes without a picture are left out.
    QList<JobResultGroup> resultGroups() const;
    QByteArray previewBytes() const
    {
        return m_previewBytes;
    } //!< newest preview, JPEG; empty before the first
    QSize previewSize() const { return m_previewSize; }
    const Error &error() const { return m_error; } //!< when Failed; the server's sentence
    QString traceback() const;
    QDateTime created() const { return m_created; }
    QDateTime started() const { return m_started; } //!< invalid before the first item runs
    QDateTime ended() const { return m_ended; }
    const QJsonObject &values() const
    {
        return m_values;
    } //!< what was changed in the form: "Use these values"
    QString source() const
    {
        return m_source;
    } //!< where its workflow came from, so that it can be opened again
    QFuture<void> whenEnded() const { return m_promise.future(); }

signals:
    void changed(); //!< state, progress, items or message
    void previewChanged();
    void imagesAdded(const QStringList &imageNames);
    void endedNow(); //!< once

private:
    friend class JobTracker;
    friend class JobSubmitter;

    void setState(State state);
    void setRequest(const RunRequest &request);
    void addItem(qint64 id);
    void disownItems(const QList<qint64> &ids);
    JobItem *item(qint64 id);
    void setItemStatus(JobItem &item, const QString &status);
    void noteProgress(qint64 itemId, const QString &nodeId, std::optional<double> fraction,
                      const QString &message);
    void noteNodeDone(const QString &nodeId);
    void notePreview(const QByteArray &bytes, const QSize &size);
    void addImages(const QList<JobImage> &images);
    void fail(const Error &error);
    void updateFromItems();

    const QString m_batchId;
    const QString m_title;
    State m_state = State::Preparing;
    QList<JobItem> m_items;
    QSet<qint64> m_disowned; // of the same batch id, but sent once too often
    bool m_cancelWanted = false; // before it was known whether the server has it
    int m_requested = 0;
    int m_leftOut = 0;
    QHash<QString, double> m_nodeWeights;
    double m_totalWeight = 0;
    double m_doneWeight = 0; // of the running item
    double m_itemFraction = 0; // of the running item
    double m_bestFraction = 0;
    QString m_message;
    QList<JobImage> m_images;
    QList<JobResultGroup> m_outputs; // the workflow's output nodes, without pictures
    QByteArray m_previewBytes;
    QSize m_previewSize;
    Error m_error;
    QDateTime m_created = QDateTime::currentDateTime();
    QDateTime m_started;
    QDateTime m_ended;
    QJsonObject m_values;
    QString m_source;
    QPromise<void> m_promise;
};

} // namespace Triptych
