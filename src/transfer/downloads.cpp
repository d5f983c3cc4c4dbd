// SPDX-License-Identifier: Apache-2.0
#include "transfer/downloads.h"

#include "invoke/client.h"
#include "transfer/filename.h"
#include "transfer/picture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! What a whole file is, with the dot: its bytes decide and not the server's name for it, which could make it a program.
//! Empty when it is cut off or neither picture nor video. Head and tail are enough to see that.
QString extensionOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(64);
    if (head.mid(4, 4) == "ftyp")
        return u".mp4"_s; // no end mark; the length was checked
    if (sniffFormat(head) == PictureFormat::Png) {
        file.seek(qMax<qint64>(0, file.size() - 12));
        if (file.read(12).mid(4, 4) != "IEND")
            return {};
    }
    return extensionOf(sniffFormat(head));
}

//! Moves \p part over \p target in one step; QFile::rename() refuses an existing target.
bool replaceFile(const QString &part, const QString &target)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(part).filesystemFilePath(), QFileInfo(target).filesystemFilePath(),
                            error);
    return !error;
}

} // namespace

Downloads::Downloads(Client *client, QObject *parent) : QObject(parent), m_client(client) { }

Downloads::~Downloads()
{
    dropRunning();
}

void Downloads::dropRunning()
{
    const QHash<int, Running> running = std::exchange(m_replies, {});
    for (Running one : running) {
        one.reply.cancel();
        QFile::remove(one.part); // it may be complete already, with its answer still on the way to us
    }
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
        fail(order, 0, ioError(order.dir, tr("the folder cannot be made")));
        return;
    }
    const int serial = ++m_serial;
    const QString part = QDir(order.dir).filePath(u".%1-%2-%3.part"_s.arg(
        sanitizedStem(order.imageName), QString::number(QCoreApplication::applicationPid()),
        QString::number(serial)));
    const Reply<HttpAnswer> reply = m_client->images.full(order.imageName, part);
    m_replies.insert(serial, {reply, part});
    deliver(
        reply, this, [this, order, serial](const HttpAnswer &answer) { finish(order, serial, answer.size); },
        [this, order, serial](const Error &error) { fail(order, serial, error); });
}

void Downloads::finish(const Order &order, int serial, qint64 bytes)
{
    const QString part = m_replies.value(serial).part;
    const Result<QString> target = place(order, part);
    if (!target) {
        QFile::remove(part);
        fail(order, serial, target.error());
        return;
    }
    if (order.manifest) {
        if (const Status status = order.manifest->add(order.imageName, QFileInfo(*target).fileName(), bytes);
            !status)
            qWarning("%s", qPrintable(status.error().message));
    }
    m_replies.remove(serial);
    const int round = m_round;
    emit saved(order.imageName, *target, bytes);
    end(round);
}

//! Gives a complete file its final name. \return the path. Errors: BadReply (cut off), Io.
Result<QString> Downloads::place(const Order &order, const QString &part)
{
    const QString extension = extensionOfFile(part);
    if (extension.isEmpty())
        return badReply(u"picture cut off or broken"_s, order.imageName);
    QString target = order.path;
    if (target.isEmpty()) {
        const Result<QString> made = createUnique(order.dir, order.stem, extension);
        if (!made)
            return made.error();
        target = made.value();
    }
    if (replaceFile(part, target))
        return target;
    if (order.path.isEmpty())
        QFile::remove(target); // the empty one that only kept the name
    return ioError(target, tr("it cannot be replaced"));
}

void Downloads::fail(const Order &order, int serial, const Error &error)
{
    m_replies.remove(serial);
    const int round = m_round;
    emit failed(order.imageName, error);
    end(round);
}

void Downloads::end(int round)
{
    if (round != m_round)
        return; // who was told has cancelled all
    --m_running;
    emit openCountChanged(--m_open);
    // Not at once: a folder that cannot be made would end thousands of orders inside one another.
    QMetaObject::invokeMethod(this, &Downloads::pump, Qt::QueuedConnection);
}

void Downloads::cancelAll()
{
    ++m_round;
    m_waiting.clear();
    dropRunning();
    m_running = 0;
    m_open = 0;
    emit openCountChanged(0);
}

} // namespace Triptych
