// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "invoke/types.h"
#include "base/reply.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QQueue>

namespace Triptych {

class Client;

//! One picture or video on its way to the server. Owned by Uploads; lives until it is released or Uploads dies. GUI thread.
class Upload final : public QObject {
    Q_OBJECT

public:
    enum class State { Waiting, Preparing, Sending, Done, Failed };

    Q_DISABLE_COPY_MOVE(Upload)

    State state() const { return m_state; }
    bool isFinished() const { return m_state == State::Done || m_state == State::Failed; }
    double fraction() const { return m_fraction; } //!< [0, 1] of the bytes sent
    QString displayName() const { return m_displayName; } //!< file name, for people
    //! Small, upright; null until prepared, when Done, and of a video, which nobody here decodes.
    QImage preview() const { return m_preview; }
    const ImageInfo &info() const { return m_info; } //!< when Done
    const Error &error() const { return m_error; } //!< when Failed; the sentence names the file
    void cancel(); //!< ends as Failed with an empty message

signals:
    void changed();
    void finished(); //!< last signal; Done or Failed

private:
    friend class Uploads;
    explicit Upload(QObject *parent) : QObject(parent) { }
    void fail(const Error &error);

    State m_state = State::Waiting;
    QString m_displayName;
    QString m_path;
    bool m_isVideo = false;
    QImage m_image;
    QString m_boardId;
    QImage m_preview;
    double m_fraction = 0;
    ImageInfo m_info;
    Error m_error;
    Reply<ImageInfo> m_reply;
};

//! Sends pictures to the server, few at a time, each made upright 8-bit sRGB first where the server would spoil it, and
//! videos, which go as they are and one at a time: the server refuses a second one.
//! Owned by the session of one server; GUI thread.
class Uploads final : public QObject {
    Q_OBJECT

public:
    static constexpr int kParallel = 3;

    explicit Uploads(Client *client, QObject *parent = nullptr);
    ~Uploads() override;
    Q_DISABLE_COPY_MOVE(Uploads)

    //! \param boardId  empty or "none" = uncategorised
    Upload *addFile(const QString &path, const QString &boardId = {});
    //! An MP4; anything else ends as Failed.
    Upload *addVideo(const QString &path, const QString &boardId = {});
    //! A picture or a video, as the file's name says.
    Upload *addMedia(const QString &path, const QString &boardId = {});
    Upload *addImage(const QImage &image, const QString &displayName, const QString &boardId = {});
    bool takesVideos() const; //!< servers before 6.14 do not
    int openCount() const; //!< not finished yet

signals:
    void uploaded(const Triptych::ImageInfo &info); //!< any upload came through: the board shows it
    void failed(const Triptych::Error &error);
    void openCountChanged(int open);

private:
    void pump();
    void prepare(Upload *upload);
    qsizetype nextInLine() const;
    void prepareVideo(Upload *upload);
    void sendPart(Upload *upload, const struct PreparedPicture &picture);
    void send(Upload *upload, const struct FilePart &part);
    void refuse(Upload *upload, const Error &error);
    void end(Upload *upload);

    Client *m_client;
    QQueue<QPointer<Upload>> m_waiting;
    QPointer<Upload> m_video; // the one under way
    int m_running = 0;
    int m_open = 0;
};

} // namespace Triptych
