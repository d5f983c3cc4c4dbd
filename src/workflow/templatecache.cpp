// SPDX-License-Identifier: Apache-2.0
// NodeTemplates as bytes and back. Every text is stored once and shared by all that have it: most of the time of reading
// would be spent on making strings.
#include "workflow/nodetemplates.h"

#include <QDataStream>
#include <QJsonDocument>

#include <concepts>
#include <cstring>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kFormat = 1; // to be raised with what is written
constexpr quint32 kMaxCount = 1'000'000;

//! qHash() of a text is another one in each process; this is not.
quint64 checksum(const QByteArray &bytes)
{
    return qHashBits(bytes.constData(), size_t(bytes.size()), 0x5eed);
}

class CacheWriter final {
public:
    static constexpr bool kReads = false;

    bool isGood() const { return true; }
    void number(quint32 value) { m_body.append(reinterpret_cast<const char *>(&value), sizeof value); }
    void real(double value) { m_body.append(reinterpret_cast<const char *>(&value), sizeof value); }
    void text(const QString &text)
    {
        if (const auto known = m_ids.constFind(text); known != m_ids.cend())
            return number(*known);
        number(quint32(m_texts.size()));
        m_ids.insert(text, quint32(m_texts.size()));
        m_texts.append(text);
    }
    QByteArray bytes() const
    {
        QByteArray all;
        QDataStream stream(&all, QIODevice::WriteOnly);
        stream << kFormat << QByteArray(TRIPTYCH_VERSION) << QByteArray(qVersion()) << checksum(m_body)
               << m_texts << m_body;
        return all;
    }

private:
    QByteArray m_body;
    QStringList m_texts;
    QHash<QString, quint32> m_ids;
};

class CacheReader final {
public:
    static constexpr bool kReads = true;

    explicit CacheReader(const QByteArray &bytes)
    {
        QDataStream stream(bytes);
        quint32 format = 0;
        QByteArray program;
        QByteArray qt;
        stream >> format >> program >> qt;
        if (format != kFormat || program != TRIPTYCH_VERSION || qt != qVersion())
            return;
        quint64 sum = 0;
        stream >> sum >> m_texts >> m_body;
        m_isGood = stream.status() == QDataStream::Ok && sum == checksum(m_body);
    }

    bool isGood() const { return m_isGood; }
    quint32 number() { return take<quint32>(); }
    double real() { return take<double>(); }
    QString text() { return m_texts.value(number()); }

private:
    template <typename T> T take()
    {
        T value{};
        if (m_body.size() - m_at < qsizetype(sizeof value)) {
            m_isGood = false;
            return value;
        }
        std::memcpy(&value, m_body.constData() + m_at, sizeof value);
        m_at += qsizetype(sizeof value);
        return value;
    }

    QStringList m_texts;
    QByteArray m_body;
    qsizetype m_at = 0;
    bool m_isGood = false;
};

// One function says for both directions what a record consists of.

template <typename Archive> void pass(Archive &archive, QString &value)
{
    if constexpr (Archive::kReads)
        value = archive.text();
    else
        archive.text(value);
}

template <typename Archive, typename T>
requires std::integral<T> || std::is_enum_v<T>
void pass(Archive &archive, T &value)
{
    if constexpr (Archive::kReads)
        value = T(archive.number());
    else
        archive.number(quint32(value));
}

template <typename Archive> void passReal(Archive &archive, double &value)
{
    if constexpr (Archive::kReads)
        value = archive.real();
    else
        archive.real(value);
}

template <typename Archive, typename T> void pass(Archive &archive, std::optional<T> &value)
{
    bool exists = value.has_value();
    pass(archive, exists);
    if (!exists)
        return;
    double number = double(value.value_or(T()));
    passReal(archive, number);
    value = T(number);
}

//! Most defaults are plain numbers, texts and truths; the rest goes as JSON.
template <typename Archive> void pass(Archive &archive, QJsonValue &value)
{
    QJsonValue::Type type = value.type();
    pass(archive, type);
    bool flag = value.toBool();
    double number = value.toDouble();
    QString text = value.toString();
    switch (type) {
    case QJsonValue::Undefined:
        value = QJsonValue(QJsonValue::Undefined);
        return;
    case QJsonValue::Null:
        value = QJsonValue();
        return;
    case QJsonValue::Bool:
        pass(archive, flag);
        value = flag;
        return;
    case QJsonValue::Double:
        passReal(archive, number);
        value = number;
        return;
    case QJsonValue::String:
        pass(archive, text);
        value = text;
        return;
    case QJsonValue::Array:
    case QJsonValue::Object:
        break;
    }
    if constexpr (Archive::kReads) {
        pass(archive, text);
        value = QJsonDocument::fromJson(text.toUtf8()).array().first();
    } else { // a list around it, because a document is one or an object
        text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
        pass(archive, text);
    }
}

template <typename Archive> void pass(Archive &archive, QJsonArray &list)
{
    quint32 count = quint32(list.size());
    pass(archive, count);
    for (quint32 i = 0; i < count && archive.isGood(); ++i) {
        QJsonValue item = list.at(qsizetype(i));
        pass(archive, item);
        if constexpr (Archive::kReads)
            list.append(item);
    }
}

template <typename Archive, typename T> void pass(Archive &archive, QList<T> &list)
{
    quint32 count = quint32(list.size());
    pass(archive, count);
    if constexpr (Archive::kReads)
        list.resize(qMin(count, archive.isGood() ? kMaxCount : 0));
    for (T &item : list)
        pass(archive, item);
}

template <typename Archive, typename Value> void pass(Archive &archive, QHash<QString, Value> &hash)
{
    QStringList keys = hash.keys();
    pass(archive, keys);
    if constexpr (Archive::kReads)
        hash.reserve(keys.size());
    for (const QString &key : std::as_const(keys))
        pass(archive, hash[key]);
}

template <typename Archive, typename... Parts> void passAll(Archive &archive, Parts &...parts)
{
    (pass(archive, parts), ...);
}

template <typename Archive> void pass(Archive &archive, FieldTemplate &field)
{
    passAll(archive, field.name, field.title, field.description, field.type.name, field.type.cardinality,
            field.type.isBatch, field.type.originalName, field.source, field.required, field.hidden,
            field.order, field.defaultValue);
    Bounds &bounds = field.bounds;
    passAll(archive, bounds.minimum, bounds.maximum, bounds.exclusiveMinimum, bounds.exclusiveMaximum,
            bounds.multipleOf, bounds.minLength, bounds.maxLength, bounds.minItems, bounds.maxItems);
    ModelFilter &models = field.models;
    passAll(archive, field.options, field.optionLabels, field.component, models.base, models.type,
            models.variant, models.format, models.providerId);
}

template <typename Archive> void pass(Archive &archive, NodeTemplate &node)
{
    passAll(archive, node.type, node.title, node.description, node.version, node.nodePack,
            node.classification, node.outputType, node.useCache, node.inputs, node.outputs);
}

} // namespace

QString NodeTemplates::cacheKey(const QByteArray &openApi)
{
    // A cryptographic hash of 3 MB takes longer than reading the cache; the file is the user's own.
    const auto half = [&openApi](size_t seed) {
        return u"%1"_s.arg(qulonglong(qHashBits(openApi.constData(), size_t(openApi.size()), seed)), 16, 16,
                           QChar(u'0'));
    };
    return half(0x7269) + half(0x7074);
}

QByteArray NodeTemplates::toCache() const
{
    NodeTemplates copy = *this; // pass() reads and writes
    CacheWriter writer;
    pass(writer, copy.m_nodes);
    return writer.bytes();
}

std::optional<NodeTemplates> NodeTemplates::fromCache(const QByteArray &bytes)
{
    CacheReader reader(bytes);
    NodeTemplates templates;
    if (reader.isGood())
        pass(reader, templates.m_nodes);
    if (!reader.isGood() || templates.m_nodes.isEmpty())
        return std::nullopt;
    return templates;
}

} // namespace Triptych
