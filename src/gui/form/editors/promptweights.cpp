// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/promptweights.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextCursor>

#include <algorithm>
#include <cmath>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The weight behind a closing bracket and how long it is; length 0 when there is none.
WeightedPart weightAt(const QString &prompt, qsizetype at)
{
    static const QRegularExpression kWeight(uR"((?:(\d*\.?\d+)|(\++)|(-+)))"_s);
    const auto match = kWeight.match(prompt, at, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    WeightedPart part;
    part.length = match.capturedLength();
    if (match.capturedLength(1) > 0)
        part.weight = match.captured(1).toDouble();
    else
        part.weight = std::pow(match.capturedLength(2) > 0 ? 1.1 : 0.9, part.length);
    return part;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'\'';
}

QString weightText(double weight)
{
    return QString::number(std::round(weight * 10) / 10, 'g', 3);
}

} // namespace

QList<WeightedPart> weightedParts(const QString &prompt)
{
    QList<WeightedPart> parts;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < prompt.size(); ++i) {
        if (prompt[i] == u'\\') {
            ++i; // an escaped bracket is a character of the prompt
        } else if (prompt[i] == u'(') {
            open.append(i);
        } else if (prompt[i] == u')' && !open.isEmpty()) {
            WeightedPart part = weightAt(prompt, i + 1);
            part.start = open.takeLast();
            part.length += i + 1 - part.start;
            if (part.weight != 1)
                parts.append(part);
        }
    }
    std::sort(parts.begin(), parts.end(),
              [](const WeightedPart &a, const WeightedPart &b) { return a.start < b.start; });
    return parts;
}

QList<PromptMark> promptMarks(const QString &prompt)
{
    static const QRegularExpression kTrigger(uR"(<[^<>\s][^<>]*>)"_s);
    QList<PromptMark> marks;
    QList<PromptMark> open; // of the groups that are not closed yet, with their bars
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < prompt.size(); ++i) {
        if (prompt[i] == u'\\') {
            ++i;
        } else if (prompt[i] == u'{') {
            starts.append(open.size());
            open.append({i, 1, PromptMark::Kind::Choice});
        } else if (prompt[i] == u'|' && !starts.isEmpty()) {
            open.append({i, 1, PromptMark::Kind::Choice});
        } else if (prompt[i] == u'}' && !starts.isEmpty()) {
            const qsizetype from = starts.takeLast();
            marks.append(open.mid(from));
            marks.append({i, 1, PromptMark::Kind::Choice});
            open.resize(from);
        }
    }
    QRegularExpressionMatchIterator triggers = kTrigger.globalMatch(prompt);
    while (triggers.hasNext()) {
        const QRegularExpressionMatch match = triggers.next();
        marks.append({match.capturedStart(), match.capturedLength(), PromptMark::Kind::Trigger});
    }
    std::sort(marks.begin(), marks.end(),
              [](const PromptMark &a, const PromptMark &b) { return a.start < b.start; });
    return marks;
}

QString withWeight(const QString &prompt, qsizetype *start, qsizetype *end, int steps)
{
    double weight = 1;
    QString words;
    const QList<WeightedPart> parts = weightedParts(prompt);
    const auto around = std::find_if(parts.rbegin(), parts.rend(), [&](const WeightedPart &part) {
        return part.start <= *start && part.start + part.length >= *end;
    });
    if (around != parts.rend()) {
        const qsizetype close = prompt.lastIndexOf(u')', around->start + around->length - 1);
        weight = around->weight;
        words = prompt.mid(around->start + 1, close - around->start - 1);
        *start = around->start;
        *end = around->start + around->length;
    } else {
        if (*start == *end) {
            while (*start > 0 && isWordCharacter(prompt[*start - 1]))
                --*start;
            while (*end < prompt.size() && isWordCharacter(prompt[*end]))
                ++*end;
        }
        words = prompt.mid(*start, *end - *start);
    }
    if (words.trimmed().isEmpty())
        return prompt;
    const QString text = weightText(qMax(0.1, weight + 0.1 * steps));
    const QString part = text == u"1"_s ? words : u"("_s + words + u")"_s + text;
    const QString result = prompt.left(*start) + part + prompt.mid(*end);
    *end = *start + part.size();
    return result;
}

PromptWeights::PromptWeights(QPlainTextEdit *edit) : QSyntaxHighlighter(edit->document()), m_edit(edit)
{
    edit->installEventFilter(this);
}

void PromptWeights::highlightBlock(const QString &text)
{
    const QPalette palette = m_edit->palette();
    // One after the other, in the order in which they stand in the text: what is inside is marked last.
    for (const PromptMark &mark : promptMarks(text)) {
        QTextCharFormat format;
        format.setForeground(palette.color(QPalette::Link));
        if (mark.kind == PromptMark::Kind::Trigger)
            format.setFontItalic(true);
        else
            format.setFontWeight(QFont::DemiBold);
        setFormat(static_cast<int>(mark.start), static_cast<int>(mark.length), format);
    }
    for (const WeightedPart &part : weightedParts(text)) {
        const auto role = part.weight > 1 ? QPalette::Link : QPalette::PlaceholderText;
        for (qsizetype i = part.start; i < part.start + part.length; ++i) {
            QTextCharFormat both = format(static_cast<int>(i)); // bold and italic stay
            both.setForeground(palette.color(role));
            setFormat(static_cast<int>(i), 1, both);
        }
    }
}

bool PromptWeights::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || !isKey)
        return QSyntaxHighlighter::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isArrow = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (!isArrow || key->modifiers() != Qt::ControlModifier || m_edit->isReadOnly())
        return QSyntaxHighlighter::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        change(key->key() == Qt::Key_Up ? 1 : -1);
    event->accept();
    return true;
}

void PromptWeights::change(int steps)
{
    QTextCursor cursor = m_edit->textCursor();
    // Weights are read within one paragraph, as highlightBlock() shows them.
    const QTextBlock block = document()->findBlock(cursor.selectionStart());
    qsizetype start = cursor.selectionStart() - block.position();
    qsizetype end = qMin(cursor.selectionEnd() - block.position(), block.length() - 1);
    const QString before = block.text();
    const QString after = withWeight(before, &start, &end, steps);
    if (after == before)
        return;
    const int position = block.position();
    cursor.setPosition(position);
    cursor.setPosition(position + static_cast<int>(before.size()), QTextCursor::KeepAnchor);
    cursor.insertText(after);
    cursor.setPosition(position + static_cast<int>(start));
    cursor.setPosition(position + static_cast<int>(end), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

} // namespace Triptych
