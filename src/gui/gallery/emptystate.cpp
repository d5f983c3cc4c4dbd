// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery/emptystate.h"

#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Triptych {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_symbol->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_action->setObjectName(u"emptyAction"_s);
    m_action->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_symbol);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    updateSymbol();
}

void EmptyState::setText(const QString &text, const QString &action)
{
    m_text->setText(text);
    QString label = action;
    m_action->setText(label.replace('&'_L1, "&&"_L1));
    m_action->setVisible(!action.isEmpty());
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateSymbol();
}

void EmptyState::updateSymbol()
{
    const QColor colour = Theme::current(this).palette.color(QPalette::PlaceholderText);
    m_symbol->setPixmap(icon(u"images"_s, colour).pixmap(QSize(24, 24), devicePixelRatioF()));
}

} // namespace Triptych
