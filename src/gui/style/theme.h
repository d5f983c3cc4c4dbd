// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace Triptych {

//! Every colour of the program: a palette, and the colours that QPalette has no role for.
//!
//! A constant value, made once for each of the two looks; whoever paints asks current() while painting, so
//! that a change of the look needs no notice. The figures are the table of the design (src/README.md).
struct Theme {
    QPalette palette;

    QColor accent; //!< frames, ticks, focus, progress; never a fill under white text (that is Highlight)
    QColor dockTitle; //!< title of a dock and the strip behind tabs
    QColor buttonHover;
    QColor edgeHover; //!< edge of a control under the pointer
    QColor panelLine; //!< between panels
    QColor innerLine; //!< inside a panel
    QColor loading; //!< flat tone of a cell without its picture
    QColor hover; //!< row or cell under the pointer
    QColor selectedCell; //!< behind the letterbox of a selected picture
    QColor selectedRow; //!< selected row, checked tool, drop target that takes it now
    QColor problem;
    QColor warning;
    QColor ok;
    QColor barInfo; //!< message bars: fill and line
    QColor barInfoLine;
    QColor barWarning;
    QColor barWarningLine;
    QColor barError;
    QColor barErrorLine;
    QColor star; //!< a set star, on a badge
    QColor badge; //!< dark ground of text over pictures, translucent
    QColor badgeText;
    QColor surround; //!< around the picture in the viewer; neutral in both looks

    static const Theme &dark();
    static const Theme &light();
    //! The theme that \p palette belongs to, told by the lightness of its Window colour.
    static const Theme &of(const QPalette &palette);
    //! The theme of \p widget, or of the application when null.
    static const Theme &current(const QWidget *widget = nullptr);
};

} // namespace Triptych
