// SPDX-License-Identifier: Apache-2.0
#include "demo/demonodes.h"

#include "demo/familynodes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

using F = FieldSpec;

QStringList schedulers()
{
    return u"ddim ddpm deis deis_k lms lms_k pndm heun heun_k euler euler_k euler_a kdpm_2 kdpm_2_k kdpm_2_a "
           "kdpm_2_a_k dpmpp_2s dpmpp_2s_k dpmpp_2m dpmpp_2m_k dpmpp_2m_sde dpmpp_2m_sde_k dpmpp_3m "
           "dpmpp_3m_k "
           "dpmpp_sde dpmpp_sde_k er_sde unipc unipc_k lcm tcd"_s.split(u' ');
}

QList<NodeSpec> primitives()
{
    const QString category = u"primitives"_s;
    const QString value = u"Value"_s;
    return {
        {u"string"_s,
         u"StringInvocation"_s,
         u"String Primitive"_s,
         category,
         u"1.0.1"_s,
         u"StringOutput"_s,
         {{u"value"_s, F::text({}).titled(value).with(u"ui_component"_s, u"textarea"_s)}}},
        {u"integer"_s,
         u"IntegerInvocation"_s,
         u"Integer Primitive"_s,
         category,
         u"1.0.1"_s,
         u"IntegerOutput"_s,
         {{u"value"_s, F::integer(0).titled(value)}}},
        {u"float"_s,
         u"FloatInvocation"_s,
         u"Float Primitive"_s,
         category,
         u"1.0.1"_s,
         u"FloatOutput"_s,
         {{u"value"_s, F::number(0).titled(value)}}},
        {u"boolean"_s,
         u"BooleanInvocation"_s,
         u"Boolean Primitive"_s,
         category,
         u"1.0.1"_s,
         u"BooleanOutput"_s,
         {{u"value"_s, F::boolean(false).titled(value)}}},
        {u"image"_s,
         u"ImageInvocation"_s,
         u"Image Primitive"_s,
         category,
         u"1.0.2"_s,
         u"ImageOutput"_s,
         {{u"image"_s, imageSpec()}}},
        {u"rand_int"_s,
         u"RandomIntInvocation"_s,
         u"Random Integer"_s,
         u"math"_s,
         u"1.0.1"_s,
         u"IntegerOutput"_s,
         {{u"low"_s, F::integer(0).titled(u"Low"_s)}, {u"high"_s, F::integer(2147483647).titled(u"High"_s)}},
         NodeSpec::Saves::Nothing,
         NodeSpec::Cache::Skips},
        {u"add"_s,
         u"AddInvocation"_s,
         u"Add Integers"_s,
         u"math"_s,
         u"1.0.1"_s,
         u"IntegerOutput"_s,
         {{u"a"_s, F::integer(0).titled(u"A"_s)}, {u"b"_s, F::integer(0).titled(u"B"_s)}}},
    };
}

QList<NodeSpec> models()
{
    const QString category = u"model"_s;
    const QStringList sd{u"sd-1"_s, u"sd-2"_s};
    const QStringList vaeBases{u"sd-1"_s, u"sd-2"_s, u"sdxl"_s, u"sd-3"_s, u"flux"_s, u"flux2"_s};
    return {
        {u"main_model_loader"_s,
         u"MainModelLoaderInvocation"_s,
         u"Main Model - SD1.5, SD2"_s,
         category,
         u"1.0.4"_s,
         u"ModelLoaderOutput"_s,
         {{u"model"_s, F::model(sd, u"main"_s).titled(u"Model"_s)}}},
        {u"sdxl_model_loader"_s,
         u"SDXLModelLoaderInvocation"_s,
         u"Main Model - SDXL"_s,
         category,
         u"1.0.4"_s,
         u"SDXLModelLoaderOutput"_s,
         {{u"model"_s, F::model({u"sdxl"_s}, u"main"_s).titled(u"Model"_s)}}},
        {u"vae_loader"_s,
         u"VAELoaderInvocation"_s,
         u"VAE Model - SD1.5, SD2, SDXL, SD3, FLUX"_s,
         category,
         u"1.0.4"_s,
         u"VAEOutput"_s,
         {{u"vae_model"_s, F::model(vaeBases, u"vae"_s).titled(u"VAE"_s)}}},
        {u"lora_loader"_s,
         u"LoRALoaderInvocation"_s,
         u"Apply LoRA - SD1.5"_s,
         category,
         u"1.0.4"_s,
         u"LoRALoaderOutput"_s,
         {{u"lora"_s, F::model({u"sd-1"_s}, u"lora"_s).titled(u"LoRA"_s)},
          {u"weight"_s, F::number(0.75).titled(u"Weight"_s)},
          {u"unet"_s, F::optionalWire(u"UNetField"_s, u"UNet"_s)},
          {u"clip"_s, F::optionalWire(u"CLIPField"_s, u"CLIP"_s)}}},
        {u"clip_skip"_s,
         u"CLIPSkipInvocation"_s,
         u"Apply CLIP Skip - SD1.5, SDXL"_s,
         u"prompt"_s,
         u"1.1.1"_s,
         u"CLIPSkipInvocationOutput"_s,
         {{u"clip"_s, F::wire(u"CLIPField"_s, u"CLIP"_s)},
          {u"skipped_layers"_s, F::integer(0).atLeast(0).titled(u"Skipped Layers"_s)}}},
    };
}

NodeSpec denoiser()
{
    return {
        u"denoise_latents"_s,
        u"DenoiseLatentsInvocation"_s,
        u"Denoise - SD1.5, SDXL"_s,
        u"latents"_s,
        u"1.6.0"_s,
        u"LatentsOutput"_s,
        {{u"positive_conditioning"_s,
          F::wire(u"ConditioningField"_s, u"Positive Conditioning"_s).orList().with(u"ui_order"_s, 0)},
         {u"negative_conditioning"_s,
          F::wire(u"ConditioningField"_s, u"Negative Conditioning"_s).orList().with(u"ui_order"_s, 1)},
         {u"noise"_s, F::optionalWire(u"LatentsField"_s, u"Noise"_s).with(u"ui_order"_s, 3)},
         {u"steps"_s, F::integer(10).above(0).titled(u"Steps"_s)},
         {u"cfg_scale"_s, F::number(7.5).orList().titled(u"CFG Scale"_s)},
         {u"denoising_start"_s, F::number(0).atLeast(0).atMost(1).titled(u"Denoising Start"_s)},
         {u"denoising_end"_s, F::number(1).atLeast(0).atMost(1).titled(u"Denoising End"_s)},
         {u"scheduler"_s,
          F::choice(schedulers(), u"euler"_s).with(u"ui_type"_s, u"SchedulerField"_s).titled(u"Scheduler"_s)},
         {u"unet"_s, F::wire(u"UNetField"_s, u"UNet"_s).with(u"ui_order"_s, 2)},
         {u"control"_s, F::optionalWire(u"ControlField"_s, u"Control"_s).orList().with(u"ui_order"_s, 5)},
         {u"ip_adapter"_s,
          F::optionalWire(u"IPAdapterField"_s, u"IP-Adapter"_s).orList().with(u"ui_order"_s, 6)},
         {u"t2i_adapter"_s,
          F::optionalWire(u"T2IAdapterField"_s, u"T2I-Adapter"_s).orList().with(u"ui_order"_s, 7)},
         {u"hidiffusion"_s, F::boolean(false).titled(u"HiDiffusion"_s)},
         {u"hidiffusion_raunet"_s, F::boolean(true).titled(u"HiDiffusion: RAU-Net"_s)},
         {u"hidiffusion_window_attn"_s, F::boolean(true).titled(u"HiDiffusion: Window Attention"_s)},
         {u"hidiffusion_t1_ratio"_s, F::number(0.4).atLeast(0).atMost(1).titled(u"HiDiffusion: T1 Ratio"_s)},
         {u"hidiffusion_t2_ratio"_s, F::number(0).atLeast(0).atMost(1).titled(u"HiDiffusion: T2 Ratio"_s)},
         {u"denoise_mask"_s,
          F::optionalWire(u"DenoiseMaskField"_s, u"Denoise Mask"_s).with(u"ui_order"_s, 8)},
         {u"cfg_rescale_multiplier"_s,
          F::number(0).atLeast(0).with(u"exclusiveMaximum"_s, 1).titled(u"CFG Rescale Multiplier"_s)},
         {u"latents"_s, F::optionalWire(u"LatentsField"_s, u"Latents"_s).with(u"ui_order"_s, 4)}}};
}

QList<NodeSpec> latents()
{
    const QString category = u"latents"_s;
    const QStringList noiseTypes{u"SD"_s,       u"FLUX"_s,    u"FLUX.2"_s, u"SD3"_s,
                                 u"CogView4"_s, u"Z-Image"_s, u"Anima"_s};
    const FieldSpec side = F::integer(512).above(0).stepped(8);
    const FieldSpec tile = F::integer(0).stepped(8).titled(u"Tile Size"_s);
    return {
        {u"compel"_s,
         u"CompelInvocation"_s,
         u"Prompt - SD1.5"_s,
         u"prompt"_s,
         u"1.2.1"_s,
         u"ConditioningOutput"_s,
         {{u"prompt"_s, F::text({}).titled(u"Prompt"_s).with(u"ui_component"_s, u"textarea"_s)},
          {u"clip"_s, F::object(u"CLIPField"_s).required().titled(u"CLIP"_s)},
          {u"mask"_s, F::object(u"TensorField"_s)}}},
        {u"noise"_s,
         u"NoiseInvocation"_s,
         u"Create Latent Noise"_s,
         category,
         u"1.1.0"_s,
         u"NoiseOutput"_s,
         {{u"noise_type"_s, F::choice(noiseTypes, u"SD"_s).titled(u"Noise Type"_s)},
          {u"seed"_s, seedSpec()},
          {u"width"_s, FieldSpec(side).titled(u"Width"_s).about(u"Width of the picture in pixels"_s)},
          {u"height"_s, FieldSpec(side).titled(u"Height"_s).about(u"Height of the picture in pixels"_s)},
          {u"use_cpu"_s, F::boolean(true).titled(u"Use Cpu"_s)}}},
        denoiser(),
        {u"l2i"_s,
         u"LatentsToImageInvocation"_s,
         u"Latents to Image - SD1.5, SDXL"_s,
         category,
         u"1.3.2"_s,
         u"ImageOutput"_s,
         {{u"latents"_s, F::wire(u"LatentsField"_s, u"Latents"_s)},
          {u"vae"_s, F::wire(u"VAEField"_s, u"VAE"_s)},
          {u"tiled"_s, F::boolean(false).titled(u"Tiled"_s)},
          {u"tile_size"_s, tile},
          {u"fp32"_s, F::boolean(false).titled(u"Fp32"_s)}},
         NodeSpec::Saves::Image},
        {u"i2l"_s,
         u"ImageToLatentsInvocation"_s,
         u"Image to Latents - SD1.5, SDXL"_s,
         category,
         u"1.2.0"_s,
         u"LatentsOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"vae"_s, F::wire(u"VAEField"_s, u"VAE"_s)},
          {u"tiled"_s, F::boolean(false).titled(u"Tiled"_s)},
          {u"tile_size"_s, tile},
          {u"fp32"_s, F::boolean(false).titled(u"Fp32"_s)},
          {u"color_compensation"_s,
           F::choice({u"None"_s, u"SDXL"_s}, u"None"_s).titled(u"Color Compensation"_s)}}},
    };
}

QList<NodeSpec> images()
{
    const QString category = u"image"_s;
    const auto saves = NodeSpec::Saves::Image;
    const QStringList resampling{u"nearest"_s, u"box"_s,     u"bilinear"_s,
                                 u"hamming"_s, u"bicubic"_s, u"lanczos"_s};
    const QJsonObject black{{u"r"_s, 0}, {u"g"_s, 0}, {u"b"_s, 0}, {u"a"_s, 255}};
    const QJsonObject colour{{u"$ref"_s, u"#/components/schemas/ColorField"_s},
                             {u"default"_s, black},
                             {u"orig_default"_s, black},
                             {u"title"_s, u"Color"_s}};
    const FieldSpec mask = F::object(u"ImageField"_s).titled(u"Mask"_s);
    return {
        {u"save_image"_s,
         u"SaveImageInvocation"_s,
         u"Save Image"_s,
         category,
         u"1.2.2"_s,
         u"ImageOutput"_s,
         {{u"image"_s, imageSpec()}},
         saves,
         NodeSpec::Cache::Skips},
        {u"img_resize"_s,
         u"ImageResizeInvocation"_s,
         u"Resize Image"_s,
         category,
         u"1.2.2"_s,
         u"ImageOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"width"_s, F::integer(512).above(0).titled(u"Width"_s)},
          {u"height"_s, F::integer(512).above(0).titled(u"Height"_s)},
          {u"resample_mode"_s, F::choice(resampling, u"bicubic"_s).titled(u"Resample Mode"_s)}},
         saves},
        {u"blank_image"_s,
         u"BlankImageInvocation"_s,
         u"Blank Image"_s,
         category,
         u"1.2.2"_s,
         u"ImageOutput"_s,
         {{u"width"_s, F::integer(512).titled(u"Width"_s)},
          {u"height"_s, F::integer(512).titled(u"Height"_s)},
          {u"mode"_s, F::choice({u"RGB"_s, u"RGBA"_s}, u"RGB"_s).titled(u"Mode"_s)},
          {u"color"_s, F::raw(colour)}},
         saves},
        {u"img_blur"_s,
         u"ImageBlurInvocation"_s,
         u"Blur Image"_s,
         category,
         u"1.2.2"_s,
         u"ImageOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"radius"_s, F::number(8).atLeast(0).titled(u"Radius"_s)},
          {u"blur_type"_s, F::choice({u"gaussian"_s, u"box"_s}, u"gaussian"_s).titled(u"Blur Type"_s)}},
         saves},
        {u"img_noise"_s,
         u"ImageNoiseInvocation"_s,
         u"Add Image Noise"_s,
         category,
         u"1.1.0"_s,
         u"ImageOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"mask"_s, FieldSpec(mask).about(u"White parts stay free of noise"_s)},
          {u"seed"_s, seedSpec()},
          {u"noise_type"_s,
           F::choice({u"gaussian"_s, u"salt_and_pepper"_s}, u"gaussian"_s).titled(u"Noise Type"_s)},
          {u"amount"_s, F::number(0.1).atLeast(0).atMost(1).titled(u"Amount"_s)},
          {u"noise_color"_s, F::boolean(true).titled(u"Noise Color"_s)},
          {u"size"_s, F::integer(1).atLeast(1).titled(u"Size"_s)}},
         saves},
    };
}

QJsonObject reference(const QString &className)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + className)}};
}

QJsonObject scalar(const QString &type, const QString &title)
{
    return {{u"type"_s, type}, {u"title"_s, title}};
}

} // namespace

const QList<NodeSpec> &demoNodes()
{
    static const QList<NodeSpec> all = primitives() + models() + latents() + images() + familyNodes()
        + demoBatchNodes() + demoCollectionNodes();
    return all;
}

const NodeSpec *demoNode(const QString &type)
{
    const QList<NodeSpec> &all = demoNodes();
    const auto found =
        std::find_if(all.begin(), all.end(), [&type](const NodeSpec &node) { return node.type == type; });
    return found == all.end() ? nullptr : &*found;
}

const QList<OutputSpec> &demoOutputs()
{
    const auto unet = std::pair(u"unet"_s, reference(u"UNetField"_s));
    const auto clip = std::pair(u"clip"_s, reference(u"CLIPField"_s));
    const auto vae = std::pair(u"vae"_s, reference(u"VAEField"_s));
    const auto width = std::pair(u"width"_s, scalar(u"integer"_s, u"Width"_s));
    const auto height = std::pair(u"height"_s, scalar(u"integer"_s, u"Height"_s));
    const auto value = [](const QString &type) { return std::pair(u"value"_s, scalar(type, u"Value"_s)); };
    static const QList<OutputSpec> all = demoGeneratorOutputs() + familyOutputs() + demoCollectionOutputs()
        + QList<OutputSpec>{
            {u"StringOutput"_s, u"string_output"_s, {value(u"string"_s)}},
            {u"IntegerOutput"_s, u"integer_output"_s, {value(u"integer"_s)}},
            {u"FloatOutput"_s, u"float_output"_s, {value(u"number"_s)}},
            {u"BooleanOutput"_s, u"boolean_output"_s, {value(u"boolean"_s)}},
            {u"ModelLoaderOutput"_s, u"model_loader_output"_s, {vae, clip, unet}},
            {u"SDXLModelLoaderOutput"_s,
             u"sdxl_model_loader_output"_s,
             {vae, clip, unet, {u"clip2"_s, reference(u"CLIPField"_s)}}},
            {u"VAEOutput"_s, u"vae_output"_s, {vae}},
            {u"LoRALoaderOutput"_s, u"lora_loader_output"_s, {unet, clip}},
            {u"CLIPSkipInvocationOutput"_s, u"clip_skip_output"_s, {clip}},
            {u"ConditioningOutput"_s,
             u"conditioning_output"_s,
             {{u"conditioning"_s, reference(u"ConditioningField"_s)}}},
            {u"NoiseOutput"_s,
             u"noise_output"_s,
             {{u"noise"_s, reference(u"LatentsField"_s)}, width, height}},
            {u"LatentsOutput"_s,
             u"latents_output"_s,
             {{u"latents"_s, reference(u"LatentsField"_s)}, width, height}},
            {u"ImageOutput"_s, u"image_output"_s, {{u"image"_s, reference(u"ImageField"_s)}, width, height}},
        };
    return all;
}

const OutputSpec *demoOutput(const QString &className)
{
    const QList<OutputSpec> &all = demoOutputs();
    const auto found = std::find_if(all.begin(), all.end(), [&className](const OutputSpec &output) {
        return output.className == className;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace Triptych
