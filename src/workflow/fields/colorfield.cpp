// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! Rounded as JavaScript does and clamped; alpha too is 0 to 255 (trap 39).
qint64 component(const QJsonValue &value, double fallback)
{
    return static_cast<qint64>(std::clamp(std::floor(value.toDouble(fallback) + 0.5), 0.0, 255.0));
}

//! ColorField: {r, g, b, a}, each a whole number from 0 to 255.
class ColorField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "ColorField"_L1 && field.type.cardinality == Cardinality::Single;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Color; }

    //! Fractions, other ranges and a missing alpha are put right: the server would refuse them (1.5).
    QJsonValue read(const FieldTemplate &, const QJsonValue &stored) const override
    {
        if (stored.isNull())
            return QJsonValue::Undefined;
        const QJsonObject color = stored.toObject();
        if (!color.value(u"r"_s).isDouble() || !color.value(u"g"_s).isDouble()
            || !color.value(u"b"_s).isDouble())
            return stored;
        return QJsonObject{{u"r"_s, component(color.value(u"r"_s), 0)},
                           {u"g"_s, component(color.value(u"g"_s), 0)},
                           {u"b"_s, component(color.value(u"b"_s), 0)},
                           {u"a"_s, component(color.value(u"a"_s), 255)}};
    }

    QString problem(const FieldTemplate &, const QJsonValue &value, const Resources &) const override
    {
        const QJsonObject color = value.toObject();
        Bounds byte;
        byte.minimum = 0;
        byte.maximum = 255;
        for (const QString &key : {u"r"_s, u"g"_s, u"b"_s, u"a"_s}) {
            if (!integerProblem(byte, color.value(key)).isEmpty())
                return FieldText::tr("%1 is not a colour.").arg(shown(value));
        }
        return {};
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const QString trimmed = text.trimmed();
        if (trimmed.startsWith(u'{')) {
            const Result<QJsonValue> json = jsonFromText(trimmed);
            return json.ok() ? checked(*this, field, read(field, json.value()), resources) : json;
        }
        static const QRegularExpression hex(u"^#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?$"_s);
        const QRegularExpressionMatch match = hex.match(trimmed);
        if (!match.hasMatch())
            return checked(*this, field, text, resources, FieldText::tr("Write it as #rrggbb or #rrggbbaa."));
        const QString alpha = match.captured(2).isEmpty() ? u"ff"_s : match.captured(2);
        const quint32 rgba = QString(match.captured(1) + alpha).toUInt(nullptr, 16);
        const auto byte = [rgba](int shift) { return QJsonValue(static_cast<qint64>(rgba >> shift & 0xff)); };
        return QJsonValue(
            QJsonObject{{u"r"_s, byte(24)}, {u"g"_s, byte(16)}, {u"b"_s, byte(8)}, {u"a"_s, byte(0)}});
    }
};

} // namespace

std::unique_ptr<FieldType> makeColorField();
std::unique_ptr<FieldType> makeColorField()
{
    return std::make_unique<ColorField>();
}

} // namespace Triptych
