// SPDX-License-Identifier: Apache-2.0
#include "invoke/appapi.h"

#include "invoke/client.h"
#include "invoke/decode.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

Result<QString> decodeVersion(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    const QString version = json.value()[u"version"_s].toString();
    if (version.isEmpty())
        return badReply(u"app/version without a version"_s);
    return version;
}

Result<ServerInfo> decodeAuth(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    if (!json->isObject())
        return badReply(u"auth/status without an object"_s);
    ServerInfo info;
    info.multiUser = json.value()[u"multiuser_enabled"_s].toBool();
    info.setupRequired = json.value()[u"setup_required"_s].toBool();
    return info;
}

struct PromptText {
    Q_DECLARE_TR_FUNCTIONS(PromptText)
};

Result<QJsonArray> decodePrompts(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    const QString problem = json.value()[u"error"_s].toString();
    if (!problem.isEmpty())
        return Error{ErrorKind::Rejected,
                     PromptText::tr("The server cannot read the dynamic prompt: %1").arg(problem),
                     {}};
    if (!json.value()[u"prompts"_s].isArray())
        return badReply(u"dynamicprompts without prompts"_s);
    return json.value()[u"prompts"_s].toArray();
}

} // namespace

AppApi::AppApi(Client *client) : m_client(client) { }

Reply<QString> AppApi::version() const
{
    HttpRequest request;
    request.path = u"api/v1/app/version"_s;
    request.deadline = std::chrono::seconds(10);
    return m_client->transport()->send<QString>(request, decodeVersion);
}

Reply<ServerDescription> AppApi::description() const
{
    HttpRequest request;
    request.path = u"openapi.json"_s;
    request.deadline =
        std::chrono::seconds(90); // made on the first request: 7 s on 2 CPUs (server-api.md 12, 18)
    request.maxBytes = 64 * 1024 * 1024;
    return m_client->transport()->send<ServerDescription>(
        request, [](const HttpAnswer &answer) { return ServerDescription::fromBytes(answer.body); });
}

Reply<ServerInfo> AppApi::authStatus() const
{
    HttpRequest request;
    request.path = u"api/v1/auth/status"_s;
    return m_client->transport()->send<ServerInfo>(request, decodeAuth);
}

Reply<QJsonArray> AppApi::dynamicPrompts(const QJsonObject &body) const
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"api/v1/utilities/dynamicprompts"_s;
    request.body = toBody(body);
    return m_client->transport()->send<QJsonArray>(request, decodePrompts);
}

Reply<QByteArray> AppApi::raw(const QString &path) const
{
    HttpRequest request;
    QString plain = path;
    while (plain.startsWith(u'/')) // a double slash would get the page's HTML (server-api.md 0.1)
        plain.remove(0, 1);
    const qsizetype mark = plain.indexOf(u'?');
    request.path = plain.left(mark < 0 ? plain.size() : mark);
    if (mark >= 0)
        request.query = QUrlQuery(plain.mid(mark + 1)).queryItems(QUrl::FullyDecoded);
    request.expect = HttpRequest::Expect::Anything;
    request.maxBytes = 512 * 1024 * 1024;
    return m_client->transport()->send<QByteArray>(request, decodeBytes);
}

} // namespace Triptych
