// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrlQuery>

#include <optional>
#include <utility>

namespace Triptych {

//! One HTTP request as the routes of the stand-in see it.
struct DemoRequest {
    QByteArray method; //!< upper case
    QString path; //!< still percent-encoded, so that an encoded slash does not split a segment
    QUrlQuery query;
    QByteArray contentType;
    QByteArray range; //!< the header; empty when absent
    QByteArray body;

    //! First value of a query parameter, decoded; empty when absent.
    QString value(const QString &name) const;
    //! All values of a repeated query parameter, decoded.
    QStringList values(const QString &name) const;
    //! `true` when the parameter is one of the spellings of pydantic; nullopt when it is absent.
    std::optional<bool> flag(const QString &name) const;
    //! The body as an object; empty when the content type is not JSON (server-api.md 0.3) or the text is
    //! broken.
    QJsonObject json() const;
};

//! What a route answers, and how it reaches the client.
struct DemoAnswer {
    enum class Delivery {
        Send, //!< at once
        Hold, //!< when HttpPort::releaseHeld() is called
        Drop, //!< never: the connection is closed without a byte (QNetworkAccessManager then sends again by itself)
        Truncate, //!< the head, then the connection is closed before the body
    };

    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Delivery delivery = Delivery::Send;
};

DemoAnswer jsonAnswer(const QJsonObject &object, int status = 200);
DemoAnswer jsonAnswer(const QJsonArray &array, int status = 200);
//! A bare JSON scalar such as `null` or `3`.
DemoAnswer scalarAnswer(const QByteArray &json);
//! `{"detail":"..."}` (server-api.md 0.5).
DemoAnswer detailAnswer(int status, const QString &detail);
//! 422 with one entry, shaped as pydantic does.
DemoAnswer invalidAnswer(const QString &type, const QJsonArray &location, const QString &message);
DemoAnswer missingAnswer(const QJsonArray &location);
//! What an unknown GET gets: the page of the web UI (server-api.md 0.2).
DemoAnswer pageAnswer();
//! An unhandled exception of the server: text/plain (server-api.md 0.5).
DemoAnswer crashAnswer();

//! One part of a multipart/form-data body.
struct FormPart {
    QString name;
    QString fileName;
    QByteArray contentType;
    QByteArray body;
};

//! The parts of a multipart body; empty when the content type names no boundary.
QList<FormPart> parseForm(const QByteArray &contentType, const QByteArray &body);

} // namespace Triptych
