// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"

#include <QDialog>

#include <memory>

class QSortFilterProxyModel;
class QStandardItemModel;

namespace Ui {
class LibraryDialog;
}

namespace Triptych {

class Client;

//! The server's workflow library: filter, choose, open. Never blocks the window. Deletes itself when closed; GUI thread.
class LibraryDialog final : public QDialog {
    Q_OBJECT

public:
    explicit LibraryDialog(Client *client, QWidget *parent = nullptr);
    ~LibraryDialog() override;
    Q_DISABLE_COPY_MOVE(LibraryDialog)

signals:
    void workflowChosen(const QString &workflowId);

private:
    void fill(const QList<WorkflowEntry> &entries);
    void choose();
    void showStatus(const QString &text);

    std::unique_ptr<Ui::LibraryDialog> m_ui;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
};

} // namespace Triptych
