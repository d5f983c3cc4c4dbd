// SPDX-License-Identifier: Apache-2.0
#include "workflow/formtreebuilder.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

FieldSettings::Component numberComponent(const QString &name)
{
    if (name == "slider"_L1)
        return FieldSettings::Component::Slider;
    if (name == "number-input-and-slider"_L1)
        return FieldSettings::Component::NumberInputAndSlider;
    return FieldSettings::Component::NumberInput;
}

FieldSettings numberSettings(const QJsonObject &json)
{
    FieldSettings settings;
    settings.component = numberComponent(json.value(u"component"_s).toString());
    if (json.value(u"min"_s).isDouble())
        settings.minimum = json.value(u"min"_s).toDouble();
    if (json.value(u"max"_s).isDouble())
        settings.maximum = json.value(u"max"_s).toDouble();
    settings.showShuffle = json.value(u"showShuffle"_s).toBool();
    return settings;
}

//! What an option without a word of its own is called.
QString optionText(int number)
{
    return QCoreApplication::translate("FieldSettings", "Option %1").arg(number);
}

FieldSettings stringSettings(const QJsonObject &json)
{
    FieldSettings settings;
    const QString component = json.value(u"component"_s).toString();
    if (component == "textarea"_L1)
        settings.component = FieldSettings::Component::TextArea;
    else if (component == "dropdown"_L1)
        settings.component = FieldSettings::Component::Dropdown;
    else
        settings.component = FieldSettings::Component::Input;
    const QJsonArray options = json.value(u"options"_s).toArray();
    for (const QJsonValue &item : options) {
        const QString value = item.toObject().value(u"value"_s).toString();
        QString label = item.toObject().value(u"label"_s).toString();
        if (label.isEmpty())
            label = value;
        if (label.isEmpty())
            label = optionText(int(settings.options.size()) + 1);
        settings.options << std::pair(value, label);
    }
    return settings;
}

} // namespace

FieldSettings fieldSettings(const QJsonObject &settings, const FieldTemplate &field)
{
    const QString type = settings.value(u"type"_s).toString();
    const bool isSingle = field.type.cardinality != Cardinality::Collection;
    if (isSingle && field.component == "video-frame-index"_L1 && field.type.name == "IntegerField"_L1) {
        FieldSettings frame; // beats the settings, bounds included (2.4)
        frame.component = FieldSettings::Component::FrameIndex;
        return frame;
    }
    if (isSingle && type == "integer-field-config"_L1 && field.type.name == "IntegerField"_L1)
        return numberSettings(settings);
    if (isSingle && type == "float-field-config"_L1 && field.type.name == "FloatField"_L1)
        return numberSettings(settings);
    if (isSingle && type == "string-field-config"_L1 && field.type.name == "StringField"_L1)
        return stringSettings(settings);
    FieldSettings fallback; // with settings, `ui_component` does not count (trap 36)
    if (isSingle && field.type.name == "StringField"_L1 && field.component == "textarea"_L1)
        fallback.component = FieldSettings::Component::TextArea;
    return fallback;
}

Bounds withSettings(Bounds bounds, const FieldSettings &settings)
{
    if (settings.minimum) {
        bounds.minimum = settings.minimum;
        bounds.exclusiveMinimum.reset();
    }
    if (settings.maximum) {
        bounds.maximum = settings.maximum;
        bounds.exclusiveMaximum.reset();
    }
    return bounds;
}

} // namespace Triptych
