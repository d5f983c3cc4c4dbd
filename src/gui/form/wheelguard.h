// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace Triptych {

//! Keeps the wheel from changing a control without the focus: the form scrolls instead. A child of its control.
class WheelGuard final : public QObject {
    Q_OBJECT

public:
    static void protect(QWidget *control);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit WheelGuard(QWidget *control);
};

} // namespace Triptych
