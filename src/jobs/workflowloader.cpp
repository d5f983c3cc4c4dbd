// SPDX-License-Identifier: Apache-2.0
#include "jobs/workflowloader.h"

#include "base/safefile.h"
#include "invoke/client.h"
#include "workflow/workflowcopy.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 256LL * 1024 * 1024; // a PNG that carries one may be large

struct LoaderText {
    Q_DECLARE_TR_FUNCTIONS(LoaderText)
};

struct Prefix {
    WorkflowSource::Kind kind;
    QString text;
};

const QList<Prefix> &prefixes()
{
    static const QList<Prefix> list{{WorkflowSource::Kind::File, u"file:"_s},
                                    {WorkflowSource::Kind::Library, u"library:"_s},
                                    {WorkflowSource::Kind::ServerImage, u"image:"_s},
                                    {WorkflowSource::Kind::Example, u"example:"_s},
                                    {WorkflowSource::Kind::Clipboard, u"clipboard:"_s}};
    return list;
}

} // namespace

Reply<QByteArray> loadWorkflowBytes(const WorkflowSource &source, const Client *client)
{
    switch (source.kind) {
    case WorkflowSource::Kind::Library:
        return client->workflows.workflow(source.location);
    case WorkflowSource::Kind::ServerImage:
        return client->images.workflow(source.location);
    case WorkflowSource::Kind::Clipboard:
        return QtConcurrent::run([]() -> Result<QByteArray> {
            return invalid(LoaderText::tr("The workflow came from the clipboard and is not there any more."));
        });
    case WorkflowSource::Kind::File:
    case WorkflowSource::Kind::Example:
        break;
    }
    const QString path = source.location;
    return QtConcurrent::run([path] { return readFile(path, kMaxFileBytes); });
}

Reply<ReadWorkflow> readWorkflow(const QByteArray &bytes, std::shared_ptr<const NodeTemplates> templates)
{
    return QtConcurrent::run([bytes, templates] { return ReadWorkflow::fromBytes(bytes, templates); });
}

Reply<ReadWorkflow> readWorkflow(const WorkflowDocument &document,
                                 std::shared_ptr<const NodeTemplates> templates)
{
    return QtConcurrent::run(
        [document, templates]() -> Result<ReadWorkflow> { return ReadWorkflow(document, templates); });
}

Reply<bool> hasOtherText(const WorkflowSource &source, const QByteArray &text)
{
    return QtConcurrent::run([path = source.location, text]() -> Result<bool> {
        const Result<QByteArray> bytes = readFile(path, kMaxFileBytes);
        if (!bytes)
            return bytes.error();
        if (*bytes == text)
            return false; // the usual case, without parsing it a second time
        const Result<WorkflowDocument> now = WorkflowDocument::load(*bytes);
        if (!now)
            return now.error();
        return now->originalBytes() != text;
    });
}

Reply<Done> saveWorkflowCopy(const WorkflowHandle &handle, const QString &path)
{
    const WorkflowDocument document = handle.document();
    const FieldValues values = handle.state()->values();
    return QtConcurrent::run(
        [document, values, path] { return writeFile(path, workflowCopy(document, values)); });
}

QString toText(const WorkflowSource &source)
{
    for (const Prefix &prefix : prefixes()) {
        if (prefix.kind == source.kind)
            return prefix.text + source.location;
    }
    return {};
}

WorkflowSource workflowSourceFromText(const QString &text)
{
    for (const Prefix &prefix : prefixes()) {
        if (text.startsWith(prefix.text))
            return {prefix.kind, text.mid(prefix.text.size())};
    }
    return {WorkflowSource::Kind::Example, kFirstExample};
}

} // namespace Triptych
