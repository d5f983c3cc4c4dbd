// SPDX-License-Identifier: Apache-2.0
#include "gui/viewer/viewerpanel.h"

#include "gallery/durationtext.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"
#include "gui/viewer/imageviewer.h"
#include "transfer/picture.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

ViewerPanel::ViewerPanel(ServerSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_viewer(new ImageViewer(this))
    , m_title(new QLabel(this))
    , m_position(new QLabel(this))
{
    auto *tools = new QHBoxLayout;
    buildTools(tools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_viewer, 1);
    layout->addWidget(makePlayRow());
    setFocusProxy(m_viewer);
    connect(m_viewer, &ImageViewer::next, this, [this] { step(1); });
    connect(m_viewer, &ImageViewer::previous, this, [this] { step(-1); });
    connect(m_viewer, &ImageViewer::closed, this, &ViewerPanel::closed);
    connect(m_viewer, &ImageViewer::zoomChanged, this, &ViewerPanel::statusChanged);
    connect(&session->fullImages, &FullImages::ready, this, [this](const QString &name) {
        if (name == m_name && !isVideoName(name))
            decode(name);
        if (name == m_wanted)
            play();
    });
    connect(&session->fullImages, &FullImages::failed, this, [this](const QString &name, const Error &error) {
        if (name == m_wanted)
            m_wanted.clear();
        if (name == m_name)
            m_viewer->setError(error.message);
        updatePlay();
    });
    connect(&session->thumbnails, &ThumbnailStore::thumbnailReady, this, [this](const QString &name) {
        if (name == m_name && isVideoName(name))
            m_viewer->setThumbnail(m_session->thumbnails.thumbnail(name), {});
    });
    // Rows come and go while the viewer is open: the picture stays, its place in the list is told anew.
    connect(&session->images, &QAbstractItemModel::rowsInserted, this, &ViewerPanel::updateTitle);
    connect(&session->images, &QAbstractItemModel::rowsRemoved, this, &ViewerPanel::updateTitle);
    connect(&session->images, &QAbstractItemModel::dataChanged, this, &ViewerPanel::updateTitle);
}

QWidget *ViewerPanel::makePlayRow()
{
    auto *row = new QWidget(this);
    m_play = new QPushButton(icon(u"play"_s), {}, row);
    m_play->setObjectName(u"playVideo"_s);
    m_play->setFocusPolicy(Qt::TabFocus);
    connect(m_play, &QPushButton::clicked, this, &ViewerPanel::play);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addStretch();
    layout->addWidget(m_play);
    layout->addStretch();
    return row;
}

//! Videos are shown by the person's own player, from a file of ours that lives as long as the session.
void ViewerPanel::play()
{
    m_wanted = m_name;
    const QString path = m_session->fullImages.path(m_name);
    if (path.isEmpty()) {
        m_session->fullImages.request(m_name);
    } else {
        m_wanted.clear();
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            m_viewer->setError(tr("There is no program for videos. Save the video to watch it elsewhere."));
    }
    updatePlay();
}

void ViewerPanel::updatePlay()
{
    const bool isLoading = !m_wanted.isEmpty() && m_wanted == m_name;
    m_play->parentWidget()->setVisible(isVideoName(m_name));
    m_play->setEnabled(!isLoading);
    m_play->setText(isLoading ? tr("Loading the video") : tr("Open in the default player"));
}

QToolButton *ViewerPanel::addTool(QHBoxLayout *tools, const QString &name, const QString &iconName,
                                  const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus); // the keys belong to the picture
    tools->addWidget(button);
    return button;
}

void ViewerPanel::buildTools(QHBoxLayout *tools)
{
    tools->setContentsMargins(8, 6, 8, 6);
    tools->setSpacing(4);
    QToolButton *grid = addTool(tools, u"backToGrid"_s, u"grid-small"_s, tr("Back to the grid"));
    grid->setText(tr("Grid"));
    grid->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previous = addTool(tools, u"previousImage"_s, u"left"_s, tr("Previous picture"));
    m_next = addTool(tools, u"nextImage"_s, u"right"_s, tr("Next picture"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(40);
    m_position->setTextFormat(Qt::PlainText);
    m_position->setForegroundRole(QPalette::PlaceholderText);
    tools->addSpacing(8);
    tools->addWidget(m_title);
    tools->addWidget(m_position);
    tools->addStretch(1);
    m_star = addTool(tools, u"starImage"_s, u"star"_s, tr("Star"));
    QToolButton *save = addTool(tools, u"saveImage"_s, u"download"_s, tr("Save as"));
    QToolButton *fit = addTool(tools, u"zoomFit"_s, u"zoom-fit"_s, tr("Fit to the window"));
    QToolButton *original = addTool(tools, u"zoomOriginal"_s, u"zoom-100"_s, tr("Actual size"));
    QToolButton *full = addTool(tools, u"fullScreen"_s, u"fullscreen"_s, tr("Full screen"));
    connect(grid, &QToolButton::clicked, this, &ViewerPanel::closed);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_star, &QToolButton::clicked, this, [this] {
        if (const ImageInfo *info = m_session->images.info(currentRow()))
            m_session->images.setStarred({currentRow()}, !info->starred);
    });
    connect(save, &QToolButton::clicked, this, [this] { emit saveRequested(m_name); });
    connect(fit, &QToolButton::clicked, this, [this] { m_viewer->zoomToFit(); });
    connect(original, &QToolButton::clicked, this, [this] { m_viewer->zoomToActualSize(); });
    connect(full, &QToolButton::clicked, this, &ViewerPanel::fullScreenRequested);
}

int ViewerPanel::currentRow() const
{
    return m_index.isValid() ? m_index.row() : -1;
}

void ViewerPanel::showRow(int row)
{
    const QString name = m_session->images.name(row);
    if (name.isEmpty())
        return;
    m_index = m_session->images.index(row);
    m_name = name;
    load();
}

void ViewerPanel::showImage(const QString &imageName)
{
    const int row = m_session->images.rowOf(imageName);
    m_index = row >= 0 ? QPersistentModelIndex(m_session->images.index(row)) : QPersistentModelIndex();
    m_name = imageName;
    load();
}

void ViewerPanel::step(int by)
{
    const int row = currentRow() + by;
    if (currentRow() >= 0 && row >= 0 && row < m_session->images.rowCount())
        showRow(row);
}

void ViewerPanel::load()
{
    updateTitle();
    m_wanted.clear(); // who has moved on does not want to be called back
    updatePlay();
    const ImageInfo *info = m_session->images.info(currentRow());
    const QImage thumbnail = m_session->thumbnails.thumbnail(m_name);
    m_viewer->setThumbnail(thumbnail, info ? info->size : thumbnail.size());
    if (isVideoName(m_name)) {
        if (thumbnail.isNull()) // of a field or a job: not in the grid
            m_session->thumbnails.request(m_name);
    } else if (m_session->fullImages.path(m_name).isEmpty()) {
        m_session->fullImages.request(m_name);
    } else {
        decode(m_name);
    }
    for (const int neighbour : {currentRow() + 1, currentRow() - 1}) { // the next key shall not wait
        const QString name = m_session->images.name(neighbour);
        if (currentRow() >= 0 && !name.isEmpty() && !isVideoName(name))
            m_session->fullImages.request(name);
    }
}

void ViewerPanel::decode(const QString &name)
{
    const QString path = m_session->fullImages.path(name);
    const Reply<QImage> reply = QtConcurrent::run([path]() -> Result<QImage> {
        const Result<QImage> image = readPicture(path);
        if (!image)
            return image.error();
        return forScreen(image.value());
    });
    deliver(
        reply, this,
        [this, name](const QImage &image) {
            if (name == m_name)
                m_viewer->setImage(image);
        },
        [this, name](const Error &error) {
            if (name == m_name)
                m_viewer->setError(error.message);
        });
}

void ViewerPanel::updateTitle()
{
    const int row = currentRow();
    const int count = m_session->images.rowCount();
    const ImageInfo *info = m_session->images.info(row);
    QString title = m_name.left(8);
    if (info)
        title = tr("%1 × %2").arg(info->size.width()).arg(info->size.height());
    if (info && info->durationSeconds > 0)
        //: %1 is the size of a video in pixels, %2 its length
        title = tr("%1, %2").arg(title, durationText(info->durationSeconds));
    m_title->setText(title);
    m_title->setToolTip(m_name);
    m_position->setText(row < 0 ? QString()
                                : tr("%1 of %2").arg(QLocale().toString(row + 1), QLocale().toString(count)));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row >= 0 && row + 1 < count);
    m_star->setIcon(icon(info && info->starred ? u"star-filled"_s : u"star"_s));
    m_star->setEnabled(info != nullptr);
    emit statusChanged();
}

QString ViewerPanel::zoomText() const
{
    return tr("%1 %").arg(qRound(m_viewer->zoom() * 100));
}

} // namespace Triptych
