// SPDX-License-Identifier: Apache-2.0
#include "gui/jobs/jobresults.h"

#include "gallery/thumbnailstore.h"
#include "gui/style/theme.h"
#include "jobs/job.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <utility>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThumbnailPx = 44;
constexpr qsizetype kMaxThumbnails = 4; // of one node, in the width of the panel
constexpr int kShade = 150; // under the number of the pictures that are not shown
constexpr qsizetype kMaxGroups = 6;

} // namespace

//! A square picture that can be chosen; with a text it stands for others.
class PictureButton final : public QAbstractButton {
public:
    PictureButton(const QString &imageName, QWidget *parent) : QAbstractButton(parent), m_imageName(imageName)
    {
        setFixedSize(kThumbnailPx, kThumbnailPx);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QString imageName() const { return m_imageName; }
    bool hasPicture() const { return !m_picture.isNull(); }
    void setPicture(const QPixmap &picture)
    {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current(this);
        QPainter painter(this);
        if (m_picture.isNull())
            painter.fillRect(rect(), theme.loading);
        else
            painter.drawPixmap(rect(), m_picture);
        if (!text().isEmpty()) {
            painter.fillRect(rect(), QColor(0, 0, 0, kShade));
            painter.setPen(Qt::white);
            painter.drawText(rect(), Qt::AlignCenter, text());
        }
        if (!hasFocus() && !underMouse())
            return;
        painter.setPen(QPen(hasFocus() ? theme.palette.color(QPalette::Text) : theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }

private:
    QString m_imageName;
    QPixmap m_picture;
};

QPixmap squarePixmap(const QImage &image, int edge, qreal devicePixelRatio)
{
    const int side = qRound(edge * devicePixelRatio);
    QImage scaled = image.scaled(QSize(side, side), Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    scaled = scaled.copy((scaled.width() - side) / 2, (scaled.height() - side) / 2, side, side);
    scaled.setDevicePixelRatio(devicePixelRatio);
    return QPixmap::fromImage(scaled);
}

JobResults::JobResults(Job *job, ThumbnailStore *thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_thumbnails(thumbnails)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(4);
    connect(job, &Job::imagesAdded, this, &JobResults::rebuild);
    connect(thumbnails, &ThumbnailStore::thumbnailReady, this, [this](const QString &name) {
        for (PictureButton *picture : std::as_const(m_pictures)) {
            if (picture->imageName() == name)
                showThumbnail(picture);
        }
    });
    rebuild();
}

void JobResults::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_pictures.clear();
    const QList<JobResultGroup> groups = m_job->resultGroups().mid(0, kMaxGroups);
    for (const JobResultGroup &group : groups)
        addGroup(group, groups.size() > 1);
}

void JobResults::addGroup(const JobResultGroup &group, bool isTitled)
{
    if (isTitled) {
        auto *title = new QLabel(this);
        title->setObjectName(u"resultTitle"_s);
        title->setTextFormat(Qt::PlainText);
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setText(group.title);
        title->setMinimumWidth(40);
        m_column->addWidget(title);
    }
    auto *strip = new QWidget(this);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins({});
    row->setSpacing(4);
    const qsizetype hidden = qMax<qsizetype>(0, group.imageNames.size() - kMaxThumbnails);
    const QStringList names = group.imageNames.mid(hidden); // the newest
    for (const QString &name : names)
        row->addWidget(addPicture(name, group.title));
    if (hidden > 0) {
        PictureButton *more = addPicture(group.imageNames.at(hidden - 1), group.title);
        //: further pictures of one run
        more->setText(tr("+%L1").arg(hidden));
        row->addWidget(more);
    }
    row->addStretch(1);
    m_column->addWidget(strip);
}

PictureButton *JobResults::addPicture(const QString &imageName, const QString &title)
{
    auto *picture = new PictureButton(imageName, this);
    picture->setObjectName(u"result"_s);
    //: %1 is the title of a node
    picture->setAccessibleName(tr("Picture of %1").arg(title));
    connect(picture, &QAbstractButton::clicked, this, [this, imageName] { emit imageActivated(imageName); });
    m_pictures.append(picture);
    showThumbnail(picture);
    return picture;
}

void JobResults::showThumbnail(PictureButton *picture)
{
    const QImage image = m_thumbnails->thumbnail(picture->imageName());
    if (image.isNull())
        m_thumbnails->request(picture->imageName());
    else
        picture->setPicture(squarePixmap(image, kThumbnailPx, devicePixelRatioF()));
}

} // namespace Triptych
