// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/nodetemplates.h"

#include <QJsonObject>

namespace Triptych {

//! Reads node templates out of `components.schemas` of an openapi.json (workflow-semantics.md 3.1, 3.2).
//!
//! A local of NodeTemplates::fromOpenApi(); any thread.
class SchemaParser final {
public:
    explicit SchemaParser(const QJsonObject &schemas) : m_schemas(schemas) { }

    //! \param schema  one entry with "class": "invocation"
    //! \return nothing for node types that no workflow holds, or without a type
    std::optional<NodeTemplate> node(const QJsonObject &schema);

    //! The type by the first rule that matches; nothing when none does: such a field does not exist.
    std::optional<TypeName> type(const QJsonObject &property) const;

private:
    QList<FieldTemplate> inputs(const QString &nodeType, const QJsonObject &properties) const;
    QList<FieldTemplate> outputs(const QString &nodeType, const QString &schemaName) const;
    std::optional<FieldTemplate> field(const QString &name, const QJsonObject &property) const;
    QList<FieldTemplate> sharedOutputs(const QString &nodeType, const QString &schemaName);
    QJsonArray options(const QJsonObject &property, const QList<QJsonObject> &members) const;

    QJsonObject m_schemas;
    QHash<QString, QList<FieldTemplate>> m_outputs; // by output type
};

} // namespace Triptych
