// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace Triptych {

//! One line of plain text that is cut in the middle where room is short; for file names and the like.
//!
//! Owned by its parent; GUI thread. The tooltip shows the whole text while it is cut.
class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    //! \param role  of the text's colour, e.g. QPalette::PlaceholderText for secondary text
    explicit ElidedLabel(QPalette::ColorRole role, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ElidedLabel)

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString cutText() const;

    QString m_text;
};

} // namespace Triptych
