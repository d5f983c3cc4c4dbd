// SPDX-License-Identifier: Apache-2.0
#include "transfer/nametemplate.h"

#include "transfer/filename.h"

#include <QCoreApplication>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

const QStringList kPlaces{u"date"_s,     u"time"_s,  u"name"_s, u"board"_s,
                          u"workflow"_s, u"model"_s, u"seed"_s, u"n"_s};

Error unknownPlace(const QString &place)
{
    return invalid(
        QCoreApplication::translate("NameTemplate", "The name template has “{%1}”; known are {%2}.")
            .arg(place, kPlaces.join(u"}, {"_s)));
}

} // namespace

Result<NameTemplate> NameTemplate::parse(const QString &text)
{
    NameTemplate result;
    QString literal;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool doubled = i + 1 < text.size() && text.at(i + 1) == text.at(i);
        if ((text.at(i) == u'{' || text.at(i) == u'}') && doubled) {
            literal += text.at(i++);
        } else if (text.at(i) == u'{') {
            const qsizetype end = text.indexOf(u'}', i);
            if (end < 0)
                return invalid(
                    QCoreApplication::translate("NameTemplate", "The name template has a “{” without “}”."));
            const QStringList words = text.mid(i + 1, end - i - 1).split(u':');
            if (!kPlaces.contains(words.first()) || words.size() > 2)
                return unknownPlace(text.mid(i + 1, end - i - 1));
            result.m_parts.append({literal, words.first(), qBound(0, words.value(1).toInt(), 12)});
            literal.clear();
            i = end;
        } else {
            literal += text.at(i);
        }
    }
    if (!literal.isEmpty())
        result.m_parts.append({literal, {}, 0});
    return result;
}

bool NameTemplate::usesMetadata() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const Part &part) { return part.place == "seed"_L1 || part.place == "model"_L1; });
}

QString NameTemplate::expand(const NameValues &values) const
{
    const QHash<QString, QString> texts{{u"date"_s, values.created.toString(u"yyyy-MM-dd"_s)},
                                        {u"time"_s, values.created.toString(u"HHmmss"_s)},
                                        {u"name"_s, values.imageName},
                                        {u"board"_s, values.board},
                                        {u"workflow"_s, values.workflow},
                                        {u"model"_s, values.model},
                                        {u"seed"_s, values.seed},
                                        {u"n"_s, QString::number(values.number)}};
    QString name;
    for (const Part &part : m_parts)
        name += part.literal
            + (part.place.isEmpty() ? QString() : texts.value(part.place).rightJustified(part.width, u'0'));
    return sanitizedStem(name);
}

} // namespace Triptych
