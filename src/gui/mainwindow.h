// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "jobs/workflowhandle.h"

#include <QMainWindow>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QMenu;
class QMimeData;
class QUndoGroup;

namespace Ui {
class MainWindow;
}

namespace Triptych {

class BoardPanel;
class ConnectPage;
class ConnectionLabel;
class GalleryPanel;
class Job;
class JobPanel;
class Prompter;
class RecentWorkflows;
class ServerSession;
class Settings;
class TabStore;
class ViewerPanel;
class WorkflowPanel;
class WorkflowTabs;

//! What the window needs from outside.
struct WindowServices {
    Settings *settings = nullptr; //!< outlives the window
    Prompter *prompter = nullptr; //!< outlives the window
    std::function<Result<QUrl>()> startDemo; //!< starts the embedded server once; its address
    std::function<void(const QString &name)> applyTheme; //!< "system", "dark", "light"
    QString tabFolder = {}; //!< where open workflows are kept; empty = the user's own place
};

//! The window: form | pictures | queue and boards. Owned by the application; GUI thread.
//!
//! Panels belong to a session and are made anew with each; docks, menus and their places stay.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    void connectTo(const QUrl &address, bool isDemo = false);
    void startDemo();
    void showConnectPage();
    void setToken(const QByteArray &token)
    {
        m_token = token;
    } //!< of a server with users; before connectTo()
    void openWorkflow(const WorkflowSource &source); //!< kept until a server is there
    ServerSession *session() const { return m_session.get(); }
    WorkflowTabs *workflowTabs() const { return m_tabs; }
    WorkflowPanel *workflowPanel() const; //!< of the current tab; null when no workflow is open
    GalleryPanel *galleryPanel() const { return m_gallery; }
    ViewerPanel *viewerPanel() const { return m_viewer; }
    JobPanel *jobPanel() const { return m_jobs; }
    BoardPanel *boardPanel() const { return m_boards; }
    bool isViewerOpen() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectViewActions();
    void addTabActions();
    void connectPanels();
    void buildPanels();
    void dropPanels();
    void openLibrary();
    void openStarters();
    void openFirstWorkflow();
    void openOffered(const QMimeData *mime);
    void saveWorkflowCopy();
    void askForWorkflow();
    void showGrid();
    void showViewer(int row);
    void showImage(const QString &imageName);
    void offerDrag(const QMimeData *mime);
    void updateState();
    void updateStatus();
    void updateActions();
    void useValues(Job *job);
    void setTheme(const QString &name);
    void toggleFullScreen();
    void restoreState();
    void remember();
    void showAbout();

    WindowServices m_services;
    std::unique_ptr<Ui::MainWindow> m_ui;
    RecentWorkflows *m_recent;
    ConnectionLabel *m_connection;
    ConnectPage *m_connectPage;
    std::unique_ptr<ServerSession> m_session;
    WorkflowTabs *m_tabs = nullptr;
    GalleryPanel *m_gallery = nullptr;
    ViewerPanel *m_viewer = nullptr;
    JobPanel *m_jobs = nullptr;
    BoardPanel *m_boards = nullptr;
    QLabel *m_countLabel;
    QLabel *m_selectionLabel;
    QLabel *m_transferLabel;
    QLabel *m_placeLabel;
    std::optional<WorkflowSource> m_wanted; // to be opened when a server is there
    std::unique_ptr<TabStore> m_tabStore;
    QUndoGroup *m_history;
    QMenu *m_openMenu;
    bool m_wasReady = false; // of this session
    bool m_rightHidden = false; // by a narrow window, not by the person
    QByteArray m_token;
};

} // namespace Triptych
