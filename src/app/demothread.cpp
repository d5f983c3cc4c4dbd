// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include "demo/demoserver.h"

namespace Triptych {

DemoThread::DemoThread() = default;

DemoThread::~DemoThread()
{
    if (m_server)
        m_server->deleteLater(); // in its own thread, before that ends
    m_thread.quit();
    m_thread.wait();
}

Result<QUrl> DemoThread::start(int images)
{
    if (m_server)
        return m_url;
    m_thread.setObjectName(QStringLiteral("demo server"));
    m_thread.start();
    auto *starter = new QObject;
    starter->moveToThread(&m_thread);
    Result<QUrl> url = Error{};
    // Waits for the few milliseconds that listening takes: nothing can be shown before.
    QMetaObject::invokeMethod(
        starter,
        [this, images, &url] {
            DemoServer::Options options;
            options.images = images;
            options.videos = true;
            m_server = new DemoServer(options);
            url = m_server->listen();
        },
        Qt::BlockingQueuedConnection);
    starter->deleteLater();
    if (url)
        m_url = url.value();
    return url;
}

} // namespace Triptych
