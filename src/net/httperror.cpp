// SPDX-License-Identifier: Apache-2.0
#include "net/httperror.h"

#include "base/log.h"
#include "net/httptransport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The translation context of this file.
struct HttpError {
    Q_DECLARE_TR_FUNCTIONS(HttpError)
};

//! "host" or "host:port", as a person types it.
QString hostOf(const QUrl &url)
{
    return url.authority(QUrl::PrettyDecoded).section(u'@', -1);
}

//! FastAPI's description of one wrong field: "Field required (image_names)".
QString validationSentence(const QJsonObject &problem)
{
    QString text = problem["msg"_L1].toString();
    if (const QString prefix = u"Value error, "_s;
        text.startsWith(prefix)) // set before custom checks by pydantic
        text.remove(0, prefix.size());
    const QJsonArray loc = problem["loc"_L1].toArray();
    QStringList tail;
    for (qsizetype i = qMax<qsizetype>(1, loc.size() - 3); i < loc.size();
         ++i) // loc[0] is body, path or query
        tail << loc[i].toVariant().toString();
    return tail.isEmpty() ? text : u"%1 (%2)"_s.arg(text, tail.join(u'.'));
}

QString detailSentence(const QJsonValue &detail)
{
    if (detail.isArray())
        return validationSentence(detail.toArray().first().toObject());
    if (detail.isObject())
        return detail["message"_L1].toString();
    return detail.toString();
}

Error withReason(ErrorKind kind, const QString &plain, const QString &explained, const QUrl &url,
                 QString reason)
{
    while (reason.endsWith(u'.'))
        reason.chop(1);
    Error error;
    error.kind = kind;
    error.message = reason.isEmpty() ? plain.arg(hostOf(url)) : explained.arg(hostOf(url), reason);
    return error;
}

Error sentenceForStatus(const QUrl &url, int status, const QString &reason)
{
    if (status == 401)
        return withReason(ErrorKind::Unauthorized, HttpError::tr("%1 asks you to log in."),
                          HttpError::tr("%1 did not let you in: %2."), url, reason);
    if (status == 403)
        return withReason(ErrorKind::Unauthorized, HttpError::tr("%1 does not allow this."),
                          HttpError::tr("%1 does not allow this: %2."), url, reason);
    if (status == 404)
        return withReason(ErrorKind::NotFound, HttpError::tr("%1 does not have what was asked for."),
                          HttpError::tr("%1 does not have what was asked for: %2."), url, reason);
    if (status >= 500)
        return withReason(ErrorKind::Rejected, HttpError::tr("%1 reports a fault of its own."),
                          HttpError::tr("%1 reports a fault of its own: %2."), url, reason);
    return withReason(ErrorKind::Rejected, HttpError::tr("%1 refused the request."),
                      HttpError::tr("%1 refused the request: %2."), url, reason);
}

struct Sentence {
    ErrorKind kind;
    QString text; // with %1 for the host
};

Sentence sentenceForCode(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Network,
                HttpError::tr("No server answers at %1. Start InvokeAI there, or check the address.")};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Network,
                HttpError::tr("The computer %1 was not found. Check the address and the network.")};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's transfer timeout; our own aborts never come here
    case QNetworkReply::ProxyTimeoutError:
        return {ErrorKind::Timeout, HttpError::tr("%1 did not answer in time.")};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Network,
                HttpError::tr("A secure connection to %1 was not possible: its certificate is not trusted.")};
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return {ErrorKind::BadReply,
                HttpError::tr("%1 sends Triptych on to another address, which it does not follow. Check the "
                              "address, and whether this network asks for a log-in.")};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::BadReply,
                HttpError::tr("What answers at %1 is not a web server. Check the address and the port.")};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {ErrorKind::Network,
                HttpError::tr("The proxy server did not connect to %1. Check the proxy settings.")};
    default:
        return {ErrorKind::Network, HttpError::tr("The connection to %1 broke.")};
    }
}

} // namespace

Error connectionError(const QUrl &url, QNetworkReply::NetworkError code, const QString &reason)
{
    const Sentence sentence = sentenceForCode(code);
    return {sentence.kind, sentence.text.arg(hostOf(url)),
            u"%1: %2 (%3)"_s.arg(redact(url), reason).arg(code), 0};
}

Error statusError(const QUrl &url, int status, const QByteArray &contentType, const QByteArray &body)
{
    if (status < 400)
        return connectionError(url, QNetworkReply::InsecureRedirectError, u"status %1"_s.arg(status));
    QString reason = errorSentence(body, contentType);
    if (status == 404 && reason == "Not Found"_L1)
        reason.clear();
    Error error = sentenceForStatus(url, status, reason);
    error.httpStatus = status;
    error.detail = u"%1: %2 %3"_s.arg(redact(url), QString::number(status), reason);
    return error;
}

Error timeoutError(const QUrl &url)
{
    return connectionError(url, QNetworkReply::TimeoutError, u"deadline or minimum rate"_s);
}

Error notAnApi(const QUrl &url, int status, const QByteArray &contentType)
{
    return {ErrorKind::BadReply,
            HttpError::tr("This address is not an InvokeAI API: %1 sent a web page or something else. Check "
                          "the address, and "
                          "whether this network asks for a log-in.")
                .arg(hostOf(url)),
            u"%1: content type %2"_s.arg(redact(url), QString::fromLatin1(contentType)), status};
}

Error tooLarge(const QUrl &url, int status, qint64 maxBytes)
{
    return {ErrorKind::BadReply,
            HttpError::tr("The answer of %1 is larger than the allowed %2.")
                .arg(hostOf(url), QLocale().formattedDataSize(maxBytes)),
            redact(url), status};
}

Error incompleteMedia(const QUrl &url, int status)
{
    return {ErrorKind::BadReply,
            HttpError::tr("%1 sent a file without its size, so it cannot be checked and is not used.")
                .arg(hostOf(url)),
            redact(url), status};
}

QString errorSentence(const QByteArray &body, const QByteArray &contentType)
{
    constexpr qsizetype kMaxLength = 2000;
    QString text;
    if (contentType == "application/json")
        text = detailSentence(QJsonDocument::fromJson(body).object()["detail"_L1]);
    else if (contentType == "text/plain")
        text = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 4 * kMaxLength)));
    text = text.simplified().first(qMin(kMaxLength, text.simplified().size()));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

} // namespace Triptych
