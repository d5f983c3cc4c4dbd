// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "workflow/field.h"

#include <QSet>

namespace Triptych {

//! What a server's node type looks like.
struct NodeTemplate {
    QString type; //!< e.g. "denoise_latents"
    QString title; //!< without the trailing word "Invocation"
    QString description;
    QString version; //!< three numbers
    QString nodePack;
    QString classification;
    QString outputType; //!< last path segment of `output.$ref`, e.g. "ImageOutput"
    bool useCache = true; //!< default of a node's useCache
    QList<FieldTemplate> inputs; //!< by name: QJsonObject keeps no order (trap 20)
    QList<FieldTemplate> outputs;

    const FieldTemplate *input(const QString &name) const;
    const FieldTemplate *output(const QString &name) const;
};

//! A type whose nodes make a batch's values and are never part of a graph (4.4); known without any server.
bool isBatchOrGeneratorType(const QString &nodeType);

//! Every node type of one server, from the bytes of its `/openapi.json`. Immutable value; any thread.
//!
//! Also answers what a server can do (hasPath, hasSchemaProperty): features are asked of this document and
//! never of the version number (server-api.md 11).
class NodeTemplates final {
public:
    //! Takes some 30 ms for the 1.8 to 3 MB of a real server: call it in the pool.
    //! Errors: BadReply (not JSON, no `components.schemas`, no invocation in it).
    static Result<NodeTemplates> fromOpenApi(const QByteArray &bytes);

    const NodeTemplate *find(const QString &nodeType) const;
    QStringList nodeTypes() const;
    int count() const { return static_cast<int>(m_nodes.size()); }

    //! \param path  exactly as in openapi, e.g. "/api/v1/gallery/item_names"
    bool hasPath(const QString &path) const { return m_paths.contains(path); }
    //! e.g. ("EnqueueBatchResult", "item_ids")
    bool hasSchemaProperty(const QString &schema, const QString &property) const;

private:
    void addSchemas(const QJsonObject &schemas);

    QHash<QString, NodeTemplate> m_nodes;
    QSet<QString> m_paths;
    QHash<QString, QSet<QString>> m_schemaProperties;
};

} // namespace Triptych
