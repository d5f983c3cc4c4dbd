// SPDX-License-Identifier: Apache-2.0
#include "gallery/imageinfoloader.h"

#include "base/log.h"
#include "invoke/client.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kThrottle{
    40}; // a fling passes hundreds of rows: only where it rests counts

} // namespace

ImageInfoLoader::ImageInfoLoader(Client *client, QObject *parent) : QObject(parent), m_client(client)
{
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kThrottle);
    connect(&m_throttle, &QTimer::timeout, this, &ImageInfoLoader::askNext);
}

ImageInfoLoader::~ImageInfoLoader()
{
    m_reply.cancel();
    m_single.cancel();
}

const ImageInfo *ImageInfoLoader::info(const QString &name) const
{
    const auto it = m_infos.constFind(name);
    return it == m_infos.cend() ? nullptr : &*it;
}

void ImageInfoLoader::setWanted(const QStringList &names)
{
    m_wish = names;
    m_wanted.clear();
    for (const QString &name : names) {
        if (!m_infos.contains(name))
            m_wanted.append(name);
    }
    if (!m_wanted.isEmpty() && !m_busy && !m_throttle.isActive())
        m_throttle.start();
}

void ImageInfoLoader::store(const ImageInfo &info)
{
    if (m_infos.size() >= kMaxRecords) {
        const QSet<QString> onScreen(m_wish.begin(), m_wish.end());
        m_infos.removeIf([&onScreen](const auto &entry) { return !onScreen.contains(entry.key()); });
    }
    m_infos.insert(info.name, info);
}

void ImageInfoLoader::clear()
{
    m_infos.clear();
    m_wanted.clear();
    m_wish.clear();
}

void ImageInfoLoader::retry()
{
    setWanted(QStringList(m_wish));
}

void ImageInfoLoader::askNext()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    QStringList chunk;
    const bool inChunks =
        m_client->has(u"/api/v1/images/images_by_names"_s); // not before 6.0, and not for videos
    while (!m_wanted.isEmpty() && chunk.size() < kChunk) {
        const bool alone = !inChunks || isVideoName(m_wanted.first());
        if (alone && !chunk.isEmpty())
            break;
        chunk.append(m_wanted.takeFirst());
        if (alone)
            break;
    }
    m_busy = true;
    const auto fail = [this](const Error &error) {
        qCInfo(lcGallery) << "records not read:" << error.message;
        m_busy = false;
    };
    if (chunk.size() == 1) {
        m_single = m_client->images.info(chunk.first());
        deliver(
            m_single, this, [this](const ImageInfo &info) { take({info}); }, fail);
    } else {
        m_reply = m_client->images.infos(chunk);
        deliver(
            m_reply, this, [this](const QList<ImageInfo> &infos) { take(infos); }, fail);
    }
}

void ImageInfoLoader::take(const QList<ImageInfo> &infos)
{
    QStringList names;
    for (const ImageInfo &info : infos) {
        store(info);
        names.append(info.name);
    }
    m_busy = false;
    emit infosReady(names);
    if (!m_wanted.isEmpty())
        m_throttle.start();
}

} // namespace Triptych
