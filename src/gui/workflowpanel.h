// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/workflowloader.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace Triptych {

class FormView;
struct FormContext;
class Job;
class LoadReporter;
class MessageArea;
class Prompter;
class RunBar;
class ServerSession;

//! One open workflow: its form, and Run; the page of a tab. Owned by WorkflowTabs, rebuilt with each session; GUI thread.
class WorkflowPanel final : public QWidget {
    Q_OBJECT

public:
    WorkflowPanel(ServerSession *session, Prompter *prompter, QWidget *parent = nullptr);
    ~WorkflowPanel() override;
    Q_DISABLE_COPY_MOVE(WorkflowPanel)

    //! Loads and shows it; opened() or openFailed() tell. \param values  changed values by "nodeId.fieldName", put in
    //! after loading \param workflow  the workflow itself when it is known already
    void open(const WorkflowSource &source, const QJsonObject &values = {}, const QByteArray &workflow = {});
    //! The same, but loads nothing before wakeUp(). \param title  until then
    void openLater(const WorkflowSource &source, const QJsonObject &values, const QByteArray &workflow,
                   const QString &title);
    void wakeUp(); //!< it is going to be looked at
    bool isAsleep() const { return m_isAsleep; }
    const WorkflowSource &source() const { return m_source; } //!< also before it is loaded
    QString title() const; //!< before it is loaded: what it was called the last time
    QByteArray workflowBytes() const; //!< the loaded text; empty before
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
    void openFailed(const QString &sentence);
    void adopted(); //!< another handle: opened, or on other node types
    void valuesChanged(); //!< worth remembering
    void imageActivated(const QString &imageName);

private:
    struct Pending {
        QJsonObject values;
        std::optional<QByteArray> bytes; // none: to be fetched when the server is there; a file may be empty
        std::optional<QJsonObject> used = {}; // values to put in after loading, as a step of their own
    };

    void build();
    void fetch();
    void replaceValues(const QString &text, const QJsonObject &values);
    FormContext formContext();
    void openPending();
    void readPending();
    void readAgain();
    void showRead(const ReadWorkflow &workflow);
    void tellUnread(const Error &error);
    void adopt(const std::shared_ptr<WorkflowHandle> &handle);
    void updateItemCount();
    void updateProblems();
    void updateReady();
    void showFirstProblem();
    void showRunProblem(const QString &text);

    ServerSession *m_session;
    Prompter *m_prompter;
    WorkflowSource m_source;
    MessageArea *m_messages;
    QVBoxLayout *m_formPlace;
    QLabel *m_empty;
    RunBar *m_runBar;
    FormView *m_form = nullptr;
    LoadReporter *m_report = nullptr; // of the open workflow
    std::shared_ptr<WorkflowHandle> m_handle; // shared with jobs that wait for its uploads
    std::unique_ptr<Pending> m_pending; // loaded before the node types were there
    QString m_title; // before it is loaded
    bool m_isFetching = false;
    bool m_isAsleep = false;
    // What is read in the pool: an answer of an earlier turn is of another workflow, or of other node types.
    int m_readTurn = 0;
    std::shared_ptr<const NodeTemplates> m_readingOn; // null: nothing is read; shared with the session
    bool m_showProblems = false; // after the first Run: until then an empty field is no offence
    QTimer m_check;
};

} // namespace Triptych
