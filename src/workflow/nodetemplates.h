// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "workflow/field.h"

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
class NodeTemplates final {
public:
    //! Takes some 30 ms for the 1.8 to 3 MB of a real server: call it in the pool.
    //! Errors: BadReply (not JSON, no `components.schemas`, no invocation in it).
    static Result<NodeTemplates> fromOpenApi(const QByteArray &bytes);

    //! Names what templates were made from: 128 bits in hex; the same in every process on this machine.
    static QString cacheKey(const QByteArray &openApi);
    //! Everything in a form that is read again in a tenth of the time; of this build of the program only.
    QByteArray toCache() const;
    //! \return nothing when the bytes are of another build, cut or changed
    static std::optional<NodeTemplates> fromCache(const QByteArray &bytes);

    const NodeTemplate *find(const QString &nodeType) const;
    QStringList nodeTypes() const;
    int count() const { return static_cast<int>(m_nodes.size()); }
    //! The same of two copies, another of whatever was read anew: what was computed with one may be used with the other.
    quint64 identity() const { return m_identity; }

private:
    void addSchemas(const QJsonObject &schemas);
    static quint64 newIdentity();

    QHash<QString, NodeTemplate> m_nodes;
    quint64 m_identity = 0; // of templates without a node type
};

} // namespace Triptych
