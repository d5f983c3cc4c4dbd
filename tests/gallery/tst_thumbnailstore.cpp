// SPDX-License-Identifier: Apache-2.0
#include "gallery/thumbnailstore.h"

#include "support/faultserver.h"
#include "support/standin.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;
using Test::FaultServer;
using Test::StandIn;

namespace {

QByteArray pngOf(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QStringList numbered(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(u"%1.png"_s.arg(i));
    return names;
}

} // namespace

//! Thumbnails: few at a time, what is wanted now, bounded memory.
class TestThumbnailStore : public QObject {
    Q_OBJECT

private slots:
    void fetchesWhatIsWanted();
    void asksNoMoreThanSixAtOnce();
    void cancelsWhatIsNoLongerWanted();
    void wantsASinglePictureUntilItIsThere();
    void marksABrokenPictureUntilFailuresAreForgotten();
    void marksAMissingPictureAsBroken();
    void triesAgainAfterTheServerWasAway();
    void refusesAHugePicture();
    void asksForNothingTwice();
    void staysWithinItsMemory();
    void canDieWithRequestsUnderWay();
};

void TestThumbnailStore::fetchesWhatIsWanted()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({20, 10}))}});
    Client client(server.url());
    ThumbnailStore store(&client);
    QSignalSpy ready(&store, &ThumbnailStore::thumbnailReady);
    QVERIFY(store.thumbnail(u"0.png"_s).isNull());
    store.setWanted(numbered(3));
    QTRY_COMPARE(ready.size(), 3);
    QCOMPARE(store.thumbnail(u"0.png"_s).size(), QSize(20, 10)); // by content: the header said WebP
    QCOMPARE(store.thumbnail(u"0.png"_s).format(), QImage::Format_RGB32);
    QCOMPARE(server.requests().first().path, "/api/v1/images/i/0.png/thumbnail");
}

void TestThumbnailStore::asksNoMoreThanSixAtOnce()
{
    FaultServer server;
    server.play({FaultServer::stall()});
    Client client(server.url());
    ThumbnailStore store(&client);
    store.setWanted(numbered(50));
    QTRY_COMPARE(server.requests().size(), ThumbnailStore::kParallel);
    store.setWanted(numbered(40)); // the same ones go on
    QVERIFY(
        !QTest::qWaitFor([&server] { return server.requests().size() > ThumbnailStore::kParallel; }, 100));
}

void TestThumbnailStore::cancelsWhatIsNoLongerWanted()
{
    FaultServer server;
    QList<FaultServer::Script> scripts(ThumbnailStore::kParallel, FaultServer::stall());
    scripts.append({FaultServer::answer(200, "image/webp", pngOf({8, 8}))});
    server.play(scripts);
    Client client(server.url());
    ThumbnailStore store(&client);
    store.setWanted(numbered(ThumbnailStore::kParallel));
    QTRY_COMPARE(server.requests().size(), ThumbnailStore::kParallel);
    QSignalSpy ready(&store, &ThumbnailStore::thumbnailReady);
    store.setWanted({u"visible.png"_s}); // finds its place only when the others have given theirs back
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().toString(), u"visible.png"_s);
    QVERIFY(!store.isBroken(u"0.png"_s)); // not wanted is not broken
}

void TestThumbnailStore::wantsASinglePictureUntilItIsThere()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({8, 8}))}});
    Client client(server.url());
    ThumbnailStore store(&client);
    QSignalSpy ready(&store, &ThumbnailStore::thumbnailReady);
    store.request(u"cover.png"_s);
    store.setWanted({}); // the grid scrolls on; the cover is still wanted
    store.request({});
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(!store.thumbnail(u"cover.png"_s).isNull());
}

void TestThumbnailStore::marksABrokenPictureUntilFailuresAreForgotten()
{
    FaultServer server;
    const FaultServer::Script good{FaultServer::answer(200, "image/webp", pngOf({8, 8}))};
    server.play({{FaultServer::answer(200, "image/webp", pngOf({8, 8}).chopped(9))}, good});
    Client client(server.url());
    ThumbnailStore store(&client);
    QSignalSpy failed(&store, &ThumbnailStore::thumbnailFailed);
    store.setWanted({u"a.png"_s});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(store.isBroken(u"a.png"_s));
    store.setWanted({u"a.png"_s}); // not asked again and again while it is on screen
    QCOMPARE(server.requests().size(), 1);
    store.forgetFailures();
    QTRY_VERIFY(!store.thumbnail(u"a.png"_s).isNull());
    QVERIFY(!store.isBroken(u"a.png"_s));
}

void TestThumbnailStore::marksAMissingPictureAsBroken()
{
    StandIn standIn;
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    ThumbnailStore store(standIn.client.get());
    QSignalSpy failed(&store, &ThumbnailStore::thumbnailFailed);
    store.setWanted({u"00000000-0000-4000-8000-000000000000.png"_s});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(store.isBroken(u"00000000-0000-4000-8000-000000000000.png"_s));
}

void TestThumbnailStore::triesAgainAfterTheServerWasAway()
{
    StandIn standIn(6, 0);
    QVERIFY(standIn.connectClient(Client::Mode::RequestsOnly));
    ThumbnailStore store(standIn.client.get());
    const QString name = QString::fromLatin1(standIn.server.library()->nameOf(0));
    const quint16 port = static_cast<quint16>(standIn.server.url().port());
    standIn.server.stop();
    QSignalSpy failed(&store, &ThumbnailStore::thumbnailFailed);
    store.setWanted({name});
    QVERIFY(standIn.server.listen(port).ok());
    QTRY_VERIFY(standIn.requests().filter(u"thumbnail"_s).size() > 0 || (store.forgetFailures(), false));
    QTRY_VERIFY(!store.thumbnail(name).isNull());
    QVERIFY(failed.isEmpty()); // no answer does not make a picture broken
}

void TestThumbnailStore::refusesAHugePicture()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({2000, 2000}))}});
    Client client(server.url());
    ThumbnailStore store(&client);
    store.setWanted({u"a.png"_s});
    QTRY_VERIFY(store.isBroken(u"a.png"_s));
}

void TestThumbnailStore::asksForNothingTwice()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({8, 8}))}});
    Client client(server.url());
    ThumbnailStore store(&client);
    QSignalSpy ready(&store, &ThumbnailStore::thumbnailReady);
    store.setWanted({u"a.png"_s, u"a.png"_s});
    store.request(u"a.png"_s);
    QTRY_COMPARE(ready.size(), 1);
    store.setWanted({u"a.png"_s});
    store.request(u"a.png"_s);
    QVERIFY(!QTest::qWaitFor([&server] { return server.requests().size() > 1; }, 50));
}

void TestThumbnailStore::staysWithinItsMemory()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({1000, 1000}))}}); // 4 MB each, decoded
    Client client(server.url());
    ThumbnailStore store(&client);
    QSignalSpy ready(&store, &ThumbnailStore::thumbnailReady);
    const QStringList names = numbered(30);
    store.setWanted(names);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 30, 30000);
    qint64 bytes = 0;
    for (const QString &name : names)
        bytes += store.thumbnail(name).sizeInBytes();
    QVERIFY(bytes <= ThumbnailStore::kCacheBytes);
    QVERIFY(bytes > ThumbnailStore::kCacheBytes / 2);
    store.clear();
    QVERIFY(store.thumbnail(names.last()).isNull());
}

void TestThumbnailStore::canDieWithRequestsUnderWay()
{
    FaultServer server;
    server.play({{FaultServer::answer(200, "image/webp", pngOf({900, 900}))}, FaultServer::stall()});
    {
        Client client(server.url());
        ThumbnailStore store(&client);
        store.setWanted(numbered(12));
        QTRY_VERIFY(server.requests().size() >= 6);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestThumbnailStore)
#include "tst_thumbnailstore.moc"
