// SPDX-License-Identifier: Apache-2.0
#include "gui/form/formrow.h"

#include "gui/style/theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace Triptych {

namespace {

constexpr int kSpacing = 12;
constexpr int kNarrowestPart = 80; // px: room for a number with its arrows

} // namespace

FormRow::FormRow(QWidget *parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(kSpacing);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FormRow::addPart(QWidget *part)
{
    ++m_partCount;
    m_layout->addWidget(part, 1, Qt::AlignTop);
}

void FormRow::addLine()
{
    m_layout->addWidget(new FormLine(this));
}

void FormRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool hasRoom = width() >= m_partCount * (kNarrowestPart + kSpacing) - kSpacing;
    const auto direction = hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

FormLine::FormLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
    setMinimumSize(1, 1);
}

void FormLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPoint middle = rect().center();
    const QRect line =
        width() > height() ? QRect(0, middle.y(), width(), 1) : QRect(middle.x(), 0, 1, height());
    painter.fillRect(line, Theme::current(this).innerLine);
}

} // namespace Triptych
