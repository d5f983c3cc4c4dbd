// SPDX-License-Identifier: Apache-2.0
#include "workflow/fields/checks.h"

#include <QJsonObject>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

QJsonValue boardValue(const QString &id)
{
    return QJsonObject{{u"board_id"_s, id}};
}

//! BoardField: "auto", "none" or {board_id}. The two words mean something to clients only and are never sent
//! (workflow-semantics.md 3.3, trap 11); an unset field means "auto".
class BoardField final : public FieldType {
public:
    bool handles(const FieldTemplate &field) const override
    {
        return field.type.name == "BoardField"_L1 && field.type.cardinality == Cardinality::Single;
    }

    EditorKind editor(const FieldTemplate &) const override { return EditorKind::Board; }

    QJsonValue read(const FieldTemplate &, const QJsonValue &stored) const override
    {
        if (stored.isNull() || stored == QJsonValue(QString()))
            return QJsonValue::Undefined;
        const QString id = stored.toObject().value(u"board_id"_s).toString();
        if (id == "auto"_L1 || id == "none"_L1) // written by the Python client
            return id;
        return id.isEmpty() ? stored : boardValue(id);
    }

    QString problem(const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources) const override
    {
        if (value == QJsonValue(u"auto"_s) || value == QJsonValue(u"none"_s))
            return {};
        const QString id = value.toObject().value(u"board_id"_s).toString();
        if (id.isEmpty())
            return FieldText::tr("%1 does not name a board.").arg(shown(value));
        return isGone(field, value, resources)
            ? FieldText::tr("The server has no board with the id “%1”.").arg(id)
            : QString();
    }

    QString fileNotice(const FieldTemplate &field, const QJsonValue &value,
                       const Resources &resources) const override
    {
        return isGone(field, value, resources)
            ? FieldText::tr("The server has no board with the id “%1”; “Automatic” is used instead.")
                  .arg(value[u"board_id"_s].toString())
            : QString();
    }

    //! The page forgets the board then (6.3).
    bool isGone(const FieldTemplate &, const QJsonValue &value, const Resources &resources) const override
    {
        const QString id = value.toObject().value(u"board_id"_s).toString();
        const auto isIt = [&id](const auto &board) { return board.first == id; };
        return resources.boardsKnown && !id.isEmpty()
            && std::none_of(resources.boards.begin(), resources.boards.end(), isIt);
    }

    QJsonValue graphValue(const FieldTemplate &, const QJsonValue &value,
                          const QString &autoBoard) const override
    {
        if (value.isUndefined() || value == QJsonValue(u"auto"_s))
            return autoBoard.isEmpty() ? QJsonValue(QJsonValue::Undefined) : boardValue(autoBoard);
        return value == QJsonValue(u"none"_s) ? QJsonValue(QJsonValue::Undefined) : value;
    }

    Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                const Resources &resources) const override
    {
        const QString word = text.trimmed();
        if (word == "auto"_L1 || word == "none"_L1)
            return QJsonValue(word);
        QStringList named;
        for (const auto &[id, name] : resources.boards) {
            if (id == word)
                return boardValue(id);
            if (name == word)
                named << id;
        }
        if (named.size() == 1)
            return boardValue(named.first());
        if (named.size() > 1)
            return invalid(FieldText::tr("The server has %1 boards “%2”; give the id of one.")
                               .arg(named.size())
                               .arg(word));
        if (resources.boardsKnown)
            return invalid(FieldText::tr("The server has no board “%1”.").arg(word));
        return checked(*this, field, boardValue(word), resources);
    }
};

} // namespace

std::unique_ptr<FieldType> makeBoardField();
std::unique_ptr<FieldType> makeBoardField()
{
    return std::make_unique<BoardField>();
}

} // namespace Triptych
