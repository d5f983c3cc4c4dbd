// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowloader.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace Triptych {

class FormView;
class Job;
class MessageArea;
class Prompter;
class RunBar;
class ServerSession;

//! The open workflow: its name, its form, and Run. Owned by MainWindow, rebuilt with each session; GUI thread.
class WorkflowPanel final : public QWidget {
    Q_OBJECT

public:
    WorkflowPanel(ServerSession *session, Prompter *prompter, QMenu *openMenu, QWidget *parent = nullptr);
    ~WorkflowPanel() override;
    Q_DISABLE_COPY_MOVE(WorkflowPanel)

    //! Loads and shows it; when that fails one bar says why and the open workflow stays.
    //! \param values  changed values by "nodeId.fieldName", put in after loading
    void open(const WorkflowSource &source, const QJsonObject &values = {});
    std::shared_ptr<WorkflowHandle> handle() const { return m_handle; }
    FormView *form() const { return m_form; }
    RunBar *runBar() const { return m_runBar; }
    MessageArea *messages() const { return m_messages; }
    void run(bool front);
    void useValues(const QJsonObject &values);
    void resetForm();
    QJsonObject changedValues() const; //!< also of a workflow that waits for the server

signals:
    void opened();
    void valuesChanged(); //!< worth remembering
    void imageActivated(const QString &imageName);

private:
    void build(QMenu *openMenu);
    void openPending();
    void adopt(const std::shared_ptr<WorkflowHandle> &handle);
    void updateProblems();
    void updateReady();
    void showFirstProblem();
    void showRunProblem(const QString &text);

    struct Pending {
        WorkflowSource source;
        QJsonObject values;
        std::optional<QByteArray> bytes; // none: to be fetched when the server is there; a file may be empty
    };

    ServerSession *m_session;
    Prompter *m_prompter;
    QToolButton *m_title;
    MessageArea *m_messages;
    QVBoxLayout *m_formPlace;
    QLabel *m_empty;
    RunBar *m_runBar;
    FormView *m_form = nullptr;
    std::shared_ptr<WorkflowHandle> m_handle; // shared with jobs that wait for its uploads
    std::unique_ptr<Pending> m_pending; // loaded before the node types were there
    bool m_showProblems = false; // after the first Run: until then an empty field is no offence
    QTimer m_check;
};

} // namespace Triptych
