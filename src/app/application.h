// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QThread>
#include <QUrl>

#include <memory>

namespace Triptych {

class DemoServer;

//! The embedded stand-in server in a thread of its own, so that painting scenes never holds up a window. Owned by main().
class DemoThread final {
public:
    DemoThread();
    ~DemoThread();
    DemoThread(const DemoThread &) = delete;
    DemoThread &operator=(const DemoThread &) = delete;

    //! Starts it on the first call. \param images  size of its library. \return its address
    Result<QUrl> start(int images);

private:
    QThread m_thread;
    DemoServer *m_server = nullptr; // lives in m_thread, deleted there
    QUrl m_url;
};

//! Look of the program: Fusion with our own palettes and proxy style. \param name  "system", "dark" or "light"
void applyTheme(const QString &name);

//! Names of organisation and program, version, translations. Call after the application object is there.
void setUpApplication();

} // namespace Triptych
