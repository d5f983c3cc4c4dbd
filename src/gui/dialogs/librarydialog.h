// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gallery/librarymodel.h"

#include <QDialog>

#include <memory>

namespace Ui {
class LibraryDialog;
}

namespace Triptych {

//! The server's workflow library: filter by words, owner and tag, choose, open. Never blocks the window. Deletes itself
//! when closed; GUI thread.
class LibraryDialog final : public QDialog {
    Q_OBJECT

public:
    explicit LibraryDialog(Client *client, QWidget *parent = nullptr);
    ~LibraryDialog() override;
    Q_DISABLE_COPY_MOVE(LibraryDialog)

signals:
    void workflowChosen(const QString &workflowId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<WorkflowEntry> &entries);
    void applyFilter();
    void askForPictures();
    void choose();
    void showStatus(const QString &text);

    std::unique_ptr<Ui::LibraryDialog> m_ui;
    LibraryModel *m_model;
};

} // namespace Triptych
