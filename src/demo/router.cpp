// SPDX-License-Identifier: Apache-2.0
#include "demo/router.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

std::optional<QStringList> match(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &part = pattern[i];
        if (part.startsWith(u'{') && !path[i].isEmpty())
            arguments.append(QUrl::fromPercentEncoding(path[i].toUtf8()));
        else if (part != path[i])
            return std::nullopt;
    }
    return arguments;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.push_back({method, pattern, pattern.split(u'/'), std::move(handler)});
}

DemoAnswer Router::answer(const DemoRequest &request) const
{
    const QStringList path = request.path.split(u'/');
    for (const Route &route : m_routes) {
        if (route.method != request.method)
            continue;
        if (const std::optional<QStringList> arguments = match(route.segments, path))
            return route.handler(request, *arguments);
    }
    if (request.method == "GET" || request.method == "HEAD")
        return pageAnswer();
    return detailAnswer(405, u"Method Not Allowed"_s);
}

QJsonObject Router::openApiPaths(const QStringList &hiddenPrefixes) const
{
    QJsonObject paths;
    for (const Route &route : m_routes) {
        const bool isHidden =
            std::any_of(hiddenPrefixes.begin(), hiddenPrefixes.end(),
                        [&route](const QString &prefix) { return route.pattern.startsWith(prefix); });
        if (isHidden)
            continue;
        QJsonObject verbs = paths[route.pattern].toObject();
        verbs[QString::fromLatin1(route.method.toLower())] = QJsonObject{{u"responses"_s, QJsonObject{}}};
        paths[route.pattern] = verbs;
    }
    return paths;
}

} // namespace Triptych
