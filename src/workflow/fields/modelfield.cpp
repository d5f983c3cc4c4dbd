// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString modelName(const QJsonObject &identifier)
{
    for (const QString &key : {u"name"_s, u"model_name"_s, u"key"_s}) {
        if (const QString name = identifier.value(key).toString(); !name.isEmpty())
            return name;
    }
    return {};
}

//! ModelIdentifierField: {key, hash, name, base, type[, submodel_type]}, all of which go to the server.
class ModelField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "ModelIdentifierField"_L1 && field.type.cardinality == Cardinality::Single;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Model; }

    QString problem(const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources) const override
    {
        const QJsonObject identifier = value.toObject();
        const QString name = modelName(identifier);
        if (name.isEmpty())
            return FieldText::tr("%1 does not name a model.").arg(shown(value));
        if (resources.modelsKnown && !resolveModel(identifier, field.models, resources.models))
            return FieldText::tr("The server has no model “%1” that fits here.").arg(name);
        if (!resources.modelsKnown && !isComplete(identifier))
            return FieldText::tr("The model “%1” cannot be looked up without a server.").arg(name);
        return {};
    }

    //! The page looks only at the key: a file may have a model that the field would not offer (6.3).
    QString fileNotice(const FieldTemplate &, const QJsonValue &value,
                       const Resources &resources) const override
    {
        const QJsonObject identifier = value.toObject();
        return isComplete(identifier) && hasModelKey(identifier, resources.models)
            ? FieldText::tr("“%1” is a model of another kind than this input asks for; the run may fail.")
                  .arg(modelName(identifier))
            : QString();
    }

    QString lack(const FieldTemplate &field, const Resources &resources) const override
    {
        const bool isOffered =
            std::any_of(resources.models.cbegin(), resources.models.cend(),
                        [&field](const ModelChoice &model) { return offersModel(field.models, model); });
        if (isOffered || !resources.modelsKnown)
            return {};
        QStringList wanted;
        for (const QStringList &words : {field.models.base, field.models.variant, field.models.type}) {
            if (!words.isEmpty())
                wanted << words.join(u'/');
        }
        //: %1 are the server's own words, e.g. "sdxl main"
        return wanted.isEmpty()
            ? FieldText::tr("The server has no models.")
            : FieldText::tr("The server has no model that fits here: %1.").arg(wanted.join(u' '));
    }

    //! Without keys that are not part of an identifier, as the page sends it (1.5).
    QJsonValue graphValue(const FieldTemplate &, const QJsonValue &value, const QString &) const override
    {
        const QJsonObject identifier = value.toObject();
        return isComplete(identifier) ? QJsonValue(plainIdentifier(identifier)) : value;
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        if (text.trimmed().startsWith(u'{')) {
            const Result<QJsonValue> json = jsonFromText(text);
            return json.ok() ? checked(*this, field, json.value(), resources) : json;
        }
        if (!resources.modelsKnown)
            return invalid(FieldText::tr("The model “%1” cannot be looked up without a server.").arg(text));
        QList<ModelChoice> named;
        for (const ModelChoice &model : resources.models) {
            if (!offersModel(field.models, model))
                continue;
            if (model.key == text)
                return QJsonValue(model.toIdentifier());
            if (model.name == text)
                named << model;
        }
        if (named.size() > 1)
            return invalid(FieldText::tr("The server has %1 models “%2” that fit here; give the key of one.")
                               .arg(named.size())
                               .arg(text));
        const QJsonObject wanted{{u"name"_s, text}};
        const ModelChoice *model = resolveModel(wanted, field.models, resources.models);
        if (!model)
            return invalid(FieldText::tr("The server has no model “%1” that fits here.").arg(text));
        return QJsonValue(model->toIdentifier());
    }

private:
    static bool isComplete(const QJsonObject &identifier)
    {
        return identifier.value(u"key"_s).isString() && identifier.value(u"name"_s).isString()
            && identifier.value(u"base"_s).isString() && identifier.value(u"type"_s).isString();
    }
};

} // namespace

std::unique_ptr<FieldType> makeModelField();
std::unique_ptr<FieldType> makeModelField()
{
    return std::make_unique<ModelField>();
}

} // namespace Triptych
