// SPDX-License-Identifier: Apache-2.0
#include "transfer/videofile.h"

#include <QCoreApplication>
#include <QFile>
#include <QMimeDatabase>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct VideoText {
    Q_DECLARE_TR_FUNCTIONS(VideoText)
};

} // namespace

bool isVideoPath(const QString &path)
{
    const QMimeDatabase types;
    return types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().startsWith(u"video/"_s);
}

Status checkVideoFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(path, file.errorString());
    const QByteArray head = file.read(12);
    if (head.isEmpty())
        return invalid(VideoText::tr("The file is empty."));
    if (head.mid(4, 4) != "ftyp")
        return invalid(VideoText::tr("This is not an MP4 video, and the server takes no other kind."));
    if (head.mid(8, 4) == "qt  ")
        return invalid(VideoText::tr("This is a QuickTime movie; the server takes MP4 videos only."));
    if (file.size() > kMaxVideoBytes)
        return invalid(VideoText::tr("The video is larger than 1 GiB, the most that the server takes."));
    return Done{};
}

Error videoUploadError(const Error &error)
{
    QString sentence;
    if (error.httpStatus == 413)
        sentence = VideoText::tr("The video is too large for the server.");
    else if (error.httpStatus == 415)
        sentence = VideoText::tr("The server cannot read this video; it takes MP4 files with H.264 pictures. "
                                 "Convert it and try again.");
    else if (error.httpStatus == 422)
        sentence = VideoText::tr("The server did not understand this upload.");
    else if (error.httpStatus == 429)
        sentence = VideoText::tr("The server is busy taking other videos. Try again in a few seconds.");
    if (sentence.isEmpty())
        return error;
    return {error.kind, sentence, error.detail, error.httpStatus};
}

Error noVideosOnServer()
{
    return invalid(VideoText::tr("This server has no videos; InvokeAI has them from version 6.14 on."));
}

} // namespace Triptych
