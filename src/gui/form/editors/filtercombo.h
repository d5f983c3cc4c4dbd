// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace Triptych {

//! A combo box of many rows that filters them while typing; what is typed is never a value by itself.
//!
//! Owned by its editor; GUI thread. Typing a part of a name that only one row has, and Return, chooses that row.
class FilterCombo final : public QComboBox {
    Q_OBJECT

public:
    explicit FilterCombo(QWidget *parent);
    Q_DISABLE_COPY_MOVE(FilterCombo)

    //! \param row  -1 shows \p text instead, e.g. of something that is not offered
    void showRow(int row, const QString &text = {});

signals:
    void chosen(int row);
    void emptied(); //!< the person has deleted the text

private:
    int onlyRowMatching(const QString &text) const;
    void leave();

    int m_shownRow = -1;
    QString m_shownText;
};

} // namespace Triptych
