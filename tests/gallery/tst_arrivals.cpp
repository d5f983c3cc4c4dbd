// SPDX-License-Identifier: Apache-2.0
#include "gallery/arrivals.h"

#include "support/standin.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::StandIn;

//! Pictures that come to be on the server while we watch.
class TestArrivals : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsOfEachPictureOfANode();
    void leavesOutIntermediates();
    void leavesOutAnswersOfTheNodeCache();
    void asksOnceForWhatIsUnderWay();
    void keepsQuietAboutAPictureThatIsGone();
    void findsNamesInOutputsOfCustomNodes();

private:
    QString name(int key) const { return QString::fromLatin1(m_standIn->server.library()->nameOf(key)); }
    void finishNode(const QJsonObject &result, bool isIntermediate = false, const QString &session = {});

    std::unique_ptr<StandIn> m_standIn;
    std::unique_ptr<Arrivals> m_arrivals;
    int m_serial = 0;
};

void TestArrivals::init()
{
    m_standIn = std::make_unique<StandIn>();
    QVERIFY(m_standIn->connectClient(Client::Mode::RequestsOnly));
    m_arrivals = std::make_unique<Arrivals>(m_standIn->client.get());
}

void TestArrivals::cleanup()
{
    m_arrivals.reset();
    m_standIn.reset();
}

void TestArrivals::finishNode(const QJsonObject &result, bool isIntermediate, const QString &session)
{
    const QJsonObject node{{u"id"_s, QString::number(++m_serial)}, {u"is_intermediate"_s, isIntermediate}};
    m_standIn->client->events()->take(
        u"invocation_complete"_s,
        {{u"item_id"_s, 1}, {u"session_id"_s, session}, {u"invocation"_s, node}, {u"result"_s, result}});
}

void TestArrivals::tellsOfEachPictureOfANode()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    finishNode({{u"image"_s, QJsonObject{{u"image_name"_s, name(3)}}}});
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().value<ImageInfo>().name, name(3));
    QVERIFY(arrived.first().first().value<ImageInfo>().size.isValid());
}

void TestArrivals::leavesOutIntermediates()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    finishNode({{u"image"_s, QJsonObject{{u"image_name"_s, name(3)}}}}, true);
    finishNode({{u"image"_s, QJsonObject{{u"image_name"_s, name(4)}}}});
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().value<ImageInfo>().name, name(4));
}

void TestArrivals::leavesOutAnswersOfTheNodeCache()
{
    DemoImage image;
    image.size = {8, 8};
    image.sessionId = u"earlier"_s;
    const QJsonObject old{{u"image_name"_s, m_standIn->server.library()->add(image)}};
    image.sessionId = u"now"_s;
    const QString made = m_standIn->server.library()->add(image);
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    finishNode({{u"image"_s, old}}, false, u"now"_s);
    finishNode({{u"image"_s, QJsonObject{{u"image_name"_s, made}}}}, false, u"now"_s);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().value<ImageInfo>().name, made);
}

void TestArrivals::asksOnceForWhatIsUnderWay()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    for (int i = 0; i < 5; ++i)
        m_arrivals->announce(name(3));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(m_standIn->countOf(u"GET /api/v1/images/i/"_s + name(3)), 1);
    m_arrivals->announce(name(3)); // later again, e.g. from the node cache
    QTRY_COMPARE(arrived.size(), 2);
}

void TestArrivals::keepsQuietAboutAPictureThatIsGone()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    m_arrivals->announce(u"00000000-0000-4000-8000-000000000000.png"_s);
    m_arrivals->announce(name(1));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().value<ImageInfo>().name, name(1));
}

void TestArrivals::findsNamesInOutputsOfCustomNodes()
{
    QSignalSpy arrived(m_arrivals.get(), &Arrivals::arrived);
    const QJsonArray list{QJsonObject{{u"image_name"_s, name(1)}}, QJsonObject{{u"image_name"_s, name(2)}}};
    finishNode({{u"normal_map"_s, QJsonObject{{u"image_name"_s, name(5)}}},
                {u"all"_s, QJsonObject{{u"collection"_s, list}}},
                {u"width"_s, 64},
                {u"type"_s, u"odd_output"_s}});
    QTRY_COMPARE(arrived.size(), 3);
}

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
