// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainter>

#include <array>
#include <random>

namespace Triptych {

//! Random numbers that are the same on every platform: the distributions of <random> are not, the generator
//! is.
class SceneDice final {
public:
    explicit SceneDice(quint32 seed) : m_engine(seed) { }

    double in(double low, double high) { return low + (high - low) * (quint32(m_engine()) / 4294967296.0); }
    int below(int count) { return int(quint64(m_engine()) * quint64(count) >> 32); }

private:
    std::mt19937 m_engine;
};

//! What a scene draws with: a painter over \p size pixels, and the dice.
struct SceneCanvas {
    QPainter &painter;
    QSizeF size;
    SceneDice &dice;

    double x(double fraction) const { return fraction * size.width(); }
    double y(double fraction) const { return fraction * size.height(); }
    //! A length measured on the shorter side.
    double unit(double fraction) const { return fraction * std::min(size.width(), size.height()); }

    void sky(const QColor &top, const QColor &middle, const QColor &bottom);
    //! A soft light: bright core, wide halo. Position in fractions.
    void glow(QPointF centre, double radius, const QColor &colour);
    //! A ridge from left to right, filled down to the lower edge. \p height: fraction of the picture at mean.
    void ridge(double height, double roughness, const QColor &colour);
};

QColor mixed(const QColor &a, const QColor &b, double amount);

void drawHills(SceneCanvas &canvas);
void drawSea(SceneCanvas &canvas);
void drawNightCity(SceneCanvas &canvas);
void drawForest(SceneCanvas &canvas);
void drawStillLife(SceneCanvas &canvas);
void drawDesert(SceneCanvas &canvas);
void drawFlowers(SceneCanvas &canvas);
void drawAbstract(SceneCanvas &canvas);

} // namespace Triptych
