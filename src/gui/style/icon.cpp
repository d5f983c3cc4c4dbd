// SPDX-License-Identifier: Apache-2.0
#include "gui/style/icon.h"

#include "gui/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

//! The drawing as a mask filled with \p colour, cached. Size in device pixels.
QPixmap render(const QString &name, QSize size, const QColor &colour)
{
    const QString key = u"triptych-icon/%1/%2x%3/%4"_s.arg(name, QString::number(size.width()),
                                                           QString::number(size.height()),
                                                           QString::number(colour.rgba(), 16));
    QPixmap pixmap;
    if (size.isEmpty() || QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer drawing(u":/icons/%1.svg"_s.arg(name));
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

//! Draws one named drawing in the palette's colour; owned by the QIcon that holds it; GUI thread.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(const QString &name, const QColor &colour) : m_name(name), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        drawIcon(painter, m_name, rect, colour(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_name, size, colour(mode, state));
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_colour); }
    QString key() const override { return u"TriptychLineIcon"_s; }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        if (m_colour.isValid())
            return m_colour;
        return state == QIcon::On ? Theme::of(palette).accent
                                  : palette.color(QPalette::Active, QPalette::Text);
    }

    QString m_name;
    QColor m_colour; //!< invalid = the palette's
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &colour)
{
    Q_ASSERT_X(QFile::exists(u":/icons/%1.svg"_s.arg(name)), "Triptych::icon", qPrintable(name));
    return QIcon(new LineIconEngine(name, colour));
}

void drawIcon(QPainter *painter, const QString &name, const QRect &rect, const QColor &colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = render(name, (QSizeF(rect.size()) * ratio).toSize(), colour);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

} // namespace Triptych
