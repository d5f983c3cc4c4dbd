// SPDX-License-Identifier: Apache-2.0
#include "demo/demonodes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QJsonObject objectSchema(const QString &title, const QJsonObject &properties, const QStringList &required)
{
    return {{u"type"_s, u"object"_s},
            {u"title"_s, title},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(required)}};
}

//! A class of which only the property names matter to a client: values of any JSON type.
QJsonObject namesOnly(const QString &title, const QString &names)
{
    QJsonObject properties;
    for (const QString &name : names.split(u' '))
        properties[name] = QJsonObject{{u"title"_s, name}};
    return objectSchema(title, properties, {});
}

QJsonObject attribute(const QString &type, const QJsonValue &value)
{
    return {{u"type"_s, type}, {u"default"_s, value}, {u"field_kind"_s, u"node_attribute"_s}};
}

QJsonObject internalField(const QString &className, const QString &input)
{
    return FieldSpec::object(className).with(u"field_kind"_s, u"internal"_s).with(u"input"_s, input).schema();
}

QJsonObject invocationSchema(const NodeSpec &node)
{
    QJsonObject properties;
    for (const auto &[name, field] : node.inputs)
        properties[name] = field.schema();
    if (node.saves == NodeSpec::Saves::Image) {
        properties[u"board"_s] = internalField(u"BoardField"_s, u"direct"_s);
        properties[u"metadata"_s] = internalField(u"MetadataField"_s, u"connection"_s);
    }
    QJsonObject intermediate = attribute(u"boolean"_s, false);
    intermediate[u"input"_s] = u"direct"_s;
    intermediate[u"ui_type"_s] = u"IsIntermediate"_s;
    properties[u"is_intermediate"_s] = intermediate;
    properties[u"use_cache"_s] = attribute(u"boolean"_s, node.cache == NodeSpec::Cache::Uses);
    QJsonObject type = attribute(u"string"_s, node.type);
    type[u"const"_s] = node.type;
    properties[u"type"_s] = type;
    properties[u"id"_s] = QJsonObject{{u"type"_s, u"string"_s}, {u"field_kind"_s, u"node_attribute"_s}};

    QJsonObject schema = objectSchema(node.title, properties, {u"type"_s, u"id"_s});
    schema[u"class"_s] = u"invocation"_s;
    schema[u"category"_s] = node.category;
    schema[u"classification"_s] = node.type.endsWith("_batch"_L1) ? u"special"_s : u"stable"_s;
    schema[u"description"_s] = node.title;
    schema[u"node_pack"_s] = u"invokeai"_s;
    schema[u"tags"_s] = QJsonArray{node.category};
    schema[u"version"_s] = node.version;
    schema[u"output"_s] = QJsonObject{{u"$ref"_s, QString(u"#/components/schemas/"_s + node.output)}};
    return schema;
}

QJsonObject outputSchema(const OutputSpec &output)
{
    QJsonObject properties;
    for (const auto &[name, field] : output.fields) {
        QJsonObject schema = field;
        schema[u"field_kind"_s] = u"output"_s;
        schema[u"ui_hidden"_s] = false;
        properties[name] = schema;
    }
    QJsonObject type = attribute(u"string"_s, output.type);
    type[u"const"_s] = output.type;
    properties[u"type"_s] = type;
    QJsonObject schema = objectSchema(output.className, properties, {u"output_meta"_s, u"type"_s});
    schema[u"class"_s] = u"output"_s;
    return schema;
}

//! Schemas that clients look into to learn what this server can do (server-api.md 11, column "detect").
void addRecords(QJsonObject &schemas)
{
    const std::pair<QString, QString> records[] = {
        {u"EnqueueBatchResult"_s, u"queue_id enqueued requested batch priority item_ids"_s},
        {u"Batch"_s, u"batch_id origin destination data graph workflow runs"_s},
        {u"BatchStatus"_s,
         u"queue_id batch_id origin destination pending in_progress waiting completed failed canceled total"_s},
        {u"SessionQueueStatus"_s,
         u"queue_id item_id batch_id session_id pending in_progress waiting completed failed canceled total "
         "user_pending user_in_progress"_s},
        {u"SessionQueueItem"_s,
         u"item_id status status_sequence priority batch_id origin destination session_id error_type "
         u"error_message "
         "error_traceback created_at updated_at started_at completed_at queue_id user_id field_values "
         "retried_from_item_id device session workflow"_s},
        {u"BoardDTO"_s,
         u"board_id board_name user_id created_at updated_at deleted_at cover_image_name archived "
         u"board_visibility "
         "cover_video_name image_count video_count asset_count owner_username"_s},
        {u"StarredImagesResult"_s, u"affected_boards starred_images failed_images"_s},
        {u"Body_upload_image"_s, u"file resize_to metadata"_s},
        {u"WorkflowWithoutID"_s,
         u"name author description version contact tags notes exposedFields meta nodes edges form"_s},
        {u"InputFieldJSONSchemaExtra"_s, u"ui_model_base ui_model_type ui_model_variant ui_model_format"_s},
        {u"ProgressImage"_s, u"width height dataURL"_s},
        {u"UNetField"_s, u"unet scheduler loras"_s},
        {u"CLIPField"_s, u"tokenizer text_encoder skipped_layers loras"_s},
        {u"VAEField"_s, u"vae seamless_axes"_s},
        {u"LatentsField"_s, u"latents_name seed"_s},
        {u"ConditioningField"_s, u"conditioning_name mask"_s},
        {u"TensorField"_s, u"tensor_name"_s},
        {u"MetadataField"_s, u"root"_s},
        {u"TransformerField"_s, u"transformer loras"_s},
        {u"T5EncoderField"_s, u"tokenizer text_encoder loras"_s},
        {u"ControlField"_s,
         u"image control_model control_weight begin_step_percent end_step_percent control_mode resize_mode"_s},
        {u"FluxControlNetField"_s,
         u"image control_model control_weight begin_step_percent end_step_percent resize_mode "
         "instantx_control_mode"_s},
        {u"IPAdapterField"_s,
         u"image ip_adapter_model image_encoder_model weight target_blocks method begin_step_percent "
         "end_step_percent mask"_s},
        {u"T2IAdapterField"_s,
         u"image t2i_adapter_model weight begin_step_percent end_step_percent resize_mode"_s},
        {u"ControlLoRAField"_s, u"lora weight img"_s},
        {u"DenoiseMaskField"_s, u"mask_name masked_latents_name gradient"_s},
        {u"FluxConditioningField"_s, u"conditioning_name mask"_s},
        {u"FluxReduxConditioningField"_s, u"conditioning mask"_s},
        {u"FluxFillConditioningField"_s, u"image mask"_s},
        {u"FluxKontextConditioningField"_s, u"image"_s},
    };
    for (const auto &[name, fields] : records)
        schemas[name] = namesOnly(name, fields);
}

void addValues(QJsonObject &schemas)
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject part{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 255}};
    schemas[u"ImageField"_s] = objectSchema(u"ImageField"_s, {{u"image_name"_s, text}}, {u"image_name"_s});
    schemas[u"BoardField"_s] = objectSchema(u"BoardField"_s, {{u"board_id"_s, text}}, {u"board_id"_s});
    schemas[u"VideoField"_s] = objectSchema(u"VideoField"_s, {{u"video_name"_s, text}}, {u"video_name"_s});
    schemas[u"StylePresetField"_s] =
        objectSchema(u"StylePresetField"_s, {{u"style_preset_id"_s, text}}, {u"style_preset_id"_s});
    schemas[u"SystemPromptField"_s] =
        objectSchema(u"SystemPromptField"_s, {{u"system_prompt_id"_s, text}}, {u"system_prompt_id"_s});
    schemas[u"ColorField"_s] =
        objectSchema(u"ColorField"_s, {{u"r"_s, part}, {u"g"_s, part}, {u"b"_s, part}, {u"a"_s, part}},
                     {u"r"_s, u"g"_s, u"b"_s, u"a"_s});
    schemas[u"ModelIdentifierField"_s] = objectSchema(
        u"ModelIdentifierField"_s,
        {{u"key"_s, text}, {u"hash"_s, text}, {u"name"_s, text}, {u"base"_s, text}, {u"type"_s, text}},
        {u"key"_s, u"hash"_s, u"name"_s, u"base"_s, u"type"_s});
}

} // namespace

QJsonObject buildOpenApi(const QJsonObject &paths)
{
    QJsonObject schemas;
    addRecords(schemas);
    addValues(schemas);
    QJsonObject outputMap;
    for (const NodeSpec &node : demoNodes()) {
        schemas[node.className] = invocationSchema(node);
        outputMap[node.type] = QJsonObject{{u"$ref"_s, QString(u"#/components/schemas/"_s + node.output)}};
    }
    for (const OutputSpec &output : demoOutputs())
        schemas[output.className] = outputSchema(output);
    schemas[u"InvocationOutputMap"_s] = objectSchema(u"InvocationOutputMap"_s, outputMap, outputMap.keys());
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s,
             QJsonObject{{u"title"_s, u"Invoke - Community Edition"_s},
                         {u"description"_s, u"Stand-in of Triptych"_s},
                         {u"version"_s, u"1.0.0"_s}}},
            {u"paths"_s, paths},
            {u"components"_s, QJsonObject{{u"schemas"_s, schemas}}}};
}

} // namespace Triptych
