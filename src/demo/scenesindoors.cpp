// SPDX-License-Identifier: Apache-2.0
#include "demo/scenes.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Triptych {

namespace {

void drawTower(SceneCanvas &canvas, QRectF box, const QColor &wall, const QColor &lamp)
{
    SceneDice &dice = canvas.dice;
    canvas.painter.fillRect(box, wall);
    const double step = canvas.unit(0.018);
    for (double y = box.top() + step; y < box.bottom() - step; y += step * 1.5) {
        for (double x = box.left() + step * 0.6; x < box.right() - step; x += step * 1.2) {
            if (dice.below(5) > 1)
                continue;
            QColor light = lamp;
            light.setAlpha(90 + dice.below(150));
            canvas.painter.fillRect(QRectF(x, y, step * 0.55, step * 0.7), light);
        }
    }
}

void drawBall(SceneCanvas &canvas, QPointF at, double radius, const QColor &colour)
{
    QRadialGradient shadow(at + QPointF(radius * 0.3, radius * 0.95), radius * 1.5);
    shadow.setColorAt(0, QColor(0, 0, 0, 130));
    shadow.setColorAt(1, QColor(0, 0, 0, 0));
    canvas.painter.setBrush(shadow);
    canvas.painter.drawEllipse(at + QPointF(radius * 0.3, radius * 0.95), radius * 1.5, radius * 0.35);
    QRadialGradient body(at - QPointF(radius * 0.35, radius * 0.4), radius * 1.7);
    body.setColorAt(0, mixed(colour, Qt::white, 0.65));
    body.setColorAt(0.3, colour);
    body.setColorAt(1, mixed(colour, Qt::black, 0.75));
    canvas.painter.setBrush(body);
    canvas.painter.drawEllipse(at, radius, radius);
}

void drawBlossom(SceneCanvas &canvas, QPointF at, double radius, const QColor &colour)
{
    const int petals = 5 + canvas.dice.below(4);
    for (int i = 0; i < petals; ++i) {
        const double angle = 2 * std::numbers::pi * i / petals;
        const QPointF centre = at + QPointF(std::cos(angle), std::sin(angle)) * radius * 0.62;
        canvas.painter.setBrush(mixed(colour, Qt::black, 0.05 * (i % 3)));
        canvas.painter.drawEllipse(centre, radius * 0.5, radius * 0.5);
    }
    canvas.painter.setBrush(QColor(0xf2, 0xc1, 0x4e));
    canvas.painter.drawEllipse(at, radius * 0.3, radius * 0.3);
}

} // namespace

void drawNightCity(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const QColor haze = QColor::fromHsv(190 + dice.below(130), 130, 120);
    canvas.sky(mixed(haze, Qt::black, 0.85), mixed(haze, Qt::black, 0.55), haze);
    canvas.glow({dice.in(0.15, 0.85), dice.in(0.12, 0.3)}, dice.in(0.04, 0.07), QColor(0xf4, 0xf0, 0xdd));
    for (int row = 0; row < 3; ++row) {
        const QColor wall = mixed(haze, QColor(0x08, 0x09, 0x16), 0.45 + 0.24 * row);
        for (double x = -0.05; x < 1.0;) {
            const double width = dice.in(0.06, 0.14);
            const double top = dice.in(0.34, 0.6) + 0.12 * row;
            drawTower(canvas, QRectF(canvas.x(x), canvas.y(top), canvas.x(width), canvas.y(1.05 - top)), wall,
                      QColor(0xff, 0xd7, 0x8a));
            x += width * dice.in(0.85, 1.25);
        }
    }
}

void drawForest(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const bool isWarm = dice.below(2) == 0;
    const QColor fog = isWarm ? QColor(0xf0, 0xcf, 0x9a) : QColor(0xc5, 0xd6, 0xd8);
    const QColor bark = isWarm ? QColor(0x35, 0x22, 0x18) : QColor(0x16, 0x26, 0x2b);
    canvas.sky(mixed(fog, bark, 0.35), fog, mixed(fog, bark, 0.25));
    canvas.glow({dice.in(0.3, 0.7), dice.in(0.3, 0.5)}, 0.05, mixed(fog, Qt::white, 0.6));
    for (int row = 0; row < 4; ++row) {
        const double depth = (row + 1) / 4.0;
        const int trunks = 14 - row * 2;
        for (int i = 0; i < trunks; ++i) {
            const double width = canvas.unit(0.012 + 0.03 * depth * depth) * dice.in(0.7, 1.3);
            const double foot = canvas.y(0.7 + 0.3 * depth);
            const double x = canvas.x(dice.in(-0.02, 1.02));
            QLinearGradient trunk(x, 0, x + width, 0);
            trunk.setColorAt(0, mixed(fog, bark, 0.25 + 0.7 * depth));
            trunk.setColorAt(1, mixed(fog, bark, 0.1 + 0.6 * depth));
            canvas.painter.fillRect(QRectF(x, 0, width, foot), trunk);
        }
        canvas.ridge(0.72 + 0.26 * depth, 0.012, mixed(fog, bark, 0.2 + 0.7 * depth));
    }
}

void drawStillLife(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const QColor wall = QColor::fromHsv(20 + dice.below(190), 60, 110 + dice.below(90));
    canvas.sky(mixed(wall, Qt::black, 0.3), wall, mixed(wall, Qt::black, 0.2));
    const double table = dice.in(0.58, 0.68);
    QLinearGradient wood(0, canvas.y(table), 0, canvas.size.height());
    wood.setColorAt(0, QColor(0x8a, 0x64, 0x46));
    wood.setColorAt(1, QColor(0x3e, 0x2a, 0x1e));
    canvas.painter.fillRect(QRectF(0, canvas.y(table), canvas.size.width(), canvas.size.height()), wood);
    const std::array<QColor, 5> fruits{QColor(0xb5, 0x35, 0x2c), QColor(0xe0, 0xa4, 0x33),
                                       QColor(0x5e, 0x7f, 0x32), QColor(0x7a, 0x2f, 0x4c),
                                       QColor(0xd9, 0x7b, 0x3f)};
    const int count = 3 + dice.below(3);
    for (int i = 0; i < count; ++i) {
        const double radius = canvas.unit(dice.in(0.07, 0.15));
        const double x = canvas.x(0.5 + (i - (count - 1) / 2.0) * 0.15 + dice.in(-0.03, 0.03));
        const double y = canvas.y(table + 0.02 + 0.05 * dice.in(0, 1)) - radius * 0.35;
        drawBall(canvas, {x, y}, radius, fruits[size_t(dice.below(5))]);
    }
}

void drawFlowers(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const bool isDark = dice.below(2) == 0;
    const QColor paper = isDark ? QColor(0x1d, 0x2f, 0x2b) : QColor(0xee, 0xe7, 0xd6);
    const QColor leaf = isDark ? QColor(0x5d, 0x8a, 0x66) : QColor(0x3f, 0x6b, 0x4a);
    canvas.sky(paper, paper, mixed(paper, Qt::black, 0.08));
    const std::array<QColor, 4> colours{QColor(0xd2, 0x4a, 0x42), QColor(0xe9, 0x9c, 0xb4),
                                        QColor(0xf0, 0xc9, 0x6b), QColor(0x8a, 0x83, 0xc8)};
    const QColor colour = colours[size_t(dice.below(4))];
    const int count = 3 + dice.below(3);
    for (int i = 0; i < count; ++i) {
        const QPointF foot(canvas.x(0.5 + (i - (count - 1) / 2.0) * 0.12), canvas.y(1.02));
        const QPointF head(canvas.x(0.5 + (i - (count - 1) / 2.0) * 0.21), canvas.y(dice.in(0.2, 0.48)));
        QPainterPath stem(foot);
        stem.quadTo(QPointF(foot.x(), (foot.y() + head.y()) / 2), head);
        canvas.painter.strokePath(stem, QPen(leaf, canvas.unit(0.012)));
        for (int k = 0; k < 3; ++k) {
            const QPointF at = stem.pointAtPercent(0.25 + 0.2 * k);
            canvas.painter.save();
            canvas.painter.translate(at);
            canvas.painter.rotate(k % 2 ? -35 : 215);
            canvas.painter.setBrush(mixed(leaf, Qt::black, 0.1 * k));
            canvas.painter.drawEllipse(QPointF(canvas.unit(0.06), 0), canvas.unit(0.065), canvas.unit(0.022));
            canvas.painter.restore();
        }
        drawBlossom(canvas, head, canvas.unit(dice.in(0.07, 0.1)), colour);
    }
}

void drawAbstract(SceneCanvas &canvas)
{
    SceneDice &dice = canvas.dice;
    const std::array<QColor, 6> inks{QColor(0xf1, 0xe6, 0xcf), QColor(0x1f, 0x3d, 0x5c),
                                     QColor(0xd9, 0x4f, 0x46), QColor(0xee, 0xb0, 0x4a),
                                     QColor(0x2f, 0x8f, 0x83), QColor(0x14, 0x1a, 0x26)};
    const int columns = 3 + dice.below(3);
    const double cell = canvas.size.width() / columns;
    const int rows = int(std::ceil(canvas.size.height() / cell));
    for (int i = 0; i < rows * columns; ++i) {
        const QRectF box((i % columns) * cell, (i / columns) * cell, cell + 1, cell + 1);
        const int ground = dice.below(6);
        const QColor ink = inks[size_t((ground + 1 + dice.below(5)) % 6)];
        canvas.painter.fillRect(box, inks[size_t(ground)]);
        canvas.painter.setBrush(ink);
        const int corner = dice.below(4);
        const QPointF at(corner % 2 ? box.right() : box.left(), corner / 2 ? box.bottom() : box.top());
        canvas.painter.save();
        canvas.painter.setClipRect(box);
        switch (dice.below(3)) {
        case 0:
            canvas.painter.drawEllipse(at, cell, cell);
            break;
        case 1:
            canvas.painter.drawEllipse(box.center(), cell * 0.3, cell * 0.3);
            break;
        default:
            canvas.painter.drawPolygon(QPolygonF({box.topLeft(), box.bottomRight(), at}));
        }
        canvas.painter.restore();
    }
}

} // namespace Triptych
