// SPDX-License-Identifier: Apache-2.0
// openapi.json -> node templates: parsed, and read again from the cache; against Qt's JSON parser alone.
#include "bench/benchreport.h"
#include "jobs/templateloader.h"
#include "workflow/nodetemplates.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Triptych;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString path = app.arguments().value(1);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: triptych_bench_templates openapi.json (of a real server)\n");
        return 2;
    }
    const QByteArray openApi = file.readAll();
    const Result<NodeTemplates> first = NodeTemplates::fromOpenApi(openApi);
    if (!first) {
        std::fprintf(stderr, "%s\n", qPrintable(first.error().message));
        return 2;
    }
    const QByteArray cache = first->toCache();
    std::printf("openapi.json %.2f MB, %d node types, cache %.2f MB\n", double(openApi.size()) / 1e6,
                first->count(), double(cache.size()) / 1e6);
    Bench::Series json;
    Bench::Series parsed;
    Bench::Series cached;
    Bench::Series keyed;
    Bench::Series loaded; // as the window does it: in the pool, with key, file and the way there and back
    const QTemporaryDir folder;
    loadTemplates(openApi, folder.path()).waitForFinished();
    for (int round = 0; round < 20; ++round) {
        json.add(Bench::measure([&] { (void)QJsonDocument::fromJson(openApi); }));
        parsed.add(Bench::measure([&] { (void)NodeTemplates::fromOpenApi(openApi); }));
        std::optional<NodeTemplates> templates; // taking them apart again is not part of it
        cached.add(Bench::measure([&] { templates = NodeTemplates::fromCache(cache); }));
        loaded.add(Bench::measure([&] { loadTemplates(openApi, folder.path()).waitForFinished(); }));
        keyed.add(Bench::measure([&] { (void)NodeTemplates::cacheKey(openApi); }));
    }
    Bench::printHeader(QStringLiteral("node templates"));
    Bench::print(QStringLiteral("QJsonDocument alone"), json);
    Bench::print(QStringLiteral("parsed"), parsed);
    Bench::print(QStringLiteral("from the cache"), cached);
    Bench::print(QStringLiteral("key of the cache"), keyed);
    Bench::print(QStringLiteral("key, file and cache in the pool"), loaded);
    const bool parse = Bench::printRatio(QStringLiteral("parsed / QJsonDocument"), parsed, json, 2);
    const bool cacheMet = Bench::printRatio(QStringLiteral("cache / QJsonDocument"), cached, json, 0.1);
    std::printf("goal: cache within 2 ms: %s\n", cached.median() <= 2 ? "met" : "MISSED");
    return parse && cacheMet && cached.median() <= 2 ? 0 : 1;
}
