// SPDX-License-Identifier: Apache-2.0
#include "demo/router.h"
#include "demo/routes.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QString stableId(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QJsonObject preset(const QString &name, const QString &positive, const QString &negative)
{
    return {
        {u"name"_s, name},
        {u"preset_data"_s, QJsonObject{{u"positive_prompt"_s, positive}, {u"negative_prompt"_s, negative}}},
        {u"type"_s, u"default"_s},
        {u"is_public"_s, true},
        {u"id"_s, stableId(name)},
        {u"user_id"_s, u"system"_s},
        {u"image"_s, QJsonValue::Null}};
}

QJsonObject systemPrompt(const QString &name, const QString &content)
{
    const QString when = u"2026-01-05T10:00:00.000000"_s;
    return {{u"name"_s, name},           {u"content"_s, content}, {u"id"_s, stableId(name)},
            {u"user_id"_s, u"system"_s}, {u"is_public"_s, true},  {u"created_at"_s, when},
            {u"updated_at"_s, when}};
}

} // namespace

void addPresetRoutes(Router &router)
{
    router.add("GET", u"/api/v1/style_presets/"_s, [](const DemoRequest &, const QStringList &) {
        return jsonAnswer(QJsonArray{
            preset(u"Gouache on paper"_s, u"{prompt}, gouache, visible brush strokes"_s, u"photograph"_s),
            preset(u"Ink and wash"_s, u"{prompt}, ink drawing, light wash"_s, u"colour"_s),
            preset(u"Night photograph"_s, u"{prompt}, long exposure, street lamps"_s, u"daylight"_s)});
    });
    router.add("GET", u"/api/v1/system_prompts/"_s, [](const DemoRequest &, const QStringList &) {
        return jsonAnswer(QJsonArray{
            systemPrompt(u"Describe a picture"_s, u"Answer with one sentence that a painter could use."_s),
            systemPrompt(u"Shorten a prompt"_s, u"Keep what can be seen, leave out the rest."_s)});
    });
}

} // namespace Triptych
