// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupts.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Triptych {

#ifdef Q_OS_UNIX
namespace {

// A signal handler has no `this`, and almost nothing but write() and _exit() is allowed in it.
int s_writeEnd = -1;
volatile std::sig_atomic_t s_count = 0;

void handleSignal(int)
{
    s_count = s_count + 1;
    if (s_count > 1)
        _exit(1);
    const char byte = 1;
    const ssize_t written = write(s_writeEnd, &byte, 1);
    static_cast<void>(written); // a full pipe already says it
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace
#endif

Interrupts::Interrupts(QObject *parent) : QObject(parent) { }

Interrupts::~Interrupts()
{
#ifdef Q_OS_UNIX
    if (!m_notifier)
        return;
    setHandler(SIG_DFL);
    close(std::exchange(s_writeEnd, -1));
    close(m_readEnd);
#endif
}

void Interrupts::watch()
{
#ifdef Q_OS_UNIX
    int ends[2];
    if (m_notifier || s_writeEnd >= 0 || pipe(ends) != 0)
        return;
    m_readEnd = ends[0];
    s_writeEnd = ends[1];
    for (const int end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(m_readEnd, &byte, 1) == 1)
            emit interrupted();
    });
    s_count = 0;
    setHandler(handleSignal);
#endif
}

} // namespace Triptych
