// SPDX-License-Identifier: Apache-2.0
#include "workflow/legacymodelkinds.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

using Kinds = QHash<QString, ModelFilter>;

ModelFilter ofType(const QString &type, const QStringList &base = {}, const QStringList &variant = {})
{
    return {base, {type}, variant, {}, {}};
}

Kinds legacyKinds()
{
    const QString main = u"main"_s;
    const QString vae = u"vae"_s;
    const QString clip = u"clip_embed"_s;
    Kinds kinds{
        {u"MainModelField"_s, ofType(main, {u"sd-1"_s, u"sd-2"_s})},
        {u"SDXLMainModelField"_s, ofType(main, {u"sdxl"_s})},
        {u"SDXLRefinerModelField"_s, ofType(main, {u"sdxl-refiner"_s})},
        {u"SD3MainModelField"_s, ofType(main, {u"sd-3"_s})},
        {u"FluxMainModelField"_s, ofType(main, {u"flux"_s})},
        {u"CogView4MainModelField"_s, ofType(main, {u"cogview4"_s})},
        {u"VAEModelField"_s, ofType(vae)},
        {u"FluxVAEModelField"_s, ofType(vae, {u"flux"_s, u"flux2"_s})},
        {u"LoRAModelField"_s, ofType(u"lora"_s)},
        {u"ControlNetModelField"_s, ofType(u"controlnet"_s)},
        {u"IPAdapterModelField"_s, ofType(u"ip_adapter"_s)},
        {u"T2IAdapterModelField"_s, ofType(u"t2i_adapter"_s)},
        {u"T5EncoderModelField"_s, ofType(u"t5_encoder"_s)},
        {u"CLIPEmbedModelField"_s, ofType(clip)},
        {u"CLIPLEmbedModelField"_s, ofType(clip, {}, {u"large"_s})},
        {u"CLIPGEmbedModelField"_s, ofType(clip, {}, {u"gigantic"_s})},
        {u"SpandrelImageToImageModelField"_s, ofType(u"spandrel_image_to_image"_s)},
        {u"ControlLoRAModelField"_s, ofType(u"control_lora"_s)},
        {u"SigLipModelField"_s, ofType(u"siglip"_s)},
        {u"FluxReduxModelField"_s, ofType(u"flux_redux"_s)},
        {u"LLaVAModelField"_s, ofType(u"llava_onevision"_s)},
    };
    for (const QString &unfiltered :
         {u"Imagen3ModelField"_s, u"Imagen4ModelField"_s, u"ChatGPT4oModelField"_s, u"Gemini2_5ModelField"_s,
          u"FluxKontextModelField"_s, u"Veo3ModelField"_s, u"RunwayModelField"_s, u"ONNXModelField"_s})
        kinds.insert(unfiltered, {});
    return kinds;
}

} // namespace

std::optional<ModelFilter> legacyModelFilter(const QString &uiType)
{
    static const Kinds kinds = legacyKinds();
    QString kind = uiType;
    if (kind.startsWith("DEPRECATED_"_L1))
        kind = kind.mid(11);
    const auto found = kinds.constFind(kind);
    if (found == kinds.constEnd())
        return {};
    return *found;
}

} // namespace Triptych
