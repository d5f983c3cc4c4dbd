// SPDX-License-Identifier: Apache-2.0
#include "invoke/workflowsapi.h"

#include "invoke/client.h"
#include "invoke/decode.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> decodeRecord(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    const QJsonValue workflow = json.value()[u"workflow"_s];
    if (!workflow.isObject())
        return badReply(u"workflow record without a workflow"_s);
    return QJsonDocument(workflow.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

WorkflowsApi::WorkflowsApi(Client *client) : m_client(client) { }

Reply<QList<WorkflowEntry>> WorkflowsApi::list() const
{
    HttpRequest request;
    request.path = u"api/v1/workflows/"_s;
    request.query = {{u"order_by"_s, u"name"_s},
                     {u"direction"_s, u"ASC"_s},
                     {u"categories"_s, u"user"_s},
                     {u"categories"_s, u"default"_s}};
    return m_client->transport()->send<QList<WorkflowEntry>>(request, decodeList<WorkflowEntry>(u"items"_s));
}

Reply<QByteArray> WorkflowsApi::workflow(const QString &id) const
{
    HttpRequest request;
    request.path = u"api/v1/workflows/i/"_s + segment(id);
    return m_client->transport()->send<QByteArray>(request, decodeRecord);
}

Reply<QByteArray> WorkflowsApi::thumbnail(const QString &id) const
{
    HttpRequest request;
    request.path = u"api/v1/workflows/i/"_s + segment(id) + u"/thumbnail"_s;
    request.expect = HttpRequest::Expect::Media;
    return m_client->transport()->send<QByteArray>(request, decodeBytes);
}

} // namespace Triptych
