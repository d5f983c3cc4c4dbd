// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jobs/formhistory.h"
#include "jobs/loadreview.h"
#include "jobs/listuploads.h"
#include "jobs/randomseeds.h"
#include "jobs/rundraft.h"
#include "workflow/batch.h"
#include "workflow/formstate.h"
#include "workflow/outputs.h"

#include <memory>

namespace Triptych {

//! Where an open workflow came from.
struct WorkflowOrigin {
    enum class Kind { File, Library, ServerImage, Example, Clipboard };

    Kind kind = Kind::File;
    QString location; //!< path, library id, image name, or resource path; empty for the clipboard
};
//! Its name for callers; another struct of this name lives in workflow/, and two of one name must not be linked.
using WorkflowSource = WorkflowOrigin;

//! A workflow that was read and not opened yet: what takes long, made in any thread. A value.
struct ReadWorkflow {
    WorkflowDocument document;
    std::shared_ptr<const NodeTemplates> templates; // shared by all of one server session
    FormTree tree;
    std::shared_ptr<const OutputRules> outputRules; // shared with the jobs

    ReadWorkflow(WorkflowDocument read, std::shared_ptr<const NodeTemplates> nodeTypes);
    //! Errors: Invalid, with the sentence of WorkflowDocument::load().
    static Result<ReadWorkflow> fromBytes(const QByteArray &bytes,
                                          std::shared_ptr<const NodeTemplates> templates);
};

//! One open workflow: document, form and values; what a tab of the window and a library user hold.
//!
//! Owned by who opened it; GUI thread. The document is never modified. A field's type never changes while the handle
//! lives: another server or other node packs mean another handle (reopened() carries the values over).
class WorkflowHandle final : public QObject {
    Q_OBJECT

public:
    //! \param bytes  workflow JSON or a PNG that carries one
    //! \param templates  node types of the server; shared with the other handles of the session
    //! \param uploads  null: setFile() and setImage() are refused (offline use)
    //! Errors: Invalid, with the sentence of WorkflowDocument::load().
    static Result<std::shared_ptr<WorkflowHandle>> open(const QByteArray &bytes, const WorkflowOrigin &source,
                                                        std::shared_ptr<const NodeTemplates> templates,
                                                        Uploads *uploads);
    static std::shared_ptr<WorkflowHandle> open(ReadWorkflow workflow, const WorkflowOrigin &source,
                                                Uploads *uploads);
    Q_DISABLE_COPY_MOVE(WorkflowHandle)

    const WorkflowDocument &document() const { return m_document; }
    const FormTree &tree() const { return m_state->tree(); }
    FormState *state() const { return m_state.get(); }
    FormHistory *history() const { return m_history.get(); }
    const NodeTemplates &templates() const { return *m_templates; }
    //! Kept by the jobs that were made from it, which may outlive the handle.
    std::shared_ptr<const OutputRules> sharedOutputRules() const { return m_outputRules; }
    const WorkflowOrigin &source() const { return m_source; }
    QString title() const; //!< the workflow's name, else the file's; never empty

    //! Sets an input by its stable index. Errors: Invalid (no such index, missing, connected, or what the field says).
    Status setValue(int index, const QJsonValue &value);
    //! Uploads the picture or the MP4 at \p path and makes it the field's value; the old value stays until it is accepted,
    //! and a refusal becomes the field's problem. Errors: Invalid (no such field, a video for a picture or the other way
    //! round by the file's name, a server without videos).
    Status setFile(int index, const QString &path);
    //! Errors: Invalid (no picture field; videos come as files only).
    Status setImage(int index, const QImage &image, const QString &displayName);
    //! The same for a list of pictures, which becomes these in this order. Errors: Invalid (no list of pictures).
    Status setFiles(int index, const QStringList &paths);
    RandomSeeds *randomSeeds() const { return m_randomSeeds.get(); } //!< never null
    ListUploads *listUploads() const { return m_listUploads.get(); } //!< never null
    //! The upload that is under way for a field or was refused; null when there is none, or no such index.
    Upload *upload(int index) const;
    //! Tries a refused upload again.
    void retryUpload(int index);
    void dropUpload(int index); //!< forgets a refused or running upload; the old value stays

    //! Everything that stops a run; empty = ready.
    QList<RunProblem> problems() const;
    //! What is not as the file says on this server, and what of it was taken back.
    LoadReview *review() const { return m_review.get(); }
    QList<OutputNode> outputs() const;
    //! What only the server knows about this workflow; ReferenceLookup asks and tells.
    WorkflowReferences references() const;
    void setKnownReferences(const KnownReferences &known);
    //! A run with the current values (workflow-semantics.md 4).
    RunDraft draft(const RunOptions &options) const;

signals:
    void knownReferencesChanged(); //!< problems() and the review may be others now
    void uploadChanged(int index); //!< started, progressed, refused, accepted or dropped

private:
    WorkflowHandle(ReadWorkflow workflow, WorkflowOrigin source, Uploads *uploads);
    FieldValues sentValues() const;
    QList<RunProblem> goneReferences() const;
    Status checkInput(int index) const;
    Status checkImageField(int index, EditorKind editor) const;
    Status checkFile(int index, const QString &path) const;
    bool hasInput(int index) const { return index >= 0 && index < tree().fields().size(); }
    void follow(int index, Upload *upload);
    void takeUpload(int index);

    WorkflowDocument m_document;
    WorkflowOrigin m_source;
    std::shared_ptr<const NodeTemplates> m_templates; // shared by all handles of one server session
    std::shared_ptr<const OutputRules> m_outputRules; // shared with the jobs
    std::unique_ptr<FormState> m_state;
    KnownReferences m_known;
    std::unique_ptr<FormHistory> m_history;
    QPointer<Uploads> m_uploads;
    struct FieldUpload {
        QPointer<Upload> upload;
        QString path;
        QImage image;
        QString displayName;
    };
    QHash<int, FieldUpload> m_fieldUploads; // by firstIndex
    std::unique_ptr<RandomSeeds> m_randomSeeds;
    std::unique_ptr<ListUploads> m_listUploads; // after m_state, which it refers to
    std::unique_ptr<LoadReview> m_review; // likewise
};

//! The same workflow on other node types. \param onOthers  its document, read on them \return with the values, random seeds
//! and models taken back of \p handle
std::shared_ptr<WorkflowHandle> reopened(const WorkflowHandle &handle, ReadWorkflow onOthers,
                                         Uploads *uploads);

} // namespace Triptych
