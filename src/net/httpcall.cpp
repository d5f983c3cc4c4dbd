// SPDX-License-Identifier: Apache-2.0
#include "net/httpcall.h"

#include "base/log.h"
#include "base/safefile.h"
#include "net/httperror.h"
#include "net/multipart.h"
#include "net/requestbody.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <array>

namespace Triptych {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMinBytesPerSecond = 1024;
constexpr qint64 kMaxErrorBody = 16 * 1024 * 1024; // a 422 echoes the whole batch (server-api.md 0.5)
constexpr std::array kRetryDelays = {200ms, 600ms};
constexpr int kMaxRedirects = 5;

//! Only these mean that the connection was there and broke: a refused or unknown host is told to the user at
//! once.
bool isBroken(QNetworkReply::NetworkError code)
{
    return code == QNetworkReply::RemoteHostClosedError || code == QNetworkReply::UnknownNetworkError
        || code == QNetworkReply::TemporaryNetworkFailureError;
}

//! Base and path joined below it: the origin cannot change, whatever the path holds.
QUrl joined(const QUrl &base, const HttpRequest &request)
{
    QByteArray text = base.toEncoded() + request.path.toUtf8();
    char separator = '?';
    for (const auto &[key, value] : request.query) {
        text += separator + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(text);
}

QNetworkRequest prepared(const QUrl &url, const HttpRequest &request, const QByteArray &token)
{
    QNetworkRequest prepared(url);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // The server's cookie would only repeat the token (server-api.md 2.5).
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setTransferTimeout(static_cast<int>(request.deadline.count()));
    prepared.setRawHeader("User-Agent", "Triptych/" TRIPTYCH_VERSION);
    if (request.expect == HttpRequest::Expect::Json) {
        // Qt keeps six connections to a host; a question must not wait behind pictures.
        prepared.setPriority(QNetworkRequest::HighPriority);
        prepared.setRawHeader("Accept", "application/json");
    } else {
        prepared.setRawHeader("Accept-Encoding", "identity"); // else Qt offers gzip (server-api.md 0.4)
    }
    if (!token.isEmpty())
        prepared.setRawHeader("Authorization", "Bearer " + token);
    return prepared;
}

} // namespace

HttpCall::HttpCall(HttpTransport *transport, const HttpRequest &request, HttpTransport::Finish finish)
    : QObject(transport)
    , m_transport(transport)
    , m_request(request)
    , m_finish(std::move(finish))
    , m_url(joined(transport->base(), request))
    , m_token(transport->m_token)
    , m_session(transport->m_session)
{
    m_clock.setInterval(request.deadline);
    connect(&m_clock, &QTimer::timeout, this, &HttpCall::checkClock);
}

HttpCall::~HttpCall()
{
    dropReply(); // before the network manager, which owns it
    discardFile();
}

void HttpCall::start()
{
    m_elapsed.start();
    m_clock.start();
    send();
}

void HttpCall::abort()
{
    if (m_finish)
        end(connectionError(m_url, QNetworkReply::OperationCanceledError, u"cancelled"_s));
}

void HttpCall::send()
{
    m_network = m_transport->network();
    QNetworkRequest request = prepared(m_url, m_request, m_token);
    if (m_request.method == "GET") {
        m_reply = m_network->get(request);
    } else if (const Status posted = post(request); !posted) {
        // Not at once: the caller has not got its reply yet.
        QMetaObject::invokeMethod(
            this,
            [this, error = posted.error()] {
                if (m_finish)
                    end(error);
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_request.expect == HttpRequest::Expect::Media)
        m_reply->setReadBufferSize(1024 * 1024); // the server waits while this thread is busy
    watch();
}

//! Errors: Io (the file to send).
Status HttpCall::post(QNetworkRequest &request)
{
    auto body = std::make_unique<RequestBody>();
    if (m_request.file) {
        const Multipart form = encodeMultipart(*m_request.file);
        request.setHeader(QNetworkRequest::ContentTypeHeader, form.contentType);
        body->append(form.before);
        body->append(m_request.file->bytes);
        if (const Status status = body->appendFile(m_request.file->path); !status)
            return status;
        body->append(form.after);
        m_uploadSize = body->size();
    } else if (!m_request.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        body->append(m_request.body);
    }
    m_requestBody = body.get();
    m_reply = m_network->sendCustomRequest(request, m_request.method, body.get());
    body.release()->setParent(m_reply);
    return Done{};
}

void HttpCall::watch()
{
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::handleFinished);
    connect(m_reply, &QNetworkReply::uploadProgress, this, &HttpCall::countUpload);
}

void HttpCall::checkHeaders()
{
    if (!isGood())
        return;
    const bool isMedia = m_request.expect == HttpRequest::Expect::Media;
    if (isMedia && contentType() == "text/html") // a wrong path is answered with the web interface and 200
        end(notAnApi(m_url, status(), contentType()));
    else if (isMedia && (contentLength() < 0 || m_reply->hasRawHeader("Content-Encoding")))
        end(incompleteMedia(m_url, status()));
    else if (contentLength() > m_request.maxBytes)
        end(tooLarge(m_url, status(), m_request.maxBytes));
}

void HttpCall::readBody()
{
    while (m_reply && m_reply->bytesAvailable() > 0)
        keep(m_reply->read(256 * 1024));
    if (m_finish && m_received > 0 && isGood() && !m_request.file && m_request.progress)
        m_request.progress(m_received, contentLength());
}

void HttpCall::keep(const QByteArray &bytes)
{
    m_received += bytes.size();
    m_windowBytes += bytes.size();
    if (m_received > (isGood() ? m_request.maxBytes : kMaxErrorBody)) {
        end(isGood() ? tooLarge(m_url, status(), m_request.maxBytes) : statusError(m_url, status(), {}, {}));
        return;
    }
    if (m_request.saveTo.isEmpty() || !isGood()) {
        m_body += bytes;
        return;
    }
    if (const Status saved = save(bytes); !saved)
        end(ioError(m_request.saveTo, saved.error().message));
}

Status HttpCall::save(const QByteArray &bytes)
{
    if (!m_file) {
        auto file = std::make_unique<QFile>(m_request.saveTo);
        // Without a buffer a full disk shows in the write that meets it.
        if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return Error{ErrorKind::Io, file->errorString(), {}};
        m_file = std::move(file);
    }
    return writeAll(*m_file, bytes);
}

void HttpCall::countUpload(qint64 done, qint64 total)
{
    if (!m_request.file || total <= 0) // Qt ends with (0, 0)
        return;
    m_windowBytes += done - m_sent;
    m_sent = done;
    if (done == total)
        m_clock.start(); // from now on the deadline is for the answer
    if (m_request.progress)
        m_request.progress(done, total);
}

void HttpCall::checkClock()
{
    const qint64 needed = kMinBytesPerSecond * m_request.deadline.count() / 1000;
    if (isRated() && m_windowBytes >= needed)
        m_windowBytes = 0;
    else
        end(timeoutError(m_url));
}

void HttpCall::handleFinished()
{
    readBody();
    if (!m_finish) // the rest of the body was too much
        return;
    const bool mayRepeat = m_request.method == "GET" && m_repeats < kRetryDelays.size();
    const QUrl target = redirectTarget();
    if (status() < 400 && isBroken(m_reply->error()) && mayRepeat) {
        qCDebug(lcNet) << "repeat" << redact(m_url) << m_reply->errorString();
        forget();
        QTimer::singleShot(kRetryDelays.at(m_repeats++), this, &HttpCall::send);
    } else if (target.isValid()) {
        m_url = target;
        ++m_redirects;
        forget();
        send();
    } else {
        end(answer());
    }
}

//! Where a GET is to go on; invalid when it is not. By hand and not by Qt's redirect policy, which on 6.4
//! takes the headers of the second answer twice when it comes fast ("Content-Length: 2, 2").
QUrl HttpCall::redirectTarget() const
{
    const QByteArray location = m_reply->rawHeader("Location");
    if (status() / 100 != 3 || location.isEmpty() || m_request.method != "GET"
        || m_redirects == kMaxRedirects)
        return {};
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location));
    const bool isSameOrigin = target.scheme() == m_url.scheme() && target.authority() == m_url.authority();
    return isSameOrigin ? target : QUrl(); // elsewhere nobody must see the token
}

Result<HttpAnswer> HttpCall::answer()
{
    const int code = status();
    if (m_requestBody && m_requestBody->isCut())
        return ioError(m_request.file->path, tr("it changed while it was sent"));
    if (code < 400 && m_reply->error() != QNetworkReply::NoError)
        return connectionError(m_url, m_reply->error(), m_reply->errorString());
    if (!isGood())
        return statusError(m_url, code, contentType(), m_body);
    if (m_request.expect == HttpRequest::Expect::Json && m_received > 0
        && contentType() != "application/json")
        return notAnApi(m_url, code, contentType());
    if (m_request.expect == HttpRequest::Expect::Media && m_received != contentLength())
        return connectionError(m_url, QNetworkReply::RemoteHostClosedError, u"cut"_s);
    if (!m_request.saveTo.isEmpty()) {
        const Status saved = save({}); // an empty answer makes an empty file
        if (!saved || m_file->size() != m_received)
            return ioError(m_request.saveTo, saved ? tr("the disk is full") : saved.error().message);
        m_file.reset(); // kept from here on
    }
    return HttpAnswer{code, contentType(), m_body, m_received};
}

void HttpCall::end(Result<HttpAnswer> result)
{
    const int code = status();
    qCDebug(lcNet).noquote() << m_request.method << redact(m_url) << code << m_elapsed.elapsed() << "ms"
                             << m_received << "bytes" << (result ? QString() : result.error().detail);
    const bool plainFault = code == 500 && contentType() == "text/plain";
    const QByteArray refreshed = m_reply ? m_reply->rawHeader("X-Refreshed-Token") : QByteArray();
    m_clock.stop();
    dropReply();
    discardFile();
    deleteLater();
    const QPointer<HttpTransport> transport = m_transport;
    std::exchange(m_finish, nullptr)(std::move(result));
    if (!transport)
        return;
    if (plainFault) // the server closes this connection without saying so (server-api.md 0.5)
        transport->dropConnections();
    if (!m_token.isEmpty())
        transport->takeTokenNews(code, refreshed, m_session);
}

//! Before the request is sent once more.
void HttpCall::forget()
{
    dropReply();
    discardFile();
    m_body.clear();
    m_received = 0;
}

void HttpCall::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater(); // closes the socket; abort() inside one of its own signals confuses Qt ("called
        // once")
    m_reply.clear();
}

void HttpCall::discardFile()
{
    if (m_file)
        m_file->remove(); // ours: it was created new
    m_file.reset();
}

bool HttpCall::isRated() const
{
    return m_request.expect == HttpRequest::Expect::Media || (m_request.file && m_sent < m_uploadSize);
}

bool HttpCall::isGood() const
{
    return status() / 100 == 2;
}

int HttpCall::status() const
{
    return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

QByteArray HttpCall::contentType() const
{
    const QByteArray header = m_reply ? m_reply->rawHeader("Content-Type") : QByteArray();
    return header.split(';').first().trimmed().toLower();
}

qint64 HttpCall::contentLength() const
{
    bool ok = false;
    const qint64 length = m_reply ? m_reply->rawHeader("Content-Length").toLongLong(&ok) : -1;
    return ok ? length : -1;
}

} // namespace Triptych
