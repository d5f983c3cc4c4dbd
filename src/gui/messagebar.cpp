// SPDX-License-Identifier: Apache-2.0
#include "gui/messagebar.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QString icon;
    QColor colour;
    QColor fill;
    QColor line;
};

Look lookOf(MessageBar::Level level, const Theme &theme)
{
    switch (level) {
    case MessageBar::Level::Info:
        return {u"info"_s, theme.accent, theme.barInfo, theme.barInfoLine};
    case MessageBar::Level::Warning:
        return {u"warning"_s, theme.warning, theme.barWarning, theme.barWarningLine};
    case MessageBar::Level::Problem:
        break;
    }
    return {u"error"_s, theme.problem, theme.barError, theme.barErrorLine};
}

} // namespace

MessageBar::MessageBar(Level level, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_level(level)
    , m_symbol(new QLabel(this))
    , m_text(new QLabel(text, this))
{
    m_text->setTextFormat(Qt::PlainText); // sentences of servers and file names
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setObjectName(u"closeBar"_s);
    close->setAutoRaise(true);
    close->setIcon(icon(u"close"_s));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::closed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    setAccessibleName(text);
    updateSymbol();
}

void MessageBar::setAction(const QString &text, std::function<void()> run)
{
    m_action = new QPushButton(text, this);
    m_action->setObjectName(u"barAction"_s);
    connect(m_action, &QPushButton::clicked, this, [run] { run(); });
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    row->insertWidget(2, m_action);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::updateSymbol()
{
    const Look look = lookOf(m_level, Theme::current(this));
    m_symbol->setPixmap(icon(look.icon, look.colour).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateSymbol();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_level, Theme::current(this));
    QPainter painter(this);
    painter.fillRect(rect(), look.fill);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
}

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    hide();
}

void MessageArea::show(const QString &cause, MessageBar::Level level, const QString &text,
                       const QString &action, std::function<void()> run)
{
    if (const MessageBar *same = m_bars.value(cause); same && same->text() == text)
        return;
    clear(cause);
    auto *bar = new MessageBar(level, text, this);
    if (!action.isEmpty())
        bar->setAction(action, std::move(run));
    connect(bar, &MessageBar::closed, this, [this, cause] { clear(cause); });
    m_bars.insert(cause, bar);
    m_layout->addWidget(bar);
    setVisible(true);
}

void MessageArea::clear(const QString &cause)
{
    if (MessageBar *bar = m_bars.take(cause)) {
        bar->hide();
        bar->deleteLater(); // it may be the sender
    }
    setVisible(!m_bars.isEmpty());
}

QString MessageArea::text(const QString &cause) const
{
    const MessageBar *bar = m_bars.value(cause);
    return bar ? bar->text() : QString();
}

} // namespace Triptych
