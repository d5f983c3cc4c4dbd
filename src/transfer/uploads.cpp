// SPDX-License-Identifier: Apache-2.0
#include "transfer/uploads.h"

#include "base/safefile.h"
#include "invoke/client.h"
#include "transfer/uploadimage.h"
#include "transfer/videofile.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

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

Upload *Uploads::addVideo(const QString &path, const QString &boardId)
{
    Upload *upload = addFile(path, boardId);
    upload->m_isVideo = true;
    return upload;
}

Upload *Uploads::addMedia(const QString &path, const QString &boardId)
{
    return isVideoPath(path) ? addVideo(path, boardId) : addFile(path, boardId);
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

bool Uploads::takesVideos() const
{
    return m_client->images.hasVideos();
}

void Uploads::pump()
{
    for (qsizetype at = nextInLine(); m_running < kParallel && at >= 0; at = nextInLine()) {
        const QPointer<Upload> upload = m_waiting.takeAt(at);
        ++m_running;
        if (!upload || upload->isFinished())
            end(upload);
        else
            prepare(upload);
    }
}

//! The first that may go now; -1 when there is none. Videos wait for one another and hold up no picture.
qsizetype Uploads::nextInLine() const
{
    const auto mayGo = [this](const QPointer<Upload> &upload) {
        return !upload || !upload->m_isVideo || !m_video || upload->isFinished();
    };
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), mayGo);
    return found == m_waiting.end() ? -1 : found - m_waiting.begin();
}

void Uploads::prepare(Upload *upload)
{
    upload->m_state = Upload::State::Preparing;
    if (upload->m_isVideo)
        m_video = upload;
    emit upload->changed();
    if (upload->m_isVideo) {
        prepareVideo(upload);
        return;
    }
    const QImage image = upload->m_image;
    const QString path = upload->m_path;
    const Reply<PreparedPicture> reply = QtConcurrent::run(
        [image, path] { return image.isNull() ? prepareFile(path) : prepareUpload(image); });
    deliver(
        reply, upload, [this, upload](const PreparedPicture &picture) { sendPart(upload, picture); },
        [this, upload](const Error &error) { refuse(upload, error); });
}

void Uploads::prepareVideo(Upload *upload)
{
    const QString path = upload->m_path;
    const Error missing = takesVideos() ? Error{} : noVideosOnServer();
    const Reply<Done> reply = QtConcurrent::run([path, missing]() -> Status {
        if (!missing.message.isEmpty())
            return missing;
        return checkVideoFile(path);
    });
    deliver(
        reply, upload,
        [this, upload](const Done &) {
            if (upload->isFinished()) {
                end(upload);
                return;
            }
            upload->m_state = Upload::State::Sending;
            emit upload->changed();
            send(upload, {upload->m_displayName, "video/mp4", {}, {}, upload->m_path});
        },
        [this, upload](const Error &error) { refuse(upload, error); });
}

//! Ends an upload before anything of it was sent, or by the server's answer.
void Uploads::refuse(Upload *upload, const Error &error)
{
    // The file's own name first: several are under way, and the sentence stands alone in a bar.
    Error named = error;
    if (error.kind != ErrorKind::Io) // that one names its file already
        named.message = upload->m_displayName + u": "_s + error.message;
    upload->fail(named);
    end(upload);
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
    send(upload, {upload->m_displayName, picture.mimeType, picture.bytes, {}});
}

void Uploads::send(Upload *upload, const FilePart &part)
{
    const auto progress = [guard = QPointer(upload)](qint64 done, qint64 total) {
        if (!guard || guard->isFinished() || total <= 0)
            return;
        guard->m_fraction = double(done) / double(total);
        emit guard->changed();
    };
    upload->m_reply = upload->m_isVideo ? m_client->images.uploadVideo(part, upload->m_boardId, progress)
                                        : m_client->images.upload(part, upload->m_boardId, progress);
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
            refuse(upload, upload->m_isVideo ? videoUploadError(error) : error);
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
    if (m_video == upload)
        m_video.clear();
    emit openCountChanged(--m_open);
    if (upload && upload->state() == Upload::State::Failed && !upload->error().message.isEmpty())
        emit failed(upload->error());
    // Not at once: thousands of cancelled ones would end inside one another.
    QMetaObject::invokeMethod(this, &Uploads::pump, Qt::QueuedConnection);
}

} // namespace Triptych
