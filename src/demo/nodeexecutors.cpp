// SPDX-License-Identifier: Apache-2.0
#include "demo/nodeexecutors.h"

#include "demo/demonodes.h"

#include <QBuffer>
#include <QColor>
#include <QCryptographicHash>
#include <QImage>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

using Outcome = std::variant<QJsonObject, NodeFault>;

//! A tensor name that depends on the inputs only, so that a cached node and a repeated one name the same
//! tensor.
QString tensorName(const NodeCall &call)
{
    const QByteArray json = QJsonDocument(call.inputs).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Md5).toHex());
}

QJsonObject output(const char16_t *type, QJsonObject fields)
{
    fields[u"type"_s] = QString::fromUtf16(type);
    fields[u"output_meta"_s] = QJsonValue::Null;
    return fields;
}

QJsonObject latentsOutput(const char16_t *type, const QString &field, const QString &name, QSize size)
{
    const QJsonObject latents{{u"latents_name"_s, name}, {u"seed"_s, QJsonValue::Null}};
    return output(type, {{field, latents}, {u"width"_s, size.width()}, {u"height"_s, size.height()}});
}

QSize sizeInput(const NodeCall &call)
{
    return QSize(call.inputs[u"width"_s].toInt(512), call.inputs[u"height"_s].toInt(512)).expandedTo({8, 8});
}

QString latentsName(const QJsonValue &input)
{
    return input[u"latents_name"_s].toString();
}

std::optional<DemoImage> imageInput(const NodeCall &call, const QString &field = u"image"_s)
{
    return call.library.find(call.inputs[field][u"image_name"_s].toString());
}

NodeFault imageMissing()
{
    return {u"ImageRecordNotFoundException"_s, u"Image record not found"_s};
}

//! Stores a picture as the node's result: board, metadata, workflow and graph go with it.
QJsonObject saved(const NodeCall &call, DemoImage image)
{
    image.name.clear();
    image.createdAt.clear();
    image.category = u"general"_s;
    image.isUpload = false;
    image.isStarred = false;
    image.isIntermediate = call.isIntermediate;
    image.sessionId = call.sessionId;
    image.nodeId = call.preparedId;
    image.workflow = call.workflow;
    image.graph = call.graph;
    // An unknown board is ignored by the real server: the picture becomes uncategorised (server-api.md 3.3).
    const QString board = call.inputs[u"board"_s][u"board_id"_s].toString();
    image.boardId = call.library.board(board) ? board : QString();
    const QSize size = image.size;
    const QString name = call.library.add(std::move(image));
    return output(u"image_output",
                  {{u"image"_s, QJsonObject{{u"image_name"_s, name}}},
                   {u"width"_s, size.width()},
                   {u"height"_s, size.height()}});
}

Outcome passValue(const NodeCall &call)
{
    const OutputSpec *spec = demoOutput(demoNode(call.type)->output);
    return output(spec->type.toStdU16String().c_str(), {{u"value"_s, call.inputs[u"value"_s]}});
}

Outcome randomInteger(const NodeCall &call)
{
    const int low = call.inputs[u"low"_s].toInt();
    const int high = std::max(low + 1, call.inputs[u"high"_s].toInt());
    return output(u"integer_output", {{u"value"_s, QRandomGenerator::global()->bounded(low, high)}});
}

Outcome addIntegers(const NodeCall &call)
{
    const qint64 sum = call.inputs[u"a"_s].toInteger() + call.inputs[u"b"_s].toInteger();
    return output(u"integer_output", {{u"value"_s, sum}});
}

Outcome passImage(const NodeCall &call)
{
    const std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    return output(u"image_output",
                  {{u"image"_s, call.inputs[u"image"_s]},
                   {u"width"_s, image->size.width()},
                   {u"height"_s, image->size.height()}});
}

QJsonObject submodel(QJsonObject model, const QString &kind)
{
    model[u"submodel_type"_s] = kind;
    return model;
}

Outcome loadModel(const NodeCall &call)
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
        return output(u"model_loader_output", fields);
    fields[u"clip2"_s] = clip;
    return output(u"sdxl_model_loader_output", fields);
}

Outcome loadVae(const NodeCall &call)
{
    const QJsonObject vae{{u"vae"_s, call.inputs[u"vae_model"_s]}, {u"seamless_axes"_s, QJsonArray()}};
    return output(u"vae_output", {{u"vae"_s, vae}});
}

Outcome applyLora(const NodeCall &call)
{
    return output(u"lora_loader_output",
                  {{u"unet"_s, call.inputs[u"unet"_s]}, {u"clip"_s, call.inputs[u"clip"_s]}});
}

Outcome skipClip(const NodeCall &call)
{
    return output(u"clip_skip_output", {{u"clip"_s, call.inputs[u"clip"_s]}});
}

Outcome encodePrompt(const NodeCall &call)
{
    const QString name = tensorName(call);
    call.memory.prompts.insert(name, call.inputs[u"prompt"_s].toString());
    const QJsonObject conditioning{{u"conditioning_name"_s, name}, {u"mask"_s, QJsonValue::Null}};
    return output(u"conditioning_output", {{u"conditioning"_s, conditioning}});
}

Outcome makeNoise(const NodeCall &call)
{
    const QString name = tensorName(call);
    const QSize size = sizeInput(call);
    call.memory.latents.insert(name, {size, quint32(call.inputs[u"seed"_s].toInteger()), {}, {}});
    return latentsOutput(u"noise_output", u"noise"_s, name, size);
}

Outcome denoise(const NodeCall &call)
{
    const DemoLatents latents = denoisedLatents(call);
    const QString name = tensorName(call);
    call.memory.latents.insert(name, latents);
    return latentsOutput(u"latents_output", u"latents"_s, name, latents.size);
}

Outcome decodeLatents(const NodeCall &call)
{
    const DemoLatents latents = call.memory.latents.value(latentsName(call.inputs[u"latents"_s]));
    DemoImage image;
    image.size = latents.size.expandedTo({8, 8});
    image.prompt = latents.prompt;
    image.seed = latents.seed;
    image.metadata = latents.metadata;
    return saved(call, image);
}

Outcome encodeImage(const NodeCall &call)
{
    const std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    const QString name = tensorName(call);
    // Latents are an eighth of the picture, so the decoded picture is a multiple of eight.
    const QSize size = (image->size / 8 * 8).expandedTo({8, 8});
    call.memory.latents.insert(name, {size, image->seed, image->prompt, {}});
    return latentsOutput(u"latents_output", u"latents"_s, name, size);
}

Outcome copyImage(const NodeCall &call)
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

Outcome blankImage(const NodeCall &call)
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

using Executor = Outcome (*)(const NodeCall &);

const QHash<QString, Executor> &executors()
{
    static const QHash<QString, Executor> all{
        {u"string"_s, passValue},
        {u"integer"_s, passValue},
        {u"float"_s, passValue},
        {u"boolean"_s, passValue},
        {u"rand_int"_s, randomInteger},
        {u"add"_s, addIntegers},
        {u"image"_s, passImage},
        {u"main_model_loader"_s, loadModel},
        {u"sdxl_model_loader"_s, loadModel},
        {u"vae_loader"_s, loadVae},
        {u"lora_loader"_s, applyLora},
        {u"clip_skip"_s, skipClip},
        {u"compel"_s, encodePrompt},
        {u"noise"_s, makeNoise},
        {u"denoise_latents"_s, denoise},
        {u"l2i"_s, decodeLatents},
        {u"i2l"_s, encodeImage},
        {u"save_image"_s, copyImage},
        {u"img_resize"_s, copyImage},
        {u"img_blur"_s, copyImage},
        {u"img_noise"_s, copyImage},
        {u"blank_image"_s, blankImage},
    };
    return all;
}

} // namespace

std::variant<QJsonObject, NodeFault> executeNode(const NodeCall &call)
{
    if (const Executor executor = executors().value(call.type))
        return executor(call);
    return NodeFault{u"NotImplementedError"_s, u"This stand-in cannot run the node type %1"_s.arg(call.type)};
}

DemoLatents denoisedLatents(const NodeCall &call)
{
    const QJsonObject &in = call.inputs;
    const QString positive =
        call.memory.prompts.value(in[u"positive_conditioning"_s][u"conditioning_name"_s].toString());
    const QString negative =
        call.memory.prompts.value(in[u"negative_conditioning"_s][u"conditioning_name"_s].toString());
    const DemoLatents noise = call.memory.latents.value(latentsName(in[u"noise"_s]));
    const DemoLatents start = call.memory.latents.value(latentsName(in[u"latents"_s]));
    DemoLatents result;
    result.size = start.size.isEmpty() ? noise.size : start.size;
    result.seed = noise.seed;
    // A weak variation stays with what its source shows.
    const bool isWeak = !start.prompt.isEmpty() && in[u"denoising_start"_s].toDouble() > 0.5;
    result.prompt = isWeak ? start.prompt : positive;
    QJsonObject model = in[u"unet"_s][u"unet"_s].toObject();
    model.remove(u"submodel_type"_s);
    result.metadata = {{u"app_version"_s, u"6.14.2"_s},
                       {u"generation_mode"_s, start.size.isEmpty() ? u"txt2img"_s : u"img2img"_s},
                       {u"positive_prompt"_s, positive},
                       {u"negative_prompt"_s, negative},
                       {u"width"_s, result.size.width()},
                       {u"height"_s, result.size.height()},
                       {u"seed"_s, double(result.seed)},
                       {u"steps"_s, in[u"steps"_s]},
                       {u"cfg_scale"_s, in[u"cfg_scale"_s]},
                       {u"scheduler"_s, in[u"scheduler"_s]},
                       {u"model"_s, model}};
    return result;
}

QList<NodeProgress> progressOf(const NodeCall &call)
{
    if (call.type == "compel"_L1) {
        const QString model = call.inputs[u"clip"_s][u"text_encoder"_s][u"name"_s].toString();
        return {{u"Loading model %1 (text_encoder)"_s.arg(model), std::nullopt},
                {u"Building conditioning"_s, std::nullopt}};
    }
    if (call.type == "l2i"_L1)
        return {{u"Running VAE decoder"_s, std::nullopt}, {u"Saving image"_s, std::nullopt}};
    if (call.type != "denoise_latents"_L1)
        return {};
    const int steps = std::max(1, call.inputs[u"steps"_s].toInt(10));
    QList<NodeProgress> progress;
    for (int i = 0; i <= steps; ++i)
        progress.append({u"Denoising"_s, double(i) / steps});
    return progress;
}

} // namespace Triptych
