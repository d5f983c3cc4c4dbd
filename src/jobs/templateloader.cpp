// SPDX-License-Identifier: Apache-2.0
#include "jobs/templateloader.h"

#include "base/safefile.h"

#include <QDir>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxCacheBytes = 64LL * 1024 * 1024;
constexpr qsizetype kKept = 8; // servers and versions of them

void forgetOldest(const QDir &folder)
{
    const QStringList files = folder.entryList({u"*.nodes"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = kKept; i < files.size(); ++i)
        QFile::remove(folder.filePath(files.at(i)));
}

Result<NodeTemplates> readTemplates(const QByteArray &openApi, const QString &cacheFolder)
{
    if (cacheFolder.isEmpty())
        return NodeTemplates::fromOpenApi(openApi);
    const QDir folder(cacheFolder);
    const QString path = folder.filePath(NodeTemplates::cacheKey(openApi) + u".nodes"_s);
    if (const Result<QByteArray> bytes = readFile(path, kMaxCacheBytes)) {
        if (std::optional<NodeTemplates> templates = NodeTemplates::fromCache(*bytes))
            return std::move(*templates);
    }
    Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(openApi);
    if (templates && folder.mkpath(u"."_s) && writeFile(path, templates->toCache()))
        forgetOldest(folder);
    return templates;
}

} // namespace

Reply<NodeTemplates> loadTemplates(const QByteArray &openApi, const QString &cacheFolder)
{
    return QtConcurrent::run([openApi, cacheFolder] { return readTemplates(openApi, cacheFolder); });
}

} // namespace Triptych
