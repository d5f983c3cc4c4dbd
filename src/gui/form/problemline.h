// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace Triptych {

//! One sentence about what is wrong, with its symbol, in the colour of problems or warnings; wraps.
//!
//! Owned by its parent; GUI thread. Takes no room while the sentence is empty.
class ProblemLine final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Problem, Warning };

    explicit ProblemLine(Kind kind, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ProblemLine)

    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QColor colour() const;
    void colourLabel();

    Kind m_kind;
    QLabel *m_label;
};

} // namespace Triptych
