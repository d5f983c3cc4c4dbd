// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/boardpanel.h"

#include "gallery/imagemime.h"
#include "gui/gallery/boarddelegate.h"
#include "gui/messagebar.h"
#include "gui/prompter.h"
#include "gui/serversession.h"
#include "gui/style/icon.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

bool isWelcome(const QMimeData *mime)
{
    return mime->hasUrls() || !imageNames(mime).isEmpty();
}

QStringList localPaths(const QMimeData *mime)
{
    QStringList paths;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

BoardView::BoardView(QWidget *parent) : QListView(parent)
{
    setObjectName(u"boardList"_s);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BoardView::setTarget(const QModelIndex &index)
{
    if (m_target == index)
        return;
    m_target = index;
    viewport()->update();
}

void BoardView::dragEnterEvent(QDragEnterEvent *event)
{
    if (isWelcome(event->mimeData()))
        event->acceptProposedAction();
}

void BoardView::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setTarget(index);
    if (index.isValid() && isWelcome(event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void BoardView::dragLeaveEvent(QDragLeaveEvent *event)
{
    setTarget({});
    event->accept();
}

void BoardView::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setTarget({});
    if (!index.isValid())
        return;
    event->acceptProposedAction();
    const QString board = index.data(BoardListModel::BoardIdRole).toString();
    // A drag of the grid carries files for other programs as well: inside, its names are meant.
    if (const QStringList names = imageNames(event->mimeData()); !names.isEmpty())
        emit imagesDropped(board, names);
    else if (const QStringList paths = localPaths(event->mimeData()); !paths.isEmpty())
        emit filesDropped(board, paths);
}

BoardPanel::BoardPanel(ServerSession *session, Prompter *prompter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompter(prompter)
    , m_filter(new QLineEdit(this))
    , m_view(new BoardView(this))
    , m_messages(new MessageArea(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setSourceModel(&session->boards);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new BoardDelegate(m_view));
    m_view->setAccessibleName(tr("Boards"));
    auto *add = new QToolButton(this);
    add->setObjectName(u"newBoard"_s);
    add->setIcon(icon(u"plus"_s));
    add->setAutoRaise(true);
    add->setToolTip(tr("New board"));
    add->setAccessibleName(tr("New board"));
    build(add);
    connect(add, &QToolButton::clicked, this, &BoardPanel::createBoard);
    connect(m_filter, &QLineEdit::textChanged, this, &BoardPanel::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const QString board = index.data(BoardListModel::BoardIdRole).toString();
                if (m_isFiltering || board.isEmpty() || board == m_current)
                    return;
                m_current = board;
                emit boardActivated(board);
            });
    connect(&session->boards, &BoardListModel::loaded, this, &BoardPanel::selectCurrent);
    connect(m_view, &BoardView::filesDropped, this, [this](const QString &board, const QStringList &paths) {
        for (const QString &path : paths)
            m_session->uploads.addMedia(path, board);
    });
    connect(m_view, &BoardView::imagesDropped, this, &BoardPanel::moveImages);
}

void BoardPanel::build(QWidget *add)
{
    m_filter->setObjectName(u"boardFilter"_s);
    m_filter->setPlaceholderText(tr("Filter boards"));
    m_filter->setAccessibleName(tr("Filter boards"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->setSpacing(4);
    tools->addWidget(m_filter, 1);
    tools->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
}

QString BoardPanel::currentBoard() const
{
    return m_current;
}

void BoardPanel::setCurrentBoard(const QString &boardId)
{
    m_current = boardId;
    selectCurrent();
}

void BoardPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

//! To look for a board is not to open another one, though the view moves on from a row that is filtered out.
void BoardPanel::applyFilter(const QString &text)
{
    m_isFiltering = true;
    m_proxy->setFilterFixedString(text);
    m_isFiltering = false;
    selectCurrent();
}

void BoardPanel::selectCurrent()
{
    const int row = m_session->boards.rowOf(m_current);
    if (row >= 0)
        m_view->setCurrentIndex(m_proxy->mapFromSource(m_session->boards.index(row)));
}

void BoardPanel::createBoard()
{
    m_prompter->askName(this, tr("Name of the new board"), {}, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        deliver(
            m_session->client.boards.create(name.trimmed()), this,
            [this](const Board &) { m_session->boards.reload(); },
            [this](const Error &error) {
                m_messages->show(u"create"_s, MessageBar::Level::Problem, error.message);
            });
    });
}

void BoardPanel::moveImages(const QString &boardId, const QStringList &names)
{
    for (qsizetype at = 0; at < names.size(); at += ImagesApi::kMaxNames) {
        deliver(
            m_session->client.boards.addImages(boardId, names.mid(at, ImagesApi::kMaxNames)), this,
            [this](const Done &) { m_session->refresh(); },
            [this](const Error &error) {
                m_messages->show(u"move"_s, MessageBar::Level::Problem, error.message);
            });
    }
}

} // namespace Triptych
