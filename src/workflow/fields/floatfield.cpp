// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"
#include "workflow/fields/conversions.h"

#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! FloatField, single or single-or-list (CFG scale, control weight): edited as one number, a stored list is
//! kept.
class FloatField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "FloatField"_L1 && field.type.cardinality != Cardinality::Collection;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Number; }
    EditorKind listEditor() const override { return EditorKind::List; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        if (value.isArray() && field.type.cardinality == Cardinality::SingleOrCollection)
            return listProblem(field.bounds, value,
                               [&](const QJsonValue &v) { return floatProblem(field.bounds, v); });
        return floatProblem(field.bounds, value);
    }

    QJsonValue converted(const FieldTemplate &, const QJsonValue &value) const override
    {
        return convertedToFloat(value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        bool ok = false;
        const double number = text.trimmed().toDouble(&ok);
        const bool usable = ok && std::isfinite(number); // JSON has neither inf nor nan
        return checked(*this, field, usable ? QJsonValue(number) : QJsonValue(text), resources,
                       rangeText(field.bounds));
    }
};

} // namespace

std::unique_ptr<FieldType> makeFloatField();
std::unique_ptr<FieldType> makeFloatField()
{
    return std::make_unique<FloatField>();
}

} // namespace Triptych
