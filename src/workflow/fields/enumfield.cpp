// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QString optionText(const QJsonValue &option)
{
    return option.isString() ? option.toString() : shown(option);
}

//! A choice out of the schema's options. An option keeps its JSON type: some are numbers (256, 512; trap 33).
//! A stored value that is no longer offered stays and is a problem (trap 34).
class ChoiceField : public FieldType {
public:
    EditorKind editor(const FieldTemplate &) const final { return EditorKind::Choice; }

    QString problem(const FieldTemplate &field, const QJsonValue &value, const Resources &) const final
    {
        if (field.options.isEmpty() || field.options.contains(value))
            return {};
        return FieldText::tr("%1 is not one of the choices.").arg(shown(value));
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const final
    {
        for (const QJsonValue &option : field.options) {
            if (optionText(option) == text)
                return option;
        }
        for (const QJsonValue &option : field.options) {
            const QString label = field.optionLabels.value(optionText(option));
            if (!label.isEmpty() && label == text)
                return option;
        }
        return checked(*this, field, text, resources, choices(field));
    }

private:
    static QString choices(const FieldTemplate &field)
    {
        QStringList texts;
        for (const QJsonValue &option : field.options)
            texts << optionText(option);
        return FieldText::tr("Allowed: %1.").arg(texts.join(u", "_s));
    }
};

//! Literal types and enum classes of Python.
class EnumField final : public ChoiceField {
public:
    bool handles(const FieldTemplate &field) const override
    {
        const bool hasChoices = field.type.name == "EnumField"_L1 || !field.options.isEmpty();
        return hasChoices && field.type.cardinality == Cardinality::Single;
    }
};

//! The 31 general schedulers; those of a model family are plain enums.
class SchedulerField final : public ChoiceField {
public:
    bool handles(const FieldTemplate &field) const override { return field.type.name == "SchedulerField"_L1; }
};

} // namespace

std::unique_ptr<FieldType> makeEnumField();
std::unique_ptr<FieldType> makeEnumField()
{
    return std::make_unique<EnumField>();
}

std::unique_ptr<FieldType> makeSchedulerField();
std::unique_ptr<FieldType> makeSchedulerField()
{
    return std::make_unique<SchedulerField>();
}

} // namespace Triptych
