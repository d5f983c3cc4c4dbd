// SPDX-License-Identifier: Apache-2.0
#include "transfer/downloads.h"

#include "invoke/client.h"
#include "transfer/filename.h"
#include "transfer/picture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Head and tail of a file are enough to see that a picture is whole.
bool isWholePicture(const QString &path, const QString &imageName)
{
    if (imageName.endsWith(u".mp4"_s))
        return true; // no end mark; the length was checked
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(64);
    if (sniffFormat(head) != PictureFormat::Png)
        return sniffFormat(head) != PictureFormat::Unknown;
    file.seek(qMax<qint64>(0, file.size() - 12));
    return file.read(12).mid(4, 4) == "IEND";
}

//! Moves \p part over \p target in one step; rename() alone refuses an existing target.
bool replaceFile(const QString &part, const QString &target)
{
    return std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) == 0;
}

} // namespace

Downloads::Downloads(Client *client, QObject *parent) : QObject(parent), m_client(client) { }

Downloads::~Downloads()
{
    for (Reply<HttpAnswer> &reply : m_replies)
        reply.cancel();
}

void Downloads::add(const QString &imageName, const QString &dir, const QString &stem, Manifest *manifest)
{
    append({imageName, dir, stem, {}, manifest});
}

void Downloads::addAs(const QString &imageName, const QString &path)
{
    append({imageName, QFileInfo(path).absolutePath(), {}, path, nullptr});
}

void Downloads::append(const Order &order)
{
    m_waiting.enqueue(order);
    emit openCountChanged(++m_open);
    QMetaObject::invokeMethod(this, &Downloads::pump, Qt::QueuedConnection);
}

void Downloads::pump()
{
    while (m_running < kParallel && !m_waiting.isEmpty()) {
        ++m_running;
        start(m_waiting.dequeue());
    }
}

void Downloads::start(const Order &order)
{
    if (!QDir().mkpath(order.dir)) {
        fail(order, ioError(order.dir, tr("the folder cannot be made")));
        return;
    }
    const QString part = QDir(order.dir).filePath(
        u".%1-%2-%3.part"_s.arg(order.imageName).arg(QCoreApplication::applicationPid()).arg(++m_serial));
    const Reply<HttpAnswer> reply = m_client->images.full(order.imageName, part);
    m_replies.insert(order.imageName, reply);
    deliver(
        reply, this, [this, order, part](const HttpAnswer &answer) { finish(order, part, answer.size); },
        [this, order](const Error &error) { fail(order, error); });
}

void Downloads::finish(const Order &order, const QString &part, qint64 bytes)
{
    if (!isWholePicture(part, order.imageName)) {
        QFile::remove(part);
        fail(order, badReply(u"picture cut off or broken"_s, order.imageName));
        return;
    }
    QString target = order.path;
    if (target.isEmpty()) {
        const QString extension = u'.' + QFileInfo(order.imageName).suffix();
        const Result<QString> made = createUnique(order.dir, order.stem, extension);
        if (!made) {
            QFile::remove(part);
            fail(order, made.error());
            return;
        }
        target = made.value();
    }
    if (!replaceFile(part, target)) {
        QFile::remove(part);
        fail(order, ioError(target, tr("it cannot be replaced")));
        return;
    }
    if (order.manifest) {
        if (const Status status = order.manifest->add(order.imageName, QFileInfo(target).fileName(), bytes); !status)
            qWarning("%s", qPrintable(status.error().message));
    }
    emit saved(order.imageName, target, bytes);
    end(order.imageName);
}

void Downloads::fail(const Order &order, const Error &error)
{
    emit failed(order.imageName, error);
    end(order.imageName);
}

void Downloads::end(const QString &imageName)
{
    m_replies.remove(imageName);
    --m_running;
    emit openCountChanged(--m_open);
    pump();
}

void Downloads::cancelAll()
{
    m_waiting.clear();
    const QHash<QString, Reply<HttpAnswer>> replies = std::exchange(m_replies, {});
    for (Reply<HttpAnswer> reply : replies)
        reply.cancel();
    m_running = 0;
    m_open = 0;
    emit openCountChanged(0);
}

} // namespace Triptych
