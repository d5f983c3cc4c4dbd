// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/listitems.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The one key that the server takes of types that are only references; what else is stored is dropped (1.5).
QString referenceKey(const QString &typeName)
{
    static const QHash<QString, QString> keys{{u"ImageField"_s, u"image_name"_s},
                                              {u"VideoField"_s, u"video_name"_s},
                                              {u"StylePresetField"_s, u"style_preset_id"_s},
                                              {u"SystemPromptField"_s, u"system_prompt_id"_s}};
    return keys.value(typeName);
}

QJsonValue withoutExtras(const QJsonValue &value, const QString &key)
{
    const QJsonObject object = value.toObject();
    return object.contains(key) ? QJsonValue(QJsonObject{{key, object.value(key)}}) : value;
}

//! Every type without an editor of its own, and lists of such types, as JSON text: no workflow is refused because of a
//! field.
class RawField final : public FieldType {
public:
    bool handles(const FieldTemplate &) const override { return true; }
    EditorKind editor(const FieldTemplate &) const override { return EditorKind::RawJson; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        const auto itemCheck = [&field](const QJsonValue &item) { return itemProblem(field, item); };
        if (field.type.cardinality == Cardinality::Collection)
            return isOpaqueList(field) ? QString() : listProblem(field.bounds, value, itemCheck);
        return value.isArray() ? QString() : itemCheck(value);
    }

    QJsonValue graphValue(const FieldTemplate &field, const QJsonValue &value, const QString &) const override
    {
        const QString key = referenceKey(field.type.name);
        if (key.isEmpty())
            return value;
        if (!value.isArray())
            return withoutExtras(value, key);
        QJsonArray sent;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            sent << withoutExtras(item, key);
        return sent;
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const Result<QJsonValue> json = jsonFromText(text);
        return json.ok() ? checked(*this, field, json.value(), resources) : json;
    }

private:
    //! "CollectionField" takes lists of anything and is fed by edges; nothing is known about its values.
    static bool isOpaqueList(const FieldTemplate &field) { return field.type.name == "CollectionField"_L1; }

    static QString itemProblem(const FieldTemplate &field, const QJsonValue &item)
    {
        if (const QString problem = listItemProblem(field, item); !problem.isEmpty())
            return problem;
        const QString key = referenceKey(field.type.name);
        if (!key.isEmpty() && item.toObject().value(key).toString().isEmpty()) //: %2 is a key of JSON
            return FieldText::tr("%1 has no “%2”.").arg(shown(item), key);
        return {};
    }
};

} // namespace

std::unique_ptr<FieldType> makeRawField();
std::unique_ptr<FieldType> makeRawField()
{
    return std::make_unique<RawField>();
}

} // namespace Triptych
