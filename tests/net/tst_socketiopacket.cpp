// SPDX-License-Identifier: Apache-2.0
#include "net/socketiopacket.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Kind = SocketIoPacket::Kind;

//! Frames as python-socketio sends them, and what it must understand.
class TestSocketIoPacket : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void refusesBrokenFrames_data();
    void refusesBrokenFrames();
    void encodes_data();
    void encodes();
    void readsBackWhatItWrites();
};

void TestSocketIoPacket::decodes_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QJsonObject>("payload");
    const QJsonObject none;
    QTest::newRow("open") << uR"(0{"sid":"a","pingTimeout":20000})"_s << Kind::Open << QString()
                          << QJsonObject{{u"sid"_s, u"a"_s}, {u"pingTimeout"_s, 20000}};
    QTest::newRow("close") << u"1"_s << Kind::Close << QString() << none;
    QTest::newRow("ping") << u"2"_s << Kind::Ping << QString() << none;
    QTest::newRow("pong") << u"3"_s << Kind::Pong << QString() << none;
    QTest::newRow("upgrade") << u"5"_s << Kind::Other << QString() << none;
    QTest::newRow("noop") << u"6"_s << Kind::Noop << QString() << none;
    QTest::newRow("connect") << u"40"_s << Kind::Connect << QString() << none;
    QTest::newRow("connected") << uR"(40{"sid":"b"})"_s << Kind::Connect << QString()
                               << QJsonObject{{u"sid"_s, u"b"_s}};
    QTest::newRow("disconnect") << u"41"_s << Kind::Disconnect << QString() << none;
    QTest::newRow("event") << uR"(42["done",{"id":1}])"_s << Kind::Event << u"done"_s
                           << QJsonObject{{u"id"_s, 1}};
    QTest::newRow("escapes") << uR"(42["done",{"a":"\u00fc\"\n"}])"_s << Kind::Event << u"done"_s
                             << QJsonObject{{u"a"_s, u"ü\"\n"_s}};
    QTest::newRow("with number") << uR"(4217["done",{}])"_s << Kind::Event << u"done"_s << none;
    QTest::newRow("without payload") << uR"(42["done"])"_s << Kind::Event << u"done"_s << none;
    QTest::newRow("main namespace") << uR"(42/,["done",{}])"_s << Kind::Event << u"done"_s << none;
    QTest::newRow("other namespace") << uR"(42/foo,["done",{}])"_s << Kind::Other << QString() << none;
    QTest::newRow("acknowledgement") << u"4317[]"_s << Kind::Other << QString() << none;
    QTest::newRow("rejected") << uR"(44{"message":"no"})"_s << Kind::ConnectError << QString()
                              << QJsonObject{{u"message"_s, u"no"_s}};
    QTest::newRow("rejected with text")
        << uR"(44"no")"_s << Kind::ConnectError << QString() << QJsonObject{{u"message"_s, u"no"_s}};
    QTest::newRow("rejected elsewhere") << uR"(44/foo,"no")"_s << Kind::Other << QString() << none;
    QTest::newRow("binary") << u"451-[]"_s << Kind::Other << QString() << none;
}

void TestSocketIoPacket::decodes()
{
    QFETCH(QString, frame);
    const Result<SocketIoPacket> packet = SocketIoPacket::decode(frame);
    QVERIFY(packet.ok());
    QTEST(packet->kind, "kind");
    QTEST(packet->event, "event");
    QTEST(packet->payload, "payload");
}

void TestSocketIoPacket::refusesBrokenFrames_data()
{
    QTest::addColumn<QString>("frame");
    QTest::newRow("empty") << QString();
    QTest::newRow("letter") << u"x"_s;
    QTest::newRow("digit") << u"7"_s;
    QTest::newRow("message without type") << u"4"_s;
    QTest::newRow("unknown type") << u"49"_s;
    QTest::newRow("event without array") << u"42"_s;
    QTest::newRow("event with empty array") << u"42[]"_s;
    QTest::newRow("event without name") << u"42[{}]"_s;
    QTest::newRow("cut event") << uR"(42["done",{"a")"_s;
    QTest::newRow("open with array") << u"0[]"_s;
    QTest::newRow("cut open") << uR"(0{"sid")"_s;
    QTest::newRow("endless number") << u"42"_s + QString(1000, u'9');
}

void TestSocketIoPacket::refusesBrokenFrames()
{
    QFETCH(QString, frame);
    const Result<SocketIoPacket> packet = SocketIoPacket::decode(frame);
    QVERIFY(!packet.ok());
    QCOMPARE(packet.error().kind, ErrorKind::BadReply);
}

void TestSocketIoPacket::encodes_data()
{
    QTest::addColumn<SocketIoPacket>("packet");
    QTest::addColumn<QString>("frame");
    QTest::newRow("pong") << SocketIoPacket{Kind::Pong, {}, {}} << u"3"_s;
    QTest::newRow("connect") << SocketIoPacket{Kind::Connect, {}, {}} << u"40"_s;
    QTest::newRow("with token") << SocketIoPacket{Kind::Connect, {}, {{u"token"_s, u"t"_s}}}
                                << uR"(40{"token":"t"})"_s;
    QTest::newRow("event") << SocketIoPacket{Kind::Event,
                                             u"subscribe_queue"_s,
                                             {{u"queue_id"_s, u"default"_s}}}
                           << uR"(42["subscribe_queue",{"queue_id":"default"}])"_s;
    QTest::newRow("rejected") << SocketIoPacket{Kind::ConnectError, {}, {{u"message"_s, u"no"_s}}}
                              << uR"(44{"message":"no"})"_s;
}

void TestSocketIoPacket::encodes()
{
    QFETCH(SocketIoPacket, packet);
    QTEST(packet.encode(), "frame");
}

void TestSocketIoPacket::readsBackWhatItWrites()
{
    const QJsonObject payload{{u"text"_s, u"ü \"quoted\"\n\u202e"_s}, {u"number"_s, 1.5}};
    for (const Kind kind : {Kind::Open, Kind::Connect, Kind::Event, Kind::ConnectError}) {
        const SocketIoPacket packet{kind, kind == Kind::Event ? u"na\"me"_s : QString(), payload};
        const Result<SocketIoPacket> back = SocketIoPacket::decode(packet.encode());
        QVERIFY(back.ok());
        QCOMPARE(back->kind, kind);
        QCOMPARE(back->event, packet.event);
        QCOMPARE(back->payload, payload);
    }
}

QTEST_GUILESS_MAIN(TestSocketIoPacket)
#include "tst_socketiopacket.moc"
