// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"
#include "workflow/fields/conversions.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! StringField, single: a line, a text area or a dropdown, by the field's settings.
class StringField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "StringField"_L1 && field.type.cardinality != Cardinality::Collection;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Text; }
    EditorKind listEditor() const override { return EditorKind::List; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        if (value.isArray() && field.type.cardinality == Cardinality::SingleOrCollection)
            return listProblem(field.bounds, value,
                               [&](const QJsonValue &v) { return textProblem(field.bounds, v); });
        return textProblem(field.bounds, value);
    }

    QJsonValue converted(const FieldTemplate &, const QJsonValue &value) const override
    {
        return convertedToString(value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        return checked(*this, field, text, resources);
    }
};

} // namespace

std::unique_ptr<FieldType> makeStringField();
std::unique_ptr<FieldType> makeStringField()
{
    return std::make_unique<StringField>();
}

} // namespace Triptych
