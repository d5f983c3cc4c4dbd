// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"
#include "workflow/fields/conversions.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! IntegerField, single or single-or-list: exact up to 64 bits, so that no seed is rounded.
class IntegerField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "IntegerField"_L1 && field.type.cardinality != Cardinality::Collection;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Number; }
    EditorKind listEditor() const override { return EditorKind::List; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        if (value.isArray() && field.type.cardinality == Cardinality::SingleOrCollection)
            return listProblem(field.bounds, value,
                               [&](const QJsonValue &v) { return integerProblem(field.bounds, v); });
        return integerProblem(field.bounds, value);
    }

    QJsonValue converted(const FieldTemplate &, const QJsonValue &value) const override
    {
        return convertedToInteger(value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        bool ok = false;
        const qint64 number = text.trimmed().toLongLong(&ok);
        // What is no number is left to the check, whose sentence names it.
        return checked(*this, field, ok ? QJsonValue(number) : QJsonValue(text), resources,
                       rangeText(field.bounds));
    }
};

} // namespace

std::unique_ptr<FieldType> makeIntegerField();
std::unique_ptr<FieldType> makeIntegerField()
{
    return std::make_unique<IntegerField>();
}

} // namespace Triptych
