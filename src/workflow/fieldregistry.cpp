// SPDX-License-Identifier: Apache-2.0
#include "workflow/fieldregistry.h"

#include "workflow/fields/checks.h"

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

#define TRIPTYCH_FIELD(make) std::unique_ptr<FieldType> make();
#include "workflow/fields.def"
#undef TRIPTYCH_FIELD

QJsonValue FieldType::read(const FieldTemplate &, const QJsonValue &stored) const
{
    return stored.isNull() ? QJsonValue(QJsonValue::Undefined) : stored;
}

QJsonValue FieldType::graphValue(const FieldTemplate &, const QJsonValue &value, const QString &) const
{
    return value;
}

QString FieldType::fileNotice(const FieldTemplate &field, const QJsonValue &value,
                              const Resources &resources) const
{
    const QJsonValue read = converted(field, value);
    if (read.isUndefined() || !problem(field, read, resources).isEmpty())
        return {};
    //: both are values, e.g. “5” and 5
    return FieldText::tr("The file has %1 here; the server reads it as %2.").arg(shown(value), shown(read));
}

QString fileProblem(const FieldType &type, const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources)
{
    const QString problem = type.problem(field, value, resources);
    return problem.isEmpty() || type.fileNotice(field, value, resources).isEmpty() ? problem : QString();
}

bool needsValue(const FieldTemplate &field)
{
    return field.required && field.type.name != "BoardField"_L1;
}

bool isNoneChosen(const FieldTemplate &field, const QJsonValue &stored)
{
    return field.type.name == "SavedWorkflowField"_L1 && stored == QJsonValue(QString());
}

bool isStaleLiteral(const FieldTemplate &field, const QJsonValue &value)
{
    return field.source == FieldTemplate::Source::Connection && value.isObject();
}

FieldRegistry::FieldRegistry()
{
#define TRIPTYCH_FIELD(make) m_types.push_back(make());
#include "workflow/fields.def"
#undef TRIPTYCH_FIELD
}

const FieldRegistry &FieldRegistry::instance()
{
    static const FieldRegistry registry;
    return registry;
}

const FieldType &FieldRegistry::find(const FieldTemplate &field) const
{
    const auto found = std::find_if(m_types.begin(), m_types.end(),
                                    [&field](const auto &type) { return type->handles(field); });
    return found == m_types.end() ? *m_types.back() : **found;
}

} // namespace Triptych
