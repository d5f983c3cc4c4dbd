// SPDX-License-Identifier: Apache-2.0
#include "demo/httpmessage.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Triptych {

QString DemoRequest::value(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

QStringList DemoRequest::values(const QString &name) const
{
    return query.allQueryItemValues(name, QUrl::FullyDecoded);
}

std::optional<bool> DemoRequest::flag(const QString &name) const
{
    if (!query.hasQueryItem(name))
        return std::nullopt;
    const QString text = value(name).toLower();
    return text == "true"_L1 || text == "1"_L1 || text == "yes"_L1 || text == "on"_L1;
}

QJsonObject DemoRequest::json() const
{
    if (!contentType.startsWith("application/json"))
        return {};
    return QJsonDocument::fromJson(body).object();
}

DemoAnswer jsonAnswer(const QJsonObject &object, int status)
{
    DemoAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

DemoAnswer jsonAnswer(const QJsonArray &array, int status)
{
    DemoAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return answer;
}

DemoAnswer scalarAnswer(const QByteArray &json)
{
    DemoAnswer answer;
    answer.body = json;
    return answer;
}

DemoAnswer detailAnswer(int status, const QString &detail)
{
    return jsonAnswer(QJsonObject{{u"detail"_s, detail}}, status);
}

DemoAnswer invalidAnswer(const QString &type, const QJsonArray &location, const QString &message)
{
    const QJsonObject entry{
        {u"type"_s, type}, {u"loc"_s, location}, {u"msg"_s, message}, {u"input"_s, QJsonValue::Null}};
    return jsonAnswer(QJsonObject{{u"detail"_s, QJsonArray{entry}}}, 422);
}

DemoAnswer missingAnswer(const QJsonArray &location)
{
    return invalidAnswer(u"missing"_s, location, u"Field required"_s);
}

DemoAnswer pageAnswer()
{
    DemoAnswer answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!DOCTYPE html><html><head><title>Stand-in</title></head><body>"
                  "This is the stand-in server of Triptych. It has no web page.</body></html>";
    return answer;
}

DemoAnswer crashAnswer()
{
    DemoAnswer answer;
    answer.status = 500;
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = "Internal Server Error";
    return answer;
}

namespace {

QString parameter(const QString &header, const QString &key)
{
    const QRegularExpression pattern(u"(?:^|[;\\s])%1=(?:\"([^\"]*)\"|([^;\\s]*))"_s.arg(key));
    const QRegularExpressionMatch match = pattern.match(header);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

FormPart parsePart(const QByteArray &head, const QByteArray &body)
{
    FormPart part;
    part.body = body;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-type") {
            part.contentType = value;
        } else if (name == "content-disposition") {
            part.name = parameter(QString::fromUtf8(value), u"name"_s);
            part.fileName = parameter(QString::fromUtf8(value), u"filename"_s);
        }
    }
    return part;
}

} // namespace

QList<FormPart> parseForm(const QByteArray &contentType, const QByteArray &body)
{
    QList<FormPart> parts;
    const QByteArray boundary = parameter(QString::fromLatin1(contentType), u"boundary"_s).toLatin1();
    if (boundary.isEmpty() || !contentType.startsWith("multipart/form-data"))
        return parts;
    const QByteArray delimiter = "--" + boundary;
    const QByteArray ending = "\r\n" + delimiter;
    qsizetype start = body.indexOf(delimiter);
    while (start >= 0) {
        start += delimiter.size();
        const qsizetype end = body.indexOf(ending, start);
        const qsizetype headEnd = body.indexOf("\r\n\r\n", start);
        if (end < 0 || headEnd < 0 || headEnd > end)
            break;
        parts.append(parsePart(body.mid(start, headEnd - start), body.mid(headEnd + 4, end - headEnd - 4)));
        start = end + 2;
    }
    return parts;
}

} // namespace Triptych
