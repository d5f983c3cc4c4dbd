// SPDX-License-Identifier: Apache-2.0
#include "gui/jobs/jobpanel.h"

#include "gui/jobs/jobrow.h"
#include "gui/messagebar.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownFinished = 3; // the newest results stay in view, older ones fold

QToolButton *toolButton(QWidget *parent, const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

JobPanel::JobPanel(ServerSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_pause(toolButton(this, u"pauseQueue"_s, u"pause"_s, tr("Pause the server's queue")))
    , m_cancel(toolButton(this, u"cancelAll"_s, u"stop"_s, tr("Cancel everything that is queued")))
    , m_messages(new MessageArea(this))
    , m_rowLayout(nullptr)
    , m_empty(new QLabel(tr("Nothing is queued. Fill in the form and press Run."), this))
    , m_folded(new QToolButton(this))
{
    build();
    connect(m_pause, &QToolButton::clicked, this, &JobPanel::togglePause);
    connect(m_cancel, &QToolButton::clicked, this, &JobPanel::cancelAll);
    connect(m_folded, &QToolButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        fold();
    });
    connect(session, &ServerSession::queueStatusChanged, this, &JobPanel::updateQueue);
    connect(&session->tracker, &JobTracker::jobAdded, this, &JobPanel::addRow);
    connect(&session->tracker, &JobTracker::cancelFailed, this, [this](const Error &error) {
        m_messages->show(u"cancel"_s, MessageBar::Level::Problem, error.message);
    });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (JobRow *row : std::as_const(m_rows))
            row->updateTimes();
    });
    for (const std::unique_ptr<Job> &job : session->tracker.jobs())
        addRow(job.get());
    fold();
    updateQueue();
}

void JobPanel::build()
{
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->addWidget(m_pause);
    tools->addWidget(m_cancel);
    tools->addStretch(1);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_folded->setObjectName(u"foldedJobs"_s);
    m_folded->setAutoRaise(true);
    m_folded->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_folded->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *content = new QWidget;
    m_rowLayout = new QVBoxLayout(content);
    m_rowLayout->setContentsMargins({});
    m_rowLayout->setSpacing(0);
    m_rowLayout->addWidget(m_empty);
    m_rowLayout->addWidget(m_folded);
    m_rowLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"jobScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_messages);
    layout->addWidget(scroll, 1);
}

void JobPanel::addRow(Job *job)
{
    auto *row = new JobRow(job, &m_session->thumbnails, this);
    m_rows.prepend(row);
    m_rowLayout->insertWidget(0, row);
    connect(row, &JobRow::cancelRequested, this, [this](Job *wanted) { m_session->tracker.cancel(wanted); });
    connect(row, &JobRow::valuesWanted, this, &JobPanel::valuesWanted);
    connect(row, &JobRow::detailsWanted, this, &JobPanel::showDetails);
    connect(row, &JobRow::imageActivated, this, &JobPanel::imageActivated);
    connect(job, &Job::changed, this, [this] { emit summaryChanged(summary()); });
    connect(job, &Job::endedNow, this, &JobPanel::fold);
    fold();
    emit summaryChanged(summary());
}

void JobPanel::fold()
{
    int finished = 0;
    int hidden = 0;
    for (JobRow *row : std::as_const(m_rows)) {
        const bool folds = row->job() && row->job()->isEnded() && ++finished > kShownFinished;
        row->setVisible(!folds || m_isUnfolded);
        hidden += folds ? 1 : 0;
    }
    m_empty->setVisible(m_rows.isEmpty());
    m_folded->setVisible(hidden > 0);
    m_folded->setIcon(icon(m_isUnfolded ? u"chevron-down"_s : u"chevron-right"_s));
    m_folded->setText(tr("Done earlier: %1").arg(hidden));
    if (m_session->tracker.unfinishedCount() > 0)
        m_clock.start();
    else
        m_clock.stop(); // quiet when idle
}

QString JobPanel::summary() const
{
    const QueueStatus &status = m_session->queueStatus();
    const int running = status.counts.inProgress + status.counts.waiting;
    if (running == 0 && status.counts.pending == 0)
        return status.isPaused ? tr("paused") : QString();
    if (status.isPaused)
        return tr("paused, %1 waiting").arg(status.counts.pending);
    return tr("%1 running, %2 waiting").arg(running).arg(status.counts.pending);
}

void JobPanel::updateQueue()
{
    const QueueStatus &status = m_session->queueStatus();
    m_pause->setIcon(icon(status.isPaused ? u"play"_s : u"pause"_s));
    m_pause->setToolTip(status.isPaused ? tr("Let the server's queue go on")
                                        : tr("Pause the server's queue"));
    m_cancel->setEnabled(status.counts.pending + status.counts.inProgress + status.counts.waiting > 0
                         || m_session->tracker.unfinishedCount() > 0);
    emit summaryChanged(summary());
}

void JobPanel::togglePause()
{
    const bool pause = !m_session->queueStatus().isPaused;
    deliver(
        m_session->client.queue.setPaused(pause), this, [this](const Done &) { m_session->refreshQueue(); },
        [this](const Error &error) {
            m_messages->show(u"pause"_s, MessageBar::Level::Problem, error.message);
        });
}

void JobPanel::cancelAll()
{
    for (const std::unique_ptr<Job> &job : m_session->tracker.jobs())
        m_session->tracker.cancel(job.get());
}

void JobPanel::showDetails(Job *job)
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(job->title());
    auto *text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setObjectName(u"errorDetails"_s);
    text->setPlainText(job->error().message + u"\n\n"_s + job->traceback());
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->resize(640, 400);
    dialog->show();
}

} // namespace Triptych
