// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! LoRAField, list or single-or-list: [{lora: model identifier, weight}], always a list in the form (3.3).
class LoraField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "LoRAField"_L1 && field.type.cardinality != Cardinality::Single;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Loras; }
    EditorKind listEditor() const override { return EditorKind::Loras; }

    QString problem(const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources) const override
    {
        const bool isSingle = value.isObject() && field.type.cardinality == Cardinality::SingleOrCollection;
        return listProblem(field.bounds, isSingle ? QJsonArray{value} : value,
                           [&](const QJsonValue &item) { return itemProblem(field, item, resources); });
    }

    QString fileNotice(const FieldTemplate &field, const QJsonValue &value,
                       const Resources &resources) const override
    {
        const QJsonArray loras = value.toArray();
        const bool isTaken = std::all_of(loras.begin(), loras.end(), [&](const QJsonValue &item) {
            return itemProblem(field, item, {}).isEmpty()
                && (itemProblem(field, item, resources).isEmpty()
                    || hasModelKey(item[u"lora"_s].toObject(), resources.models));
        });
        return isTaken && !loras.isEmpty() && listProblem(field.bounds, value, {}).isEmpty()
            ? FieldText::tr("Not all of these are models that this input asks for; the run may fail.")
            : QString();
    }

    //! Without keys that belong to neither the entry nor its identifier, as the page sends it (1.5).
    QJsonValue graphValue(const FieldTemplate &, const QJsonValue &value, const QString &) const override
    {
        if (!value.isArray())
            return value;
        QJsonArray sent;
        const QJsonArray loras = value.toArray();
        for (const QJsonValue &lora : loras) {
            QJsonObject entry = onlyKeys(lora.toObject(), {u"lora"_s, u"weight"_s});
            if (entry.value(u"lora"_s).isObject())
                entry.insert(u"lora"_s, plainIdentifier(entry.value(u"lora"_s).toObject()));
            sent << (entry.isEmpty() ? lora : QJsonValue(entry));
        }
        return sent;
    }

    //! NAME or NAME:WEIGHT, one a line, or JSON.
    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        if (const QString trimmed = text.trimmed(); trimmed.startsWith(u'[') || trimmed.startsWith(u'{')) {
            const Result<QJsonValue> json = jsonFromText(text);
            return json.ok() ? checked(*this, field, json.value(), resources) : json;
        }
        QJsonArray loras;
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            Result<QJsonValue> lora = loraOf(field, line.trimmed(), resources);
            if (!lora)
                return lora;
            loras.append(lora.take());
        }
        return checked(*this, field, loras, resources);
    }

private:
    static QString itemProblem(const FieldTemplate &field, const QJsonValue &item, const Resources &resources)
    {
        const QJsonObject lora = item.toObject().value(u"lora"_s).toObject();
        const QString name = lora.value(u"name"_s).toString(lora.value(u"key"_s).toString());
        if (name.isEmpty())
            return FieldText::tr("%1 does not name a LoRA.").arg(shown(item));
        if (!item.toObject().value(u"weight"_s).isDouble())
            return FieldText::tr("The weight of “%1” is not a number.").arg(name);
        if (resources.modelsKnown && !resolveModel(lora, loraFilter(field), resources.models))
            return FieldText::tr("The server has no LoRA “%1” that fits here.").arg(name);
        return {};
    }

    static Result<QJsonValue> loraOf(const FieldTemplate &field, const QString &text,
                                     const Resources &resources)
    {
        bool hasWeight = false;
        const double weight = text.section(u':', -1).toDouble(&hasWeight);
        const QString name = hasWeight ? text.section(u':', 0, -2) : text;
        const ModelChoice *model =
            resolveModel({{u"name"_s, name}, {u"key"_s, name}}, loraFilter(field), resources.models);
        if (!model)
            return invalid(FieldText::tr("The server has no LoRA “%1” that fits here.").arg(name));
        return QJsonValue(
            QJsonObject{{u"lora"_s, model->toIdentifier()},
                        {u"weight"_s, hasWeight ? weight : model->defaultWeight.value_or(kLoraWeight)}});
    }
};

} // namespace

ModelFilter loraFilter(const FieldTemplate &field)
{
    ModelFilter filter = field.models;
    if (filter.type.isEmpty())
        filter.type = QStringList{u"lora"_s};
    return filter;
}

std::unique_ptr<FieldType> makeLoraField();
std::unique_ptr<FieldType> makeLoraField()
{
    return std::make_unique<LoraField>();
}

} // namespace Triptych
