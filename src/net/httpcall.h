// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httptransport.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QFile;
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Triptych {

class RequestBody;

//! One call of HttpTransport from the first byte to the last, repeats included.
//!
//! Child of its transport, GUI thread. Calls `finish` exactly once, then deletes itself; dies silently with
//! the transport.
class HttpCall final : public QObject {
    Q_OBJECT

public:
    HttpCall(HttpTransport *transport, const HttpRequest &request, HttpTransport::Finish finish);
    ~HttpCall() override;
    Q_DISABLE_COPY_MOVE(HttpCall)

    //! To be called once.
    void start();
    //! Closes the socket and removes what was saved; nothing after the end.
    void abort();

private:
    void send();
    Status post(QNetworkRequest &request);
    void watch();
    void checkHeaders();
    void readBody();
    void keep(const QByteArray &bytes);
    Status save(const QByteArray &bytes);
    void countUpload(qint64 done, qint64 total);
    void checkClock();
    void handleFinished();
    QUrl redirectTarget() const;
    void forget();
    Result<HttpAnswer> answer();
    void end(Result<HttpAnswer> result);
    void dropReply();
    void discardFile();
    bool isRated() const;
    bool isGood() const;
    int status() const;
    QByteArray contentType() const;
    qint64 contentLength() const; // -1 when not told

    QPointer<HttpTransport> m_transport;
    HttpRequest m_request;
    HttpTransport::Finish m_finish;
    QUrl m_url;
    QByteArray m_token; // the one that was sent
    int m_session = 0;
    std::shared_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_reply;
    QPointer<RequestBody> m_requestBody; // of m_reply; null for a GET
    std::unique_ptr<QFile> m_file;
    QByteArray m_body;
    qint64 m_received = 0;
    qint64 m_windowBytes = 0; // in both directions since the clock was last looked at
    qint64 m_sent = 0;
    qint64 m_uploadSize = 0; // bytes of the multipart body; 0 without a file
    size_t m_repeats = 0;
    int m_redirects = 0;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace Triptych
