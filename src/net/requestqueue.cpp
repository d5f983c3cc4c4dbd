// SPDX-License-Identifier: Apache-2.0
#include "net/requestqueue.h"

#include <QScopedValueRollback>

namespace Triptych {

RequestQueue::RequestQueue(int limit, Start start, Cancel cancel)
    : m_limit(limit)
    , m_start(std::move(start))
    , m_cancel(std::move(cancel))
{
    Q_ASSERT(limit >= 1);
}

void RequestQueue::setWanted(const QStringList &keys)
{
    m_wanted = QSet<QString>(keys.begin(), keys.end());
    m_waiting.clear();
    QSet<QString> seen = m_running;
    for (const QString &key : keys) {
        if (!seen.contains(key))
            m_waiting << key;
        seen << key;
    }
    // A callback may set another wish: every key is checked against the wish of that moment.
    const QStringList running = m_running.values();
    for (const QString &key : running) {
        if (!m_wanted.contains(key) && m_running.remove(key))
            m_cancel(key);
    }
    pump();
}

void RequestQueue::finished(const QString &key)
{
    if (m_running.remove(key))
        pump();
}

void RequestQueue::clear()
{
    setWanted({});
}

void RequestQueue::pump()
{
    if (m_pumping) // called by a start callback: the loop below goes on by itself
        return;
    const QScopedValueRollback guard(m_pumping, true);
    while (m_running.size() < m_limit && !m_waiting.isEmpty()) {
        const QString key = m_waiting.takeFirst();
        m_running << key;
        m_start(key);
    }
}

} // namespace Triptych
