// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/texteditor.h"

#include "gui/form/editors/growingtextedit.h"
#include "gui/form/editors/promptweights.h"
#include "gui/form/valuetext.h"
#include "workflow/formstate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPromptLines = 3;
constexpr int kMostPromptLines = 12;

//! The author's wish, which FormTree has settled; a stored line break needs lines whatever it says.
bool wantsLines(const FormField &field)
{
    return field.settings.component == FieldSettings::Component::TextArea
        || field.storedValue.toString().contains(u'\n');
}

} // namespace

TextEditor::TextEditor(const EditorSetup &setup, QWidget *parent) : FieldEditor(setup, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    if (wantsLines(setup.field))
        makePrompt();
    else
        makeLine();
}

void TextEditor::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"line"_s);
    m_line->setPlaceholderText(valueText(field().field.defaultValue));
    layout()->addWidget(m_line);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { emit edited(text); });
}

void TextEditor::makePrompt()
{
    m_prompt = new GrowingTextEdit(kPromptLines, kMostPromptLines, this);
    m_prompt->setObjectName(u"prompt"_s);
    m_prompt->setPlaceholderText(valueText(field().field.defaultValue));
    new PromptWeights(m_prompt);
    layout()->addWidget(m_prompt);
    setInput(m_prompt);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_prompt->toPlainText();
        // The highlighter reports a change of formats as a change of text; FormState is the one who knows.
        if (!m_isShowing && state()->value(field().index) != QJsonValue(text))
            emit edited(text);
    });
}

void TextEditor::setValue(const QJsonValue &value)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString text = valueText(value);
    if (m_prompt)
        m_prompt->replaceText(text);
    else if (m_line->text() != text)
        m_line->setText(text);
}

FieldEditor *makeTextEditor(const EditorSetup &setup, QWidget *parent)
{
    if (setup.field.settings.component == FieldSettings::Component::Dropdown)
        return makeChoiceEditor(setup, parent);
    return new TextEditor(setup, parent);
}

} // namespace Triptych
