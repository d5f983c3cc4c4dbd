// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/references.h"

namespace Triptych {

//! One difference between what a workflow file says and what Triptych makes of it on this server.
struct LoadNote {
    enum class Kind {
        Replaced, //!< another value is used, or none; can be taken back
        Missing, //!< the server lacks it: node type, model, board, picture
        Unfit, //!< a value that its field does not take; kept, and it stops a run unless the server takes it all the same
        LeftOut, //!< not used: a connection, a value, a part of the form
        Version, //!< good to know, nothing is lost
    };

    Kind kind = Kind::LeftOut;
    QString nodeId;
    QString fieldName; //!< empty when it concerns the node or the whole workflow
    int index = -1; //!< form field, -1 when the form does not show it
    QString message; //!< one sentence for people
};

//! Everything that is replaced, missing, unfit or left out, grouped by kind in the order of LoadNote::Kind. Pure.
QList<LoadNote> loadReport(const WorkflowDocument &document, const NodeTemplates &templates,
                           const FormTree &tree, const Resources &resources,
                           const KnownReferences &known = {});

//! Heading of a group, for people.
QString loadNoteTitle(LoadNote::Kind kind);

} // namespace Triptych
