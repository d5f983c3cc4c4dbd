// SPDX-License-Identifier: Apache-2.0
#include "demo/nodeoutcome.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Triptych {

QString nodeTensorName(const NodeCall &call)
{
    const QByteArray json = QJsonDocument(call.inputs).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Md5).toHex());
}

QJsonObject nodeOutput(const char16_t *type, QJsonObject fields)
{
    fields[u"type"_s] = QString::fromUtf16(type);
    fields[u"output_meta"_s] = QJsonValue::Null;
    return fields;
}

QJsonObject latentsOutput(const char16_t *type, const QString &field, const QString &name, QSize size)
{
    const QJsonObject latents{{u"latents_name"_s, name}, {u"seed"_s, QJsonValue::Null}};
    return nodeOutput(type, {{field, latents}, {u"width"_s, size.width()}, {u"height"_s, size.height()}});
}

QSize sizeInput(const NodeCall &call)
{
    return QSize(call.inputs[u"width"_s].toInt(512), call.inputs[u"height"_s].toInt(512)).expandedTo({8, 8});
}

QString latentsName(const QJsonValue &input)
{
    return input[u"latents_name"_s].toString();
}

std::optional<DemoImage> imageInput(const NodeCall &call, const QString &field)
{
    return call.library.find(call.inputs[field][u"image_name"_s].toString());
}

NodeFault imageMissing()
{
    return {u"ImageRecordNotFoundException"_s, u"Image record not found"_s};
}

QJsonObject saved(const NodeCall &call, DemoImage image)
{
    image.name.clear();
    image.createdAt.clear();
    image.category = u"general"_s;
    image.isUpload = false;
    image.isStarred = false;
    image.isIntermediate = call.isIntermediate;
    image.sessionId = call.sessionId;
    image.nodeId = call.preparedId;
    image.workflow = call.workflow;
    image.graph = call.graph;
    // An unknown board is ignored by the real server: the picture becomes uncategorised (server-api.md 3.3).
    const QString board = call.inputs[u"board"_s][u"board_id"_s].toString();
    image.boardId = call.library.board(board) ? board : QString();
    const QSize size = image.size;
    const QString name = call.library.add(std::move(image));
    return nodeOutput(u"image_output",
                      {{u"image"_s, QJsonObject{{u"image_name"_s, name}}},
                       {u"width"_s, size.width()},
                       {u"height"_s, size.height()}});
}

} // namespace Triptych
