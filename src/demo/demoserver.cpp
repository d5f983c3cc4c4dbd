// SPDX-License-Identifier: Apache-2.0
#include "demo/demoserver.h"

#include "base/log.h"
#include "demo/demonodes.h"
#include "demo/demovideos.h"
#include "demo/httpport.h"
#include "demo/routes.h"
#include "demo/socketroom.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

const QStringList kNewerThan69{u"/api/v1/gallery/"_s, u"/api/v1/videos/"_s};

bool isNewerThan69(const QString &path)
{
    return std::any_of(kNewerThan69.begin(), kNewerThan69.end(),
                       [&path](const QString &prefix) { return path.startsWith(prefix); });
}

bool isEnqueue(const DemoRequest &request)
{
    return request.method == "POST" && request.path.endsWith("/enqueue_batch"_L1);
}

} // namespace

DemoServer::DemoServer(const Options &options, QObject *parent)
    : QObject(parent)
    , m_library(options.images, options.boards)
{
    if (options.videos)
        addDemoVideos(m_library);
    const auto pace = options.scripted ? FakeEngine::Pace::Scripted : FakeEngine::Pace::Timed;
    // Children, so that moveToThread() takes them along; unique_ptr, so that they die before what they refer
    // to.
    m_engine = std::make_unique<FakeEngine>(m_library, pace, options.stepDelay, this);
    m_sockets = std::make_unique<SocketRoom>(this);
    m_port = std::make_unique<HttpPort>([this](const DemoRequest &request) { return answer(request); }, this);

    addAppRoutes(m_router, options.version);
    addModelRoutes(m_router);
    addPresetRoutes(m_router);
    addImageRoutes(m_router, m_library);
    addImageListRoutes(m_router, m_library);
    addVideoRoutes(m_router, m_library);
    addBoardRoutes(m_router, m_library);
    addQueueRoutes(m_router, *m_engine);
    addQueueControlRoutes(m_router, *m_engine);
    addWorkflowRoutes(m_router, m_shelf);

    connect(m_port.get(), &HttpPort::webSocketOpened, m_sockets.get(), &SocketRoom::adopt);
    connect(m_engine.get(), &FakeEngine::eventEmitted, m_sockets.get(), &SocketRoom::broadcast);
}

DemoServer::~DemoServer() = default;

Result<QUrl> DemoServer::listen(quint16 port)
{
    const Result<quint16> bound = m_port->listen(port);
    if (!bound)
        return bound.error();
    m_url = QUrl(u"http://127.0.0.1:%1/"_s.arg(*bound));
    qCInfo(lcDemo) << "stand-in server at" << m_url.toString();
    return m_url;
}

void DemoServer::stop()
{
    m_sockets->dropAll();
    m_port->close();
}

void DemoServer::dropSockets()
{
    m_sockets->dropAll();
}

int DemoServer::socketCount() const
{
    return m_sockets->joinedCount();
}

void DemoServer::releaseHeld()
{
    m_port->releaseHeld();
}

int DemoServer::heldCount() const
{
    return m_port->heldCount();
}

DemoAnswer DemoServer::answer(const DemoRequest &request)
{
    qCDebug(lcDemo) << request.method << request.path;
    emit requestReceived(request.method, request.path);
    if (std::optional<DemoAnswer> fault = faultAnswer(request))
        return *fault;
    if (request.method == "GET" && request.path == "/openapi.json"_L1)
        return openApi();
    DemoAnswer answer = m_router.answer(request);
    if (isEnqueue(request) && m_faults.testFlag(Fault::LoseEnqueueAnswer)) {
        m_faults.setFlag(Fault::LoseEnqueueAnswer, false);
        answer.delivery = DemoAnswer::Delivery::Truncate;
    } else if (isEnqueue(request) && m_faults.testFlag(Fault::CutEnqueueConnection)) {
        m_faults.setFlag(Fault::CutEnqueueConnection, false);
        answer.delivery = DemoAnswer::Delivery::Drop;
    } else if (isEnqueue(request) && m_faults.testFlag(Fault::HoldEnqueueAnswer)) {
        answer.delivery = DemoAnswer::Delivery::Hold;
    }
    return answer;
}

std::optional<DemoAnswer> DemoServer::faultAnswer(const DemoRequest &request) const
{
    if (m_faults.testFlag(Fault::HtmlEverywhere))
        return pageAnswer();
    if (m_faults.testFlag(Fault::ServerError))
        return crashAnswer();
    const bool isOpen = request.path == "/api/v1/app/version"_L1 || request.path == "/api/v1/auth/status"_L1
        || request.path == "/openapi.json"_L1;
    if (m_faults.testFlag(Fault::Unauthorized) && !isOpen)
        return detailAnswer(401, u"Missing authentication credentials"_s);
    if (m_faults.testFlag(Fault::RefuseUploads) && request.path.endsWith("/upload"_L1))
        return detailAnswer(415,
                            request.path.contains("/videos/"_L1) ? u"Failed to read video"_s
                                                                 : u"Failed to read image"_s);
    if (m_faults.testFlag(Fault::NoGalleryRoutes) && isNewerThan69(request.path))
        return request.method == "GET" ? pageAnswer() : detailAnswer(405, u"Method Not Allowed"_s);
    return std::nullopt;
}

DemoAnswer DemoServer::openApi() const
{
    const QStringList hidden = m_faults.testFlag(Fault::NoGalleryRoutes) ? kNewerThan69 : QStringList();
    return jsonAnswer(buildOpenApi(m_router.openApiPaths(hidden)));
}

} // namespace Triptych
