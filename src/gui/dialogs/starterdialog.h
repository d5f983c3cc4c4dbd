// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/starters.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QListView;

namespace Ui {
class StarterDialog;
}

namespace Triptych {

class ServerSession;
class StarterList;

//! Our own workflows for the common tasks: those that the server can run, and what it lacks for the others. Never blocks
//! the window. Deletes itself when closed; GUI thread.
class StarterDialog final : public QDialog {
    Q_OBJECT

public:
    explicit StarterDialog(ServerSession *session, QWidget *parent = nullptr);
    ~StarterDialog() override;
    Q_DISABLE_COPY_MOVE(StarterDialog)

signals:
    void starterChosen(const Triptych::Starter &starter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void applyFilter();
    void updateButton();
    void choose();

    std::unique_ptr<Ui::StarterDialog> m_ui;
    QPointer<ServerSession> m_session; // goes with the panels, this dialog first
    StarterList *m_list;
};

} // namespace Triptych
