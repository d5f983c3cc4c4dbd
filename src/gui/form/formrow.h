// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QBoxLayout;

namespace Triptych {

//! Parts of a form side by side, each as wide as the others; below each other where that would be too narrow.
//!
//! Owned by FormView; GUI thread.
class FormRow final : public QWidget {
    Q_OBJECT

public:
    explicit FormRow(QWidget *parent);
    Q_DISABLE_COPY_MOVE(FormRow)

    void addPart(QWidget *part);
    void addLine(); //!< a divider; vertical while the parts stand side by side

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout;
    int m_partCount = 0;
};

//! A line of one pixel in the colour of lines inside a panel. Owned by its parent; GUI thread.
class FormLine final : public QWidget {
    Q_OBJECT

public:
    explicit FormLine(QWidget *parent);
    Q_DISABLE_COPY_MOVE(FormLine)

    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Triptych
