// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Triptych {

class LinkButton;
class BoardListModel;

//! The one primary action: where results go, how often, Run; and in one line why it cannot run. Owned by WorkflowPanel.
class RunBar final : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(BoardListModel *boards, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RunBar)

    int runs() const;
    void setRuns(int runs);
    QString board() const; //!< id of the board that "auto" means; "none" = Uncategorized
    void setBoard(const QString &boardId);
    //! \param sentence  why it cannot run; empty = it can. \param count  how many fields stop it
    void setProblem(const QString &sentence, int count);
    void setItemCount(std::optional<qint64> items); //!< that a run would queue; nothing: one, or not known
    void setReady(bool ready); //!< a workflow is open and the server is there

signals:
    void runRequested(bool front);
    void problemActivated(); //!< "Show": lead to the first field that stops it
    void optionsChanged();

private:
    void build();
    void selectBoard();

    QLabel *m_symbol;
    QLabel *m_problem;
    LinkButton *m_show;
    QWidget *m_problemRow;
    QComboBox *m_board;
    QSpinBox *m_runs;
    QPushButton *m_run;
    BoardListModel *m_boards;
    QString m_wantedBoard;
};

} // namespace Triptych
