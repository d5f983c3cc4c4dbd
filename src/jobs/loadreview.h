// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formstate.h"
#include "workflow/loadreport.h"

#include <memory>

namespace Triptych {

//! How an open workflow differs from its file on this server, and which replacements were taken back. Owned by its
//! WorkflowHandle; GUI thread.
class LoadReview final : public QObject {
    Q_OBJECT

public:
    //! \param state  its resources are those of the server; outlives this
    LoadReview(const WorkflowDocument &document, std::shared_ptr<const NodeTemplates> templates,
               FormState *state);
    Q_DISABLE_COPY_MOVE(LoadReview)

    QList<LoadNote> notes() const;
    void setKnownReferences(const KnownReferences &known);
    //! Takes a replacement back (or makes it again). The file's own value stays then, which stops a run until another one
    //! is chosen.
    void keepFileValue(const QString &nodeId, const QString &fieldName, bool keep);
    bool keepsFileValue(const QString &nodeId, const QString &fieldName) const;
    //! "nodeId.fieldName" of each that was taken back: what is kept over a restart.
    QStringList keptKeys() const;
    void restoreKept(const QStringList &keys);
    QList<RunProblem> problems() const; //!< of values that were taken back
    //! The form's values and the replacements that stand: what is sent.
    FieldValues sentValues() const;

signals:
    void changed();

private:
    void giveUpKept(int index);
    void showHeld();
    FieldValues replacedValues() const; //!< the form's, and every replacement

    WorkflowDocument m_document;
    std::shared_ptr<const NodeTemplates> m_templates; // shared by all handles of one server session
    FormState *m_state;
    KnownReferences m_known;
    QSet<std::pair<QString, QString>> m_kept; // node and field
};

} // namespace Triptych
