// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/pictureexport.h"

#include "gallery/imagemime.h"
#include "gui/messagebar.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "transfer/filename.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxPrefetched = 20; // a larger selection is rather saved than dragged

} // namespace

PictureExport::PictureExport(ServerSession *session, Prompter *prompter, MessageArea *messages,
                             QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_prompter(prompter)
    , m_messages(messages)
    , m_window(window)
{
    connect(&session->fullImages, &FullImages::ready, this, &PictureExport::fileArrived);
    connect(&session->fullImages, &FullImages::failed, this, &PictureExport::fileFailed);
}

QString PictureExport::stemOf(int row) const
{
    const ImageInfo *info = m_session->images.info(row);
    const QString board = m_session->boards.nameOf(m_session->images.query().boardId);
    const QString time =
        info ? info->created.toString(u"yyyy-MM-dd_HHmmss"_s) : m_session->images.name(row).left(8);
    return sanitizedStem(board + u'_' + time);
}

void PictureExport::save(const QList<int> &rows)
{
    if (rows.size() == 1)
        saveImage(m_session->images.name(rows.first()));
    if (rows.size() < 2)
        return;
    QList<std::pair<QString, QString>> files; // names now: rows move while the person looks for a folder
    for (const int row : rows)
        files.append({m_session->images.name(row), stemOf(row)});
    m_prompter->chooseFolder(m_window, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                             [this, files](const QString &folder) {
                                 for (const auto &[name, stem] : files)
                                     m_session->downloads.add(name, folder, stem);
                             });
}

void PictureExport::saveImage(const QString &imageName)
{
    const QString suffix = imageName.section(u'.', -1);
    const QString suggested = stemOf(m_session->images.rowOf(imageName)) + u'.' + suffix;
    m_prompter->saveAs(m_window, suggested, [this, imageName](const QString &path) {
        m_session->downloads.addAs(imageName, path);
    });
}

bool PictureExport::hasFiles(const QStringList &names) const
{
    return std::all_of(names.cbegin(), names.cend(),
                       [this](const QString &name) { return !m_session->fullImages.path(name).isEmpty(); });
}

//! Names for this window; files for others when all are there: half of a drag would pass for the whole.
QMimeData *PictureExport::mimeOf(const QStringList &names)
{
    auto *mime = new QMimeData; // the drag or the clipboard takes it
    setImageNames(mime, names);
    if (!hasFiles(names))
        return mime;
    QList<QUrl> urls;
    for (const QString &name : names) {
        const Result<QString> path =
            m_session->fullImages.namedCopy(name, stemOf(m_session->images.rowOf(name)));
        if (!path) {
            m_messages->show(u"drag"_s, MessageBar::Level::Warning, path.error().message);
            return mime;
        }
        urls.append(QUrl::fromLocalFile(path.value()));
    }
    mime->setUrls(urls);
    if (urls.size() == 1 && !isVideoName(names.first()))
        mime->setImageData(QImage(urls.first().toLocalFile()));
    return mime;
}

void PictureExport::copy(const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names.append(m_session->images.name(row));
    if (names.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(mimeOf(names));
    m_copied = hasFiles(names) ? QStringList() : names;
    for (const QString &name : std::as_const(m_copied))
        m_session->fullImages.request(name);
    if (!m_copied.isEmpty())
        m_messages->show(
            u"copy"_s, MessageBar::Level::Info,
            tr("Copying %Ln picture(s): the files are being loaded.", nullptr, int(names.size())));
}

QMimeData *PictureExport::dragData(const QModelIndexList &indexes)
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names.append(m_session->images.name(index.row()));
    if (hasFiles(names) || (m_dragFailed && m_dragged == names)) {
        m_dragged.clear();
        m_messages->clear(u"drag"_s);
        if (std::exchange(m_dragFailed, false))
            m_messages->show(u"drag"_s, MessageBar::Level::Warning,
                             tr("The files could not be loaded: this drag works within Triptych only."));
        return mimeOf(names);
    }
    m_dragged = names;
    m_dragFailed = false;
    for (const QString &name : std::as_const(names))
        m_session->fullImages.request(name);
    m_messages->show(u"drag"_s, MessageBar::Level::Info,
                     tr("Loading %Ln file(s). Keep the button pressed: the drag starts when they are here.",
                        nullptr, int(names.size())));
    return nullptr;
}

void PictureExport::fileArrived()
{
    if (!m_dragged.isEmpty() && hasFiles(m_dragged)) {
        m_messages->clear(u"drag"_s);
        emit filesArrived();
        m_dragged.clear(); // nobody held the button any more
    }
    if (!m_copied.isEmpty() && hasFiles(m_copied)) {
        const QStringList names = std::exchange(m_copied, {});
        m_messages->clear(u"copy"_s);
        // Something else may have been copied since, here or elsewhere.
        if (imageNames(QGuiApplication::clipboard()->mimeData()) == names)
            QGuiApplication::clipboard()->setMimeData(mimeOf(names));
    }
}

void PictureExport::fileFailed(const QString &imageName)
{
    if (m_dragged.contains(imageName)) {
        m_dragFailed = true;
        m_messages->clear(u"drag"_s);
        emit filesArrived();
    }
    if (m_copied.contains(imageName)) {
        m_copied.clear();
        m_messages->show(
            u"copy"_s, MessageBar::Level::Warning,
            tr("The files could not be loaded: what was copied can be pasted within Triptych only."));
    }
}

void PictureExport::prefetch(const QList<int> &rows)
{
    for (const int row : rows.first(qMin(rows.size(), kMaxPrefetched)))
        if (const QString name = m_session->images.name(row); !isVideoName(name))
            m_session->fullImages.request(name); // a video may be a gigabyte: when it is dragged, not before
}

} // namespace Triptych
