// SPDX-License-Identifier: Apache-2.0
#include "transfer/picturefiles.h"

#include <QCollator>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

bool isPicturePath(const QString &path)
{
    const QMimeDatabase types;
    return types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().startsWith(u"image/"_s);
}

QStringList pictureFilesIn(const QStringList &paths, int limit)
{
    QCollator collator(QLocale::English); // the "C" locale has no numeric order
    collator.setNumericMode(true); // picture 2 before picture 10
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inFolder;
        // Links are not followed: they may lead in a circle.
        QDirIterator folder(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (folder.hasNext() && inFolder.size() < limit) {
            if (const QString file = folder.next(); isPicturePath(file))
                inFolder.append(file);
        }
        std::sort(inFolder.begin(), inFolder.end(), collator);
        files.append(inFolder);
    }
    return files.mid(0, limit);
}

} // namespace Triptych
