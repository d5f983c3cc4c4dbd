// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Triptych {

class ImageViewer;
class ServerSession;

//! One picture large, with its neighbours one key away; of a video its first picture, and a button for the person's own
//! player. Owned by MainWindow, rebuilt with each session; GUI thread.
class ViewerPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ViewerPanel(ServerSession *session, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ViewerPanel)

    void showRow(int row);
    void showImage(const QString &imageName); //!< also one that is not in the open board
    int currentRow() const; //!< -1 when the picture is not in the list
    QString currentName() const { return m_name; }
    QString zoomText() const;

signals:
    void closed(); //!< Escape or "Grid"
    void saveRequested(const QString &imageName);
    void fullScreenRequested();
    void statusChanged();

private:
    void buildTools(QHBoxLayout *tools);
    QWidget *makePlayRow();
    void play();
    void updatePlay();
    void step(int by);
    void load();
    void decode(const QString &name);
    void updateTitle();
    QToolButton *addTool(QHBoxLayout *tools, const QString &name, const QString &iconName,
                         const QString &text);

    ServerSession *m_session;
    ImageViewer *m_viewer;
    QLabel *m_title;
    QLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_star;
    QPushButton *m_play = nullptr;
    QPersistentModelIndex m_index;
    QString m_name;
    QString m_wanted; // the video that is opened when it is here
};

} // namespace Triptych
