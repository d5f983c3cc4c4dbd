// SPDX-License-Identifier: Apache-2.0
#include "jobs/starters.h"

#include "base/safefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct StarterText {
    Q_DECLARE_TR_FUNCTIONS(StarterText)
};

enum class StarterTask { TextToImage, ImageToImage, ControlImage, ReferenceImage, Upscale, PromptsFromList };

struct StarterRow {
    const char16_t *file;
    const char16_t *base;
    const char16_t *family;
    StarterTask task;
};

#define TRIPTYCH_STARTER(file, base, family, task) {u##file, u##base, u##family, StarterTask::task},
const StarterRow kStarters[] = {
#include "jobs/starters.def"
};
#undef TRIPTYCH_STARTER

QString titleOf(StarterTask task)
{
    switch (task) {
    case StarterTask::TextToImage:
        return StarterText::tr("Text to image");
    case StarterTask::ImageToImage:
        return StarterText::tr("Image to image");
    case StarterTask::ControlImage:
        return StarterText::tr("Control image");
    case StarterTask::ReferenceImage:
        return StarterText::tr("Reference image");
    case StarterTask::Upscale:
        return StarterText::tr("Upscale");
    case StarterTask::PromptsFromList:
        return StarterText::tr("Prompts from a list");
    }
    return {};
}

QString descriptionOf(StarterTask task)
{
    switch (task) {
    case StarterTask::TextToImage:
        return StarterText::tr("Paints a picture from words.");
    case StarterTask::ImageToImage:
        return StarterText::tr("Repaints a picture: you say how much of it stays.");
    case StarterTask::ControlImage:
        return StarterText::tr("Paints a new picture along the edges of another.");
    case StarterTask::ReferenceImage:
        return StarterText::tr("Paints a new picture in the likeness of another.");
    case StarterTask::Upscale:
        return StarterText::tr("Makes a picture larger and paints the detail that it lacks.");
    case StarterTask::PromptsFromList:
        return StarterText::tr("Paints one picture for each line of a list.");
    }
    return {};
}

//! Some models of the right kind are made for other tasks than ours; the lower the better.
int rankOf(const ModelChoice &model)
{
    const bool isControl = model.type == "controlnet"_L1;
    if (isControl)
        return model.name.contains("canny"_L1, Qt::CaseInsensitive) ? 0 : 1;
    static const QStringList special{u"inpaint"_s, u"depth"_s, u"dev_fill"_s, u"fill"_s, u"refiner"_s};
    return special.contains(model.variant) || model.name.contains("inpaint"_L1, Qt::CaseInsensitive) ? 1 : 0;
}

const ModelChoice *bestModel(const ModelFilter &filter, const QList<ModelChoice> &models, const QString &base)
{
    const ModelChoice *best = nullptr;
    for (const ModelChoice &model : models) {
        const bool fitsBase = filter.base.isEmpty() || model.base == base || model.base == "any"_L1;
        if (!fitsBase || !offersModel(filter, model))
            continue;
        if (!best
            || std::pair(rankOf(model), model.name.toLower())
                < std::pair(rankOf(*best), best->name.toLower()))
            best = &model;
    }
    return best;
}

} // namespace

StarterNeeds starterNeeds(const WorkflowDocument &document, const NodeTemplates &templates,
                          const QList<ModelChoice> &models, const QString &base)
{
    StarterNeeds needs;
    for (const WorkflowNode &node : document.nodes()) {
        //: %1 is the name of a node type
        const QString text = StarterText::tr("the node type “%1”").arg(node.type);
        if (node.kind == WorkflowNode::Kind::Invocation && !templates.find(node.type)
            && !needs.missing.contains(text))
            needs.missing << text;
    }
    const FormTree tree(document, templates);
    for (const FormField &field : tree.fields()) {
        if (field.isMissing || field.isConnected() || field.field.type.name != "ModelIdentifierField"_L1)
            continue;
        const ModelChoice *model = bestModel(field.field.models, models, base);
        if (!model) {
            needs.missing << field.title;
            continue;
        }
        needs.models << model->name;
        needs.values.insert(field.nodeId + u'.' + field.fieldName, model->toIdentifier());
    }
    return needs;
}

QList<Starter> starters(const NodeTemplates &templates, const QList<ModelChoice> &models)
{
    QList<Starter> list;
    for (const StarterRow &row : kStarters) {
        Starter starter;
        starter.path = u":/starters/"_s + QString::fromUtf16(row.file) + u".json"_s;
        starter.base = QString::fromUtf16(row.base);
        starter.family = QString::fromUtf16(row.family);
        starter.title = titleOf(row.task);
        starter.description = descriptionOf(row.task);
        const Result<QByteArray> bytes = readFile(starter.path, WorkflowDocument::kMaxBytes);
        if (!bytes)
            continue; // a program without its resources
        if (const Result<WorkflowDocument> document = WorkflowDocument::load(bytes.value()))
            starter.needs = starterNeeds(document.value(), templates, models, starter.base);
        list << starter;
    }
    return list;
}

} // namespace Triptych
