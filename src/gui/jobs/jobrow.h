// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Triptych {

class Job;
class JobResults;
class LinkButton;
class ThumbnailStore;

//! One run in the queue panel: preview, name, state in words, bar, times; cancel while it can be, links when it failed,
//! thumbnails when it is done. Owned by JobPanel; GUI thread; lives no longer than its job.
class JobRow final : public QFrame {
    Q_OBJECT

public:
    JobRow(Job *job, ThumbnailStore *thumbnails, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(JobRow)

    Job *job() const { return m_job; }
    void updateTimes(); //!< elapsed and estimated time; called once a second while it runs

signals:
    void cancelRequested(Triptych::Job *job);
    void valuesWanted(Triptych::Job *job); //!< "Use these values"
    void detailsWanted(Triptych::Job *job);
    void imageActivated(const QString &imageName);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void build();
    void update();
    void updatePreview();
    LinkButton *addLink(const QString &text, void (JobRow::*signal)(Job *));

    QPointer<Job> m_job;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_fact; // right of the title: percent, count or time
    QProgressBar *m_bar;
    QLabel *m_state;
    QLabel *m_times;
    QToolButton *m_cancel;
    QWidget *m_links;
    LinkButton *m_details = nullptr;
    JobResults *m_results;
    bool m_hovered = false;
};

} // namespace Triptych
