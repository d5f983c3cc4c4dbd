// SPDX-License-Identifier: Apache-2.0
#include "demo/demomodels.h"

#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

struct ModelRow {
    const char16_t *name;
    const char16_t *base;
    const char16_t *type;
    const char16_t *format;
    qint64 bytes;
    int side; // best picture size in pixels; 0 = none
    const char16_t *description;
};

const ModelRow kModels[] = {
    {u"Atelier 1.5", u"sd-1", u"main", u"diffusers", 2132625894, 512, u"All-round painting model"},
    {u"Plein Air v3", u"sd-1", u"main", u"checkpoint", 2132625894, 512, u"Landscapes and light"},
    {u"Atelier XL v2", u"sdxl", u"main", u"checkpoint", 6938040682, 1024, u"Large all-round model"},
    {u"Nightwork XL", u"sdxl", u"main", u"diffusers", 6938078334, 1024, u"Cities and low light"},
    {u"Flux Schnell (quantized)", u"flux", u"main", u"bnb_quantized_nf4b", 6694589004, 1024, u"Four steps"},
    {u"Flux Dev (quantized)", u"flux", u"main", u"bnb_quantized_nf4b", 6694589004, 1024,
     u"Twenty to thirty steps"},
    {u"Clear VAE 1.5", u"sd-1", u"vae", u"checkpoint", 334641190, 0, u"Sharper eyes and text"},
    {u"XL VAE fp16", u"sdxl", u"vae", u"diffusers", 167335590, 0, u"Does not overflow in half precision"},
    {u"Gouache", u"sd-1", u"lora", u"lycoris", 75612332, 0, u"Opaque watercolour"},
    {u"Ink Wash", u"sd-1", u"lora", u"lycoris", 37861176, 0, u"Brush and ink"},
    {u"Canny 1.5", u"sd-1", u"controlnet", u"diffusers", 722601100, 0, u"Edges lead the picture"},
    {u"Canny XL", u"sdxl", u"controlnet", u"diffusers", 2502139104, 0, u"Edges lead the picture"},
    {u"Canny FLUX", u"flux", u"controlnet", u"diffusers", 1487446432, 0, u"Edges lead the picture"},
    {u"Likeness 1.5", u"sd-1", u"ip_adapter", u"invokeai", 44642768, 0, u"A picture as part of the prompt"},
    {u"FLUX Redux", u"flux", u"flux_redux", u"checkpoint", 129063232, 0, u"A picture as part of the prompt"},
    {u"T5 Encoder (8 bit)", u"any", u"t5_encoder", u"bnb_quantized_int8b", 4894234112, 0, u"Reads prompts"},
    {u"CLIP Text L", u"any", u"clip_embed", u"diffusers", 246144152, 0, u"Reads prompts"},
    {u"FLUX VAE", u"flux", u"vae", u"checkpoint", 335304388, 0, u"Latents to pictures and back"},
    {u"Film Still XL", u"sdxl", u"lora", u"lycoris", 228456796, 0, u"Grain and halation"},
    {u"Small Talk 3B", u"any", u"text_llm", u"text_llm", 6171926112, 0, u"Writes prompts"},
};

QString stableId(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QJsonValue settings(const ModelRow &row)
{
    if (row.side == 0)
        return QJsonValue::Null;
    QJsonObject result;
    const QStringList unset{u"vae"_s,      u"vae_precision"_s, u"scheduler"_s,
                            u"steps"_s,    u"cfg_scale"_s,     u"guidance"_s,
                            u"cpu_only"_s, u"fp8_storage"_s,   u"cfg_rescale_multiplier"_s};
    for (const QString &key : unset)
        result[key] = QJsonValue::Null;
    result[u"width"_s] = row.side;
    result[u"height"_s] = row.side;
    return result;
}

QJsonObject record(const ModelRow &row)
{
    const QString name = QString::fromUtf16(row.name);
    const QString type = QString::fromUtf16(row.type);
    const QString path = QString::fromUtf16(row.base) + u'/' + type + u'/' + name;
    QJsonObject result{{u"key"_s, stableId(name)},
                       {u"hash"_s, QString(u"blake3:"_s + stableId(name + u'#').remove(u'-').repeated(2))},
                       {u"path"_s, path},
                       {u"file_size"_s, row.bytes},
                       {u"name"_s, name},
                       {u"description"_s, QString::fromUtf16(row.description)},
                       {u"source"_s, path},
                       {u"source_type"_s, u"path"_s},
                       {u"source_api_response"_s, QJsonValue::Null},
                       {u"source_url"_s, QJsonValue::Null},
                       {u"cover_image"_s, QJsonValue::Null},
                       {u"type"_s, type},
                       {u"trigger_phrases"_s, QJsonValue::Null},
                       {u"default_settings"_s, settings(row)},
                       {u"format"_s, QString::fromUtf16(row.format)},
                       {u"base"_s, QString::fromUtf16(row.base)}};
    if (type == "main"_L1)
        result[u"variant"_s] = row.base == QStringView(u"flux") ? u"schnell"_s : u"normal"_s;
    return result;
}

} // namespace

QJsonArray demoModels()
{
    QJsonArray models;
    for (const ModelRow &row : kModels)
        models.append(record(row));
    return models;
}

} // namespace Triptych
