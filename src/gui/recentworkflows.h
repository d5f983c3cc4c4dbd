// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

class QMenu;

namespace Triptych {

class Settings;

//! The workflows that were opened last, as a menu; kept in the settings. Owned by MainWindow; GUI thread.
class RecentWorkflows final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMaxCount = 12;

    //! \param settings, menu  outlive this; the menu is filled when it opens
    RecentWorkflows(Settings *settings, QMenu *menu, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RecentWorkflows)

    //! To the top; what has no place of its own (examples, clipboard) is not kept.
    void note(const WorkflowOrigin &source, const QString &title);

signals:
    void chosen(const Triptych::WorkflowOrigin &source);

private:
    void fill();

    Settings *m_settings;
    QMenu *m_menu;
};

} // namespace Triptych
