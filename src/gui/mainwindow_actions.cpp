// SPDX-License-Identifier: Apache-2.0
// Menus, keys, window places: the part of MainWindow that changes when a command is added.
#include "gui/mainwindow.h"

#include "base/settings.h"
#include "gui/dialogs/connectpage.h"
#include "gui/dialogs/librarydialog.h"
#include "gui/dialogs/starterdialog.h"
#include "gui/gallery/boardpanel.h"
#include "gui/gallery/gallerypanel.h"
#include "gui/offeredworkflow.h"
#include "gui/prompter.h"
#include "gui/recentworkflows.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"
#include "gui/viewer/viewerpanel.h"
#include "gui/workflowpanel.h"
#include "jobs/workflowloader.h"
#include "transfer/filename.h"
#include "gui/workflowtabs.h"

#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QResizeEvent>
#include <QScreen>
#include <QUndoGroup>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowPx = 1100; // below, the pictures would get less than half of the window

WorkflowSource example(const QString &file)
{
    return {WorkflowSource::Kind::Example, u":/workflows/"_s + file};
}

} // namespace

void MainWindow::connectActions()
{
    struct Row {
        QAction *action;
        std::function<void()> run;
        QString icon;
    };
    const QList<Row> rows{
        {m_ui->actionConnect, [this] { showConnectPage(); }, {}},
        {m_ui->actionDemo, [this] { startDemo(); }, {}},
        {m_ui->actionOpen, [this] { askForWorkflow(); }, u"folder"_s},
        {m_ui->actionStarter, [this] { openStarters(); }, u"plus"_s},
        {m_ui->actionLibrary, [this] { openLibrary(); }, {}},
        {m_ui->actionPasteWorkflow, [this] { openOffered(QGuiApplication::clipboard()->mimeData()); }, {}},
        {m_ui->actionSaveCopy, [this] { saveWorkflowCopy(); }, {}},
        {m_ui->actionExample1, [this] { openWorkflow(example(u"text-to-image.json"_s)); }, {}},
        {m_ui->actionExample2, [this] { openWorkflow(example(u"image-variation.json"_s)); }, {}},
        {m_ui->actionExample3, [this] { openWorkflow(example(u"seed-study.json"_s)); }, {}},
        {m_ui->actionExample4, [this] { openWorkflow(example(u"every-field.json"_s)); }, {}},
        {m_ui->actionCloseTab, [this] { m_tabs->closeCurrent(); }, {}},
        {m_ui->actionReopenTab, [this] { m_tabs->reopenClosed(); }, {}},
        {m_ui->actionQuit, [this] { close(); }, {}},
        {m_ui->actionCopy, [this] { m_gallery->copySelected(); }, u"copy"_s},
        {m_ui->actionFind, [this] { m_gallery->focusSearch(); }, u"search"_s},
        {m_ui->actionResetForm, [this] { workflowPanel()->resetForm(); }, u"reset"_s},
        {m_ui->actionReload, [this] { m_session->refresh(); }, u"refresh"_s},
        {m_ui->actionFullScreen, [this] { toggleFullScreen(); }, u"fullscreen"_s},
        {m_ui->actionRun, [this] { workflowPanel()->run(false); }, u"play"_s},
        {m_ui->actionRunFront, [this] { workflowPanel()->run(true); }, {}},
        {m_ui->actionCancelJobs,
         [this] {
             for (const std::unique_ptr<Job> &job : m_session->tracker.jobs())
                 m_session->tracker.cancel(job.get());
         },
         u"stop"_s},
        {m_ui->actionOpenImage, [this] { m_gallery->activateCurrent(); }, u"eye"_s},
        {m_ui->actionSave,
         [this] {
             if (isViewerOpen())
                 m_gallery->saveImage(m_viewer->currentName());
             else
                 m_gallery->saveSelected();
         },
         u"download"_s},
        {m_ui->actionStar, [this] { m_gallery->toggleStar(); }, u"star"_s},
        {m_ui->actionImageWorkflow,
         [this] {
             const QString name = isViewerOpen() ? m_viewer->currentName() : m_gallery->currentName();
             if (!name.isEmpty())
                 openWorkflow({WorkflowSource::Kind::ServerImage, name});
         },
         {}},
        {m_ui->actionAddPictures, [this] { m_gallery->addPictures(); }, u"upload"_s},
        {m_ui->actionNewBoard, [this] { m_boards->createBoard(); }, u"plus"_s},
        {m_ui->actionGoToBoard, [this] { m_boards->focusFilter(); }, {}},
        {m_ui->actionAbout, [this] { showAbout(); }, {}},
    };
    for (const Row &row : rows) {
        connect(row.action, &QAction::triggered, this, row.run);
        if (!row.icon.isEmpty())
            row.action->setIcon(icon(row.icon));
    }
    m_ui->actionStar->setShortcut(QKeySequence(u'.'));
    m_ui->actionStar->setShortcutContext(
        Qt::WidgetWithChildrenShortcut); // a full stop belongs to whoever types
    connectViewActions();
    addTabActions();
}

//! Undo and redo belong to the workflow that is shown; Ctrl+1 to Ctrl+9 show another (look.md, Keys).
void MainWindow::addTabActions()
{
    QAction *undo = m_history->createUndoAction(this, tr("&Undo"));
    QAction *redo = m_history->createRedoAction(this, tr("&Redo"));
    undo->setObjectName(u"actionUndo"_s);
    undo->setShortcut(QKeySequence::Undo);
    redo->setObjectName(u"actionRedo"_s);
    redo->setShortcut(QKeySequence::Redo);
    m_ui->menuEdit->insertActions(m_ui->actionCopy, {undo, redo});
    m_ui->menuEdit->insertSeparator(m_ui->actionCopy);
    for (int tab = 0; tab < 9; ++tab) {
        auto *show = new QAction(this);
        show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab)));
        connect(show, &QAction::triggered, this, [this, tab] {
            if (m_tabs)
                m_tabs->select(tab);
        });
        addAction(show);
    }
}

void MainWindow::connectViewActions()
{
    connect(m_ui->actionShowForm, &QAction::triggered, this,
            [this](bool on) { m_ui->formDock->setVisible(on); });
    connect(m_ui->actionShowRight, &QAction::triggered, this, [this](bool on) {
        m_rightHidden = false;
        m_ui->queueDock->setVisible(on);
        m_ui->boardDock->setVisible(on);
    });
    connect(m_ui->formDock, &QDockWidget::visibilityChanged, m_ui->actionShowForm, &QAction::setChecked);
    connect(m_ui->queueDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_ui->actionShowRight->setChecked(visible);
        updateStatus();
    });
    connect(m_connectPage, &ConnectPage::connectRequested, this, [this](const QUrl &url) { connectTo(url); });
    connect(m_connectPage, &ConnectPage::demoRequested, this, &MainWindow::startDemo);
    auto *themes = new QActionGroup(this);
    const std::pair<QAction *, QString> looks[]{{m_ui->actionThemeSystem, u"system"_s},
                                                {m_ui->actionThemeDark, u"dark"_s},
                                                {m_ui->actionThemeLight, u"light"_s}};
    for (const auto &[action, name] : looks) {
        themes->addAction(action);
        action->setChecked(m_services.settings->value(Setting::ThemeName).toString() == name);
        connect(action, &QAction::triggered, this, [this, name = name] { setTheme(name); });
    }
}

void MainWindow::updateActions()
{
    const bool ready = m_session && m_wasReady;
    for (QAction *action :
         {m_ui->actionCopy, m_ui->actionFind, m_ui->actionReload, m_ui->actionCancelJobs, m_ui->actionSave,
          m_ui->actionStar, m_ui->actionOpenImage, m_ui->actionImageWorkflow, m_ui->actionAddPictures,
          m_ui->actionNewBoard, m_ui->actionGoToBoard, m_ui->actionLibrary, m_ui->actionStarter,
          m_ui->actionPasteWorkflow, m_ui->actionShowForm, m_ui->actionShowRight})
        action->setEnabled(ready);
    const bool hasWorkflow = workflowPanel() && workflowPanel()->handle();
    for (QAction *action :
         {m_ui->actionRun, m_ui->actionRunFront, m_ui->actionResetForm, m_ui->actionSaveCopy})
        action->setEnabled(ready && hasWorkflow);
    if (hasWorkflow)
        m_recent->note(workflowPanel()->source(), workflowPanel()->title());
    m_ui->actionCloseTab->setEnabled(ready && workflowPanel());
    m_ui->actionReopenTab->setEnabled(ready && m_tabs->canReopen());
    const bool hasPicture = ready && (isViewerOpen() || !m_gallery->selectionText().isEmpty());
    for (QAction *action : {m_ui->actionCopy, m_ui->actionSave, m_ui->actionStar, m_ui->actionOpenImage,
                            m_ui->actionImageWorkflow})
        action->setEnabled(hasPicture);
}

void MainWindow::askForWorkflow()
{
    const QString folder = m_services.settings->value(Setting::LastFolder).toString();
    m_services.prompter->openWorkflow(this, folder, [this](const QString &path) {
        m_services.settings->setValue(Setting::LastFolder, QFileInfo(path).absolutePath());
        openWorkflow({WorkflowSource::Kind::File, path});
    });
}

void MainWindow::openLibrary()
{
    auto *dialog = new LibraryDialog(&m_session->client, m_tabs); // goes with the session's panels
    connect(dialog, &LibraryDialog::workflowChosen, this, [this](const QString &id) {
        openWorkflow({WorkflowSource::Kind::Library, id});
    });
    dialog->show();
}

//! Never an empty window: the first starter that this server can run, once it is known what the server has.
void MainWindow::openFirstWorkflow()
{
    const WorkflowSource example{WorkflowSource::Kind::Example, kFirstExample};
    if (m_session->isDemo())
        return m_tabs->open(example);
    auto *wish = new QObject(m_tabs); // ends with the tabs, or when it is fulfilled
    const auto tryNow = [this, wish, example] {
        if (!m_session->templates() || !m_session->resources().modelsKnown)
            return;
        wish->deleteLater();
        m_session->disconnect(wish);
        if (!m_tabs->panels().isEmpty())
            return; // the person was faster
        for (const Starter &starter : starters(*m_session->templates(), m_session->resources().models)) {
            if (starter.canRun())
                return m_tabs->open({WorkflowSource::Kind::Example, starter.path}, starter.needs.values);
        }
        m_tabs->open(example); // its bar says what the server lacks
    };
    connect(m_session.get(), &ServerSession::templatesReady, wish, tryNow);
    connect(m_session.get(), &ServerSession::resourcesChanged, wish, tryNow);
}

void MainWindow::openStarters()
{
    auto *dialog = new StarterDialog(m_session.get(), m_tabs); // goes with the session's panels
    connect(dialog, &StarterDialog::starterChosen, this, [this](const Starter &starter) {
        m_tabs->open({WorkflowSource::Kind::Example, starter.path}, starter.needs.values);
    });
    dialog->show();
}

void MainWindow::openOffered(const QMimeData *mime)
{
    const Result<OfferedWorkflow> offered = offeredWorkflow(mime);
    if (offered && offered->bytes.isEmpty())
        openWorkflow(offered->source);
    else if (offered && m_tabs)
        m_tabs->open(offered->source, {}, offered->bytes);
    else if (m_tabs)
        m_tabs->showProblem(offered.error().message);
}

void MainWindow::saveWorkflowCopy()
{
    const std::shared_ptr<WorkflowHandle> handle = workflowPanel()->handle();
    const QString folder = m_services.settings->value(Setting::LastFolder).toString();
    const QString suggested = QDir(folder).filePath(sanitizedStem(handle->title()) + u".json"_s);
    m_services.prompter->saveAs(this, suggested, [this, handle](const QString &path) {
        m_services.settings->setValue(Setting::LastFolder, QFileInfo(path).absolutePath());
        deliver(
            Triptych::saveWorkflowCopy(*handle, path), this, [](Done) {},
            [this](const Error &error) {
                if (m_tabs)
                    m_tabs->showProblem(error.message);
            });
    });
}

void MainWindow::setTheme(const QString &name)
{
    m_services.settings->setValue(Setting::ThemeName, name);
    if (m_services.applyTheme)
        m_services.applyTheme(name);
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::restoreState()
{
    const Settings &settings = *m_services.settings;
    resize(size().boundedTo(screen()->availableSize()));
    restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray());
    if (!QMainWindow::restoreState(settings.value(Setting::WindowState).toByteArray())) {
        resizeDocks({m_ui->formDock, m_ui->queueDock}, {344, 304}, Qt::Horizontal);
        resizeDocks({m_ui->queueDock, m_ui->boardDock}, {430, 390}, Qt::Vertical);
    }
}

//! The right side makes room first; it comes back when the window is wide again (look.md, Always).
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_wasReady)
        m_rightHidden = width() < kNarrowPx;
    const bool narrow = width() < kNarrowPx;
    if (!m_wasReady || narrow == (event->oldSize().width() < kNarrowPx && event->oldSize().width() > 0))
        return;
    if (narrow && m_ui->queueDock->isVisible()) {
        m_rightHidden = true;
        m_ui->queueDock->hide();
        m_ui->boardDock->hide();
    } else if (!narrow && m_rightHidden) {
        m_rightHidden = false;
        m_ui->queueDock->show();
        m_ui->boardDock->show();
    }
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Triptych"),
                                tr("Triptych %1, a desktop client for InvokeAI.\nApache License 2.0")
                                    .arg(QString::fromLatin1(TRIPTYCH_VERSION)),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(icon(u"triptych-line"_s).pixmap(48, 48));
    box->open();
}

} // namespace Triptych
