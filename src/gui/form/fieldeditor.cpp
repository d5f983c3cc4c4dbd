// SPDX-License-Identifier: Apache-2.0
#include "gui/form/fieldeditor.h"

#include "gui/style/flatstyle.h"
#include "workflow/formstate.h"

#include <QEvent>

namespace Triptych {

using namespace Qt::StringLiterals;

FieldEditor::FieldEditor(const EditorSetup &setup, QWidget *parent)
    : QWidget(parent)
    , m_field(setup.field)
    , m_state(setup.state)
{
    setObjectName(u"editor%1"_s.arg(setup.field.index));
    connect(m_state, &FormState::resourcesChanged, this, [this] { showResources(); });
}

void FieldEditor::setInput(QWidget *input)
{
    m_input = input;
    setFocusProxy(input);
    input->setAccessibleName(m_field.title);
}

void FieldEditor::setProblem(const QString &text)
{
    if (!m_input)
        return;
    setProblemShown(m_input, !text.isEmpty());
    m_input->setAccessibleDescription(text.isEmpty() ? m_field.description : text);
}

void FieldEditor::setDragOffered(const QMimeData *) { }

FieldEditor *makeEditor(const EditorSetup &setup, QWidget *parent)
{
    switch (setup.field.editor) {
#define TRIPTYCH_EDITOR(kind)                                                                                \
    case EditorKind::kind:                                                                                   \
        return make##kind##Editor(setup, parent);
#include "gui/form/editors.def"
#undef TRIPTYCH_EDITOR
    }
    return makeRawJsonEditor(setup, parent);
}

} // namespace Triptych
