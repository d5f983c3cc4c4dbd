// SPDX-License-Identifier: Apache-2.0
#include "gallery/thumbnailstore.h"

#include "base/log.h"
#include "invoke/client.h"
#include "transfer/picture.h"

#include <QThread>
#include <QtConcurrent>

namespace Triptych {

namespace {

constexpr qint64 kMaxThumbnailPixels = 1024 * 1024; // the server sends at most 256 x 256

int kibibytes(const QImage &image)
{
    return static_cast<int>(image.sizeInBytes() / 1024) + 1;
}

} // namespace

ThumbnailStore::ThumbnailStore(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_queue(
          kParallel, [this](const QString &name) { start(name); },
          [this](const QString &name) { cancel(name); })
    , m_cache(static_cast<int>(kCacheBytes / 1024))
{
    m_pool.setMaxThreadCount(QThread::idealThreadCount());
}

ThumbnailStore::~ThumbnailStore()
{
    for (Reply<QByteArray> &reply : m_replies)
        reply.cancel();
    m_pool.waitForDone();
}

QImage ThumbnailStore::thumbnail(const QString &name) const
{
    const QImage *image = m_cache.object(name);
    return image ? *image : QImage();
}

void ThumbnailStore::setWanted(const QStringList &names)
{
    m_wanted = names;
    updateWanted();
}

void ThumbnailStore::request(const QString &name)
{
    if (name.isEmpty() || m_cache.contains(name) || m_broken.contains(name) || m_singles.contains(name))
        return;
    m_singles.append(name);
    updateWanted();
}

void ThumbnailStore::updateWanted()
{
    QStringList missing;
    for (const QStringList *list : {&m_singles, &m_wanted}) {
        for (const QString &name : *list) {
            if (!m_cache.contains(name) && !m_broken.contains(name))
                missing.append(name);
        }
    }
    missing.removeDuplicates();
    m_queue.setWanted(missing);
}

void ThumbnailStore::forgetFailures()
{
    m_broken.clear();
    updateWanted();
}

void ThumbnailStore::clear()
{
    m_wanted.clear();
    m_singles.clear();
    m_broken.clear();
    m_queue.clear();
    m_cache.clear();
}

void ThumbnailStore::start(const QString &name)
{
    const Reply<QByteArray> reply = m_client->images.thumbnail(name);
    m_replies.insert(name, reply);
    deliver(
        reply, this, [this, name](const QByteArray &bytes) { decode(name, bytes); },
        [this, name](const Error &error) {
            qCInfo(lcGallery) << "thumbnail" << name << error.message;
            // Only an answer marks it as broken; without one (server away) the next wish tries again.
            const bool answered = error.httpStatus != 0 || error.kind == ErrorKind::BadReply;
            if (answered) {
                m_broken.insert(name);
                emit thumbnailFailed(name);
            }
            end(name);
        });
}

void ThumbnailStore::cancel(const QString &name)
{
    m_replies.take(name).cancel();
}

void ThumbnailStore::decode(const QString &name, const QByteArray &bytes)
{
    // The network place is free for the next one while this one is decoded.
    const Reply<QImage> decoded = QtConcurrent::run(&m_pool, [bytes]() -> Result<QImage> {
        const Result<QImage> image = decodePicture(bytes, kMaxThumbnailPixels);
        if (!image)
            return image.error();
        return forScreen(image.value());
    });
    deliver(
        decoded, this,
        [this, name](const QImage &image) {
            m_cache.insert(name, new QImage(image), kibibytes(image)); // QCache owns its objects
            end(name);
            emit thumbnailReady(name);
        },
        [this, name](const Error &error) {
            qCInfo(lcGallery) << "thumbnail" << name << error.message << error.detail;
            m_broken.insert(name);
            end(name);
            emit thumbnailFailed(name);
        });
}

void ThumbnailStore::end(const QString &name)
{
    m_replies.remove(name);
    m_singles.removeOne(name);
    m_queue.finished(name);
}

} // namespace Triptych
