// SPDX-License-Identifier: Apache-2.0
#include "gui/form/editors/taggedlineedit.h"

#include "gui/style/theme.h"

#include <QPainter>

namespace Triptych {

namespace {

constexpr double kTagFont = 0.85; // of the text's size
constexpr int kPadding = 4;
constexpr int kGap = 8;
constexpr int kRadius = 2;

QFont tagFont(QFont font)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * kTagFont));
    else
        font.setPointSizeF(font.pointSizeF() * kTagFont);
    return font;
}

} // namespace

void TaggedLineEdit::setTags(const QString &tag, const QString &warning)
{
    if (m_tag == tag && m_warning == warning)
        return;
    m_tag = tag;
    m_warning = warning;
    update();
}

int TaggedLineEdit::widthOf(const QString &tag) const
{
    return QFontMetrics(tagFont(font())).horizontalAdvance(tag) + 2 * kPadding;
}

void TaggedLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (hasFocus() && isModified())
        return;
    QPainter painter(this);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int height = QFontMetrics(tagFont(font())).height() + 1;
    int room = width() - 2;
    const auto place = [&](int left, int width) {
        return QRect(isMirrored ? this->width() - left - width : left, (this->height() - height) / 2, width,
                     height);
    };
    if (!m_warning.isEmpty()) {
        const int width = widthOf(m_warning);
        drawTag(&painter, place(room - width, width), m_warning, Theme::current(this).warning);
        room -= width + kGap;
    }
    const int start = fontMetrics().horizontalAdvance(text()) + kGap + 6;
    if (!m_tag.isEmpty() && start + widthOf(m_tag) <= room)
        drawTag(&painter, place(start, widthOf(m_tag)), m_tag, palette().color(QPalette::PlaceholderText));
}

void TaggedLineEdit::drawTag(QPainter *painter, const QRect &rect, const QString &tag,
                             const QColor &colour) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colour);
    // A long model name runs under the tag: the ground keeps both readable.
    painter->setBrush(palette().color(QPalette::Base));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter->setFont(tagFont(font()));
    painter->drawText(rect, Qt::AlignCenter, tag);
    painter->restore();
}

} // namespace Triptych
