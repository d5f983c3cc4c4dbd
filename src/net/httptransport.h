// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QFile>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Triptych {

//! A file that travels as the part `file` of a multipart form.
struct FilePart {
    QString fileName;
    QByteArray mimeType; //!< e.g. "image/png"
    QByteArray bytes;
    QList<std::pair<QString, QString>> fields; //!< further text parts
    //! A local file whose bytes follow \a bytes; read while it is sent, never as a whole. It must not change meanwhile.
    QString path = {};
};

//! One call as a value.
struct HttpRequest {
    //! What a good answer is made of; decides Accept-Encoding (gzip on JSON only, server-api.md 0.4) and the
    //! checks.
    enum class Expect { Json, Media, Anything };

    QByteArray method = "GET";
    //! Below the base URL, no leading slash, segments already percent-encoded: "api/v1/boards/".
    QString path;
    QList<std::pair<QString, QString>> query; //!< unencoded; a key may be repeated
    QByteArray body; //!< JSON text; sent as application/json when not empty
    std::optional<FilePart> file;
    Expect expect = Expect::Json;
    //! The whole call, repeats included. For media, and while a file goes up, a window instead: the call
    //! lives as long as each window brings 1 KiB/s.
    std::chrono::milliseconds deadline{30000};
    qint64 maxBytes = 16 * 1024 * 1024;
    QString saveTo; //!< media: stream to this file (created new, removed again on failure) instead of memory
    //! Bytes of the file part when there is one, else of the answer; GUI thread; total -1 when unknown.
    std::function<void(qint64 done, qint64 total)> progress;
};

//! A complete answer with a 2xx status.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; //!< without parameters, lower case
    QByteArray body; //!< empty when saved to a file
    qint64 size = 0;
};

//! The HTTP side of one server: request value in, Reply out. Knows no InvokeAI word except the shape of error
//! bodies.
//!
//! Owned by invoke/Client; GUI thread. Rules (design/reliability.md 5.2): a GET follows same-origin redirects
//! only and at most five, other methods none; transfer timeout, total deadline and minimum rate; byte cap;
//! media complete only when Content-Length was there and equal; HTTP/2 off; token added here and nowhere
//! else; after a text/plain 500 the connection is not used again; GET repeated with back-off on a broken
//! connection, a POST never.
//!
//! Errors of every call: Network and Timeout (httpStatus 0: whether a POST arrived is not known),
//! Unauthorized (401, 403), NotFound (404), Rejected (other 4xx and 5xx), BadReply (HTML, redirect elsewhere,
//! too large, cut media), Io (saveTo, a file to send). The message names the host and is fit for a message bar.
class HttpTransport final : public QObject {
    Q_OBJECT

public:
    //! \param base  server address; may have a path; exactly one trailing slash is made of it
    explicit HttpTransport(const QUrl &base, QObject *parent = nullptr);
    ~HttpTransport() override;
    Q_DISABLE_COPY_MOVE(HttpTransport)

    QUrl base() const { return m_base; }
    void setToken(const QByteArray &token);
    QByteArray token() const { return m_token; }

    template <typename T> using Decode = std::function<Result<T>(const HttpAnswer &)>;

    //! A root future: cancelling it aborts the socket. \p decode is a pure function; it runs in the pool when
    //! the body is larger than 256 KiB, else in this thread.
    template <typename T> Reply<T> send(const HttpRequest &request, Decode<T> decode);

    //! What "host", "host:port" or a URL with a sub-path typed by a person means. Errors: Invalid.
    static Result<QUrl> parseAddress(const QString &text);

signals:
    void unauthorized(); //!< a call that carried a token was answered with 401
    void tokenRefreshed(const QByteArray &token); //!< X-Refreshed-Token

private:
    using Finish = std::function<void(Result<HttpAnswer>)>;
    //! \p finish runs once and never before start() returned. \return aborts the call; safe to call at any
    //! time
    std::function<void()> start(const HttpRequest &request, Finish finish);
    static void runInPool(std::function<void()> work);
    std::shared_ptr<QNetworkAccessManager> network();
    //! Later calls use new connections; calls under way keep theirs.
    void dropConnections() { m_network.reset(); }
    //! What an answer to a call with a token says about tokens.
    void takeTokenNews(int status, const QByteArray &refreshed, int session);

    friend class HttpCall;
    QUrl m_base;
    QByteArray m_token;
    int m_session = 0; // counts setToken(): what a call of a former login says about tokens does not count
    // Made with the first request: not before the first paint. Shared with the calls under way, because
    // QNetworkAccessManager::clearConnectionCache() would stop the thread that they run in.
    std::shared_ptr<QNetworkAccessManager> m_network;
};

//! The sentence in an error body: FastAPI's `detail` as string, list (first `msg` and the tail of its `loc`)
//! or object; plain text; at most 2,000 characters. Empty when there is none.
QString errorSentence(const QByteArray &body, const QByteArray &contentType);

template <typename T> Reply<T> HttpTransport::send(const HttpRequest &request, Decode<T> decode)
{
    constexpr qint64 kPoolBytes = 256 * 1024;
    auto promise =
        std::make_shared<QPromise<Result<T>>>(); // shared by the callbacks below, which end together
    promise->start();
    const Reply<T> reply = promise->future();
    const auto complete = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    const std::function<void()> abort =
        start(request,
              [decode, complete, watcher, promise, file = request.saveTo](const Result<HttpAnswer> &answer) {
                  watcher->deleteLater();
                  // Cancelled, and complete before the abort came round: nobody takes the file any more.
                  if (promise->isCanceled() && answer && !file.isEmpty())
                      QFile::remove(file);
                  if (!answer)
                      complete(answer.error());
                  else if (answer->body.size() > kPoolBytes)
                      runInPool([decode, complete, answer] { complete(decode(*answer)); });
                  else
                      complete(decode(*answer));
              });
    connect(watcher, &QFutureWatcherBase::canceled, this, abort);
    watcher->setFuture(reply);
    return reply;
}

} // namespace Triptych
