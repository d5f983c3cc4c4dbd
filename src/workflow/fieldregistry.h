// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "workflow/field.h"

#include <memory>
#include <vector>

namespace Triptych {

struct FormField;

//! Names the widget that edits a value; gui/form/editors.def has one row per kind.
enum class EditorKind {
    Text,
    Number,
    Toggle,
    Choice,
    Model,
    Image,
    Board,
    Color,
    List,
    ImageList,
    Loras,
    Reference,
    Video,
    Generator,
    RawJson,
};

//! A model as the workflow layer needs it: no network record, so that this folder stays pure.
struct ModelChoice {
    QString key, hash, name, base, type, format, variant, providerId;
    qint64 sizeBytes = 0; //!< 0 = not known
    std::optional<double> defaultWeight = std::nullopt; //!< of a LoRA, where its owner has set one
    QJsonObject toIdentifier() const; //!< {key, hash, name, base, type}
};

//! Weight of a LoRA without a default of its own (workflow-semantics.md 3.3).
inline constexpr double kLoraWeight = 0.75;

//! Things of the server that a field refers to by an id.
struct NamedThings {
    bool known = false; //!< false: nothing is checked against the list
    QList<std::pair<QString, QString>> list; //!< (id, name) in the order of display

    QString nameOf(const QString &id) const; //!< empty when the list does not have it
};

//! What a value is checked against beyond its own type. Empty lists with known=false: not checked.
struct Resources {
    bool modelsKnown = false;
    QList<ModelChoice> models;
    bool boardsKnown = false;
    QList<std::pair<QString, QString>> boards; //!< (id, name)
    NamedThings stylePresets;
    NamedThings systemPrompts;
    NamedThings workflows; //!< of the library
};

//! Reads, checks and writes the values of one InvokeAI field type. Stateless; one object per row of
//! fields.def.
class FieldType {
public:
    FieldType() = default;
    virtual ~FieldType() = default;
    FieldType(const FieldType &) = delete;
    FieldType &operator=(const FieldType &) = delete;

    virtual bool handles(const FieldTemplate &field) const = 0;
    virtual EditorKind editor(const FieldTemplate &field) const = 0;

    //! The editor for a list that is stored in a single-or-list field.
    virtual EditorKind listEditor() const { return EditorKind::RawJson; }

    //! The stored value as the form holds it: Undefined when unset. A value that does not fit is returned as
    //! it is (problem() then says why): nothing is ever destroyed.
    virtual QJsonValue read(const FieldTemplate &field, const QJsonValue &stored) const;

    //! Why the value cannot be sent, as one sentence; empty when it can. Never called with Undefined.
    virtual QString problem(const FieldTemplate &field, const QJsonValue &value,
                            const Resources &resources) const = 0;

    //! What the server makes of a value of another JSON type, e.g. 5 of "5"; Undefined for what it refuses.
    virtual QJsonValue converted(const FieldTemplate &, const QJsonValue &) const
    {
        return QJsonValue::Undefined;
    }

    //! What becomes of a value with a problem() when nobody has entered it and the file has it: the page sends it, or
    //! leaves it out, and the server takes that. One sentence; empty when it stops the run.
    virtual QString fileNotice(const FieldTemplate &field, const QJsonValue &value,
                               const Resources &resources) const;

    //! The value is a thing that this server does not have, and the run does without it when the file names it (6.3).
    virtual bool isGone(const FieldTemplate &, const QJsonValue &, const Resources &) const { return false; }

    //! Why no value can be chosen on this server; empty when there is one, or nothing is known.
    virtual QString lack(const FieldTemplate &, const Resources &) const { return {}; }

    //! The value in the submitted node; Undefined = leave the key out.
    //! \param autoBoard  what "auto" means for board fields: a board id, or empty for none
    virtual QJsonValue graphValue(const FieldTemplate &field, const QJsonValue &value,
                                  const QString &autoBoard) const;

    //! Text of a command line (spec/cli.md, Values) or a paste -> value. Errors: Invalid with reason and
    //! range.
    virtual Result<QJsonValue> fromText(const FieldTemplate &field, const QString &text,
                                        const Resources &resources) const = 0;
};

//! The problem() of a value that the file has; empty where fileNotice() tells what becomes of it.
QString fileProblem(const FieldType &type, const FieldTemplate &field, const QJsonValue &value,
                    const Resources &resources);

//! Unset is fine for a board (it means "auto") and for whatever the server has a default for.
bool needsValue(const FieldTemplate &field);

//! The empty id of a saved workflow: nothing is chosen, and the request says so instead of leaving it out.
bool isNoneChosen(const FieldTemplate &field, const QJsonValue &stored);

//! An object on a connection-only input: left over from a cut connection and refused with 422, so it is kept
//! in the file, not sent, and does not count as a value. Numbers, texts and lists there are sent, as the page
//! does.
bool isStaleLiteral(const FieldTemplate &field, const QJsonValue &value);

//! The models of a LoRA field: its own filter, narrowed to LoRAs.
ModelFilter loraFilter(const FieldTemplate &field);

//! What a reference field (style preset, system prompt, saved workflow) offers; null for other types.
const NamedThings *referenceThings(const FieldTemplate &field, const Resources &resources);
QString referenceId(const FieldTemplate &field, const QJsonValue &value); //!< empty when it names nothing
QJsonValue referenceValue(const FieldTemplate &field, const QString &id); //!< Undefined for an empty id

//! All field types, in the order of fields.def; the last one takes everything (raw JSON).
class FieldRegistry final {
public:
    static const FieldRegistry &instance(); // immutable table, not a service

    const FieldType &find(const FieldTemplate &field) const;

private:
    FieldRegistry();
    std::vector<std::unique_ptr<FieldType>> m_types;
};

//! How a stored identifier found its model; the later, the less certain.
enum class ModelMatch { None, Key, Hash, NameAndBase, Name, Letters };

struct ModelHit {
    const ModelChoice *model = nullptr; //!< into the list that was searched
    ModelMatch match = ModelMatch::None;
};

//! The model that a stored identifier means, and why, first hit wins: key, hash, name+base+type, name+type, and name
//! without regard to case if unique, always within the filter (workflow-semantics.md 6.4). Null when none
//! fits.
ModelHit matchModel(const QJsonObject &identifier, const ModelFilter &filter,
                    const QList<ModelChoice> &models);
//! The same without the reason.
const ModelChoice *resolveModel(const QJsonObject &identifier, const ModelFilter &filter,
                                const QList<ModelChoice> &models);
//! \return whether a field with this filter offers the model (3.4)
bool offersModel(const ModelFilter &filter, const ModelChoice &model);
//! \return whether the server has the very model of the identifier, whatever a field offers
bool hasModelKey(const QJsonObject &identifier, const QList<ModelChoice> &models);

} // namespace Triptych
