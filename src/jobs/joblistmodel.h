// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/jobtracker.h"

#include <QAbstractListModel>

namespace Triptych {

//! The tracker's jobs for views, newest first. Owned by the session of one server; GUI thread.
class JobListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole + 1, //!< Job *
        StateRole, //!< int of Job::State
        FractionRole, //!< double
    };

    explicit JobListModel(JobTracker *tracker, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(JobListModel)

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Job *job(int row) const;
    //! "Running, 2 of 8 done" and the like: the state in words.
    static QString stateText(const Job &job);

private:
    void add(Job *job);
    void update(const Job *job);

    QList<Job *> m_jobs; // newest first; owned by the tracker
};

} // namespace Triptych
