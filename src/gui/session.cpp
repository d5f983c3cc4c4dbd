// SPDX-License-Identifier: Apache-2.0
#include "gui/session.h"

#include "base/log.h"

#include <QtConcurrent>

namespace Triptych {

namespace {

constexpr std::chrono::milliseconds kQueueThrottle {300}; // events come in bursts; the counts need not

QList<ModelChoice> toChoices(const QList<ModelInfo> &models)
{
    QList<ModelChoice> choices;
    choices.reserve(models.size());
    for (const ModelInfo &m : models)
        choices.append({m.key, m.hash, m.name, m.base, m.type, m.format, m.variant, m.providerId});
    return choices;
}

} // namespace

Session::Session(const QUrl &address, QObject *parent)
    : QObject(parent), client(address), thumbnails(&client), uploads(&client), downloads(&client), fullImages(&client),
      boards(&client, &thumbnails), images(&client, &thumbnails), arrivals(&client), tracker(&client),
      submitter(&client, &tracker), jobs(&tracker)
{
    m_queueThrottle.setSingleShot(true);
    m_queueThrottle.setInterval(kQueueThrottle);
    connect(&m_queueThrottle, &QTimer::timeout, this, &Session::reloadQueueStatus);
    connect(client.events(), &EventStream::queueTouched, this, &Session::refreshQueue);
    connect(client.events(), &EventStream::modelsChanged, this, &Session::reloadModels);
    connect(&client, &Client::resyncNeeded, this, &Session::refresh);
    connect(&client, &Client::descriptionChanged, this, &Session::readTemplates);
    connect(&arrivals, &Arrivals::arrived, this, &Session::takeArrival);
    connect(&uploads, &Uploads::uploaded, this, &Session::takeArrival);
    connect(&images, &ImageListModel::failed, this, &Session::problem);
    connect(&boards, &BoardListModel::failed, this, &Session::problem);
    connect(&boards, &BoardListModel::loaded, this, [this] {
        m_resources.boardsKnown = true;
        m_resources.boards.clear();
        for (const Board &board : boards.boards())
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

Session::~Session() = default;

void Session::refreshQueue()
{
    if (!m_queueThrottle.isActive())
        m_queueThrottle.start();
}

void Session::refresh()
{
    thumbnails.forgetFailures();
    boards.reload();
    images.reload();
    reloadModels();
    reloadQueueStatus();
    countUncategorized();
}

void Session::readTemplates()
{
    const QByteArray openApi = client.description().openApi;
    const Reply<NodeTemplates> reply = QtConcurrent::run([openApi] { return NodeTemplates::fromOpenApi(openApi); });
    deliver(
        reply, this,
        [this](const NodeTemplates &templates) {
            m_templates = std::make_shared<const NodeTemplates>(templates);
            emit templatesReady();
        },
        [this](const Error &error) { emit problem(error); });
}

void Session::reloadModels()
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

void Session::reloadQueueStatus()
{
    deliver(
        client.queue.status(), this,
        [this](const QueueStatus &status) {
            m_queueStatus = status;
            emit queueStatusChanged();
        },
        [](const Error &error) { qCInfo(lcJobs) << "queue status:" << error.message; });
}

void Session::countUncategorized()
{
    ImageQuery query;
    query.kind = ImageQuery::Kind::All;
    deliver(
        client.images.count(query), this, [this](int count) { boards.setUncategorizedCount(count); },
        [](const Error &error) { qCInfo(lcGallery) << "count:" << error.message; });
}

void Session::takeArrival(const ImageInfo &info)
{
    const bool isNew = images.noteNewImage(info);
    const QString board = info.boardId.isEmpty() ? kNoBoard : info.boardId;
    // A node-cache answer names an older picture: its board's count stays. Elsewhere the server tells.
    if (isNew || board != images.query().boardId)
        boards.noteNewImage(info);
}

} // namespace Triptych
