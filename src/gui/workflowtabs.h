// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/tabstore.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QUndoGroup;

namespace Triptych {

class Prompter;
class ServerSession;
class WorkflowPanel;

//! The open workflows, one tab each with its own values. Owned by MainWindow, rebuilt with each session from TabStore;
//! GUI thread. What changes is on disk within kSaveDelay.
class WorkflowTabs final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kSaveDelay{300};

    //! \param store, history  outlive this; \param openMenu  what "+" offers
    WorkflowTabs(ServerSession *session, Prompter *prompter, TabStore *store, QUndoGroup *history,
                 QMenu *openMenu, QWidget *parent = nullptr);
    ~WorkflowTabs() override;
    Q_DISABLE_COPY_MOVE(WorkflowTabs)

    void restore(); //!< the tabs of the store
    //! In a tab of its own; one that is open already is only shown. When it cannot be loaded, a bar of the current tab
    //! says why and nothing else changes.
    //! \param values  changed values to begin with \param workflow  its text when it is known already
    void open(const WorkflowOrigin &source, const QJsonObject &values = {}, const QByteArray &workflow = {});
    void showProblem(const QString &sentence); //!< in a bar of the current tab
    //! Puts values into the tab of this workflow, which is opened when there is none.
    void useValues(const WorkflowOrigin &source, const QJsonObject &values);
    WorkflowPanel *current() const; //!< null when no workflow is open
    QList<WorkflowPanel *> panels() const;
    void select(int tab); //!< from 0; others are ignored
    void closeTab(int tab);
    void closeCurrent();
    void reopenClosed(); //!< the one that was closed last, as it was
    bool canReopen() const { return !m_closed.isEmpty(); }
    void save(); //!< what has changed, now

signals:
    void currentChanged(); //!< another tab, or what the tab shows
    void imageActivated(const QString &imageName);

private:
    struct Tab {
        QString id;
        WorkflowPanel *panel;
        QStringList randomSeeds; //!< until the workflow is loaded; keptModels likewise
        QStringList keptModels;
    };

    void build(QMenu *openMenu);
    WorkflowPanel *makePanel();
    void addTab(const Tab &tab);
    void openNew(const StoredTab &wanted);
    void adoptNew(WorkflowPanel *panel);
    void add(const StoredTab &stored);
    void wakeUp(WorkflowPanel *panel);
    void compareWithFile(WorkflowPanel *panel);
    void moved(int from, int to);
    void updateCurrent();
    void updateTitle(const WorkflowPanel *panel);
    void noteChange(const WorkflowPanel *panel);
    void openFailed(WorkflowPanel *panel, const QString &sentence);
    int tabOf(const WorkflowPanel *panel) const;
    StoredTab stored(const Tab &tab) const;

    ServerSession *m_session;
    Prompter *m_prompter;
    TabStore *m_store;
    QUndoGroup *m_history;
    QTabBar *m_bar;
    QToolButton *m_add;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QList<Tab> m_tabs; // in the order of the bar
    QList<StoredTab> m_closed; // the last one last
    QSet<QString> m_unsaved; // ids
    QTimer m_saveDelay;
    bool m_isRestoring = false; // the tab that is shown is not known yet
};

} // namespace Triptych
