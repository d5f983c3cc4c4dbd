// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/listitems.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! A list of whole numbers, numbers, texts or pictures (3.3). Bounds count for each item, minItems and maxItems for
//! the list.
class ListField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        static const QStringList types{u"IntegerField"_s, u"FloatField"_s, u"StringField"_s, u"ImageField"_s};
        return field.type.cardinality == Cardinality::Collection && types.contains(field.type.name);
    }

    EditorKind editor(const FieldTemplate &field) const override
    {
        return isPictures(field) ? EditorKind::ImageList : EditorKind::List;
    }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        return listProblem(field.bounds, value,
                           [&field](const QJsonValue &item) { return listItemProblem(field, item); });
    }

    //! Of a picture only the name is sent (1.5).
    QJsonValue graphValue(const FieldTemplate &field, const QJsonValue &value, const QString &) const override
    {
        if (!isPictures(field) || !value.isArray())
            return value;
        QJsonArray sent;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            const QJsonValue name = item.toObject().value(u"image_name"_s);
            sent << (name.isUndefined() ? item : QJsonObject{{u"image_name"_s, name}});
        }
        return sent;
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        QJsonArray items = listItemsOf(field, text);
        for (auto item : items) {
            if (isPictures(field) && item.isString())
                item = QJsonObject{{u"image_name"_s, item.toString().trimmed()}};
        }
        return checked(*this, field, items, resources, rangeText(field.bounds));
    }

private:
    static bool isPictures(const FieldTemplate &field) { return field.type.name == "ImageField"_L1; }
};

} // namespace

std::unique_ptr<FieldType> makeListField();
std::unique_ptr<FieldType> makeListField()
{
    return std::make_unique<ListField>();
}

} // namespace Triptych
