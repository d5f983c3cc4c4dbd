// SPDX-License-Identifier: Apache-2.0
#include "support/batchdrop.h"

#include "gui/form/fieldeditor.h"
#include "support/drag.h"
#include "support/waitfor.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Triptych::Test {

namespace {

QJsonObject node(const QString &id, const QString &type, const QString &version, const QJsonObject &values,
                 bool isIntermediate)
{
    QJsonObject inputs;
    for (auto value = values.begin(); value != values.end(); ++value)
        inputs.insert(value.key(), QJsonObject{{u"name"_s, value.key()}, {u"value"_s, value.value()}});
    const QJsonObject data{{u"id"_s, id},        {u"type"_s, type},     {u"version"_s, version},
                           {u"label"_s, id},     {u"inputs"_s, inputs}, {u"isIntermediate"_s, isIntermediate},
                           {u"useCache"_s, true}};
    return {{u"id"_s, id},
            {u"type"_s, u"invocation"_s},
            {u"position"_s, QJsonObject{{u"x"_s, 0}, {u"y"_s, 0}}},
            {u"data"_s, data}};
}

QJsonObject edge(const QString &from, const QString &output, const QString &to, const QString &input)
{
    return {{u"id"_s, QString(from + to)}, {u"type"_s, u"default"_s}, {u"source"_s, from},
            {u"sourceHandle"_s, output},   {u"target"_s, to},         {u"targetHandle"_s, input}};
}

QJsonObject fieldElement(const QString &id, const QString &nodeId, const QString &fieldName)
{
    const QJsonObject field{{u"nodeId"_s, nodeId}, {u"fieldName"_s, fieldName}};
    return {{u"id"_s, id},
            {u"type"_s, u"node-field"_s},
            {u"parentId"_s, u"root"_s},
            {u"data"_s, QJsonObject{{u"fieldIdentifier"_s, field}, {u"showDescription"_s, false}}}};
}

} // namespace

QJsonObject picturesTimesWords()
{
    const QJsonObject words{{u"type"_s, u"string_generator_parse_string"_s},
                            {u"input"_s, u"calm\nstorm"_s},
                            {u"splitOn"_s, u"\\n"_s}};
    const QJsonArray nodes{
        node(u"pictures"_s, u"image_batch"_s, u"1.0.0"_s, {{u"batch_group_id"_s, u"None"_s}}, true),
        node(u"words"_s, u"string_generator"_s, u"1.0.0"_s, {{u"generator"_s, words}}, true),
        node(u"wordBatch"_s, u"string_batch"_s, u"1.0.0"_s, {{u"batch_group_id"_s, u"None"_s}}, true),
        node(u"word"_s, u"string"_s, u"1.0.1"_s, {}, true),
        node(u"blur"_s, u"img_blur"_s, u"1.2.2"_s, {{u"radius"_s, 1}}, false)};
    const QJsonArray edges{edge(u"pictures"_s, u"image"_s, u"blur"_s, u"image"_s),
                           edge(u"words"_s, u"strings"_s, u"wordBatch"_s, u"strings"_s),
                           edge(u"wordBatch"_s, u"value"_s, u"word"_s, u"value"_s)};
    const QJsonObject column{{u"layout"_s, u"column"_s}, {u"children"_s, QJsonArray{u"a"_s, u"b"_s}}};
    const QJsonObject elements{
        {u"root"_s, QJsonObject{{u"id"_s, u"root"_s}, {u"type"_s, u"container"_s}, {u"data"_s, column}}},
        {u"a"_s, fieldElement(u"a"_s, u"pictures"_s, u"images"_s)},
        {u"b"_s, fieldElement(u"b"_s, u"words"_s, u"generator"_s)}};
    return {{u"name"_s, u"Pictures times words"_s},
            {u"meta"_s, QJsonObject{{u"version"_s, u"4.0.0"_s}, {u"category"_s, u"user"_s}}},
            {u"exposedFields"_s, QJsonArray{}},
            {u"nodes"_s, nodes},
            {u"edges"_s, edges},
            {u"form"_s, QJsonObject{{u"rootElementId"_s, u"root"_s}, {u"elements"_s, elements}}}};
}

bool dropThreePictures(WindowFixture *fixture)
{
    QStringList paths;
    for (const Qt::GlobalColor colour : {Qt::red, Qt::green, Qt::blue}) {
        const QString name = u"drop-%1.png"_s.arg(int(colour));
        paths << fixture->writePicture(name, colour);
    }
    QWidget *frame = fixture->field(u"pictures"_s, u"images"_s);
    auto *editor = frame ? frame->findChild<FieldEditor *>() : nullptr;
    return editor && dropFiles(editor, paths, editor->rect().center());
}

QStringList pairsOf(WindowFixture *fixture, const Job *job)
{
    Client &client = fixture->session()->client;
    QStringList pairs;
    for (const JobItem &item : job->items()) {
        const Result<QueueItem> answer = waitFor(client.queue.item(item.id));
        if (!answer)
            return {answer.error().message};
        const QJsonObject nodes = answer->session[u"graph"_s][u"nodes"_s].toObject();
        const QString picture = nodes[u"blur"_s][u"image"_s][u"image_name"_s].toString();
        const Result<HttpAnswer> full = waitFor(client.images.full(picture));
        if (!full)
            return {full.error().message};
        pairs.append(QImage::fromData(full->body).pixelColor(0, 0).name() + u' '
                     + nodes[u"word"_s][u"value"_s].toString());
    }
    return pairs;
}

} // namespace Triptych::Test
