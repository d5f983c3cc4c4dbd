// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;

namespace Triptych {

class MessageArea;
class Prompter;
class ServerSession;

//! The list of boards as a drop target: each row takes pictures of the grid (moved) and files (uploaded). Owned by
//! BoardPanel; GUI thread.
class BoardView final : public QListView {
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BoardView)

    QModelIndex dropTarget() const { return m_target; } //!< the row that would take the drag now

signals:
    void filesDropped(const QString &boardId, const QStringList &paths);
    void imagesDropped(const QString &boardId, const QStringList &imageNames);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setTarget(const QModelIndex &index);

    QPersistentModelIndex m_target;
};

//! Boards with filter, counts and covers; the current row is what the grid shows. Owned by MainWindow, rebuilt with each
//! session; GUI thread.
class BoardPanel final : public QWidget {
    Q_OBJECT

public:
    BoardPanel(ServerSession *session, Prompter *prompter, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(BoardPanel)

    QString currentBoard() const;
    void setCurrentBoard(const QString &boardId); //!< kept until that board is loaded
    void createBoard();
    void focusFilter();

signals:
    void boardActivated(const QString &boardId);

private:
    void build(QWidget *add);
    void applyFilter(const QString &text);
    void selectCurrent();
    void moveImages(const QString &boardId, const QStringList &names);

    ServerSession *m_session;
    Prompter *m_prompter;
    QLineEdit *m_filter;
    BoardView *m_view;
    MessageArea *m_messages;
    QSortFilterProxyModel *m_proxy;
    QString m_current;
    bool m_isFiltering = false;
};

} // namespace Triptych
