// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/fakerun.h"
#include "demo/queueitem.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Triptych {

//! The queue of the stand-in and the machine that works it off, one item at a time. Owned by DemoServer;
//! lives in its thread. pending -> in_progress -> completed | failed | canceled (server-api.md 3.7).
class FakeEngine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeEngine)
public:
    //! Who decides when the next thing happens.
    enum class Pace {
        Timed, //!< a timer: one preview per step delay, a run takes two to four seconds
        Scripted, //!< the test, by step() and its kin
    };

    FakeEngine(DemoLibrary &library, Pace pace, std::chrono::milliseconds stepDelay,
               QObject *parent = nullptr);
    ~FakeEngine() override;

    //! \param body  checked by checkBatch(). \return EnqueueBatchResult
    QJsonObject enqueue(const QJsonObject &body);
    const QList<DemoItem> &items() const { return m_items; } //!< oldest first
    const DemoItem *item(int id) const;
    //! The item in progress; 0 = none.
    int currentId() const { return m_currentId; }

    //! Does nothing to an item that has ended. \return how many were canceled
    int cancel(const QList<int> &ids);
    //! Cancels what is active and forgets everything. \return how many items went
    int clear();
    //! Forgets what has ended.
    int prune();
    void remove(int id);
    //! \return the old ids of those that were failed or canceled
    QList<int> retry(const QList<int> &ids);
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    QJsonObject queueStatus() const; //!< SessionQueueStatus
    QJsonObject batchStatus(const QString &batchId) const;

    //! Lets one thing happen: an item starts, a node starts, reports or ends, an item ends.
    //! \return the name of the event that was sent; empty when there was nothing to do
    QString step();
    //! Steps until an event of this name was sent. \return false when the queue came to rest before
    bool stepUntil(const QString &event);
    //! Steps to the end of the running item, or of the next one when none runs.
    void finishCurrent();
    void failCurrent(const QString &type, const QString &message);

signals:
    //! To be sent to every client of the socket.
    void eventEmitted(const QString &name, const QJsonObject &payload);

private:
    DemoItem *mutableItem(int id);
    QString startNext();
    void endCurrent(const QString &status);
    void failItem(const NodeFault &fault);
    void setStatus(DemoItem &item, const QString &status);
    void emitForItem(const QString &event, const DemoItem &item, const QJsonObject &fields);
    void tick();
    void wake();

    DemoLibrary &m_library;
    const Pace m_pace;
    const std::chrono::milliseconds m_stepDelay;
    EngineMemory m_memory;
    QList<DemoItem> m_items;
    int m_nextId = 1;
    int m_currentId = 0;
    std::unique_ptr<FakeRun> m_run; // while an item is in progress
    bool m_isPaused = false;
    bool m_hadPreview = false;
    QTimer m_timer;
};

} // namespace Triptych
