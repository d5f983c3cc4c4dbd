// SPDX-License-Identifier: Apache-2.0
#include "workflow/inputmap.h"

#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct InputMapText {
    Q_DECLARE_TR_FUNCTIONS(InputMapText)
};

//! Only a name for the input, equal to what invokeai-py-client writes: ids are put in as they are.
QString jsonPath(const FormField &field)
{
    return u"$.nodes[?(@.id='"_s + field.nodeId + u"')].data.inputs."_s + field.fieldName;
}

} // namespace

QJsonObject inputMap(const WorkflowDocument &document, const FormTree &tree, const QDateTime &now)
{
    QJsonArray inputs;
    for (const FormField &field : tree.fields())
        inputs << QJsonObject{{u"index"_s, field.index},
                              {u"label"_s, field.label},
                              {u"field_name"_s, field.fieldName},
                              {u"jsonpath"_s, jsonPath(field)}};
    const QJsonValue id = document.json().value(u"id"_s);
    return {{u"workflow_id"_s, id.isString() ? id : QJsonValue()},
            {u"generated_at"_s, now.toUTC().toString(Qt::ISODateWithMs)},
            {u"inputs"_s, inputs}};
}

Result<InputDrift> inputDrift(const FormTree &tree, const QJsonObject &recorded)
{
    if (!recorded.value(u"inputs"_s).isArray())
        return invalid(InputMapText::tr("This is not an index map: it has no list of inputs."));
    QMultiHash<QString, int> current; // one field may stand in a form twice
    for (const FormField &field : tree.fields())
        current.insert(jsonPath(field), field.index);
    InputDrift drift;
    QSet<QString> known;
    const QJsonArray inputs = recorded.value(u"inputs"_s).toArray();
    for (const QJsonValue &entry : inputs) {
        const QString path = entry[u"jsonpath"_s].toString();
        const int index = entry[u"index"_s].toInt(-1);
        const QJsonValue label = entry[u"label"_s];
        known.insert(path);
        if (!current.contains(path))
            drift.missing << entry;
        else if (current.contains(path, index))
            drift.unchanged << QJsonObject{{u"index"_s, index}, {u"label"_s, label}};
        else
            drift.moved << QJsonObject{
                {u"from"_s, index}, {u"to"_s, current.value(path)}, {u"label"_s, label}};
    }
    for (const FormField &field : tree.fields()) {
        if (!known.contains(jsonPath(field)))
            drift.added << QJsonObject{{u"index"_s, field.index}, {u"label"_s, field.label}};
    }
    return drift;
}

} // namespace Triptych
