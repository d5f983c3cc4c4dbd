// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace Triptych {

//! A plain text edit that is as high as its text, between two numbers of lines, and lets Tab leave it.
//!
//! Owned by its editor; GUI thread. The wheel scrolls it only when it has the focus and something to scroll.
class GrowingTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingTextEdit(int minimumLines, int maximumLines, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(GrowingTextEdit)

    //! Replaces the whole text in one step that undo takes back; nothing happens when it is shown already.
    void replaceText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    int heightOf(int lines) const;

    int m_minimumLines;
    int m_maximumLines;
    bool m_hasText = false; // after the first replaceText(), which is not to be undone
};

} // namespace Triptych
