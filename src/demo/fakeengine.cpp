// SPDX-License-Identifier: Apache-2.0
#include "demo/fakeengine.h"

#include "demo/batchcheck.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

constexpr int kMaxQueue = 10000; // `max_queue_size` of the real server
constexpr std::chrono::milliseconds kLongestRun(3000); // of the previews of one node

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QString traceback(const NodeFault &fault)
{
    return u"Traceback (most recent call last):\n  File \"stand-in\", line 1, in run_node\n%1: %2\n"_s.arg(
        fault.type, fault.message);
}

} // namespace

FakeEngine::FakeEngine(DemoLibrary &library, Pace pace, std::chrono::milliseconds stepDelay, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pace(pace)
    , m_stepDelay(stepDelay)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FakeEngine::tick);
}

FakeEngine::~FakeEngine() = default;

QJsonObject FakeEngine::enqueue(const QJsonObject &body)
{
    QJsonObject batch = body[u"batch"_s].toObject();
    if (!batch.contains("batch_id"_L1))
        batch[u"batch_id"_s] = newId();
    const QString batchId = batch[u"batch_id"_s].toString();
    int priority = 0;
    if (body[u"prepend"_s].toBool()) {
        for (const DemoItem &item : std::as_const(m_items)) {
            if (item.status == "pending"_L1)
                priority = std::max(priority, item.priority);
        }
        ++priority;
    }
    const QList<BatchRun> runs = expandBatch(batch);
    int enqueued = 0;
    for (const BatchRun &run : runs) {
        if (statusCounts(m_items, {})[u"pending"_s].toInt() >= kMaxQueue)
            break; // the excess is dropped without a word
        DemoItem item;
        item.id = m_nextId++;
        item.priority = priority;
        item.batchId = batchId;
        item.sessionId = newId();
        item.origin = orNull(batch[u"origin"_s]);
        item.destination = orNull(batch[u"destination"_s]);
        item.createdAt = demoTimestamp();
        item.updatedAt = item.createdAt;
        item.fieldValues = run.fieldValues;
        item.graph = run.graph;
        item.workflow = orNull(batch[u"workflow"_s]);
        m_items.append(item);
        ++enqueued;
    }
    QJsonArray ids; // descending, all of this batch id
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if (it->batchId == batchId)
            ids.append(it->id);
    }
    const QJsonObject result{{u"queue_id"_s, u"default"_s}, {u"enqueued"_s, enqueued},
                             {u"requested"_s, runs.size()}, {u"batch"_s, batch},
                             {u"priority"_s, priority},     {u"item_ids"_s, ids}};
    emit eventEmitted(u"batch_enqueued"_s,
                      {{u"timestamp"_s, QDateTime::currentSecsSinceEpoch()},
                       {u"queue_id"_s, u"default"_s},
                       {u"batch_id"_s, batchId},
                       {u"enqueued"_s, enqueued},
                       {u"requested"_s, runs.size()},
                       {u"priority"_s, priority},
                       {u"origin"_s, orNull(batch[u"origin"_s])},
                       {u"user_id"_s, u"system"_s}});
    wake();
    return result;
}

const DemoItem *FakeEngine::item(int id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const DemoItem &row) { return row.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

DemoItem *FakeEngine::mutableItem(int id)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const DemoItem &row) { return row.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

int FakeEngine::cancel(const QList<int> &ids)
{
    int count = 0;
    for (const int id : ids) {
        DemoItem *item = mutableItem(id);
        if (!item || !item->isActive())
            continue;
        ++count;
        if (id == m_currentId)
            endCurrent(u"canceled"_s);
        else
            setStatus(*item, u"canceled"_s);
    }
    wake();
    return count;
}

int FakeEngine::clear()
{
    if (m_currentId != 0)
        endCurrent(u"canceled"_s);
    const int count = int(m_items.size());
    m_items.clear();
    emit eventEmitted(u"queue_cleared"_s,
                      {{u"timestamp"_s, QDateTime::currentSecsSinceEpoch()},
                       {u"queue_id"_s, u"default"_s},
                       {u"user_id"_s, QJsonValue::Null}});
    return count;
}

int FakeEngine::prune()
{
    return int(m_items.removeIf([](const DemoItem &item) { return !item.isActive(); }));
}

void FakeEngine::remove(int id)
{
    cancel({id});
    m_items.removeIf([id](const DemoItem &item) { return item.id == id; });
}

QList<int> FakeEngine::retry(const QList<int> &ids)
{
    QList<int> retried;
    for (const int id : ids) {
        const DemoItem *old = item(id);
        if (!old || (old->status != "failed"_L1 && old->status != "canceled"_L1))
            continue;
        DemoItem copy;
        copy.id = m_nextId++;
        copy.batchId = old->batchId;
        copy.sessionId = newId();
        copy.origin = old->origin;
        copy.destination = old->destination;
        copy.createdAt = demoTimestamp();
        copy.updatedAt = copy.createdAt;
        copy.fieldValues = old->fieldValues;
        copy.graph = old->graph;
        copy.workflow = old->workflow;
        copy.retriedFrom = old->retriedFrom == 0 ? id : old->retriedFrom; // always the first of a chain
        m_items.append(copy);
        retried.append(id);
    }
    wake();
    return retried;
}

void FakeEngine::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    wake();
}

QJsonObject FakeEngine::queueStatus() const
{
    QJsonObject status = statusCounts(m_items, {});
    const DemoItem *current = item(m_currentId);
    status[u"queue_id"_s] = u"default"_s;
    status[u"item_id"_s] = current ? QJsonValue(current->id) : QJsonValue::Null;
    status[u"batch_id"_s] = current ? QJsonValue(current->batchId) : QJsonValue::Null;
    status[u"session_id"_s] = current ? QJsonValue(current->sessionId) : QJsonValue::Null;
    status[u"user_pending"_s] = status[u"pending"_s];
    status[u"user_in_progress"_s] = status[u"in_progress"_s];
    return status;
}

QJsonObject FakeEngine::batchStatus(const QString &batchId) const
{
    QJsonObject status = statusCounts(m_items, batchId);
    status[u"queue_id"_s] = u"default"_s;
    status[u"batch_id"_s] = batchId;
    status[u"origin"_s] = QJsonValue::Null;
    status[u"destination"_s] = QJsonValue::Null;
    const auto first = std::find_if(m_items.begin(), m_items.end(),
                                    [&batchId](const DemoItem &item) { return item.batchId == batchId; });
    if (first != m_items.end()) {
        status[u"origin"_s] = first->origin;
        status[u"destination"_s] = first->destination;
    }
    return status;
}

QString FakeEngine::step()
{
    m_hadPreview = false;
    if (!m_run)
        return startNext();
    const DemoItem current = *item(m_currentId);
    if (const std::optional<FakeRun::Event> event = m_run->next()) {
        m_hadPreview = event->hasPreview;
        emitForItem(event->name, current, event->payload);
        return event->name;
    }
    if (const std::optional<NodeFault> fault = m_run->fault())
        failItem(*fault);
    else
        endCurrent(u"completed"_s);
    return u"queue_item_status_changed"_s;
}

bool FakeEngine::stepUntil(const QString &event)
{
    for (;;) {
        const QString sent = step();
        if (sent.isEmpty() || sent == event)
            return sent == event;
    }
}

void FakeEngine::finishCurrent()
{
    if (!m_run)
        step();
    while (m_run)
        step();
}

void FakeEngine::failCurrent(const QString &type, const QString &message)
{
    if (!m_run)
        return;
    m_run->fail({type, message});
    step();
}

QString FakeEngine::startNext()
{
    DemoItem *next = nullptr;
    for (DemoItem &item : m_items) {
        if (item.status == "pending"_L1 && (!next || item.priority > next->priority))
            next = &item;
    }
    if (!next || m_isPaused)
        return {};
    m_currentId = next->id;
    const QString workflow = next->workflow.isObject()
        ? QString::fromUtf8(QJsonDocument(next->workflow.toObject()).toJson(QJsonDocument::Compact))
        : QString();
    m_run = std::make_unique<FakeRun>(FakeRun::Source{next->graph, next->sessionId, workflow}, m_library,
                                      m_memory);
    setStatus(*next, u"in_progress"_s);
    return u"queue_item_status_changed"_s;
}

void FakeEngine::endCurrent(const QString &status)
{
    DemoItem *current = mutableItem(m_currentId);
    current->session = m_run->session();
    m_run.reset();
    m_currentId = 0;
    setStatus(*current, status);
}

void FakeEngine::failItem(const NodeFault &fault)
{
    const QJsonObject node = m_run->currentNode();
    DemoItem *current = mutableItem(m_currentId);
    current->errorType = fault.type;
    current->errorMessage = fault.message;
    current->errorTraceback = traceback(fault);
    QJsonObject fields = node;
    fields[u"error_type"_s] = current->errorType;
    fields[u"error_message"_s] = current->errorMessage;
    fields[u"error_traceback"_s] = current->errorTraceback;
    const DemoItem copy = *current;
    endCurrent(u"failed"_s);
    if (!node.isEmpty())
        emitForItem(u"invocation_error"_s, copy, fields);
}

void FakeEngine::setStatus(DemoItem &item, const QString &status)
{
    item.status = status;
    ++item.sequence;
    item.updatedAt = demoTimestamp();
    if (status == "in_progress"_L1)
        item.startedAt = item.updatedAt;
    else
        item.completedAt = item.updatedAt;
    const QJsonObject json = item.toJson();
    QJsonObject fields{{u"batch_status"_s, batchStatus(item.batchId)}, {u"queue_status"_s, queueStatus()}};
    for (const QString &key :
         {u"status"_s, u"status_sequence"_s, u"error_type"_s, u"error_message"_s, u"error_traceback"_s,
          u"created_at"_s, u"updated_at"_s, u"started_at"_s, u"completed_at"_s})
        fields[key] = json[key];
    const DemoItem copy = item; // a listener may change the list
    emitForItem(u"queue_item_status_changed"_s, copy, fields);
}

void FakeEngine::emitForItem(const QString &event, const DemoItem &item, const QJsonObject &fields)
{
    QJsonObject payload = item.eventHeader();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        payload[it.key()] = it.value();
    emit eventEmitted(event, payload);
}

void FakeEngine::wake()
{
    if (m_pace == Pace::Timed && !m_timer.isActive())
        m_timer.start(std::min(m_stepDelay, std::chrono::milliseconds(30)));
}

void FakeEngine::tick()
{
    // Everything up to the next thing worth seeing happens at once.
    bool isMoving = true;
    do {
        isMoving = !step().isEmpty();
    } while (isMoving && m_run && !m_hadPreview);
    const int previews = m_run ? m_run->previewCount() : 0;
    if (isMoving)
        m_timer.start(previews > 0 ? std::min(m_stepDelay, kLongestRun / previews) : m_stepDelay);
}

} // namespace Triptych
