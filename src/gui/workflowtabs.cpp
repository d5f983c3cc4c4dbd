// SPDX-License-Identifier: Apache-2.0
#include "gui/workflowtabs.h"

#include "gui/messagebar.h"
#include "gui/runbar.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"
#include "gui/workflowpanel.h"
#include "jobs/workflowloader.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUndoGroup>
#include <QUuid>
#include <QVBoxLayout>

#include <utility>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxClosed = 10;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

WorkflowTabs::WorkflowTabs(ServerSession *session, Prompter *prompter, TabStore *store, QUndoGroup *history,
                           QMenu *openMenu, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompter(prompter)
    , m_store(store)
    , m_history(history)
    , m_bar(new QTabBar(this))
    , m_add(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
{
    build(openMenu);
    connect(m_bar, &QTabBar::currentChanged, this, &WorkflowTabs::updateCurrent);
    connect(m_bar, &QTabBar::tabMoved, this, &WorkflowTabs::moved);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &WorkflowTabs::closeTab);
    m_saveDelay.setSingleShot(true);
    m_saveDelay.setInterval(kSaveDelay);
    connect(&m_saveDelay, &QTimer::timeout, this, &WorkflowTabs::save);
}

WorkflowTabs::~WorkflowTabs()
{
    m_history->setActiveStack(nullptr);
}

void WorkflowTabs::build(QMenu *openMenu)
{
    m_bar->setObjectName(u"workflowTabs"_s);
    m_bar->setAccessibleName(tr("Open workflows"));
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setExpanding(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setDrawBase(false);
    m_add->setObjectName(u"addWorkflow"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_add->setAutoRaise(true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(openMenu);
    m_add->setToolTip(tr("Open a workflow"));
    m_add->setAccessibleName(tr("Open a workflow"));
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setText(tr("No workflow is open.\nOpen one with “+”, or drop a file here."));
    m_pages->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 4, 0);
    head->setSpacing(2);
    head->addWidget(m_bar, 1);
    head->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
}

void WorkflowTabs::restore()
{
    const QString wanted = m_store->currentId();
    m_isRestoring = true;
    for (const StoredTab &tab : m_store->tabs())
        add(tab);
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).id == wanted)
            m_bar->setCurrentIndex(i);
    }
    m_isRestoring = false;
    updateCurrent();
}

//! A tab as it was. Its workflow is read when it is shown for the first time, and may have to wait for the server then.
void WorkflowTabs::add(const StoredTab &stored)
{
    WorkflowPanel *panel = makePanel();
    connect(panel, &WorkflowPanel::opened, panel, [panel, stored] {
        panel->handle()->randomSeeds()->restore(stored.randomSeeds);
        panel->handle()->review()->restoreKept(stored.keptModels);
    });
    panel->runBar()->setRuns(stored.runs);
    panel->runBar()->setBoard(stored.board);
    connect(panel, &WorkflowPanel::openFailed, panel, [panel](const QString &sentence) {
        panel->messages()->show(u"open"_s, MessageBar::Level::Problem, sentence);
    });
    panel->openLater(stored.source, stored.values, stored.workflow, stored.title);
    addTab({stored.id, panel, stored.randomSeeds, stored.keptModels});
}

void WorkflowTabs::wakeUp(WorkflowPanel *panel)
{
    if (!panel || !panel->isAsleep())
        return;
    if (panel->source().kind == WorkflowSource::Kind::File && !panel->workflowBytes().isEmpty())
        compareWithFile(panel);
    panel->wakeUp();
}

//! The tab shows the workflow that it was opened with; that its file is another by now is said.
void WorkflowTabs::compareWithFile(WorkflowPanel *panel)
{
    deliver(
        hasOtherText(panel->source(), panel->workflowBytes()), panel,
        [this, panel](bool isOther) {
            if (!isOther)
                return;
            panel->messages()->show(u"file"_s, MessageBar::Level::Info,
                                    tr("%1 has changed since it was opened here.")
                                        .arg(QFileInfo(panel->source().location).fileName()),
                                    tr("Open the new version"), [this, panel] {
                                        panel->messages()->clear(u"file"_s);
                                        open(panel->source());
                                    });
        },
        [](const Error &) {}); // gone: the tab has its own copy
}

WorkflowPanel *WorkflowTabs::makePanel()
{
    auto *panel = new WorkflowPanel(m_session, m_prompter, this);
    panel->hide(); // until it has something to show
    connect(panel, &WorkflowPanel::imageActivated, this, &WorkflowTabs::imageActivated);
    connect(panel, &WorkflowPanel::valuesChanged, this, [this, panel] { noteChange(panel); });
    connect(panel, &WorkflowPanel::adopted, this, [this, panel] {
        updateTitle(panel);
        noteChange(panel);
        connect(panel->handle()->randomSeeds(), &RandomSeeds::changed, this,
                [this, panel] { noteChange(panel); });
        connect(panel->handle()->review(), &LoadReview::changed, this, [this, panel] { noteChange(panel); });
        if (panel == current())
            updateCurrent();
    });
    return panel;
}

void WorkflowTabs::open(const WorkflowOrigin &source, const QJsonObject &values, const QByteArray &workflow)
{
    StoredTab stored;
    stored.source = source;
    stored.values = values;
    stored.workflow = workflow;
    openNew(stored);
}

//! The tab comes when the workflow is loaded: a file that is none leaves everything as it was.
void WorkflowTabs::openNew(const StoredTab &wanted)
{
    WorkflowPanel *panel = makePanel();
    connect(panel, &WorkflowPanel::opened, this, [this, panel] {
        if (tabOf(panel) < 0)
            adoptNew(panel);
    });
    connect(panel, &WorkflowPanel::openFailed, this,
            [this, panel](const QString &sentence) { openFailed(panel, sentence); });
    if (const WorkflowPanel *model = current()) // results go where they went, until the person says otherwise
        panel->runBar()->setBoard(model->runBar()->board());
    panel->open(wanted.source, wanted.values, wanted.workflow);
}

void WorkflowTabs::adoptNew(WorkflowPanel *panel)
{
    if (WorkflowPanel *before = current())
        before->messages()->clear(u"open"_s);
    for (int i = 0; i < m_tabs.size(); ++i) {
        const WorkflowPanel *other = m_tabs.at(i).panel;
        if (toText(other->source()) == toText(panel->source())
            && other->workflowBytes() == panel->workflowBytes()) {
            panel->deleteLater();
            m_bar->setCurrentIndex(i);
            return;
        }
    }
    addTab({newId(), panel, {}, {}});
    noteChange(panel);
    m_bar->setCurrentIndex(int(m_tabs.size()) - 1);
}

void WorkflowTabs::openFailed(WorkflowPanel *panel, const QString &sentence)
{
    if (tabOf(panel) < 0)
        panel->deleteLater();
    showProblem(sentence);
}

void WorkflowTabs::showProblem(const QString &sentence)
{
    WorkflowPanel *shown = current();
    if (!shown)
        m_empty->setText(sentence);
    else
        shown->messages()->show(u"open"_s, MessageBar::Level::Problem, sentence);
}

void WorkflowTabs::addTab(const Tab &tab)
{
    m_tabs.append(tab);
    m_pages->addWidget(tab.panel);
    m_bar->addTab({}); // may become the current one: all else is there
    updateTitle(tab.panel);
}

void WorkflowTabs::useValues(const WorkflowOrigin &source, const QJsonObject &values)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        WorkflowPanel *panel = m_tabs.at(i).panel;
        if (toText(panel->source()) != toText(source))
            continue;
        m_bar->setCurrentIndex(i);
        panel->useValues(values);
        return;
    }
    StoredTab wanted;
    wanted.source = source;
    wanted.values = values;
    openNew(wanted);
}

WorkflowPanel *WorkflowTabs::current() const
{
    const int tab = m_bar->currentIndex();
    return tab >= 0 && tab < m_tabs.size() ? m_tabs.at(tab).panel : nullptr;
}

QList<WorkflowPanel *> WorkflowTabs::panels() const
{
    QList<WorkflowPanel *> panels;
    for (const Tab &tab : m_tabs)
        panels.append(tab.panel);
    return panels;
}

void WorkflowTabs::select(int tab)
{
    m_bar->setCurrentIndex(tab);
}

void WorkflowTabs::closeCurrent()
{
    closeTab(m_bar->currentIndex());
}

void WorkflowTabs::closeTab(int tab)
{
    if (tab < 0 || tab >= m_tabs.size())
        return;
    const Tab closed = m_tabs.at(tab);
    m_closed.append(stored(closed));
    if (m_closed.size() > kMaxClosed)
        m_closed.removeFirst();
    m_unsaved.remove(closed.id);
    m_store->remove(closed.id);
    m_tabs.removeAt(tab);
    m_bar->removeTab(tab);
    m_pages->removeWidget(closed.panel);
    closed.panel->deleteLater();
    updateCurrent();
    noteChange(nullptr);
}

void WorkflowTabs::reopenClosed()
{
    if (m_closed.isEmpty())
        return;
    add(m_closed.takeLast());
    m_bar->setCurrentIndex(int(m_tabs.size()) - 1);
    noteChange(m_tabs.last().panel);
}

void WorkflowTabs::moved(int from, int to)
{
    m_tabs.move(from, to);
    noteChange(nullptr);
}

void WorkflowTabs::updateCurrent()
{
    if (m_isRestoring)
        return;
    WorkflowPanel *panel = current();
    wakeUp(panel);
    m_pages->setCurrentWidget(panel ? static_cast<QWidget *>(panel) : m_empty);
    m_bar->setVisible(!m_tabs.isEmpty());
    QUndoStack *stack = panel && panel->handle() ? panel->handle()->history()->stack() : nullptr;
    if (stack)
        m_history->addStack(stack); // or the group would not hear of its end
    m_history->setActiveStack(stack);
    noteChange(nullptr);
    emit currentChanged();
}

void WorkflowTabs::updateTitle(const WorkflowPanel *panel)
{
    const int tab = tabOf(panel);
    if (tab < 0)
        return;
    m_bar->setTabText(tab, panel->title().replace(u'&', u"&&"_s));
    m_bar->setTabToolTip(tab, panel->title().toHtmlEscaped()); // a tool tip would show tags
}

//! null: only the order of the tabs.
void WorkflowTabs::noteChange(const WorkflowPanel *panel)
{
    const int tab = tabOf(panel);
    if (tab >= 0)
        m_unsaved.insert(m_tabs.at(tab).id);
    if (!m_saveDelay.isActive()) // not put off by more typing
        m_saveDelay.start();
}

int WorkflowTabs::tabOf(const WorkflowPanel *panel) const
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i).panel == panel)
            return i;
    }
    return -1;
}

StoredTab WorkflowTabs::stored(const Tab &tab) const
{
    StoredTab stored;
    stored.id = tab.id;
    stored.source = tab.panel->source();
    stored.title = tab.panel->title();
    stored.values = tab.panel->changedValues();
    stored.runs = tab.panel->runBar()->runs();
    stored.board = tab.panel->runBar()->board();
    const std::shared_ptr<WorkflowHandle> handle = tab.panel->handle();
    stored.randomSeeds = handle ? handle->randomSeeds()->keys() : tab.randomSeeds;
    stored.keptModels = handle ? handle->review()->keptKeys() : tab.keptModels;
    stored.workflow = tab.panel->workflowBytes();
    return stored;
}

void WorkflowTabs::save()
{
    m_saveDelay.stop();
    Status status = Done{};
    QStringList ids;
    for (const Tab &tab : std::as_const(m_tabs)) {
        ids.append(tab.id);
        if (status.ok() && m_unsaved.contains(tab.id))
            status = m_store->save(stored(tab));
    }
    if (status.ok())
        status = m_store->saveOrder(ids, ids.value(m_bar->currentIndex()));
    if (status.ok())
        m_unsaved.clear();
    WorkflowPanel *panel = current();
    if (!panel)
        return;
    if (status.ok())
        panel->messages()->clear(u"save"_s);
    else
        panel->messages()->show(u"save"_s, MessageBar::Level::Warning, status.error().message);
}

} // namespace Triptych
