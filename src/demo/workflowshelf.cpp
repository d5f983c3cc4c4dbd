// SPDX-License-Identifier: Apache-2.0
#include "demo/workflowshelf.h"

#include "demo/demoimage.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject compatibility()
{
    return {{u"is_callable"_s, false},
            {u"reason"_s, u"missing_workflow_return"_s},
            {u"message"_s, u"The workflow must contain exactly one workflow_return node."_s}};
}

} // namespace

WorkflowShelf::WorkflowShelf()
{
    QStringList paths;
    for (const QString &folder : {u":/workflows"_s, u":/starters"_s}) {
        QDirIterator files(folder, {u"*.json"_s});
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QJsonObject workflow = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject meta = workflow[u"meta"_s].toObject();
        meta[u"category"_s] = u"default"_s;
        workflow[u"meta"_s] = meta;
        const QString id = u"default_"_s + QUuid::createUuidV5(QUuid(), path).toString(QUuid::WithoutBraces);
        workflow[u"id"_s] = id;
        const QString now = demoTimestamp();
        m_records.append({id, now, now, {}, workflow});
    }
}

bool WorkflowShelf::Record::isDefault() const
{
    return workflow[u"meta"_s][u"category"_s].toString() == "default"_L1;
}

QJsonObject WorkflowShelf::Record::toJson() const
{
    return {{u"workflow_id"_s, id},       {u"name"_s, workflow[u"name"_s]},   {u"created_at"_s, createdAt},
            {u"updated_at"_s, updatedAt}, {u"opened_at"_s, orNull(openedAt)}, {u"user_id"_s, u"system"_s},
            {u"is_public"_s, true},       {u"workflow"_s, workflow}};
}

QJsonObject WorkflowShelf::Record::toListItem() const
{
    QJsonObject json = toJson();
    json.remove(u"workflow"_s);
    json[u"description"_s] = workflow[u"description"_s];
    json[u"category"_s] = workflow[u"meta"_s][u"category"_s];
    json[u"tags"_s] = workflow[u"tags"_s];
    json[u"thumbnail_url"_s] = isDefault() ? QJsonValue(u"api/v1/workflows/i/"_s + id + u"/thumbnail"_s)
                                           : QJsonValue(QJsonValue::Null);
    json[u"call_saved_workflow_compatibility"_s] = compatibility();
    return json;
}

const WorkflowShelf::Record *WorkflowShelf::find(const QString &id) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [&id](const Record &record) { return record.id == id; });
    return found == m_records.end() ? nullptr : &*found;
}

WorkflowShelf::Record *WorkflowShelf::mutableRecord(const QString &id)
{
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [&id](const Record &record) { return record.id == id; });
    return found == m_records.end() ? nullptr : &*found;
}

const WorkflowShelf::Record &WorkflowShelf::add(QJsonObject workflow)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    workflow[u"id"_s] = id;
    const QString now = demoTimestamp();
    m_records.append({id, now, now, {}, workflow});
    return m_records.last();
}

bool WorkflowShelf::update(const QString &id, const QJsonObject &workflow)
{
    Record *record = mutableRecord(id);
    if (!record)
        return false;
    record->workflow = workflow;
    record->updatedAt = demoTimestamp();
    return true;
}

bool WorkflowShelf::remove(const QString &id)
{
    return m_records.removeIf([&id](const Record &record) { return record.id == id; }) > 0;
}

bool WorkflowShelf::markOpened(const QString &id)
{
    Record *record = mutableRecord(id);
    if (record)
        record->openedAt = demoTimestamp();
    return record != nullptr;
}

} // namespace Triptych
