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

void PictureExport::copy(const QList<int> &rows)
{
    QModelIndexList indexes;
    for (const int row : rows)
        indexes.append(m_session->images.index(row));
    if (!indexes.isEmpty())
        QGuiApplication::clipboard()->setMimeData(dragData(indexes));
}

QMimeData *PictureExport::dragData(const QModelIndexList &indexes)
{
    auto *mime = new QMimeData; // the drag takes it
    QStringList names;
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes) {
        const QString name = m_session->images.name(index.row());
        names.append(name);
        if (const Result<QString> path = m_session->fullImages.namedCopy(name, stemOf(index.row())))
            urls.append(QUrl::fromLocalFile(path.value()));
        else
            m_session->fullImages.request(name); // the next drag has it
    }
    setImageNames(mime, names);
    if (urls.size() == names.size())
        mime->setUrls(urls);
    else // a drag cannot wait for the network; inside the window the names do
        m_messages->show(
            u"drag"_s, MessageBar::Level::Info,
            tr("The files are still being loaded. For another program, drag or copy again in a moment."));
    if (names.size() == 1 && urls.size() == 1)
        mime->setImageData(QImage(urls.first().toLocalFile()));
    return mime;
}

void PictureExport::prefetch(const QList<int> &rows)
{
    for (const int row : rows.first(qMin(rows.size(), kMaxPrefetched)))
        m_session->fullImages.request(m_session->images.name(row));
}

} // namespace Triptych
