// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;

namespace Triptych {

class ImageGrid;
class MessageArea;
class PictureExport;
class Prompter;
class ServerSession;

//! The pictures of one board: title, kind, search, order, size, and the grid. Owned by MainWindow, rebuilt with each
//! session; GUI thread.
class GalleryPanel final : public QWidget {
    Q_OBJECT

public:
    GalleryPanel(ServerSession *session, Prompter *prompter, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(GalleryPanel)

    ImageGrid *grid() const { return m_grid; }
    MessageArea *messages() const { return m_messages; }
    void showBoard(const QString &boardId);
    void setThumbnailSize(int px);
    void saveSelected(); //!< one picture: "Save as"; several: into a folder
    void copySelected();
    void toggleStar();
    void focusSearch();
    void addPictures();
    void saveImage(const QString &imageName);
    void selectRow(int row); //!< makes it the current one and brings it into view
    void focusGrid();
    void activateCurrent();
    QString currentName() const; //!< empty without a current picture
    QString placeText() const; //!< "rows 1–6 of 52"
    QString countText() const; //!< "312 images"
    QString selectionText() const; //!< "3 selected"; empty for none

signals:
    void imageActivated(int row);
    void statusChanged();
    void thumbnailSizeChanged(int px);
    void actionsChanged(); //!< the selection changed

private:
    void buildTools();
    void connectModel();
    void updateTitle();
    void updateEmptyText();
    void applySearch();
    void setKind(bool assets);
    void upload(const QStringList &paths);
    void showWanted(int first, int last);
    QList<int> selectedRows() const;

    ServerSession *m_session;
    Prompter *m_prompter;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_images;
    QToolButton *m_assets;
    QLineEdit *m_search;
    QToolButton *m_order;
    QSlider *m_size;
    MessageArea *m_messages;
    ImageGrid *m_grid;
    PictureExport *m_export;
    int m_lastFirst = 0;
    QTimer m_searchDelay;
};

} // namespace Triptych
