// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <memory>

namespace Triptych {

//! What a request brought back, in the words of QNetworkAccessManager.
struct DemoReply {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

//! A bare client for tests of the stand-in: it must not be tested with the classes that are tested against
//! it.
class DemoClient final {
public:
    explicit DemoClient(const QUrl &base) : m_base(base) { }

    QNetworkReply *start(const QByteArray &verb, const QString &path, const QByteArray &body = {},
                         const QByteArray &type = "application/json")
    {
        QNetworkRequest request(m_base.resolved(QUrl(path)));
        if (!m_range.isEmpty())
            request.setRawHeader("Range", m_range);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        return m_network.sendCustomRequest(request, verb, body);
    }

    DemoReply send(const QByteArray &verb, const QString &path, const QByteArray &body = {},
                   const QByteArray &type = "application/json")
    {
        const std::unique_ptr<QNetworkReply> reply(start(verb, path, body, type));
        if (!reply->isFinished() && !QSignalSpy(reply.get(), &QNetworkReply::finished).wait(20000))
            return {};
        DemoReply result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.contentType = reply->rawHeader("content-type");
        result.body = reply->readAll();
        for (const auto &[name, value] : reply->rawHeaderPairs())
            result.headers.insert(name.toLower(), value);
        return result;
    }

    DemoReply send(const QByteArray &verb, const QString &path, const QJsonObject &body)
    {
        return send(verb, path, QJsonDocument(body).toJson());
    }

    DemoReply get(const QString &path) { return send("GET", path); }
    void setRange(const QByteArray &range) { m_range = range; } //!< of the requests to come

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
    QByteArray m_range;
};

//! Listens to the events of the stand-in over a plain websocket.
class DemoListener final {
public:
    explicit DemoListener(const QUrl &base)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &frame) {
                             if (frame.startsWith(QLatin1StringView("0{")))
                                 m_socket.sendTextMessage(QStringLiteral("40"));
                             m_frames.append(frame);
                         });
        QUrl url = base.resolved(QUrl(QStringLiteral("ws/socket.io/?EIO=4&transport=websocket")));
        url.setScheme(QStringLiteral("ws"));
        m_socket.open(url);
    }

    bool isJoined() const
    {
        return std::any_of(m_frames.begin(), m_frames.end(),
                           [](const QString &frame) { return frame.startsWith(QLatin1StringView("40{")); });
    }
    const QStringList &frames() const { return m_frames; }
    QWebSocket &socket() { return m_socket; }

    //! `[name, payload]` of every event so far.
    QList<QJsonArray> events() const
    {
        QList<QJsonArray> result;
        for (const QString &frame : m_frames) {
            if (frame.startsWith(QLatin1StringView("42")))
                result.append(QJsonDocument::fromJson(frame.mid(2).toUtf8()).array());
        }
        return result;
    }

    //! Names in order; a status event is given as its status.
    QStringList story() const
    {
        QStringList names;
        for (const QJsonArray &event : events()) {
            const QString status = event[1][QStringLiteral("status")].toString();
            names.append(status.isEmpty() ? event[0].toString() : status);
        }
        return names;
    }

    //! The last entry of story(); empty before the first event.
    QString lastEvent() const
    {
        const QStringList names = story();
        return names.isEmpty() ? QString() : names.last();
    }

private:
    QWebSocket m_socket;
    QStringList m_frames;
};

//! Graphs that the tests run.
namespace DemoGraphs {

inline QJsonObject edge(const char *from, const char *output, const char *to, const char *input)
{
    const auto end = [](const char *node, const char *field) {
        return QJsonObject{{QStringLiteral("node_id"), QLatin1StringView(node)},
                           {QStringLiteral("field"), QLatin1StringView(field)}};
    };
    return {{QStringLiteral("source"), end(from, output)}, {QStringLiteral("destination"), end(to, input)}};
}

//! Text to image at 64 x 64 with four steps. Node ids: model, yes, no, noise, den, out.
inline QJsonObject textToImage(const QString &prompt, int seed = 7)
{
    const QByteArray nodes = R"({
        "model": {"id": "model", "type": "main_model_loader", "is_intermediate": true,
                  "model": {"key": "k", "hash": "h", "name": "n", "base": "sd-1", "type": "main"}},
        "yes": {"id": "yes", "type": "compel", "is_intermediate": true},
        "no": {"id": "no", "type": "compel", "is_intermediate": true, "prompt": "text"},
        "noise": {"id": "noise", "type": "noise", "width": 64, "height": 64, "is_intermediate": true},
        "den": {"id": "den", "type": "denoise_latents", "steps": 4, "is_intermediate": true},
        "out": {"id": "out", "type": "l2i", "is_intermediate": false}})";
    QJsonObject map = QJsonDocument::fromJson(nodes).object();
    QJsonObject yes = map[QStringLiteral("yes")].toObject();
    yes[QStringLiteral("prompt")] = prompt;
    map[QStringLiteral("yes")] = yes;
    QJsonObject noise = map[QStringLiteral("noise")].toObject();
    noise[QStringLiteral("seed")] = seed;
    map[QStringLiteral("noise")] = noise;
    const QJsonArray edges{edge("model", "clip", "yes", "clip"),
                           edge("model", "clip", "no", "clip"),
                           edge("model", "unet", "den", "unet"),
                           edge("model", "vae", "out", "vae"),
                           edge("yes", "conditioning", "den", "positive_conditioning"),
                           edge("no", "conditioning", "den", "negative_conditioning"),
                           edge("noise", "noise", "den", "noise"),
                           edge("den", "latents", "out", "latents")};
    return {{QStringLiteral("nodes"), map}, {QStringLiteral("edges"), edges}};
}

inline QJsonObject batchOf(const QJsonObject &graph, const QJsonObject &extra = {})
{
    QJsonObject batch{{QStringLiteral("graph"), graph}, {QStringLiteral("runs"), 1}};
    for (auto it = extra.begin(); it != extra.end(); ++it)
        batch[it.key()] = it.value();
    return {{QStringLiteral("batch"), batch}};
}

} // namespace DemoGraphs

} // namespace Triptych
