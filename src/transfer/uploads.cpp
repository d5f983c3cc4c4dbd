// SPDX-License-Identifier: Apache-2.0
#include "transfer/uploads.h"

#include "base/safefile.h"
#include "invoke/client.h"
#include "transfer/uploadimage.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 512LL * 1024 * 1024;

Result<PreparedPicture> prepareFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxFileBytes);
    if (!bytes)
        return bytes.error();
    return prepareUpload(bytes.value());
}

} // namespace

void Upload::cancel()
{
    if (isFinished())
        return;
    m_reply.cancel();
    fail({ErrorKind::Invalid, {}, u"cancelled"_s});
}

void Upload::fail(const Error &error)
{
    if (isFinished())
        return;
    m_error = error;
    m_state = State::Failed;
    emit changed();
    emit finished();
}

Uploads::Uploads(Client *client, QObject *parent) : QObject(parent), m_client(client) { }

Uploads::~Uploads()
{
    const QList<Upload *> uploads = findChildren<Upload *>(Qt::FindDirectChildrenOnly);
    for (Upload *upload : uploads)
        upload->m_reply.cancel();
}

Upload *Uploads::addFile(const QString &path, const QString &boardId)
{
    auto *upload = new Upload(this);
    upload->m_path = path;
    upload->m_displayName = QFileInfo(path).fileName();
    upload->m_boardId = boardId;
    m_waiting.enqueue(upload);
    emit openCountChanged(++m_open);
    QMetaObject::invokeMethod(this, &Uploads::pump, Qt::QueuedConnection); // the caller connects first
    return upload;
}

Upload *Uploads::addImage(const QImage &image, const QString &displayName, const QString &boardId)
{
    Upload *upload = addFile({}, boardId);
    upload->m_image = image;
    upload->m_displayName = displayName;
    return upload;
}

int Uploads::openCount() const
{
    return m_open;
}

void Uploads::pump()
{
    while (m_running < kParallel && !m_waiting.isEmpty()) {
        const QPointer<Upload> upload = m_waiting.dequeue();
        ++m_running;
        if (!upload || upload->isFinished())
            end(upload);
        else
            prepare(upload);
    }
}

void Uploads::prepare(Upload *upload)
{
    upload->m_state = Upload::State::Preparing;
    emit upload->changed();
    const QImage image = upload->m_image;
    const QString path = upload->m_path;
    const Reply<PreparedPicture> reply = QtConcurrent::run(
        [image, path] { return image.isNull() ? prepareFile(path) : prepareUpload(image); });
    deliver(
        reply, upload, [this, upload](const PreparedPicture &picture) { sendPart(upload, picture); },
        [this, upload](const Error &error) {
            // the file's own name first: several are under way, and the sentence stands alone in a bar
            upload->fail({error.kind,
                          error.kind == ErrorKind::Io ? error.message
                                                      : upload->m_displayName + u": "_s + error.message,
                          error.detail});
            end(upload);
        });
}

void Uploads::sendPart(Upload *upload, const PreparedPicture &picture)
{
    if (upload->isFinished()) {
        end(upload);
        return;
    }
    upload->m_preview = picture.preview;
    upload->m_image = {};
    upload->m_state = Upload::State::Sending;
    emit upload->changed();
    const FilePart part{upload->m_displayName, picture.mimeType, picture.bytes, {}};
    const QPointer<Upload> guard = upload;
    upload->m_reply = m_client->images.upload(part, upload->m_boardId, [guard](qint64 done, qint64 total) {
        if (!guard || guard->isFinished() || total <= 0)
            return;
        guard->m_fraction = double(done) / double(total);
        emit guard->changed();
    });
    deliver(
        upload->m_reply, upload,
        [this, upload](const ImageInfo &info) {
            if (!upload->isFinished()) {
                upload->m_info = info;
                upload->m_fraction = 1;
                upload->m_state = Upload::State::Done;
                emit upload->changed();
                emit upload->finished();
                emit uploaded(info);
                upload->m_preview = {}; // the picture has a thumbnail on the server now
            }
            end(upload);
        },
        [this, upload](const Error &error) {
            upload->fail({error.kind, upload->m_displayName + u": "_s + error.message, error.detail,
                          error.httpStatus});
            end(upload);
        });
    // A cancelled reply delivers nothing; its place in the line must be given back all the same.
    connect(upload, &Upload::finished, this, [this, upload] {
        if (upload->m_reply.isCanceled())
            end(upload);
    });
}

void Uploads::end(Upload *upload)
{
    --m_running;
    emit openCountChanged(--m_open);
    if (upload && upload->state() == Upload::State::Failed && !upload->error().message.isEmpty())
        emit failed(upload->error());
    // Not at once: thousands of cancelled ones would end inside one another.
    QMetaObject::invokeMethod(this, &Uploads::pump, Qt::QueuedConnection);
}

} // namespace Triptych
