// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/rawjsoneditor.h"

#include "gui/form/editors/growingtextedit.h"
#include "gui/form/valuetext.h"
#include "gui/style/theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QTextBlock>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 2;
constexpr int kMostLines = 12;

} // namespace

QJsonValue parseJsonValue(const QString &text, JsonFault *fault)
{
    // QJsonDocument reads no scalars: the text is read as the only item of a list.
    QJsonParseError error;
    const QByteArray bytes = "[" + text.toUtf8() + "]";
    const QJsonArray list = QJsonDocument::fromJson(bytes, &error).array();
    if (error.error == QJsonParseError::NoError && list.size() == 1)
        return list.first();
    const bool isOneTooMany = error.error == QJsonParseError::NoError;
    const QString before = QString::fromUtf8(bytes.mid(1, qMax(0, error.offset - 2)));
    fault->line = static_cast<int>(before.count(u'\n')) + 1;
    fault->column = static_cast<int>(before.size() - (before.lastIndexOf(u'\n') + 1)) + 1;
    fault->reason = isOneTooMany ? RawJsonEditor::tr("more than one value") : error.errorString();
    return QJsonValue::Undefined;
}

RawJsonEditor::RawJsonEditor(const EditorSetup &setup, QWidget *parent)
    : FieldEditor(setup, parent)
    , m_text(new GrowingTextEdit(kLines, kMostLines, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text);
    m_text->setObjectName(u"json"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Not set"));
    setInput(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            readText();
    });
}

void RawJsonEditor::setValue(const QJsonValue &value)
{
    if (m_shown == value && !m_isRefused)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_shown = value;
    m_isRefused = false;
    m_text->replaceText(jsonText(value));
    markFault({});
}

//! A wavy line under the character that cannot be read, or the last one before it.
void RawJsonEditor::markFault(const JsonFault &fault)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = m_text->document()->findBlockByNumber(fault.line - 1);
    if (fault.line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        const int last = qMax(0, block.length() - 2);
        mark.cursor.setPosition(block.position() + qBound(0, fault.column - 1, last));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Theme::current(this).problem);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void RawJsonEditor::readText()
{
    const QString text = m_text->toPlainText();
    JsonFault fault;
    const QJsonValue value =
        text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : parseJsonValue(text, &fault);
    m_isRefused = fault.line > 0;
    markFault(fault);
    if (m_isRefused) {
        //: %1 and %2 are numbers, %3 is a reason such as "unterminated object"
        emit refused(tr("Line %1, column %2: %3.").arg(fault.line).arg(fault.column).arg(fault.reason));
        return;
    }
    m_shown = value;
    emit refused({});
    emit edited(value);
}

FieldEditor *makeRawJsonEditor(const EditorSetup &setup, QWidget *parent)
{
    return new RawJsonEditor(setup, parent);
}

} // namespace Triptych
