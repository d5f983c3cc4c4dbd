// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! What one type refers to, and how its value names it.
struct Reference {
    QString typeName;
    QString key; //!< of the object; empty = the value is the id itself
    const NamedThings *(*things)(const Resources &resources);
};

const QList<Reference> &references()
{
    static const QList<Reference> all{
        {u"StylePresetField"_s, u"style_preset_id"_s, [](const Resources &r) { return &r.stylePresets; }},
        {u"SystemPromptField"_s, u"system_prompt_id"_s, [](const Resources &r) { return &r.systemPrompts; }},
        {u"SavedWorkflowField"_s, {}, [](const Resources &r) { return &r.workflows; }},
        {u"VideoField"_s, u"video_name"_s, nullptr},
    };
    return all;
}

const Reference *referenceOf(const FieldTemplate &field)
{
    for (const Reference &reference : references()) {
        if (reference.typeName == field.type.name)
            return &reference;
    }
    return nullptr;
}

//! Style presets, system prompts, saved workflows and videos: an id of something that the server has (3.3).
class ReferenceField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.cardinality == Cardinality::Single && referenceOf(field);
    }

    EditorKind editor(const FieldTemplate &field) const override
    {
        return field.type.name == "VideoField"_L1 ? EditorKind::Video : EditorKind::Reference;
    }

    //! A saved workflow that is not chosen is stored as an empty text.
    QJsonValue read(const FieldTemplate &field, const QJsonValue &stored) const override
    {
        if (stored.isNull() || isNoneChosen(field, stored))
            return QJsonValue::Undefined;
        const QString id = referenceId(field, stored);
        return id.isEmpty() ? stored : referenceValue(field, id);
    }

    QString problem(const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources) const override
    {
        const QString id = referenceId(field, value);
        if (id.isEmpty())
            return FieldText::tr("%1 does not say what is chosen.").arg(shown(value));
        const NamedThings *things = referenceThings(field, resources);
        if (things && things->known && things->nameOf(id).isEmpty())
            return FieldText::tr("The server does not have “%1” any more.").arg(id);
        return {};
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        if (text.trimmed().startsWith(u'{')) {
            const Result<QJsonValue> json = jsonFromText(text);
            return json.ok() ? checked(*this, field, read(field, json.value()), resources) : json;
        }
        QStringList named;
        const NamedThings *things = referenceThings(field, resources);
        const QList<std::pair<QString, QString>> known =
            things ? things->list : QList<std::pair<QString, QString>>();
        for (const auto &[id, name] : known) {
            if (name == text)
                named.append(id);
        }
        if (named.size() > 1)
            return invalid(FieldText::tr("The server has %1 things named “%2”; give the id of one.")
                               .arg(named.size())
                               .arg(text));
        return checked(*this, field, referenceValue(field, named.value(0, text.trimmed())), resources);
    }
};

} // namespace

QString NamedThings::nameOf(const QString &id) const
{
    for (const auto &[known, name] : list) {
        if (known == id)
            return name.isEmpty() ? known : name;
    }
    return {};
}

const NamedThings *referenceThings(const FieldTemplate &field, const Resources &resources)
{
    const Reference *reference = referenceOf(field);
    return reference && reference->things ? reference->things(resources) : nullptr;
}

QString referenceId(const FieldTemplate &field, const QJsonValue &value)
{
    const Reference *reference = referenceOf(field);
    if (!reference)
        return {};
    return reference->key.isEmpty() ? value.toString() : value.toObject().value(reference->key).toString();
}

QJsonValue referenceValue(const FieldTemplate &field, const QString &id)
{
    const Reference *reference = referenceOf(field);
    if (id.isEmpty() || !reference)
        return QJsonValue::Undefined;
    return reference->key.isEmpty() ? QJsonValue(id) : QJsonValue(QJsonObject{{reference->key, id}});
}

std::unique_ptr<FieldType> makeReferenceField();
std::unique_ptr<FieldType> makeReferenceField()
{
    return std::make_unique<ReferenceField>();
}

} // namespace Triptych
