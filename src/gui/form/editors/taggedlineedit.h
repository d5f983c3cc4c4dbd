// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace Triptych {

//! A line edit that shows up to two tags in outlined boxes: one behind the text, one warning at the trailing end.
//!
//! Owned by its combo box; GUI thread. The tags hide while the text is being typed.
class TaggedLineEdit final : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    void setTags(const QString &tag, const QString &warning);
    QString warning() const { return m_warning; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const QString &tag) const;
    void drawTag(QPainter *painter, const QRect &rect, const QString &tag, const QColor &colour) const;

    QString m_tag;
    QString m_warning;
};

} // namespace Triptych
