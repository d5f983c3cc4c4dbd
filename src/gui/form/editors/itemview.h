// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

namespace Triptych {

//! A list that is as high as its rows, up to a few; more are scrolled to. For the items of a field.
//!
//! Owned by its editor; GUI thread.
class ItemView final : public QListView {
    Q_OBJECT

public:
    explicit ItemView(QWidget *parent);
    Q_DISABLE_COPY_MOVE(ItemView)

    void setModel(QAbstractItemModel *model) override;
    void setEmptyText(const QString &text); //!< in place of rows

protected:
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();

    QString m_emptyText;
};

} // namespace Triptych
