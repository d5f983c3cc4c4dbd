// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/formcontext.h"

#include <QHash>
#include <QScrollArea>
#include <QTimer>

#include <memory>

class QBoxLayout;

namespace Triptych {

class FieldFrame;
class SizeBar;
class WorkflowHandle;
struct FormElement;

//! The form of one open workflow: its elements in display order, an editor per field.
//!
//! Owned by the tab that shows it; GUI thread. Shows FormState and writes what the user does into it; keeps nothing.
//! The editors of the first screen are made at once, the others in short slices while the form is already in use.
class FormView final : public QScrollArea {
    Q_OBJECT

public:
    //! \param handle  shared with the window's list of tabs and a run under way
    FormView(std::shared_ptr<WorkflowHandle> handle, const FormContext &context, QWidget *parent = nullptr);
    ~FormView() override;
    Q_DISABLE_COPY_MOVE(FormView)

    const std::shared_ptr<WorkflowHandle> &handle() const { return m_handle; }

    //! Scrolls to a field and gives its editor the focus. \param index  of FormTree; others are ignored
    void focusField(int index);

    //! Something is dragged over the window (null: no longer): fields that could take it show that.
    void setDragOffered(const QMimeData *mime);

    //! A run was tried: fields that only lack a value say so as a problem.
    void setRunTried();

    bool isComplete() const { return m_builtCount == m_frames.size(); } //!< every editor is made

signals:
    void imageActivated(const QString &name); //!< the user wants to look at this picture
    void completed(); //!< the last editor is made

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillColumn(const FormElement &column, QBoxLayout *layout);
    void addElement(const FormElement &element, QBoxLayout *layout);
    void addSizeBar(const FormElement &parent, QBoxLayout *layout);
    QWidget *makeRow(const FormElement &row);
    QWidget *makeText(const FormElement &element);
    QWidget *makeEmptyNote();
    QWidget *makeFrame(const FormElement &element, bool inRow);
    void buildNext();
    void buildSlice();
    void followFocus(QWidget *old, QWidget *now);
    FieldFrame *frameAround(QWidget *widget) const;

    std::shared_ptr<WorkflowHandle> m_handle;
    FormContext m_context; // editors refer to it
    QList<FieldFrame *> m_frames; // in display order, which is the order of their indexes
    QHash<int, FieldFrame *> m_frameOf; // by field index
    QHash<int, SizeBar *> m_sizeBars; // by the indexes of width and height
    qsizetype m_builtCount = 0;
    QTimer m_dragEnd; // a drag that leaves one part of the form usually enters the next
};

} // namespace Triptych
