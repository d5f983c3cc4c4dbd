// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>

namespace Triptych {

//! Which of many wanted things are asked for now: best wish first, few at a time, and what is no longer
//! wanted is dropped or cancelled. Knows no network; the owner starts and cancels. GUI thread.
class RequestQueue final {
public:
    using Start = std::function<void(const QString &key)>;
    using Cancel = std::function<void(const QString &key)>;

    //! \param limit  running at once, >= 1 (6 for image traffic: server-api.md 12, 20)
    RequestQueue(int limit, Start start, Cancel cancel);
    RequestQueue(const RequestQueue &) = delete;
    RequestQueue &operator=(const RequestQueue &) = delete;

    //! The whole wish, best first; replaces the former wish. Running keys that are not in it are cancelled.
    void setWanted(const QStringList &keys);
    //! The owner says that a running key ended, well or not. Starts the next.
    void finished(const QString &key);
    void clear();

    int running() const { return static_cast<int>(m_running.size()); }
    int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    void pump();

    int m_limit;
    Start m_start;
    Cancel m_cancel;
    QStringList m_waiting;
    QSet<QString> m_running;
    QSet<QString> m_wanted;
    bool m_pumping = false;
};

} // namespace Triptych
