// SPDX-License-Identifier: Apache-2.0
// NodeTemplates as bytes and back. Reading is making strings, JSON values and the memory for them, so what occurs more
// than once is stored once and shared by all that have it: texts, lists and objects of JSON, and outputs.
#include "workflow/cachearchive.h"
#include "workflow/nodetemplates.h"

#include <concepts>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

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

template <typename Archive> void pass(Archive &archive, double &value)
{
    if constexpr (Archive::kReads)
        value = archive.real();
    else
        archive.real(value);
}

//! \param present  bit i is set when the i-th of the parts has a value
template <typename Archive, typename... Parts>
void passPresent(Archive &archive, quint32 present, std::optional<Parts> &...parts)
{
    quint32 bit = 1;
    const auto one = [&](auto &part) {
        if ((present & bit) != 0) {
            double number = part ? double(*part) : 0;
            pass(archive, number);
            part = typename std::decay_t<decltype(part)>::value_type(number);
        }
        bit <<= 1;
    };
    (one(parts), ...);
}

template <typename Archive, typename... Parts>
void passOptionals(Archive &archive, std::optional<Parts> &...parts)
{
    quint32 present = 0;
    quint32 bit = 1;
    ((present |= parts ? bit : 0, bit <<= 1), ...);
    pass(archive, present);
    if (present != 0)
        passPresent(archive, present, parts...);
}

//! Most values are nothing, numbers, truths and texts; the rest is shared JSON.
template <typename Archive> void pass(Archive &archive, QJsonValue &value)
{
    QJsonValue::Type type = value.type();
    pass(archive, type);
    if constexpr (!Archive::kReads) {
        switch (type) {
        case QJsonValue::Undefined:
        case QJsonValue::Null:
            return;
        case QJsonValue::Bool:
            return archive.number(value.toBool() ? 1 : 0);
        case QJsonValue::Double:
            return archive.real(value.toDouble());
        case QJsonValue::String:
            return archive.text(value.toString());
        case QJsonValue::Array:
        case QJsonValue::Object:
            return archive.json(value);
        }
    } else {
        switch (type) {
        case QJsonValue::Undefined:
        case QJsonValue::Null:
            value = QJsonValue(type);
            return;
        case QJsonValue::Bool:
            value = archive.number() != 0;
            return;
        case QJsonValue::Double:
            value = archive.real();
            return;
        case QJsonValue::String:
            value = archive.text();
            return;
        case QJsonValue::Array:
        case QJsonValue::Object:
            value = archive.json();
            return;
        }
    }
}

template <typename Archive> void pass(Archive &archive, QJsonArray &list)
{
    bool exists = !list.isEmpty();
    pass(archive, exists);
    if (!exists)
        return;
    if constexpr (Archive::kReads)
        list = archive.json().toArray();
    else
        archive.json(list);
}

template <typename Archive> void pass(Archive &archive, FieldTemplate &field);

template <typename Archive, typename T> void passItems(Archive &archive, QList<T> &list)
{
    if constexpr (Archive::kReads) {
        const quint32 count = archive.count();
        if (count == 0)
            return;
        list.reserve(count);
        for (quint32 i = 0; i < count && archive.isGood(); ++i)
            pass(archive, list.emplaceBack());
    } else {
        archive.number(quint32(list.size()));
        for (T &item : list)
            pass(archive, item);
    }
}

template <typename Archive> void pass(Archive &archive, QStringList &list)
{
    passItems(archive, list);
}

template <typename Archive> void pass(Archive &archive, QList<FieldTemplate> &list)
{
    if constexpr (Archive::kReads) {
        if (std::optional<QList<FieldTemplate>> known = archive.list()) {
            list = std::move(*known);
            return;
        }
        passItems(archive, list);
        archive.keep(list);
    } else if (archive.list(list)) {
        QList<FieldTemplate> copy = list; // passItems() may write
        passItems(archive, copy);
    }
}

template <typename Archive> void pass(Archive &archive, QHash<QString, QString> &hash)
{
    if constexpr (Archive::kReads) {
        const quint32 count = archive.count();
        for (quint32 i = 0; i < count && archive.isGood(); ++i) {
            const QString key = archive.text();
            hash.insert(key, archive.text());
        }
    } else {
        archive.number(quint32(hash.size()));
        for (auto it = hash.cbegin(); it != hash.cend(); ++it) {
            archive.text(it.key());
            archive.text(it.value());
        }
    }
}

template <typename Archive, typename... Parts> void passAll(Archive &archive, Parts &...parts)
{
    (pass(archive, parts), ...);
}

template <typename Archive> void pass(Archive &archive, FieldTemplate &field)
{
    passAll(archive, field.name, field.title, field.description, field.type.name, field.type.cardinality,
            field.type.isBatch, field.type.originalName, field.source, field.required, field.hidden,
            field.defaultValue);
    Bounds &bounds = field.bounds;
    passOptionals(archive, field.order, bounds.minimum, bounds.maximum, bounds.exclusiveMinimum,
                  bounds.exclusiveMaximum, bounds.multipleOf, bounds.minLength, bounds.maxLength,
                  bounds.minItems, bounds.maxItems);
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
    CacheWriter writer;
    writer.number(quint32(m_nodes.size()));
    for (const NodeTemplate &node : m_nodes) {
        NodeTemplate copy = node; // pass() reads and writes
        pass(writer, copy);
    }
    return writer.bytes();
}

std::optional<NodeTemplates> NodeTemplates::fromCache(const QByteArray &bytes)
{
    CacheReader reader(bytes);
    NodeTemplates templates;
    const quint32 count = reader.count();
    templates.m_nodes.reserve(count);
    for (quint32 i = 0; i < count && reader.isGood(); ++i) {
        NodeTemplate node;
        pass(reader, node);
        templates.m_nodes.emplace(QString(node.type), std::move(node));
    }
    if (!reader.isGood() || templates.m_nodes.isEmpty())
        return std::nullopt;
    templates.m_identity = newIdentity();
    return templates;
}

} // namespace Triptych
