// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! ImageField, single or single-or-list: {image_name}; whatever else is stored beside the name is dropped
//! (1.5).
class ImageField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "ImageField"_L1 && field.type.cardinality != Cardinality::Collection;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Image; }
    EditorKind listEditor() const override { return EditorKind::ImageList; }

    QJsonValue read(const FieldTemplate &, const QJsonValue &stored) const override
    {
        if (stored.isNull())
            return QJsonValue::Undefined;
        return stored.isArray() || !imageProblem(stored).isEmpty() ? stored : nameOnly(stored);
    }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        if (value.isArray() && field.type.cardinality == Cardinality::SingleOrCollection)
            return listProblem(field.bounds, value, imageProblem);
        return imageProblem(value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const QString name = text.trimmed();
        if (name.startsWith(u'{') || name.startsWith(u'[')) {
            const Result<QJsonValue> json = jsonFromText(name);
            return json.ok() ? checked(*this, field, read(field, json.value()), resources) : json;
        }
        return checked(*this, field, QJsonObject{{u"image_name"_s, name}}, resources);
    }

private:
    static QJsonValue nameOnly(const QJsonValue &image)
    {
        return QJsonObject{{u"image_name"_s, image.toObject().value(u"image_name"_s)}};
    }
};

} // namespace

std::unique_ptr<FieldType> makeImageField();
std::unique_ptr<FieldType> makeImageField()
{
    return std::make_unique<ImageField>();
}

} // namespace Triptych
