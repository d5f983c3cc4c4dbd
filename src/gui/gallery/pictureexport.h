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
    void copy(const QList<int> &rows); //!< names, files and, for one picture, its pixels
    //! What a drag carries; the drag takes it. Files that are not there yet are asked for, and a bar says so.
    QMimeData *dragData(const QModelIndexList &indexes);
    void prefetch(const QList<int> &rows); //!< files of a drag must be there before it leaves the window

private:
    QString stemOf(int row) const;

    ServerSession *m_session;
    Prompter *m_prompter;
    MessageArea *m_messages;
    QWidget *m_window;
};

} // namespace Triptych
