// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"
#include "gui/form/problemline.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Triptych {

class LinkButton;

//! One field of a form: title, facts, description, editor, problem line.
//!
//! Owned by FormView; GUI thread. Empty and about as high as a field until build(), so that a form of hundreds of
//! fields shows at once.
class FieldFrame final : public QWidget {
    Q_OBJECT

public:
    //! Where the frame stands; beside others, editors must stand in one line.
    enum class Place { Column, Row };

    FieldFrame(const EditorSetup &setup, Place place, QWidget *parent);
    Q_DISABLE_COPY_MOVE(FieldFrame)

    void build(); //!< makes the parts; a no-op the second time
    FieldEditor *editor() const { return m_editor; } //!< null before build(), and for a missing field
    const FormField &field() const { return m_setup.field; }

    void showValue(); //!< from FormState
    void showProblem(); //!< and what becomes of a value of the file; from FormState
    void setRunTried(); //!< from now on a value that is only missing is a problem, too
    void setActive(bool active); //!< the focus is within

signals:
    void imageActivated(const QString &name);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMissing();
    void buildHeader();
    void buildEditor();
    void buildNotes();
    void showParts();
    bool isOnlyAwaited() const;
    void addNote(const QString &text);
    void showLine(ProblemLine *&line, ProblemLine::Kind kind, const QString &text);
    void showFact();
    void showReset();
    void reset();

    EditorSetup m_setup;
    Place m_place;
    bool m_isBuilt = false;
    bool m_isActive = false;
    bool m_isRunTried = false;
    FieldEditor *m_editor = nullptr;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_header = nullptr;
    QWidget *m_dot = nullptr;
    QLabel *m_fact = nullptr;
    LinkButton *m_reset = nullptr; // made when first needed
    ProblemLine *m_problem = nullptr; // made when first needed
    ProblemLine *m_notice = nullptr; // made when first needed
};

} // namespace Triptych
