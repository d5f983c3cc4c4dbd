// SPDX-License-Identifier: Apache-2.0
#include "gallery/boardlistmodel.h"

#include "gallery/thumbnailstore.h"
#include "invoke/client.h"

#include <QLocale>

namespace Triptych {

namespace {

QList<Board> withoutRepeats(const QList<Board> &boards)
{
    QSet<QString> seen;
    QList<Board> list;
    for (const Board &board : boards) {
        if (!seen.contains(board.id))
            list.append(board);
        seen.insert(board.id);
    }
    return list;
}

bool isArchived(const Board &board)
{
    return board.archived;
}

QSet<QString> idsOf(const QList<Board> &boards)
{
    QSet<QString> ids;
    for (const Board &board : boards)
        ids.insert(board.id);
    return ids;
}

} // namespace

BoardListModel::BoardListModel(Client *client, ThumbnailStore *thumbnails, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_thumbnails(thumbnails)
{
    const auto repaintCover = [this](const QString &name) {
        for (int row = 0; row < rowCount(); ++row) {
            if (data(index(row), CoverRole) == name)
                changed(row);
        }
    };
    if (m_thumbnails)
        connect(m_thumbnails, &ThumbnailStore::thumbnailReady, this, repaintCover);
}

BoardListModel::~BoardListModel()
{
    m_reply.cancel();
}

int BoardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_boards.size()) + 1;
}

QVariant BoardListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNone = index.row() == 0;
    const Board board = isNone
        ? Board{kNoBoard, tr("Uncategorized"), m_uncategorizedCover, m_uncategorizedCount, 0, 0, false, {}}
        : m_boards.at(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return board.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2 pictures").arg(board.name, QLocale().toString(board.totalCount()));
    case Qt::DecorationRole:
        if (!m_thumbnails || board.coverImage.isEmpty())
            return {};
        m_thumbnails->request(board.coverImage);
        return m_thumbnails->thumbnail(board.coverImage);
    case BoardIdRole:
        return board.id;
    case CountRole:
        return board.totalCount();
    case CoverRole:
        return board.coverImage;
    default:
        return {};
    }
}

Qt::ItemFlags BoardListModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

void BoardListModel::reload()
{
    m_reply.cancel();
    m_reply = m_client->boards.list();
    deliver(
        m_reply, this,
        [this](const QList<Board> &boards) {
            QList<Board> shown = withoutRepeats(boards);
            m_archived.clear();
            std::copy_if(shown.cbegin(), shown.cend(), std::back_inserter(m_archived), isArchived);
            shown.removeIf(isArchived);
            merge(shown);
            emit loaded();
        },
        [this](const Error &error) { emit failed(error); });
}

int BoardListModel::rowOf(const QString &boardId) const
{
    if (boardId == kNoBoard || boardId.isEmpty())
        return 0;
    for (qsizetype i = 0; i < m_boards.size(); ++i) {
        if (m_boards.at(i).id == boardId)
            return static_cast<int>(i) + 1;
    }
    return -1;
}

QString BoardListModel::nameOf(const QString &boardId) const
{
    if (const int row = rowOf(boardId); row >= 0)
        return data(index(row), Qt::DisplayRole).toString();
    const auto isIt = [&boardId](const Board &board) { return board.id == boardId; };
    const auto archived = std::find_if(m_archived.cbegin(), m_archived.cend(), isIt);
    return archived == m_archived.cend() ? QString() : archived->name;
}

void BoardListModel::noteNewImage(const ImageInfo &info)
{
    const int row = rowOf(info.boardId);
    if (row < 0) {
        reload(); // a board that another client has made
        return;
    }
    if (row == 0) {
        ++m_uncategorizedCount;
        m_uncategorizedCover = info.name;
    } else {
        Board &board = m_boards[row - 1];
        int &count = info.isVideo                           ? board.videoCount
            : info.category == QLatin1StringView("general") ? board.imageCount
                                                            : board.assetCount;
        ++count;
        board.coverImage = info.name;
    }
    changed(row);
}

void BoardListModel::setUncategorizedCount(int count)
{
    if (m_uncategorizedCount == count)
        return;
    m_uncategorizedCount = count;
    changed(0);
}

//! Rows are matched by id, so that selection and scroll position of the views stay.
void BoardListModel::merge(const QList<Board> &boards)
{
    const QSet<QString> kept = idsOf(boards);
    const QSet<QString> known = idsOf(m_boards);
    for (int i = static_cast<int>(m_boards.size()) - 1; i >= 0; --i) {
        if (kept.contains(m_boards.at(i).id))
            continue;
        beginRemoveRows({}, i + 1, i + 1);
        m_boards.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < boards.size(); ++i) {
        if (i < m_boards.size() && m_boards.at(i).id == boards.at(i).id) {
            update(i, boards.at(i));
        } else if (known.contains(boards.at(i).id)) {
            const int from = rowOf(boards.at(i).id) - 1; // always behind i
            beginMoveRows({}, from + 1, from + 1, {}, i + 1);
            m_boards.move(from, i);
            endMoveRows();
            update(i, boards.at(i));
        } else {
            beginInsertRows({}, i + 1, i + 1);
            m_boards.insert(i, boards.at(i));
            endInsertRows();
        }
    }
}

void BoardListModel::update(int position, const Board &board)
{
    if (m_boards.at(position) == board)
        return;
    m_boards[position] = board;
    changed(position + 1);
}

void BoardListModel::changed(int row)
{
    emit dataChanged(index(row), index(row));
}

} // namespace Triptych
