// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Triptych {

//! Values by (nodeId, fieldName), in the shape of FieldType::read(); Undefined = cleared. What is not listed
//! keeps the document's own value.
using FieldValues = QHash<std::pair<QString, QString>, QJsonValue>;

//! How many values a field holds (workflow-semantics.md 3.2).
enum class Cardinality { Single, Collection, SingleOrCollection };

//! The type of a node's input or output as openapi.json describes it.
struct TypeName {
    QString name; //!< e.g. "IntegerField", "ImageField", "ModelIdentifierField", "EnumField"
    Cardinality cardinality = Cardinality::Single;
    bool isBatch = false; //!< values of batch and generator nodes never connect to ordinary inputs
    QString originalName; //!< the parsed type under a `ui_type` override; empty otherwise

    bool operator==(const TypeName &) const = default;
};

//! Limits of a number, string or list; merged from the one non-null anyOf member (3.2, trap 10).
struct Bounds {
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<double> exclusiveMinimum;
    std::optional<double> exclusiveMaximum;
    std::optional<double> multipleOf;
    std::optional<qint64> minLength;
    std::optional<qint64> maxLength;
    std::optional<qint64> minItems;
    std::optional<qint64> maxItems;
};

//! Which models a field offers; an empty list does not restrict (3.4).
struct ModelFilter {
    QStringList base;
    QStringList type;
    QStringList variant;
    QStringList format;
    QStringList providerId;
};

//! One input or output of a node type.
struct FieldTemplate {
    //! Where a value may come from: `input` in openapi.json.
    enum class Source { Any, Direct, Connection };

    QString name;
    QString title; //!< from the schema, else the name in start case
    QString description;
    TypeName type;
    Source source = Source::Any;
    bool required = false; //!< `orig_required`; the schema's own `required` list means nothing
    bool hidden = false;
    std::optional<int> order; //!< `ui_order`
    QJsonValue defaultValue = QJsonValue::Undefined;
    Bounds bounds;
    QJsonArray options; //!< enum values with their JSON types kept
    QHash<QString, QString> optionLabels; //!< `ui_choice_labels`, by the option's text
    QString component; //!< `ui_component`: "textarea", "slider", ...
    ModelFilter models;
};

} // namespace Triptych
