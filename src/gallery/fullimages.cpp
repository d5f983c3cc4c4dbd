// SPDX-License-Identifier: Apache-2.0
#include "gallery/fullimages.h"

#include "transfer/filename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Triptych {

using namespace Qt::StringLiterals;

FullImages::FullImages(Client *client, QObject *parent) : QObject(parent), m_downloads(client)
{
    connect(&m_downloads, &Downloads::saved, this,
            [this](const QString &name, const QString &path, qint64 bytes) {
                m_asked.remove(name);
                m_paths.insert(name, path);
                m_order.append(name);
                m_bytes += bytes;
                trim();
                emit ready(name);
            });
    connect(&m_downloads, &Downloads::failed, this, [this](const QString &name, const Error &error) {
        m_asked.remove(name);
        emit failed(name, error);
    });
}

void FullImages::request(const QString &imageName)
{
    if (m_paths.contains(imageName) || m_asked.contains(imageName))
        return;
    m_asked.insert(imageName);
    m_downloads.add(imageName, m_dir.path(), sanitizedStem(QFileInfo(imageName).completeBaseName()));
}

Result<QString> FullImages::namedCopy(const QString &imageName, const QString &stem)
{
    const QString source = path(imageName);
    if (source.isEmpty())
        return Error{ErrorKind::NotFound, tr("The picture is not loaded yet."), imageName};
    const QString dir = m_dir.filePath(u"out-%1"_s.arg(++m_copies));
    const QString target = QDir(dir).filePath(stem + u'.' + QFileInfo(source).suffix());
    if (!QDir().mkpath(dir) || !QFile::copy(source, target))
        return ioError(target, tr("the copy cannot be written"));
    return target;
}

void FullImages::trim()
{
    while (m_bytes > kMaxBytes && m_order.size() > 1) {
        const QString path = m_paths.take(m_order.takeFirst());
        m_bytes -= QFileInfo(path).size();
        QFile::remove(path);
    }
}

} // namespace Triptych
