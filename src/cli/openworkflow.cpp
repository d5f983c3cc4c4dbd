// SPDX-License-Identifier: Apache-2.0
#include "cli/openworkflow.h"

#include "base/safefile.h"
#include "cli/clitext.h"
#include "cli/exitcode.h"
#include "cli/waitfor.h"
#include "jobs/referencelookup.h"

#include <QJsonDocument>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxWorkflowBytes = 512LL * 1024 * 1024; // a PNG may be large
constexpr qint64 kMaxSavedBytes = 64 * 1024 * 1024; // openapi.json, models

struct WorkflowBytes {
    QByteArray bytes;
    WorkflowOrigin source;
};

Result<QByteArray> fromServer(Session &session, Client::Mode mode, const WorkflowOrigin &source)
{
    const Result<Client *> client = session.connect(mode);
    if (!client)
        return client.error();
    if (source.kind == WorkflowOrigin::Kind::Library) {
        const Result<QByteArray> bytes = waitFor((*client)->workflows.workflow(source.location));
        if (!bytes)
            return withMissing(
                bytes.error(),
                CliText::tr("The server's library has no workflow “%1”.").arg(source.location));
        return bytes;
    }
    const Result<QByteArray> bytes = waitFor((*client)->images.workflow(source.location));
    if (!bytes)
        return withMissing(bytes.error(),
                           CliText::tr("The server has no picture “%1”.").arg(source.location));
    return bytes;
}

Result<WorkflowBytes> readWorkflow(Session &session, Client::Mode mode, const QString &file)
{
    WorkflowBytes result;
    result.source = {WorkflowOrigin::Kind::File, file};
    if (file == "-"_L1) {
        result.bytes = session.console().readAll();
        return result;
    }
    if (file.startsWith("library:"_L1))
        result.source = {WorkflowOrigin::Kind::Library, file.section(u':', 1)};
    else if (file.startsWith("image:"_L1))
        result.source = {WorkflowOrigin::Kind::ServerImage, file.section(u':', 1)};
    Result<QByteArray> bytes = result.source.kind == WorkflowOrigin::Kind::File
        ? readFile(file, kMaxWorkflowBytes)
        : fromServer(session, mode, result.source);
    if (!bytes)
        return bytes.error();
    result.bytes = bytes.take();
    return result;
}

ModelChoice choiceOf(const ModelInfo &model)
{
    return {model.key,    model.hash,    model.name,       model.base,     model.type,
            model.format, model.variant, model.providerId, model.fileSize, model.defaultWeight};
}

Result<QList<ModelInfo>> savedModels(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxSavedBytes);
    if (!bytes)
        return bytes.error();
    const QJsonValue list = QJsonDocument::fromJson(bytes.value()).object().value(u"models"_s);
    if (!list.isArray())
        return invalid(CliText::tr("“%1” is not a saved answer of /api/v2/models/.").arg(path));
    QList<ModelInfo> models;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        if (const Result<ModelInfo> model = ModelInfo::fromJson(entry.toObject()))
            models << model.value();
    }
    return models;
}

Status loadModels(const Arguments &arguments, Client *client, Resources &resources)
{
    const QString saved = arguments.value(u"--models"_s);
    if (saved.isEmpty() && !client)
        return Done{};
    const Result<QList<ModelInfo>> models =
        saved.isEmpty() ? waitFor(client->models.list()) : savedModels(saved);
    if (!models)
        return models.error();
    resources.modelsKnown = true;
    for (const ModelInfo &model : models.value())
        resources.models << choiceOf(model);
    return Done{};
}

Status loadBoards(Client *client, Resources &resources)
{
    if (!client)
        return Done{};
    const Result<QList<Board>> boards = waitFor(client->boards.list());
    if (!boards)
        return boards.error();
    resources.boardsKnown = true;
    for (const Board &board : boards.value())
        resources.boards.append({board.id, board.name});
    return Done{};
}

void lookUpReferences(const Client *client, const std::shared_ptr<WorkflowHandle> &handle)
{
    ReferenceLookup lookup(client, handle);
    QEventLoop loop;
    QObject::connect(&lookup, &ReferenceLookup::finished, &loop, &QEventLoop::quit);
    lookup.start();
    loop.exec();
}

Result<QByteArray> openApi(Session &session, Client::Mode mode)
{
    const QString saved = session.arguments().value(u"--templates"_s);
    if (!saved.isEmpty())
        return readFile(saved, kMaxSavedBytes);
    const Result<Client *> client = session.connect(mode);
    if (!client)
        return client.error();
    return (*client)->description().openApi;
}

} // namespace

QList<OptionSpec> offlineOptions()
{
    return {{u"--templates"_s, u"FILE"_s,
             CliText::tr("node types from a saved openapi.json; no server is asked")},
            {u"--models"_s, u"FILE"_s, CliText::tr("models from a saved answer of /api/v2/models/")}};
}

Result<OpenWorkflow> openWorkflow(Session &session, Client::Mode mode, const QString &name)
{
    const QString path = name.isEmpty() ? session.arguments().first() : name;
    // The file comes first: a wrong path should not cost the time of a connection.
    const Result<WorkflowBytes> file = readWorkflow(session, mode, path);
    if (!file)
        return file.error();
    const Result<QByteArray> description = openApi(session, mode);
    if (!description)
        return description.error();
    Result<NodeTemplates> templates = NodeTemplates::fromOpenApi(description.value());
    if (!templates) {
        const QString saved = session.arguments().value(u"--templates"_s);
        return saved.isEmpty()
            ? templates.error()
            : invalid(CliText::tr("“%1” is not a saved openapi.json of InvokeAI.").arg(saved));
    }
    OpenWorkflow result;
    if (!session.arguments().has(u"--templates"_s))
        result.client = session.connect(mode).value(); // openApi() has connected
    if (result.client)
        result.uploads = std::make_unique<Uploads>(result.client);
    const Result<std::shared_ptr<WorkflowHandle>> handle =
        WorkflowHandle::open(file->bytes, file->source,
                             std::make_shared<const NodeTemplates>(templates.take()), result.uploads.get());
    if (!handle)
        return invalid(CliText::tr("%1: %2").arg(path, handle.error().message));
    result.handle = handle.value();
    Resources resources;
    if (const Status status = loadModels(session.arguments(), result.client, resources); !status)
        return status.error();
    if (const Status status = loadBoards(result.client, resources); !status)
        return status.error();
    result.handle->state()->setResources(resources);
    if (result.client)
        lookUpReferences(result.client, result.handle);
    return Result<OpenWorkflow>(std::move(result));
}

} // namespace Triptych
