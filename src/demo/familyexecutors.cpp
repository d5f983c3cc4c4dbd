// SPDX-License-Identifier: Apache-2.0
#include "demo/familyexecutors.h"

#include <QBuffer>
#include <QImage>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

NodeOutcome idealSize(const NodeCall &call)
{
    const QString base = call.inputs[u"unet"_s][u"unet"_s][u"base"_s].toString();
    const double side =
        (base == "sdxl"_L1 ? 1024.0 : 512.0) * std::max(0.1, call.inputs[u"multiplier"_s].toDouble(1));
    const QSize source = sizeInput(call);
    const double aspect = double(source.width()) / source.height();
    const auto rounded = [](double value) { return std::max(8, int(value / 8) * 8); };
    return nodeOutput(
        u"ideal_size_output",
        {{u"width"_s, rounded(side * std::sqrt(aspect))}, {u"height"_s, rounded(side / std::sqrt(aspect))}});
}

NodeOutcome calculate(const NodeCall &call)
{
    const double a = call.inputs[u"a"_s].toDouble();
    const double b = call.inputs[u"b"_s].toDouble();
    const QString operation = call.inputs[u"operation"_s].toString();
    const QHash<QString, double> results{{u"ADD"_s, a + b},
                                         {u"SUB"_s, a - b},
                                         {u"MUL"_s, a * b},
                                         {u"DIV"_s, b == 0 ? 0 : a / b},
                                         {u"EXP"_s, std::pow(a, b)},
                                         {u"ABS"_s, std::abs(a)},
                                         {u"SQRT"_s, std::sqrt(std::abs(a))},
                                         {u"MIN"_s, std::min(a, b)},
                                         {u"MAX"_s, std::max(a, b)}};
    if (operation == "DIV"_L1 && b == 0)
        return NodeFault{u"ZeroDivisionError"_s, u"float division by zero"_s};
    return nodeOutput(u"float_output", {{u"value"_s, results.value(operation)}});
}

NodeOutcome roundNumber(const NodeCall &call)
{
    const double multiple = std::max(1, call.inputs[u"multiple"_s].toInt(1));
    const double parts = call.inputs[u"value"_s].toDouble() / multiple;
    const QString method = call.inputs[u"method"_s].toString();
    double whole = std::round(parts);
    if (method == "Floor"_L1)
        whole = std::floor(parts);
    else if (method == "Ceiling"_L1)
        whole = std::ceil(parts);
    else if (method == "Truncate"_L1)
        whole = std::trunc(parts);
    return nodeOutput(u"integer_output", {{u"value"_s, qint64(whole * multiple)}});
}

//! The inputs themselves under one output name, as the server passes control and reference pictures on.
QJsonObject bundle(const NodeCall &call, const char16_t *type, const QString &output)
{
    QJsonObject bundled = call.inputs;
    for (const QString &key : {u"type"_s, u"id"_s, u"use_cache"_s, u"is_intermediate"_s})
        bundled.remove(key);
    return nodeOutput(type, {{output, bundled}});
}

NodeOutcome control(const NodeCall &call)
{
    if (!imageInput(call))
        return imageMissing();
    const bool isFlux = call.type == "flux_controlnet"_L1;
    return bundle(call, isFlux ? u"flux_controlnet_output" : u"control_output", u"control"_s);
}

NodeOutcome adaptImage(const NodeCall &call)
{
    const QJsonValue image = call.inputs[u"image"_s];
    const QJsonArray images = image.isArray() ? image.toArray() : QJsonArray{image};
    for (const QJsonValue one : images) {
        if (!call.library.find(one[u"image_name"_s].toString()))
            return imageMissing();
    }
    return bundle(call, u"ip_adapter_output", u"ip_adapter"_s);
}

NodeOutcome encodeReference(const NodeCall &call)
{
    const std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    const QString name = nodeTensorName(call);
    call.memory.prompts.insert(name, image->prompt);
    const QJsonObject tensor{{u"tensor_name"_s, name}};
    return nodeOutput(
        u"flux_redux_output",
        {{u"redux_cond"_s, QJsonObject{{u"conditioning"_s, tensor}, {u"mask"_s, QJsonValue::Null}}}});
}

NodeOutcome loadFlux(const NodeCall &call)
{
    const QJsonObject model = call.inputs[u"model"_s].toObject();
    const auto part = [&](const QString &input, const QString &kind) {
        QJsonObject identifier = call.inputs[input].isObject() ? call.inputs[input].toObject() : model;
        identifier[u"submodel_type"_s] = kind;
        return identifier;
    };
    const QJsonArray none;
    const QString clip = u"clip_embed_model"_s;
    const QString t5 = u"t5_encoder_model"_s;
    const bool isSchnell = model[u"name"_s].toString().contains(u"schnell"_s, Qt::CaseInsensitive);
    return nodeOutput(
        u"flux_model_loader_output",
        {{u"transformer"_s, QJsonObject{{u"transformer"_s, model}, {u"loras"_s, none}}},
         {u"clip"_s,
          QJsonObject{{u"tokenizer"_s, part(clip, u"tokenizer"_s)},
                      {u"text_encoder"_s, part(clip, u"text_encoder"_s)},
                      {u"skipped_layers"_s, 0},
                      {u"loras"_s, none}}},
         {u"t5_encoder"_s,
          QJsonObject{{u"tokenizer"_s, part(t5, u"tokenizer_2"_s)},
                      {u"text_encoder"_s, part(t5, u"text_encoder_2"_s)},
                      {u"loras"_s, none}}},
         {u"vae"_s, QJsonObject{{u"vae"_s, part(u"vae_model"_s, u"vae"_s)}, {u"seamless_axes"_s, none}}},
         {u"max_seq_len"_s, isSchnell ? 256 : 512}});
}

//! White lines where the brightness changes, on black.
QImage edgesOf(const QImage &picture, int low, int high)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QImage edges(grey.size(), QImage::Format_Grayscale8);
    edges.fill(0);
    const int threshold = std::max(1, (low + high) / 8); // thresholds are of a gradient that is summed up
    for (int y = 1; y + 1 < grey.height(); ++y) {
        const uchar *above = grey.constScanLine(y - 1);
        const uchar *row = grey.constScanLine(y);
        const uchar *below = grey.constScanLine(y + 1);
        uchar *out = edges.scanLine(y);
        for (int x = 1; x + 1 < grey.width(); ++x) {
            const int change = std::abs(row[x + 1] - row[x - 1]) + std::abs(below[x] - above[x]);
            out[x] = change > threshold ? 255 : 0;
        }
    }
    return edges;
}

NodeOutcome detectEdges(const NodeCall &call)
{
    std::optional<DemoImage> image = imageInput(call);
    if (!image)
        return imageMissing();
    const QImage edges =
        edgesOf(QImage::fromData(call.library.file(*image)), call.inputs[u"low_threshold"_s].toInt(100),
                call.inputs[u"high_threshold"_s].toInt(200));
    image->bytes.clear();
    QBuffer buffer(&image->bytes);
    buffer.open(QIODevice::WriteOnly);
    edges.save(&buffer, "PNG");
    image->size = edges.size();
    return saved(call, *image);
}

} // namespace

const QHash<QString, NodeExecutor> &familyExecutors()
{
    static const QHash<QString, NodeExecutor> all{
        {u"ideal_size"_s, idealSize},
        {u"float_math"_s, calculate},
        {u"float_to_int"_s, roundNumber},
        {u"controlnet"_s, control},
        {u"flux_controlnet"_s, control},
        {u"ip_adapter"_s, adaptImage},
        {u"flux_redux"_s, encodeReference},
        {u"flux_model_loader"_s, loadFlux},
        {u"canny_edge_detection"_s, detectEdges},
    };
    return all;
}

void guideByPictures(const NodeCall &call, DemoLatents &latents)
{
    const QString control = call.inputs[u"control"_s][u"image"_s][u"image_name"_s].toString();
    if (const std::optional<DemoImage> image = call.library.find(control))
        latents.seed = image->seed; // the seed decides where things are
    const QString adapted = call.inputs[u"ip_adapter"_s][u"image"_s][u"image_name"_s].toString();
    const QString redux =
        call.inputs[u"redux_conditioning"_s][u"conditioning"_s][u"tensor_name"_s].toString();
    QString words = call.memory.prompts.value(redux);
    if (const std::optional<DemoImage> image = call.library.find(adapted))
        words = image->prompt;
    if (!words.isEmpty())
        latents.prompt += u", "_s + words;
}

} // namespace Triptych
