// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

#include <QLockFile>

#include <memory>

namespace Triptych {

//! An open workflow as it is kept over a restart: its own copy of the workflow, so that nothing is missing when the file
//! or the server is gone, and the values that were changed.
struct StoredTab {
    QString id; //!< name of its files
    WorkflowOrigin source;
    QString title;
    QJsonObject values; //!< FormState::changedValues()
    int runs = 1;
    QString board = QStringLiteral("none");
    QStringList randomSeeds; //!< RandomSeeds::keys()
    QStringList keptModels; //!< LoadReview::keptKeys()
    QByteArray workflow; //!< empty: not loaded yet, to be fetched from the source
};

//! The open workflows on disk. Every file is written in one step, so that a crash leaves the last state or the one before.
//!
//! Owned by MainWindow; GUI thread. A second instance of the program keeps its tabs in a folder of its own.
class TabStore final {
public:
    explicit TabStore(const QString &folder);
    TabStore(const TabStore &) = delete;
    TabStore &operator=(const TabStore &) = delete;

    QList<StoredTab> tabs() const; //!< in the order of the tab bar; what cannot be read is left out
    QString currentId() const;
    //! Errors: Io (full disk, no right).
    Status save(const StoredTab &tab);
    Status saveOrder(const QStringList &ids, const QString &current);
    void remove(const QString &id);

private:
    QString path(const QString &name) const;

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QSet<QString> m_written; // ids whose workflow is on disk; it never changes
};

} // namespace Triptych
