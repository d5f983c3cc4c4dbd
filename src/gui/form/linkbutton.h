// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace Triptych {

//! A button that looks like a link: a small icon and a word in the link colour, no higher than its text.
//!
//! Owned by its parent; GUI thread. For what stands in a line of text: Reset, Browse, Paste.
class LinkButton final : public QAbstractButton {
    Q_OBJECT

public:
    //! \param iconName  for icon(); empty = only the word
    LinkButton(const QString &text, const QString &iconName, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(LinkButton)

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

} // namespace Triptych
