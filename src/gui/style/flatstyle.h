// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace Triptych {

//! How a control differs from the plain one; see setControlLook().
enum class ControlLook {
    Normal,
    Small, //!< 24 px high instead of font height + 10: buttons in message bars and list rows
    Primary, //!< filled with Highlight, for the one primary action where QPushButton::setDefault() does not
    //!< reach
};

//! Gives one button its look; kept as a dynamic property, so that FlatStyle is the only one who reads it.
void setControlLook(QWidget *control, ControlLook look);

//! Shows or clears the problem edge of a field (line edit, spin box, combo box, text edit, image field).
void setProblemShown(QWidget *field, bool shown);

//! Fusion with flat controls: one edge, no gradients, focus and problems shown in the edge; no style sheet.
//!
//! Owned by the application (QApplication::setStyle takes it); GUI thread. Colours come from the option's
//! palette and from the Theme that belongs to it. What is not drawn here is drawn by Fusion.
class FlatStyle final : public QProxyStyle {
    Q_OBJECT

public:
    FlatStyle();
    ~FlatStyle() override;
    Q_DISABLE_COPY_MOVE(FlatStyle)

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;

    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;
};

} // namespace Triptych
