// SPDX-License-Identifier: Apache-2.0
#include "jobs/joblistmodel.h"

namespace Triptych {

JobListModel::JobListModel(JobTracker *tracker, QObject *parent) : QAbstractListModel(parent)
{
    for (const std::unique_ptr<Job> &job : tracker->jobs())
        add(job.get());
    connect(tracker, &JobTracker::jobAdded, this, &JobListModel::add);
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

Job *JobListModel::job(int row) const
{
    return m_jobs.value(row);
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    Job *job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return job->title();
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(job->title(), stateText(*job));
    case JobRole:
        return QVariant::fromValue(job);
    case StateRole:
        return static_cast<int>(job->state());
    case FractionRole:
        return job->fraction();
    default:
        return {};
    }
}

QString JobListModel::stateText(const Job &job)
{
    const int total = job.requestedCount() - job.leftOutCount();
    switch (job.state()) {
    case Job::State::Preparing:
        return tr("Uploading pictures");
    case Job::State::Sending:
        return tr("Sending");
    case Job::State::Unclear:
        return tr("No answer yet, asking the server");
    case Job::State::Waiting:
        return tr("Waiting");
    case Job::State::Running:
        if (total > 1) {
            //: a job of several runs: how many of them are done
            return tr("Running, %1 of %2 done").arg(job.finishedCount()).arg(total);
        }
        return job.message().isEmpty() ? tr("Running") : job.message();
    case Job::State::Completed:
        return tr("Done");
    case Job::State::Failed:
        return tr("Failed");
    case Job::State::Canceled:
        return tr("Cancelled");
    }
    return {};
}

void JobListModel::add(Job *job)
{
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    connect(job, &Job::changed, this, [this, job] { update(job); });
    connect(job, &Job::previewChanged, this, [this, job] { update(job); });
}

void JobListModel::update(const Job *job)
{
    const qsizetype row = m_jobs.indexOf(job);
    const QModelIndex changed = index(static_cast<int>(row));
    emit dataChanged(changed, changed);
}

} // namespace Triptych
