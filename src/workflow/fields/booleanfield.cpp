// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"
#include "workflow/fields/conversions.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! BooleanField, single.
class BooleanField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "BooleanField"_L1 && field.type.cardinality == Cardinality::Single;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Toggle; }

    QString problem(const FieldTemplate &, const QJsonValue &value, const Resources &) const override
    {
        return value.isBool() ? QString() : FieldText::tr("%1 is neither true nor false.").arg(shown(value));
    }

    QJsonValue converted(const FieldTemplate &, const QJsonValue &value) const override
    {
        return convertedToBoolean(value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const QString word = text.trimmed().toLower();
        const bool known = word == "true"_L1 || word == "false"_L1;
        return checked(*this, field, known ? QJsonValue(word == "true"_L1) : QJsonValue(text), resources);
    }
};

} // namespace

std::unique_ptr<FieldType> makeBooleanField();
std::unique_ptr<FieldType> makeBooleanField()
{
    return std::make_unique<BooleanField>();
}

} // namespace Triptych
