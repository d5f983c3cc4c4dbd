// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Triptych {

class Job;
class JobRow;
class MessageArea;
class ServerSession;

//! The queue: pause, cancel, and one row a run, newest on top; finished rows beyond the newest few fold into a count.
//! Owned by MainWindow, rebuilt with each session; GUI thread.
class JobPanel final : public QWidget {
    Q_OBJECT

public:
    explicit JobPanel(ServerSession *session, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(JobPanel)

    QString summary() const; //!< "1 running, 2 waiting"; empty when nothing is to do

signals:
    void summaryChanged(const QString &summary);
    void valuesWanted(Triptych::Job *job);
    void imageActivated(const QString &imageName);

private:
    void build();
    void addRow(Job *job);
    void fold();
    void updateQueue();
    void togglePause();
    void cancelAll();
    void showDetails(Job *job);

    ServerSession *m_session;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    MessageArea *m_messages;
    QVBoxLayout *m_rowLayout;
    QLabel *m_empty;
    QToolButton *m_folded;
    QList<JobRow *> m_rows; // newest first
    bool m_isUnfolded = false;
    QTimer m_clock;
};

} // namespace Triptych
