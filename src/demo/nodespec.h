// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>

namespace Triptych {

//! The schema of one input, written as a sentence: `FieldSpec::integer(512).above(0).stepped(8).titled(...)`.
class FieldSpec final {
public:
    static FieldSpec text(const QString &value);
    static FieldSpec integer(qint64 value);
    static FieldSpec number(double value);
    static FieldSpec boolean(bool value);
    static FieldSpec choice(const QStringList &options, const QString &value);
    //! An optional reference to `components.schemas.<className>`, null by default.
    static FieldSpec object(const QString &className);
    //! A model picker with its filters (server-api.md 10.1).
    static FieldSpec model(const QStringList &bases, const QString &type);
    //! A list of \p itemType (`integer`, `string`) or of a class.
    static FieldSpec list(const QString &itemType);
    static FieldSpec raw(const QJsonObject &schema);
    //! Takes edges only, of one class. \param className  of `components.schemas`
    static FieldSpec wire(const QString &className, const QString &title); //!< must be connected
    static FieldSpec optionalWire(const QString &className, const QString &title);

    FieldSpec &titled(const QString &title);
    FieldSpec &about(const QString &description);
    FieldSpec &atLeast(double bound);
    FieldSpec &atMost(double bound);
    FieldSpec &above(double bound);
    FieldSpec &stepped(int step);
    FieldSpec &with(const QString &key, const QJsonValue &value);
    FieldSpec &required();
    FieldSpec &optional();
    FieldSpec &orNull(); //!< null by default
    FieldSpec &orList(); //!< a single value or a list of them
    FieldSpec &connected(); //!< edges only
    FieldSpec &direct(); //!< values only

    const QJsonObject &schema() const { return m_schema; }

private:
    explicit FieldSpec(QJsonObject schema) : m_schema(std::move(schema)) { }
    static FieldSpec plain(const QString &type, const QJsonValue &value);

    QJsonObject m_schema;
};

//! A picture that must be given.
FieldSpec imageSpec();
FieldSpec seedSpec();
//! A model picker for one kind of model of any base.
FieldSpec anyModelSpec(const QString &type);

//! One row of the node table.
struct NodeSpec {
    enum class Saves { Nothing, Image }; //!< Image: has the inputs `board` and `metadata`
    enum class Cache { Uses, Skips };

    QString type;
    QString className;
    QString title;
    QString category;
    QString version;
    QString output; //!< OutputSpec::className
    QList<std::pair<QString, FieldSpec>> inputs;
    Saves saves = Saves::Nothing;
    Cache cache = Cache::Uses;

    bool hasInput(const QString &name) const;
    const FieldSpec *input(const QString &name) const;
};

//! One row of the output table.
struct OutputSpec {
    QString className;
    QString type;
    QList<std::pair<QString, QJsonObject>> fields;
};

} // namespace Triptych
