// SPDX-License-Identifier: Apache-2.0
#include "base/safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace Triptych {

Status writeAll(QIODevice &device, const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 step = device.write(bytes.constData() + written, bytes.size() - written);
        if (step <= 0)
            return Error{ErrorKind::Io, device.errorString(), {}};
        written += step;
    }
    return Done{};
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ioError(path, file.errorString());
    if (const Status status = writeAll(file, bytes); !status) {
        file.cancelWriting();
        return ioError(path, status.error().message);
    }
    // flush() may still meet the full disk; the size on disk tells what commit() would not.
    if (!file.flush() || file.error() != QFileDevice::NoError || file.size() != bytes.size()) {
        file.cancelWriting();
        return ioError(path, QCoreApplication::translate("Error", "the disk is full"));
    }
    if (!file.commit())
        return ioError(path, file.errorString());
    return Done{};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return ioError(path, QCoreApplication::translate("Error", "it is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return ioError(path, file.errorString());
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return ioError(path, file.errorString());
    if (bytes.size() > maxBytes) {
        const QString limit = QLocale().formattedDataSize(maxBytes);
        return invalid(QCoreApplication::translate("Error", "“%1” is larger than %2.").arg(path, limit));
    }
    return bytes;
}

} // namespace Triptych
