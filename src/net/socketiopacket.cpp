// SPDX-License-Identifier: Apache-2.0
#include "net/socketiopacket.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

using Kind = SocketIoPacket::Kind;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

//! \p text is JSON or empty; an empty one means an empty object.
Result<SocketIoPacket> withObject(Kind kind, QStringView text)
{
    if (text.isEmpty())
        return SocketIoPacket{kind, {}, {}};
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isObject())
        return badReply(u"a socket frame without its JSON object"_s);
    return SocketIoPacket{kind, {}, json.object()};
}

//! ["name", {...}]; a payload that is no object counts as empty: InvokeAI sends none (server-api.md 9.3).
Result<SocketIoPacket> eventFrom(QStringView text)
{
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    if (!array.first().isString())
        return badReply(u"a socket event without a name"_s);
    return SocketIoPacket{Kind::Event, array.first().toString(), array[1].toObject()};
}

//! 44 carries an object in the main namespace and a bare string elsewhere.
Result<SocketIoPacket> connectErrorFrom(QStringView text)
{
    if (!text.startsWith(u'"'))
        return withObject(Kind::ConnectError, text);
    const QJsonDocument json = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    return SocketIoPacket{Kind::ConnectError, {}, {{u"message"_s, json.array().first()}}};
}

//! What follows the 4: type, "/namespace,", acknowledgement number, JSON; the middle two may be missing.
Result<SocketIoPacket> socketIoFrom(QStringView text)
{
    if (text.isEmpty() || text[0] < u'0' || text[0] > u'6')
        return badReply(u"an unknown kind of socket packet"_s,
                        text.first(qMin<qsizetype>(text.size(), 40)).toString());
    const char16_t type = text[0].unicode();
    QStringView rest = text.mid(1);
    if (rest.startsWith(u'/')) {
        const qsizetype comma = rest.indexOf(u',');
        const QStringView name = comma < 0 ? rest : rest.first(comma);
        if (name.size() > 1)
            return SocketIoPacket{}; // only the main namespace is ours
        rest = comma < 0 ? QStringView() : rest.mid(comma + 1);
    }
    while (!rest.isEmpty() && rest[0] >= u'0' && rest[0] <= u'9')
        rest = rest.mid(1);
    switch (type) {
    case u'0':
        return withObject(Kind::Connect, rest);
    case u'1':
        return SocketIoPacket{Kind::Disconnect, {}, {}};
    case u'2':
        return eventFrom(rest);
    case u'4':
        return connectErrorFrom(rest);
    default:
        return SocketIoPacket{};
    }
}

} // namespace

Result<SocketIoPacket> SocketIoPacket::decode(const QString &frame)
{
    const QStringView rest = QStringView(frame).mid(1);
    switch (frame.isEmpty() ? u'\0' : frame[0].unicode()) {
    case u'0':
        return withObject(Kind::Open, rest);
    case u'1':
        return SocketIoPacket{Kind::Close, {}, {}};
    case u'2':
        return SocketIoPacket{Kind::Ping, {}, {}};
    case u'3':
        return SocketIoPacket{Kind::Pong, {}, {}};
    case u'4':
        return socketIoFrom(rest);
    case u'5':
        return SocketIoPacket{}; // upgrade: belongs to polling
    case u'6':
        return SocketIoPacket{Kind::Noop, {}, {}};
    default:
        return badReply(u"an unknown kind of socket frame"_s, frame.left(40));
    }
}

QString SocketIoPacket::encode() const
{
    const QString object = payload.isEmpty() ? QString() : compact(payload);
    switch (kind) {
    case Kind::Open:
        return u'0' + object;
    case Kind::Close:
        return u"1"_s;
    case Kind::Ping:
        return u"2"_s;
    case Kind::Pong:
        return u"3"_s;
    case Kind::Noop:
        return u"6"_s;
    case Kind::Connect:
        return u"40"_s + object;
    case Kind::Disconnect:
        return u"41"_s;
    case Kind::ConnectError:
        return u"44"_s + object;
    case Kind::Event: {
        const QJsonDocument array(QJsonArray{event, payload});
        return u"42"_s + QString::fromUtf8(array.toJson(QJsonDocument::Compact));
    }
    case Kind::Other:
        break;
    }
    return {};
}

} // namespace Triptych
