// SPDX-License-Identifier: Apache-2.0
#include "demo/demonodes.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Triptych {

//! The example workflows of resources/workflows against the node table.
class TestExampleWorkflows : public QObject {
    Q_OBJECT
private slots:
    void usesOnlyNodesOfTheirVersion_data() { addFiles(); }
    void usesOnlyNodesOfTheirVersion();
    void leavesOnlyThingsOfTheServerToTheUser_data() { addFiles(); }
    void leavesOnlyThingsOfTheServerToTheUser();
    void showsFieldsThatExist_data() { addFiles(); }
    void showsFieldsThatExist();

private:
    static void addFiles();
    static QJsonObject load(const QString &path);
};

void TestExampleWorkflows::addFiles()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : {u"/resources/workflows"_s, u"/resources/workflows/starters"_s}) {
        const QDir folder(u"" TRIPTYCH_SOURCE_DIR ""_s + path);
        const QStringList names = folder.entryList({u"*.json"_s});
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

QJsonObject TestExampleWorkflows::load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void TestExampleWorkflows::usesOnlyNodesOfTheirVersion()
{
    QFETCH(QString, path);
    const QJsonArray nodes = load(path)[u"nodes"_s].toArray();
    QVERIFY(!nodes.isEmpty());
    for (const QJsonValue node : nodes) {
        const QString type = node[u"data"_s][u"type"_s].toString();
        const NodeSpec *spec = demoNode(type);
        QVERIFY2(spec, qPrintable(type));
        QCOMPARE(node[u"data"_s][u"version"_s].toString(), spec->version);
        const QJsonObject inputs = node[u"data"_s][u"inputs"_s].toObject();
        for (const QString &name : inputs.keys())
            QVERIFY2(spec->hasInput(name), qPrintable(type + u'.' + name));
    }
}

void TestExampleWorkflows::leavesOnlyThingsOfTheServerToTheUser()
{
    QFETCH(QString, path);
    const QSet<QString> things{u"model"_s,        u"image"_s,         u"video"_s,
                               u"style_preset"_s, u"system_prompt"_s, u"text_llm_model"_s};
    const QJsonObject workflow = load(path);
    QSet<QString> fed;
    for (const QJsonValue edge : workflow[u"edges"_s].toArray())
        fed.insert(edge[u"target"_s].toString() + u'.' + edge[u"targetHandle"_s].toString());
    for (const QJsonValue node : workflow[u"nodes"_s].toArray()) {
        const QString id = node[u"id"_s].toString();
        const QJsonObject inputs = node[u"data"_s][u"inputs"_s].toObject();
        for (const auto &[name, field] : demoNode(node[u"data"_s][u"type"_s].toString())->inputs) {
            const bool isSet = fed.contains(id + u'.' + name) || !inputs[name][u"value"_s].isUndefined();
            if (field.schema()[u"orig_required"_s].toBool() && !isSet)
                QVERIFY2(name.endsWith(u"model"_s) || things.contains(name), qPrintable(id + u'.' + name));
        }
    }
}

void TestExampleWorkflows::showsFieldsThatExist()
{
    QFETCH(QString, path);
    const QJsonObject workflow = load(path);
    QSet<QString> known;
    for (const QJsonValue node : workflow[u"nodes"_s].toArray()) {
        for (const QString &name : node[u"data"_s][u"inputs"_s].toObject().keys())
            known.insert(node[u"id"_s].toString() + u'.' + name);
    }
    int shown = 0;
    for (const QJsonValue element : workflow[u"form"_s][u"elements"_s].toObject()) {
        const QJsonValue field = element[u"data"_s][u"fieldIdentifier"_s];
        if (!field.isObject())
            continue;
        ++shown;
        const QString name = field[u"nodeId"_s].toString() + u'.' + field[u"fieldName"_s].toString();
        QVERIFY2(known.contains(name), qPrintable(name));
    }
    QVERIFY(shown >= 5);
}

} // namespace Triptych

QTEST_GUILESS_MAIN(Triptych::TestExampleWorkflows)
#include "tst_exampleworkflows.moc"
