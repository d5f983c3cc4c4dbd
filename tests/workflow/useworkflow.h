// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/batch.h"
#include "workflow/formstate.h"
#include "workflow/outputs.h"
#include "workflow/workflowfixtures.h"

namespace Triptych::Test {

//! Everything that the program does with a workflow between opening and sending.
inline void useWorkflow(const QByteArray &bytes)
{
    const Result<WorkflowDocument> document = WorkflowDocument::load(bytes);
    if (!document)
        return;
    const FormTree tree(*document, *templates());
    FormState state(tree);
    for (const FormField &field : tree.fields()) {
        state.setValue(field.index, array("[{'x':[null]}]"));
        state.resetValue(field.index);
    }
    Resources resources;
    resources.modelsKnown = true;
    state.setResources(resources);
    readinessProblems(*document, *templates(), tree, state.values(), resources, state.values());
    loadWarnings(*document, *templates(), tree);
    OutputRules(templates()).outputNodes(*document, tree);
    withResolvedResources(*document, *templates(), state.values(), resources);
    const QJsonObject body = buildBatch(*document, *templates(), state.values(), {});
    Q_ASSERT(body.value(QStringLiteral("batch")).isObject());
}

} // namespace Triptych::Test
