// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/nodeexecutors.h"

#include <QJsonArray>

namespace Triptych {

//! One session on its way through a graph, node after node, in steps that are one socket event each.
//! Owned by FakeEngine while the item is in progress; a plain value without a thread.
class FakeRun final {
public:
    struct Source {
        QJsonObject graph;
        QString sessionId;
        QString workflow; //!< JSON text; may be empty
    };
    struct Event {
        QString name; //!< `invocation_started`, `invocation_progress`, `invocation_complete`
        QJsonObject payload; //!< without what every event of an item carries
        bool hasPreview = false;
    };

    FakeRun(Source source, DemoLibrary &library, EngineMemory &memory);

    //! The next event; nullopt when the run is over, which is when fault() or the end tells how.
    std::optional<Event> next();
    //! The running node fails at the next step.
    void fail(const NodeFault &fault) { m_fault = fault; }
    const std::optional<NodeFault> &fault() const { return m_fault; }
    //! `invocation` and `invocation_source_id` of the node at work, as events carry them; empty before the
    //! first.
    QJsonObject currentNode() const;
    //! Previews of the node at work; 0 when it has none.
    int previewCount() const;
    //! GraphExecutionState (server-api.md 3.5) with what was done so far.
    QJsonObject session() const;

private:
    void enter(const QString &id);
    QJsonObject resolvedInputs(const QString &id) const;
    QByteArray cacheKey() const;
    bool isCached() const;
    Event progressEvent(const NodeProgress &progress);
    std::optional<Event> complete();
    NodeCall call() const;

    Source m_source;
    DemoLibrary &m_library;
    EngineMemory &m_memory;
    QStringList m_waiting; // node ids, sources first
    QString m_node;
    QString m_prepared;
    QJsonObject m_inputs;
    QList<NodeProgress> m_progress;
    qsizetype m_position = -1; // -1 = the node's start was not told yet
    qsizetype m_failAt = -1; // a prompt with FAIL: index into m_progress
    std::optional<NodeFault> m_fault;
    QHash<QString, QJsonObject> m_results; // by node id
    QJsonObject m_prepareds; // node id -> prepared id
    QJsonObject m_executed; // prepared id -> node object
    QJsonArray m_history;
};

} // namespace Triptych
