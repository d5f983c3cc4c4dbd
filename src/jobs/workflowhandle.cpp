// SPDX-License-Identifier: Apache-2.0
#include "jobs/workflowhandle.h"

#include "transfer/picturefiles.h"
#include "transfer/videofile.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Triptych {

using namespace Qt::StringLiterals;

ReadWorkflow::ReadWorkflow(WorkflowDocument read, std::shared_ptr<const NodeTemplates> nodeTypes)
    : document(std::move(read))
    , templates(std::move(nodeTypes))
    , tree(document, *templates)
    , outputRules(std::make_shared<const OutputRules>(templates))
{
}

Result<ReadWorkflow> ReadWorkflow::fromBytes(const QByteArray &bytes,
                                             std::shared_ptr<const NodeTemplates> templates)
{
    Result<WorkflowDocument> document = WorkflowDocument::load(bytes);
    if (!document)
        return document.error();
    return ReadWorkflow(document.take(), std::move(templates));
}

Result<std::shared_ptr<WorkflowHandle>> WorkflowHandle::open(const QByteArray &bytes,
                                                             const WorkflowOrigin &source,
                                                             std::shared_ptr<const NodeTemplates> templates,
                                                             Uploads *uploads)
{
    Result<ReadWorkflow> workflow = ReadWorkflow::fromBytes(bytes, std::move(templates));
    if (!workflow)
        return workflow.error();
    return open(workflow.take(), source, uploads);
}

std::shared_ptr<WorkflowHandle> WorkflowHandle::open(ReadWorkflow workflow, const WorkflowOrigin &source,
                                                     Uploads *uploads)
{
    return std::shared_ptr<WorkflowHandle>(new WorkflowHandle(std::move(workflow), source, uploads));
}

WorkflowHandle::WorkflowHandle(ReadWorkflow workflow, WorkflowOrigin source, Uploads *uploads)
    : m_document(std::move(workflow.document))
    , m_source(std::move(source))
    , m_templates(std::move(workflow.templates))
    , m_outputRules(std::move(workflow.outputRules))
    , m_state(std::make_unique<FormState>(workflow.tree))
    , m_history(std::make_unique<FormHistory>(m_state.get()))
    , m_uploads(uploads)
    , m_randomSeeds(std::make_unique<RandomSeeds>(m_state->tree()))
    , m_listUploads(std::make_unique<ListUploads>(m_state.get(), uploads))
    , m_review(std::make_unique<LoadReview>(m_document, m_templates, m_state.get()))
{
}

std::shared_ptr<WorkflowHandle> reopened(const WorkflowHandle &handle, ReadWorkflow onOthers,
                                         Uploads *uploads)
{
    std::shared_ptr<WorkflowHandle> other =
        WorkflowHandle::open(std::move(onOthers), handle.source(), uploads);
    other->state()->restore(handle.state()->changedValues());
    other->randomSeeds()->takeFrom(*handle.randomSeeds());
    other->review()->restoreKept(handle.review()->keptKeys());
    other->history()->stack()->clear();
    return other;
}

QString WorkflowHandle::title() const
{
    if (!m_document.name().trimmed().isEmpty())
        return m_document.name().trimmed();
    const QString name = QFileInfo(m_source.location).completeBaseName();
    return name.isEmpty() ? tr("Untitled workflow") : name;
}

Status WorkflowHandle::checkInput(int index) const
{
    if (tree().fields().isEmpty())
        return invalid(tr("The workflow has no inputs."));
    if (!hasInput(index))
        return invalid(tr("The workflow has no input %1; the last one is %2.")
                           .arg(index)
                           .arg(tree().fields().size() - 1));
    const FormField &field = tree().fields().at(index);
    if (field.isMissing)
        return invalid(field.missingReason);
    if (field.isConnected())
        return invalid(tr("“%1” takes its value from “%2”.").arg(field.title, field.connectedFrom));
    return Done{};
}

Status WorkflowHandle::setValue(int index, const QJsonValue &value)
{
    if (Status status = checkInput(index); !status)
        return status;
    const FormField &field = tree().fields().at(index);
    if (!value.isUndefined()) {
        if (const QString problem = field.type->problem(field.field, value, m_state->resources());
            !problem.isEmpty())
            return invalid(tr("%1: %2").arg(field.title, problem));
    }
    dropUpload(index);
    m_listUploads->drop(index);
    m_state->setValue(index, value);
    return Done{};
}

Status WorkflowHandle::checkImageField(int index, EditorKind editor) const
{
    if (Status status = checkInput(index); !status)
        return status;
    const EditorKind own = tree().fields().at(index).editor;
    if (own == EditorKind::Video && editor == EditorKind::Image)
        return invalid(tr("Input %1 takes a video, not a picture.").arg(index));
    if (own != editor)
        return invalid(editor == EditorKind::Image
                           ? tr("Input %1 does not take a picture.").arg(index)
                           : tr("Input %1 does not take a list of pictures.").arg(index));
    if (!m_uploads)
        return invalid(tr("A picture cannot be uploaded without a server."));
    return Done{};
}

//! What the name of a file tells already, before anything is read or dropped for it.
Status WorkflowHandle::checkFile(int index, const QString &path) const
{
    const bool takesVideo = hasInput(index) && tree().fields().at(index).editor == EditorKind::Video;
    const QString name = QFileInfo(path).fileName();
    if (!takesVideo) {
        const Status status = checkImageField(index, EditorKind::Image);
        return status && isVideoPath(path)
            ? invalid(tr("“%1” is a video; input %2 takes a picture.").arg(name).arg(index))
            : status;
    }
    if (Status status = checkInput(index); !status)
        return status;
    if (isPicturePath(path))
        return invalid(tr("“%1” is a picture; input %2 takes a video.").arg(name).arg(index));
    if (!m_uploads)
        return invalid(tr("A video cannot be uploaded without a server."));
    return m_uploads->takesVideos() ? Status(Done{}) : Status(noVideosOnServer());
}

Status WorkflowHandle::setFile(int index, const QString &path)
{
    if (Status status = checkFile(index, path); !status)
        return status;
    dropUpload(index);
    const bool isVideo = tree().fields().at(index).editor == EditorKind::Video;
    Upload *upload = isVideo ? m_uploads->addVideo(path) : m_uploads->addFile(path);
    m_fieldUploads.insert(tree().fields().at(index).firstIndex, {upload, path, {}, upload->displayName()});
    follow(index, upload);
    return Done{};
}

Status WorkflowHandle::setImage(int index, const QImage &image, const QString &displayName)
{
    if (Status status = checkImageField(index, EditorKind::Image); !status)
        return status;
    dropUpload(index);
    Upload *upload = m_uploads->addImage(image, displayName);
    m_fieldUploads.insert(tree().fields().at(index).firstIndex, {upload, {}, image, displayName});
    follow(index, upload);
    return Done{};
}

Status WorkflowHandle::setFiles(int index, const QStringList &paths)
{
    if (Status status = checkImageField(index, EditorKind::ImageList); !status)
        return status;
    m_listUploads->drop(index);
    m_state->setValue(index, QJsonArray());
    QList<PictureSource> pictures;
    for (const QString &path : paths)
        pictures.append({{}, path, {}, {}});
    return m_listUploads->insert(index, 0, pictures);
}

Upload *WorkflowHandle::upload(int index) const
{
    return hasInput(index) ? m_fieldUploads.value(tree().fields().at(index).firstIndex).upload.data()
                           : nullptr;
}

void WorkflowHandle::retryUpload(int index)
{
    if (!hasInput(index) || !m_fieldUploads.contains(tree().fields().at(index).firstIndex))
        return;
    const FieldUpload old = m_fieldUploads.value(tree().fields().at(index).firstIndex);
    const Status status =
        old.image.isNull() ? setFile(index, old.path) : setImage(index, old.image, old.displayName);
    if (!status)
        m_state->setExternalProblem(index, status.error().message);
}

void WorkflowHandle::dropUpload(int index)
{
    if (!hasInput(index) || !m_fieldUploads.contains(tree().fields().at(index).firstIndex))
        return;
    const int first = tree().fields().at(index).firstIndex;
    const FieldUpload old = m_fieldUploads.take(first);
    if (old.upload) {
        old.upload->disconnect(this);
        old.upload->cancel();
    }
    m_state->setExternalProblem(first, {});
    m_state->setPending(first, false);
    emit uploadChanged(index);
}

void WorkflowHandle::follow(int index, Upload *upload)
{
    m_state->setExternalProblem(index, {});
    m_state->setPending(index, true);
    connect(upload, &Upload::changed, this, [this, index] { emit uploadChanged(index); });
    connect(upload, &Upload::finished, this, [this, index] { takeUpload(index); });
    emit uploadChanged(index);
}

void WorkflowHandle::takeUpload(int index)
{
    const int first = tree().fields().at(index).firstIndex;
    const Upload *upload = m_fieldUploads.value(first).upload;
    if (!upload)
        return;
    if (upload->state() == Upload::State::Done) {
        m_fieldUploads.remove(first);
        const QString key = upload->info().isVideo ? u"video_name"_s : u"image_name"_s;
        m_state->setValue(first, QJsonObject{{key, upload->info().name}});
    } else if (upload->error().message.isEmpty()) {
        m_fieldUploads.remove(first); // cancelled: nothing is wrong
    } else {
        m_state->setExternalProblem(first, upload->error().message);
    }
    m_state->setPending(first, false); // after the value: who waits for it sends the new one
    emit uploadChanged(index);
}

QList<RunProblem> WorkflowHandle::problems() const
{
    QList<RunProblem> list = readinessProblems(m_document, *m_templates, tree(), sentValues(),
                                               m_state->resources(), m_state->values());
    const QList<RunProblem> gone = goneReferences();
    std::copy_if(gone.cbegin(), gone.cend(), std::back_inserter(list),
                 [](const RunProblem &problem) { return !problem.isNotice; });
    for (int i = 0; i < tree().fields().size(); ++i) {
        const FormField &field = tree().fields().at(i);
        const Upload *refused = i == field.firstIndex ? upload(i) : nullptr;
        if (refused && refused->state() == Upload::State::Failed)
            list.append({field.nodeId, field.fieldName, i, refused->error().message});
        if (i != field.firstIndex)
            continue;
        for (const QString &sentence : m_listUploads->refusals(i))
            list.append({field.nodeId, field.fieldName, i, sentence});
    }
    return list + m_review->problems();
}

QList<OutputNode> WorkflowHandle::outputs() const
{
    return m_outputRules->outputNodes(m_document, tree());
}

FieldValues WorkflowHandle::sentValues() const
{
    return m_review->sentValues();
}

QList<RunProblem> WorkflowHandle::goneReferences() const
{
    return referenceProblems(m_document, *m_templates, tree(), m_state->values(), m_known);
}

WorkflowReferences WorkflowHandle::references() const
{
    return referencesOf(m_document, *m_templates, m_state->values());
}

void WorkflowHandle::setKnownReferences(const KnownReferences &known)
{
    m_known = known;
    m_review->setKnownReferences(known);
    emit knownReferencesChanged();
}

RunDraft WorkflowHandle::draft(const RunOptions &options) const
{
    RunOptions withSeeds = options;
    withSeeds.freshSeeds += m_randomSeeds->fields();
    return {m_document, m_templates, sentValues(), m_known, withSeeds};
}

} // namespace Triptych
