// SPDX-License-Identifier: Apache-2.0
#include "demo/nodeexecutors.h"

#include "demo/demonodes.h"
#include "demo/familyexecutors.h"
#include "demo/nodeoutcome.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

NodeOutcome passValue(const NodeCall &call)
{
    const OutputSpec *spec = demoOutput(demoNode(call.type)->output);
    return nodeOutput(spec->type.toStdU16String().c_str(), {{u"value"_s, call.inputs[u"value"_s]}});
}

NodeOutcome randomInteger(const NodeCall &call)
{
    const int low = call.inputs[u"low"_s].toInt();
    const int high = std::max(low + 1, call.inputs[u"high"_s].toInt());
    return nodeOutput(u"integer_output", {{u"value"_s, QRandomGenerator::global()->bounded(low, high)}});
}

NodeOutcome addIntegers(const NodeCall &call)
{
    const qint64 sum = call.inputs[u"a"_s].toInteger() + call.inputs[u"b"_s].toInteger();
    return nodeOutput(u"integer_output", {{u"value"_s, sum}});
}

NodeOutcome passImage(const NodeCall &call)
{
    const std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    return nodeOutput(u"image_output",
                      {{u"image"_s, call.inputs[u"image"_s]},
                       {u"width"_s, image->size.width()},
                       {u"height"_s, image->size.height()}});
}

NodeOutcome passVideo(const NodeCall &call)
{
    const std::optional<DemoImage> video =
        call.library.find(call.inputs[u"video"_s][u"video_name"_s].toString());
    if (!video || !video->isVideo())
        return NodeFault{u"VideoRecordNotFoundException"_s, u"Video record not found"_s};
    return nodeOutput(u"video_output",
                      {{u"video"_s, call.inputs[u"video"_s]},
                       {u"width"_s, video->size.width()},
                       {u"height"_s, video->size.height()},
                       {u"fps"_s, video->fps},
                       {u"duration"_s, video->seconds},
                       {u"num_frames"_s, int(std::lround(video->seconds * video->fps))}});
}

QJsonObject submodel(QJsonObject model, const QString &kind)
{
    model[u"submodel_type"_s] = kind;
    return model;
}

NodeOutcome loadModel(const NodeCall &call)
{
    const QJsonObject model = call.inputs[u"model"_s].toObject();
    const QJsonArray none;
    const QJsonObject clip{{u"tokenizer"_s, submodel(model, u"tokenizer"_s)},
                           {u"text_encoder"_s, submodel(model, u"text_encoder"_s)},
                           {u"skipped_layers"_s, 0},
                           {u"loras"_s, none}};
    const QJsonObject unet{{u"unet"_s, submodel(model, u"unet"_s)},
                           {u"scheduler"_s, submodel(model, u"scheduler"_s)},
                           {u"loras"_s, none},
                           {u"seamless_axes"_s, none}};
    const QJsonObject vae{{u"vae"_s, submodel(model, u"vae"_s)}, {u"seamless_axes"_s, none}};
    QJsonObject fields{{u"vae"_s, vae}, {u"clip"_s, clip}, {u"unet"_s, unet}};
    if (call.type == "main_model_loader"_L1)
        return nodeOutput(u"model_loader_output", fields);
    fields[u"clip2"_s] = clip;
    return nodeOutput(u"sdxl_model_loader_output", fields);
}

NodeOutcome loadVae(const NodeCall &call)
{
    const QJsonObject vae{{u"vae"_s, call.inputs[u"vae_model"_s]}, {u"seamless_axes"_s, QJsonArray()}};
    return nodeOutput(u"vae_output", {{u"vae"_s, vae}});
}

NodeOutcome applyLora(const NodeCall &call)
{
    return nodeOutput(u"lora_loader_output",
                      {{u"unet"_s, call.inputs[u"unet"_s]}, {u"clip"_s, call.inputs[u"clip"_s]}});
}

NodeOutcome skipClip(const NodeCall &call)
{
    return nodeOutput(u"clip_skip_output", {{u"clip"_s, call.inputs[u"clip"_s]}});
}

NodeOutcome encodePrompt(const NodeCall &call)
{
    const QString name = nodeTensorName(call);
    call.memory.prompts.insert(name, call.inputs[u"prompt"_s].toString());
    const QJsonObject conditioning{{u"conditioning_name"_s, name}, {u"mask"_s, QJsonValue::Null}};
    const bool isFlux = call.type == "flux_text_encoder"_L1;
    return nodeOutput(isFlux ? u"flux_conditioning_output" : u"conditioning_output",
                      {{u"conditioning"_s, conditioning}});
}

NodeOutcome makeNoise(const NodeCall &call)
{
    const QString name = nodeTensorName(call);
    const QSize size = sizeInput(call);
    call.memory.latents.insert(name, {size, quint32(call.inputs[u"seed"_s].toInteger()), {}, {}});
    return latentsOutput(u"noise_output", u"noise"_s, name, size);
}

NodeOutcome denoise(const NodeCall &call)
{
    const DemoLatents latents = denoisedLatents(call);
    const QString name = nodeTensorName(call);
    call.memory.latents.insert(name, latents);
    return latentsOutput(u"latents_output", u"latents"_s, name, latents.size);
}

NodeOutcome decodeLatents(const NodeCall &call)
{
    const DemoLatents latents = call.memory.latents.value(latentsName(call.inputs[u"latents"_s]));
    DemoImage image;
    image.size = latents.size.expandedTo({8, 8});
    image.prompt = latents.prompt;
    image.seed = latents.seed;
    image.metadata = latents.metadata;
    return saved(call, image);
}

NodeOutcome encodeImage(const NodeCall &call)
{
    const std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    const QString name = nodeTensorName(call);
    // Latents are an eighth of the picture, so the decoded picture is a multiple of eight.
    const QSize size = (image->size / 8 * 8).expandedTo({8, 8});
    call.memory.latents.insert(name, {size, image->seed, image->prompt, {}});
    return latentsOutput(u"latents_output", u"latents"_s, name, size);
}

NodeOutcome copyImage(const NodeCall &call)
{
    std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    if (call.type == "img_resize"_L1) {
        const QSize size = sizeInput(call);
        // A painted picture is painted again in its new size; a file has to be scaled.
        if (!image->bytes.isEmpty()) {
            const QImage scaled =
                QImage::fromData(image->bytes).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QBuffer buffer(&image->bytes);
            buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
            scaled.save(&buffer, "PNG");
        }
        image->size = size;
    }
    if (!imageInput(call, u"mask"_s) && call.inputs[u"mask"_s].isObject())
        return imageMissing();
    return saved(call, *image);
}

NodeOutcome blankImage(const NodeCall &call)
{
    const QJsonValue colour = call.inputs[u"color"_s];
    DemoImage image;
    image.size = sizeInput(call);
    QImage picture(image.size, QImage::Format_RGB32);
    picture.fill(QColor(colour[u"r"_s].toInt(), colour[u"g"_s].toInt(), colour[u"b"_s].toInt()));
    QBuffer buffer(&image.bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return saved(call, image);
}

//! A list of values goes on as it is; what is connected to a picture list comes first.
NodeOutcome passCollection(const NodeCall &call)
{
    const OutputSpec *spec = demoOutput(demoNode(call.type)->output);
    QJsonArray items = call.inputs[u"collection"_s].toArray();
    const QJsonArray images = call.inputs[u"images"_s].toArray();
    for (const QJsonValue image : images)
        items.append(image);
    return nodeOutput(spec->type.toStdU16String().c_str(), {{u"collection"_s, items}});
}

NodeOutcome applyTemplate(const NodeCall &call)
{
    return nodeOutput(u"prompt_template_output",
                      {{u"positive_prompt"_s, call.inputs[u"positive_prompt"_s]},
                       {u"negative_prompt"_s, call.inputs[u"negative_prompt"_s]}});
}

//! The stand-in starts no child items: the called workflow counts as done and returns nothing.
NodeOutcome callWorkflow(const NodeCall &call)
{
    if (call.inputs[u"workflow_id"_s].toString().isEmpty())
        return NodeFault{u"ValueError"_s,
                         u"A saved workflow must be selected before executing call_saved_workflow."_s};
    return nodeOutput(u"workflow_return_output", {{u"values"_s, QJsonObject()}});
}

NodeOutcome answerPrompt(const NodeCall &call)
{
    return nodeOutput(u"string_output", {{u"value"_s, call.inputs[u"prompt"_s]}});
}

const QHash<QString, NodeExecutor> &executors()
{
    static const QHash<QString, NodeExecutor> all{
        {u"string"_s, passValue},
        {u"integer"_s, passValue},
        {u"float"_s, passValue},
        {u"boolean"_s, passValue},
        {u"rand_int"_s, randomInteger},
        {u"add"_s, addIntegers},
        {u"image"_s, passImage},
        {u"video"_s, passVideo},
        {u"main_model_loader"_s, loadModel},
        {u"sdxl_model_loader"_s, loadModel},
        {u"vae_loader"_s, loadVae},
        {u"lora_loader"_s, applyLora},
        {u"clip_skip"_s, skipClip},
        {u"compel"_s, encodePrompt},
        {u"sdxl_compel_prompt"_s, encodePrompt},
        {u"flux_text_encoder"_s, encodePrompt},
        {u"noise"_s, makeNoise},
        {u"denoise_latents"_s, denoise},
        {u"flux_denoise"_s, denoise},
        {u"l2i"_s, decodeLatents},
        {u"flux_vae_decode"_s, decodeLatents},
        {u"i2l"_s, encodeImage},
        {u"flux_vae_encode"_s, encodeImage},
        {u"save_image"_s, copyImage},
        {u"img_resize"_s, copyImage},
        {u"img_blur"_s, copyImage},
        {u"img_noise"_s, copyImage},
        {u"blank_image"_s, blankImage},
        {u"integer_collection"_s, passCollection},
        {u"float_collection"_s, passCollection},
        {u"string_collection"_s, passCollection},
        {u"image_collection"_s, passCollection},
        {u"lora_collection_loader"_s, applyLora},
        {u"prompt_template"_s, applyTemplate},
        {u"text_llm_with_preset"_s, answerPrompt},
        {u"call_saved_workflow"_s, callWorkflow},
    };
    return all;
}

} // namespace

std::variant<QJsonObject, NodeFault> executeNode(const NodeCall &call)
{
    if (const NodeExecutor executor = executors().value(call.type, familyExecutors().value(call.type)))
        return executor(call);
    return NodeFault{u"NotImplementedError"_s, u"This stand-in cannot run the node type %1"_s.arg(call.type)};
}

namespace {

QString promptOf(const NodeCall &call, const QString &input)
{
    return call.memory.prompts.value(call.inputs[input][u"conditioning_name"_s].toString());
}

//! What the denoisers of the families have in common, under the names of one of them.
struct Sampling {
    QString positive;
    QString negative;
    DemoLatents noise;
    QJsonObject model;
    QJsonValue steps;
    QJsonValue guidance;
};

Sampling samplingOf(const NodeCall &call)
{
    const QJsonObject &in = call.inputs;
    if (call.type == "flux_denoise"_L1)
        return {promptOf(call, u"positive_text_conditioning"_s),
                promptOf(call, u"negative_text_conditioning"_s),
                {sizeInput(call), quint32(in[u"seed"_s].toInteger()), {}, {}},
                in[u"transformer"_s][u"transformer"_s].toObject(),
                in[u"num_steps"_s],
                in[u"guidance"_s]};
    return {promptOf(call, u"positive_conditioning"_s),
            promptOf(call, u"negative_conditioning"_s),
            call.memory.latents.value(latentsName(in[u"noise"_s])),
            in[u"unet"_s][u"unet"_s].toObject(),
            in[u"steps"_s],
            in[u"cfg_scale"_s]};
}

} // namespace

bool isDenoiser(const QString &nodeType)
{
    return nodeType == "denoise_latents"_L1 || nodeType == "flux_denoise"_L1;
}

DemoLatents denoisedLatents(const NodeCall &call)
{
    const QJsonObject &in = call.inputs;
    Sampling sampling = samplingOf(call);
    const DemoLatents start = call.memory.latents.value(latentsName(in[u"latents"_s]));
    DemoLatents result;
    result.size = start.size.isEmpty() ? sampling.noise.size : start.size;
    result.seed = sampling.noise.seed;
    // A weak variation stays with what its source shows.
    const bool isWeak = !start.prompt.isEmpty() && in[u"denoising_start"_s].toDouble() > 0.5;
    result.prompt = isWeak ? start.prompt : sampling.positive;
    sampling.model.remove(u"submodel_type"_s);
    result.metadata = {{u"app_version"_s, u"6.14.2"_s},
                       {u"generation_mode"_s, start.size.isEmpty() ? u"txt2img"_s : u"img2img"_s},
                       {u"positive_prompt"_s, sampling.positive},
                       {u"negative_prompt"_s, sampling.negative},
                       {u"width"_s, result.size.width()},
                       {u"height"_s, result.size.height()},
                       {u"seed"_s, double(result.seed)},
                       {u"steps"_s, sampling.steps},
                       {u"cfg_scale"_s, sampling.guidance},
                       {u"scheduler"_s, in[u"scheduler"_s]},
                       {u"model"_s, sampling.model}};
    guideByPictures(call, result);
    return result;
}

QList<NodeProgress> progressOf(const NodeCall &call)
{
    const bool isPrompt = call.type == "compel"_L1 || call.type == "sdxl_compel_prompt"_L1
        || call.type == "flux_text_encoder"_L1;
    if (isPrompt) {
        const QString model = call.inputs[u"clip"_s][u"text_encoder"_s][u"name"_s].toString();
        return {{u"Loading model %1 (text_encoder)"_s.arg(model), std::nullopt},
                {u"Building conditioning"_s, std::nullopt}};
    }
    if (call.type == "l2i"_L1 || call.type == "flux_vae_decode"_L1)
        return {{u"Running VAE decoder"_s, std::nullopt}, {u"Saving image"_s, std::nullopt}};
    if (!isDenoiser(call.type))
        return {};
    const int steps = std::max(1, samplingOf(call).steps.toInt(10));
    QList<NodeProgress> progress;
    for (int i = 0; i <= steps; ++i)
        progress.append({u"Denoising"_s, double(i) / steps});
    return progress;
}

} // namespace Triptych
