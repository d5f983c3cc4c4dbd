// SPDX-License-Identifier: Apache-2.0
#include "gui/mainwindow.h"

#include "base/settings.h"
#include "gui/connectionlabel.h"
#include "gui/dialogs/connectpage.h"
#include "gui/dialogs/librarydialog.h"
#include "gui/dragwatcher.h"
#include "gui/form/formview.h"
#include "gui/gallery/boardpanel.h"
#include "gui/gallery/gallerypanel.h"
#include "gui/gallery/imagegrid.h"
#include "gui/jobs/jobpanel.h"
#include "gui/messagebar.h"
#include "gui/offeredworkflow.h"
#include "gui/prompter.h"
#include "gui/recentworkflows.h"
#include "gui/serversession.h"
#include "gui/viewer/viewerpanel.h"
#include "gui/workflowpanel.h"
#include "gui/workflowtabs.h"
#include "jobs/workflowloader.h"

#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QUndoGroup>

#include <utility>

namespace Triptych {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_recent(nullptr)
    , m_connection(new ConnectionLabel(this))
    , m_connectPage(nullptr)
    , m_countLabel(new QLabel(this))
    , m_selectionLabel(new QLabel(this))
    , m_transferLabel(new QLabel(this))
    , m_placeLabel(new QLabel(this))
    , m_history(new QUndoGroup(this))
    , m_openMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_ui->menuBar->setCornerWidget(m_connection);
    connect(m_connection, &ConnectionLabel::sizeChanged, this,
            [this] { m_ui->menuBar->setCornerWidget(m_connection); });
    m_connectPage = new ConnectPage(this);
    m_ui->pages->addWidget(m_connectPage);
    m_ui->statusBar->setContentsMargins(10, 0, 10, 0);
    for (QLabel *label : {m_selectionLabel, m_transferLabel, m_placeLabel})
        label->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_countLabel, m_selectionLabel})
        m_ui->statusBar->addWidget(label);
    for (QLabel *label : {m_transferLabel, m_placeLabel})
        m_ui->statusBar->addPermanentWidget(label);
    m_tabStore = std::make_unique<TabStore>(
        m_services.tabFolder.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/workflows"_s
            : m_services.tabFolder);
    auto *drags = new DragWatcher(this);
    connect(drags, &DragWatcher::dragEntered, this, &MainWindow::offerDrag);
    connect(drags, &DragWatcher::dragEnded, this, [this] { offerDrag(nullptr); });
    m_recent = new RecentWorkflows(m_services.settings, m_ui->menuRecent, this);
    connect(m_recent, &RecentWorkflows::chosen, this, &MainWindow::openWorkflow);
    // What the menu File has for opening, for the "+" of the tabs.
    m_openMenu->addActions({m_ui->actionStarter, m_ui->actionOpen, m_ui->actionLibrary,
                            m_ui->actionPasteWorkflow, m_ui->menuRecent->menuAction(),
                            m_ui->menuExamples->menuAction()});
    connectActions();
    restoreState();
    showConnectPage();
    updateStatus();
}

MainWindow::~MainWindow()
{
    hide(); // while all is there: docks tell that they hide
    dropPanels();
}

void MainWindow::connectTo(const QUrl &address, bool isDemo)
{
    remember();
    dropPanels();
    m_wasReady = false;
    m_session = std::make_unique<ServerSession>(address);
    m_session->setDemo(isDemo);
    if (!m_token.isEmpty() && !isDemo)
        m_session->client.setToken(m_token);
    buildPanels();
    connectPanels();
    m_connection->setSession(m_session.get());
    m_connectPage->setBusy(true);
    m_tabs->restore();
    if (m_wanted)
        m_tabs->open(*std::exchange(m_wanted, std::nullopt));
    else if (m_tabs->panels().isEmpty())
        openFirstWorkflow();
    m_session->client.connectToServer(Client::Mode::Live);
    if (!isDemo)
        m_services.settings->setValue(Setting::LastServer, address.toString());
}

void MainWindow::startDemo()
{
    const Result<QUrl> address = m_services.startDemo();
    if (address)
        connectTo(address.value(), true);
    else
        m_connectPage->setProblem(address.error().message);
}

void MainWindow::showConnectPage()
{
    for (QDockWidget *dock : {m_ui->formDock, m_ui->queueDock, m_ui->boardDock})
        dock->setVisible(false);
    m_ui->pages->setCurrentWidget(m_connectPage);
    m_connectPage->setAddress(m_services.settings->value(Setting::LastServer).toString());
    m_connectPage->setFocus();
    updateActions();
}

void MainWindow::buildPanels()
{
    ServerSession *session = m_session.get();
    m_tabs = new WorkflowTabs(session, m_services.prompter, m_tabStore.get(), m_history, m_openMenu, this);
    m_gallery = new GalleryPanel(session, m_services.prompter, this);
    m_viewer = new ViewerPanel(session, this);
    m_jobs = new JobPanel(session, this);
    m_boards = new BoardPanel(session, m_services.prompter, this);
    m_ui->formDock->setWidget(m_tabs);
    m_ui->queueDock->setWidget(m_jobs);
    m_ui->boardDock->setWidget(m_boards);
    m_ui->pages->addWidget(m_gallery);
    m_ui->pages->addWidget(m_viewer);
    m_gallery->grid()->addAction(m_ui->actionStar); // its key works here only
    const Settings &settings = *m_services.settings;
    m_gallery->setThumbnailSize(settings.value(Setting::ThumbnailSizePx).toInt());
    m_boards->setCurrentBoard(settings.value(Setting::LastBoard).toString());
    m_gallery->showBoard(m_boards->currentBoard());
}

//! Before the session they look at.
void MainWindow::dropPanels()
{
    m_connection->setSession(nullptr);
    delete std::exchange(m_tabs, nullptr);
    delete std::exchange(m_gallery, nullptr);
    delete std::exchange(m_viewer, nullptr);
    delete std::exchange(m_jobs, nullptr);
    delete std::exchange(m_boards, nullptr);
    m_session.reset();
}

void MainWindow::connectPanels()
{
    ServerSession *session = m_session.get();
    connect(&session->client, &Client::stateChanged, this, &MainWindow::updateState);
    connect(session, &ServerSession::problem, this, [this](const Error &error) {
        m_gallery->messages()->show(u"list"_s, MessageBar::Level::Problem, error.message, tr("Try again"),
                                    [this] { m_session->refresh(); });
    });
    connect(&session->client, &Client::failed, this, [this](const Error &error) {
        if (!m_wasReady)
            m_connectPage->setProblem(error.message);
    });
    connect(&session->uploads, &Uploads::openCountChanged, this, &MainWindow::updateStatus);
    connect(&session->downloads, &Downloads::openCountChanged, this, &MainWindow::updateStatus);
    connect(m_boards, &BoardPanel::boardActivated, this, [this](const QString &board) {
        m_gallery->showBoard(board);
        showGrid();
    });
    connect(m_gallery, &GalleryPanel::imageActivated, this, &MainWindow::showViewer);
    connect(m_gallery->grid(), &ImageGrid::quickLookRequested, this,
            [this](const QModelIndex &index) { showViewer(index.row()); });
    connect(m_gallery, &GalleryPanel::statusChanged, this, &MainWindow::updateStatus);
    connect(m_gallery, &GalleryPanel::actionsChanged, this, &MainWindow::updateActions);
    connect(m_viewer, &ViewerPanel::closed, this, &MainWindow::showGrid);
    connect(m_viewer, &ViewerPanel::statusChanged, this, &MainWindow::updateStatus);
    connect(m_viewer, &ViewerPanel::saveRequested, m_gallery, &GalleryPanel::saveImage);
    connect(m_viewer, &ViewerPanel::fullScreenRequested, this, &MainWindow::toggleFullScreen);
    connect(m_jobs, &JobPanel::imageActivated, this, &MainWindow::showImage);
    connect(m_jobs, &JobPanel::valuesWanted, this, &MainWindow::useValues);
    connect(m_jobs, &JobPanel::summaryChanged, this, [this](const QString &summary) {
        m_ui->queueDock->setWindowTitle(summary.isEmpty() ? tr("Queue") : tr("Queue – %1").arg(summary));
        updateStatus();
    });
    connect(m_tabs, &WorkflowTabs::imageActivated, this, &MainWindow::showImage);
    connect(m_tabs, &WorkflowTabs::currentChanged, this, &MainWindow::updateActions);
}

WorkflowPanel *MainWindow::workflowPanel() const
{
    return m_tabs ? m_tabs->current() : nullptr;
}

void MainWindow::updateState()
{
    const Client::State state = m_session->client.state();
    m_connectPage->setBusy(state == Client::State::Connecting);
    if (state == Client::State::Ready && !m_wasReady) {
        m_wasReady = true;
        m_connectPage->setProblem({});
        m_ui->formDock->show();
        m_ui->queueDock->setVisible(!m_rightHidden);
        m_ui->boardDock->setVisible(!m_rightHidden);
        showGrid();
    }
    if (state == Client::State::Lost && m_wasReady) {
        m_gallery->messages()->show(u"connection"_s, MessageBar::Level::Problem,
                                    m_session->client.lastError().message, tr("Try now"),
                                    [this] { m_session->client.retryNow(); });
    }
    if (state == Client::State::Ready)
        m_gallery->messages()->clear(u"connection"_s);
    updateActions();
}

bool MainWindow::isViewerOpen() const
{
    return m_viewer && m_ui->pages->currentWidget() == m_viewer;
}

void MainWindow::showGrid()
{
    if (!m_gallery || !m_wasReady)
        return;
    const int row = isViewerOpen() ? m_viewer->currentRow() : -1;
    m_ui->pages->setCurrentWidget(m_gallery);
    if (row >= 0)
        m_gallery->selectRow(row);
    m_gallery->focusGrid();
    updateStatus();
    updateActions();
}

void MainWindow::showViewer(int row)
{
    m_viewer->showRow(row);
    m_ui->pages->setCurrentWidget(m_viewer);
    m_viewer->setFocus();
    updateStatus();
    updateActions();
}

void MainWindow::showImage(const QString &imageName)
{
    if (imageName.isEmpty())
        return;
    m_viewer->showImage(imageName);
    m_ui->pages->setCurrentWidget(m_viewer);
    m_viewer->setFocus();
    updateStatus();
    updateActions();
}

void MainWindow::updateStatus()
{
    if (!m_session) {
        m_countLabel->setText(tr("Not connected"));
        return;
    }
    m_countLabel->setText(m_gallery->countText());
    m_selectionLabel->setText(isViewerOpen() ? QString() : m_gallery->selectionText());
    m_placeLabel->setText(isViewerOpen() ? m_viewer->zoomText() : m_gallery->placeText());
    const int transfers = m_session->uploads.openCount() + m_session->downloads.openCount();
    QString text = transfers > 0 ? tr("%Ln transfer(s)", nullptr, transfers) : QString();
    if (!m_ui->queueDock->isVisible() && !m_jobs->summary().isEmpty())
        text = text.isEmpty() ? tr("Queue: %1").arg(m_jobs->summary())
                              : tr("%1 · Queue: %2").arg(text, m_jobs->summary());
    m_transferLabel->setText(text);
}

void MainWindow::openWorkflow(const WorkflowSource &source)
{
    if (m_tabs)
        m_tabs->open(source);
    else
        m_wanted = source;
}

void MainWindow::useValues(Job *job)
{
    m_tabs->useValues(workflowSourceFromText(job->source()), job->values());
}

void MainWindow::remember()
{
    if (!m_wasReady)
        return;
    Settings &settings = *m_services.settings;
    settings.setValue(Setting::WindowGeometry, saveGeometry());
    settings.setValue(Setting::WindowState, saveState());
    if (m_boards && !m_boards->currentBoard().isEmpty())
        settings.setValue(Setting::LastBoard, m_boards->currentBoard());
    m_tabs->save();
}

//! Shows which fields and boards could take what is dragged over the window.
void MainWindow::offerDrag(const QMimeData *mime)
{
    if (!m_wasReady)
        return;
    m_gallery->grid()->setDropOffered(mime && mime->hasUrls());
    if (const WorkflowPanel *panel = workflowPanel(); panel && panel->form())
        panel->form()->setDragOffered(mime);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (offersWorkflow(event->mimeData()))
        event->acceptProposedAction();
}

//! What no field and no board took: a workflow to open.
void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openOffered(event->mimeData());
}

} // namespace Triptych
