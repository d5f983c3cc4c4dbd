// SPDX-License-Identifier: Apache-2.0
// Node types whose fields are lists or refer to something else of the server.
#include "demo/demonodes.h"

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

using F = FieldSpec;

QJsonObject reference(const QString &className)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + className)}};
}

//! A list that is empty at first.
FieldSpec list(const QString &itemType)
{
    const QJsonObject items{{u"type"_s, itemType}};
    return F::raw({{u"type"_s, u"array"_s},
                   {u"items"_s, items},
                   {u"default"_s, QJsonArray()},
                   {u"orig_default"_s, QJsonArray()}})
        .titled(u"Collection"_s);
}

FieldSpec optionalImages()
{
    const QJsonObject array{{u"type"_s, u"array"_s}, {u"items"_s, reference(u"ImageField"_s)}};
    return F::raw({{u"anyOf"_s, QJsonArray{array, QJsonObject{{u"type"_s, u"null"_s}}}},
                   {u"default"_s, QJsonValue::Null}});
}

FieldSpec prompt(const QString &title)
{
    return F::text({}).titled(title).with(u"ui_component"_s, u"textarea"_s);
}

NodeSpec collection(const QString &word, const QString &className, const QString &itemType)
{
    return {word + u"_collection"_s,
            className + u"CollectionInvocation"_s,
            className + u" Collection Primitive"_s,
            u"primitives"_s,
            u"1.0.2"_s,
            className + u"CollectionOutput"_s,
            {{u"collection"_s, list(itemType)}}};
}

} // namespace

QList<NodeSpec> demoCollectionNodes()
{
    const FieldSpec loras = F::object(u"LoRAField"_s)
                                .orList()
                                .titled(u"LoRAs"_s)
                                .with(u"ui_model_base"_s, QJsonArray{u"sd-1"_s, u"sd-2"_s})
                                .with(u"ui_model_type"_s, QJsonArray{u"lora"_s});
    return {
        collection(u"integer"_s, u"Integer"_s, u"integer"_s),
        collection(u"float"_s, u"Float"_s, u"number"_s),
        collection(u"string"_s, u"String"_s, u"string"_s),
        {u"image_collection"_s,
         u"ImageCollectionInvocation"_s,
         u"Image Collection Primitive"_s,
         u"primitives"_s,
         u"1.0.2"_s,
         u"ImageCollectionOutput"_s,
         {{u"collection"_s, optionalImages().connected().titled(u"Collection"_s)},
          {u"images"_s, optionalImages().direct().titled(u"Images"_s)}}},
        {u"lora_collection_loader"_s,
         u"LoRACollectionLoader"_s,
         u"Apply LoRA Collection - SD1.5"_s,
         u"model"_s,
         u"1.1.3"_s,
         u"LoRALoaderOutput"_s,
         {{u"loras"_s, loras},
          {u"unet"_s, F::object(u"UNetField"_s).connected().titled(u"UNet"_s)},
          {u"clip"_s, F::object(u"CLIPField"_s).connected().titled(u"CLIP"_s)}}},
        {u"prompt_template"_s,
         u"PromptTemplateInvocation"_s,
         u"Prompt Template"_s,
         u"prompt"_s,
         u"1.0.0"_s,
         u"PromptTemplateOutput"_s,
         {{u"style_preset"_s, F::object(u"StylePresetField"_s).required().titled(u"Style Preset"_s)},
          {u"positive_prompt"_s, prompt(u"Positive Prompt"_s)},
          {u"negative_prompt"_s, prompt(u"Negative Prompt"_s)}}},
        {u"text_llm_with_preset"_s,
         u"TextLLMWithPresetInvocation"_s,
         u"Text LLM (with System Prompt Preset)"_s,
         u"llm"_s,
         u"1.1.0"_s,
         u"StringOutput"_s,
         {{u"prompt"_s, prompt(u"Prompt"_s)},
          {u"system_prompt"_s, F::object(u"SystemPromptField"_s).required().titled(u"System Prompt"_s)},
          {u"text_llm_model"_s,
           F::object(u"ModelIdentifierField"_s)
               .required()
               .titled(u"Text LLM Model"_s)
               .with(u"ui_model_type"_s, QJsonArray{u"text_llm"_s})},
          {u"max_tokens"_s, F::integer(300).atLeast(1).atMost(2048).titled(u"Max Tokens"_s)}}},
        {u"call_saved_workflow"_s,
         u"CallSavedWorkflowInvocation"_s,
         u"Call Saved Workflow"_s,
         u"workflow"_s,
         u"1.0.0"_s,
         u"WorkflowReturnOutput"_s,
         {{u"workflow_id"_s,
           F::text({}).titled(u"Workflow Id"_s).with(u"ui_type"_s, u"SavedWorkflowField"_s)}},
         NodeSpec::Saves::Nothing,
         NodeSpec::Cache::Skips},
        {u"video"_s,
         u"VideoInvocation"_s,
         u"Video Primitive"_s,
         u"primitives"_s,
         u"1.0.0"_s,
         u"VideoOutput"_s,
         {{u"video"_s, F::object(u"VideoField"_s).required().titled(u"Video"_s)}}},
    };
}

QList<OutputSpec> demoCollectionOutputs()
{
    const auto values = [](const QJsonObject &item) {
        return std::pair(u"collection"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, item}});
    };
    const QJsonObject text{{u"type"_s, u"string"_s}};
    return {
        {u"IntegerCollectionOutput"_s, u"integer_collection_output"_s, {values({{u"type"_s, u"integer"_s}})}},
        {u"FloatCollectionOutput"_s, u"float_collection_output"_s, {values({{u"type"_s, u"number"_s}})}},
        {u"StringCollectionOutput"_s, u"string_collection_output"_s, {values(text)}},
        {u"ImageCollectionOutput"_s, u"image_collection_output"_s, {values(reference(u"ImageField"_s))}},
        {u"PromptTemplateOutput"_s,
         u"prompt_template_output"_s,
         {{u"positive_prompt"_s, text}, {u"negative_prompt"_s, text}}},
        {u"WorkflowReturnOutput"_s,
         u"workflow_return_output"_s,
         {{u"values"_s, QJsonObject{{u"type"_s, u"object"_s}}}}},
        {u"VideoOutput"_s,
         u"video_output"_s,
         {{u"video"_s, reference(u"VideoField"_s)},
          {u"width"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
          {u"height"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
          {u"num_frames"_s, QJsonObject{{u"type"_s, u"integer"_s}}},
          {u"fps"_s, QJsonObject{{u"type"_s, u"number"_s}}},
          {u"duration"_s, QJsonObject{{u"type"_s, u"number"_s}}}}},
    };
}

} // namespace Triptych
