// SPDX-License-Identifier: Apache-2.0
#include "gui/runbar.h"

#include "gallery/boardlistmodel.h"
#include "gui/style/icon.h"
#include "gui/form/linkbutton.h"
#include "gui/style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxRuns = 10000; // the server's queue holds no more (server-api.md 1, Limits)

} // namespace

RunBar::RunBar(BoardListModel *boards, QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_show(new LinkButton(tr("Show"), {}, this))
    , m_problemRow(new QWidget(this))
    , m_board(new QComboBox(this))
    , m_runs(new QSpinBox(this))
    , m_run(new QPushButton(tr("Run"), this))
    , m_boards(boards)
{
    build();
    m_board->setModel(boards);
    m_board->setIconSize({20, 20});
    connect(m_run, &QPushButton::clicked, this, [this] { emit runRequested(false); });
    connect(m_show, &LinkButton::clicked, this, &RunBar::problemActivated);
    connect(m_runs, &QSpinBox::valueChanged, this, &RunBar::optionsChanged);
    connect(m_board, &QComboBox::activated, this, [this] {
        m_wantedBoard = board();
        emit optionsChanged();
    });
    connect(boards, &BoardListModel::loaded, this, &RunBar::selectBoard);
    setProblem({}, 0);
}

void RunBar::build()
{
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"runProblem"_s);
    m_show->setObjectName(u"showProblem"_s);
    m_show->setAccessibleName(tr("Show the field that stops the run"));
    auto *boardLabel = new QLabel(tr("&To board"), this);
    boardLabel->setBuddy(m_board);
    auto *runsLabel = new QLabel(tr("R&uns"), this);
    runsLabel->setBuddy(m_runs);
    for (QLabel *label : {boardLabel, runsLabel})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_board->setObjectName(u"targetBoard"_s);
    m_board->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setObjectName(u"runs"_s);
    m_runs->setRange(1, kMaxRuns);
    m_run->setObjectName(u"run"_s);
    m_run->setDefault(true);
    m_run->setIcon(icon(u"play"_s, QColor(Qt::white)));
    m_run->setToolTip(tr("Queue this workflow (Ctrl+Return)"));
    m_run->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *problemLayout = new QHBoxLayout(m_problemRow);
    problemLayout->setContentsMargins({});
    problemLayout->setSpacing(8);
    problemLayout->addWidget(m_symbol, 0, Qt::AlignTop);
    problemLayout->addWidget(m_problem, 1);
    problemLayout->addWidget(m_show, 0, Qt::AlignTop);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_problemRow, 0, 0, 1, 3);
    grid->addWidget(boardLabel, 1, 0);
    grid->addWidget(m_board, 1, 1, 1, 2);
    grid->addWidget(runsLabel, 2, 0);
    grid->addWidget(m_runs, 2, 1);
    grid->addWidget(m_run, 2, 2);
    grid->setColumnStretch(2, 1);
}

int RunBar::runs() const
{
    return m_runs->value();
}

void RunBar::setRuns(int runs)
{
    m_runs->setValue(runs);
}

QString RunBar::board() const
{
    const QString board = m_board->currentData(BoardListModel::BoardIdRole).toString();
    return board.isEmpty() ? kNoBoard : board;
}

void RunBar::setBoard(const QString &boardId)
{
    m_wantedBoard = boardId;
    selectBoard();
}

void RunBar::selectBoard()
{
    const int row = m_boards->rowOf(m_wantedBoard);
    m_board->setCurrentIndex(qMax(0, row));
}

void RunBar::setProblem(const QString &sentence, int count)
{
    const Theme &theme = Theme::current(this);
    m_symbol->setPixmap(icon(u"error"_s, theme.problem).pixmap(QSize(16, 16), devicePixelRatioF()));
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, theme.problem);
    m_problem->setPalette(palette);
    m_problem->setText(count > 1 ? tr("%1 And %Ln more.", nullptr, count - 1).arg(sentence) : sentence);
    m_problemRow->setVisible(!sentence.isEmpty());
    m_run->setAccessibleDescription(sentence);
}

void RunBar::setItemCount(std::optional<qint64> items)
{
    const int count = static_cast<int>(std::min<qint64>(items.value_or(1), std::numeric_limits<int>::max()));
    m_run->setText(count > 1 ? tr("Run %Ln item(s)", nullptr, count) : tr("Run"));
}

void RunBar::setReady(bool ready)
{
    m_run->setEnabled(ready);
}

} // namespace Triptych
