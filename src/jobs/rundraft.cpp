// SPDX-License-Identifier: Apache-2.0
#include "jobs/rundraft.h"

#include "invoke/client.h"

#include <QJsonDocument>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

RunDraft::RunDraft(const WorkflowDocument &document, std::shared_ptr<const NodeTemplates> templates,
                   FieldValues values, KnownReferences known, RunOptions options)
    : m_document(withDynamicInputs(document, *templates, values, known))
    , m_templates(std::move(templates))
    , m_values(std::move(values))
    , m_known(std::move(known))
    , m_options(std::move(options))
{
}

QList<OpenGenerator> RunDraft::openGenerators() const
{
    QList<OpenGenerator> open =
        Triptych::openGenerators(m_document, *m_templates, m_values, m_options.freshSeed);
    open.removeIf(
        [this](const OpenGenerator &generator) { return m_options.generated.contains(generator.nodeId); });
    return open;
}

void RunDraft::addGenerated(const QString &nodeId, const QJsonArray &values)
{
    m_options.generated.insert(nodeId, values);
}

QList<BatchList> RunDraft::lists() const
{
    return batchLists(m_document, *m_templates, m_values, m_options.generated, m_options.freshSeed);
}

std::optional<qint64> RunDraft::itemCount() const
{
    const std::optional<qint64> size = batchSize(lists());
    if (!size)
        return {};
    return *size * m_options.runs;
}

QList<RunProblem> RunDraft::problems() const
{
    return batchProblems(lists(), m_document, *m_templates);
}

QJsonObject RunDraft::body() const
{
    QJsonObject body = buildBatch(m_document, *m_templates, m_values, m_options);
    if (m_known.workflows.isEmpty())
        return body;
    // The attached workflow names the called inputs as they are now, not as the file's node has them.
    QJsonObject batch = body.value("batch"_L1).toObject();
    const QJsonObject attached = batch.value("workflow"_L1).toObject();
    batch.insert("workflow"_L1, withDynamicInputs(attached, m_document, *m_templates, m_values, m_known));
    body.insert("batch"_L1, batch);
    return body;
}

Reply<RunRequest> RunDraft::request() const
{
    return QtConcurrent::run([draft = *this]() -> Result<RunRequest> {
        const QJsonObject body = draft.body();
        RunRequest request{QJsonDocument(body).toJson(QJsonDocument::Compact), Triptych::itemCount(body), {}};
        const QJsonObject nodes = body["batch"_L1]["graph"_L1]["nodes"_L1].toObject();
        for (auto it = nodes.begin(); it != nodes.end(); ++it)
            request.nodeTypes.insert(it.key(), it->toObject().value("type"_L1).toString());
        return request;
    });
}

Reply<QJsonArray> generatedByServer(const Client *client, const GeneratorQuery &query)
{
    return query.kind == GeneratorQuery::Kind::DynamicPrompts
        ? client->app.dynamicPrompts(query.dynamicPrompts)
        : client->boards.imageFields(query.boardId, query.categories);
}

} // namespace Triptych
