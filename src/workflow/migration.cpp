// SPDX-License-Identifier: Apache-2.0
#include "workflow/migration.h"

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
using Step = QJsonObject (*)(const QJsonObject &workflow);

//! 4.0.0 only adds connectors and dynamicInputTemplates, so nothing but the version changes.
QJsonObject from3(const QJsonObject &workflow)
{
    return workflow;
}

Step stepFrom(int major)
{
    static constexpr Step steps[kCurrentMajor] = {nullptr, nullptr, nullptr, from3}; // [from major]
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
            return invalid(
                MigrationText::tr("This workflow has the old format version %1, which Triptych does not "
                                  "read yet; open and save it in InvokeAI to bring it up to date.")
                    .arg(version));
        current = step(current);
    }
    return completed(current);
}

} // namespace Triptych
