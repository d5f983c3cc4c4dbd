// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/formtree.h"

#include <QWidget>

class QMimeData;

namespace Triptych {

struct FormContext;
class FormState;
class WorkflowHandle;

//! What an editor is made from. The references must outlive the editor; FormView sees to it.
struct EditorSetup {
    const FormField &field;
    FormState *state; //!< never null
    WorkflowHandle *handle; //!< null: pictures cannot be uploaded
    const FormContext &context;
};

//! The widget that shows and edits the value of one field.
//!
//! Owned by its FieldFrame; GUI thread. Shows what setValue() says and sends what the user does by edited(); it keeps no
//! value of its own and never writes back by itself (workflow-semantics.md, trap 35).
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(FieldEditor)

    //! Shows the value; Undefined = unset. Never emits edited(), and keeps cursor and undo when it is shown already.
    virtual void setValue(const QJsonValue &value) = 0;

    //! Marks the editor; the sentence itself is shown by the frame.
    virtual void setProblem(const QString &text);

    //! What the server has is known, or has changed: models, boards, presets, workflows.
    virtual void showResources() { }

    //! Whether the editor carries the field's title itself, as a check box does.
    virtual bool showsTitle() const { return false; }

    //! A fact about the value that stands at the right of the title, e.g. "80 %"; usually empty.
    virtual QString fact() const { return {}; }

    //! Something is dragged over the form (null: no longer); who could take it shows that.
    virtual void setDragOffered(const QMimeData *mime);

    const FormField &field() const { return m_field; }

signals:
    void edited(const QJsonValue &value); //!< by the user
    //! What was typed is no value at all: the field keeps its old one and must not run. Empty = it is one again.
    void refused(const QString &reason);
    void factChanged();
    void imageActivated(const QString &name); //!< the user wants to look at this picture
    void dragEntered(); //!< a drag that this editor takes is over it
    void dragLeft(); //!< gone elsewhere, or dropped

protected:
    //! The widget that takes the focus, bears the problem mark and speaks for the field to a screen reader.
    void setInput(QWidget *input);
    QWidget *input() const { return m_input; }

    FormState *state() const { return m_state; }

private:
    const FormField &m_field;
    FormState *m_state;
    QWidget *m_input = nullptr;
};

//! The editor for the field's kind, from editors.def; raw JSON for a value that the kind cannot show.
FieldEditor *makeEditor(const EditorSetup &setup, QWidget *parent);

#define TRIPTYCH_EDITOR(kind) FieldEditor *make##kind##Editor(const EditorSetup &setup, QWidget *parent);
#include "gui/form/editors.def"
#undef TRIPTYCH_EDITOR

} // namespace Triptych
