// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowhandle.h"

#include <QDialog>

#include <memory>

class QVBoxLayout;

namespace Ui {
class LoadReportDialog;
}

namespace Triptych {

//! Every difference between a workflow file and what is open, in groups; each replacement is taken back with one click.
//! Never blocks the window. Deletes itself when closed; GUI thread.
class LoadReportDialog final : public QDialog {
    Q_OBJECT

public:
    static constexpr int kMaxRows = 200; //!< rows of widgets; Copy has all of them

    explicit LoadReportDialog(const std::shared_ptr<WorkflowHandle> &handle, QWidget *parent = nullptr);
    ~LoadReportDialog() override;
    Q_DISABLE_COPY_MOVE(LoadReportDialog)

    QString plainText() const; //!< all notes under their headings, one a line

signals:
    void fieldWanted(int index);

private:
    void fill();
    void addHeading(QVBoxLayout *column, const QString &text);
    void addNote(QVBoxLayout *column, const LoadNote &note, int number);

    std::unique_ptr<Ui::LoadReportDialog> m_ui;
    std::shared_ptr<WorkflowHandle> m_handle; // shared with its panel and jobs
};

} // namespace Triptych
