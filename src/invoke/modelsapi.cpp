// SPDX-License-Identifier: Apache-2.0
#include "invoke/modelsapi.h"

#include "invoke/client.h"
#include "invoke/decode.h"

namespace Triptych {

using namespace Qt::StringLiterals;

ModelsApi::ModelsApi(Client *client) : m_client(client) { }

Reply<QList<ModelInfo>> ModelsApi::list() const
{
    HttpRequest request;
    request.path = u"api/v2/models/"_s;
    request.maxBytes = 64 * 1024 * 1024;
    return m_client->transport()->send<QList<ModelInfo>>(request, decodeList<ModelInfo>(u"models"_s));
}

} // namespace Triptych
