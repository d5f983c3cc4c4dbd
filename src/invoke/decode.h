// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httptransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Triptych {

// Decoders for HttpTransport::send(): bytes of a complete answer -> record. Pure functions, any thread.

inline Result<QJsonValue> parseJson(const HttpAnswer &answer)
{
    QJsonParseError problem;
    // QJsonDocument has no scalars at the top; the server sends bare null, numbers and strings
    const QJsonDocument document = QJsonDocument::fromJson('[' + answer.body + ']', &problem);
    if (problem.error != QJsonParseError::NoError)
        return badReply(QStringLiteral("no JSON: ") + problem.errorString());
    if (document.array().size() != 1) // nothing at all, or "1,2"
        return badReply(QStringLiteral("not one JSON value"));
    return document.array().at(0);
}

//! {…} -> T by T::fromJson.
template <typename T> Result<T> decodeObject(const HttpAnswer &answer)
{
    const Result<QJsonValue> json = parseJson(answer);
    if (!json)
        return json.error();
    return T::fromJson(json->toObject());
}

//! Every element -> T by T::fromJson; elements that do not fit are left out, so that one odd record hides no others.
template <typename T> QList<T> recordsOf(const QJsonArray &array)
{
    QList<T> list;
    list.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (const Result<T> record = T::fromJson(value.toObject()))
            list.append(record.value());
    }
    return list;
}

//! […] or {"<key>": […]} -> list of T.
template <typename T> HttpTransport::Decode<QList<T>> decodeList(const QString &key = {})
{
    return [key](const HttpAnswer &answer) -> Result<QList<T>> {
        const Result<QJsonValue> json = parseJson(answer);
        if (!json)
            return json.error();
        const QJsonValue array = key.isEmpty() ? json.value() : json.value()[key];
        if (!array.isArray())
            return badReply(QStringLiteral("a list was expected"));
        return recordsOf<T>(array.toArray());
    };
}

inline Result<QJsonValue> decodeAny(const HttpAnswer &answer)
{
    return parseJson(answer);
}

inline Result<QByteArray> decodeBytes(const HttpAnswer &answer)
{
    return answer.body;
}

inline Result<Done> decodeNothing(const HttpAnswer &)
{
    return Done{};
}

inline QByteArray toBody(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! A path segment; an id may hold any character.
inline QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace Triptych
