// SPDX-License-Identifier: Apache-2.0
#include "transfer/manifest.h"

#include "base/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLine = 64 * 1024;

QString manifestPath(const QString &dir)
{
    return QDir(dir).filePath(u".triptych-downloads"_s);
}

} // namespace

Manifest::Manifest(const QString &dir) : m_dir(dir)
{
    QFile file(manifestPath(dir));
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QByteArray text = file.readLine(kMaxLine);
        m_endsInMidLine = !text.endsWith('\n');
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QString fileName = line[u"file"_s].toString();
        if (!fileName.isEmpty() && QFileInfo(fileName).fileName() == fileName)
            m_entries.insert(line[u"image"_s].toString(), {fileName, line[u"bytes"_s].toInteger()});
    }
}

bool Manifest::holds(const QString &imageName) const
{
    const auto it = m_entries.constFind(imageName);
    return it != m_entries.cend() && QFileInfo(QDir(m_dir).filePath(it->fileName)).size() == it->bytes
        && it->bytes > 0;
}

QString Manifest::fileOf(const QString &imageName) const
{
    return QDir(m_dir).filePath(m_entries.value(imageName).fileName);
}

Status Manifest::add(const QString &imageName, const QString &fileName, qint64 bytes)
{
    m_entries.insert(imageName, {fileName, bytes});
    QFile file(manifestPath(m_dir));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return ioError(file.fileName(), file.errorString());
    const QJsonObject line{{u"image"_s, imageName}, {u"file"_s, fileName}, {u"bytes"_s, bytes}};
    // A line that a crash has cut must not take the next one with it.
    const QByteArray start = m_endsInMidLine ? "\n" : "";
    m_endsInMidLine = true;
    if (const Status status =
            writeAll(file, start + QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        !status)
        return ioError(file.fileName(), status.error().message);
    if (!file.flush())
        return ioError(file.fileName(), file.errorString());
    m_endsInMidLine = false;
    return Done{};
}

} // namespace Triptych
