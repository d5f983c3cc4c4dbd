// SPDX-License-Identifier: Apache-2.0
#include "transfer/boarddownload.h"

#include "invoke/client.h"
#include "transfer/picturenames.h"

#include <QFileInfo>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInWork = 8; // twice Downloads::kParallel: the next ones have their names when a place is free
constexpr int kMaxLost = 8; // failures of the connection in a row; each has been tried for seconds already

} // namespace

BoardDownload::BoardDownload(Client *client, const Board &board, const QString &dir, const NameTemplate &name,
                             QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_boardId(board.id)
    , m_boardName(board.name)
    , m_dir(dir)
    , m_name(name)
    , m_manifest(dir)
    , m_downloads(client)
{
    connect(&m_downloads, &Downloads::saved, this, [this](const QString &, const QString &, qint64 bytes) {
        m_lostInARow = 0;
        m_bytes += bytes;
        ++m_downloaded;
        --m_inWork;
        emit progressChanged();
        pump();
    });
    connect(&m_downloads, &Downloads::failed, this, &BoardDownload::takeFailure);
}

void BoardDownload::start()
{
    ImageQuery query;
    query.boardId = m_boardId;
    query.kind = ImageQuery::Kind::All;
    query.starredFirst = false;
    query.oldestFirst = true;
    deliver(
        m_client->images.names(query), this, [this](const NameList &list) { takeNames(list.names); },
        [this](const Error &error) { end(error); });
}

void BoardDownload::takeNames(const QStringList &names)
{
    m_total = static_cast<int>(names.size());
    for (int i = 0; i < m_total; ++i) {
        if (m_manifest.holds(names.at(i)))
            ++m_skipped;
        else
            m_waiting.enqueue({names.at(i), i + 1});
    }
    emit progressChanged();
    pump();
}

void BoardDownload::pump()
{
    while (!m_isFinished && m_inWork < kInWork && !m_waiting.isEmpty()) {
        if (!m_asked.contains(m_waiting.head().imageName))
            return askCreated();
        ++m_inWork;
        prepare(m_waiting.dequeue());
    }
    if (m_inWork == 0 && m_waiting.isEmpty())
        end();
}

//! The dates of the next pictures: {date} and {time} mean when a picture was made.
void BoardDownload::askCreated()
{
    if (std::exchange(m_isAsking, true))
        return;
    QStringList names;
    for (qsizetype i = 0; i < m_waiting.size() && i < ImagesApi::kMaxNames; ++i)
        names << m_waiting.at(i).imageName;
    m_asked = {names.begin(), names.end()};
    m_created.clear();
    deliver(
        m_client->images.infos(names), this,
        [this](const QList<ImageInfo> &infos) {
            m_isAsking = false;
            for (const ImageInfo &info : infos)
                m_created.insert(info.name, info.created);
            pump();
        },
        [this](const Error &error) { end(error); });
}

void BoardDownload::prepare(const Picture &picture)
{
    NameValues values;
    values.created = m_created.value(picture.imageName);
    values.imageName = QFileInfo(picture.imageName).completeBaseName();
    values.board = m_boardName;
    values.number = picture.number;
    if (!m_name.usesMetadata())
        return order(picture.imageName, values);
    const QString name = picture.imageName;
    deliver(
        m_client->images.metadata(name), this,
        [this, name, values](const QJsonValue &metadata) mutable {
            fillFromMetadata(values, metadata);
            order(name, values);
        },
        [this, name, values](const Error &) {
            order(name, values);
        }); // better a name without the seed than no picture
}

void BoardDownload::order(const QString &imageName, const NameValues &values)
{
    if (!m_isFinished)
        m_downloads.add(imageName, m_dir, m_name.expand(values), &m_manifest);
}

void BoardDownload::takeFailure(const QString &imageName, const Error &error)
{
    const bool isLost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    m_lostInARow = isLost ? m_lostInARow + 1 : 0;
    m_failures.append({imageName, error});
    --m_inWork;
    emit progressChanged();
    if (m_lostInARow >= kMaxLost
        || (error.kind == ErrorKind::Io && m_downloaded == 0 && m_failures.size() >= kInWork))
        return end(error); // nobody wants to wait for 100,000 failures of one kind
    pump();
}

void BoardDownload::end(const Error &error)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_error = error;
    m_downloads.cancelAll();
    emit finished();
}

} // namespace Triptych
