// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;

namespace Triptych {

//! One of our own line drawings, resources/icons/<name>.svg, drawn in the text colour of the application's
//! palette.
//!
//! The colour is looked up while painting: disabled, selected and checked (accent) icons and a change of the
//! look come by themselves. Crisp at any size and scale; meant for 16 and 24 px. \param name  file name
//! without ".svg", e.g. u"chevron-down"_s; an unknown name asserts and draws nothing
QIcon icon(const QString &name);

//! The same drawing in one fixed colour, e.g. `Theme::problem`; a disabled one is still drawn as disabled.
QIcon icon(const QString &name, const QColor &colour);

//! Draws the icon into \p rect in \p colour; for delegates and styles, which know their colour already.
void drawIcon(QPainter *painter, const QString &name, const QRect &rect, const QColor &colour);

} // namespace Triptych
