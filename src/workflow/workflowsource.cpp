// SPDX-License-Identifier: Apache-2.0
#include "workflow/workflowsource.h"

#include "workflow/pngtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct SourceText {
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

Result<QByteArray> textOfPng(const QByteArray &png)
{
    const Result<QHash<QString, QString>> texts = pngTexts(png);
    if (!texts)
        return texts.error();
    const QString workflow = texts->value(u"invokeai_workflow"_s);
    if (!workflow.isEmpty())
        return workflow.toUtf8();
    if (texts->contains(u"invokeai_graph"_s))
        return invalid(SourceText::tr("This picture carries only the graph that made it, not a workflow."));
    return invalid(SourceText::tr("This picture carries no workflow."));
}

Error notJson(const QByteArray &text, const QJsonParseError &problem)
{
    const QString detail = u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset);
    const char first = text.trimmed().isEmpty() ? '\0' : text.trimmed().front();
    if (problem.error == QJsonParseError::DeepNesting)
        return invalid(SourceText::tr("The file is nested too deeply to be a workflow."), detail);
    if (first == '{' && problem.offset >= text.size() - 1)
        return invalid(SourceText::tr("The file is cut off: its end is missing."), detail);
    return invalid(SourceText::tr("The file is not JSON text and not a PNG picture."), detail);
}

bool isComfyUi(const QJsonObject &json)
{
    if (json.contains(u"last_node_id"_s))
        return true;
    return std::any_of(json.begin(), json.end(), [](const QJsonValue &value) {
        return value.isObject() && value.toObject().contains(u"class_type"_s);
    });
}

//! The workflow inside of a library record, a queue item or the server's answer about an image (JSON in
//! JSON).
QJsonObject unwrapped(const QJsonObject &json)
{
    if (json.value(u"nodes"_s).isArray())
        return json;
    const QJsonValue inner = json.value(u"workflow"_s);
    if (inner.isString())
        return QJsonDocument::fromJson(inner.toString().toUtf8()).object();
    return inner.isObject() ? inner.toObject() : json;
}

} // namespace

Result<WorkflowSource> workflowSource(const QByteArray &bytes, qint64 maxBytes)
{
    if (isPng(bytes)) {
        const Result<QByteArray> text = textOfPng(bytes);
        return text.ok() ? workflowSource(*text, maxBytes) : Result<WorkflowSource>(text.error());
    }
    if (bytes.trimmed().isEmpty())
        return invalid(SourceText::tr("The file is empty."));
    if (bytes.startsWith("version https://git-lfs"))
        return invalid(
            SourceText::tr("The file is only a git-lfs pointer; its content has not been downloaded."));
    if (bytes.size() > maxBytes)
        return invalid(SourceText::tr("The file is larger than any workflow (%1).")
                           .arg(QLocale().formattedDataSize(bytes.size())));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return notJson(bytes, problem);
    const QJsonObject json = unwrapped(document.object());
    if (json.value(u"nodes"_s).isArray() && !json.contains(u"last_node_id"_s))
        return WorkflowSource{bytes, json};
    if (isComfyUi(json))
        return invalid(SourceText::tr("This is a ComfyUI workflow; Triptych reads workflows of InvokeAI."));
    if (json.value(u"nodes"_s).isObject())
        return invalid(SourceText::tr("This is the graph of a run, not a workflow."));
    return invalid(SourceText::tr("This is not a workflow of InvokeAI: it has no nodes."));
}

} // namespace Triptych
