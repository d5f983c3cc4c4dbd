// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndexList>
#include <QObject>

class QMimeData;
class QWidget;

namespace Triptych {

class MessageArea;
class Prompter;
class ServerSession;

//! Pictures of the open board on their way out: saved as files, dragged to other programs, copied. Owned by GalleryPanel;
//! GUI thread. Files are named for people, by board and time.
class PictureExport final : public QObject {
    Q_OBJECT

public:
    //! \param window  parent of the dialogs
    PictureExport(ServerSession *session, Prompter *prompter, MessageArea *messages, QWidget *window);
    Q_DISABLE_COPY_MOVE(PictureExport)

    void save(const QList<int> &rows); //!< one: "Save as"; several: into a folder
    void saveImage(const QString &imageName);
    void copy(const QList<int> &rows); //!< names at once; files and, of one picture, its pixels when loaded
    //! What a drag carries; the drag takes it. Null while files are still on their way: filesArrived() follows. After a
    //! failed download only the names, which this window takes; a bar says so.
    QMimeData *dragData(const QModelIndexList &indexes);
    void prefetch(const QList<int> &rows); //!< so that a drag need not wait

signals:
    void filesArrived(); //!< all files that dragData() waited for are there, or one will not come

private:
    QString stemOf(int row) const;
    bool hasFiles(const QStringList &names) const;
    QMimeData *mimeOf(const QStringList &names);
    void fileArrived();
    void fileFailed(const QString &imageName);

    ServerSession *m_session;
    Prompter *m_prompter;
    MessageArea *m_messages;
    QWidget *m_window;
    QStringList m_dragged; // names that a drag waits for
    QStringList m_copied; // names on the clipboard whose files are still to come
    bool m_dragFailed = false; // one of the dragged files will not come
};

} // namespace Triptych
