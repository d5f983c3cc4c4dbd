// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace Triptych {

class Job;
class PictureButton;
class ThumbnailStore;
struct JobResultGroup;

//! The middle of a picture as a square. \param edge  device-independent pixels
QPixmap squarePixmap(const QImage &image, int edge, qreal devicePixelRatio);

//! The pictures of an ended run as thumbnails, by output node; with several nodes each group has the node's title.
//! Owned by its JobRow; GUI thread.
class JobResults final : public QWidget {
    Q_OBJECT

public:
    JobResults(Job *job, ThumbnailStore *thumbnails, QWidget *parent);
    Q_DISABLE_COPY_MOVE(JobResults)

signals:
    void imageActivated(const QString &imageName);

private:
    void rebuild();
    void addGroup(const JobResultGroup &group, bool isTitled);
    PictureButton *addPicture(const QString &imageName, const QString &title);
    void showThumbnail(PictureButton *picture);

    QPointer<Job> m_job;
    ThumbnailStore *m_thumbnails;
    QVBoxLayout *m_column;
    QList<PictureButton *> m_pictures;
};

} // namespace Triptych
