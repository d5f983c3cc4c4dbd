// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/fieldeditor.h"

#include <QColor>

class QLineEdit;
class QToolButton;

namespace Triptych {

//! \return the colour of {r, g, b, a}, each 0 to 255; invalid when it is none. A missing `a` is 255.
QColor colourOf(const QJsonValue &value);
//! \return {r, g, b, a}, each 0 to 255 (workflow-semantics.md, trap 39)
QJsonValue colourValue(const QColor &colour);
//! "#rgb", "#rrggbb" or "#rrggbbaa", with or without "#"; alpha last, as in CSS. Invalid when it is none.
QColor colourFromHex(const QString &text);
QString hexOf(const QColor &colour); //!< "#rrggbb", with alpha only when it is not 255

//! Edits a colour with alpha: hex digits, and a swatch that opens the colour dialog.
//!
//! Owned by its FieldFrame; GUI thread.
class ColorEditor final : public FieldEditor {
    Q_OBJECT

public:
    explicit ColorEditor(const EditorSetup &setup, QWidget *parent);
    Q_DISABLE_COPY_MOVE(ColorEditor)

    void setValue(const QJsonValue &value) override;
    QString fact() const override;

private:
    void readHex(const QString &text);
    void showColour();
    void openDialog();

    QToolButton *m_swatch;
    QLineEdit *m_hex;
    QColor m_colour; // as shown; invalid = unset
    bool m_isRefused = false;
};

} // namespace Triptych
