// SPDX-License-Identifier: Apache-2.0
#include "gui/tabstore.h"

#include "base/safefile.h"
#include "jobs/workflowloader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxInstances = 16;
constexpr qint64 kMaxTabBytes = 64LL * 1024 * 1024;

QJsonObject readObject(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxTabBytes);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

TabStore::TabStore(const QString &folder)
{
    for (int instance = 1; instance <= kMaxInstances; ++instance) {
        m_folder = instance == 1 ? folder : folder + u'-' + QString::number(instance);
        if (!QDir().mkpath(m_folder))
            return; // save() will say why
        m_lock = std::make_unique<QLockFile>(path(u"lock"_s));
        m_lock->setStaleLockTime(0); // held as long as the program runs; Qt sees when its owner is gone
        if (m_lock->tryLock())
            return;
    }
}

QString TabStore::path(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString TabStore::currentId() const
{
    return readObject(path(u"order.json"_s))[u"current"_s].toString();
}

QList<StoredTab> TabStore::tabs() const
{
    QStringList ids = texts(readObject(path(u"order.json"_s))[u"tabs"_s]);
    // Saved, but not yet in the order when the program ended.
    const QStringList files =
        QDir(m_folder).entryList({u"*.tab"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &file : files) {
        if (const QString id = file.chopped(4); !ids.contains(id))
            ids.append(id);
    }
    QList<StoredTab> tabs;
    for (const QString &id : std::as_const(ids)) {
        const QJsonObject object = readObject(path(id + u".tab"_s));
        if (object.isEmpty())
            continue;
        StoredTab tab;
        tab.id = id;
        tab.source = workflowSourceFromText(object[u"source"_s].toString());
        tab.title = object[u"title"_s].toString();
        tab.values = object[u"values"_s].toObject();
        tab.runs = object[u"runs"_s].toInt(1);
        tab.board = object[u"board"_s].toString(u"none"_s);
        tab.randomSeeds = texts(object[u"randomSeeds"_s]);
        tab.keptModels = texts(object[u"keptModels"_s]);
        const QString file = path(id + u".workflow"_s);
        if (const Result<QByteArray> bytes = readFile(file, WorkflowDocument::kMaxBytes))
            tab.workflow = *bytes;
        tabs.append(tab);
    }
    return tabs;
}

Status TabStore::save(const StoredTab &tab)
{
    if (!tab.workflow.isEmpty() && !m_written.contains(tab.id)) {
        if (Status status = writeFile(path(tab.id + u".workflow"_s), tab.workflow); !status)
            return status;
        m_written.insert(tab.id);
    }
    return writeFile(path(tab.id + u".tab"_s),
                     toBytes({{u"source"_s, toText(tab.source)},
                              {u"title"_s, tab.title},
                              {u"values"_s, tab.values},
                              {u"runs"_s, tab.runs},
                              {u"randomSeeds"_s, QJsonArray::fromStringList(tab.randomSeeds)},
                              {u"keptModels"_s, QJsonArray::fromStringList(tab.keptModels)},
                              {u"board"_s, tab.board}}));
}

Status TabStore::saveOrder(const QStringList &ids, const QString &current)
{
    return writeFile(path(u"order.json"_s),
                     toBytes({{u"tabs"_s, QJsonArray::fromStringList(ids)}, {u"current"_s, current}}));
}

void TabStore::remove(const QString &id)
{
    QFile::remove(path(id + u".tab"_s));
    QFile::remove(path(id + u".workflow"_s));
    m_written.remove(id);
}

} // namespace Triptych
