// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace Triptych {

//! The index map of a workflow: which index stands for which input, in the file format of invokeai-py-client, so that
//! scripts of both may read either's.
//! \return {workflow_id, generated_at, inputs: [{index, label, field_name, jsonpath}]}
QJsonObject inputMap(const WorkflowDocument &document, const FormTree &tree, const QDateTime &now);

//! What became of a recorded map since: lists of {index, label}, moved ones as {from, to, label}, missing ones as recorded.
struct InputDrift {
    QJsonArray unchanged;
    QJsonArray moved;
    QJsonArray missing;
    QJsonArray added;

    //! A script that goes by these indices would set another input, or none.
    bool breaksScripts() const { return !moved.isEmpty() || !missing.isEmpty(); }
};

//! Errors: Invalid (no index map).
Result<InputDrift> inputDrift(const FormTree &tree, const QJsonObject &recorded);

} // namespace Triptych
