// SPDX-License-Identifier: Apache-2.0
#include "gui/serversession.h"

#include "base/log.h"
#include "jobs/templateloader.h"

#include <QStandardPaths>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kQueueThrottle{300}; // events come in bursts; the counts need not

QList<ModelChoice> toChoices(const QList<ModelInfo> &models)
{
    QList<ModelChoice> choices;
    choices.reserve(models.size());
    for (const ModelInfo &m : models)
        choices.append({m.key, m.hash, m.name, m.base, m.type, m.format, m.variant, m.providerId, m.fileSize,
                        m.defaultWeight});
    return choices;
}

} // namespace

ServerSession::ServerSession(const QUrl &address, QObject *parent)
    : QObject(parent)
    , client(address)
    , thumbnails(&client)
    , uploads(&client)
    , downloads(&client)
    , fullImages(&client)
    , boards(&client, &thumbnails)
    , images(&client, &thumbnails)
    , arrivals(&client)
    , tracker(&client)
    , submitter(&client, &tracker)
    , jobs(&tracker)
{
    m_queueThrottle.setSingleShot(true);
    m_queueThrottle.setInterval(kQueueThrottle);
    connect(&m_queueThrottle, &QTimer::timeout, this, &ServerSession::reloadQueueStatus);
    connect(client.events(), &EventStream::queueTouched, this, &ServerSession::refreshQueue);
    connect(client.events(), &EventStream::modelsChanged, this, &ServerSession::reloadModels);
    connect(&client, &Client::resyncNeeded, this, &ServerSession::refresh);
    connect(&client, &Client::descriptionChanged, this, &ServerSession::readTemplates);
    connect(&arrivals, &Arrivals::arrived, this, &ServerSession::takeArrival);
    connect(&uploads, &Uploads::uploaded, this, &ServerSession::takeArrival);
    connect(&images, &ImageListModel::failed, this, &ServerSession::problem);
    connect(&boards, &BoardListModel::failed, this, &ServerSession::problem);
    connect(&boards, &BoardListModel::loaded, this, [this] {
        m_resources.boardsKnown = true;
        m_resources.boards.clear();
        const QList<Board> all = boards.boards() + boards.archivedBoards();
        for (const Board &board : all)
            m_resources.boards.append({board.id, board.name});
        emit resourcesChanged();
    });
    // Results that had to be asked for (events were missed) are pictures that no event has told the gallery about.
    connect(&tracker, &JobTracker::jobAdded, this, [this](Job *job) {
        connect(job, &Job::imagesAdded, this, [this](const QStringList &names) {
            for (const QString &name : names) {
                if (images.rowOf(name) < 0)
                    arrivals.announce(name);
            }
        });
    });
}

ServerSession::~ServerSession() = default;

void ServerSession::refreshQueue()
{
    if (!m_queueThrottle.isActive())
        m_queueThrottle.start();
}

void ServerSession::refresh()
{
    thumbnails.forgetFailures();
    boards.reload();
    images.reload();
    reloadModels();
    reloadNamedThings();
    reloadQueueStatus();
    countUncategorized();
}

void ServerSession::readTemplates()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/nodes"_s;
    deliver(
        loadTemplates(client.description().openApi, folder), this,
        [this](const NodeTemplates &templates) {
            m_templates = std::make_shared<const NodeTemplates>(templates);
            emit templatesReady();
        },
        [this](const Error &error) { emit problem(error); });
}

void ServerSession::reloadModels()
{
    deliver(
        client.models.list(), this,
        [this](const QList<ModelInfo> &models) {
            m_resources.modelsKnown = true;
            m_resources.models = toChoices(models);
            emit resourcesChanged();
        },
        [this](const Error &error) { emit problem(error); });
}

//! What fields refer to by an id; each only where the server has it.
void ServerSession::reloadNamedThings()
{
    const auto take = [this](NamedThings *things) {
        return [this, things](const QList<NamedRecord> &records) {
            things->known = true;
            things->list.clear();
            for (const NamedRecord &record : records)
                things->list.append({record.id, record.name});
            emit resourcesChanged();
        };
    };
    const auto fail = [](const Error &error) { qCInfo(lcJobs) << "named things:" << error.message; };
    if (client.has(u"/api/v1/style_presets/"_s))
        deliver(client.presets.stylePresets(), this, take(&m_resources.stylePresets), fail);
    if (client.has(u"/api/v1/system_prompts/"_s))
        deliver(client.presets.systemPrompts(), this, take(&m_resources.systemPrompts), fail);
    deliver(
        client.workflows.list(), this,
        [this](const QList<WorkflowEntry> &entries) {
            m_resources.workflows = {true, {}};
            for (const WorkflowEntry &entry : entries)
                m_resources.workflows.list.append({entry.id, entry.name});
            emit resourcesChanged();
        },
        fail);
}

void ServerSession::reloadQueueStatus()
{
    deliver(
        client.queue.status(), this,
        [this](const QueueStatus &status) {
            m_queueStatus = status;
            emit queueStatusChanged();
        },
        [](const Error &error) { qCInfo(lcJobs) << "queue status:" << error.message; });
}

void ServerSession::countUncategorized()
{
    ImageQuery query;
    query.kind = ImageQuery::Kind::All;
    deliver(
        client.images.count(query), this, [this](int count) { boards.setUncategorizedCount(count); },
        [](const Error &error) { qCInfo(lcGallery) << "count:" << error.message; });
}

void ServerSession::takeArrival(const ImageInfo &info)
{
    // A node-cache answer names an older picture: its board's count stays.
    const bool isKnown = images.rowOf(info.name) >= 0;
    images.noteNewImage(info);
    if (!isKnown)
        boards.noteNewImage(info);
}

} // namespace Triptych
