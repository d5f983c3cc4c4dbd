// SPDX-License-Identifier: Apache-2.0
#include "support/standin.h"

#include "base/safefile.h"
#include "support/waitfor.h"

#include <QTest>

namespace Triptych::Test {

using namespace Qt::StringLiterals;

namespace {

DemoServer::Options scripted(int images, int boards)
{
    DemoServer::Options options;
    options.images = images;
    options.boards = boards;
    options.scripted = true;
    return options;
}

} // namespace

StandIn::StandIn(int images, int boards) : server(scripted(images, boards))
{
    QObject::connect(&server, &DemoServer::requestReceived, &server,
                     [this](const QByteArray &method, const QString &path) {
                         m_requests.append(QString::fromLatin1(method) + u' ' + path);
                     });
    const Result<QUrl> url = server.listen();
    Q_ASSERT(url.ok());
    client = std::make_unique<Client>(url.value());
}

bool StandIn::connectClient(Client::Mode mode)
{
    client->connectToServer(mode);
    return QTest::qWaitFor([this] { return client->state() == Client::State::Ready; }, 10000);
}

std::shared_ptr<const NodeTemplates> StandIn::templates() const
{
    Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(client->description().openApi);
    Q_ASSERT(templates.ok());
    return std::make_shared<const NodeTemplates>(templates.take());
}

std::shared_ptr<WorkflowHandle> StandIn::example(const QString &name, Uploads *uploads)
{
    const QString path = QStringLiteral(TRIPTYCH_SOURCE_DIR "/resources/workflows/") + name + u".json"_s;
    const Result<QByteArray> bytes = readFile(path, WorkflowDocument::kMaxBytes);
    Q_ASSERT(bytes.ok());
    const Result<std::shared_ptr<WorkflowHandle>> handle =
        WorkflowHandle::open(bytes.value(), {WorkflowOrigin::Kind::File, path}, templates(), uploads);
    Q_ASSERT(handle.ok());
    const Result<QList<ModelInfo>> models = waitFor(client->models.list());
    Q_ASSERT(models.ok());
    const int index = handle.value()->tree().indexOf(u"model"_s, u"model"_s);
    for (const ModelInfo &m : models.value()) {
        if (m.base != "sd-1"_L1 || m.type != "main"_L1)
            continue;
        const ModelChoice choice{m.key, m.hash, m.name, m.base, m.type, m.format, m.variant, m.providerId};
        const Status status = handle.value()->setValue(index, choice.toIdentifier());
        Q_ASSERT(status.ok());
        break;
    }
    return handle.value();
}

JobBench::JobBench()
    : uploads(standIn.client.get())
    , tracker(standIn.client.get())
    , submitter(standIn.client.get(), &tracker)
{
    submitter.setDoubtDelay(std::chrono::milliseconds(5));
    tracker.setPollInterval(std::chrono::hours(1)); // a test asks when it wants to
}

Job *JobBench::submit(int runs)
{
    if (!handle) {
        handle = standIn.example(u"text-to-image"_s, &uploads);
        for (const QString &side : {u"width"_s, u"height"_s})
            handle->state()->setValue(handle->tree().indexOf(u"noise"_s, side), 64);
        handle->state()->setValue(handle->tree().indexOf(u"sampler"_s, u"steps"_s), 2);
    }
    RunOptions options;
    options.runs = runs;
    return submitter.submit(handle, options);
}

} // namespace Triptych::Test
