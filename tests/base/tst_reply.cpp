// SPDX-License-Identifier: Apache-2.0
#include "base/reply.h"

#include <QPromise>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! deliver(): once, later, and only to the living.
class TestReply : public QObject {
    Q_OBJECT

private slots:
    void init();
    void deliversAValueOnce();
    void deliversAnError();
    void isNeverSynchronous();
    void saysNothingAfterTheContextDied();
    void saysNothingAfterCancel();
    void saysNothingAfterCancelOfAFinishedReply();
    void saysNothingForAnEmptyPromise();
    void deliversInTheThreadOfTheContext();
    void letsTheContextDieInTheCallback();

private:
    void listen(QObject *context);
    void finish(Result<int> result);

    QPromise<Result<int>> m_promise;
    int m_values = 0;
    int m_errors = 0;
};

void TestReply::init()
{
    m_promise = {};
    m_promise.start();
    m_values = 0;
    m_errors = 0;
}

void TestReply::listen(QObject *context)
{
    deliver(
        Reply<int>(m_promise.future()), context, [this](int) { ++m_values; },
        [this](const Error &) { ++m_errors; });
}

void TestReply::finish(Result<int> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

void TestReply::deliversAValueOnce()
{
    QObject context;
    listen(&context);
    finish(7);
    QTRY_COMPARE(m_values, 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_values, 1);
    QCOMPARE(m_errors, 0);
    QTRY_VERIFY(context.children().isEmpty()); // nothing is left behind
}

void TestReply::deliversAnError()
{
    QObject context;
    listen(&context);
    finish(invalid(u"no"_s));
    QTRY_COMPARE(m_errors, 1);
    QCOMPARE(m_values, 0);
}

void TestReply::isNeverSynchronous()
{
    QObject context;
    finish(7);
    listen(&context); // the reply is ready already
    QCOMPARE(m_values, 0);
    QTRY_COMPARE(m_values, 1);
}

void TestReply::saysNothingAfterTheContextDied()
{
    auto context = std::make_unique<QObject>();
    listen(context.get());
    finish(7);
    context.reset();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_values, 0);
}

void TestReply::saysNothingAfterCancel()
{
    QObject context;
    listen(&context);
    m_promise.future().cancel();
    m_promise.finish();
    QTRY_VERIFY(context.children().isEmpty());
    QCOMPARE(m_values + m_errors, 0);
}

void TestReply::saysNothingAfterCancelOfAFinishedReply()
{
    QObject context;
    listen(&context);
    finish(7);
    m_promise.future().cancel(); // before the news was delivered
    QTRY_VERIFY(context.children().isEmpty());
    QCOMPARE(m_values + m_errors, 0);
}

void TestReply::saysNothingForAnEmptyPromise()
{
    QObject context;
    listen(&context);
    m_promise.finish();
    QTRY_VERIFY(context.children().isEmpty());
    QCOMPARE(m_values + m_errors, 0);
}

void TestReply::deliversInTheThreadOfTheContext()
{
    QObject context;
    QThread *thread = nullptr;
    deliver(
        Reply<int>(m_promise.future()), &context, [&thread](int) { thread = QThread::currentThread(); },
        [](const Error &) {});
    std::thread([this] { finish(7); }).join();
    QTRY_COMPARE(thread, QThread::currentThread());
}

void TestReply::letsTheContextDieInTheCallback()
{
    auto *context = new QObject;
    deliver(
        Reply<int>(m_promise.future()), context,
        [this, context](int) {
            ++m_values;
            delete context;
        },
        [](const Error &) {});
    finish(7);
    QTRY_COMPARE(m_values, 1);
}

QTEST_GUILESS_MAIN(TestReply)
#include "tst_reply.moc"
