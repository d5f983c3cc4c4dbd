// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

//! The pieces FlatStyle is painted from: one function per element, grouped by file. Only FlatStyle includes
//! this.
namespace Triptych::FlatPaint {

constexpr qreal kRadius = 3;
constexpr qreal kStroke = 1.35; //!< of chevrons, as in the icons
constexpr int kGroove = 4;
constexpr int kHandle = 14;
constexpr int kArrowRoom = 16; //!< right of a tool button's word that opens a menu

enum class Direction { Up, Down, Left, Right };

//! A rounded box whose edge lies inside \p rect.
void box(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &edge, qreal width = 1);
void chevron(QPainter *painter, const QRectF &around, Direction direction, const QColor &colour);
//! Colour and width of a control's edge: problem, focus, hover or plain, in this order.
QPen edgePen(const QStyleOption *option, const QWidget *widget);
bool isPrimary(const QStyleOption *option, const QWidget *widget);
//! A tool button that shows a word and opens a menu: it gets an arrow, an icon alone does not.
bool isMenuWord(const QStyleOption *option);
//! A copy of the palette in which Highlight is the tint of a row and its text stays plain.
QPalette tinted(const QPalette &palette);

// flatpaint_controls.cpp
void button(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void toolButton(const QStyleOption *option, QPainter *painter);
void field(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void checkBox(const QStyleOption *option, QPainter *painter);
void radioButton(const QStyleOption *option, QPainter *painter);
void slider(const QStyleOptionSlider *option, const QRect &handle, QPainter *painter);
void scrollBar(const QStyleOptionSlider *option, const QRect &handle, QPainter *painter,
               const QWidget *widget);
void progress(const QStyleOptionProgressBar *option, QPainter *painter);

// flatpaint_panels.cpp
void tab(const QStyleOptionTab *option, QPainter *painter);
void dockTitle(const QStyleOptionDockWidget *option, QPainter *painter, const QRect &textRect);
void menuBarItem(const QStyleOptionMenuItem *option, QPainter *painter);
void branch(const QStyleOption *option, QPainter *painter);
void header(const QStyleOption *option, QPainter *painter);
void rubberBand(const QStyleOption *option, QPainter *painter);
void tipLabel(const QStyleOption *option, QPainter *painter);
//! A one pixel line in the middle of \p rect, along its longer side.
void line(QPainter *painter, const QRect &rect, const QColor &colour);

} // namespace Triptych::FlatPaint
