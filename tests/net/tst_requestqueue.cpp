// SPDX-License-Identifier: Apache-2.0
#include "net/requestqueue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! The order in which wishes are started and dropped.
class TestRequestQueue : public QObject {
    Q_OBJECT

private slots:
    void startsTheBestWishesFirst();
    void startsTheNextWhenOneEnds();
    void replacesTheWaitingWishes();
    void keepsARunningKeyThatIsStillWanted();
    void cancelsARunningKeyThatIsNotWanted();
    void startsAKeyOnceThatIsWantedTwice();
    void ignoresTheEndOfAnUnknownKey();
    void clearCancelsAndForgetsAll();
    void allowsToFinishInsideStart();
    void allowsANewWishInsideCancel();
};

namespace {

//! A queue that writes down what it asks for.
struct Recorder {
    explicit Recorder(int limit)
        : queue(
            limit, [this](const QString &key) { started << key; },
            [this](const QString &key) { cancelled << key; })
    {
    }
    QStringList started;
    QStringList cancelled;
    RequestQueue queue;
};

} // namespace

void TestRequestQueue::startsTheBestWishesFirst()
{
    Recorder recorder(2);
    recorder.queue.setWanted({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(recorder.started, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(recorder.queue.running(), 2);
    QCOMPARE(recorder.queue.waiting(), 1);
}

void TestRequestQueue::startsTheNextWhenOneEnds()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s, u"b"_s});
    recorder.queue.finished(u"a"_s);
    QCOMPARE(recorder.started, QStringList({u"a"_s, u"b"_s}));
    recorder.queue.finished(u"b"_s);
    QCOMPARE(recorder.queue.running(), 0);
}

void TestRequestQueue::replacesTheWaitingWishes()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s, u"b"_s, u"c"_s});
    recorder.queue.setWanted({u"d"_s, u"a"_s, u"c"_s});
    recorder.queue.finished(u"a"_s);
    recorder.queue.finished(u"d"_s);
    recorder.queue.finished(u"c"_s);
    QCOMPARE(recorder.started, QStringList({u"a"_s, u"d"_s, u"c"_s}));
}

void TestRequestQueue::keepsARunningKeyThatIsStillWanted()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s});
    recorder.queue.setWanted({u"b"_s, u"a"_s});
    QCOMPARE(recorder.started, QStringList({u"a"_s}));
    QVERIFY(recorder.cancelled.isEmpty());
}

void TestRequestQueue::cancelsARunningKeyThatIsNotWanted()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s});
    recorder.queue.setWanted({u"b"_s});
    QCOMPARE(recorder.cancelled, QStringList({u"a"_s}));
    QCOMPARE(recorder.started, QStringList({u"a"_s, u"b"_s}));
}

void TestRequestQueue::startsAKeyOnceThatIsWantedTwice()
{
    Recorder recorder(3);
    recorder.queue.setWanted({u"a"_s, u"a"_s});
    QCOMPARE(recorder.started, QStringList({u"a"_s}));
    QCOMPARE(recorder.queue.waiting(), 0);
}

void TestRequestQueue::ignoresTheEndOfAnUnknownKey()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s, u"b"_s});
    recorder.queue.finished(u"b"_s);
    recorder.queue.finished(u"x"_s);
    QCOMPARE(recorder.started, QStringList({u"a"_s}));
}

void TestRequestQueue::clearCancelsAndForgetsAll()
{
    Recorder recorder(1);
    recorder.queue.setWanted({u"a"_s, u"b"_s});
    recorder.queue.clear();
    QCOMPARE(recorder.cancelled, QStringList({u"a"_s}));
    QCOMPARE(recorder.queue.running() + recorder.queue.waiting(), 0);
}

void TestRequestQueue::allowsToFinishInsideStart()
{
    QStringList keys;
    for (int i = 0; i < 100'000; ++i) // a recursion as deep as this would not survive
        keys << QString::number(i);
    QStringList started;
    RequestQueue *inner = nullptr;
    const auto start = [&](const QString &key) {
        started << key;
        inner->finished(key);
    };
    RequestQueue queue(2, start, [](const QString &) {});
    inner = &queue;
    queue.setWanted(keys);
    QCOMPARE(started, keys);
    QCOMPARE(queue.running(), 0);
}

void TestRequestQueue::allowsANewWishInsideCancel()
{
    QStringList cancelled;
    RequestQueue *inner = nullptr;
    const auto cancel = [&](const QString &key) {
        cancelled << key;
        inner->setWanted({u"a"_s, u"b"_s, u"c"_s});
    };
    RequestQueue queue(
        3, [](const QString &) {}, cancel);
    inner = &queue;
    queue.setWanted({u"a"_s, u"b"_s, u"c"_s});
    queue.setWanted({});
    QCOMPARE(cancelled.size(), 1); // the new wish saved the other two
    QCOMPARE(queue.running(), 3);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
