// SPDX-License-Identifier: Apache-2.0
#include "gui/jobs/jobrow.h"

#include "gui/form/linkbutton.h"
#include "gui/jobs/jobresults.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"
#include "jobs/joblistmodel.h"
#include "transfer/picture.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPreviewPx = 48;

QString clock(qint64 seconds)
{
    return u"%1:%2"_s.arg(QString::number(seconds / 60),
                          QString::number(seconds % 60).rightJustified(2, u'0'));
}

struct Symbol {
    QString icon;
    QColor colour;
};

Symbol symbolOf(const Job &job, const QWidget *widget)
{
    const Theme &theme = Theme::current(widget);
    const QColor secondary = theme.palette.color(QPalette::PlaceholderText);
    switch (job.state()) {
    case Job::State::Preparing:
        return {u"upload"_s, secondary};
    case Job::State::Running:
        return {u"image"_s, secondary};
    case Job::State::Completed:
        return {u"ok"_s, theme.ok};
    case Job::State::Failed:
        return {u"error"_s, theme.problem};
    case Job::State::Canceled:
        return {u"cancelled"_s, secondary};
    default:
        return {u"clock"_s, secondary};
    }
}

QLabel *plainLabel(QWidget *parent, QPalette::ColorRole role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

} // namespace

JobRow::JobRow(Job *job, ThumbnailStore *thumbnails, QWidget *parent)
    : QFrame(parent)
    , m_job(job)
    , m_picture(new QLabel(this))
    , m_title(plainLabel(this, QPalette::WindowText))
    , m_fact(plainLabel(this, QPalette::WindowText))
    , m_bar(new QProgressBar(this))
    , m_state(plainLabel(this, QPalette::PlaceholderText))
    , m_times(plainLabel(this, QPalette::PlaceholderText))
    , m_cancel(new QToolButton(this))
    , m_links(new QWidget(this))
    , m_results(new JobResults(job, thumbnails, this))
{
    setFocusPolicy(Qt::TabFocus);
    build();
    connect(job, &Job::changed, this, &JobRow::update);
    connect(job, &Job::previewChanged, this, &JobRow::updatePreview);
    connect(m_results, &JobResults::imageActivated, this, &JobRow::imageActivated);
    update();
}

void JobRow::build()
{
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_state->setWordWrap(true);
    m_title->setText(m_job->title());
    m_title->setMinimumWidth(40);
    m_cancel->setObjectName(u"cancelJob"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(u"close"_s));
    m_cancel->setToolTip(tr("Cancel this job"));
    m_cancel->installEventFilter(this);
    m_cancel->setAccessibleName(tr("Cancel %1").arg(m_job->title()));
    connect(m_cancel, &QToolButton::clicked, this, [this] { emit cancelRequested(m_job); });
    auto *links = new QHBoxLayout(m_links);
    links->setContentsMargins({});
    links->setSpacing(16);
    addLink(tr("Use these values"), &JobRow::valuesWanted);
    m_details = addLink(tr("Details"), &JobRow::detailsWanted);
    links->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_picture, 0, 0, 5, 1, Qt::AlignTop | Qt::AlignHCenter);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_fact, 0, 2, Qt::AlignRight);
    grid->addWidget(m_cancel, 0, 3);
    grid->addWidget(m_bar, 1, 1, 1, 3);
    grid->addWidget(m_state, 2, 1);
    grid->addWidget(m_times, 2, 2, 1, 2, Qt::AlignRight);
    grid->addWidget(m_results, 3, 1, 1, 3);
    grid->addWidget(m_links, 4, 1, 1, 3);
    grid->setColumnStretch(1, 1);
}

LinkButton *JobRow::addLink(const QString &text, void (JobRow::*signal)(Job *))
{
    auto *link = new LinkButton(text, {}, m_links);
    link->setObjectName(u"jobLink"_s);
    connect(link, &LinkButton::clicked, this, [this, signal] { emit(this->*signal)(m_job); });
    m_links->layout()->addWidget(link);
    return link;
}

void JobRow::update()
{
    if (!m_job)
        return;
    const bool running = m_job->state() == Job::State::Running;
    const bool failed = m_job->state() == Job::State::Failed;
    m_bar->setVisible(running);
    m_bar->setValue(qRound(m_job->fraction() * 1000));
    m_links->setVisible(failed || m_job->state() == Job::State::Canceled);
    m_details->setVisible(failed);
    m_results->setVisible(m_job->isEnded() && !m_job->images().isEmpty());
    QString state = JobListModel::stateText(*m_job);
    if (failed)
        state += u": "_s + m_job->error().message;
    if (m_job->state() == Job::State::Completed)
        state = tr("Done, %Ln picture(s)", nullptr, static_cast<int>(m_job->images().size()));
    if (m_job->leftOutCount() > 0)
        state +=
            u". "_s + tr("%Ln run(s) left out: the server's queue is full.", nullptr, m_job->leftOutCount());
    m_state->setText(state);
    m_cancel->setVisible(!m_job->isEnded() && (m_hovered || hasFocus() || m_cancel->hasFocus()));
    if (running) {
        m_fact->setText(m_job->requestedCount() > 1
                            ? tr("%1 of %2").arg(m_job->finishedCount()).arg(m_job->requestedCount())
                            : tr("%1 %").arg(qRound(m_job->fraction() * 100)));
    } else if (m_job->isEnded()) {
        m_fact->setText(QLocale().toString(m_job->ended().time(), QLocale::ShortFormat));
    } else {
        m_fact->setText(tr("%Ln run(s)", nullptr, m_job->requestedCount()));
    }
    setAccessibleName(tr("%1, %2").arg(m_job->title(), state));
    updateTimes();
    updatePreview();
}

void JobRow::updateTimes()
{
    if (!m_job || m_job->state() != Job::State::Running || !m_job->started().isValid()) {
        m_times->clear();
        return;
    }
    const qint64 elapsed = m_job->started().secsTo(QDateTime::currentDateTime());
    const double fraction = m_job->fraction();
    const bool estimable = fraction > 0.05 && elapsed >= 2;
    m_times->setText(estimable
                         ? tr("%1 of %2").arg(clock(elapsed), clock(qRound64(double(elapsed) / fraction)))
                         : clock(elapsed));
}

void JobRow::updatePreview()
{
    if (!m_job)
        return;
    const bool running = m_job->state() == Job::State::Running;
    if (running && !m_job->previewBytes().isEmpty()) {
        if (const Result<QImage> preview = decodePicture(m_job->previewBytes(), 1024 * 1024)) {
            m_picture->setPixmap(squarePixmap(preview.value(), kPreviewPx, devicePixelRatioF()));
            return;
        }
    }
    const Symbol symbol = symbolOf(*m_job, this);
    m_picture->setPixmap(icon(symbol.icon, symbol.colour).pixmap(QSize(16, 16), devicePixelRatioF()));
}

bool JobRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_cancel && event->type() == QEvent::FocusOut)
        update(); // the focus left the row by its button
    return QFrame::eventFilter(watched, event);
}

void JobRow::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QFrame::update();
    QFrame::enterEvent(event);
}

void JobRow::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QFrame::update();
    QFrame::leaveEvent(event);
}

void JobRow::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
    QFrame::update();
}

void JobRow::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
    QFrame::update();
}

void JobRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current(this);
    QPainter painter(this);
    if (m_hovered)
        painter.fillRect(rect(), theme.hover);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.innerLine);
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -2));
    }
}

} // namespace Triptych
