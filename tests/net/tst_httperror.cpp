// SPDX-License-Identifier: Apache-2.0
#include "net/httperror.h"
#include "net/httptransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Triptych;

//! The words that people read when a call fails.
class TestHttpError : public QObject {
    Q_OBJECT

private slots:
    void readsTheServersSentence_data();
    void readsTheServersSentence();
    void cutsEndlessSentences();
    void makesOneSentenceWithTheHost_data();
    void makesOneSentenceWithTheHost();
    void keepsPercentSignsOfTheServer();
    void namesNoUserAndNoQuery();
};

void TestHttpError::readsTheServersSentence_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const QByteArray json = "application/json";
    QTest::newRow("text") << json << R"({"detail":"Queue item with id 9 not found"})"_ba
                          << u"Queue item with id 9 not found"_s;
    QTest::newRow("query")
        << json << R"({"detail":[{"loc":["query","order_dir"],"msg":"Input should be 'ASC' or 'DESC'"}]})"_ba
        << u"Input should be 'ASC' or 'DESC' (order_dir)"_s;
    QTest::newRow("node value")
        << json
        << R"({"detail":[{"loc":["body","batch","graph","nodes","a","add","b"],"msg":"Not a number"}]})"_ba
        << u"Not a number (a.add.b)"_s;
    QTest::newRow("own check")
        << json
        << R"({"detail":[{"loc":["body","batch","graph"],"msg":"Value error, Edge field zzz does not exist"}]})"_ba
        << u"Edge field zzz does not exist (batch.graph)"_s;
    QTest::newRow("broken JSON sent")
        << json << R"({"detail":[{"loc":["body",1],"msg":"JSON decode error"}]})"_ba
        << u"JSON decode error (1)"_s;
    QTest::newRow("object") << json
                            << R"({"detail":{"message":"Failed to delete board","board_deleted":false}})"_ba
                            << u"Failed to delete board"_s;
    QTest::newRow("plain") << "text/plain"_ba
                           << "Internal\n  Server Error\n"_ba << u"Internal Server Error"_s;
    QTest::newRow("web page") << "text/html"_ba
                              << "<h1>502</h1>"_ba << QString();
    QTest::newRow("empty list") << json << R"({"detail":[]})"_ba << QString();
    QTest::newRow("no detail") << json << R"({"error":1})"_ba << QString();
    QTest::newRow("no JSON") << json << "{"_ba << QString();
}

void TestHttpError::readsTheServersSentence()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(errorSentence(body, type), expected);
}

void TestHttpError::cutsEndlessSentences()
{
    const QString text = QString(1999, u'x') + u"😀"_s; // the cut would fall into the pair
    QCOMPARE(errorSentence(text.toUtf8(), "text/plain"), QString(1999, u'x'));
}

void TestHttpError::makesOneSentenceWithTheHost_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << ErrorKind::Network;
    QTest::newRow("unknown host") << int(QNetworkReply::HostNotFoundError) << ErrorKind::Network;
    QTest::newRow("broken") << int(QNetworkReply::RemoteHostClosedError) << ErrorKind::Network;
    QTest::newRow("not sent again") << int(QNetworkReply::ContentReSendError) << ErrorKind::Network;
    QTest::newRow("certificate") << int(QNetworkReply::SslHandshakeFailedError) << ErrorKind::Network;
    QTest::newRow("proxy") << int(QNetworkReply::ProxyNotFoundError) << ErrorKind::Network;
    QTest::newRow("timeout") << int(QNetworkReply::OperationCanceledError) << ErrorKind::Timeout;
    QTest::newRow("redirect") << int(QNetworkReply::InsecureRedirectError) << ErrorKind::BadReply;
    QTest::newRow("no HTTP") << int(QNetworkReply::ProtocolFailure) << ErrorKind::BadReply;
}

void TestHttpError::makesOneSentenceWithTheHost()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    const Error error = connectionError(QUrl(u"http://studio:9090/api/v1/x"_s),
                                        static_cast<QNetworkReply::NetworkError>(code), u"Qt's text"_s);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, 0);
    QVERIFY2(error.message.contains("studio:9090"_L1), qPrintable(error.message));
    QVERIFY(error.message.endsWith(u'.'));
    QVERIFY(!error.message.contains("Qt's text"_L1));
    QVERIFY(error.detail.contains("Qt's text"_L1));
}

void TestHttpError::keepsPercentSignsOfTheServer()
{
    const Error error = statusError(QUrl(u"http://studio/"_s), 409, "text/plain", "%1 of %2 done.");
    QCOMPARE(error.message, u"studio refused the request: %1 of %2 done."_s);
}

void TestHttpError::namesNoUserAndNoQuery()
{
    const QUrl url(u"http://me:secret@studio/x?token=secret"_s);
    for (const Error &error :
         {timeoutError(url), notAnApi(url, 200, "text/html"), statusError(url, 404, {}, {})})
        QVERIFY(!error.message.contains("secret"_L1) && !error.detail.contains("secret"_L1));
}

QTEST_GUILESS_MAIN(TestHttpError)
#include "tst_httperror.moc"
