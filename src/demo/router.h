// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demo/httpmessage.h"

#include <functional>
#include <vector>

namespace Triptych {

//! The table of routes: which handler answers which verb and path. Owned by DemoServer; a plain value, no
//! thread of its own.
class Router final {
public:
    //! \param arguments  the decoded values of the `{placeholders}`, in path order
    using Handler = std::function<DemoAnswer(const DemoRequest &request, const QStringList &arguments)>;

    //! \param pattern  as in the `paths` of openapi.json, e.g. `/api/v1/images/i/{image_name}/full`; exact
    //! about slashes
    void add(const QByteArray &method, const QString &pattern, Handler handler);

    //! The answer of the route, or what the real server's static mount gives (server-api.md 0.2): GET and
    //! HEAD the web page with 200, other verbs 405.
    DemoAnswer answer(const DemoRequest &request) const;

    //! `paths` of openapi.json, without those that start with one of \p hiddenPrefixes.
    QJsonObject openApiPaths(const QStringList &hiddenPrefixes) const;

private:
    struct Route {
        QByteArray method;
        QString pattern;
        QStringList segments;
        Handler handler;
    };

    std::vector<Route> m_routes;
};

} // namespace Triptych
