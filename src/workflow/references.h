// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/graphbuilder.h"

namespace Triptych {

//! What one workflow names and only the server knows: pictures, videos and called workflows.
struct WorkflowReferences {
    QStringList images; //!< and videos, which the server names "<uuid>.mp4"
    QStringList workflows; //!< library ids of call_saved_workflow
};

//! The server's answers. What is in neither list of a pair was not asked, or not answered, and is not judged.
struct KnownReferences {
    QSet<QString> missingImages; //!< and videos
    QSet<QString> missingWorkflows;
    QHash<QString, WorkflowDocument> workflows; //!< called ones, by library id
};

//! One dynamic input of a call_saved_workflow node: a field of the called workflow's form (4.6).
struct CalledInput {
    QString name; //!< "saved_workflow_input::NODE::FIELD"
    QString label;
    QString description;
    FieldTemplate field;
    QJsonValue value = QJsonValue::Undefined; //!< of the called workflow itself
};

WorkflowReferences referencesOf(const WorkflowDocument &document, const NodeTemplates &templates,
                                const FieldValues &values);

//! The fields of the called workflow's form, then those of exposedFields that are not in it.
QList<CalledInput> calledInputs(const WorkflowDocument &called, const NodeTemplates &templates);

//! \p values, and what the server's answers make of the others (6.3, 4.6): pictures that are gone leave their lists
//! and the file's optional inputs, dynamic
//! inputs that the file has no type for get the called workflow's value, and those that it does not have any more go.
FieldValues withKnownReferences(const WorkflowDocument &document, const NodeTemplates &templates,
                                const FieldValues &values, const KnownReferences &known);

//! The attached workflow with the dynamic inputs as today's called workflows describe them.
QJsonObject withDynamicInputs(const QJsonObject &attached, const WorkflowDocument &document,
                              const NodeTemplates &templates, const FieldValues &values,
                              const KnownReferences &known);

//! The same for a run: edges into inputs that a called workflow does not have, or has of another type, do not count.
WorkflowDocument withDynamicInputs(const WorkflowDocument &document, const NodeTemplates &templates,
                                   const FieldValues &values, const KnownReferences &known);

//! Pictures and called workflows that are gone: what stops the run (a picture that is needed or was chosen, a workflow)
//! first, then notices about what withKnownReferences() leaves out.
QList<RunProblem> referenceProblems(const WorkflowDocument &document, const NodeTemplates &templates,
                                    const FormTree &tree, const FieldValues &values,
                                    const KnownReferences &known);

} // namespace Triptych
