// SPDX-License-Identifier: Apache-2.0
#include "net/httptransport.h"

#include "net/httpcall.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QThreadPool>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultPort = 9090; // server-api.md 0.1

QUrl withOneTrailingSlash(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u'/');
    return url;
}

//! "::1" is an address only in brackets.
QString bracketed(const QString &text)
{
    const bool isIPv6 =
        QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol && !text.startsWith(u'[');
    return isIPv6 ? u'[' + text + u']' : text;
}

} // namespace

HttpTransport::HttpTransport(const QUrl &base, QObject *parent)
    : QObject(parent)
    , m_base(withOneTrailingSlash(base))
{
}

HttpTransport::~HttpTransport()
{
    qDeleteAll(findChildren<HttpCall *>(Qt::FindDirectChildrenOnly)); // before m_network
}

void HttpTransport::setToken(const QByteArray &token)
{
    if (token == m_token)
        return;
    m_token = token;
    ++m_session;
}

Result<QUrl> HttpTransport::parseAddress(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return invalid(tr("Type the address of an InvokeAI server, for example 192.168.1.20:9090."));
    const bool hasScheme = typed.contains("://"_L1);
    QUrl url(hasScheme ? typed : u"http://"_s + bracketed(typed), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return invalid(
            tr("“%1” is not an address. Type a computer name or number, for example 192.168.1.20:9090.")
                .arg(typed));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return invalid(tr("An address starts with http:// or https://; “%1” does not.").arg(typed));
    if (!url.userInfo().isEmpty())
        return invalid(tr("Leave the user name and password out of the address; a server with users takes a "
                          "token (--token-file)."));
    if (!hasScheme && url.port() < 0)
        url.setPort(kDefaultPort);
    url.setQuery(QString());
    url.setFragment(QString());
    return withOneTrailingSlash(url.adjusted(QUrl::NormalizePathSegments));
}

std::function<void()> HttpTransport::start(const HttpRequest &request, Finish finish)
{
    QPointer<HttpCall> call = new HttpCall(this, request, std::move(finish));
    call->start();
    return [call] {
        if (call)
            call->abort();
    };
}

void HttpTransport::runInPool(std::function<void()> work)
{
    QThreadPool::globalInstance()->start(std::move(work));
}

std::shared_ptr<QNetworkAccessManager> HttpTransport::network()
{
    if (!m_network)
        m_network = std::make_shared<QNetworkAccessManager>();
    return m_network;
}

void HttpTransport::takeTokenNews(int status, const QByteArray &refreshed, int session)
{
    if (session != m_session)
        return;
    if (status == 401) {
        emit unauthorized();
    } else if (!refreshed.isEmpty() && refreshed != m_token) {
        m_token = refreshed; // the same login goes on: no new session
        emit tokenRefreshed(refreshed);
    }
}

} // namespace Triptych
