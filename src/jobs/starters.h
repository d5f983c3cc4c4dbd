// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

namespace Triptych {

//! What a starter needs of one server.
struct StarterNeeds {
    QStringList missing; //!< what the server lacks, for people; empty = it can run
    QStringList models; //!< names of the models that were chosen, in form order
    QJsonObject values; //!< the chosen models by "nodeId.fieldName"
};

//! One of our own workflows for a common task, seen by one server.
struct Starter {
    QString path; //!< of the resource
    QString base; //!< of its models, e.g. "sd-1"
    QString family; //!< as people call it, e.g. "SD1.5"
    QString title; //!< the task
    QString description;
    StarterNeeds needs;

    bool canRun() const { return needs.missing.isEmpty(); }
};

//! Chooses a model for each model field of the form, and says which fields find none and which node types the server
//! lacks. Pure.
//!
//! \param base  models of another base do not work together, although a field's filter may allow several
StarterNeeds starterNeeds(const WorkflowDocument &document, const NodeTemplates &templates,
                          const QList<ModelChoice> &models, const QString &base);

//! All starters of starters.def, in its order. Reads them from the resources: some milliseconds.
QList<Starter> starters(const NodeTemplates &templates, const QList<ModelChoice> &models);

} // namespace Triptych
