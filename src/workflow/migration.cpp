// SPDX-License-Identifier: Apache-2.0
#include "workflow/migration.h"

#include "workflow/legacymodelkinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(MigrationText)
};

constexpr int kCurrentMajor = 4;

//! From one major version to the next; a major without a step is refused.
using Step = QJsonObject (*)(QJsonObject workflow);

//! Kind of model by the type that the file itself gives to an input: later formats do not say it any more, and an old model
//! value may not either (6.4). Nothing when the type is no kind of model.
QString legacyModelType(const QJsonObject &instance)
{
    const QJsonValue type = instance.value(u"type"_s);
    QString name = type.isString() ? type.toString() : type.toObject().value(u"name"_s).toString();
    if (name == "VaeModelField"_L1) // spelled like this until format 2
        name = u"VAEModelField"_s;
    const std::optional<ModelFilter> filter = legacyModelFilter(name);
    return filter && filter->type.size() == 1 ? filter->type.first() : QString();
}

QJsonObject instanceFrom2(QJsonObject instance)
{
    QJsonObject value = instance.value(u"value"_s).toObject();
    const QString modelType = legacyModelType(instance);
    if (value.contains(u"model_name"_s) && !value.contains(u"model_type"_s) && !modelType.isEmpty()) {
        value.insert(u"model_type"_s, modelType);
        instance.insert(u"value"_s, value);
    }
    for (const QString &key : {u"id"_s, u"fieldKind"_s, u"type"_s})
        instance.remove(key);
    return instance;
}

QJsonObject nodeFrom2(QJsonObject node)
{
    node.remove(u"width"_s);
    node.remove(u"height"_s);
    if (node.value(u"type"_s) != QJsonValue(u"invocation"_s))
        return node;
    QJsonObject data = node.value(u"data"_s).toObject();
    data.remove(u"outputs"_s);
    data.remove(u"embedWorkflow"_s);
    QJsonObject inputs = data.value(u"inputs"_s).toObject();
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        *it = instanceFrom2(it->toObject());
    data.insert(u"inputs"_s, inputs);
    node.insert(u"data"_s, data);
    return node;
}

//! The types of inputs and outputs leave the file: the server's templates know them.
QJsonObject from2(QJsonObject workflow)
{
    QJsonArray nodes;
    const QJsonArray old = workflow.value(u"nodes"_s).toArray();
    for (const QJsonValue &node : old)
        nodes << (node.isObject() ? QJsonValue(nodeFrom2(node.toObject())) : node);
    workflow.insert(u"nodes"_s, nodes);
    return workflow;
}

//! Types were strings, and a node might have no version; both matter no more once from2() has run.
QJsonObject from1(QJsonObject workflow)
{
    QJsonArray nodes;
    const QJsonArray old = workflow.value(u"nodes"_s).toArray();
    for (const QJsonValue &value : old) {
        QJsonObject node = value.toObject();
        QJsonObject data = node.value(u"data"_s).toObject();
        if (node.value(u"type"_s) == QJsonValue(u"invocation"_s) && !data.value(u"version"_s).isString()) {
            data.insert(u"version"_s, u"1.0.0"_s);
            node.insert(u"data"_s, data);
        }
        nodes << (value.isObject() ? QJsonValue(node) : value);
    }
    workflow.insert(u"nodes"_s, nodes);
    return workflow;
}

//! 4.0.0 only adds connectors and dynamicInputTemplates, so nothing but the version changes.
QJsonObject from3(QJsonObject workflow)
{
    return workflow;
}

Step stepFrom(int major)
{
    static constexpr Step steps[kCurrentMajor] = {nullptr, from1, from2, from3}; // [from major]
    return major >= 0 && major < kCurrentMajor ? steps[major] : nullptr;
}

QJsonObject withKey(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonArray objectsOnly(const QJsonValue &list)
{
    QJsonArray kept;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items) {
        if (item.isObject())
            kept << item;
    }
    return kept;
}

QJsonArray exposedFields(const QJsonValue &list)
{
    QJsonArray kept;
    const QJsonArray items = list.toArray();
    for (const QJsonValue &item : items) {
        const QJsonObject entry = item.toObject();
        if (entry.value(u"nodeId"_s).isString() && entry.value(u"fieldName"_s).isString())
            kept << item;
    }
    return kept;
}

//! Puts right what the server would refuse in an attached workflow (1.2): missing texts, category, wrong
//! lists.
QJsonObject completed(QJsonObject workflow)
{
    for (const QString &key :
         {u"name"_s, u"author"_s, u"description"_s, u"version"_s, u"contact"_s, u"tags"_s, u"notes"_s}) {
        if (!workflow.value(key).isString())
            workflow.insert(key, QString());
    }
    if (!workflow.value(u"id"_s).isString() || workflow.value(u"id"_s).toString().isEmpty())
        workflow.remove(u"id"_s);
    workflow.insert(u"nodes"_s, objectsOnly(workflow.value(u"nodes"_s)));
    workflow.insert(u"edges"_s, objectsOnly(workflow.value(u"edges"_s)));
    workflow.insert(u"exposedFields"_s, exposedFields(workflow.value(u"exposedFields"_s)));
    if (!workflow.value(u"form"_s).isObject())
        workflow.remove(u"form"_s);
    QJsonObject meta = workflow.value(u"meta"_s).toObject();
    if (meta.value(u"category"_s) != QJsonValue(u"default"_s))
        meta.insert(u"category"_s, u"user"_s);
    workflow.insert(u"meta"_s, withKey(meta, u"version"_s, u"4.0.0"_s));
    return workflow;
}

} // namespace

Result<QJsonObject> migrated(const QJsonObject &workflow)
{
    static const QRegularExpression threeNumbers(u"^(\\d{1,6})\\.\\d+\\.\\d+$"_s);
    const QString version = workflow.value(u"meta"_s).toObject().value(u"version"_s).toString();
    const QRegularExpressionMatch match = threeNumbers.match(version);
    if (!match.hasMatch())
        return invalid(
            MigrationText::tr("This workflow does not say which version of the workflow format it has."));
    int major = match.captured(1).toInt();
    if (major > kCurrentMajor)
        return invalid(
            MigrationText::tr("This workflow has format version %1, which is newer than Triptych knows; "
                              "please update Triptych.")
                .arg(version));
    QJsonObject current = workflow;
    for (; major < kCurrentMajor; ++major) {
        const Step step = stepFrom(major);
        if (!step)
            return invalid(MigrationText::tr("This workflow has the format version %1, which no InvokeAI has "
                                             "written.")
                               .arg(version));
        current = step(current);
    }
    return completed(current);
}

} // namespace Triptych
