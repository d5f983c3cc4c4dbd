// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "workflow/batch.h"
#include "workflow/references.h"

#include <memory>

namespace Triptych {

class Client;

//! What is sent for one run.
struct RunRequest {
    QByteArray json;
    int items = 0; //!< that it asks for
    QHash<QString, QString> nodeTypes; //!< of its graph, by id
};

//! One run as it was when it was asked for: later edits of the form do not reach it. What only the server can make (dynamic
//! prompts, pictures of a board) is asked for once and added; then the body is complete.
class RunDraft final {
public:
    //! \param templates  shared with the session, which may get others while the run is prepared
    //! \param values  with models and references already resolved
    //! \param known  the called workflows, for the attached workflow
    RunDraft(const WorkflowDocument &document, std::shared_ptr<const NodeTemplates> templates,
             FieldValues values, KnownReferences known, RunOptions options);

    //! Generators whose values are not there yet.
    QList<OpenGenerator> openGenerators() const;
    void addGenerated(const QString &nodeId, const QJsonArray &values);

    //! How many queue items it makes, all runs together; nothing while a list is not known.
    std::optional<qint64> itemCount() const;
    //! Empty or unequal lists, as far as they are known.
    QList<RunProblem> problems() const;
    //! The body of enqueue_batch. Every generator must have its values.
    QJsonObject body() const;
    //! The same as text, made in the pool: a large workflow takes longer than a frame. Fails never.
    Reply<RunRequest> request() const;

private:
    QList<BatchList> lists() const;

    WorkflowDocument m_document;
    std::shared_ptr<const NodeTemplates> m_templates; // shared with the session
    FieldValues m_values;
    KnownReferences m_known;
    RunOptions m_options;
};

//! The values that the server makes. Errors: Rejected (a prompt that it cannot read), NotFound (the board is gone), and all
//! errors of the connection.
Reply<QJsonArray> generatedByServer(const Client *client, const GeneratorQuery &query);

} // namespace Triptych
