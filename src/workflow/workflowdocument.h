// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "workflow/field.h"

#include <QJsonObject>
#include <QList>
#include <QPointF>

#include <functional>
#include <memory>

namespace Triptych {

class NodeTemplates;
struct ResolvedEdge;

//! One stored input of a node.
struct NodeInput {
    QString name;
    QString label; //!< user's title, may be empty
    QString description;
    //! Absent and null both mean "unset"; null is kept as null (core_metadata).
    QJsonValue value = QJsonValue::Undefined;
};

//! One node of a workflow file.
struct WorkflowNode {
    enum class Kind { Invocation, Notes, Connector, CurrentImage, Other };

    QString id;
    Kind kind = Kind::Invocation;
    QString type; //!< invocation type, e.g. "noise"; empty for other kinds
    QString version;
    QString label;
    bool isIntermediate = true;
    std::optional<bool> useCache; //!< unset: the template's default applies
    QList<FieldTemplate> dynamicInputs; //!< of call_saved_workflow: what the file says about its inputs (4.6)
    QList<NodeInput> inputs; //!< by name: QJsonObject keeps no order (trap 20)

    const NodeInput *input(const QString &name) const;
};

//! One real edge (type "default"); collapsed edges are drawing only and not listed.
struct WorkflowEdge {
    QString source;
    QString sourceHandle;
    QString target;
    QString targetHandle;

    bool operator==(const WorkflowEdge &) const = default;
};

//! A workflow as it was loaded. Immutable; cheap to copy (shared data); never written back to where it came
//! from.
class WorkflowDocument final {
public:
    //! \param bytes  a workflow file: JSON text, or a PNG that carries one (chunk `invokeai_workflow`)
    //! Errors: Invalid, each with one sentence that names the reason: not JSON, cut file, not a workflow
    //! (ComfyUI and git-lfs pointers are named), PNG without a workflow, PNG with only a graph, meta.version
    //! of another major, larger than kMaxBytes. A library record or queue item around
    //! the workflow is unwrapped.
    static Result<WorkflowDocument> load(const QByteArray &bytes);
    static constexpr qint64 kMaxBytes = 8 * 1024 * 1024; //!< of the JSON text; a PNG may be larger

    QString name() const;
    QString author() const;
    QString description() const;
    QString notes() const;
    QString schemaVersion() const; //!< `meta.version` of the file, before any migration in memory

    const QList<WorkflowNode> &nodes() const;
    const QList<WorkflowEdge> &edges() const; //!< in file order, type "default" only
    const WorkflowNode *node(const QString &id) const;
    QStringList doubledIds() const; //!< of nodes that are left out, because an earlier one has the id

    //! The raw `form` object, or an empty one. FormTree reads it.
    QJsonObject form() const;
    //! (nodeId, fieldName) in file order.
    QList<std::pair<QString, QString>> exposedFields() const;

    //! The whole workflow as 4.0.0-shaped JSON, unknown keys kept.
    const QJsonObject &json() const;
    //! The text that was loaded (of a PNG: the chunk's text).
    const QByteArray &originalBytes() const;

private:
    friend QList<ResolvedEdge> resolvedEdges(const WorkflowDocument &document,
                                             const NodeTemplates &templates);

    WorkflowDocument() = default;
    //! What \p resolve gives, which is asked for once for each templates: every check of a workflow begins with its edges.
    //! \param templates  NodeTemplates::identity()
    std::shared_ptr<const QList<ResolvedEdge>> edgesOn(
        quint64 templates, const std::function<QList<ResolvedEdge>()> &resolve) const;

    struct Data;
    std::shared_ptr<const Data> m_data; // shared by the copies of one immutable document
};

} // namespace Triptych
