// SPDX-License-Identifier: Apache-2.0
#include "jobs/job.h"

#include "jobs/rundraft.h"

#include "invoke/types.h"
#include "workflow/batch.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

// The server tells progress per node only. Denoising takes most of the time of a run, so it counts as much as twenty
// others: the bar then moves as a person expects.
double weightOf(const QString &nodeType)
{
    return nodeType.contains("denoise"_L1) ? 20 : 1;
}

//! Where \p id is or would be: items are kept in the order of their ids.
auto placeOf(QList<JobItem> &items, qint64 id)
{
    return std::lower_bound(items.begin(), items.end(), id,
                            [](const JobItem &item, qint64 other) { return item.id < other; });
}

} // namespace

Job::Job(QString batchId, QString title, QObject *parent)
    : QObject(parent)
    , m_batchId(std::move(batchId))
    , m_title(std::move(title))
{
    m_promise.start();
}

Job::~Job()
{
    if (!isEnded())
        m_promise.finish();
}

int Job::finishedCount() const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(),
                                          [](const JobItem &item) { return isFinishedStatus(item.status); }));
}

double Job::fraction() const
{
    return m_state == State::Completed ? 1 : m_bestFraction;
}

QStringList Job::imageNames() const
{
    QStringList names;
    for (const JobImage &image : m_images)
        names.append(image.imageName);
    return names;
}

QString Job::traceback() const
{
    for (const JobItem &item : m_items) {
        if (!item.errorTraceback.isEmpty())
            return item.errorTraceback;
    }
    return {};
}

void Job::setState(State state)
{
    if (m_state == state || isEnded())
        return;
    m_state = state;
    if (state == State::Running && !m_started.isValid())
        m_started = QDateTime::currentDateTime();
    if (isEnded())
        m_ended = QDateTime::currentDateTime();
    emit changed();
    if (isEnded()) {
        m_promise.finish();
        emit endedNow();
    }
}

void Job::setRequest(const RunRequest &request)
{
    m_requested = request.items;
    for (auto it = request.nodeTypes.begin(); it != request.nodeTypes.end(); ++it) {
        const double weight = weightOf(it.value());
        m_nodeWeights.insert(it.key(), weight);
        m_totalWeight += weight;
    }
}

void Job::addItem(qint64 id)
{
    if (item(id) || m_disowned.contains(id))
        return;
    JobItem item;
    item.id = id;
    item.status = u"pending"_s;
    m_items.insert(placeOf(m_items, id), item);
}

void Job::disownItems(const QList<qint64> &ids)
{
    m_disowned.unite(QSet<qint64>(ids.begin(), ids.end()));
    m_items.removeIf([this](const JobItem &item) { return m_disowned.contains(item.id); });
}

JobItem *Job::item(qint64 id)
{
    const auto it = placeOf(m_items, id);
    return it == m_items.end() || it->id != id ? nullptr : &*it;
}

void Job::setItemStatus(JobItem &item, const QString &status)
{
    if (isFinishedStatus(item.status) && !isFinishedStatus(status))
        return; // late news of a finished item
    item.status = status;
    if (isFinishedStatus(status)) {
        m_doneWeight = 0;
        m_itemFraction = 0;
    }
    updateFromItems();
}

void Job::noteProgress(qint64 itemId, const QString &nodeId, std::optional<double> fraction,
                       const QString &message)
{
    JobItem *running = item(itemId);
    if (!running || isFinishedStatus(running->status))
        return;
    if (!message.isEmpty())
        m_message = message;
    if (fraction && m_totalWeight > 0) {
        const double done = m_doneWeight + m_nodeWeights.value(nodeId, 1) * *fraction;
        m_itemFraction = qMax(m_itemFraction, qMin(0.99, done / m_totalWeight));
    }
    updateFromItems();
}

void Job::noteNodeDone(const QString &nodeId)
{
    m_doneWeight += m_nodeWeights.value(nodeId, 0);
    if (m_totalWeight > 0)
        m_itemFraction = qMax(m_itemFraction, qMin(0.99, m_doneWeight / m_totalWeight));
    updateFromItems();
}

void Job::notePreview(const QByteArray &bytes, const QSize &size)
{
    m_previewBytes = bytes;
    m_previewSize = size;
    emit previewChanged();
}

QList<JobResultGroup> Job::resultGroups() const
{
    QList<JobResultGroup> groups = m_outputs;
    for (const JobImage &image : m_images) {
        auto group = std::find_if(groups.begin(), groups.end(), [&image](const JobResultGroup &other) {
            return other.nodeId == image.nodeId;
        });
        if (group == groups.end()) // of a node that the server has unfolded, e.g. of a called workflow
            group = groups.insert(groups.end(), {image.nodeId, m_title, {}});
        group->imageNames.append(image.imageName);
    }
    groups.removeIf([](const JobResultGroup &group) { return group.imageNames.isEmpty(); });
    return groups;
}

void Job::addImages(const QList<JobImage> &images)
{
    QStringList added;
    for (const JobImage &image : images) {
        const bool known = std::any_of(m_images.begin(), m_images.end(), [&](const JobImage &other) {
            return other.itemId == image.itemId && other.imageName == image.imageName;
        });
        if (known)
            continue;
        m_images.append(image);
        added.append(image.imageName);
    }
    if (added.isEmpty())
        return;
    emit imagesAdded(added);
    emit changed();
}

void Job::fail(const Error &error)
{
    if (isEnded())
        return;
    m_error = error;
    setState(State::Failed);
}

void Job::updateFromItems()
{
    const int total = qMax(1, qMax(m_requested - m_leftOut, static_cast<int>(m_items.size())));
    m_bestFraction = qMax(m_bestFraction, qMin(1.0, (finishedCount() + m_itemFraction) / total));
    const auto has = [this](QLatin1StringView status) {
        return std::any_of(m_items.begin(), m_items.end(),
                           [status](const JobItem &item) { return item.status == status; });
    };
    const bool allKnown = m_items.size() >= m_requested - m_leftOut;
    if (!m_items.isEmpty() && allKnown && finishedCount() == m_items.size()) {
        for (const JobItem &item : std::as_const(m_items)) {
            if (item.status == "failed"_L1)
                m_error = {ErrorKind::Rejected,
                           item.errorMessage.isEmpty() ? item.errorType
                                                       : item.errorType + u": "_s + item.errorMessage,
                           item.errorTraceback};
        }
        setState(has("failed"_L1) ? State::Failed : has("canceled"_L1) ? State::Canceled : State::Completed);
        return;
    }
    if (has("in_progress"_L1) || has("waiting"_L1) || finishedCount() > 0)
        setState(State::Running);
    emit changed();
}

} // namespace Triptych
