// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"

#include <QJsonObject>

#include <cstring>

namespace Triptych {

//! The bytes that NodeTemplates are kept as: texts, JSON and lists of fields once each, and what refers to them. In the
//! byte order of this machine, which they never leave, and of one build of the program. A local of toCache().
class CacheWriter final {
public:
    static constexpr bool kReads = false;

    static bool isGood() { return true; }
    void number(quint32 value);
    void real(double value);
    void text(const QString &text);
    void json(const QJsonValue &value); //!< a list or an object
    //! Shared lists lie at one place.
    //! \return true for one that is not written yet and has to follow
    bool list(const QList<FieldTemplate> &fields);
    QByteArray bytes() const;

private:
    QByteArray m_body;
    QByteArray m_texts;
    QJsonArray m_json;
    QHash<QString, quint32> m_textIds;
    QHash<QByteArray, quint32> m_jsonIds; // by their text
    QHash<const FieldTemplate *, quint32> m_listIds;
};

//! Reads them, in the same order. After bytes that are cut, changed or of another build, isGood() is false and everything
//! is zero or empty. A local of fromCache().
class CacheReader final {
public:
    static constexpr bool kReads = true;

    explicit CacheReader(const QByteArray &bytes); //!< \param bytes  outlive this

    bool isGood() const { return m_isGood; }
    quint32 number() { return take<quint32>(); }
    double real() { return take<double>(); }
    //! How many entries follow, each of which takes a byte or more: never more than there is.
    quint32 count();
    QString text();
    QJsonValue json();
    std::optional<QList<FieldTemplate>> list(); //!< nothing: it follows, and is to be kept
    void keep(const QList<FieldTemplate> &fields) { m_lists.append(fields); }

private:
    qsizetype left() const { return m_content.size() - m_at; }
    void readPools();
    QString takeText();
    template <typename T> T take();

    QByteArray m_content; // the caller's
    QStringList m_texts;
    QJsonArray m_json;
    QList<QList<FieldTemplate>> m_lists;
    qsizetype m_at = 0;
    bool m_isGood = false;
};

template <typename T> T CacheReader::take()
{
    T value{};
    m_isGood = m_isGood && left() >= qsizetype(sizeof value);
    if (!m_isGood)
        return value;
    std::memcpy(&value, m_content.constData() + m_at, sizeof value);
    m_at += qsizetype(sizeof value);
    return value;
}

} // namespace Triptych
