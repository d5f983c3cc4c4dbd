// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowcopy.h"

#include "workflow/workflowsource.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QJsonObject withValue(QJsonObject node, const QString &fieldName, const QJsonValue &value)
{
    QJsonObject data = node.value(u"data"_s).toObject();
    QJsonObject inputs = data.value(u"inputs"_s).toObject();
    QJsonObject instance = inputs.value(fieldName).toObject();
    if (!instance.contains(u"name"_s))
        instance.insert(u"name"_s, fieldName); // a page refuses an input without one (1.5)
    instance.insert(u"value"_s, value); // Undefined takes the key out
    inputs.insert(fieldName, instance);
    data.insert(u"inputs"_s, inputs);
    node.insert(u"data"_s, data);
    return node;
}

} // namespace

QByteArray workflowCopy(const WorkflowDocument &document, const FieldValues &changed)
{
    if (changed.isEmpty())
        return document.originalBytes();
    const Result<WorkflowSource> source =
        workflowSource(document.originalBytes(), WorkflowDocument::kMaxBytes);
    if (!source)
        return document.originalBytes(); // cannot be: it was loaded from there
    QJsonObject workflow = source->json;
    QJsonArray nodes = workflow.value(u"nodes"_s).toArray();
    QSet<QString> ids;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        QJsonObject node = nodes.at(i).toObject();
        const QString id = node.value(u"id"_s).toString();
        if (ids.contains(id)) // the first one of an id is the one that was changed
            continue;
        ids.insert(id);
        for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
            if (it.key().first == id)
                node = withValue(node, it.key().second, it.value());
        }
        if (node != nodes.at(i).toObject())
            nodes.replace(i, node);
    }
    workflow.insert(u"nodes"_s, nodes);
    return QJsonDocument(workflow).toJson(QJsonDocument::Indented);
}

} // namespace Triptych
