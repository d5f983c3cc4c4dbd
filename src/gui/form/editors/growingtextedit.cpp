// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/growingtextedit.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace Triptych {

GrowingTextEdit::GrowingTextEdit(int minimumLines, int maximumLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_minimumLines(minimumLines)
    , m_maximumLines(maximumLines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { fit(); });
    fit();
}

void GrowingTextEdit::replaceText(const QString &text)
{
    if (toPlainText() == text && m_hasText)
        return;
    if (!m_hasText) {
        m_hasText = true;
        setPlainText(text);
        return;
    }
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

int GrowingTextEdit::heightOf(int lines) const
{
    const double text = fontMetrics().lineSpacing() * lines + 2 * document()->documentMargin();
    return static_cast<int>(std::ceil(text)) + 2 * frameWidth() + 2;
}

void GrowingTextEdit::fit()
{
    // QPlainTextDocumentLayout counts its height in lines, wrapped ones included.
    const int lines = static_cast<int>(document()->documentLayout()->documentSize().height());
    // Fractions of line heights must not show a bar for a text that is shown whole.
    setVerticalScrollBarPolicy(lines > m_maximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int height = heightOf(qBound(m_minimumLines, lines, m_maximumLines));
    if (maximumHeight() != height)
        setFixedHeight(height);
}

QSize GrowingTextEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, heightOf(m_minimumLines)};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {0, heightOf(m_minimumLines)};
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus() || verticalScrollBar()->maximum() == 0)
        event->ignore(); // the form scrolls
    else
        QPlainTextEdit::wheelEvent(event);
}

} // namespace Triptych
