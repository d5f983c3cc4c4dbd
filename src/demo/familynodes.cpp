// SPDX-License-Identifier: Apache-2.0
#include "demo/familynodes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

using F = FieldSpec;

QList<NodeSpec> sizesNodes()
{
    return {{u"ideal_size"_s,
             u"IdealSizeInvocation"_s,
             u"Ideal Size - SD1.5, SDXL"_s,
             u"latents"_s,
             u"1.0.6"_s,
             u"IdealSizeOutput"_s,
             {{u"width"_s, F::integer(1024).titled(u"Width"_s)},
              {u"height"_s, F::integer(576).titled(u"Height"_s)},
              {u"unet"_s, F::object(u"UNetField"_s).required().titled(u"UNet"_s)},
              {u"multiplier"_s, F::number(1).titled(u"Multiplier"_s)}}},
            {u"float_math"_s,
             u"FloatMathInvocation"_s,
             u"Float Math"_s,
             u"math"_s,
             u"1.0.1"_s,
             u"FloatOutput"_s,
             {{u"operation"_s,
               F::choice({u"ADD"_s, u"SUB"_s, u"MUL"_s, u"DIV"_s, u"EXP"_s, u"ABS"_s, u"SQRT"_s, u"MIN"_s,
                          u"MAX"_s},
                         u"ADD"_s)
                   .titled(u"Operation"_s)},
              {u"a"_s, F::number(1).titled(u"A"_s)},
              {u"b"_s, F::number(1).titled(u"B"_s)}}},
            {u"float_to_int"_s,
             u"FloatToIntegerInvocation"_s,
             u"Float To Integer"_s,
             u"math"_s,
             u"1.0.1"_s,
             u"IntegerOutput"_s,
             {{u"value"_s, F::number(0).titled(u"Value"_s)},
              {u"multiple"_s, F::integer(1).atLeast(1).titled(u"Multiple of"_s)},
              {u"method"_s,
               F::choice({u"Nearest"_s, u"Floor"_s, u"Ceiling"_s, u"Truncate"_s}, u"Nearest"_s)
                   .titled(u"Method"_s)}}}};
}

QList<NodeSpec> stableDiffusionNodes()
{
    return {{u"sdxl_compel_prompt"_s,
             u"SDXLCompelPromptInvocation"_s,
             u"Prompt - SDXL"_s,
             u"prompt"_s,
             u"1.2.1"_s,
             u"ConditioningOutput"_s,
             {{u"prompt"_s, F::text({}).titled(u"Prompt"_s).with(u"ui_component"_s, u"textarea"_s)},
              {u"style"_s, F::text({}).titled(u"Style"_s).with(u"ui_component"_s, u"textarea"_s)},
              {u"original_width"_s, F::integer(1024).titled(u"Original Width"_s)},
              {u"original_height"_s, F::integer(1024).titled(u"Original Height"_s)},
              {u"crop_top"_s, F::integer(0).titled(u"Crop Top"_s)},
              {u"crop_left"_s, F::integer(0).titled(u"Crop Left"_s)},
              {u"target_width"_s, F::integer(1024).titled(u"Target Width"_s)},
              {u"target_height"_s, F::integer(1024).titled(u"Target Height"_s)},
              {u"clip"_s, F::wire(u"CLIPField"_s, u"CLIP 1"_s)},
              {u"clip2"_s, F::wire(u"CLIPField"_s, u"CLIP 2"_s)},
              {u"mask"_s, F::object(u"TensorField"_s).titled(u"Mask"_s)}}},
            {u"controlnet"_s,
             u"ControlNetInvocation"_s,
             u"ControlNet - SD1.5, SD2, SDXL"_s,
             u"conditioning"_s,
             u"1.1.3"_s,
             u"ControlOutput"_s,
             {{u"image"_s, imageSpec()},
              {u"control_model"_s,
               F::model({u"sd-1"_s, u"sd-2"_s, u"sdxl"_s}, u"controlnet"_s).titled(u"Control Model"_s)},
              {u"control_weight"_s, F::number(1).orList().titled(u"Control Weight"_s)},
              {u"begin_step_percent"_s, F::number(0).atLeast(0).atMost(1).titled(u"Begin Step Percent"_s)},
              {u"end_step_percent"_s, F::number(1).atLeast(0).atMost(1).titled(u"End Step Percent"_s)},
              {u"control_mode"_s,
               F::choice({u"balanced"_s, u"more_prompt"_s, u"more_control"_s, u"unbalanced"_s}, u"balanced"_s)
                   .titled(u"Control Mode"_s)},
              {u"resize_mode"_s,
               F::choice({u"just_resize"_s, u"crop_resize"_s, u"fill_resize"_s, u"just_resize_simple"_s},
                         u"just_resize"_s)
                   .titled(u"Resize Mode"_s)}}},
            {u"ip_adapter"_s,
             u"IPAdapterInvocation"_s,
             u"IP-Adapter - SD1.5, SDXL"_s,
             u"conditioning"_s,
             u"1.5.1"_s,
             u"IPAdapterOutput"_s,
             {{u"image"_s,
               F::object(u"ImageField"_s).required().orList().titled(u"Image"_s).with(u"ui_order"_s, 1)},
              {u"ip_adapter_model"_s,
               F::model({u"sd-1"_s, u"sdxl"_s}, u"ip_adapter"_s)
                   .titled(u"IP-Adapter Model"_s)
                   .with(u"ui_order"_s, -1)},
              {u"clip_vision_model"_s,
               F::choice({u"ViT-H"_s, u"ViT-G"_s, u"ViT-L"_s}, u"ViT-H"_s)
                   .titled(u"Clip Vision Model"_s)
                   .with(u"ui_order"_s, 2)},
              {u"weight"_s, F::number(1).orList().titled(u"Weight"_s)},
              {u"method"_s,
               F::choice({u"full"_s, u"style"_s, u"composition"_s, u"style_strong"_s, u"style_precise"_s},
                         u"full"_s)
                   .titled(u"Method"_s)},
              {u"begin_step_percent"_s, F::number(0).atLeast(0).atMost(1).titled(u"Begin Step Percent"_s)},
              {u"end_step_percent"_s, F::number(1).atLeast(0).atMost(1).titled(u"End Step Percent"_s)},
              {u"mask"_s, F::object(u"TensorField"_s).titled(u"Mask"_s)}}},
            {u"canny_edge_detection"_s,
             u"CannyEdgeDetectionInvocation"_s,
             u"Canny Edge Detection"_s,
             u"controlnet_preprocessors"_s,
             u"1.0.0"_s,
             u"ImageOutput"_s,
             {{u"image"_s, imageSpec()},
              {u"low_threshold"_s, F::integer(100).atLeast(0).atMost(255).titled(u"Low Threshold"_s)},
              {u"high_threshold"_s, F::integer(200).atLeast(0).atMost(255).titled(u"High Threshold"_s)}},
             NodeSpec::Saves::Image}};
}

QList<NodeSpec> fluxNodes()
{
    return {
        {u"flux_model_loader"_s,
         u"FluxModelLoaderInvocation"_s,
         u"Main Model - FLUX"_s,
         u"model"_s,
         u"1.1.0"_s,
         u"FluxModelLoaderOutput"_s,
         {{u"model"_s, F::model({u"flux"_s}, u"main"_s).titled(u"Model"_s)},
          {u"t5_encoder_model"_s, anyModelSpec(u"t5_encoder"_s).optional().titled(u"T5 Encoder"_s)},
          {u"clip_embed_model"_s, anyModelSpec(u"clip_embed"_s).optional().titled(u"CLIP Embed"_s)},
          {u"vae_model"_s, F::model({u"flux"_s}, u"vae"_s).optional().titled(u"VAE"_s)}}},
        {u"flux_text_encoder"_s,
         u"FluxTextEncoderInvocation"_s,
         u"Prompt - FLUX"_s,
         u"prompt"_s,
         u"1.1.2"_s,
         u"FluxConditioningOutput"_s,
         {{u"clip"_s, F::wire(u"CLIPField"_s, u"CLIP"_s)},
          {u"t5_encoder"_s, F::wire(u"T5EncoderField"_s, u"T5Encoder"_s)},
          {u"t5_max_seq_len"_s, F::integer(0).orNull().required().titled(u"T5 Max Seq Len"_s)},
          {u"prompt"_s,
           F::text({}).orNull().required().titled(u"Prompt"_s).with(u"ui_component"_s, u"textarea"_s)},
          {u"mask"_s, F::object(u"TensorField"_s).titled(u"Mask"_s)}}},
        {u"flux_controlnet"_s,
         u"FluxControlNetInvocation"_s,
         u"FLUX ControlNet"_s,
         u"conditioning"_s,
         u"1.0.0"_s,
         u"FluxControlNetOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"control_model"_s, F::model({u"flux"_s}, u"controlnet"_s).titled(u"Control Model"_s)},
          {u"control_weight"_s, F::number(1).orList().titled(u"Control Weight"_s)},
          {u"begin_step_percent"_s, F::number(0).atLeast(0).atMost(1).titled(u"Begin Step Percent"_s)},
          {u"end_step_percent"_s, F::number(1).atLeast(0).atMost(1).titled(u"End Step Percent"_s)},
          {u"resize_mode"_s,
           F::choice({u"just_resize"_s, u"crop_resize"_s, u"fill_resize"_s, u"just_resize_simple"_s},
                     u"just_resize"_s)
               .titled(u"Resize Mode"_s)},
          {u"instantx_control_mode"_s, F::integer(-1).titled(u"Instantx Control Mode"_s)}}},
        {u"flux_redux"_s,
         u"FluxReduxInvocation"_s,
         u"FLUX Redux"_s,
         u"conditioning"_s,
         u"2.1.0"_s,
         u"FluxReduxOutput"_s,
         {{u"image"_s, imageSpec()},
          {u"mask"_s, F::object(u"TensorField"_s).titled(u"Mask"_s)},
          {u"redux_model"_s, F::model({u"flux"_s}, u"flux_redux"_s).titled(u"FLUX Redux Model"_s)},
          {u"downsampling_factor"_s, F::integer(1).atLeast(1).atMost(9).titled(u"Downsampling Factor"_s)},
          {u"downsampling_function"_s,
           F::choice({u"nearest"_s, u"bilinear"_s, u"bicubic"_s, u"area"_s, u"nearest-exact"_s}, u"area"_s)
               .titled(u"Downsampling Function"_s)},
          {u"weight"_s, F::number(1).atLeast(0).atMost(1).titled(u"Weight"_s)}}},
        {u"flux_vae_encode"_s,
         u"FluxVaeEncodeInvocation"_s,
         u"Image to Latents - FLUX"_s,
         u"latents"_s,
         u"1.0.1"_s,
         u"LatentsOutput"_s,
         {{u"image"_s, imageSpec()}, {u"vae"_s, F::wire(u"VAEField"_s, u"Vae"_s)}}},
        {u"flux_vae_decode"_s,
         u"FluxVaeDecodeInvocation"_s,
         u"Latents to Image - FLUX"_s,
         u"latents"_s,
         u"1.0.2"_s,
         u"ImageOutput"_s,
         {{u"latents"_s, F::wire(u"LatentsField"_s, u"Latents"_s)},
          {u"vae"_s, F::wire(u"VAEField"_s, u"Vae"_s)}},
         NodeSpec::Saves::Image}};
}

NodeSpec fluxDenoiser()
{
    return {
        u"flux_denoise"_s,
        u"FluxDenoiseInvocation"_s,
        u"FLUX Denoise"_s,
        u"latents"_s,
        u"4.6.0"_s,
        u"LatentsOutput"_s,
        {{u"latents"_s, F::optionalWire(u"LatentsField"_s, u"Latents"_s)},
         {u"noise"_s, F::optionalWire(u"LatentsField"_s, u"Noise"_s)},
         {u"denoise_mask"_s, F::optionalWire(u"DenoiseMaskField"_s, u"Denoise Mask"_s)},
         {u"denoising_start"_s, F::number(0).atLeast(0).atMost(1).titled(u"Denoising Start"_s)},
         {u"denoising_end"_s, F::number(1).atLeast(0).atMost(1).titled(u"Denoising End"_s)},
         {u"add_noise"_s, F::boolean(true).titled(u"Add Noise"_s)},
         {u"transformer"_s, F::wire(u"TransformerField"_s, u"Transformer"_s)},
         {u"control_lora"_s, F::optionalWire(u"ControlLoRAField"_s, u"Control LoRA"_s)},
         {u"positive_text_conditioning"_s,
          F::wire(u"FluxConditioningField"_s, u"Positive Text Conditioning"_s).orList()},
         {u"negative_text_conditioning"_s,
          F::optionalWire(u"FluxConditioningField"_s, u"Negative Text Conditioning"_s).orList()},
         {u"redux_conditioning"_s,
          F::optionalWire(u"FluxReduxConditioningField"_s, u"Redux Conditioning"_s).orList()},
         {u"fill_conditioning"_s, F::optionalWire(u"FluxFillConditioningField"_s, u"Fill Conditioning"_s)},
         {u"cfg_scale"_s, F::number(1).orList().titled(u"CFG Scale"_s)},
         {u"cfg_scale_start_step"_s, F::integer(0).titled(u"CFG Scale Start Step"_s)},
         {u"cfg_scale_end_step"_s, F::integer(-1).titled(u"CFG Scale End Step"_s)},
         {u"width"_s, F::integer(1024).stepped(16).titled(u"Width"_s)},
         {u"height"_s, F::integer(1024).stepped(16).titled(u"Height"_s)},
         {u"num_steps"_s, F::integer(4).titled(u"Num Steps"_s)},
         {u"scheduler"_s, F::choice({u"euler"_s, u"heun"_s, u"lcm"_s}, u"euler"_s).titled(u"Scheduler"_s)},
         {u"guidance"_s, F::number(4).titled(u"Guidance"_s)},
         {u"seed"_s, F::integer(0).titled(u"Seed"_s)},
         {u"control"_s, F::optionalWire(u"FluxControlNetField"_s, u"Control"_s).orList()},
         {u"controlnet_vae"_s, F::optionalWire(u"VAEField"_s, u"Controlnet Vae"_s)},
         {u"ip_adapter"_s, F::optionalWire(u"IPAdapterField"_s, u"IP-Adapter"_s).orList()},
         {u"kontext_conditioning"_s,
          F::optionalWire(u"FluxKontextConditioningField"_s, u"Kontext Conditioning"_s).orList()},
         {u"dype_preset"_s,
          F::choice({u"off"_s, u"manual"_s, u"auto"_s, u"area"_s, u"4k"_s}, u"off"_s)
              .titled(u"Dype Preset"_s)
              .with(u"ui_order"_s, 100)},
         {u"dype_scale"_s,
          F::number(0).atLeast(0).atMost(8).orNull().titled(u"Dype Scale"_s).with(u"ui_order"_s, 101)},
         {u"dype_exponent"_s,
          F::number(0)
              .atLeast(0)
              .atMost(1000)
              .orNull()
              .titled(u"Dype Exponent"_s)
              .with(u"ui_order"_s, 102)}}};
}

QJsonObject reference(const QString &className)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + className)}};
}

QJsonObject integer(const QString &title)
{
    return {{u"type"_s, u"integer"_s}, {u"title"_s, title}};
}

} // namespace

QList<NodeSpec> familyNodes()
{
    return sizesNodes() + stableDiffusionNodes() + fluxNodes() + QList<NodeSpec>{fluxDenoiser()};
}

QList<OutputSpec> familyOutputs()
{
    return {
        {u"IdealSizeOutput"_s,
         u"ideal_size_output"_s,
         {{u"width"_s, integer(u"Width"_s)}, {u"height"_s, integer(u"Height"_s)}}},
        {u"ControlOutput"_s, u"control_output"_s, {{u"control"_s, reference(u"ControlField"_s)}}},
        {u"IPAdapterOutput"_s, u"ip_adapter_output"_s, {{u"ip_adapter"_s, reference(u"IPAdapterField"_s)}}},
        {u"FluxModelLoaderOutput"_s,
         u"flux_model_loader_output"_s,
         {{u"transformer"_s, reference(u"TransformerField"_s)},
          {u"clip"_s, reference(u"CLIPField"_s)},
          {u"t5_encoder"_s, reference(u"T5EncoderField"_s)},
          {u"vae"_s, reference(u"VAEField"_s)},
          {u"max_seq_len"_s, integer(u"Max Seq Len"_s)}}},
        {u"FluxConditioningOutput"_s,
         u"flux_conditioning_output"_s,
         {{u"conditioning"_s, reference(u"FluxConditioningField"_s)}}},
        {u"FluxControlNetOutput"_s,
         u"flux_controlnet_output"_s,
         {{u"control"_s, reference(u"FluxControlNetField"_s)}}},
        {u"FluxReduxOutput"_s,
         u"flux_redux_output"_s,
         {{u"redux_cond"_s, reference(u"FluxReduxConditioningField"_s)}}},
    };
}

} // namespace Triptych
