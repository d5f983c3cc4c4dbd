// SPDX-License-Identifier: Apache-2.0
#include "transfer/boardhandle.h"

#include "invoke/client.h"

namespace Triptych {

namespace {

template <typename T> void complete(QPromise<Result<T>> &promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

BoardHandle::BoardHandle(Client *client, Board board, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_board(std::move(board))
    , m_uploads(client)
{
}

Reply<NameList> BoardHandle::names(ImageQuery query) const
{
    query.boardId = m_board.id;
    return m_client->images.names(query);
}

BoardDownload *BoardHandle::download(const QString &dir, const NameTemplate &name)
{
    auto *download = new BoardDownload(m_client, m_board, dir, name, this);
    download->start();
    return download;
}

Upload *BoardHandle::upload(const QString &path)
{
    return m_uploads.addMedia(path, m_board.id);
}

Reply<Done> BoardHandle::take(const QStringList &names)
{
    return inPortions(
        names, [this](const QStringList &some) { return m_client->boards.addImages(m_board.id, some); });
}

Reply<Done> BoardHandle::star(const QStringList &names)
{
    return inPortions(names,
                      [this](const QStringList &some) { return m_client->images.setStarred(some, true); });
}

Reply<Done> BoardHandle::unstar(const QStringList &names)
{
    return inPortions(names,
                      [this](const QStringList &some) { return m_client->images.setStarred(some, false); });
}

Reply<Board> BoardHandle::rename(const QString &name)
{
    auto promise =
        std::make_shared<QPromise<Result<Board>>>(); // shared by the two callbacks, one of which ends it
    promise->start();
    if (isUncategorized()) {
        // never a ready reply: a ready future would call back at once
        QMetaObject::invokeMethod(
            this,
            [promise] {
                complete<Board>(*promise, invalid(tr("Uncategorized is not a board; it cannot be renamed.")));
            },
            Qt::QueuedConnection);
        return promise->future();
    }
    deliver(
        m_client->boards.rename(m_board.id, name), this,
        [this, promise](const Board &board) {
            m_board = board;
            emit renamed(board.name);
            complete<Board>(*promise, board);
        },
        [promise](const Error &error) { complete<Board>(*promise, error); });
    return promise->future();
}

Reply<Done> BoardHandle::inPortions(const QStringList &names, const Call &call)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>(); // shared by the callbacks of the portions
    promise->start();
    sendPortion(names, call, promise);
    return promise->future();
}

void BoardHandle::sendPortion(const QStringList &names, const Call &call,
                              const std::shared_ptr<QPromise<Result<Done>>> &promise)
{
    const qsizetype count = qMin<qsizetype>(names.size(), ImagesApi::kMaxNames);
    const QStringList rest = names.sliced(count);
    deliver(
        call(names.first(count)), this,
        [this, rest, call, promise](const Done &) {
            if (rest.isEmpty() || promise->isCanceled())
                complete<Done>(*promise, Done{});
            else
                sendPortion(rest, call, promise);
        },
        [promise](const Error &error) { complete<Done>(*promise, error); });
}

} // namespace Triptych
