// SPDX-License-Identifier: Apache-2.0
#include "demo/scenes.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Triptych {

namespace {

struct Palette {
    QColor top;
    QColor middle;
    QColor bottom;
    QColor light;
};

// Dawn, noon, dusk, night: the four moods that the outdoor scenes share.
const std::array<Palette, 4> &palettes()
{
    static const std::array<Palette, 4> all{{
        {QColor(0x6f, 0x86, 0xb5), QColor(0xd9, 0xb8, 0xb0), QColor(0xf6, 0xdf, 0xbd),
         QColor(0xff, 0xf3, 0xd6)},
        {QColor(0x4f, 0x8f, 0xb8), QColor(0x9c, 0xc6, 0xd3), QColor(0xe6, 0xee, 0xe4),
         QColor(0xff, 0xfd, 0xee)},
        {QColor(0x3c, 0x35, 0x5e), QColor(0x9b, 0x5f, 0x75), QColor(0xf0, 0xa8, 0x6c),
         QColor(0xff, 0xe1, 0xa8)},
        {QColor(0x0b, 0x10, 0x2b), QColor(0x1c, 0x2a, 0x55), QColor(0x4b, 0x5a, 0x86),
         QColor(0xf2, 0xf4, 0xff)},
    }};
    return all;
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double amount)
{
    const auto blend = [amount](int from, int to) { return int(from + (to - from) * amount); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

void SceneCanvas::sky(const QColor &top, const QColor &middle, const QColor &bottom)
{
    QLinearGradient gradient(0, 0, 0, size.height());
    gradient.setColorAt(0, top);
    gradient.setColorAt(0.5, middle);
    gradient.setColorAt(0.85, bottom);
    painter.fillRect(QRectF(QPointF(), size), gradient);
}

void SceneCanvas::glow(QPointF centre, double radius, const QColor &colour)
{
    const QPointF at(x(centre.x()), y(centre.y()));
    QColor halo = colour;
    halo.setAlpha(110);
    QRadialGradient gradient(at, unit(radius * 5));
    gradient.setColorAt(0, halo);
    halo.setAlpha(28); // a straight fall shows its rim
    gradient.setColorAt(0.45, halo);
    halo.setAlpha(0);
    gradient.setColorAt(1, halo);
    painter.setBrush(gradient);
    painter.drawEllipse(at, unit(radius * 5), unit(radius * 5));
    painter.setBrush(colour);
    painter.drawEllipse(at, unit(radius), unit(radius));
}

void SceneCanvas::ridge(double height, double roughness, const QColor &colour)
{
    std::array<double, 5> phases;
    for (double &phase : phases)
        phase = dice.in(0, 2 * std::numbers::pi);
    const double aspect = size.width() / size.height();
    QPainterPath path(QPointF(0, size.height()));
    constexpr int kPoints = 90;
    for (int i = 0; i <= kPoints; ++i) {
        const double at = double(i) / kPoints;
        double lift = 0;
        double weight = 1;
        double frequency = 2.2 * aspect;
        for (const double phase : phases) {
            lift += weight * std::sin(frequency * at * 2 + phase);
            weight *= 0.5;
            frequency *= 2.1;
        }
        path.lineTo(x(at), y(height - roughness * lift));
    }
    path.lineTo(size.width(), size.height());
    QLinearGradient shade(0, y(height - roughness), 0, y(std::min(1.0, height + 0.3)));
    shade.setColorAt(0, colour);
    shade.setColorAt(1, mixed(colour, Qt::white, 0.16));
    painter.fillPath(path, shade);
}

void drawHills(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const Palette &mood = palettes()[size_t(dice.below(4))];
    canvas.sky(mood.top, mood.middle, mood.bottom);
    canvas.glow({dice.in(0.2, 0.8), dice.in(0.15, 0.38)}, dice.in(0.035, 0.06), mood.light);
    const QColor ground = QColor::fromHsv(dice.below(360), 90, 70);
    const int layers = 4 + dice.below(3);
    for (int i = 0; i < layers; ++i) {
        const double depth = double(i + 1) / layers;
        canvas.ridge(0.42 + 0.5 * depth - 0.08, 0.09 - 0.04 * depth, mixed(mood.middle, ground, depth));
    }
}

void drawDesert(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const bool isRed = dice.below(3) == 0;
    const Palette &mood = palettes()[size_t(isRed ? 2 : dice.below(3))];
    canvas.sky(mood.top, mood.middle, mood.bottom);
    canvas.glow({dice.in(0.15, 0.85), dice.in(0.14, 0.32)}, dice.in(0.04, 0.07), mood.light);
    const QColor lit = isRed ? QColor(0xd8, 0x7a, 0x52) : QColor(0xe8, 0xb4, 0x6a);
    const QColor shadow = isRed ? QColor(0x6b, 0x2d, 0x38) : QColor(0x9a, 0x5b, 0x38);
    for (int i = 0; i < 5; ++i) {
        const double base = 0.46 + 0.13 * i;
        const double crest = dice.in(0.15, 0.85);
        QPainterPath dune(QPointF(canvas.x(-0.4), canvas.y(base + 0.25)));
        dune.quadTo(canvas.x(crest - 0.2), canvas.y(base + 0.05), canvas.x(crest), canvas.y(base));
        dune.quadTo(canvas.x(crest + 0.2), canvas.y(base + 0.14), canvas.x(1.4), canvas.y(base + 0.16));
        dune.lineTo(canvas.x(1.4), canvas.y(1.1));
        dune.lineTo(canvas.x(-0.4), canvas.y(1.1));
        canvas.painter.fillPath(dune, mixed(mood.middle, lit, 0.4 + 0.15 * i));
        QPainterPath lee(QPointF(canvas.x(crest), canvas.y(base)));
        lee.cubicTo(canvas.x(crest - 0.04), canvas.y(base + 0.1), canvas.x(crest + 0.1), canvas.y(base + 0.2),
                    canvas.x(crest - 0.06), canvas.y(base + 0.5));
        lee.lineTo(canvas.x(1.5), canvas.y(base + 0.5));
        lee.quadTo(canvas.x(crest + 0.2), canvas.y(base + 0.14), canvas.x(crest), canvas.y(base));
        canvas.painter.fillPath(lee, mixed(mood.middle, shadow, 0.35 + 0.14 * i));
    }
}

void drawSea(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const Palette &mood = palettes()[size_t(dice.below(4))];
    canvas.sky(mood.top, mood.middle, mood.bottom);
    const double horizon = dice.in(0.42, 0.55);
    const double sun = dice.in(0.25, 0.75);
    canvas.glow({sun, horizon - dice.in(0.1, 0.28)}, dice.in(0.04, 0.06), mood.light);
    QLinearGradient water(0, canvas.y(horizon), 0, canvas.size.height());
    water.setColorAt(0, mixed(mood.bottom, QColor(0x2d, 0x7f, 0x8c), 0.45));
    water.setColorAt(1, mixed(mood.top, QColor(0x08, 0x2f, 0x45), 0.6));
    canvas.painter.fillRect(QRectF(0, canvas.y(horizon), canvas.size.width(), canvas.size.height()), water);
    for (int i = 0; i < 90; ++i) {
        const double depth = std::pow(dice.in(0, 1), 1.6);
        const double spread = 0.04 + 0.3 * depth;
        QColor glint = mood.light;
        glint.setAlpha(int(170 * (1 - depth) + 30));
        canvas.painter.setBrush(glint);
        const QPointF at(canvas.x(sun + dice.in(-spread, spread) * dice.in(0.2, 1)),
                         canvas.y(horizon + 0.01 + depth * (1 - horizon)));
        canvas.painter.drawEllipse(at, canvas.unit(0.012 + 0.05 * depth),
                                   canvas.unit(0.0016 + 0.005 * depth));
    }
    const double boat = dice.in(0.15, 0.85);
    const double scale = dice.in(0.05, 0.11);
    const double keel = horizon + 0.06;
    const auto at = [&](double dx, double dy) {
        return QPointF(canvas.x(boat) + canvas.unit(scale * dx), canvas.y(keel) + canvas.unit(scale * dy));
    };
    canvas.painter.setBrush(QColor(0xf6, 0xf1, 0xe6));
    canvas.painter.drawPolygon(QPolygonF({at(0, -1.7), at(0, -0.15), at(0.9, -0.15)}));
    canvas.painter.setBrush(QColor(0xd9, 0xd2, 0xc2));
    canvas.painter.drawPolygon(QPolygonF({at(-0.08, -1.4), at(-0.08, -0.15), at(-0.6, -0.15)}));
    canvas.painter.setBrush(QColor(0x4a, 0x2c, 0x24));
    canvas.painter.drawPolygon(QPolygonF({at(-0.8, -0.05), at(1, -0.05), at(0.7, 0.25), at(-0.6, 0.25)}));
}

} // namespace Triptych
