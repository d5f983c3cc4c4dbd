// SPDX-License-Identifier: Apache-2.0
#include "workflow/cachearchive.h"

#include <QDataStream>
#include <QJsonDocument>

namespace Triptych {

namespace {

constexpr quint32 kFormat = 2; // to be raised with what is written

//! qHash() of a text is another one in each process; this is not.
quint64 checksum(const QByteArray &bytes)
{
    return qHashBits(bytes.constData(), size_t(bytes.size()), 0x5eed);
}

template <typename T> void append(QByteArray *bytes, T value)
{
    bytes->append(reinterpret_cast<const char *>(&value), sizeof value);
}

} // namespace

void CacheWriter::number(quint32 value)
{
    append(&m_body, value);
}

void CacheWriter::real(double value)
{
    append(&m_body, value);
}

void CacheWriter::text(const QString &text)
{
    const auto known = m_textIds.constFind(text);
    if (known != m_textIds.cend())
        return number(*known);
    number(quint32(m_textIds.size()));
    m_textIds.insert(text, quint32(m_textIds.size()));
    append(&m_texts, quint32(text.size()));
    m_texts.append(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
}

void CacheWriter::json(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    if (!m_jsonIds.contains(text)) {
        m_jsonIds.insert(text, quint32(m_json.size()));
        m_json.append(value);
    }
    number(m_jsonIds.value(text));
}

bool CacheWriter::list(const QList<FieldTemplate> &fields)
{
    const bool isNew = !m_listIds.contains(fields.constData());
    if (isNew)
        m_listIds.insert(fields.constData(), quint32(m_listIds.size()));
    number(m_listIds.value(fields.constData()));
    return isNew;
}

QByteArray CacheWriter::bytes() const
{
    const QByteArray json = QJsonDocument(m_json).toJson(QJsonDocument::Compact);
    QByteArray content;
    append(&content, quint32(m_textIds.size()));
    append(&content, quint32(json.size()));
    content += m_texts + json + m_body;
    QByteArray head;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream << kFormat << QByteArray(TRIPTYCH_VERSION) << QByteArray(qVersion()) << checksum(content);
    return head + content;
}

CacheReader::CacheReader(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint32 format = 0;
    QByteArray program;
    QByteArray qt;
    quint64 sum = 0;
    stream >> format >> program >> qt >> sum;
    if (stream.status() != QDataStream::Ok || format != kFormat || program != TRIPTYCH_VERSION
        || qt != qVersion())
        return;
    const auto head = qsizetype(stream.device()->pos());
    m_content = QByteArray::fromRawData(bytes.constData() + head, bytes.size() - head);
    m_isGood = sum == checksum(m_content);
    readPools();
}

void CacheReader::readPools()
{
    const quint32 texts = count();
    const quint32 jsonBytes = count();
    m_texts.reserve(texts);
    for (quint32 i = 0; i < texts && m_isGood; ++i)
        m_texts.append(takeText());
    m_isGood = m_isGood && left() >= qsizetype(jsonBytes);
    if (!m_isGood)
        return;
    m_json =
        QJsonDocument::fromJson(QByteArray::fromRawData(m_content.constData() + m_at, jsonBytes)).array();
    m_at += jsonBytes;
}

QString CacheReader::takeText()
{
    const qsizetype size = number();
    const qsizetype bytes = size * qsizetype(sizeof(QChar));
    m_isGood = m_isGood && left() >= bytes;
    if (!m_isGood)
        return {};
    QString text(size, Qt::Uninitialized);
    std::memcpy(text.data(), m_content.constData() + m_at, size_t(bytes));
    m_at += bytes;
    return text;
}

quint32 CacheReader::count()
{
    const quint32 value = number();
    m_isGood = m_isGood && qsizetype(value) <= left();
    return m_isGood ? value : 0;
}

QString CacheReader::text()
{
    const quint32 id = number();
    m_isGood = m_isGood && id < quint32(m_texts.size());
    return m_isGood ? m_texts.at(id) : QString();
}

QJsonValue CacheReader::json()
{
    const quint32 id = number();
    m_isGood = m_isGood && id < quint32(m_json.size());
    return m_isGood ? m_json.at(id) : QJsonValue();
}

std::optional<QList<FieldTemplate>> CacheReader::list()
{
    const quint32 id = number();
    if (id == quint32(m_lists.size()))
        return std::nullopt;
    m_isGood = m_isGood && id < quint32(m_lists.size());
    return m_isGood ? m_lists.at(id) : QList<FieldTemplate>();
}

} // namespace Triptych
