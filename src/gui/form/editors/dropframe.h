// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QWidget;

namespace Triptych {

//! What a drag means for a field that takes pictures.
enum class DropState {
    None,
    Possible, //!< something that the field could take is over the form: dashed
    Hot, //!< it would be dropped here: solid and tinted
    Refused, //!< it is over the field, which does not take it: as a problem
};

//! How a field that takes pictures looks around its parts.
struct DropFrame {
    DropState drop = DropState::None;
    bool isFilled =
        false; //!< or has something to say: a plain edge instead of the dashed one of an empty field
    bool hasFocus = false;
};

//! Paints ground and edge of \p field. The problem edge comes from setProblemShown().
void drawDropFrame(QPainter *painter, const QWidget *field, const DropFrame &frame);

} // namespace Triptych
