// SPDX-License-Identifier: Apache-2.0
#include "gui/form/problemline.h"

#include "gui/form/valuetext.h"
#include "gui/style/icon.h"
#include "gui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIcon = 14;
constexpr int kGap = 8;

} // namespace

ProblemLine::ProblemLine(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kIcon + kGap, 0, 0, 0);
    row->addWidget(m_label);
    m_label->setObjectName(u"problem"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    colourLabel();
    hide();
}

void ProblemLine::setText(const QString &text)
{
    m_label->setText(breakable(text));
    setVisible(!text.isEmpty());
}

QColor ProblemLine::colour() const
{
    const Theme &theme = Theme::current(this);
    return m_kind == Kind::Problem ? theme.problem : theme.warning;
}

void ProblemLine::colourLabel()
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colour());
    m_label->setPalette(coloured);
}

void ProblemLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = qMax(0, (fontMetrics().height() - kIcon) / 2);
    const int left = layoutDirection() == Qt::RightToLeft ? width() - kIcon : 0;
    drawIcon(&painter, m_kind == Kind::Problem ? u"error"_s : u"warning"_s, {left, top, kIcon, kIcon},
             colour());
}

void ProblemLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourLabel();
}

} // namespace Triptych
