// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

namespace Triptych {

//! A node whose pictures count as results.
struct OutputNode {
    QString nodeId;
    QString nodeType;
    QString title;
    int boardInputIndex = -1; //!< form index of its board field, -1 where the form has none
    bool isIntermediate = false; //!< only when nothing else qualifies: sinks that do not save to the gallery
};

//! One picture of a finished session.
struct OutputImage {
    QString nodeId; //!< source node = workflow node
    QString imageName;
    QList<int> iterationPath;
    bool isVideo = false;
    bool isIntermediate = false; //!< only when the session has nothing that reaches the gallery
};

//! The nodes whose pictures reach the gallery (workflow-semantics.md 7.2): rules are the rows of outputs.def.
class OutputRules final {
public:
    //! \param templates  shared with whoever else works with the same server; not null
    explicit OutputRules(std::shared_ptr<const NodeTemplates> templates);

    //! Saves a picture of its own: an image or video output, not a batch, generator or pass-through type.
    bool savesImages(const QString &nodeType) const;
    QList<OutputNode> outputNodes(const WorkflowDocument &document, const FormTree &tree) const;

private:
    // Shared: outlives a reconnect that replaces the server's templates.
    std::shared_ptr<const NodeTemplates> m_templates;
};

//! Pictures named by one output object (`invocation_complete.result` or an entry of `session.results`), in
//! order.
QStringList imageNames(const QJsonObject &output);

//! A finished queue item's `session` -> its pictures: nodes in the order they ran, per node sorted by
//! iteration and without doubles (7.3). Intermediate pictures count only where no output node saves to the
//! gallery (7.2). A picture that is also among the inputs of the node that names it was not made by it and is
//! left out.
QList<OutputImage> mapOutputs(const QJsonObject &session, const OutputRules &rules);

} // namespace Triptych
