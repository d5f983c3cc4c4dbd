// SPDX-License-Identifier: Apache-2.0
#include "invoke/presetsapi.h"

#include "invoke/client.h"
#include "invoke/decode.h"

namespace Triptych {

using namespace Qt::StringLiterals;

PresetsApi::PresetsApi(Client *client) : m_client(client) { }

Reply<QList<NamedRecord>> PresetsApi::stylePresets() const
{
    HttpRequest request;
    request.path = u"api/v1/style_presets/"_s;
    return m_client->transport()->send<QList<NamedRecord>>(request, decodeList<NamedRecord>());
}

Reply<QList<NamedRecord>> PresetsApi::systemPrompts() const
{
    HttpRequest request;
    request.path = u"api/v1/system_prompts/"_s;
    return m_client->transport()->send<QList<NamedRecord>>(request, decodeList<NamedRecord>());
}

} // namespace Triptych
