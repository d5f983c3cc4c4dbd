// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Triptych {

//! Ctrl-C as a signal of the event loop. The second one ends the process at once, whatever it is doing.
//!
//! Owned by the program; main thread; at most one may watch at a time.
class Interrupts final : public QObject {
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;
    Q_DISABLE_COPY_MOVE(Interrupts)

    //! From here on SIGINT and SIGTERM are taken, until this object dies. Without it they end the process as usual.
    void watch();

signals:
    void interrupted();

private:
    QSocketNotifier *m_notifier = nullptr; // child
    int m_readEnd = -1;
};

} // namespace Triptych
