// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"
#include "workflow/generators.h"

#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The generator of a *_generator node (3.5): its kind and settings; never part of a graph.
class GeneratorField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.cardinality == Cardinality::Single && generatorFamily(field.type.name).has_value();
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Generator; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const override
    {
        return generatorProblem(*generatorFamily(field.type.name), value);
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const Result<QJsonValue> json = jsonFromText(text);
        return json.ok() ? checked(*this, field, json.value(), resources) : json;
    }
};

} // namespace

std::unique_ptr<FieldType> makeGeneratorField();
std::unique_ptr<FieldType> makeGeneratorField()
{
    return std::make_unique<GeneratorField>();
}

} // namespace Triptych
