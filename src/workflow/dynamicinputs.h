// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/field.h"

#include <QJsonObject>

namespace Triptych {

//! `dynamicInputTemplates` of a call_saved_workflow node, as the page writes them into the file: the types of the called
//! workflow's inputs, known without asking anybody (workflow-semantics.md 4.6). What is malformed is left out.
QList<FieldTemplate> dynamicInputs(const QJsonObject &templates);

} // namespace Triptych
